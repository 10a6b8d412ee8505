// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registerstore.h"

#include "domain/textcheck.h"
#include "store/registerquery.h"
#include "store/standing.h"
#include "store/storeerrors.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

RegisterRow rowFrom(const Database::Rows &rows)
{
    return {.id = rows.integer(0),
            .caseId = rows.integer(1),
            .kind = rows.text(2),
            .kindVersion = static_cast<int>(rows.integer(3)),
            .subject = rows.text(4),
            .maskedNumber = rows.text(5),
            .number = rows.text(6),
            .unitName = rows.text(7),
            .placeCode = rows.text(8),
            .department = rows.text(9),
            .reference = rows.text(10),
            .state = rows.text(11),
            .submittedAt = rows.time(12),
            .dueAt = rows.time(13),
            .changedAt = rows.time(14),
            // A revoked number stays in the row, without a time.
            .filingNumber = rows.time(16).isValid() ? rows.text(15) : QString(),
            .filedAt = rows.time(16),
            .revokedNumbers = rows.text(17).split(u' ', Qt::SkipEmptyParts)};
}

PageKey keyOf(const RegisterRow &row, RegisterSort sort)
{
    switch (sort) {
    case RegisterSort::Changed: break;
    case RegisterSort::Name: return {row.subject, {}, row.id};
    case RegisterSort::Unit: return {row.unitName, {}, row.id};
    }
    return {toStored(row.changedAt), {}, row.id};
}

/// What the access log says of an export in a file: the query, but not whose ID number was searched for.
QString noted(const RegisterQuery &query, bool withNumbers)
{
    QJsonObject json = QJsonDocument::fromJson(registerQueryJson(query, withNumbers).toUtf8()).object();
    if (query.search && query.search->by == RegisterSearchBy::IdNumber)
        json.remove(u"text"_s);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)).left(1000);
}

/// What a server's functions give for a row; the same columns as statements in a file.
constexpr auto served = u"r.id, r.case_id, r.kind, r.kind_version, r.subject, r.number_masked, r.number, r.unit_name, "
                        "r.place_code, r.department, r.reference, r.state, r.submitted_at, r.due_at, r.changed_at, "
                        "r.filing_number, r.filed_at, r.revoked";

} // namespace

std::optional<RegisterSearch> classifyRegisterSearch(const QString &text)
{
    static const QRegularExpression filing(u"\\A[A-Z]{2,5}-\\d{4}-\\d{6}-\\d{6}\\z"_s);
    static const QRegularExpression number(u"\\A[0-9A-Z]{15,18}\\z"_s);
    const QString plain = withoutFullWidth(text).trimmed().toUpper();
    if (plain.isEmpty())
        return std::nullopt;
    if (filing.match(plain).hasMatch())
        return RegisterSearch{RegisterSearchBy::FilingNumber, plain};
    if (number.match(plain).hasMatch())
        return RegisterSearch{RegisterSearchBy::IdNumber, plain};
    return RegisterSearch{RegisterSearchBy::Name, text.trimmed()};
}

RegisterExport::RegisterExport(Transaction transaction, Database::Rows rows)
    : m_transaction(std::move(transaction))
    , m_rows(std::move(rows))
{
}

Result<QList<RegisterRow>> RegisterExport::next(int limit)
{
    QList<RegisterRow> rows;
    rows.reserve(limit);
    while (rows.size() < limit && m_rows.next())
        rows.append(rowFrom(m_rows));
    if (m_rows.trouble())
        return *m_rows.trouble();
    return rows;
}

RegisterStore::RegisterStore(Database &database)
    : m_database(database)
{
}

Result<Done> RegisterStore::actAt(const QString &viewer, const Actor &actor) const
{
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.actAs(actor.token); // the functions ask by themselves
    const auto held = heldDesks(m_database, actor.id);
    if (!held)
        return held.error();
    const bool may = std::any_of(held->cbegin(), held->cend(), [&viewer](const HeldDesk &desk) {
        return desk.desk == viewer
            && (desk.roles.contains(u"unit"_s) || desk.roles.contains(u"department"_s)
                || desk.roles.contains(u"centre"_s));
    });
    return may ? Result<Done>(Done{}) : storeError(u"register.forbidden"_s);
}

Result<QList<RegisterCount>> RegisterStore::counts(const QString &viewer, const Actor &actor) const
{
    if (const auto acts = actAt(viewer, actor); !acts)
        return acts.error();
    auto rows = m_database.select(
        m_database.engine() == Engine::Sqlite
            ? u"select kind, state, how_many from state_count where desk = ? and how_many > 0 order by kind, state"_s
            : u"select kind, state, how_many from register_counts(?) order by kind, state"_s,
        {viewer});
    if (!rows)
        return rows.error();
    QList<RegisterCount> counts;
    while (rows->next())
        counts.append({rows->text(0), rows->text(1), rows->integer(2)});
    if (rows->trouble())
        return *rows->trouble();
    return counts;
}

Result<RegisterRows> RegisterStore::page(const RegisterQuery &query, const Actor &actor) const
{
    RegisterStatement statement{u"select %1 from register_page(?, ?, ?, ?) r"_s.arg(served),
                                {query.viewer, registerQueryJson(query), registerKeyJson(query.after), query.limit}};
    if (m_database.engine() == Engine::Sqlite) {
        QList<RegisterCount> counted;
        if (!query.kind.isEmpty() || !query.state.isEmpty()) {
            auto found = counts(query.viewer, actor);
            if (!found)
                return found.error();
            counted = std::move(found).value();
        }
        statement = registerPageStatement(query, counted);
    }
    if (const auto acts = actAt(query.viewer, actor); !acts)
        return acts.error();
    auto rows = m_database.select(statement.sql, statement.parameters);
    if (!rows)
        return rows.error();
    RegisterRows page;
    while (rows->next())
        page.rows.append(rowFrom(*rows));
    if (rows->trouble())
        return *rows->trouble();
    if (page.rows.size() == qBound(1, query.limit, 1000))
        page.next = keyOf(page.rows.constLast(), sortOf(query));
    return page;
}

Result<RegisterRow> RegisterStore::row(CaseId registration, const QString &viewer, const Actor &actor) const
{
    if (const auto acts = actAt(viewer, actor); !acts)
        return acts.error();
    const RegisterStatement statement = m_database.engine() == Engine::Sqlite
        ? registerRowStatement(registration, viewer)
        : RegisterStatement{u"select %1 from register_row(?, ?) r"_s.arg(served), {viewer, registration}};
    auto rows = m_database.select(statement.sql, statement.parameters);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? *rows->trouble() : storeError(u"register.unknown"_s);
    return rowFrom(*rows);
}

Result<QList<Filing>> RegisterStore::filingsOf(CaseId registration, const QString &viewer, const Actor &actor) const
{
    if (const auto seen = row(registration, viewer, actor); !seen)
        return seen.error();
    const bool isFile = m_database.engine() == Engine::Sqlite;
    auto rows = isFile
        ? m_database.select(u"select number, case_id, filed_at, revoked_at from filing"
                            " where registration_id = ? order by ordinal"_s,
                            {registration})
        : m_database.select(u"select number, case_id, filed_at, revoked_at from register_filings(?, ?)"_s,
                            {viewer, registration});
    if (!rows)
        return rows.error();
    QList<Filing> filings;
    while (rows->next())
        filings.append({rows->text(0), rows->integer(1), rows->time(2), rows->time(3)});
    if (rows->trouble())
        return *rows->trouble();
    return filings;
}

Result<std::unique_ptr<RegisterExport>> RegisterStore::beginExport(const RegisterQuery &query, bool withNumbers,
                                                                   const Actor &actor)
{
    if (const auto acts = actAt(query.viewer, actor); !acts)
        return acts.error();
    RegisterStatement statement;
    if (m_database.engine() == Engine::Sqlite) {
        const auto logged
            = m_database.change(u"insert into access_log (at, account_id, event, field, before_value, after_value)"
                                " values (?, ?, 'register.exported', ?, ?, ?)"_s,
                                {toStored(m_database.now()), actor.id, withNumbers ? u"numbers"_s : u""_s, query.viewer,
                                 noted(query, withNumbers)});
        if (!logged)
            return logged.error();
        statement = registerExportStatement(query, withNumbers);
    } else {
        const QString json = registerQueryJson(query, withNumbers);
        const auto ticket = m_database.single(u"select begin_register_export(?, ?)"_s, {query.viewer, json});
        if (!ticket)
            return ticket.error();
        statement
            = {u"select %1 from register_export(?, ?, ?) r"_s.arg(served), {ticket->toLongLong(), query.viewer, json}};
    }
    Result<Transaction> transaction = Transaction::beginStreaming(m_database);
    if (!transaction)
        return transaction.error();
    auto rows = m_database.stream(statement.sql, statement.parameters);
    if (!rows)
        return rows.error();
    return std::unique_ptr<RegisterExport>(new RegisterExport(std::move(transaction).value(), std::move(rows).value()));
}

} // namespace hezhun
