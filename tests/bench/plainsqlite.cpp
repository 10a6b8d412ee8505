// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainsqlite.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

void PlainSqlite::Close::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

void PlainStatement::Finalise::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<PlainSqlite> PlainSqlite::open(const QString &path)
{
    PlainSqlite plain;
    sqlite3 *connection = nullptr;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &connection,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    plain.m_connection.reset(connection);
    if (opened != SQLITE_OK)
        return plain.error();
    for (const QString &setting :
         {u"pragma foreign_keys = on"_s, u"pragma synchronous = full"_s, u"pragma temp_store = memory"_s,
          u"pragma cache_size = -32000"_s, u"pragma mmap_size = 268435456"_s}) {
        if (const auto set = plain.run(setting); !set)
            return set.error();
    }
    return plain;
}

Result<Done> PlainSqlite::run(const QString &sql)
{
    if (sqlite3_exec(handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return error();
    return Done{};
}

Error PlainSqlite::error() const
{
    return {u"bench.sqlite"_s, QString::fromUtf8(sqlite3_errmsg(handle()))};
}

Result<PlainStatement> PlainStatement::prepare(const PlainSqlite &connection, const QString &sql)
{
    PlainStatement plain;
    sqlite3_stmt *statement = nullptr;
    const int prepared = sqlite3_prepare_v3(connection.handle(), sql.toUtf8().constData(), -1,
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    plain.m_statement.reset(statement);
    if (prepared != SQLITE_OK)
        return connection.error();
    return plain;
}

void PlainStatement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), position, value);
}

void PlainStatement::bind(int position, const QByteArray &utf8)
{
    sqlite3_bind_text64(m_statement.get(), position, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

void PlainStatement::bindBytes(int position, const QByteArray &bytes)
{
    sqlite3_bind_blob64(m_statement.get(), position, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_STATIC);
}

void PlainStatement::bind(const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        if (value.typeId() == QMetaType::QString)
            bind(i + 1, value.toString().toUtf8());
        else
            bind(i + 1, value.toLongLong());
    }
}

bool PlainStatement::step()
{
    return sqlite3_step(m_statement.get()) == SQLITE_ROW;
}

bool PlainStatement::reset()
{
    return sqlite3_reset(m_statement.get()) == SQLITE_OK;
}

qint64 PlainStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QString PlainStatement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement.get(), column));
}

} // namespace hezhun::bench
