// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/httpsmessagesender.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Problems of the contract that no second try mends.
struct FinalProblem
{
    const char16_t *type;
    const char16_t *code;
};

constexpr FinalProblem finalProblems[] = {
    {u"urn:hezhun:problem:address-invalid", u"address.invalid"},
    {u"urn:hezhun:problem:address-blocked", u"address.blocked"},
    {u"urn:hezhun:problem:text-refused", u"text.refused"},
};

} // namespace

QJsonObject toJson(const OutgoingMessage &message)
{
    return {{u"message"_s, message.idempotencyKey},
            {u"channel"_s, message.channel},
            {u"address"_s, message.address},
            {u"text"_s, message.text},
            {u"created_at"_s, message.createdAt.toUTC().toString(Qt::ISODateWithMs)}};
}

SendResult sendResult(const HttpsAnswer &answer, const QString &idempotencyKey)
{
    if (answer.status == 200 || answer.status == 202) {
        // The answer names its message, so that none is taken for that of another.
        const bool isOurs = !idempotencyKey.isEmpty() && answer.body.value(u"message"_s).toString() == idempotencyKey;
        if (isOurs && answer.body.value(u"state"_s).toString() == "accepted"_L1)
            return {SendOutcome::Sent, {}};
        return {SendOutcome::Later, u"gateway.shape"_s};
    }
    if (answer.status == 400 || answer.status == 422) {
        const QString type = answer.body.value(u"type"_s).toString();
        for (const FinalProblem &problem : finalProblems) {
            if (type == QString::fromUtf16(problem.type))
                return {SendOutcome::Never, QString::fromUtf16(problem.code)};
        }
    }
    return {SendOutcome::Later, u"gateway.status"_s};
}

SendResult HttpsMessageSender::send(const OutgoingMessage &message)
{
    const Result<HttpsAnswer> answer = m_line.ask(toJson(message), message.idempotencyKey);
    if (answer)
        return sendResult(*answer, message.idempotencyKey);
    const bool left = answer.error().code != "gateway.open"_L1;
    return {left ? SendOutcome::Later : SendOutcome::NotTried, answer.error().code};
}

} // namespace hezhun
