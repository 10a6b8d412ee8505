// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace hezhun {

/// What the words mean with which libpq says that it got no connection: a code, and a sentence that says what to do.
/// Of several servers that were tried, the one that was got furthest with counts. Codes:
///   connection.host_unknown, connection.refused, connection.timeout, connection.not_postgresql: no server there
///   connection.root_missing, connection.untrusted, connection.other_name, connection.no_tls: it can't be trusted
///   connection.certificate_needed, connection.certificate_broken, connection.certificate_refused: the station's own
///   connection.password_needed, connection.password, connection.not_admitted, connection.login_closed
///   connection.no_database, connection.database_closed
///   connection.starting, connection.full, connection.read_only: it serves nobody, or no changes, at present
///   connection.failed: anything else
/// libpq and the server speak the language that they were set to: both English words and SQLSTATEs are understood.
Error connectionError(const QString &words);

} // namespace hezhun
