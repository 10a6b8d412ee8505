// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/divisions.h"
#include "domain/fieldrules.h"

#include <QHash>
#include <QStringList>

namespace hezhun {

/// Fields that were declared beside the one that is checked.
using Declared = QHash<QString, QString>;

/// The findings of a rule on the 21st of November 2026, as "level code" each: "fault date.format"; "no words"
/// for one that has no message.
inline QStringList findings(const RuleCall &call, const QString &value, const Declared &declared = {},
                            bool withDivisions = true)
{
    const RuleContext context{QDate(2026, 11, 21), withDivisions ? &Divisions::builtIn() : nullptr,
                              [&declared](const QString &field) { return declared.value(field); }};
    static const QStringList levels
        = {QStringLiteral("passed"), QStringLiteral("remark"), QStringLiteral("failure"), QStringLiteral("fault")};
    QStringList found;
    for (const Check &check : checkField(call, value, context)) {
        const QString finding = levels.at(int(check.level)) + QLatin1Char(' ') + check.code;
        found.append(check.message.isEmpty() ? QStringLiteral("no words") : finding);
    }
    return found;
}

} // namespace hezhun
