// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

struct pg_conn;
struct pg_result;

namespace hezhun {

class PostgresLine;

/// What a statement that failed means: a refusal of one of our functions or triggers ("hezhun:case.stale"), or
/// workspace.lost, .busy, .full, .broken, guard.refused. Of the server's words only those are logged that hold no
/// values.
Error statementError(const PostgresLine &line, pg_result *result);

/// Why there is no connection (connectionfault.h). One whose words are not understood is tried once more: only so
/// the server tells its reason in a code instead of words in its own language; when it is connected then, there is
/// no error.
Result<Done> connectionResult(pg_conn *connection);

/// Lets libpq and the system speak plain English on this thread while it lives, so that their words can be told apart.
class PlainMessages
{
public:
    PlainMessages();
    ~PlainMessages();
    PlainMessages(const PlainMessages &) = delete;
    PlainMessages &operator=(const PlainMessages &) = delete;

private:
    void *m_plain = nullptr;
    void *m_before = nullptr;
};

} // namespace hezhun
