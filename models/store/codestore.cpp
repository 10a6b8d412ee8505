// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/codestore.h"

#include "domain/email.h"
#include "store/codekeeping.h"
#include "store/database.h"
#include "store/passwordkey.h"
#include "store/storeerrors.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int minutesOfACode = 5;
constexpr int triesOfACode = 5;
constexpr int secondsBetweenCodes = 60;
constexpr int codesOfAnAddress = 5; ///< in an hour

/// Six digits from the system's generator.
QString newCode()
{
    return u"%1"_s.arg(QRandomGenerator::system()->bounded(1'000'000), 6, 10, QChar(u'0'));
}

QByteArray codeHash(const QByteArray &salt, const QString &code)
{
    return keyHash(salt + code.toUtf8());
}

/// What is sent, in the words of code_text() (postgresql/functions/codes.sql): what the code is for, never whose
/// account it is.
QString codeText(const QString &purpose, const QString &code)
{
    const QString doing = purpose == u"register"_s ? u"注册账号"_s
        : purpose == u"reset"_s                    ? u"重置密码"_s
        : purpose == u"appeal"_s                   ? u"提交账号申诉"_s
        : purpose == u"request"_s                  ? u"提交办理申请"_s
                                                   : u"更换联系方式"_s;
    return u"【政务服务平台】您正在%1，验证码%2，5分钟内有效。如非本人操作，请忽略。"_s.arg(doing, code);
}

/// Condition on `code c`: it serves. One parameter: the time.
const QString serves = u"c.used_at is null and c.until > ? and not exists (select 1 from code newer"
                       " where newer.address = c.address and newer.purpose = c.purpose and newer.id > c.id)"_s;

Result<SentCode> sent(Result<Database::Rows> rows)
{
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble().value_or(storeError(u"workspace.broken"_s));
    return SentCode{rows->integer(0), rows->time(1)};
}

} // namespace

Result<Done> checkAddress(const QString &channel, const QString &address)
{
    static const QRegularExpression number(u"^[+]?[0-9][0-9-]{4,19}\\z"_s);
    const bool good
        = channel == u"sms"_s ? number.match(address).hasMatch() : channel == u"email"_s && checkEmail(address).ok();
    return good ? Result<Done>(Done{}) : storeError(u"code.address"_s);
}

Inquiry codeInquiry(const QString &purpose, const QString &channel, const QString &address)
{
    return {u"code"_s, address, QStringList{purpose, channel, address}.join(u' '), codesOfAnAddress};
}

Result<Done> askForCode(Database &database, const Inquiry &inquiry)
{
    if (const auto asked = ask(database, inquiry); !asked)
        return asked.error();
    const Result<bool> lately = askedLately(database, inquiry, secondsBetweenCodes);
    if (!lately)
        return lately.error();
    return *lately ? storeError(u"code.too_soon"_s) : Result<Done>(Done{});
}

Result<SentCode> keepCode(Database &database, const CodeToKeep &code)
{
    const QDateTime now = database.now();
    const QDateTime until = now.addSecs(minutesOfACode * 60);
    const QString text = newCode();
    const QByteArray salt = randomSalt();
    if (auto forgotten = database.change(u"delete from code where created_at < ?"_s, {toStored(now.addDays(-1))});
        !forgotten)
        return forgotten.error();
    const auto id = database.insert(
        u"insert into code (purpose, channel, address, login_key, account_type, reason, salt, code_hash, created_at,"
        " until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id"_s,
        {code.purpose, code.channel, code.address, code.loginKey, code.accountType, code.reason, salt,
         code.goesOut ? codeHash(salt, text) : keyHash(randomSalt()), toStored(now), toStored(until)});
    if (!id)
        return id.error();
    if (code.goesOut) {
        const auto queued = database.change(
            u"insert into outbox (phone, message, channel, secret, idempotency_key, not_before, created_at)"
            " values (?, ?, ?, true, ?, ?, ?)"_s,
            {code.address, codeText(code.purpose, text), code.channel,
             QUuid::createUuid().toString(QUuid::WithoutBraces), toStored(now), toStored(now)});
        if (!queued)
            return queued.error();
    }
    return SentCode{*id, until};
}

CodeStore::CodeStore(Database &database)
    : m_database(database)
{
}

Result<SentCode> CodeStore::send(const QString &purpose, const QString &channel, const QString &address)
{
    if (const auto good = checkAddress(channel, address); !good)
        return good.error();
    const Inquiry inquiry = codeInquiry(purpose, channel, address);
    if (m_database.engine() == Engine::PostgreSql) {
        const auto asked = ask(m_database, inquiry);
        if (!asked)
            return asked.error();
        return sent(
            m_database.select(u"select id, until from send_code(?, ?, ?, ?)"_s, {*asked, purpose, channel, address}));
    }
    if (const auto asked = askForCode(m_database, inquiry); !asked)
        return asked.error();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<SentCode> kept = keepCode(m_database, {.purpose = purpose, .channel = channel, .address = address});
    if (!kept)
        return kept;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return kept;
}

Result<Done> CodeStore::tryCode(qint64 id, const QString &code)
{
    const QString typed = code.trimmed();
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.change(u"select try_code(?, ?)"_s, {id, typed});
    QByteArray salt;
    QByteArray hash;
    {
        auto rows = m_database.select(u"select c.salt, c.code_hash from code c where c.id = ? and c.tries < ? and "_s
                                          + serves,
                                      {id, triesOfACode, toStored(m_database.now())});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return storeError(u"code.over"_s);
        salt = rows->value(0).toByteArray();
        hash = rows->value(1).toByteArray();
    }
    const bool right = sameInConstantTime(codeHash(salt, typed), hash);
    return m_database.change(u"update code set tries = tries + 1, tried_rightly = tried_rightly or ? where id = ?"_s,
                             {right, id});
}

Result<bool> codeIsRight(Database &database, qint64 id, const QString &purpose, const QString &address)
{
    const auto right = database.single(
        u"update code as c set used_at = ? where c.id = ? and c.purpose = ? and c.address = ? and c.tried_rightly and "_s
            + serves + u" returning 1"_s,
        {toStored(database.now()), id, purpose, address, toStored(database.now())});
    return right ? Result<bool>(right->isValid()) : right.error();
}

} // namespace hezhun
