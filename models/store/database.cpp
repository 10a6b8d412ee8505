// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/statement.h"
#include "store/storeerrors.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QVariant toStored(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime fromStored(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

Result<std::unique_ptr<Database>> Database::openSqlite(const QString &path, Clock clock)
{
    sqlite3 *connection = nullptr;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &connection,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (!clock)
        clock = [] { return QDateTime::currentDateTimeUtc(); };
    std::unique_ptr<Database> database(new Database(connection, path, std::move(clock)));
    if (opened != SQLITE_OK)
        return storeError(connection);
    // Another program may be writing: wait for it, but not for ever (milliseconds).
    sqlite3_busy_timeout(connection, 10'000);
    const QStringList settings{
        u"pragma foreign_keys = on"_s,
        // A commit that was answered survives a power cut, not only a crash of the program.
        u"pragma synchronous = full"_s,
        u"pragma temp_store = memory"_s,
        u"pragma cache_size = -32000"_s,
        u"pragma mmap_size = 268435456"_s,
        u"pragma recursive_triggers = on"_s,
    };
    for (const QString &setting : settings) {
        if (const auto set = database->change(setting); !set)
            return set.error();
    }
    return database;
}

void Database::Close::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

Database::Database(sqlite3 *connection, QString path, Clock clock)
    : m_connection(connection)
    , m_path(std::move(path))
    , m_clock(std::move(clock))
{
}

Database::~Database()
{
    m_statements.clear(); // before the connection that they are of
}

Database::Rows::~Rows()
{
    if (m_statement)
        m_statement->end();
}

bool Database::Rows::next()
{
    return m_statement->next();
}

const std::optional<Error> &Database::Rows::trouble() const
{
    return m_statement->trouble();
}

QVariant Database::Rows::value(int column) const
{
    return m_statement->value(column);
}

QString Database::Rows::text(int column) const
{
    return m_statement->text(column);
}

qint64 Database::Rows::integer(int column) const
{
    return m_statement->integer(column);
}

QDateTime Database::Rows::time(int column) const
{
    return m_statement->isNull(column) ? QDateTime()
                                       : QDateTime::fromMSecsSinceEpoch(m_statement->integer(column), Qt::UTC);
}

Result<Statement *> Database::run(const QString &sql, const QVariantList &parameters)
{
    std::shared_ptr<Statement> &statement = m_statements[sql];
    if (!statement)
        statement = Statement::prepare(m_connection.get(), sql);
    if (!statement) {
        m_statements.remove(sql);
        return storeError(m_connection.get());
    }
    if (!statement->begin(parameters)) {
        const Error error = storeError(m_connection.get());
        statement->end();
        return error;
    }
    return statement.get();
}

Result<Database::Rows> Database::select(const QString &sql, const QVariantList &parameters)
{
    const Result<Statement *> statement = run(sql, parameters);
    if (!statement)
        return statement.error();
    return Rows(*statement);
}

Result<qint64> Database::change(const QString &sql, const QVariantList &parameters)
{
    const Result<Statement *> statement = run(sql, parameters);
    if (!statement)
        return statement.error();
    const qint64 id = sqlite3_last_insert_rowid(m_connection.get());
    (*statement)->end();
    return id;
}

Result<QVariant> Database::single(const QString &sql, const QVariantList &parameters)
{
    Result<Rows> rows = select(sql, parameters);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->value(0) : QVariant();
}

Result<Done> Database::runScript(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"schema.missing"_s, resource};
    // A statement ends with a line that is not indented and has a semicolon at its end.
    QString statement;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"--"_s))
            continue;
        statement += line + u'\n';
        if (line.startsWith(u' ') || !line.endsWith(u';'))
            continue;
        if (sqlite3_exec(m_connection.get(), statement.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            return storeError(m_connection.get());
        statement.clear();
    }
    return Done{};
}

Result<Done> Database::begin()
{
    // Immediate: whoever will write waits for others now, instead of failing half-way.
    const auto begun = change(u"begin immediate"_s);
    return begun ? Result<Done>(Done{}) : begun.error();
}

Result<Done> Database::commit()
{
    const auto committed = change(u"commit"_s);
    return committed ? Result<Done>(Done{}) : committed.error();
}

void Database::rollback()
{
    // When this fails there is nothing to roll back: SQLite has done it by itself.
    (void)change(u"rollback"_s);
}

Result<Transaction> Transaction::begin(Database &database)
{
    const auto begun = database.begin();
    if (!begun)
        return begun.error();
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database)
        m_database->rollback();
}

Result<Done> Transaction::commit()
{
    const auto committed = m_database->commit();
    if (committed)
        m_database = nullptr;
    return committed;
}

Result<Savepoint> Savepoint::set(Database &database)
{
    const auto set = database.change(u"savepoint part"_s);
    if (!set)
        return set.error();
    return Savepoint(database);
}

Savepoint::~Savepoint()
{
    if (!m_database)
        return;
    (void)m_database->change(u"rollback to part"_s);
    (void)m_database->change(u"release part"_s);
}

Result<Done> Savepoint::release()
{
    const auto released = m_database->change(u"release part"_s);
    if (!released)
        return released.error();
    m_database = nullptr;
    return Done{};
}

} // namespace hezhun
