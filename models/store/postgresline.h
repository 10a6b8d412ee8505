// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>

struct pg_conn;
struct pg_result;

namespace hezhun {

class PostgresParameters;

struct ClearAnswer
{
    void operator()(pg_result *answer) const;
};
using PostgresAnswer = std::unique_ptr<pg_result, ClearAnswer>;

/// What goes over a connection: one question at a time, each with the whole of its answer. It is given up, as if it had
/// been cut, when no answer comes in time or its thread is interrupted (QThread::requestInterruption), and when the
/// server says that it has done something without the copies that it promised: such an answer is worth nothing, and
/// whoever connects anew can ask what became of it.
class PostgresLine
{
public:
    /// Takes over a connection that was made.
    explicit PostgresLine(pg_conn *connection);
    ~PostgresLine();
    PostgresLine(const PostgresLine &) = delete;
    PostgresLine &operator=(const PostgresLine &) = delete;

    pg_conn *connection() const { return m_connection.get(); }
    bool isLost() const;
    /// How long an answer may take; zero: as long as it likes.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    PostgresAnswer ask(const QByteArray &commands);
    PostgresAnswer ask(const QByteArray &statement, const PostgresParameters &parameters);
    PostgresAnswer prepare(const QByteArray &name, const QByteArray &statement);
    PostgresAnswer askPrepared(const QByteArray &name, const PostgresParameters &parameters);

private:
    struct Finish
    {
        void operator()(pg_conn *connection) const;
    };

    static void hear(void *line, const pg_result *notice);
    PostgresAnswer answer(int isSent);
    bool awaitAnswer();
    void giveUp();

    std::unique_ptr<pg_conn, Finish> m_connection;
    std::chrono::milliseconds m_patience{0};
    bool m_isGivenUp = false;
    bool m_isUnsafe = false; ///< the server warned of the answer that comes
};

} // namespace hezhun
