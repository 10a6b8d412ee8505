// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/postgresconnection.h"

#include "store/dialect.h"
#include "store/postgreserrors.h"
#include "store/postgresstatement.h"
#include "store/storeerrors.h"

#include <libpq-fe.h>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Settings that a connection begins with, in libpq's form; a blank or a backslash in a value is escaped by another.
QByteArray startUpOptions(const QString &token)
{
    QByteArray options
        = "-c search_path=hezhun,pg_temp -c statement_timeout=30000 -c lock_timeout=10000"
          " -c default_transaction_isolation=read\\ committed -c idle_in_transaction_session_timeout=60000"
          " -c hezhun.token=";
    for (const char byte : token.toUtf8()) {
        if (byte == ' ' || byte == '\\')
            options += '\\';
        options += byte;
    }
    return options;
}

/// Keywords of libpq with their values: those before the address are what holds unless the address says otherwise,
/// those behind it hold whatever it says.
class Keywords
{
public:
    explicit Keywords(const WorkspaceAccess &access)
    {
        add("sslmode", "verify-full");
        add("gssencmode", "disable"); // it would stand in for TLS, unasked
        add("target_session_attrs", "read-write");
        add("connect_timeout", "3"); // seconds, for each host
        add("keepalives_idle", "5");
        add("keepalives_interval", "2");
        add("keepalives_count", "3");
        add("tcp_user_timeout", "8000"); // milliseconds
        add("dbname", access.address.uri.toUtf8());
        if (!access.stationPassword.isEmpty())
            add("password", access.stationPassword.toUtf8());
        add("client_encoding", "UTF8");
        add("application_name", "hezhun");
        add("options", startUpOptions(access.token));
    }

    PGconn *connect()
    {
        std::vector<const char *> names;
        std::vector<const char *> values;
        for (const auto &[name, value] : m_pairs) {
            names.push_back(name);
            values.push_back(value.constData());
        }
        names.push_back(nullptr);
        values.push_back(nullptr);
        constexpr int theNameIsAnAddress = 1;
        return PQconnectdbParams(names.data(), values.data(), theNameIsAnAddress);
    }

private:
    void add(const char *name, const QByteArray &value) { m_pairs.emplace_back(name, value); }

    std::vector<std::pair<const char *, QByteArray>> m_pairs;
};

} // namespace

void PostgresConnection::Finish::operator()(PGconn *connection) const
{
    PQfinish(connection);
}

PostgresConnection::PostgresConnection(PGconn *connection)
    : m_connection(connection)
{
}

PostgresConnection::~PostgresConnection() = default;

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const WorkspaceAccess &access)
{
    const PlainMessages plain;
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(Keywords(access).connect()));
    if (!connection->m_connection)
        return storeError(u"workspace.broken"_s);
    if (const auto connected = connectionResult(connection->m_connection.get()); !connected)
        return connected.error();
    // The server's remarks are nobody's business; those of scripts say what is as it should be.
    PQsetNoticeProcessor(
        connection->m_connection.get(), [](void *, const char *) {}, nullptr);
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
    // The owner's work may take long, and nobody else's waits for it.
    return m_isOwner ? command("set statement_timeout = 0; set lock_timeout = 0;"
                               " set idle_in_transaction_session_timeout = 0")
                     : Result<Done>(Done{});
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
    return m_isLost || PQstatus(m_connection.get()) == CONNECTION_BAD;
}

int PostgresConnection::socket() const
{
    return PQsocket(m_connection.get());
}

Result<QStringList> PostgresConnection::heard()
{
    if (PQconsumeInput(m_connection.get()) == 0)
        return noted(storeError(u"workspace.lost"_s));
    QStringList notices;
    while (PGnotify *notice = PQnotifies(m_connection.get())) {
        notices.append(QString::fromUtf8(notice->extra));
        PQfreemem(notice);
    }
    return notices;
}

Result<RowSource *> PostgresConnection::run(const QString &sql, const QVariantList &parameters)
{
    std::shared_ptr<PostgresStatement> statement = m_statements.value(sql);
    if (!statement) {
        auto prepared = PostgresStatement::prepare(m_connection.get(), nextName(), sql);
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
        cursor = std::make_shared<PostgresCursor>(m_connection.get(), nextName());
    if (const auto begun = cursor->begin(sql, parameters); !begun)
        return noted(begun.error());
    return cursor.get();
}

Result<Done> PostgresConnection::command(const QByteArray &text)
{
    PGresult *answer = PQexec(m_connection.get(), text.constData());
    const ExecStatusType status = PQresultStatus(answer);
    const bool done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    // A transaction in which something failed is rolled back by a commit, and that is called a success.
    const bool rolledBack = done && text == "commit" && qstrcmp(PQcmdStatus(answer), "COMMIT") != 0;
    const Result<Done> result = !done ? Result<Done>(noted(statementError(m_connection.get(), answer)))
        : rolledBack                  ? storeError(u"workspace.broken"_s, u"rolled back"_s)
                                      : Result<Done>(Done{});
    PQclear(answer);
    return result;
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
    char *verifier = PQencryptPasswordConn(m_connection.get(), password.toUtf8().constData(),
                                           login.toUtf8().constData(), "scram-sha-256");
    if (!verifier)
        return storeError(u"workspace.broken"_s, QString::fromUtf8(PQerrorMessage(m_connection.get())));
    const QString kept = QString::fromLatin1(verifier);
    PQfreemem(verifier);
    return kept;
}

} // namespace hezhun
