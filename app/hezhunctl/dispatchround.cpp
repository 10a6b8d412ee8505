// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/dispatchround.h"

#include "gateway/gatewayerrors.h"
#include "store/workspace.h"

#ifdef HEZHUN_DRAWS_PAGES
#include "drawing/pagedrawer.h"
#endif

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DispatchRound)
};

Result<ChecksMade> makeChecks(Workspace &workspace, NationalCheck &check, const StopSignal &stop)
{
    ChecksMade made;
    while (!stop.isGiven()) {
        // One at a time, so that nothing is claimed that would have to wait for the program's end.
        const auto one = runChecks(workspace, check, 1);
        if (!one)
            return one;
        if (one->all() == 0)
            break;
        made.passed += one->passed;
        made.failed += one->failed;
        made.later += one->later;
        made.noLonger += one->noLonger;
    }
    return made;
}

Result<PagesDrawn> drawPages([[maybe_unused]] PageStore &pages, [[maybe_unused]] const StopSignal &stop)
{
    PagesDrawn made;
#ifdef HEZHUN_DRAWS_PAGES
    while (!stop.isGiven()) {
        const auto paper = pages.claim(PageDrawer::longestTime + std::chrono::seconds(30));
        if (!paper)
            return paper.error();
        if (!*paper)
            break;
        const DrawnPages drawn = PageDrawer().draw((*paper)->bytes);
        if (const auto added = pages.addPages((*paper)->sha256, drawn); !added)
            return added.error();
        ++(drawn.pages.isEmpty() ? made.failed : made.drawn);
    }
#endif
    return made;
}

} // namespace

QJsonObject DispatchRound::toJson() const
{
    return {{u"messages"_s,
             QJsonObject{{u"sent"_s, messages.sent},
                         {u"later"_s, messages.later},
                         {u"given_up"_s, messages.givenUp},
                         {u"trouble"_s, messages.trouble},
                         {u"configured"_s, !messagesWait}}},
            {u"checks"_s,
             QJsonObject{{u"passed"_s, checks.passed},
                         {u"failed"_s, checks.failed},
                         {u"later"_s, checks.later},
                         {u"no_longer"_s, checks.noLonger}}},
            {u"pages"_s, QJsonObject{{u"drawn"_s, pages.drawn}, {u"failed"_s, pages.failed}}}};
}

QStringList DispatchRound::toLines() const
{
    QStringList lines;
    if (messages.all() > 0)
        lines.append(Texts::tr("Messages: %1 sent, %2 to be tried again, %3 given up.")
                         .arg(messages.sent)
                         .arg(messages.later)
                         .arg(messages.givenUp));
    if (!messages.trouble.isEmpty())
        lines.append(gatewayWords(messages.trouble));
    if (checks.all() > 0)
        lines.append(Texts::tr("National checks: %1 passed, %2 failed, %3 to be made again, %4 no longer needed.")
                         .arg(checks.passed)
                         .arg(checks.failed)
                         .arg(checks.later)
                         .arg(checks.noLonger));
    if (pages.all() > 0)
        lines.append(Texts::tr("Papers: pages of %1 drawn, %2 can't be drawn.").arg(pages.drawn).arg(pages.failed));
    return lines;
}

Result<DispatchRound> dispatchWhatIsDue(Workspace &workspace, WaysOut &ways, const StopSignal &stop)
{
    DispatchRound round;
    round.messagesWait = ways.messages() == nullptr;
    if (!round.messagesWait) {
        const auto sent = sendMessages(workspace.outbox(), *ways.messages(), [&stop] { return !stop.isGiven(); });
        if (!sent)
            return sent.error();
        round.messages = *sent;
    }
    const auto checks = makeChecks(workspace, ways.nationalCheck(), stop);
    if (!checks)
        return checks.error();
    round.checks = *checks;
    const auto pages = drawPages(workspace.pages(), stop);
    if (!pages)
        return pages.error();
    round.pages = *pages;
    return round;
}

} // namespace hezhun
