// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>
#include <QVariantList>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace hezhun::bench {

/// A connection through the C interface of SQLite, without anything of ours: what our stores are compared with.
/// It has the settings that Database::openSqlite() gives its connections. Error code: bench.sqlite.
class PlainSqlite
{
public:
    static Result<PlainSqlite> open(const QString &path);

    Result<Done> run(const QString &sql);
    sqlite3 *handle() const { return m_connection.get(); }
    Error error() const;

private:
    struct Close
    {
        void operator()(sqlite3 *connection) const;
    };

    std::unique_ptr<sqlite3, Close> m_connection;
};

/// A prepared statement of a PlainSqlite.
class PlainStatement
{
public:
    static Result<PlainStatement> prepare(const PlainSqlite &connection, const QString &sql);

    void bind(int position, qint64 value); ///< positions count from 1
    void bind(int position, const QByteArray &utf8);
    /// The bytes must live until the statement is run.
    void bindBytes(int position, const QByteArray &bytes);
    void bind(const QVariantList &values);

    bool step(); ///< whether there is a row
    bool reset(); ///< false: the statement failed
    qint64 integer(int column) const;
    QString text(int column) const;

private:
    struct Finalise
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    std::unique_ptr<sqlite3_stmt, Finalise> m_statement;
};

} // namespace hezhun::bench
