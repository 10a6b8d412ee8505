// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/onetimepassword.h"

#include "store/accountlog.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/passwordkey.h"
#include "store/storeerrors.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString letters = u"ABCDEFGHJKMNPQRSTUVWXYZ23456789"_s; // no I, L, O, 0 and 1
constexpr qsizetype length = 12;

QString drawn()
{
    QString text;
    for (qsizetype i = 0; i < length; ++i)
        text += letters.at(QRandomGenerator::system()->bounded(static_cast<int>(letters.size())));
    return text;
}

/// A salt that the account keeps; its first password is derived with it too.
Result<QByteArray> saltOf(Database &database, AccountId account)
{
    auto rows = database.select(u"select salt from account where id = ?"_s, {account});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"account.unknown"_s);
    const QByteArray salt = rows->value(0).toByteArray();
    return salt.isEmpty() ? randomSalt() : salt;
}

} // namespace

QString oneTimePassword(QStringView typed)
{
    const QString text = typed.trimmed().toString();
    const QString capitals = text.toUpper();
    const bool isOne = text.size() == length && (text == capitals || text == text.toLower())
        && std::all_of(capitals.cbegin(), capitals.cend(), [](QChar letter) { return letters.contains(letter); });
    return isOne ? capitals : QString();
}

Result<QString> giveOneTimePassword(Database &database, AccountId account, CaseId from, AccountId by)
{
    if (database.engine() == Engine::PostgreSql) {
        const auto given = database.single(u"select give_one_time_password(?, ?)"_s,
                                           {account, from > 0 ? QVariant(from) : QVariant()});
        return given ? Result<QString>(given->toString()) : given.error();
    }
    const Result<QByteArray> salt = saltOf(database, account);
    if (!salt)
        return salt.error();
    const QString password = drawn();
    QByteArray key = derivedKey(password, *salt, oneTimeRounds);
    const QVariantList kept{*salt, keyHash(key), toStored(database.now().addSecs(oneTimeHours * 3600)),
                            from > 0 ? QVariant(from) : QVariant(), account};
    forget(key);
    if (const auto set = database.change(u"update account set salt = ?, one_time_hash = ?, one_time_until = ?,"
                                         " one_time_case = ? where id = ?"_s,
                                         kept);
        !set)
        return set.error();
    const auto name = database.single(u"select login_name from account where id = ?"_s, {account});
    if (!name)
        return name.error();
    if (const auto forgotten = database.change(u"delete from login_attempt where login_key = ?"_s,
                                               {sha256Hex(name->toString().toLower().toUtf8())});
        !forgotten)
        return forgotten.error();
    if (const auto noted = noteAccount(database, {u"password.one_time"_s, account, by}); !noted)
        return noted.error();
    return password;
}

Result<bool> voidOneTimePassword(Database &database, AccountId account, CaseId from, AccountId by)
{
    if (database.engine() == Engine::PostgreSql) {
        const auto taken = database.single(u"select void_one_time_password(?, ?)"_s, {account, from});
        return taken ? Result<bool>(taken->toBool()) : taken.error();
    }
    const auto taken = database.single(u"update account set one_time_hash = null, one_time_until = null,"
                                       " one_time_case = null where id = ? and one_time_case = ? returning 1"_s,
                                       {account, from});
    if (!taken)
        return taken.error();
    if (!taken->isValid())
        return false;
    if (const auto noted = noteAccount(database, {u"password.one_time_void"_s, account, by}); !noted)
        return noted.error();
    return true;
}

} // namespace hezhun
