// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outboxstore.h"

#include "domain/masking.h"
#include "store/database.h"
#include "store/storeerrors.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr qint64 shortestPause = 30'000; ///< milliseconds
constexpr qint64 longestPause = 3'600'000;
constexpr std::chrono::seconds codesServe{300};
constexpr qint64 longestTryingMs = std::chrono::milliseconds(OutboxStore::longestTrying).count();

/// Up to a quarter shorter by chance, so that what failed together does not come back together.
qint64 pauseAfter(int tries)
{
    const qint64 pause = std::min(longestPause, shortestPause << std::clamp(tries - 1, 0, 10));
    return pause - pause * QRandomGenerator::global()->bounded(256) / 1024;
}

/// A row of id, tries, channel, address, text, key, time.
Result<QList<ClaimedMessage>> claimedFrom(Result<Database::Rows> rows)
{
    if (!rows)
        return rows.error();
    QList<ClaimedMessage> claimed;
    while (rows->next()) {
        claimed.append({.id = rows->integer(0),
                        .attempt = int(rows->integer(1)),
                        .message = {.channel = rows->text(2),
                                    .address = rows->text(3),
                                    .text = rows->text(4),
                                    .idempotencyKey = rows->text(5),
                                    .createdAt = rows->time(6)}});
    }
    if (rows->trouble())
        return *rows->trouble();
    return claimed;
}

/// Runs a statement that changes at most one row and gives it back; whether there was one.
Result<bool> changesOne(Database &database, const QString &sql, const QVariantList &parameters)
{
    const auto changed = database.single(sql, parameters);
    if (!changed)
        return changed.error();
    return changed->isValid() && changed->toBool();
}

bool looksAfterDispatch(const Actor &actor)
{
    return actor.desk == u"platform"_s && actor.roles.contains(u"administrator"_s);
}

} // namespace

OutboxStore::OutboxStore(Database &database)
    : m_database(database)
{
}

Result<QList<ClaimedMessage>> OutboxStore::claim(int howMany, std::chrono::seconds howLong)
{
    if (m_database.engine() == Engine::Sqlite)
        return claimInFile(howMany, howLong);
    return claimedFrom(m_database.select(u"select id, tries, channel, address, message, idempotency_key, created_at"
                                         " from claim_messages(cast(? as integer), cast(? as bigint))"_s,
                                         {howMany, qint64(std::chrono::milliseconds(howLong).count())}));
}

/// One writer at a time has a file: what is found is what is claimed.
Result<QList<ClaimedMessage>> OutboxStore::claimInFile(int howMany, std::chrono::seconds howLong)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const QDateTime now = m_database.now();
    // A code is secret, and of no decision.
    if (const auto outdated = m_database.change(
            u"update outbox set state = 'cancelled', trouble = 'message.outdated' where state = 'queued' and secret"
            " and decision_id is null and created_at <= ? and claimed_until <= ?"_s,
            {toStored(now.addSecs(-codesServe.count())), toStored(now)});
        !outdated)
        return outdated.error();
    auto claimed = claimedFrom(
        m_database.select(u"select id, tries + 1, channel, phone, message, idempotency_key, created_at from outbox o"
                          " where state = 'queued' and not_before <= ? and claimed_until <= ? and not exists ("
                          "select 1 from outbox e where e.phone = o.phone and e.state = 'queued'"
                          " and (e.not_before, e.id) < (o.not_before, o.id))"
                          " order by not_before, id limit ?"_s,
                          {toStored(now), toStored(now), std::clamp(howMany, 0, 100)}));
    if (!claimed)
        return claimed;
    for (const ClaimedMessage &message : *claimed) {
        if (const auto taken = m_database.change(u"update outbox set tries = ?, claimed_until = ? where id = ?"_s,
                                                 {message.attempt, toStored(now.addSecs(howLong.count())), message.id});
            !taken)
            return taken.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return claimed;
}

Result<bool> OutboxStore::sent(const ClaimedMessage &message)
{
    if (m_database.engine() == Engine::PostgreSql)
        return changesOne(m_database, u"select message_sent(?, cast(? as integer))"_s, {message.id, message.attempt});
    // One that was cancelled while it was being sent is out all the same.
    return changesOne(m_database,
                      u"update outbox set state = 'sent', sent_at = ?, trouble = ''"
                      " where id = ? and state in ('queued', 'cancelled') and tries >= ? returning 1"_s,
                      {toStored(m_database.now()), message.id, message.attempt});
}

Result<bool> OutboxStore::later(const ClaimedMessage &message, const QString &trouble)
{
    if (m_database.engine() == Engine::PostgreSql)
        return changesOne(m_database, u"select message_later(?, cast(? as integer), ?)"_s,
                          {message.id, message.attempt, trouble});
    const qint64 now = toStored(m_database.now()).toLongLong();
    return changesOne(m_database,
                      u"update outbox set trouble = ?,"
                      " claimed_until = case when secret and decision_id is null then ? else ? end,"
                      " state = case when not_before <= ? then 'given_up' else 'queued' end"
                      " where id = ? and state = 'queued' and tries = ? returning 1"_s,
                      {trouble.left(200), now + pauseAfter(1), now + pauseAfter(message.attempt), now - longestTryingMs,
                       message.id, message.attempt});
}

Result<bool> OutboxStore::giveUp(const ClaimedMessage &message, const QString &trouble)
{
    if (m_database.engine() == Engine::PostgreSql)
        return changesOne(m_database, u"select message_never(?, cast(? as integer), ?)"_s,
                          {message.id, message.attempt, trouble});
    return changesOne(m_database,
                      u"update outbox set trouble = ?, state = 'given_up'"
                      " where id = ? and state = 'queued' and tries = ? returning 1"_s,
                      {trouble.left(200), message.id, message.attempt});
}

Result<bool> OutboxStore::release(const ClaimedMessage &message)
{
    if (m_database.engine() == Engine::PostgreSql)
        return changesOne(m_database, u"select message_released(?, cast(? as integer))"_s,
                          {message.id, message.attempt});
    return changesOne(m_database,
                      u"update outbox set tries = tries - 1, claimed_until = 0"
                      " where id = ? and state = 'queued' and tries = ? returning 1"_s,
                      {message.id, message.attempt});
}

Result<QList<GivenUpMessage>> OutboxStore::givenUp(const Actor *administrator) const
{
    const bool isFile = m_database.engine() == Engine::Sqlite;
    if (isFile && administrator && !looksAfterDispatch(*administrator))
        return storeError(u"outbox.not_administrator"_s);
    if (const auto acts = m_database.actAs(administrator ? administrator->token : QString()); !acts)
        return acts.error();
    auto rows = m_database.select(
        isFile ? u"select o.id, coalesce(c.reference, ''), o.channel, o.phone, o.tries, o.trouble, o.secret,"
                 " o.created_at from outbox o left join cases c on c.id = o.case_id"
                 " where o.state = 'given_up' order by o.id desc limit 200"_s
               : u"select id, reference, channel, address, tries, trouble, secret, created_at"
                 " from given_up_messages()"_s);
    if (!rows)
        return rows.error();
    QList<GivenUpMessage> messages;
    while (rows->next()) {
        const QString channel = rows->text(2);
        const QString address = rows->text(3);
        const auto masked = channel == "email"_L1 ? maskEmail : maskPhone;
        messages.append({.id = rows->integer(0),
                         .reference = rows->text(1),
                         .channel = channel,
                         .maskedAddress = isFile ? masked(address) : address,
                         .tries = int(rows->integer(4)),
                         .trouble = rows->text(5),
                         .isSecret = rows->integer(6) != 0,
                         .createdAt = rows->time(7)});
    }
    if (rows->trouble())
        return *rows->trouble();
    return messages;
}

Result<Done> OutboxStore::again(qint64 id, const Actor *administrator)
{
    if (const auto acts = m_database.actAs(administrator ? administrator->token : QString()); !acts)
        return acts.error();
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.change(u"select message_again(?)"_s, {id});
    if (administrator && !looksAfterDispatch(*administrator))
        return storeError(u"outbox.not_administrator"_s);
    const auto isSecret = m_database.single(u"select secret from outbox where id = ? and state = 'given_up'"_s, {id});
    if (!isSecret)
        return isSecret.error();
    if (!isSecret->isValid())
        return storeError(u"outbox.unknown"_s);
    if (isSecret->toBool())
        return storeError(u"outbox.text_gone"_s);
    return m_database.change(u"update outbox set state = 'queued', tries = 0, claimed_until = 0, trouble = '',"
                             " not_before = ? where id = ? and state = 'given_up'"_s,
                             {toStored(m_database.now()), id});
}

} // namespace hezhun
