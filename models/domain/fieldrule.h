// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fieldrules.h"
#include "domain/result.h"

#include <QCoreApplication>

namespace hezhun {

/// One call of a rule with all that it looks at: what the rules' functions are written over.
class FieldRule
{
    Q_DECLARE_TR_FUNCTIONS(FieldRule)

public:
    FieldRule(const RuleCall &call, const QString &value, const RuleContext &context)
        : m_call(call)
        , m_value(value)
        , m_context(context)
    {
    }

    const QString &value() const { return m_value; }
    QDate today() const { return m_context.today; }
    const Divisions *divisions() const { return m_context.divisions; }

    /// What the parameter stands for: the literal after "=", or the value of the field named; empty when
    /// neither.
    QString argument(const QString &parameter) const;

    static Checks passed(const QString &code, const QString &message);
    static Checks remark(const QString &code, const QString &message);
    static Checks failure(const QString &code, const QString &message);
    static Checks fault(const Error &error);

private:
    const RuleCall &m_call;
    const QString &m_value;
    const RuleContext &m_context;
};

// The rules, described at checkField().
Checks checkIdentityNumber(const FieldRule &rule);
Checks checkIdentityType(const FieldRule &rule);
Checks checkBirthMatches(const FieldRule &rule);
Checks checkSexMatches(const FieldRule &rule);
Checks checkValidityStart(const FieldRule &rule);
Checks checkValidity(const FieldRule &rule);
Checks checkMobile(const FieldRule &rule);
Checks checkTelephone(const FieldRule &rule);
Checks checkEmailField(const FieldRule &rule);
Checks checkCreditCode(const FieldRule &rule);
Checks checkCreditCodePlace(const FieldRule &rule);
Checks checkDivision(const FieldRule &rule);
Checks checkDate(const FieldRule &rule);
Checks checkDateAfter(const FieldRule &rule);
Checks checkDatePast(const FieldRule &rule);
Checks checkPersonName(const FieldRule &rule);
Checks checkUnitName(const FieldRule &rule);

} // namespace hezhun
