// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspaceaddress.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace hezhun {

/// The fields with which a shared workspace is described, as somebody types them.
struct ConnectionDetails
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionDetails)

public:
    enum class Part { Hosts, Database, Login, Password, Tls, RootCertificate, ClientCertificate, ClientKey };
    /// From the safest down: who is connected to is checked by name, only by authority, or not at all.
    enum class Tls { VerifyFull, VerifyCa, Require };
    struct Fault
    {
        Part part;
        QString reason;
    };

    QString hosts; ///< "db1.example, db2.example:5433"
    QString database;
    QString login;
    Tls tls = Tls::VerifyFull;
    QString rootCertificate; ///< path; empty: defaultRootCertificate()
    QString clientCertificate; ///< path; empty: the station has none
    QString clientKey;
    QMap<QString, QString> others = {}; ///< what a pasted address held besides

    static ConnectionDetails of(const WorkspaceAddress &address);
    /// The first thing wrong that can be seen without connecting.
    std::optional<Fault> fault() const;
    /// Codes: those of WorkspaceAddress::parse().
    Result<WorkspaceAddress> address() const;

    /// Where libpq looks for the authority's certificate when the address names none, whether a file is there or not.
    static QString defaultRootCertificate();

    bool operator==(const ConnectionDetails &) const = default;
};

/// An address that somebody pasted, and the password that stood in it although it must not.
struct PastedAddress
{
    WorkspaceAddress address;
    QString password;
    /// The address asked for a connection that may go unencrypted; it is left at the safest instead.
    bool wasUnencrypted = false;

    static bool isOne(const QString &text);
    static Result<PastedAddress> parse(const QString &text);
};

} // namespace hezhun
