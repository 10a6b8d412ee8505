// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/verification.h"

#include "domain/realnamestate.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

using Words = VerificationWords;

/// Whose appeal leads out of a conflict (I-09, I-38).
QString appealFor(const QStringList &reasons, const KindDefinition &kind)
{
    for (const QString &code : reasons) {
        if (code == u"identity.number_bound"_s || code == u"identity.phone_used"_s
            || code == u"identity.unit_name_bound"_s || code == u"identity.credit_code_bound"_s)
            return kind.accountType;
    }
    return {};
}

void sayIncomplete(Words &words, const Information &information)
{
    if (!information.complete) {
        words.next = VerificationWords::tr("Fill in what has a red star, and save. The verification begins as soon as everything is "
                               "there.");
        return;
    }
    words.papers = Words::Papers::Upload;
    if (information.check == u"queued"_s) {
        words.tone = Words::Tone::Busy;
        words.next = VerificationWords::tr("The national service is being asked. The answer appears here by itself.");
    } else if (information.check == u"cannot_say"_s) {
        words.next = VerificationWords::tr("The national service can't say at the moment; it is asked again by itself. You need not "
                               "wait: upload the papers below, and a reviewer looks at them.");
    } else {
        words.next = VerificationWords::tr("This identity is verified by papers: upload them below, and a reviewer looks at them.");
    }
}

void sayPassed(Words &words)
{
    words.tone = Words::Tone::Good;
    words.papers = Words::Papers::Look;
    words.next = VerificationWords::tr("There is nothing left to do. What was handed in can be looked at.");
    words.warning = VerificationWords::tr("Already verified: changing these data may lead to a new verification.");
}

void sayInReview(Words &words)
{
    words.tone = Words::Tone::Busy;
    words.papers = Words::Papers::Look;
    words.next = VerificationWords::tr("A reviewer looks at the papers within 1 to 2 working days. The outcome is shown here and "
                           "sent to your phone.");
    words.warning = VerificationWords::tr("In review: saving this change takes back what was handed in, and the papers are needed "
                              "anew.");
}

} // namespace

VerificationWords VerificationWords::of(const PartView &part)
{
    VerificationWords words;
    const Information &information = part.information;
    const std::optional<RealNameState> state = realNameStateFromCode(information.state);
    if (!state)
        return words; // a part that is never verified
    words.state = realNameStateText(*state);
    for (const QString &code : information.reasons)
        words.details.append(reasonText(*part.kind, code));
    if (!information.words.isEmpty())
        words.details.append(information.words);
    words.appeal = appealFor(information.reasons, *part.kind);
    switch (*state) {
    case RealNameState::Incomplete: sayIncomplete(words, information); break;
    case RealNameState::InReview: sayInReview(words); break;
    case RealNameState::PassedNational:
    case RealNameState::PassedByReviewer: sayPassed(words); break;
    case RealNameState::Failed:
        words.tone = Tone::Bad;
        words.papers = Papers::Upload;
        words.next = tr("Look through the data and save them again, or upload the papers below for a reviewer.");
        break;
    case RealNameState::RefusedByReviewer:
        words.tone = Tone::Bad;
        words.papers = Papers::Upload;
        words.next = tr("Put right what was found, and hand in the papers again.");
        break;
    }
    if (!words.appeal.isEmpty())
        words.next = tr("It belongs to another account. If that account is yours too, get it back by an appeal.");
    return words;
}

} // namespace hezhun
