// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/palette.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace hezhun {

/// What the user chose for the whole program, kept in the settings of the computer's user.
struct Choices
{
    QString language = QStringLiteral("zh_CN"); ///< "zh_CN" or "en"; not the system's
    std::optional<Scheme> scheme = {}; ///< nothing: as the system has it
    QString workspace = {}; ///< address; empty: none was opened yet
    QByteArray geometry = {};

    static Choices remembered();
    void remember() const;

    bool operator==(const Choices &) const = default;
};

} // namespace hezhun
