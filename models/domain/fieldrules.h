// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>

namespace hezhun {

class Divisions;

/// A rule, as a kind definition calls it for one field.
struct RuleCall
{
    QString name;
    /// Parameter → name of another field of the case; with "=" before it, the value itself ("=resident_id").
    QMap<QString, QString> with = {};

    bool operator==(const RuleCall &) const = default;
};

/// What a rule may look at beside the value.
struct RuleContext
{
    QDate today; ///< in China
    const Divisions *divisions = nullptr; ///< null: checks on places are left out
    std::function<QString(const QString &field)> declared = {}; ///< another field's value, empty when not declared
};

/// The findings of one rule on one value. Unknown rules and empty values have none, but that `validity` and
/// `validity_start` have something to say about a missing date, and should be called for empty values too.
///
/// identity_number(type): a number of the type (I-32); of a resident ID also the place (I-41).
/// identity_type(region): the paper is one that people of the region have (I-33).
/// birth_matches(number, type), sex_matches(number, type): the declared date (ISO), or male or female,
/// against
///   a resident ID number; says nothing of other papers, or when the number itself is faulty.
/// validity_start(type): a resident ID must have a first day of validity (I-32).
/// validity(from, type[, number]): the last day of validity; empty is permanent where there is a first day.
/// With
///   the number, also whether a resident ID's term fits the age (Resident Identity Card Law, article 5).
/// mobile([region]): numbers of people from outside the mainland are exempt (I-32).
/// telephone, email, credit_code, division, date, date_past, unit_name: as they say.
/// person_name([region]): what looks unusual; for the mainland also a name without Chinese characters.
/// date_after(start): the date lies after the other.
/// credit_code_place(place): the code's province against the declared division's.
///
/// One fault is told once: that a date is none is said by `date`, and by `validity`; that a code is not among
/// those to choose from is for the kind to say; faults of any text are checkText()'s.
Checks checkField(const RuleCall &rule, const QString &value, const RuleContext &context);

/// The value in the form in which it is stored and compared: identity numbers in capital letters (I-41); all
/// others, and values that have faults, as they are.
QString normalisedField(const RuleCall &rule, const QString &value, const RuleContext &context);

bool ruleIsKnown(const QString &name);

/// Names of all rules, sorted.
QStringList ruleNames();

/// The parameters that a call must give, and those that it may; empty for unknown rules.
QStringList ruleParameters(const QString &name);
QStringList optionalRuleParameters(const QString &name);

} // namespace hezhun
