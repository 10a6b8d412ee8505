// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/postgresconnection.h"

#include "store/dialect.h"
#include "store/postgreserrors.h"
#include "store/postgresline.h"
#include "store/postgresstatement.h"
#include "store/serverchoice.h"
#include "store/storeerrors.h"

#include <libpq-fe.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

PostgresConnection::PostgresConnection(std::unique_ptr<PostgresLine> line)
    : m_line(std::move(line))
{
}

PostgresConnection::~PostgresConnection() = default;

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const WorkspaceAccess &access)
{
    auto line = connectToServer(access);
    if (!line)
        return line.error();
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(std::move(line).value()));
    connection->m_token = access.token;
    if (const auto learnt = connection->learnWhoIsHere(); !learnt)
        return learnt.error();
    return connection;
}

Result<Done> PostgresConnection::learnWhoIsHere()
{
    const auto rows
        = run(u"select n.oid is not null, r.rolsuper or coalesce(n.nspowner = r.oid, false),"
              " coalesce(has_schema_privilege(n.oid, 'usage'), true)"
              " from pg_roles r left join pg_namespace n on n.nspname = 'hezhun' where r.rolname = session_user"_s,
              {});
    if (!rows)
        return rows.error();
    bool isAdmitted = true;
    if ((*rows)->next()) {
        m_hasSchema = (*rows)->integer(0) != 0;
        m_isOwner = (*rows)->integer(1) != 0;
        isAdmitted = (*rows)->integer(2) != 0;
    }
    (*rows)->end();
    if (!isAdmitted)
        return storeError(u"workspace.not_admitted"_s);
    if (!m_isOwner)
        return Done{};
    // The owner's work may take long, and nobody else's waits for it.
    m_line->setPatience(std::chrono::milliseconds(0));
    return command("set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0");
}

const Dialect &PostgresConnection::dialect() const
{
    return m_isOwner ? postgresOwnerDialect() : postgresDialect();
}

QByteArray PostgresConnection::nextName()
{
    return "h" + QByteArray::number(++m_names);
}

Error PostgresConnection::noted(Error error)
{
    m_isLost = m_isLost || error.code == u"workspace.lost"_s;
    return error;
}

bool PostgresConnection::isLost() const
{
    return m_isLost || m_line->isLost();
}

int PostgresConnection::socket() const
{
    return PQsocket(m_line->connection());
}

Result<QStringList> PostgresConnection::heard()
{
    if (PQconsumeInput(m_line->connection()) == 0)
        return noted(storeError(u"workspace.lost"_s));
    QStringList notices;
    while (PGnotify *notice = PQnotifies(m_line->connection())) {
        notices.append(QString::fromUtf8(notice->extra));
        PQfreemem(notice);
    }
    return notices;
}

Result<RowSource *> PostgresConnection::run(const QString &sql, const QVariantList &parameters)
{
    std::shared_ptr<PostgresStatement> statement = m_statements.value(sql);
    if (!statement) {
        auto prepared = PostgresStatement::prepare(*m_line, nextName(), sql);
        if (!prepared)
            return noted(prepared.error());
        statement = std::move(prepared).value();
        m_statements.insert(sql, statement);
    }
    if (const auto begun = statement->begin(parameters); !begun)
        return noted(begun.error());
    return statement.get();
}

Result<RowSource *> PostgresConnection::stream(const QString &sql, const QVariantList &parameters)
{
    std::shared_ptr<PostgresCursor> &cursor = m_cursors[sql];
    if (!cursor)
        cursor = std::make_shared<PostgresCursor>(*m_line, nextName());
    if (const auto begun = cursor->begin(sql, parameters); !begun)
        return noted(begun.error());
    return cursor.get();
}

Result<Done> PostgresConnection::command(const QByteArray &text)
{
    const PostgresAnswer answer = m_line->ask(text);
    const ExecStatusType status = PQresultStatus(answer.get());
    const bool done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    // A transaction in which something failed is rolled back by a commit, and that is called a success.
    const bool rolledBack = done && text == "commit" && qstrcmp(PQcmdStatus(answer.get()), "COMMIT") != 0;
    return !done     ? Result<Done>(noted(statementError(*m_line, answer.get())))
        : rolledBack ? storeError(u"workspace.broken"_s, u"rolled back"_s)
                     : Result<Done>(Done{});
}

Result<Done> PostgresConnection::runScript(const QByteArray &text)
{
    return command(text);
}

Result<Done> PostgresConnection::begin()
{
    return command("begin");
}

Result<Done> PostgresConnection::beginReading()
{
    return command("begin isolation level repeatable read read only");
}

Result<Done> PostgresConnection::commit()
{
    return command("commit");
}

void PostgresConnection::rollback()
{
    if (!isLost())
        (void)command("rollback");
}

Result<Done> PostgresConnection::actAs(const QString &token)
{
    if (token == m_token)
        return Done{};
    const auto set = run(u"select set_config('hezhun.token', ?, false)"_s, {token});
    if (!set)
        return set.error();
    (*set)->end();
    m_token = token;
    return Done{};
}

Result<QString> PostgresConnection::passwordVerifier(const QString &login, const QString &password)
{
    char *verifier = PQencryptPasswordConn(m_line->connection(), password.toUtf8().constData(),
                                           login.toUtf8().constData(), "scram-sha-256");
    if (!verifier)
        return storeError(u"workspace.broken"_s, QString::fromUtf8(PQerrorMessage(m_line->connection())));
    const QString kept = QString::fromLatin1(verifier);
    PQfreemem(verifier);
    return kept;
}

} // namespace hezhun
