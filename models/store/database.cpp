// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/storeerrors.h"

#include <QFile>
#include <QSqlError>
#include <QTimeZone>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QString newConnectionName()
{
    static std::atomic<int> serial = 0;
    return u"hezhun-%1"_s.arg(++serial);
}

} // namespace

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
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, newConnectionName());
    connection.setDatabaseName(path);
    // Another program may be writing: wait for it, but not for ever (milliseconds).
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!clock)
        clock = [] { return QDateTime::currentDateTimeUtc(); };
    const bool opened = connection.open();
    std::unique_ptr<Database> database(new Database(connection, std::move(clock)));
    if (!opened)
        return storeError(connection.lastError());
    const QStringList settings {
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

Database::Database(QSqlDatabase database, Clock clock)
    : m_database(std::move(database))
    , m_clock(std::move(clock))
{
}

Database::~Database()
{
    m_statements.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Database::Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

Result<QSqlQuery *> Database::run(const QString &sql, const QVariantList &parameters)
{
    std::shared_ptr<QSqlQuery> &statement = m_statements[sql];
    if (!statement) {
        auto prepared = std::make_shared<QSqlQuery>(m_database);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(sql)) {
            m_statements.remove(sql);
            return storeError(prepared->lastError());
        }
        statement = std::move(prepared);
    }
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        // An empty text is an empty text, however it came about; an invalid value is null.
        const QVariant &value = parameters.at(i);
        const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        statement->bindValue(static_cast<int>(i), isNullText ? QVariant(u""_s) : value);
    }
    if (!statement->exec()) {
        const Error error = storeError(statement->lastError());
        statement->finish();
        return error;
    }
    return statement.get();
}

Result<Database::Rows> Database::select(const QString &sql, const QVariantList &parameters)
{
    const Result<QSqlQuery *> query = run(sql, parameters);
    if (!query)
        return query.error();
    return Rows(*query);
}

Result<qint64> Database::change(const QString &sql, const QVariantList &parameters)
{
    const Result<QSqlQuery *> query = run(sql, parameters);
    if (!query)
        return query.error();
    const qint64 id = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
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
        return Error { u"schema.missing"_s, resource };
    // A statement ends with a line that is not indented and has a semicolon at its end.
    QString statement;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"--"_s))
            continue;
        statement += line + u'\n';
        if (line.startsWith(u' ') || !line.endsWith(u';'))
            continue;
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            return storeError(query.lastError());
        statement.clear();
    }
    return Done {};
}

Result<Done> Database::begin()
{
    // Immediate: whoever will write waits for others now, instead of failing half-way.
    const auto begun = change(u"begin immediate"_s);
    return begun ? Result<Done>(Done {}) : begun.error();
}

Result<Done> Database::commit()
{
    const auto committed = change(u"commit"_s);
    return committed ? Result<Done>(Done {}) : committed.error();
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
    return Done {};
}

} // namespace hezhun
