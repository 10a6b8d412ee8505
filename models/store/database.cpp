// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/dialect.h"
#include "store/postgresconnection.h"
#include "store/sqliteconnection.h"

#include <QFile>

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
    auto connection = SqliteConnection::open(path);
    if (!connection)
        return connection.error();
    if (!clock)
        clock = [] { return QDateTime::currentDateTimeUtc(); };
    return std::unique_ptr<Database>(new Database(std::move(connection).value(), std::move(clock)));
}

namespace {

/// The time of the database, from a client's clock that may be off: asked for once.
Result<Clock> clockOf(Database &database)
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const auto there = database.single(u"select clock_ms()"_s);
    if (!there)
        return there.error();
    const QDateTime after = QDateTime::currentDateTimeUtc();
    const qint64 here = before.toMSecsSinceEpoch() + before.msecsTo(after) / 2;
    const qint64 offset = there->toLongLong() - here;
    return Clock([offset] { return QDateTime::currentDateTimeUtc().addMSecs(offset); });
}

} // namespace

Result<std::unique_ptr<Database>> Database::openPostgreSql(const WorkspaceAccess &access, Clock clock)
{
    auto connection = PostgresConnection::open(access);
    if (!connection)
        return connection.error();
    const bool isGiven = static_cast<bool>(clock);
    if (!isGiven)
        clock = [] { return QDateTime::currentDateTimeUtc(); };
    std::unique_ptr<Database> database(new Database(std::move(connection).value(), std::move(clock)));
    if (isGiven || !database->hasSchema())
        return database;
    auto its = clockOf(*database);
    if (!its)
        return its.error();
    database->m_clock = std::move(its).value();
    return database;
}

Database::Database(std::unique_ptr<EngineConnection> connection, Clock clock)
    : m_connection(std::move(connection))
    , m_clock(std::move(clock))
{
}

Database::~Database() = default;

Database::Rows::~Rows()
{
    if (m_source)
        m_source->end();
}

QDateTime Database::Rows::time(int column) const
{
    return m_source->isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(m_source->integer(column), Qt::UTC);
}

Engine Database::engine() const
{
    return dialect().engine;
}

Result<Database::Rows> Database::select(const QString &sql, const QVariantList &parameters)
{
    const Result<RowSource *> rows = m_connection->run(sql, parameters);
    if (!rows)
        return rows.error();
    return Rows(*rows);
}

Result<Database::Rows> Database::stream(const QString &sql, const QVariantList &parameters)
{
    const Result<RowSource *> rows = m_connection->stream(sql, parameters);
    if (!rows)
        return rows.error();
    return Rows(*rows);
}

Result<Done> Database::change(const QString &sql, const QVariantList &parameters)
{
    const Result<Rows> rows = select(sql, parameters);
    return rows ? Result<Done>(Done{}) : rows.error();
}

Result<qint64> Database::insert(const QString &sql, const QVariantList &parameters)
{
    Result<Rows> rows = select(sql, parameters);
    if (!rows)
        return rows.error();
    const qint64 id = rows->next() ? rows->integer(0) : 0;
    while (rows->next()) { } // SQLite has done it when it was asked for the last
    if (rows->trouble())
        return *rows->trouble();
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
    return m_connection->runScript(file.readAll());
}

Result<Done> Database::begin()
{
    return m_connection->begin();
}

Result<Done> Database::beginReading()
{
    return m_connection->beginReading();
}

Result<Done> Database::commit()
{
    return m_connection->commit();
}

void Database::rollback()
{
    m_connection->rollback();
}

Result<Transaction> Transaction::begin(Database &database)
{
    const auto begun = database.begin();
    if (!begun)
        return begun.error();
    return Transaction(database);
}

Result<Transaction> Transaction::beginStreaming(Database &database)
{
    // Sessions are not looked up in a server's transactions that see an old state.
    const auto begun = database.engine() == Engine::Sqlite ? database.beginReading() : database.begin();
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
