// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/granters.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

void must(TestWorkspace &workspace, const QString &sql, const QVariantList &parameters = {})
{
    if (const auto done = workspace->database().change(sql, parameters); !done)
        qFatal("%s: %s %s", qPrintable(sql), qPrintable(done.error().code), qPrintable(done.error().details));
}

Actor addAccount(TestWorkspace &workspace, const QString &type, int number, const QString &phone)
{
    const Actor actor = addApplicant(workspace, u"%1_%2"_s.arg(type).arg(number), type, phone);
    const auto saved = workspace->information().save(
        actor.id, type, type == u"unit"_s ? unitSays(number) : personSays(workspace, number), actor);
    if (!saved)
        qFatal("%s %s", qPrintable(saved.error().code), qPrintable(saved.error().details));
    return actor;
}

/// A verified account has to itself what it says of itself.
void bind(TestWorkspace &workspace, AccountId account, const QString &key, const QString &value)
{
    must(workspace, u"insert into binding (key, value, account_id) values (?, ?, ?)"_s, {key, value, account});
}

} // namespace

Actor addUnverifiedUnit(TestWorkspace &workspace, int number)
{
    return addAccount(workspace, u"unit"_s, number, u"136%1"_s.arg(number, 8, 10, QChar(u'0')));
}

Actor addVerifiedUnit(TestWorkspace &workspace, int number)
{
    const Actor unit = addUnverifiedUnit(workspace, number);
    setRealName(workspace, unit.id, u"unit"_s, u"passed_by_reviewer"_s);
    bind(workspace, unit.id, u"unit_name"_s, unitSays(number).value(u"name"_s));
    bind(workspace, unit.id, u"credit_code"_s, unitSays(number).value(u"credit_code"_s));
    return unit;
}

Actor addUnverifiedPerson(TestWorkspace &workspace, int number)
{
    return addAccount(workspace, u"person"_s, number, u"138%1"_s.arg(number, 8, 10, QChar(u'0')));
}

Actor addVerifiedPerson(TestWorkspace &workspace, int number)
{
    const Actor person = addUnverifiedPerson(workspace, number);
    setRealName(workspace, person.id, u"person"_s, u"passed_national"_s);
    bind(workspace, person.id, u"number"_s, personSays(workspace, number).value(u"id_number"_s));
    return person;
}

void setRealName(TestWorkspace &workspace, AccountId account, const QString &part, const QString &state)
{
    must(workspace,
         u"insert into real_name (account_id, part, state, changed_at) values (?, ?, ?, 1)"
         " on conflict (account_id, part) do update set state = excluded.state"_s,
         {account, part, state});
}

void enter(TestWorkspace &workspace, AccountId unit, const QString &system)
{
    must(workspace, u"insert into system_entry (account_id, system, entered_at) values (?, ?, 1)"_s, {unit, system});
}

void giveOffice(TestWorkspace &workspace, AccountId person, const QString &division)
{
    must(workspace, u"insert into account_role (account_id, role, desk) values (?, 'department', ?)"_s,
         {person, u"department:"_s + division});
}

NewGrant newGrant(const TestWorkspace &workspace, AccountId unit, int person, const QString &role)
{
    const DeclaredFields says = personSays(workspace, person);
    return {unit, says.value(u"name"_s), says.value(u"id_number"_s), u"commissioners"_s, role, {}};
}

QStringList desksOf(TestWorkspace &workspace, const Actor &actor)
{
    const auto standings = workspace->accounts().standings(actor);
    if (!standings)
        qFatal("%s", qPrintable(standings.error().code));
    QStringList desks;
    for (const Standing &standing : *standings) {
        if (!standing.actor.roles.isEmpty())
            desks.append(standing.actor.desk);
    }
    return desks;
}

QString writtenBy(TestWorkspace &workspace, const QString &sql)
{
    const auto written = workspace->database().change(sql);
    if (!written && !written.error().details.isEmpty())
        qWarning("%s", qPrintable(written.error().details));
    return codeOf(written);
}

} // namespace hezhun
