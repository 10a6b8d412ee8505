// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace hezhun {

/// Certificates of a test's own, made by `openssl` once for a program: an authority, and what it did and did not sign.
class Certificates
{
public:
    static const Certificates &ofTheTests();

    /// The path of NAME.pem or NAME.key. Names: "authority", "stranger" (another authority), "localhost" (good),
    /// "elsewhere" (for another host), "expired", "self" (signed by itself), "client" (ours, for a service that asks).
    QString certificate(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".pem")); }
    QString key(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".key")); }

private:
    Certificates();
    void makeAuthority(const QString &name);
    void sign(const QString &name, const QString &subject, const QString &host, const QString &authority,
              const QStringList &validity = {QStringLiteral("-days"), QStringLiteral("2")});
    void run(const QStringList &arguments);

    QTemporaryDir m_folder;
};

} // namespace hezhun
