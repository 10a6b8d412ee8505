// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "domain/divisions.h"
#include "kinds/kinddefinition.h"

#include <QDate>
#include <QMap>
#include <QString>

namespace hezhun {

/// Declared values by the name of their field.
using DeclaredFields = QMap<QString, QString>;

/// The checks of one field.
struct FieldChecks
{
    QString field;
    Checks checks;

    bool operator==(const FieldChecks &) const = default;
};

/// Every automatic check of the declared values that needs nothing but themselves: required or not, form, rules.
/// One entry for each field of the definition, in its order, and one for each unknown name (a Fault).
QList<FieldChecks> checkDeclared(const KindDefinition &kind, const DeclaredFields &fields, QDate today,
                                 const Divisions &divisions);

/// The values in the form in which they are kept and compared (I-41: X in capitals); empty ones are left out.
DeclaredFields normalised(const KindDefinition &kind, const DeclaredFields &fields, QDate today,
                          const Divisions &divisions);

/// The six-digit code of the place of a case, empty when it can't be told from the values.
QString placeOf(const KindDefinition &kind, const DeclaredFields &fields, QDate today);

/// The code of the department that decides (C-05): of the declared place, cut to the declared level. Empty where the
/// kind has none, or either is missing.
QString departmentOf(const KindDefinition &kind, const DeclaredFields &fields);

/// The number under which a case stands in lists: the value of the number field, unmasked.
QString numberOf(const KindDefinition &kind, const DeclaredFields &fields);

/// The subject's name, as messages to phones and lists of others show it: people masked, units as they are.
QString maskedSubject(const KindDefinition &kind, const DeclaredFields &fields);

/// The number, as lists show it: identity numbers masked (I-40), credit codes as they are, for they are public.
QString maskedNumber(const KindDefinition &kind, const DeclaredFields &fields);

} // namespace hezhun
