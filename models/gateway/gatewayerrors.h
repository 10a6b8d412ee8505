// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace hezhun {

/// What can be in the way of a service outside, by code:
///  gateway.address, gateway.authority, gateway.certificate, gateway.key    how it is set up
///  gateway.unreachable, gateway.tls, gateway.timeout, gateway.stalled, gateway.closed    the way there
///  gateway.status, gateway.redirect, gateway.too_large, gateway.not_json, gateway.shape    the answer
///  gateway.busy    it asks for time
///  gateway.not_configured, messages.file    there is no way out
///  gateway.open    it failed so often that it is left alone for a moment (CircuitBreaker)
///  gateway.stopped    this program was asked to end
///  address.invalid, address.blocked, text.refused    the message itself: never to be sent
/// Nothing that was asked or answered is in an error.
Error gatewayError(const QString &code, const QString &details = {});

/// The sentence of a code; the code itself where there is none.
QString gatewayWords(const QString &code);

} // namespace hezhun
