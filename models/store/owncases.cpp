// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/owncases.h"

#include "store/casereading.h"
#include "store/counterstore.h"
#include "store/database.h"
#include "store/paperrow.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr auto caseColumns
    = u"c.id, c.reference, c.kind, c.kind_version, c.state, c.submitted_at, c.due_at, c.closed_at";
constexpr auto historyColumns
    = u"d.id, d.version, d.action, d.from_state, d.to_state, d.decided_at, d.reasons, d.words";

OwnCase ownCaseFrom(const Database::Rows &rows)
{
    OwnCase own;
    own.id = rows.integer(0);
    own.reference = rows.text(1);
    own.kind = rows.text(2);
    own.kindVersion = static_cast<int>(rows.integer(3));
    own.state = rows.text(4);
    own.submittedAt = rows.time(5);
    own.dueAt = rows.time(6);
    own.closedAt = rows.time(7);
    own.reasons = fromJsonTexts(rows.text(8));
    own.words = rows.text(9);
    return own;
}

/// Without who decided: applicants learn what and why.
HistoryRow historyRowFrom(const Database::Rows &rows)
{
    HistoryRow row;
    row.id = rows.integer(0);
    row.version = static_cast<int>(rows.integer(1));
    row.action = rows.text(2);
    row.fromState = rows.text(3);
    row.toState = rows.text(4);
    row.decidedAt = rows.time(5);
    row.reasons = fromJsonTexts(rows.text(6));
    row.words = rows.text(7);
    return row;
}

template <typename Row, typename Read>
Result<QList<Row>> listOf(Database &database, const QString &sql, const QVariantList &parameters, Read read)
{
    auto rows = database.select(sql, parameters);
    if (!rows)
        return rows.error();
    QList<Row> result;
    while (rows->next())
        result.append(read(*rows));
    if (rows->trouble())
        return *rows->trouble();
    return result;
}

} // namespace

OwnCaseStore::OwnCaseStore(Database &database)
    : m_database(database)
{
}

Result<QList<OwnCase>> OwnCaseStore::ownCases(AccountId account, const Actor &by) const
{
    const Result<bool> may = mayActFor(m_database, by, account);
    if (!may)
        return may.error();
    if (!*may)
        return storeError(u"draft.forbidden"_s);
    const bool isFile = m_database.engine() == Engine::Sqlite;
    // What the last decision said is why the case is where it is.
    Result<QList<OwnCase>> cases = listOf<OwnCase>(
        m_database,
        u"select %1, %2"_s.arg(caseColumns,
                               isFile ? u"l.reasons, l.words from cases c join decision l on l.case_id = c.id"
                                        " and l.version = c.version - 1 where c.account_id = ?"
                                        " order by c.submitted_at desc, c.id desc limit 100"_s
                                      : u"c.reasons, c.words from my_cases(?) c"_s),
        {account}, ownCaseFrom);
    if (!cases)
        return cases;
    const QString papers = isFile ? u"select k.slot, %1 from (select * from case_document join document_content"
                                    " using (sha256)) k where k.case_id = ? order by k.slot"_s
                                  : u"select k.slot, %1 from my_case_papers(?) k order by k.slot"_s;
    const QString history = isFile ? u"select %1 from decision d where d.case_id = ? order by d.version"_s
                                   : u"select %1 from my_case_history(?) d order by d.version"_s;
    for (OwnCase &own : cases.value()) {
        auto its = listOf<CaseDocument>(m_database, papers.arg(paperColumns), {own.id}, paperFrom);
        auto past = listOf<HistoryRow>(m_database, history.arg(historyColumns), {own.id}, historyRowFrom);
        if (!its)
            return its.error();
        if (!past)
            return past.error();
        own.papers = std::move(its).value();
        own.history = std::move(past).value();
    }
    return cases;
}

Result<QByteArray> OwnCaseStore::ownPaper(CaseId id, const QString &slot, const Actor &by)
{
    if (m_database.engine() == Engine::PostgreSql) {
        if (const auto acting = m_database.actAs(by.token); !acting)
            return acting.error();
        const auto ticket = m_database.single(u"select open_my_paper(?, ?)"_s, {id, slot});
        if (!ticket)
            return ticket.error();
        const auto content = m_database.single(u"select read_my_paper(?)"_s, {ticket->toLongLong()});
        return content ? Result<QByteArray>(content->toByteArray()) : content.error();
    }
    const auto account = m_database.single(u"select account_id from cases where id = ?"_s, {id});
    if (!account)
        return account.error();
    const AccountId owner = account->toLongLong();
    const Result<bool> may = owner > 0 ? mayActFor(m_database, by, owner) : Result<bool>(false);
    if (!may)
        return may.error();
    const auto content = m_database.single(u"select k.bytes from case_document d join document_content k"
                                           " on k.sha256 = d.sha256 where d.case_id = ? and d.slot = ?"_s,
                                           {*may ? id : 0, slot});
    if (!content)
        return content.error();
    if (!content->isValid())
        return storeError(u"document.unknown"_s);
    const auto logged = m_database.change(u"insert into access_log (at, account_id, event, case_id, subject_id, slot)"
                                          " values (?, ?, 'document.own', ?, ?, ?)"_s,
                                          {toStored(m_database.now()), by.id, id, owner, slot});
    if (!logged)
        return logged.error();
    return content->toByteArray();
}

} // namespace hezhun
