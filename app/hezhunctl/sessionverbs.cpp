// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/actingperson.h"
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"

#include "domain/workingcalendar.h"
#include "store/sessionstore.h"
#include "store/storeerrors.h"
#include "store/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SessionVerbs)
};

QString timeText(const QDateTime &time)
{
    return time.toTimeZone(WorkingCalendar::builtIn().zone()).toString(Qt::ISODate);
}

/// Nothing but the token goes to standard output: TOKEN=$(hezhunctl … session open …).
int openSession(Invocation &call)
{
    const auto workspace = call.openWorkspace(Invocation::Shared);
    if (!workspace)
        return call.exitCode();
    const auto person = ActingPerson::logIn(call, *workspace);
    if (!person)
        return call.exitCode();
    const Actor &actor = person->actor();
    call.answer(QJsonObject{{u"login_name"_s, actor.loginName}, {u"desk"_s, actor.desk}, {u"token"_s, actor.token}});
    if (!call.json())
        call.out() << actor.token << Qt::endl;
    return ExitDone;
}

int listSessions(Invocation &call)
{
    const auto workspace = call.openWorkspace(Invocation::Shared | Invocation::Owned);
    if (!workspace)
        return call.exitCode();
    const auto sessions = SessionStore(workspace->database()).list();
    if (!sessions)
        return call.refuse(sessions.error());
    QJsonArray list;
    for (const OpenSession &session : *sessions) {
        list.append(QJsonObject{{u"id"_s, session.id},
                                {u"login_name"_s, session.loginName},
                                {u"station"_s, session.station},
                                {u"opened_at"_s, timeText(session.openedAt)},
                                {u"seen_at"_s, timeText(session.seenAt)},
                                {u"ends_at"_s, timeText(session.endsAt)}});
        if (!call.json())
            call.out() << session.id << u'\t' << session.loginName << u'\t' << session.station << u'\t'
                       << timeText(session.openedAt) << u'\t' << timeText(session.seenAt) << u'\t'
                       << timeText(session.endsAt) << Qt::endl;
    }
    call.answer(list);
    return ExitDone;
}

Result<int> endedSessions(Invocation &call, SessionStore sessions)
{
    if (call.isSet(u"as"_s))
        return sessions.endAll(call.option(u"as"_s));
    const auto ended = sessions.end(call.word(1).toLongLong());
    if (!ended)
        return ended.error();
    if (*ended)
        return 1;
    return storeError(u"session.unknown"_s);
}

/// The session of HEZHUN_TOKEN: for the script that opened it.
int endOwnSession(Invocation &call)
{
    const auto workspace = call.openWorkspace(Invocation::Shared);
    if (!workspace)
        return call.exitCode();
    const auto actor = SessionStore(workspace->database()).resume(call.token());
    if (!actor)
        return call.refuse(actor.error());
    if (const auto out = workspace->accounts().logOut(*actor); !out)
        return call.refuse(out.error());
    call.answer(QJsonObject{{u"ended"_s, 1}});
    if (!call.json())
        call.out() << Texts::tr("Ended %n session(s).", nullptr, 1) << Qt::endl;
    return ExitDone;
}

int endSessions(Invocation &call)
{
    if (call.words().size() == 1 && !call.isSet(u"as"_s))
        return endOwnSession(call);
    const auto workspace = call.openWorkspace(Invocation::Shared | Invocation::Owned);
    if (!workspace)
        return call.exitCode();
    const auto ended = endedSessions(call, SessionStore(workspace->database()));
    if (!ended)
        return call.refuse(ended.error());
    call.answer(QJsonObject{{u"ended"_s, *ended}});
    if (!call.json())
        call.out() << Texts::tr("Ended %n session(s).", nullptr, *ended) << Qt::endl;
    return ExitDone;
}

/// Whether the words are those of `session end`: an id, or --as LOGIN, or neither with a token at hand.
bool saysWhatToEnd(const Invocation &call)
{
    bool isId = false;
    if (call.words().size() == 2)
        return call.word(1).toLongLong(&isId) > 0 && isId && !call.isSet(u"as"_s);
    return call.isSet(u"as"_s) || !call.token().isEmpty();
}

} // namespace

int runSession(Invocation &call)
{
    const QString form = u"--workspace URL session open --as LOGIN [--type person|unit] < PASSWORD | list | "
                         "end ID | end --as LOGIN | end, with HEZHUN_TOKEN"_s;
    if (!call.parse(ActingPerson::options(), 1, 2, form))
        return call.exitCode();
    const bool isAlone = call.words().size() == 1;
    if (call.word(0) == u"open"_s && isAlone && call.isSet(u"as"_s))
        return openSession(call);
    if (call.word(0) == u"list"_s && isAlone)
        return listSessions(call);
    if (call.word(0) == u"end"_s && saysWhatToEnd(call))
        return endSessions(call);
    return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
}

} // namespace hezhun
