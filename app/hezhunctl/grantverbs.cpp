// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/actingoffice.h"
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"

#include "domain/grantroles.h"
#include "domain/isodate.h"
#include "domain/workingcalendar.h"
#include "sheets/sheetreader.h"
#include "tables/grantsheet.h"
#include "tables/granttimes.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(GrantVerbs)
};

/// Who acts, and as which unit.
struct Granter
{
    ActingOffice office;
    Actor actor; ///< without a number: the owner of the workspace
    AccountId unit = 0;
    QString system;

    GrantStore &grants() const { return office.workspace->grants(); }
};

QString time(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

QJsonObject grantObject(const Grant &grant)
{
    return {{u"id"_s, grant.id},
            {u"unit"_s, grant.unitName},
            {u"person"_s, grant.personName},
            {u"login_name"_s, grant.personLogin},
            {u"number"_s, grant.maskedNumber},
            {u"system"_s, grant.system},
            {u"role"_s, grant.role},
            {u"granted_at"_s, time(grant.grantedAt)},
            {u"until"_s, time(grant.until)},
            {u"ended_at"_s, time(grant.endedAt)},
            {u"state"_s, grant.state}};
}

QString grantLine(const Grant &grant)
{
    return QStringList{QString::number(grant.id),
                       grant.unitName,
                       grant.personName,
                       grant.maskedNumber,
                       grantRoleText(grant.system, grant.role),
                       grant.until.isValid() ? GrantTimes::day(grant.until) : QString(),
                       grant.state}
        .join(u'\t');
}

/// The unit that the actor acts as: the one of --unit, their own account, or the only one that they are admin of.
Result<AccountId> unitOf(Invocation &call, const Granter &granter)
{
    Workspace &workspace = *granter.office.workspace;
    const QString login = call.option(u"unit"_s);
    if (granter.actor.id == 0) {
        if (login.isEmpty())
            return Error{u"grant.unit_needed"_s, Texts::tr("Say whose roles they are: --unit LOGIN."), {}};
        return workspace.accounts().find(login);
    }
    if (!login.isEmpty() && login.compare(granter.actor.loginName, Qt::CaseInsensitive) != 0) {
        const auto report = workspace.entry().check({.matter = granter.system, .unitLogin = login}, granter.actor);
        if (!report)
            return report.error();
        return report->unit > 0 ? Result<AccountId>(report->unit)
                                : Error{u"grant.forbidden"_s, Texts::tr("You do not act as this unit."), {}};
    }
    const auto standings = workspace.accounts().standings(granter.actor);
    if (!standings)
        return standings.error();
    QList<AccountId> units;
    for (const Standing &standing : *standings) {
        if (standing.actor.desk.startsWith(u"unit:"_s))
            units.append(standing.actor.desk.mid(5).toLongLong());
    }
    if (units.size() > 1)
        return Error{u"grant.unit_needed"_s, Texts::tr("You act as several units. Say which: --unit LOGIN."), {}};
    return units.isEmpty() ? granter.actor.id : units.constFirst();
}

/// The day that was typed is the last one on which the role serves.
Result<QDateTime> untilOf(Invocation &call)
{
    const QString typed = call.option(u"until"_s);
    if (typed.isEmpty())
        return QDateTime();
    const Result<QDate> day = parseIsoDate(typed);
    return day ? Result<QDateTime>(GrantTimes::untilOf(*day)) : day.error();
}

int give(Invocation &call, const Result<Grant> &grant)
{
    if (!grant)
        return call.refuse(grant.error());
    call.answer(grantObject(*grant));
    if (!call.json())
        call.out() << grantLine(*grant) << Qt::endl;
    return ExitDone;
}

int addGrant(Invocation &call, Granter &granter)
{
    const Result<QDateTime> until = untilOf(call);
    if (!until)
        return call.refuse(until.error());
    return give(call,
                granter.grants().grant({granter.unit, call.word(1), call.word(2), granter.system, call.word(3), *until},
                                       granter.actor));
}

int changeGrant(Invocation &call, Granter &granter)
{
    const Result<QDateTime> until = untilOf(call);
    if (!until)
        return call.refuse(until.error());
    return give(call, granter.grants().change(call.word(1).toLongLong(), call.word(2), *until, granter.actor));
}

int withdrawGrant(Invocation &call, Granter &granter)
{
    return give(call, granter.grants().withdraw(call.word(1).toLongLong(), granter.actor));
}

int renewGrant(Invocation &call, Granter &granter)
{
    const Result<QDateTime> until = untilOf(call);
    if (!until)
        return call.refuse(until.error());
    return give(call, granter.grants().renew(call.word(1).toLongLong(), *until, granter.actor));
}

int listGrants(Invocation &call, Granter &granter)
{
    const bool own = call.isSet(u"mine"_s);
    const auto grants
        = own ? granter.grants().ofPerson(granter.actor) : granter.grants().ofUnit(granter.unit, granter.actor);
    if (!grants)
        return call.refuse(grants.error());
    QJsonArray list;
    for (const Grant &grant : *grants) {
        list.append(grantObject(grant));
        if (!call.json())
            call.out() << grantLine(grant) << Qt::endl;
    }
    call.answer(list);
    return ExitDone;
}

QJsonObject refusedRow(int row, const Error &error)
{
    return {{u"row"_s, row}, {u"code"_s, error.code}, {u"message"_s, error.message}};
}

/// What keeps rows of a list from being granted, each of them.
QList<std::pair<int, Error>> faultsOf(const QList<GrantLine> &lines, const QList<int> &asked,
                                      const QList<GrantFault> &faults)
{
    QList<std::pair<int, Error>> refused;
    for (int i = 0; i < lines.size(); ++i) {
        if (lines.at(i).fault)
            refused.append({lines.at(i).number, *lines.at(i).fault});
        for (const GrantFault &fault : faults) {
            if (asked.at(fault.row) == i)
                refused.append({lines.at(i).number, fault.error});
        }
    }
    return refused;
}

/// What was given, and what was not.
int tellList(Invocation &call, int given, const QList<std::pair<int, Error>> &refused)
{
    QJsonArray rows;
    for (const auto &[row, error] : refused) {
        rows.append(refusedRow(row, error));
        if (!call.json())
            call.out() << Texts::tr("Row %1: %2").arg(QString::number(row), error.message) << Qt::endl;
    }
    call.answer(QJsonObject{{u"granted"_s, given}, {u"refused"_s, rows}});
    if (!call.json())
        call.out() << Texts::tr("%n role(s) given.", nullptr, given) << Qt::endl;
    return refused.isEmpty() ? ExitDone : ExitRefused;
}

/// G-08: row by row; with --check nothing is done, and everything that is wrong is said.
int importGrants(Invocation &call, Granter &granter)
{
    const auto rows = readSheet(call.word(1));
    if (!rows)
        return call.refuse(rows.error());
    const QDate today = WorkingCalendar::builtIn().dayOf(granter.office.workspace->database().now());
    const auto lines = readGrantSheet(*rows, {granter.unit, granter.system, today});
    if (!lines)
        return call.refuse(lines.error());
    QList<NewGrant> grants;
    QList<int> asked; // which line each of them is
    for (int i = 0; i < lines->size(); ++i) {
        if (!lines->at(i).fault) {
            grants.append(lines->at(i).grant);
            asked.append(i);
        }
    }
    if (call.isSet(u"check"_s)) {
        const auto faults = granter.grants().preview(grants, granter.actor);
        return faults ? tellList(call, 0, faultsOf(*lines, asked, *faults)) : call.refuse(faults.error());
    }
    const auto outcomes = granter.grants().grantMany(grants, granter.actor);
    if (!outcomes)
        return call.refuse(outcomes.error());
    QList<GrantFault> faults;
    for (const GrantOutcome &outcome : *outcomes) {
        if (outcome.error)
            faults.append({outcome.row, *outcome.error});
    }
    return tellList(call, static_cast<int>(outcomes->size() - faults.size()), faultsOf(*lines, asked, faults));
}

struct GrantVerb
{
    const char16_t *name;
    int words; ///< with the name
    int (*run)(Invocation &, Granter &);
};

constexpr GrantVerb grantVerbs[] = {
    {u"add", 4, addGrant},     {u"change", 3, changeGrant}, {u"withdraw", 2, withdrawGrant},
    {u"renew", 2, renewGrant}, {u"list", 1, listGrants},    {u"import", 2, importGrants},
};

} // namespace

int runGrant(Invocation &call)
{
    const QString form
        = u"--workspace URL grant add NAME NUMBER|LOGIN ROLE [--until DAY] | change GRANT ROLE [--until DAY] | "
          "withdraw GRANT | renew GRANT [--until DAY] | list [--mine] | import FILE.csv|FILE.xlsx [--check]; each "
          "also [--as LOGIN [--type person|unit]] [--unit LOGIN] [--system commissioners]"_s;
    QList<QCommandLineOption> options = ActingPerson::options();
    options << QCommandLineOption{u"unit"_s, {}, u"LOGIN"_s}
            << QCommandLineOption{u"system"_s, {}, u"SYSTEM"_s, commissionerSystem}
            << QCommandLineOption{u"until"_s, {}, u"DAY"_s} << QCommandLineOption{u"mine"_s, {}}
            << QCommandLineOption{u"check"_s, {}};
    if (!call.parse(options, 1, 4, form))
        return call.exitCode();
    for (const GrantVerb &verb : grantVerbs) {
        if (call.word(0) != QString::fromUtf16(verb.name) || call.words().size() != verb.words)
            continue;
        std::optional<ActingOffice> office = ActingOffice::of(call, call.option(u"type"_s));
        if (!office)
            return call.exitCode();
        Granter granter{std::move(*office), {}, 0, call.option(u"system"_s)};
        if (const Actor *actor = granter.office.actor())
            granter.actor = *actor;
        if (!call.isSet(u"mine"_s)) {
            const Result<AccountId> unit = unitOf(call, granter);
            if (!unit)
                return call.refuse(unit.error());
            granter.unit = *unit;
        }
        return verb.run(call, granter);
    }
    return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
}

} // namespace hezhun
