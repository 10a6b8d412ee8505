// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/administrationverbs.h"

#include "app/hezhunctl/actingoffice.h"
#include "app/hezhunctl/invocation.h"

#include "domain/realnamestate.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AdministrationVerbs)
};

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

int giveOneTime(Invocation &call, const QString &loginName, const Result<QString> &password)
{
    if (!password)
        return call.refuse(password.error());
    call.answer(QJsonObject{{u"login_name"_s, loginName}, {u"one_time_password"_s, *password}});
    if (!call.json())
        call.out() << Texts::tr("%1 has the one-time password %2, good for 72 hours and for setting another one only.")
                          .arg(loginName, *password)
                   << Qt::endl;
    return ExitDone;
}

int say(Invocation &call, const Result<Done> &done, const QString &words)
{
    if (!done)
        return call.refuse(done.error());
    call.answer(QJsonObject{{u"login_name"_s, call.word(1)}});
    if (!call.json())
        call.out() << words.arg(call.word(1)) << Qt::endl;
    return ExitDone;
}

QJsonObject accountObject(const FoundAccount &account)
{
    return {{u"login_name"_s, account.loginName},
            {u"type"_s, account.type},
            {u"name"_s, account.name},
            {u"phone"_s, account.maskedPhone},
            {u"retired"_s, account.isRetired},
            {u"locked"_s, account.isLocked},
            {u"roles"_s, QJsonArray::fromStringList(account.roles)}};
}

QJsonObject storyObject(const Story &story)
{
    QJsonArray parts;
    for (const AccountStore::RealName &part : story.realNames)
        parts.append(QJsonObject{{u"part"_s, part.part}, {u"state"_s, part.state}});
    QJsonArray sessions;
    for (const OpenSession &session : story.sessions)
        sessions.append(QJsonObject{
            {u"id"_s, session.id}, {u"station"_s, session.station}, {u"seen_at"_s, timeValue(session.seenAt)}});
    QJsonArray cases;
    for (const StoryCase &one : story.cases)
        cases.append(QJsonObject{{u"reference"_s, one.reference},
                                 {u"kind"_s, one.kind},
                                 {u"state"_s, one.state},
                                 {u"submitted_at"_s, timeValue(one.submittedAt)}});
    QJsonArray events;
    for (const AccountEvent &event : story.events)
        events.append(QJsonObject{{u"at"_s, timeValue(event.at)},
                                  {u"event"_s, event.event},
                                  {u"field"_s, event.field},
                                  {u"before"_s, event.before},
                                  {u"after"_s, event.after},
                                  {u"by"_s, event.byLogin}});
    QJsonObject object = accountObject(story.account);
    object.insert(u"email"_s, story.maskedEmail);
    object.insert(u"created_at"_s, timeValue(story.createdAt));
    object.insert(u"login"_s, loginObject(story.login));
    object.insert(u"real_name"_s, parts);
    object.insert(u"sessions"_s, sessions);
    object.insert(u"cases"_s, cases);
    object.insert(u"events"_s, events);
    return object;
}

void printStory(QTextStream &out, const Story &story)
{
    out << story.account.loginName << u'\t' << story.account.name << u'\t' << story.account.maskedPhone << u'\t'
        << story.account.roles.join(u' ') << Qt::endl;
    for (const QString &remark : loginRemarks(story.login))
        out << remark << Qt::endl;
    for (const AccountStore::RealName &part : story.realNames) {
        const auto state = realNameStateFromCode(part.state);
        out << part.part << u'\t' << (state ? realNameStateText(*state) : part.state) << Qt::endl;
    }
    for (const OpenSession &session : story.sessions)
        out << Texts::tr("Session %1, at %2, last seen %3.")
                   .arg(QString::number(session.id), session.station, timeText(session.seenAt))
            << Qt::endl;
    for (const StoryCase &one : story.cases)
        out << timeText(one.submittedAt) << u'\t' << one.reference << u'\t' << one.kind << u'\t' << one.state
            << Qt::endl;
    for (const AccountEvent &event : story.events)
        out << timeText(event.at) << u'\t' << event.event << u'\t' << event.byLogin << u'\t' << event.field << u'\t'
            << event.before << u'\t' << event.after << Qt::endl;
}

} // namespace

int issueAccount(Invocation &call)
{
    const auto office = ActingOffice::of(call);
    if (!office)
        return call.exitCode();
    NewAccount account;
    account.loginName = call.word(1);
    account.type = call.option(u"type"_s);
    account.displayName = call.option(u"name"_s);
    account.phone = call.option(u"phone"_s);
    account.role = call.option(u"role"_s);
    account.desk = call.option(u"desk"_s);
    return giveOneTime(call, account.loginName, office->workspace->accounts().issue(account, office->actor()));
}

int lockAccount(Invocation &call)
{
    const auto office = ActingOffice::of(call);
    if (!office)
        return call.exitCode();
    return say(call, office->workspace->accounts().lock(call.word(1), call.option(u"reason"_s), office->actor()),
               Texts::tr("%1 is locked. Sessions that were open are ended."));
}

int unlockAccount(Invocation &call)
{
    const auto office = ActingOffice::of(call);
    if (!office)
        return call.exitCode();
    return say(call, office->workspace->accounts().unlock(call.word(1), office->actor()),
               Texts::tr("%1 is no longer locked."));
}

int resetAccount(Invocation &call)
{
    const auto office = ActingOffice::of(call);
    if (!office)
        return call.exitCode();
    return giveOneTime(call, call.word(1), office->workspace->accounts().resetToOneTime(call.word(1), office->actor()));
}

int tellAccount(Invocation &call)
{
    const auto office = ActingOffice::of(call);
    if (!office)
        return call.exitCode();
    const Result<Story> story = office->workspace->story().of(call.word(1), office->actor());
    if (!story)
        return call.refuse(story.error());
    call.answer(storyObject(*story));
    if (!call.json())
        printStory(call.out(), *story);
    return ExitDone;
}

int searchAccounts(Invocation &call)
{
    const auto office = ActingOffice::of(call);
    if (!office)
        return call.exitCode();
    const auto found = office->workspace->story().search(call.word(1), office->actor());
    if (!found)
        return call.refuse(found.error());
    QJsonArray list;
    for (const FoundAccount &account : *found) {
        list.append(accountObject(account));
        if (!call.json())
            call.out() << account.loginName << u'\t' << account.name << u'\t' << account.maskedPhone << Qt::endl;
    }
    call.answer(list);
    return ExitDone;
}

QJsonObject loginObject(const LoginState &state)
{
    return {{u"locked_at"_s, timeValue(state.lockedAt)},
            {u"lock_reason"_s, state.lockReason},
            {u"retired"_s, state.isRetired},
            {u"has_password"_s, state.hasPassword},
            {u"password_until"_s, timeValue(state.passwordUntil)},
            {u"must_change"_s, state.mustChange},
            {u"one_time_until"_s, timeValue(state.oneTimeUntil)}};
}

QStringList loginRemarks(const LoginState &state)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList remarks;
    if (state.isRetired)
        remarks.append(Texts::tr("Retired: merged into another account."));
    if (state.lockedAt.isValid())
        remarks.append(Texts::tr("Locked since %1: %2").arg(timeText(state.lockedAt), state.lockReason));
    if (state.oneTimeUntil.isValid())
        remarks.append((state.oneTimeUntil > now ? Texts::tr("One-time password until %1.")
                                                 : Texts::tr("The one-time password ran out on %1."))
                           .arg(timeText(state.oneTimeUntil)));
    else if (!state.hasPassword)
        remarks.append(Texts::tr("No password."));
    else if (state.mustChange)
        remarks.append(Texts::tr("The password must be changed before the first login."));
    else if (state.passwordUntil.isValid())
        remarks.append(
            (state.passwordUntil > now ? Texts::tr("Password until %1.") : Texts::tr("The password ran out on %1."))
                .arg(timeText(state.passwordUntil)));
    return remarks;
}

} // namespace hezhun
