// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QVariantList>

#include <optional>

namespace hezhun {

struct Dialect;

/// The rows of a statement that runs. Belongs to its connection.
class RowSource
{
public:
    virtual ~RowSource() = default;

    /// Goes on to a row, the first time to the first; false behind the last, and when it failed.
    virtual bool next() = 0;
    /// Why next() gave no further row although there may be some; nothing when it came to the end.
    virtual const std::optional<Error> &trouble() const = 0;
    /// Lets go of the rows.
    virtual void end() = 0;

    virtual bool isNull(int column) const = 0;
    /// Whole numbers and truth as qlonglong, bytes as QByteArray, null as a null QString.
    virtual QVariant value(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual qint64 integer(int column) const = 0; ///< 0 for null
};

/// What each engine does in its own way: one connection, of one thread.
class EngineConnection
{
public:
    virtual ~EngineConnection() = default;

    virtual const Dialect &dialect() const = 0;
    /// Runs a statement with parameters bound in order to its question marks. Its rows live until end(), or until
    /// the same text is run again.
    virtual Result<RowSource *> run(const QString &sql, const QVariantList &parameters) = 0;
    /// As run(), for more rows than memory may hold; inside a transaction.
    virtual Result<RowSource *> stream(const QString &sql, const QVariantList &parameters) = 0;
    virtual Result<Done> runScript(const QByteArray &text) = 0;

    virtual Result<Done> begin() = 0;
    /// Begins a transaction that sees one state of everything, and changes nothing.
    virtual Result<Done> beginReading() = 0;
    virtual Result<Done> commit() = 0;
    virtual void rollback() = 0;

    virtual Result<Done> actAs(const QString &token) = 0;
    /// The engine itself has made this the token in force.
    virtual void actsAs(const QString &token) = 0;
    /// The connection went away: nothing more will be answered on it.
    virtual bool isLost() const = 0;
    /// Whether everything in the workspace is open to this connection: a file's user, or the owner of the schema.
    virtual bool isOwner() const = 0;
    /// What a server keeps of a login's password, computed here: the password itself is never sent.
    virtual Result<QString> passwordVerifier(const QString &login, const QString &password) = 0;
    /// Whether there is a schema of ours; the file's user sees to that anyway.
    virtual bool hasSchema() const = 0;
};

} // namespace hezhun
