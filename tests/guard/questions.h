// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/guard/office.h"

namespace hezhun {

/// What anybody may ask at a station where nobody is logged in, by hand, as whoever reads the schema would.
class Questions
{
public:
    explicit Questions(ClusterConnection &connection)
        : m_connection(connection)
    {
    }

    ClusterConnection &connection() { return m_connection; }
    /// Puts a question; its number.
    QString ask(const QString &what, const QString &subject, const QString &question);

    ClusterAnswer loginNames(const QString &type, const QString &name, const QString &number);
    ClusterAnswer beginReset(const QString &login, const QString &type = QStringLiteral("person"));
    /// Of zhang_wei unless it says otherwise: number and end of the code.
    ClusterAnswer sendCode(const QString &purpose, const QString &address);
    struct Reset
    {
        QString login = QStringLiteral("zhang_wei");
        QString type = QStringLiteral("person");
        QString address = QStringLiteral("13800138000");
        QString unitName = {};
        QString creditCode = {};
    };
    ClusterAnswer sendResetCode(const Reset &reset);
    /// The questions for that, and the statement that has them answered.
    QString resetStatement(const Reset &reset);
    /// The statement that has a registration answered: `declared` as JSON.
    QString registerStatement(const QString &code, const QString &login, const QString &phone, const QString &declared,
                              const QString &type = QStringLiteral("person"));

    ClusterAnswer tryCode(const QString &code, const QString &typed);
    ClusterAnswer finishReset(const QString &code, const QString &salt);

    /// The code in the newest message to an address.
    static QString codeSentTo(Office &office, const QString &address);
    /// As if nobody had asked anything.
    static void forget(Office &office);

private:
    ClusterConnection &m_connection;
};

} // namespace hezhun
