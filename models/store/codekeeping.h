// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/codestore.h"
#include "store/inquiry.h"

namespace hezhun {

/// A code to be made in a file. Servers make theirs themselves.
struct CodeToKeep
{
    QString purpose;
    QString channel;
    QString address;
    bool goesOut = true; ///< false: looks like a code to everybody, but nothing is sent and no try is right
    QString loginKey = {}; ///< of a reset: whose, as it was typed, and why
    QString accountType = {};
    QString reason = {};
};

/// Whether a message could go there. Codes code.address.
Result<Done> checkAddress(const QString &channel, const QString &address);

/// What is asked when a code is wanted: the address has a limit.
Inquiry codeInquiry(const QString &purpose, const QString &channel, const QString &address);

/// On a file: puts the question, and refuses what is over the limits of codes. Codes: code.too_soon, code.too_many,
/// inquiry.station.
Result<Done> askForCode(Database &database, const Inquiry &inquiry);

/// On a file: makes the code and its message. Within the caller's transaction.
Result<SentCode> keepCode(Database &database, const CodeToKeep &code);

} // namespace hezhun
