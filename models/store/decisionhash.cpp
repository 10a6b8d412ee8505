// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decisionhash.h"

#include "store/database.h"

#include <openssl/evp.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class Preimage
{
public:
    Preimage &operator<<(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        m_bytes += QByteArray::number(bytes.size()) + ':' + bytes + ';';
        return *this;
    }
    Preimage &operator<<(qint64 number) { return *this << QString::number(number); }
    Preimage &operator<<(const QMap<QString, QString> &texts)
    {
        *this << qint64(texts.size());
        for (auto it = texts.cbegin(); it != texts.cend(); ++it)
            *this << it.key() << it.value();
        return *this;
    }

    QString digest() const { return sha256Hex(m_bytes); }

private:
    QByteArray m_bytes;
};

} // namespace

QString sha256Hex(const QByteArray &bytes)
{
    // Fetched once: otherwise each digest looks for it anew, and leaves state behind for each thread.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    const int done = algorithm
        ? EVP_Digest(bytes.constData(), static_cast<size_t>(bytes.size()), digest.data(), &length, algorithm, nullptr)
        : 0;
    if (done != 1)
        qFatal("SHA-256 is not to be had from OpenSSL");
    return QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char *>(digest.data()), static_cast<int>(length)).toHex());
}

QString contentHash(const CaseContent &content)
{
    Preimage preimage;
    preimage << content.reference << content.kind << qint64(content.kindVersion) << content.accountId << content.subject
             << content.subjectMasked << content.numberMasked << content.placeCode << content.submittedAt
             << content.dueAt << content.fields << content.documents;
    if (!content.noticePhone.isEmpty())
        preimage << u"notice_phone"_s << content.noticePhone;
    if (content.enteredBy > 0)
        preimage << u"entered_by"_s << content.enteredBy;
    if (content.unitId > 0)
        preimage << u"unit_id"_s << content.unitId << u"department"_s << content.department;
    if (content.registrationId > 0)
        preimage << u"registration_id"_s << content.registrationId;
    return preimage.digest();
}

QString decisionHash(const HashedDecision &decision)
{
    Preimage preimage;
    preimage << decision.caseId << decision.contentHash << qint64(decision.version) << decision.action
             << decision.fromState << decision.toState << decision.actorLogin << decision.actorName
             << decision.decidedAt << decision.reasons << decision.words << decision.previousHash;
    if (decision.chosenAccount > 0)
        preimage << u"account_id"_s << decision.chosenAccount;
    if (decision.undoes)
        preimage << u"undoes"_s << qint64(*decision.undoes);
    return preimage.digest();
}

Result<qint64> insertDecision(Database &database, const HashedDecision &decision, AccountId actor)
{
    return database.insert(
        u"insert into decision (case_id, version, action, from_state, to_state, actor_id, actor_login, actor_name,"
        " decided_at, reasons, words, previous_hash, hash, account_id, undoes, from_desk)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select desk from cases where id = ?)) returning id"_s,
        {decision.caseId, decision.version, decision.action, decision.fromState, decision.toState,
         actor > 0 ? QVariant(actor) : QVariant(), decision.actorLogin, decision.actorName, decision.decidedAt,
         decision.reasons, decision.words, decision.previousHash, decisionHash(decision),
         decision.chosenAccount > 0 ? QVariant(decision.chosenAccount) : QVariant(),
         decision.undoes ? QVariant(*decision.undoes) : QVariant(), decision.caseId});
}

} // namespace hezhun
