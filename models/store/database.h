// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QHash>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

struct sqlite3;

namespace hezhun {

class Statement;

/// Tells the time; replaced in tests.
using Clock = std::function<QDateTime()>;

/// Milliseconds since 1970-01-01 UTC, as the database keeps times; null for an invalid time.
QVariant toStored(const QDateTime &time);
QDateTime fromStored(const QVariant &value);

/// One connection, of one thread. Statements are prepared once and kept. SQLite is spoken to in its own interface:
/// Qt's SQL module makes a variant of every value of a row, which takes longer than finding the row.
class Database
{
public:
    /// Opens a SQLite file, and makes an empty one where there is none.
    static Result<std::unique_ptr<Database>> openSqlite(const QString &path, Clock clock);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The rows of a statement, while it lives: a second one of the same text must wait until this one is gone.
    class Rows
    {
    public:
        explicit Rows(Statement *statement)
            : m_statement(statement)
        {
        }
        ~Rows();
        Rows(Rows &&other) noexcept
            : m_statement(std::exchange(other.m_statement, nullptr))
        {
        }
        Rows &operator=(Rows &&) = delete;

        bool next();
        /// Why next() gave no further row although there may be some; nothing when it came to the end.
        const std::optional<Error> &trouble() const;
        QVariant value(int column) const;
        QString text(int column) const;
        qint64 integer(int column) const; ///< 0 for null
        QDateTime time(int column) const; ///< invalid for null

    private:
        Statement *m_statement;
    };

    /// Runs a statement that gives rows. Parameters are bound in order.
    Result<Rows> select(const QString &sql, const QVariantList &parameters = {});
    /// Runs a statement that gives none; the id of the row that it inserted.
    Result<qint64> change(const QString &sql, const QVariantList &parameters = {});
    /// The first column of the first row; an invalid value when there is no row.
    Result<QVariant> single(const QString &sql, const QVariantList &parameters = {});
    /// Runs the statements of a file of the schema (resources/schema).
    Result<Done> runScript(const QString &resource);

    Result<Done> begin();
    Result<Done> commit();
    void rollback();

    QDateTime now() const { return m_clock(); }
    QString path() const { return m_path; }

private:
    struct Close
    {
        void operator()(sqlite3 *connection) const;
    };

    Database(sqlite3 *connection, QString path, Clock clock);
    Result<Statement *> run(const QString &sql, const QVariantList &parameters);

    std::unique_ptr<sqlite3, Close> m_connection;
    QString m_path;
    Clock m_clock;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
};

/// A transaction that is rolled back unless it was committed.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;

    Result<Done> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database;
};

/// A part of a transaction that can be undone without the rest.
class Savepoint
{
public:
    static Result<Savepoint> set(Database &database);
    ~Savepoint();
    Savepoint(Savepoint &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Savepoint &operator=(Savepoint &&) = delete;

    Result<Done> release();

private:
    explicit Savepoint(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database;
};

} // namespace hezhun
