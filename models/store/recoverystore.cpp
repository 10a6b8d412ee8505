// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recoverystore.h"

#include "domain/masking.h"
#include "domain/password.h"
#include "kinds/kindlibrary.h"
#include "store/accountlog.h"
#include "store/codekeeping.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/passwordchange.h"
#include "store/passwordkey.h"
#include "store/storeerrors.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int longestReason = 200;
/// More would keep the machine busy for a minute.
constexpr int mostRounds = 20'000'000;

const KindDefinition *definitionOf(const KindLibrary &kinds, const QString &type)
{
    return type == u"person"_s || type == u"unit"_s ? kinds.newest(u"realname."_s + type) : nullptr;
}

/// As numbers are kept (I-41).
QString asKept(const QString &number)
{
    return number.trimmed().toUpper();
}

/// The accounts of a type in use for which both values agree: as they say themselves, or as a case says by which they
/// are verified. Columns: id, login name.
Result<Database::Rows> accountsOf(Database &database, const KindDefinition &kind, const QString &type,
                                  const QString &name, const QString &number)
{
    const FieldDefinition *field = kind.field(kind.numberField);
    const QString key = field && field->key ? caseKeyCode(*field->key) : QString();
    return database.select(
        u"select a.id, a.login_name from account a where a.type = ? and a.state = 'active' and a.id in ("
        "select n.account_id from account_field n join account_field s on s.account_id = n.account_id"
        " and s.part = n.part and s.name = ? and s.value = ? where n.name = ? and n.value = ? and n.part = ?"
        " union select b.account_id from binding b join cases c on c.id = b.case_id and c.subject = ?"
        " where b.key = ? and b.value = ?) order by a.login_name limit 20"_s,
        {type, kind.subjectField, name, kind.numberField, number, type, name, key, number});
}

struct Reserved
{
    AccountId id = 0; ///< 0: nobody has the name
    QString phone;
    QString email;
};

Result<Reserved> reservedOf(Database &database, const QString &type, const QString &loginName)
{
    auto rows = database.select(u"select id, phone, email from account where lower(login_name) = lower(?)"
                                " and type = ? and state = 'active'"_s,
                                {loginName, type});
    if (!rows)
        return rows.error();
    if (rows->next())
        return Reserved{rows->integer(0), rows->text(1), rows->text(2)};
    return rows->trouble() ? Result<Reserved>(*rows->trouble()) : Reserved{};
}

/// Domains are masked as well: some people's tell who they are.
QString veiledEmail(const QString &email)
{
    return email.isEmpty() ? QString() : email.first(1) + u"***@***"_s;
}

/// What an unknown name is answered: a phone, and perhaps an address, always the same.
Result<ResetOffer> inventedOffer(Database &database, const QString &type, const QString &loginName)
{
    const auto secret = database.single(u"select value from workspace_info where name = 'guard_secret'"_s);
    if (!secret)
        return secret.error();
    const QByteArray drawn
        = keyHash((secret->toString() + u" phone of "_s + type + u' ' + loginName.toLower()).toUtf8());
    const auto number = [&](int at) { return static_cast<uchar>(drawn.at(at)); };
    ResetOffer offer;
    offer.maskedPhone = u"1%1*****%2"_s.arg(u"35789"_s.at(number(0) % 5))
                            .arg((number(1) * 65536 + number(2) * 256 + number(3)) % 1000, 3, 10, QChar(u'0'));
    if (number(4) >= 128)
        offer.maskedEmail = QChar(u'a' + number(5) % 26) + u"***@***"_s;
    return offer;
}

Result<ResetOffer> offerInFile(Database &database, const QString &type, const QString &loginName)
{
    const Result<Reserved> reserved = reservedOf(database, type, loginName);
    if (!reserved)
        return reserved.error();
    if (reserved->id == 0)
        return inventedOffer(database, type, loginName);
    if (reserved->phone.isEmpty() && reserved->email.isEmpty())
        return storeError(u"recovery.no_address"_s);
    return ResetOffer{maskPhone(reserved->phone), veiledEmail(reserved->email)};
}

/// Whether everything agrees with what is known (I-20).
Result<bool> agrees(Database &database, const KindLibrary &kinds, const ResetRequest &request)
{
    const Result<Reserved> reserved = reservedOf(database, request.type, request.loginName.trimmed());
    if (!reserved)
        return reserved.error();
    const bool sameAddress = request.channel == u"sms"_s
        ? reserved->phone == request.address
        : reserved->email.compare(request.address, Qt::CaseInsensitive) == 0;
    if (reserved->id == 0 || !sameAddress || request.type != u"unit"_s)
        return reserved->id != 0 && sameAddress;
    const KindDefinition *kind = definitionOf(kinds, request.type);
    if (!kind)
        return false;
    auto rows = accountsOf(database, *kind, request.type, request.unitName.trimmed(), asKept(request.creditCode));
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (rows->integer(0) == reserved->id)
            return true;
    }
    return rows->trouble() ? Result<bool>(*rows->trouble()) : false;
}

Result<SentCode> sendInFile(Database &database, const KindLibrary &kinds, const ResetRequest &request)
{
    if (const auto asked = ask(database, {.what = u"reset_code"_s, .subject = request.loginName.trimmed()}); !asked)
        return asked.error();
    if (const auto asked = askForCode(database, codeInquiry(u"reset"_s, request.channel, request.address)); !asked)
        return asked.error();
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const Result<bool> all = agrees(database, kinds, request);
    if (!all)
        return all.error();
    const Result<SentCode> kept = keepCode(database,
                                           {.purpose = u"reset"_s,
                                            .channel = request.channel,
                                            .address = request.address,
                                            .goesOut = *all,
                                            .loginKey = request.loginName.trimmed().toLower(),
                                            .accountType = request.type,
                                            .reason = request.reason.trimmed()});
    if (!kept)
        return kept;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return kept;
}

Result<SentCode> sendOnServer(Database &database, const ResetRequest &request)
{
    const QString login = request.loginName.trimmed();
    const QString unitName = request.unitName.trimmed();
    const QString creditCode = asKept(request.creditCode);
    const auto aboutName = ask(
        database,
        {.what = u"reset_code"_s,
         .subject = login,
         .question = QStringList{request.type, request.channel, request.address, unitName, creditCode}.join(u'\n')});
    if (!aboutName)
        return aboutName.error();
    const auto aboutAddress = ask(database, codeInquiry(u"reset"_s, request.channel, request.address));
    if (!aboutAddress)
        return aboutAddress.error();
    auto rows = database.select(u"select id, until from send_reset_code(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                {*aboutName, *aboutAddress, login, request.type, request.channel, request.address,
                                 unitName, creditCode, request.reason});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble().value_or(storeError(u"workspace.broken"_s));
    return SentCode{rows->integer(0), rows->time(1)};
}

struct AskedReset
{
    QString loginKey;
    QString type;
    QString channel;
    QString address;
    QString reason;
};

Result<AskedReset> askedReset(Database &database, qint64 code)
{
    auto rows = database.select(
        u"select login_key, account_type, channel, address, reason from code where id = ? and purpose = 'reset'"_s,
        {code});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble().value_or(storeError(u"code.wrong"_s));
    return AskedReset{rows->text(0), rows->text(1), rows->text(2), rows->text(3), rows->text(4)};
}

Result<Done> finishInFile(Database &database, qint64 code, const QString &password)
{
    static const QRegularExpression numbers(u"[0-9０-９]{7,}"_s);
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const Result<AskedReset> asked = askedReset(database, code);
    if (!asked)
        return asked.error();
    const Result<bool> right = codeIsRight(database, code, u"reset"_s, asked->address);
    if (!right)
        return right.error();
    const Result<Reserved> account = reservedOf(database, asked->type, asked->loginKey);
    if (!account)
        return account.error();
    if (!*right || account->id == 0)
        return storeError(u"code.wrong"_s);
    if (auto replaced = replacePassword(database, account->id, password); !replaced)
        return replaced;
    const bool byPhone = asked->channel == u"sms"_s;
    // Numbers have no place in a reason.
    const AccountEntry entry{.event = u"password.reset"_s,
                             .subject = account->id,
                             .by = account->id,
                             .field = u"reason"_s,
                             .before = byPhone ? maskPhone(asked->address) : maskEmail(asked->address),
                             .after = QString(asked->reason).replace(numbers, u"********"_s)};
    if (auto noted = noteAccount(database, entry); !noted)
        return noted;
    return transaction->commit();
}

Result<Done> finishOnServer(Database &database, qint64 code, const QString &password)
{
    Derivation derivation;
    {
        auto rows = database.select(u"select salt, rounds from begin_new_key(?)"_s, {code});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return rows->trouble().value_or(storeError(u"code.wrong"_s));
        derivation = {rows->value(0).toByteArray(), static_cast<int>(rows->integer(1))};
    }
    // Who asks for fewer rounds than the database takes wants to learn the password, not to keep it.
    if (derivation.rounds < derivationRounds || derivation.rounds > mostRounds)
        return storeError(u"code.wrong"_s);
    return database.change(u"select finish_reset(?, ?, ?, ?)"_s, QVariantList{code} + keptKey(password, derivation));
}

} // namespace

RecoveryStore::RecoveryStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<QStringList> RecoveryStore::loginNames(const QString &type, const QString &name, const QString &number)
{
    const QString subject = name.trimmed();
    const QString kept = asKept(number);
    const auto asked = ask(
        m_database, {.what = u"names"_s, .subject = kept, .question = QStringList{type, subject, kept}.join(u' ')});
    if (!asked)
        return asked.error();
    const KindDefinition *kind = definitionOf(m_kinds, type);
    if (!kind || subject.isEmpty() || kept.isEmpty())
        return QStringList();
    const bool isFile = m_database.engine() == Engine::Sqlite;
    auto rows = isFile
        ? accountsOf(m_database, *kind, type, subject, kept)
        : m_database.select(u"select 0, name from login_names_of(?, ?, ?, ?) name"_s, {*asked, type, subject, kept});
    if (!rows)
        return rows.error();
    QStringList names;
    while (rows->next())
        names.append(rows->text(1));
    return rows->trouble() ? Result<QStringList>(*rows->trouble()) : names;
}

Result<ResetOffer> RecoveryStore::beginReset(const QString &type, const QString &loginName)
{
    const QString login = loginName.trimmed();
    const auto asked = ask(m_database, {.what = u"reset"_s, .subject = login, .question = type});
    if (!asked)
        return asked.error();
    Result<ResetOffer> offer = ResetOffer{};
    if (m_database.engine() == Engine::Sqlite) {
        offer = offerInFile(m_database, type, login);
    } else {
        auto rows = m_database.select(u"select phone, email from begin_reset(?, ?, ?)"_s, {*asked, login, type});
        if (!rows)
            return rows.error();
        if (rows->next())
            offer = ResetOffer{rows->text(0), rows->text(1)};
    }
    if (offer)
        offer->needsUnit = type == u"unit"_s;
    return offer;
}

Result<SentCode> RecoveryStore::sendResetCode(const ResetRequest &request)
{
    const QString reason = request.reason.trimmed();
    if (reason.isEmpty() || reason.size() > longestReason || !definitionOf(m_kinds, request.type))
        return storeError(u"recovery.reason"_s);
    if (const auto good = checkAddress(request.channel, request.address); !good)
        return good.error();
    return m_database.engine() == Engine::Sqlite ? sendInFile(m_database, m_kinds, request)
                                                 : sendOnServer(m_database, request);
}

Result<Done> RecoveryStore::finishReset(qint64 codeId, const QString &code, const QString &newPassword)
{
    if (const auto good = checkPassword(newPassword); !good)
        return good.error();
    if (m_database.isRepeating()) {
        // It may have been done already, and only the answer got lost.
        const auto done = m_database.single(u"select reset_by(?)"_s, {codeId});
        if (!done || done->toBool())
            return done ? Result<Done>(Done{}) : done.error();
    }
    if (auto tried = CodeStore(m_database).tryCode(codeId, code); !tried)
        return tried;
    return m_database.engine() == Engine::Sqlite ? finishInFile(m_database, codeId, newPassword)
                                                 : finishOnServer(m_database, codeId, newPassword);
}

} // namespace hezhun
