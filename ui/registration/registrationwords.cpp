// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/casetimes.h"
#include "tables/displaylanguage.h"
#include "ui/registration/registrationview.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RegistrationWords)

public:
    using Tone = RegistrationWords::Tone;

    static QString where(const RegistrationThread &thread)
    {
        const OwnRegistration &own = *thread.registration;
        const StateDefinition *state = thread.kind->state(own.round().state);
        const QString label = state ? state->label.in(displayLanguage()) : own.round().state;
        if (own.desk.startsWith(u"unit:"_s))
            return tr("%1: waiting for %2 to verify it", "state, unit").arg(label, own.unitName);
        if (own.desk.startsWith(u"department:"_s))
            return tr("%1: it lies with %2", "state, department").arg(label, own.departmentName);
        return label;
    }

    static QString since(const OwnRegistration &own, const QDateTime &now)
    {
        const QString handedIn = tr("%1, handed in on %2.", "reference")
                                     .arg(own.round().reference, CaseTimes::exact(own.round().submittedAt));
        if (own.since <= own.round().submittedAt)
            return handedIn;
        return handedIn + u' '
            + tr("As it is since %1 (%2).").arg(CaseTimes::exact(own.since), CaseTimes::ago(own.since, now));
    }

    static QString next(const RegistrationWords &words, const RegistrationThread &thread)
    {
        const OwnRegistration &own = *thread.registration;
        if (own.desk.startsWith(u"unit:"_s))
            return words.mayWithdraw
                ? tr("You can withdraw it until the unit has decided. After the unit, the department reviews it.")
                : tr("The unit looks at it again; after that the department does.");
        if (!own.desk.isEmpty())
            return tr("You will be told by SMS what becomes of it.");
        if (words.tone == Tone::Good)
            return {};
        return thread.draft ? tr("Correct what is named here, and hand it in again.")
                            : tr("Correct it and hand it in again; what you filled in and uploaded is kept.");
    }
};

QStringList whyItCameBack(const RegistrationThread &thread)
{
    const OwnCase &round = thread.registration->round();
    QStringList why;
    for (const QString &code : round.reasons) {
        const ReasonDefinition *reason = thread.kind->reason(code);
        why.append(reason ? reason->label.in(displayLanguage()) : code);
    }
    if (!round.words.isEmpty())
        why.append(round.words);
    return why;
}

} // namespace

RegistrationWords RegistrationWords::of(const RegistrationThread &thread, const QDateTime &now)
{
    RegistrationWords words;
    if (!thread.registration) {
        words.state = Words::tr("Being filled in");
        words.next = Words::tr("What you fill in is saved as you type. The unit sees it only once you hand it in.");
        return words;
    }
    const OwnRegistration &own = *thread.registration;
    const OwnCase &round = own.round();
    const StateDefinition *state = thread.kind->state(round.state);
    const bool isOver = own.desk.isEmpty();
    words.tone = !isOver ? Tone::Busy : state && state->tone == StateTone::Good ? Tone::Good : Tone::Bad;
    words.state = Words::where(thread);
    words.since = Words::since(own, now);
    for (const OwnFiling &filing : own.filings) {
        if (!filing.revokedAt.isValid())
            words.filingNumber = filing.number;
    }
    words.mayPrint = !words.filingNumber.isEmpty();
    const auto isApplicants = [](const ActionDefinition &action) { return action.isApplicants(); };
    const QList<ActionDefinition> actions = thread.kind->actionsFrom(round.state);
    words.mayWithdraw = !isOver && std::any_of(actions.cbegin(), actions.cend(), isApplicants);
    words.mayCorrect = words.tone == Tone::Bad && !thread.draft;
    words.reasons = whyItCameBack(thread);
    words.next = Words::next(words, thread);
    return words;
}

} // namespace hezhun
