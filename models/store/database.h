// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/engine.h"
#include "store/workspaceaccess.h"

#include <QDateTime>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace hezhun {

/// Tells the time; replaced in tests.
using Clock = std::function<QDateTime()>;

/// Milliseconds since 1970-01-01 UTC, as the database keeps times; null for an invalid time.
QVariant toStored(const QDateTime &time);
QDateTime fromStored(const QVariant &value);

/// One connection, of one thread, to whichever engine keeps the workspace. Statements are prepared once and kept.
class Database
{
public:
    /// Opens a SQLite file, and makes an empty one where there is none.
    static Result<std::unique_ptr<Database>> openSqlite(const QString &path, Clock clock);
    /// Connects to a server (postgresconnection.h says how it may fail). Without a clock, time is the database's own.
    static Result<std::unique_ptr<Database>> openPostgreSql(const WorkspaceAccess &access, Clock clock);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The rows of a statement, while it lives: a second one of the same text must wait until this one is gone.
    class Rows
    {
    public:
        explicit Rows(RowSource *source)
            : m_source(source)
        {
        }
        ~Rows();
        Rows(Rows &&other) noexcept
            : m_source(std::exchange(other.m_source, nullptr))
        {
        }
        Rows &operator=(Rows &&) = delete;

        bool next() { return m_source->next(); }
        /// Why next() gave no further row although there may be some; nothing when it came to the end.
        const std::optional<Error> &trouble() const { return m_source->trouble(); }
        QVariant value(int column) const { return m_source->value(column); }
        QString text(int column) const { return m_source->text(column); }
        qint64 integer(int column) const { return m_source->integer(column); } ///< 0 for null
        QDateTime time(int column) const; ///< invalid for null

    private:
        RowSource *m_source;
    };

    Engine engine() const;
    const Dialect &dialect() const { return m_connection->dialect(); }

    /// Runs a statement that gives rows. Parameters are bound in order. PostgreSQL's rows are all read at once.
    Result<Rows> select(const QString &sql, const QVariantList &parameters = {});
    /// As select(), inside a transaction, for rows that memory may not hold.
    Result<Rows> stream(const QString &sql, const QVariantList &parameters = {});
    /// Runs a statement whose rows, if it has any, nobody wants.
    Result<Done> change(const QString &sql, const QVariantList &parameters = {});
    /// Runs an insertion of one row that ends with "returning id"; that id.
    Result<qint64> insert(const QString &sql, const QVariantList &parameters = {});
    /// The first column of the first row; an invalid value when there is no row.
    Result<QVariant> single(const QString &sql, const QVariantList &parameters = {});
    /// Runs the statements of a file of the schema (resources/schema).
    Result<Done> runScript(const QString &resource);

    Result<Done> begin();
    /// Begins a transaction that sees one state of everything, and changes nothing.
    Result<Done> beginReading();
    Result<Done> commit();
    void rollback();

    /// From here on, statements are those of the person whose session has this token. Nothing on SQLite.
    Result<Done> actAs(const QString &token) { return m_connection->actAs(token); }
    /// The database itself has made this the token in force.
    void actsAs(const QString &token) { m_connection->actsAs(token); }
    /// The connection went away: nothing more will be answered on it.
    bool isLost() const { return m_connection->isLost(); }
    /// Whether what is asked for now was asked for before, on a connection that went away: it may still be under way
    /// there, or on its way to the server.
    bool isRepeating() const { return m_isRepeating; }
    void setRepeating(bool repeating) { m_isRepeating = repeating; }
    /// Whether everything is open to this connection: a file's user, or the owner of the schema.
    bool isOwner() const { return m_connection->isOwner(); }
    /// What a server keeps of a login's password, computed here: the password itself is never sent.
    Result<QString> passwordVerifier(const QString &login, const QString &password)
    {
        return m_connection->passwordVerifier(login, password);
    }
    /// Whether a workspace was begun in this database.
    bool hasSchema() const { return m_connection->hasSchema(); }

    QDateTime now() const { return m_clock(); }

private:
    Database(std::unique_ptr<EngineConnection> connection, Clock clock);

    std::unique_ptr<EngineConnection> m_connection;
    Clock m_clock;
    bool m_isRepeating = false;
};

/// A transaction that is rolled back unless it was committed.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    /// For rows that are read one after the other: on SQLite, where others may write meanwhile, one that changes nothing.
    /// A statement sees one state of everything either way.
    static Result<Transaction> beginStreaming(Database &database);
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
