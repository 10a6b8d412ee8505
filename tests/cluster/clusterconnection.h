// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <memory>
#include <optional>

struct pg_conn;

namespace hezhun {

/// What a server answered: rows of texts (null as a null string), or why not.
struct ClusterAnswer
{
    QList<QStringList> rows;
    QString sqlState; ///< five characters, "00000" when all went well
    QString message;

    bool ok() const { return sqlState == QLatin1String("00000"); }
    /// The first column of the first row; null when there is none.
    QString value() const { return rows.isEmpty() ? QString() : rows.constFirst().value(0); }
};

/// A connection past the program under test: for what administrators do, and for what attackers try.
class ClusterConnection
{
public:
    /// Connects with libpq's keywords ("host", "user", "options" …); see isOpen().
    explicit ClusterConnection(const QMap<QByteArray, QString> &keywords);

    bool isOpen() const;
    /// Why it is not open, or the last that went wrong.
    QString trouble() const;
    /// Sends a text to the server as it is: several statements are one transaction. The rows are those of the last.
    ClusterAnswer run(const QString &sql);
    /// One statement with parameters $1, $2 …; a null string is null.
    ClusterAnswer run(const QString &sql, const QStringList &parameters);
    /// What the server said besides, since the last time that this was asked.
    QString takeNotices();

private:
    struct Close
    {
        void operator()(pg_conn *connection) const;
    };

    std::unique_ptr<QByteArray> m_notices; // stays where it is: libpq writes to it
    std::unique_ptr<pg_conn, Close> m_connection;
};

} // namespace hezhun
