// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cluster/clusterconnection.h"

#include <QByteArray>

namespace hezhun {

/// The three calls of a login by hand, as whoever reads the schema would make them; nothing of the program's is used.
class Login
{
public:
    /// PBKDF2-HMAC-SHA-512, 64 bytes. The same once more costs nothing: attackers keep their tables too.
    static QByteArray key(const QString &password, const QByteArray &salt, int rounds);
    static QByteArray sha256(const QByteArray &bytes);
    /// The key, hidden by HMAC-SHA-512 of its hash and the nonce.
    static QByteArray proof(const QByteArray &key, const QByteArray &nonce);

    explicit Login(ClusterConnection &connection)
        : m_connection(connection)
    {
    }

    /// The first call. False when it is refused: see answer().
    bool begin(const QString &name);
    /// The second and the third, with a password. `type`: "person" or "unit".
    bool prove(const QString &password);
    bool proveWith(const QByteArray &proof);
    ClusterAnswer finish(const QString &type = QStringLiteral("person"));

    /// All three: "ok", "refused", "locked", "other_type", or the code of an error.
    QString outcome(const QString &name, const QString &password, const QString &type = QStringLiteral("person"));

    const ClusterAnswer &answer() const { return m_answer; }
    QString token() const { return m_answer.rows.value(0).value(2); }
    QString challenge;
    QByteArray salt;
    int rounds = 0;
    QByteArray nonce;

private:
    ClusterConnection &m_connection;
    ClusterAnswer m_answer;
};

class Office;

/// A password that an account has, and what a database keeps of it.
struct KnownPassword
{
    static inline const QByteArray salt = QByteArrayLiteral("sixteen bytes of");
    static constexpr int rounds = 210'000;

    /// The hash of its key, as SQL writes bytes.
    static QString hashOf(const QString &password);
    /// Every key of the workspace goes; these accounts have this password then.
    static void set(Office &office, const QString &accounts, const QString &password);
};

} // namespace hezhun
