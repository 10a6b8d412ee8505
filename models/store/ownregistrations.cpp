// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ownregistrations.h"

#include "store/counterstore.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/storeerrors.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Of each case that is a round: case, registration, unit and its name, name of the department, desk, time and number
/// of the last decision.
const QString roundsInFile
    = u"select c.id, c.registration_id, c.unit_id, coalesce((select b.value from binding b where b.account_id = u.id"
      " and b.key = 'unit_name'), nullif(u.display_name, ''), u.login_name), coalesce(d.name, ''), coalesce(c.desk, "
      "''),"
      " l.decided_at, l.id from cases c join account u on u.id = c.unit_id left join department d on d.code = "
      "c.department"
      " join decision l on l.case_id = c.id and l.version = c.version - 1 where c.account_id = ? order by c.id"_s;
const QString roundsOnServer
    = u"select case_id, registration_id, unit_id, unit_name, department_name, desk, decided_at, decision_id"
      " from my_rounds(?) order by case_id"_s;
const QString filingsInFile
    = u"select f.registration_id, f.number, f.filed_at, f.revoked_at from filing f where f.registration_id in"
      " (select registration_id from cases where account_id = ?) order by f.filed_at, f.ordinal"_s;
const QString filingsOnServer
    = u"select registration_id, number, filed_at, revoked_at from my_filings(?) order by filed_at, ordinal"_s;

} // namespace

OwnRegistrationStore::OwnRegistrationStore(Database &database)
    : m_database(database)
{
}

Result<QList<OwnRegistration>> OwnRegistrationStore::ownRegistrations(AccountId account, const Actor &by) const
{
    const bool isFile = m_database.engine() == Engine::Sqlite;
    const auto cases = OwnCaseStore(m_database).ownCases(account, by); // asks whether they may
    if (!cases)
        return cases.error();
    QList<OwnRegistration> found;
    const auto indexOf = [&found](qint64 id) {
        return std::find_if(found.begin(), found.end(), [id](const OwnRegistration &own) { return own.id == id; });
    };
    {
        QMap<qint64, qint64> lastDecision;
        auto rows = m_database.select(isFile ? roundsInFile : roundsOnServer, {account});
        if (!rows)
            return rows.error();
        while (rows->next()) {
            const auto own = std::find_if(cases->cbegin(), cases->cend(),
                                          [&](const OwnCase &one) { return one.id == rows->integer(0); });
            if (own == cases->cend())
                continue; // older than the hundred
            const qint64 id = rows->integer(1);
            if (indexOf(id) == found.end())
                found.append({.id = id, .kind = own->kind, .unit = rows->integer(2), .unitName = rows->text(3)});
            OwnRegistration &registration = *indexOf(id);
            registration.rounds.append(*own);
            if (rows->integer(7) < lastDecision.value(id))
                continue;
            lastDecision.insert(id, rows->integer(7));
            registration.current = int(registration.rounds.size()) - 1;
            registration.departmentName = rows->text(4);
            registration.desk = rows->text(5);
            registration.since = rows->time(6);
        }
        if (rows->trouble())
            return *rows->trouble();
    }
    auto rows = m_database.select(isFile ? filingsInFile : filingsOnServer, {account});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (const auto registration = indexOf(rows->integer(0)); registration != found.end())
            registration->filings.append({rows->text(1), rows->time(2), rows->time(3)});
    }
    if (rows->trouble())
        return *rows->trouble();
    std::reverse(found.begin(), found.end());
    return found;
}

Result<DeclaredFields> OwnRegistrationStore::declared(CaseId id, const Actor &by) const
{
    const bool isFile = m_database.engine() == Engine::Sqlite;
    if (isFile) {
        const auto owner = m_database.single(u"select account_id from cases where id = ?"_s, {id});
        if (!owner)
            return owner.error();
        const Result<bool> may
            = owner->toLongLong() > 0 ? mayActFor(m_database, by, owner->toLongLong()) : Result<bool>(false);
        if (!may)
            return may.error();
        if (!*may)
            return storeError(u"case.unknown"_s);
    } else if (const auto acting = m_database.actAs(by.token); !acting) {
        return acting.error();
    }
    auto rows = m_database.select(isFile ? u"select name, value from case_field where case_id = ?"_s
                                         : u"select name, value from my_case_fields(?)"_s,
                                  {id});
    if (!rows)
        return rows.error();
    DeclaredFields fields;
    while (rows->next())
        fields.insert(rows->text(0), rows->text(1));
    if (rows->trouble())
        return *rows->trouble();
    return fields;
}

Result<Done> OwnRegistrationStore::withdraw(CaseId id, const Actor &by)
{
    if (auto acting = m_database.actAs(by.token); !acting)
        return acting;
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.change(u"select withdraw_my_case(?)"_s, {id});
    return withdrawInFile(id, by);
}

Result<Done> OwnRegistrationStore::withdrawInFile(CaseId id, const Actor &by)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    HashedDecision decision;
    decision.caseId = id;
    AccountId owner = 0;
    {
        auto rows = m_database.select(
            u"select c.account_id, c.content_hash, c.version, c.state, c.head_hash, a.action, a.to_state from cases c"
            " left join kind_action a on a.kind = c.kind and a.version = c.kind_version and a.from_state = c.state"
            " and a.role = 'applicant' where c.id = ? and c.registration_id is not null"_s,
            {id});
        if (!rows)
            return rows.error();
        if (rows->next()) {
            owner = rows->integer(0);
            decision.contentHash = rows->text(1);
            decision.version = static_cast<int>(rows->integer(2));
            decision.fromState = rows->text(3);
            decision.previousHash = rows->text(4);
            decision.action = rows->text(5);
            decision.toState = rows->text(6);
        }
    }
    const Result<bool> may = owner > 0 ? mayActFor(m_database, by, owner) : Result<bool>(false);
    if (!may)
        return may.error();
    if (!*may)
        return storeError(u"case.unknown"_s);
    if (decision.action.isEmpty())
        return storeError(u"action.wrong_state"_s);
    decision.reasons = u"[]"_s;
    decision.actorLogin = by.loginName;
    decision.actorName = by.name;
    decision.decidedAt = m_database.now().toMSecsSinceEpoch();
    if (const auto inserted = insertDecision(m_database, decision, by.id); !inserted)
        return inserted.error();
    return transaction->commit();
}

} // namespace hezhun
