// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/httpsnationalcheck.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QString codeOf(Subject subject)
{
    switch (subject) {
    case Subject::Person: return u"person"_s;
    case Subject::Agent: return u"agent"_s;
    case Subject::Unit: return u"unit"_s;
    }
    return {};
}

/// A reason of the service's is kept when it is a code, and can hold nothing of a person.
QString reasonIn(const QJsonObject &body)
{
    static const QRegularExpression code(u"^[a-z][a-z_]{0,39}\\z"_s);
    const QString reason = body.value(u"reason"_s).toString();
    return code.match(reason).hasMatch() ? u"service."_s + reason : QString();
}

} // namespace

QJsonObject toJson(const NationalCheckQuestion &question)
{
    QJsonObject fields;
    for (auto field = question.fields.cbegin(); field != question.fields.cend(); ++field)
        fields.insert(field.key(), field.value());
    return {{u"question"_s, question.idempotencyKey}, {u"subject"_s, codeOf(question.subject)}, {u"fields"_s, fields}};
}

NationalCheckOutcome nationalCheckOutcome(const HttpsAnswer &answer, const QString &idempotencyKey)
{
    if (answer.status != 200)
        return {NationalCheckAnswer::CannotSay, u"gateway.status"_s};
    // The answer names its question, so that none is taken for that of another.
    if (answer.body.value(u"question"_s).toString() != idempotencyKey || idempotencyKey.isEmpty())
        return {NationalCheckAnswer::CannotSay, u"gateway.shape"_s};
    const QString said = answer.body.value(u"answer"_s).toString();
    if (said == "match"_L1)
        return {NationalCheckAnswer::Match, {}};
    if (said == "no_match"_L1)
        return {NationalCheckAnswer::NoMatch, reasonIn(answer.body)};
    if (said == "cannot_say"_L1)
        return {NationalCheckAnswer::CannotSay, reasonIn(answer.body)};
    return {NationalCheckAnswer::CannotSay, u"gateway.shape"_s};
}

NationalCheckOutcome HttpsNationalCheck::ask(const NationalCheckQuestion &question)
{
    const Result<HttpsAnswer> answer = m_line.ask(toJson(question), question.idempotencyKey);
    if (!answer)
        return {NationalCheckAnswer::CannotSay, answer.error().code};
    return nationalCheckOutcome(*answer, question.idempotencyKey);
}

} // namespace hezhun
