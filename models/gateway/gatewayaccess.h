// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSslConfiguration>
#include <QString>
#include <QUrl>

namespace hezhun {

/// Where a service is, and by what we know each other. The files are PEM.
struct GatewayAccess
{
    QString url;
    QString authorityFile = {}; ///< who vouches for the service; empty: the system's authorities
    QString certificateFile = {}; ///< our own, when the service asks for one
    QString keyFile = {}; ///< of our own certificate, without a passphrase

    bool operator==(const GatewayAccess &) const = default;
};

/// The address, if it is one that may be spoken to: https, a host, no login in it. Code gateway.address.
Result<QUrl> gatewayUrl(const QString &text);

/// How connections to the service are made: TLS 1.2 or newer, both sides verified. Codes: gateway.authority,
/// gateway.certificate, gateway.key.
Result<QSslConfiguration> encryptionFor(const GatewayAccess &access);

} // namespace hezhun
