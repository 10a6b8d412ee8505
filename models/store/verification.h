// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nationalcheck.h"
#include "domain/result.h"

#include <QList>

#include <chrono>

namespace hezhun {

class Database;
class KindLibrary;
class Workspace;

/// A national check that is to be made now, by whoever claimed it.
struct ClaimedCheck
{
    qint64 id = 0;
    NationalCheckQuestion question;

    bool operator==(const ClaimedCheck &) const = default;
};

/// What an answer has done.
enum class Settled {
    Passed, ///< matched: verified by the national service
    Failed, ///< no match, or what matched is bound to somebody else: the upload opens
    Later, ///< can't say: the state stays, it is asked again
    NoLonger, ///< the data changed, or somebody answered, meanwhile
};

/// National checks that wait to be made (I-31), for the trusted side: a server's service, or a file's own program.
class VerificationStore
{
public:
    VerificationStore(Database &database, const KindLibrary &kinds);

    /// At most `howMany` that are due, for that long: nobody else is given them before. When no answer was settled by
    /// then, they are given to the next who asks, under the same idempotency key.
    Result<QList<ClaimedCheck>> claim(int howMany, std::chrono::seconds forHowLong);
    Result<Settled> settle(qint64 id, const NationalCheckOutcome &outcome);

private:
    Result<QList<ClaimedCheck>> claimDue(int howMany, std::chrono::seconds forHowLong);

    Database &m_database;
    const KindLibrary &m_kinds;
};

struct ChecksMade
{
    int passed = 0;
    int failed = 0;
    int later = 0;
    int noLonger = 0;

    int all() const { return passed + failed + later + noLonger; }
    bool operator==(const ChecksMade &) const = default;
};

/// Makes the checks that are due, one after the other, at most that many. Several may do this at once.
Result<ChecksMade> runChecks(Workspace &workspace, NationalCheck &check, int atMost = 100);

} // namespace hezhun
