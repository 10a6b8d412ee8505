// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/grantstore.h"

#include "domain/masking.h"
#include "store/casereading.h"
#include "store/database.h"
#include "store/grantsinfile.h"
#include "store/personsearch.h"
#include "store/storeerrors.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString grantColumns = u"id, unit_id, unit_name, representative, person_id, person_name, person_login,"
                             " number_masked, system, role, granted_at, until, ended_at, state"_s;

Result<QList<Grant>> grantsFrom(Result<Database::Rows> rows)
{
    if (!rows)
        return rows.error();
    QList<Grant> grants;
    while (rows->next()) {
        grants.append({.id = rows->integer(0),
                       .unitId = rows->integer(1),
                       .unitName = rows->text(2),
                       .representative = rows->text(3),
                       .personId = rows->integer(4),
                       .personName = rows->text(5),
                       .personLogin = rows->text(6),
                       .maskedNumber = rows->text(7),
                       .system = rows->text(8),
                       .role = rows->text(9),
                       .grantedAt = rows->time(10),
                       .until = rows->time(11),
                       .endedAt = rows->time(12),
                       .state = rows->text(13)});
    }
    return rows->trouble() ? Result<QList<Grant>>(*rows->trouble()) : grants;
}

Result<qint64> numberFrom(const Result<QVariant> &answer)
{
    return answer ? Result<qint64>(answer->toLongLong()) : answer.error();
}

bool isFile(const Database &database)
{
    return database.engine() == Engine::Sqlite;
}

/// Runs what a file does as one transaction.
template <typename Work> Result<qint64> together(Database &database, Work work)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Result<qint64> done = work();
    if (!done)
        return done;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return done;
}

/// Whether nothing more can be done for any row.
bool endsEverything(const Error &error)
{
    return error.code.startsWith(u"workspace."_s) || error.code.startsWith(u"session."_s)
        || error.code == u"grant.too_many"_s || error.code == u"grant.forbidden"_s;
}

} // namespace

GrantStore::GrantStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<QList<Grant>> GrantStore::ofUnit(AccountId unit, const Actor &actor)
{
    if (const auto acts = m_database.actAs(actor.token); !acts)
        return acts.error();
    if (isFile(m_database))
        return GrantsInFile(m_database, m_kinds).ofUnit(unit, actor);
    return grantsFrom(m_database.select(u"select %1 from grants_of_unit(?)"_s.arg(grantColumns), {unit}));
}

Result<QList<Grant>> GrantStore::ofPerson(const Actor &actor)
{
    if (const auto acts = m_database.actAs(actor.token); !acts)
        return acts.error();
    if (isFile(m_database))
        return GrantsInFile(m_database, m_kinds).ofPerson(actor.id);
    return grantsFrom(m_database.select(u"select %1 from grants_to_me()"_s.arg(grantColumns)));
}

Result<std::optional<Error>> GrantStore::hindrance(AccountId unit, const QString &system, const Actor &actor)
{
    if (const auto acts = m_database.actAs(actor.token); !acts)
        return acts.error();
    QString code;
    if (isFile(m_database)) {
        GrantsInFile file(m_database, m_kinds);
        if (const auto may = file.needUnit(unit, system, actor); !may)
            return may.error();
        const Result<QString> hinders = file.hindrance(unit, system);
        if (!hinders)
            return hinders.error();
        code = *hinders;
    } else {
        const auto hinders = m_database.single(u"select hindrance_of(?, ?)"_s, {unit, system});
        if (!hinders)
            return hinders.error();
        code = hinders->toString();
    }
    return code.isEmpty() ? std::optional<Error>() : storeError(code);
}

Result<Grant> GrantStore::read(const Result<qint64> &grant, const Actor &actor)
{
    if (!grant)
        return grant.error();
    if (isFile(m_database))
        return GrantsInFile(m_database, m_kinds).one(*grant, actor);
    const auto found = grantsFrom(m_database.select(u"select %1 from one_grant(?)"_s.arg(grantColumns), {*grant}));
    if (!found)
        return found.error();
    return found->isEmpty() ? storeError(u"grant.unknown"_s) : Result<Grant>(found->constFirst());
}

Result<qint64> GrantStore::give(const NewGrant &grant, const Actor &actor)
{
    if (const auto acts = m_database.actAs(actor.token); !acts)
        return acts.error();
    GrantsInFile file(m_database, m_kinds);
    if (isFile(m_database)) {
        if (const auto may = file.needUnit(grant.unit, grant.system, actor); !may)
            return may.error();
    }
    const auto asked = askForPerson(m_database, grant.unit, {grant.personName, grant.numberOrLogin});
    if (!asked)
        return asked.error();
    if (isFile(m_database))
        return together(m_database, [&] { return file.give(grant, actor); });
    return numberFrom(m_database.single(
        u"select give_grant(?, ?, ?, ?, ?, ?, ?)"_s,
        {*asked, grant.unit, grant.personName, grant.numberOrLogin, grant.system, grant.role, toStored(grant.until)}));
}

Result<Grant> GrantStore::grant(const NewGrant &grant, const Actor &actor)
{
    return read(give(grant, actor), actor);
}

Result<Grant> GrantStore::change(qint64 grant, const QString &role, const QDateTime &until, const Actor &actor)
{
    if (const auto acts = m_database.actAs(actor.token); !acts)
        return acts.error();
    if (isFile(m_database)) {
        GrantsInFile file(m_database, m_kinds);
        return read(together(m_database, [&] { return file.change(grant, role, until, actor); }), actor);
    }
    const auto changed = m_database.change(u"select change_grant(?, ?, ?)"_s, {grant, role, toStored(until)});
    return changed ? read(grant, actor) : changed.error();
}

Result<Grant> GrantStore::withdraw(qint64 grant, const Actor &actor)
{
    if (const auto acts = m_database.actAs(actor.token); !acts)
        return acts.error();
    if (isFile(m_database)) {
        GrantsInFile file(m_database, m_kinds);
        return read(together(m_database, [&] { return file.withdraw(grant, actor); }), actor);
    }
    const auto withdrawn = m_database.change(u"select withdraw_grant(?)"_s, {grant});
    return withdrawn ? read(grant, actor) : withdrawn.error();
}

Result<Grant> GrantStore::renew(qint64 grant, const QDateTime &until, const Actor &actor)
{
    if (const auto acts = m_database.actAs(actor.token); !acts)
        return acts.error();
    if (isFile(m_database)) {
        GrantsInFile file(m_database, m_kinds);
        return read(together(m_database, [&] { return file.renew(grant, until, actor); }), actor);
    }
    return read(numberFrom(m_database.single(u"select renew_grant(?, ?)"_s, {grant, toStored(until)})), actor);
}

Result<GrantStore::Looked> GrantStore::look(const NewGrant &grant, const Actor &actor)
{
    GrantsInFile file(m_database, m_kinds);
    if (isFile(m_database)) {
        if (const auto may = file.needUnit(grant.unit, grant.system, actor); !may)
            return may.error();
    }
    const auto asked = askForPerson(m_database, grant.unit, {grant.personName, grant.numberOrLogin});
    if (!asked)
        return asked.error();
    if (isFile(m_database)) {
        const auto looked = file.look(grant, actor);
        return looked ? Result<Looked>({looked->faults, looked->person}) : looked.error();
    }
    auto rows = m_database.select(
        u"select to_json(faults), person from grant_faults(?, ?, ?, ?, ?, ?, ?)"_s,
        {*asked, grant.unit, grant.personName, grant.numberOrLogin, grant.system, grant.role, toStored(grant.until)});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? Result<Looked>(*rows->trouble()) : Result<Looked>(Looked{});
    return Looked{fromJsonTexts(rows->text(0)), rows->integer(1)};
}

Result<QList<GrantFault>> GrantStore::preview(const QList<NewGrant> &grants, const Actor &actor)
{
    if (const auto acts = m_database.actAs(actor.token); !acts)
        return acts.error();
    QList<GrantFault> faults;
    QSet<std::pair<AccountId, QString>> persons;
    for (int row = 0; row < grants.size(); ++row) {
        const NewGrant &grant = grants.at(row);
        const Result<Looked> looked = look(grant, actor);
        if (!looked)
            return looked.error();
        for (const QString &code : looked->faults)
            faults.append({row, storeError(code)});
        if (looked->person == 0)
            continue;
        const std::pair<AccountId, QString> one(looked->person, grant.system);
        if (persons.contains(one))
            faults.append({row, storeError(u"grant.twice"_s)});
        persons.insert(one);
    }
    return faults;
}

Result<QList<GrantOutcome>> GrantStore::grantMany(const QList<NewGrant> &grants, const Actor &actor)
{
    QList<GrantOutcome> outcomes;
    for (int row = 0; row < grants.size(); ++row) {
        const Result<qint64> given = give(grants.at(row), actor);
        if (given) {
            outcomes.append({row, *given, {}});
            continue;
        }
        // What was granted before stays; nothing at all was when the first row says so.
        if (endsEverything(given.error()) && outcomes.isEmpty())
            return given.error();
        outcomes.append({row, 0, given.error()});
    }
    return outcomes;
}

} // namespace hezhun
