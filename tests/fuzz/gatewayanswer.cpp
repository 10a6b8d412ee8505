// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include "gateway/httpsmessagesender.h"
#include "gateway/httpsnationalcheck.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString question = u"7a0c3f"_s;

bool isCode(const QString &text)
{
    return text.size() <= 60 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || c == u'_' || c == u'.';
           });
}

} // namespace

/// What a service outside answers: the first byte chooses the status, the rest is the body. Only an answer that names
/// its question counts, and nothing but codes is kept of it.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static constexpr int statuses[] = {200, 202, 204, 400, 401, 404, 409, 422};
    if (size == 0)
        return 0;
    const QJsonDocument document = QJsonDocument::fromJson(bytesOf(bytes + 1, size - 1));
    const HttpsAnswer answer{statuses[bytes[0] % std::size(statuses)], document.object()};
    const bool isOurs = answer.body.value(u"question"_s) == question || answer.body.value(u"message"_s) == question;

    const NationalCheckOutcome checked = nationalCheckOutcome(answer, question);
    mustHold(checked.answer == NationalCheckAnswer::CannotSay || (isOurs && answer.status == 200),
             "only the answer to our question says match or no match");
    mustHold(isCode(checked.note), "of an answer codes are kept, and no text");
    const SendResult sent = sendResult(answer, question);
    mustHold(sent.outcome != SendOutcome::Sent || isOurs, "only the answer to our message says that it is out");
    mustHold(isCode(sent.note), "of an answer codes are kept, and no text");
    mustHold(nationalCheckOutcome(answer, {}).answer == NationalCheckAnswer::CannotSay, "no key, no answer");
    mustHold(sendResult(answer, {}).outcome != SendOutcome::Sent, "no key, nothing sent");
    return 0;
}
