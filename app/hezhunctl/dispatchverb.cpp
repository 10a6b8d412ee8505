// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/dispatchround.h"
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"

#include "gateway/gatewayerrors.h"
#include "store/backoff.h"
#include "store/dispatchalarm.h"
#include "store/workspace.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DispatchVerb)
};

/// A server says when there is something to do; pauses of its own end by themselves.
constexpr auto longestRest = 5s;

Result<DispatchRound> oneRound(Workspace &workspace, WaysOut &ways, const StopSignal &stop)
{
    const auto kept = gatewayAddresses(workspace.database());
    if (!kept)
        return kept.error();
    if (const auto led = ways.leadTo(addressesInForce(*kept)); !led)
        return led.error();
    return dispatchWhatIsDue(workspace, ways, stop);
}

void tell(Invocation &call, const DispatchRound &round)
{
    call.answer(round.toJson());
    if (call.json())
        return;
    const QStringList lines = round.toLines();
    for (const QString &line : lines)
        call.out() << line << Qt::endl;
}

void tellThatMessagesWait(Invocation &call)
{
    if (!call.json())
        call.out() << Texts::tr("Messages wait: no address of a service is set (hezhunctl gateway set messages), and "
                                "no --to-file.")
                   << Qt::endl;
}

int dispatchOnce(Invocation &call, Workspace &workspace, WaysOut &ways)
{
    const auto round = oneRound(workspace, ways, StopSignal::installed());
    if (!round)
        return call.refuse(round.error());
    tell(call, *round);
    if (round->messagesWait)
        tellThatMessagesWait(call);
    else if (round->all() == 0 && !call.json())
        call.out() << Texts::tr("Nothing is due.") << Qt::endl;
    return ExitDone;
}

/// Until it is asked to end. A workspace that went away is looked for again and again.
int dispatchForGood(Invocation &call, std::unique_ptr<Workspace> workspace, WaysOut &ways)
{
    const StopSignal &stop = StopSignal::installed();
    DispatchAlarm alarm(call.openedWith());
    Backoff backoff;
    bool toldThatMessagesWait = false;
    while (!stop.isGiven()) {
        const auto round
            = workspace ? oneRound(*workspace, ways, stop) : Result<DispatchRound>(Error{u"workspace.away"_s, {}});
        if (round) {
            backoff.reset();
            if (round->all() > 0)
                tell(call, *round);
            if (round->messagesWait && !std::exchange(toldThatMessagesWait, true))
                tellThatMessagesWait(call);
            alarm.wait(longestRest, stop.descriptor());
            continue;
        }
        if (workspace)
            call.refuse(round.error());
        workspace.reset();
        if (stop.wait(backoff.next()))
            workspace = call.openWorkspace();
    }
    return ExitDone;
}

int listGivenUp(Invocation &call, const OutboxStore &outbox, const Actor *administrator)
{
    const auto messages = outbox.givenUp(administrator);
    if (!messages)
        return call.refuse(messages.error());
    QJsonArray answer;
    for (const GivenUpMessage &message : *messages) {
        answer.append(QJsonObject{{u"id"_s, message.id},
                                  {u"case"_s, message.reference},
                                  {u"channel"_s, message.channel},
                                  {u"address"_s, message.maskedAddress},
                                  {u"tries"_s, message.tries},
                                  {u"trouble"_s, message.trouble},
                                  {u"secret"_s, message.isSecret},
                                  {u"created_at"_s, message.createdAt.toUTC().toString(Qt::ISODate)}});
        if (!call.json())
            call.out() << message.id << u'\t' << message.createdAt.toLocalTime().toString(u"yyyy-MM-dd hh:mm") << u'\t'
                       << message.maskedAddress << u'\t' << message.reference << u'\t'
                       << Texts::tr("%n tries", nullptr, message.tries) << u'\t' << gatewayWords(message.trouble)
                       << Qt::endl;
    }
    call.answer(answer);
    if (messages->isEmpty() && !call.json())
        call.out() << Texts::tr("No message was given up.") << Qt::endl;
    return ExitDone;
}

int tryAgain(Invocation &call, OutboxStore &outbox, const Actor *administrator)
{
    bool isNumber = false;
    const qint64 id = call.option(u"again"_s).toLongLong(&isNumber);
    if (!isNumber)
        return call.usage(Texts::tr("--again is the number of a message: hezhunctl dispatch --given-up lists them."));
    if (const auto again = outbox.again(id, administrator); !again)
        return call.refuse(again.error());
    call.answer(QJsonObject{{u"id"_s, id}, {u"queued"_s, true}});
    if (!call.json())
        call.out() << Texts::tr("The message %1 is in line again, for another day.").arg(id) << Qt::endl;
    return ExitDone;
}

} // namespace

int runDispatch(Invocation &call)
{
    const QString form = u"--workspace URL dispatch [--once] [--to-file FILE] | --given-up | --again NUMBER"_s;
    const QList<QCommandLineOption> options{
        {u"once"_s, {}}, {u"to-file"_s, {}, u"FILE"_s}, {u"given-up"_s, {}}, {u"again"_s, {}, u"NUMBER"_s}};
    if (!call.parse(options, 0, 0, form))
        return call.exitCode();
    const bool lists = call.isSet(u"given-up"_s);
    const bool repeats = call.isSet(u"again"_s);
    const bool sends = call.isSet(u"once"_s) || call.isSet(u"to-file"_s);
    if (int(lists) + int(repeats) + int(sends) > 1)
        return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
    if (!lists && !repeats)
        StopSignal::installed();
    auto workspace = call.openWorkspace();
    if (!workspace)
        return call.exitCode();
    Actor somebody;
    somebody.token = call.token();
    const Actor *administrator
        = workspace->database().engine() == Engine::PostgreSql && !somebody.token.isEmpty() ? &somebody : nullptr;
    if (lists)
        return listGivenUp(call, workspace->outbox(), administrator);
    if (repeats)
        return tryAgain(call, workspace->outbox(), administrator);
    WaysOut ways(call.option(u"to-file"_s),
                 [](std::chrono::milliseconds time) { return StopSignal::installed().wait(time); });
    return call.isSet(u"once"_s) ? dispatchOnce(call, *workspace, ways)
                                 : dispatchForGood(call, std::move(workspace), ways);
}

} // namespace hezhun
