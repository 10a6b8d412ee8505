// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace hezhun {

/// What is wrong with a definition file, and where: "actions[2].to", or "line 12, column 3" for broken JSON.
struct KindFault
{
    QString place;
    QString message;

    bool operator==(const KindFault &) const = default;
};

struct LoadedKind
{
    std::optional<KindDefinition> definition; ///< there only when there is no fault
    QList<KindFault> faults; ///< every fault found, not only the first
};

/// Reads and checks a definition file: its form, that every name that it uses is declared, that every rule and
/// effect is known with its parameters, that no open state is a dead end and that every state can be reached.
LoadedKind loadKind(const QByteArray &json);

} // namespace hezhun
