// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casereading.h"

#include "domain/masking.h"
#include "store/casestore.h"
#include "store/dialect.h"
#include "store/pagestore.h"
#include "store/paperrow.h"
#include "store/storeerrors.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr auto historyColumns = u"d.id, d.version, d.action, d.from_state, d.to_state, d.actor_name, d.actor_login, "
                                "d.decided_at, d.reasons, d.words";

/// A row of historyColumns, which begin at column `first`.
HistoryRow historyRowFrom(const Database::Rows &rows, int first = 0)
{
    HistoryRow row;
    row.id = rows.integer(first);
    row.version = static_cast<int>(rows.integer(first + 1));
    row.action = rows.text(first + 2);
    row.fromState = rows.text(first + 3);
    row.toState = rows.text(first + 4);
    row.actor = rows.text(first + 5);
    row.actorLogin = rows.text(first + 6);
    row.decidedAt = rows.time(first + 7);
    row.reasons = fromJsonTexts(rows.text(first + 8));
    row.words = rows.text(first + 9);
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

Result<QList<CaseDocument>> documentsOf(Database &database, CaseId id)
{
    auto papers = listOf<CaseDocument>(database, database.dialect().papersOfCase, {id}, paperFrom);
    const auto isPdf = [](const CaseDocument &paper) { return paper.format == "pdf"_L1; };
    if (!papers || std::none_of(papers->begin(), papers->end(), isPdf))
        return papers;
    const auto drawings = PageStore(database).drawings(id);
    if (!drawings)
        return drawings.error();
    for (CaseDocument &paper : papers.value())
        paper.drawing = drawings->value(paper.sha256);
    return papers;
}

Result<DeclaredFields> fieldsOf(Database &database, CaseId id)
{
    auto rows = database.select(database.dialect().fieldsOfCase, {id});
    if (!rows)
        return rows.error();
    DeclaredFields fields;
    while (rows->next())
        fields.insert(rows->text(0), rows->text(1));
    if (rows->trouble())
        return *rows->trouble();
    return fields;
}

Result<QList<SameElsewhere>> elsewhereOf(Database &database, CaseId id)
{
    return listOf<SameElsewhere>(database, database.dialect().sameElsewhere, {id}, [](const Database::Rows &row) {
        SameElsewhere same;
        same.key = caseKeyFromCode(row.text(0)).value_or(CaseKey::Number);
        same.field = row.text(1);
        same.caseId = row.integer(2);
        same.reference = row.text(3);
        same.subject = row.text(4);
        same.kind = row.text(5);
        same.kindVersion = static_cast<int>(row.integer(6));
        same.state = row.text(7);
        same.sameAccount = row.integer(8) != 0;
        same.bound = row.integer(9) != 0;
        return same;
    });
}

Result<QList<EarlierRefusal>> refusalsOf(Database &database, CaseId id)
{
    return listOf<EarlierRefusal>(database, database.dialect().refusalsBesides, {id}, [](const Database::Rows &row) {
        return EarlierRefusal{row.integer(0), row.text(1),
                              row.text(2),    static_cast<int>(row.integer(3)),
                              row.time(4),    fromJsonTexts(row.text(5)),
                              row.text(6)};
    });
}

/// What a registration has besides.
Result<Done> readRegistration(Database &database, CaseRecord &record)
{
    {
        auto rows = database.select(database.dialect().registrationOfCase, {record.row.id});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return Done{};
        record.unitId = rows->integer(0);
        record.unitName = rows->text(1);
        record.department = rows->text(2);
        record.registrationId = rows->integer(3);
        record.newestRound = rows->integer(4);
        record.desk = rows->text(5);
    }
    auto filings
        = listOf<Filing>(database, database.dialect().filingsOfCase, {record.row.id}, [](const Database::Rows &row) {
              return Filing{row.text(0), row.integer(1), row.time(2), row.time(3)};
          });
    if (!filings)
        return filings.error();
    record.filings = std::move(filings).value();
    return Done{};
}

} // namespace

CaseRow caseRowFrom(const Database::Rows &rows)
{
    CaseRow row;
    row.id = rows.integer(0);
    row.reference = rows.text(1);
    row.kind = rows.text(2);
    row.kindVersion = static_cast<int>(rows.integer(3));
    row.state = rows.text(4);
    row.subject = rows.text(5);
    row.maskedNumber = rows.text(6);
    row.placeCode = rows.text(7);
    row.submittedAt = rows.time(8);
    row.dueAt = rows.time(9);
    row.closedAt = rows.time(10);
    row.version = static_cast<int>(rows.integer(11));
    row.openedById = rows.integer(12);
    if (row.openedById != 0)
        row.openedBy = rows.text(13);
    return row;
}

PageKey pageKey(const CaseRow &row, CaseSort sort)
{
    switch (sort) {
    case CaseSort::Submitted: break;
    case CaseSort::Due: return {toStored(row.dueAt), {}, row.id};
    case CaseSort::Subject: return {row.subject, {}, row.id};
    case CaseSort::Kind: return {row.kind, toStored(row.submittedAt), row.id};
    case CaseSort::Place: return {row.placeCode, {}, row.id};
    }
    return {toStored(row.submittedAt), {}, row.id};
}

QString toJsonTexts(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList fromJsonTexts(const QString &json)
{
    QStringList result;
    const QJsonArray entries = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &entry : entries)
        result.append(entry.toString());
    return result;
}

Result<CasePage> CaseStore::page(const CaseQuery &query) const
{
    const ListStatement statement = listStatement(query, m_database.dialect(), m_database.now());
    auto rows = m_database.select(statement.sql, statement.parameters);
    if (!rows)
        return rows.error();
    CasePage page;
    page.sortedBy = statement.sortedBy;
    page.rows.reserve(query.limit);
    while (rows->next())
        page.rows.append(caseRowFrom(*rows));
    if (rows->trouble())
        return *rows->trouble();
    if (page.rows.size() == query.limit)
        page.next = pageKey(page.rows.constLast(), statement.sortedBy);
    return page;
}

Result<CaseRecord> CaseStore::read(CaseId id, const Actor &actor) const
{
    if (const auto acting = m_database.actAs(actor.token); !acting)
        return acting.error();
    const auto isSeen = sees(id, actor);
    if (!isSeen)
        return isSeen.error();
    return *isSeen ? read(id) : storeError(u"case.unknown"_s);
}

Result<bool> CaseStore::sees(CaseId id, const Actor &actor) const
{
    if (m_database.engine() == Engine::PostgreSql) {
        if (const auto acting = m_database.actAs(actor.token); !acting)
            return acting.error();
        const auto seen = m_database.single(u"select 1 from seen_case(?)"_s, {id});
        return seen ? Result<bool>(seen->isValid()) : seen.error();
    }
    const auto seen = m_database.single(
        u"select 1 from cases c where c.id = ?1 and (c.registration_id is null or exists (select 1 from case_onlooker o"
        " where o.case_id = c.id and o.account_id = ?2 and (o.until is null or o.until > ?3)))"_s,
        {id, actor.id, toStored(m_database.now())});
    return seen ? Result<bool>(seen->isValid()) : seen.error();
}

Result<CaseRecord> CaseStore::read(CaseId id) const
{
    CaseRecord record;
    {
        auto rows = m_database.select(
            u"select %1 from (select c.* from %2) c left join case_lease l on l.case_id = c.id and l.until > ?"_s.arg(
                caseRowColumns(m_database.dialect()), m_database.dialect().fromCase),
            {id, toStored(m_database.now())});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return storeError(u"case.unknown"_s);
        record.row = caseRowFrom(*rows);
    }
    {
        auto rows = m_database.select(m_database.dialect().accountOfCase, {id});
        if (!rows)
            return rows.error();
        if (rows->next()) {
            record.accountId = rows->integer(0);
            record.loginName = rows->text(1);
            record.accountType = rows->text(2);
            record.phone = rows->text(3);
        }
    }
    {
        auto rows = m_database.select(m_database.dialect().entryOfCase, {id});
        if (!rows)
            return rows.error();
        if (rows->next()) {
            record.noticePhone = rows->text(0);
            record.enteredBy = rows->text(1);
        }
    }
    if (const auto registered = readRegistration(m_database, record); !registered)
        return registered.error();
    auto fields = fieldsOf(m_database, id);
    auto documents = documentsOf(m_database, id);
    auto past = history(id);
    auto elsewhere = elsewhereOf(m_database, id);
    auto refusals = refusalsOf(m_database, id);
    if (!fields)
        return fields.error();
    if (!documents)
        return documents.error();
    if (!past)
        return past.error();
    if (!elsewhere)
        return elsewhere.error();
    if (!refusals)
        return refusals.error();
    record.fields = std::move(fields).value();
    record.documents = std::move(documents).value();
    record.history = std::move(past).value();
    record.elsewhere = std::move(elsewhere).value();
    record.refusals = std::move(refusals).value();
    return record;
}

Result<QList<CaseRow>> CaseStore::rows(const QList<CaseId> &cases) const
{
    // So many marks always, the last ones for no case: one statement serves every number of cases.
    constexpr qsizetype marks = 64;
    const QString sql
        = u"select %1 from cases c left join case_lease l on l.case_id = c.id and l.until > ? where c.id in (%2)"_s.arg(
            caseRowColumns(m_database.dialect()), QStringList(marks, u"?"_s).join(u", "_s));
    QHash<CaseId, CaseRow> found;
    for (qsizetype first = 0; first < cases.size(); first += marks) {
        QVariantList parameters{toStored(m_database.now())};
        for (qsizetype i = first; i < first + marks; ++i)
            parameters.append(i < cases.size() ? cases.at(i) : CaseId(0));
        const auto part = listOf<CaseRow>(m_database, sql, parameters, caseRowFrom);
        if (!part)
            return part.error();
        for (const CaseRow &row : *part)
            found.insert(row.id, row);
    }
    QList<CaseRow> rows;
    for (const CaseId id : cases) {
        if (const auto row = found.constFind(id); row != found.cend())
            rows.append(*row);
    }
    return rows;
}

Result<CaseId> CaseStore::find(const QString &referenceOrId) const
{
    const auto byReference = m_database.single(m_database.dialect().caseOfReference, {referenceOrId});
    if (!byReference)
        return byReference.error();
    if (byReference->isValid() && !byReference->isNull())
        return byReference->toLongLong();
    bool isNumber = false;
    const CaseId id = referenceOrId.toLongLong(&isNumber);
    if (isNumber) {
        const auto byId = m_database.single(u"select c.id from "_s + m_database.dialect().fromCase, {id});
        if (!byId)
            return byId.error();
        if (byId->isValid())
            return id;
    }
    return storeError(u"case.unknown"_s);
}

Result<QList<HistoryRow>> CaseStore::history(CaseId id) const
{
    return listOf<HistoryRow>(m_database,
                              u"select %1, %2, d.undoes, %3 from %4 order by 1, d.version"_s.arg(
                                  m_database.dialect().roundOfDecision, m_database.dialect().chosenLogin,
                                  historyColumns, m_database.dialect().fromHistoryOfCase),
                              {id}, [](const Database::Rows &row) {
                                  HistoryRow entry = historyRowFrom(row, 4);
                                  entry.caseId = row.integer(0);
                                  entry.reference = row.text(1);
                                  entry.chosenLogin = maskLoginName(row.text(2));
                                  if (!row.value(3).isNull())
                                      entry.undoes = static_cast<int>(row.integer(3));
                                  return entry;
                              });
}

Result<QList<MyDecision>> CaseStore::decidedSince(const Actor &actor, const QDateTime &since) const
{
    if (const auto acting = m_database.actAs(actor.token); !acting)
        return acting.error();
    const bool isFile = m_database.engine() == Engine::Sqlite;
    const QString mine = isFile
        ? u"(select * from decision where actor_id = ? and decided_at >= ? order by decided_at desc, id desc limit 2000)"_s
        : u"decided_by_me(?)"_s;
    QVariantList parameters{toStored(since), toStored(m_database.now())};
    if (isFile)
        parameters.prepend(actor.id);
    return listOf<MyDecision>(
        m_database,
        u"select %1, %2 from %3 d join cases c on c.id = d.case_id"
        " left join case_lease l on l.case_id = c.id and l.until > ? order by d.decided_at desc, d.id desc"_s.arg(
            caseRowColumns(m_database.dialect()), historyColumns, mine),
        parameters, [](const Database::Rows &row) {
            return MyDecision{historyRowFrom(row, caseRowColumnCount), caseRowFrom(row)};
        });
}

} // namespace hezhun
