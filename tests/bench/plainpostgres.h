// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>
#include <QVariantList>

#include <memory>

struct pg_conn;
struct pg_result;

namespace hezhun::bench {

/// A connection through libpq, without anything of ours: what our stores are compared with. Results come in binary
/// form, as for the stores. Error code: bench.postgresql.
class PlainPostgres
{
public:
    static Result<PlainPostgres> open(const QList<std::pair<QByteArray, QString>> &keywords);

    /// Prepares the statement under a name, with `?` for its parameters.
    Result<Done> prepare(const QByteArray &name, const QString &sql);
    class Rows;
    Result<Rows> run(const QByteArray &name, const QVariantList &parameters) const;

private:
    struct Finish
    {
        void operator()(pg_conn *connection) const;
    };

    Error error() const;

    std::unique_ptr<pg_conn, Finish> m_connection;
};

/// What a statement gave.
class PlainPostgres::Rows
{
public:
    int count() const;
    qint64 integer(int row, int column) const; ///< 0 for null
    QString text(int row, int column) const;

private:
    friend class PlainPostgres;
    struct Clear
    {
        void operator()(pg_result *result) const;
    };

    std::unique_ptr<pg_result, Clear> m_result;
};

} // namespace hezhun::bench
