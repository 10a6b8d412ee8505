// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteconnection.h"

#include "domain/librarypath.h"
#include "store/dialect.h"
#include "store/statement.h"
#include "store/storeerrors.h"

#include <QStringList>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path)
{
    const QByteArray file = libraryPath(path);
    // Windows has two ways of SQLite's: the usual one takes no more than 1040 bytes, which Chinese names fill early.
    const char *const way = file.startsWith(R"(\\?\)") ? "win32-longpath" : nullptr;
    sqlite3 *native = nullptr;
    const int opened = sqlite3_open_v2(file.constData(), &native,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, way);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(native));
    if (opened != SQLITE_OK)
        return storeError(native);
    // Another program may be writing: wait for it, but not for ever (milliseconds).
    sqlite3_busy_timeout(native, 10'000);
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
        if (const auto set = connection->change(setting); !set)
            return set.error();
    }
    return connection;
}

void SqliteConnection::Close::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

SqliteConnection::SqliteConnection(sqlite3 *connection)
    : m_connection(connection)
{
}

SqliteConnection::~SqliteConnection()
{
    m_statements.clear(); // before the connection that they are of
}

const Dialect &SqliteConnection::dialect() const
{
    return sqliteDialect();
}

Result<RowSource *> SqliteConnection::run(const QString &sql, const QVariantList &parameters)
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

Result<RowSource *> SqliteConnection::stream(const QString &sql, const QVariantList &parameters)
{
    return run(sql, parameters); // rows are found one by one as they are asked for
}

Result<Done> SqliteConnection::change(const QString &sql)
{
    const Result<RowSource *> statement = run(sql, {});
    if (!statement)
        return statement.error();
    (*statement)->end();
    return Done{};
}

Result<Done> SqliteConnection::runScript(const QByteArray &text)
{
    if (sqlite3_exec(m_connection.get(), text.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return storeError(m_connection.get());
    return Done{};
}

Result<Done> SqliteConnection::begin()
{
    // Immediate: whoever will write waits for others now, instead of failing half-way.
    return change(u"begin immediate"_s);
}

Result<Done> SqliteConnection::beginReading()
{
    return change(u"begin"_s);
}

Result<Done> SqliteConnection::commit()
{
    return change(u"commit"_s);
}

void SqliteConnection::rollback()
{
    // When this fails there is nothing to roll back: SQLite has done it by itself.
    (void)change(u"rollback"_s);
}

Result<Done> SqliteConnection::actAs(const QString &)
{
    return Done{};
}

Result<QString> SqliteConnection::passwordVerifier(const QString &, const QString &)
{
    return storeError(u"workspace.embedded"_s);
}

} // namespace hezhun
