// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace hezhun {

class Database;

/// Something that is asked before anyone is logged in, and has a limit for its subject and for the machine.
struct Inquiry
{
    QString what; ///< "code", "register", "names", "reset", "reset_code", "visit" or "identity"
    QString subject; ///< what the limit is for: a login name, a number, an address
    QString question = {}; ///< the whole of it: a server answers exactly this
    int mostInAnHour = 10;
};

/// Puts a question, so that it counts whatever becomes of the answer. On a server: the number by which it is answered
/// in a later transaction, which is when limits are looked at. On a file: 0, or why it is not answered. Codes:
/// inquiry.subject, inquiry.station, code.too_many.
Result<qint64> ask(Database &database, const Inquiry &inquiry);

/// Whether the subject was asked about in the last so many seconds, this time not counted. For a file.
Result<bool> askedLately(Database &database, const Inquiry &inquiry, int seconds);

} // namespace hezhun
