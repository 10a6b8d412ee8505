// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/loginoutcome.h"

#include "store/storeerrors.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AccountStore)
};

Error locked(int minutes)
{
    return {u"login.locked"_s,
            Texts::tr("Too many wrong passwords: the account is locked for another %n minute(s).", nullptr, minutes)};
}

Error otherType(const QString &wanted)
{
    return {u"login.other_type"_s,
            wanted == u"unit"_s ? Texts::tr("This is the account of a person. Choose the login for persons.")
                                : Texts::tr("This is the account of a unit. Choose the login for units.")};
}

} // namespace

bool LoginOutcome::mayChange() const
{
    return outcome == u"ok"_s || outcome == u"one_time"_s || outcome == u"first_time"_s
        || outcome == u"password_expired"_s;
}

Error loginError(const LoginOutcome &outcome, const QString &type)
{
    if (outcome.outcome == u"locked"_s)
        return locked(outcome.minutes);
    if (outcome.outcome == u"other_type"_s)
        return otherType(type);
    if (outcome.outcome == u"used_before"_s)
        return storeError(u"password.used_before"_s);
    return storeError(outcome.outcome.isEmpty() ? u"login.refused"_s : u"login."_s + outcome.outcome);
}

} // namespace hezhun
