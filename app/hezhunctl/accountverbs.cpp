// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"

#include "domain/realnamestate.h"
#include "store/workspace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AccountVerbs)
};

/// The first line of standard input: a password is never a word of the command line.
QString passwordFromInput()
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return {};
    QString line = QString::fromUtf8(in.readLine());
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

int addAccount(Invocation &call, Workspace &workspace)
{
    NewAccount account;
    account.loginName = call.word(1);
    account.type = call.option(u"type"_s);
    account.displayName = call.option(u"name"_s);
    account.phone = call.option(u"phone"_s);
    account.role = call.option(u"role"_s);
    account.desk = call.option(u"desk"_s);
    account.password = passwordFromInput();
    const auto id = workspace.accounts().add(account);
    if (!id)
        return call.refuse(id.error());
    call.answer(QJsonObject{{u"id"_s, *id}, {u"login_name"_s, account.loginName}});
    if (!call.json())
        call.out() << (account.password.isEmpty()
                           ? Texts::tr("Added the account %1. It has no password, so nobody can log in with it.")
                           : Texts::tr("Added the account %1."))
                          .arg(account.loginName)
                   << Qt::endl;
    return ExitDone;
}

int listAccounts(Invocation &call, Workspace &workspace)
{
    const auto staff = workspace.accounts().staff();
    if (!staff)
        return call.refuse(staff.error());
    QJsonArray list;
    for (const Actor &actor : *staff) {
        list.append(QJsonObject{{u"login_name"_s, actor.loginName},
                                {u"name"_s, actor.name},
                                {u"desk"_s, actor.desk},
                                {u"roles"_s, QJsonArray::fromStringList(actor.roles)}});
        if (!call.json())
            call.out() << actor.loginName << u'\t' << actor.name << u'\t' << actor.desk << u'\t'
                       << actor.roles.join(u' ') << Qt::endl;
    }
    call.answer(list);
    return ExitDone;
}

int showAccount(Invocation &call, Workspace &workspace)
{
    const auto account = workspace.accounts().find(call.word(1));
    if (!account)
        return call.refuse(account.error());
    const auto parts = workspace.accounts().realNames(*account);
    if (!parts)
        return call.refuse(parts.error());
    QJsonArray list;
    for (const AccountStore::RealName &part : *parts) {
        list.append(QJsonObject{{u"part"_s, part.part},
                                {u"state"_s, part.state},
                                {u"reasons"_s, QJsonArray::fromStringList(part.reasons)},
                                {u"words"_s, part.words}});
        const auto state = realNameStateFromCode(part.state);
        if (!call.json())
            call.out() << part.part << u'\t' << (state ? realNameStateText(*state) : part.state) << u'\t'
                       << part.reasons.join(u' ') << Qt::endl;
    }
    call.answer(QJsonObject{{u"login_name"_s, call.word(1)}, {u"real_name"_s, list}});
    return ExitDone;
}

} // namespace

int runAccount(Invocation &call)
{
    const QString form = u"--workspace URL account add LOGIN [--name NAME] [--type person|unit] [--phone PHONE] "
                         "[--role platform_reviewer] [--desk platform] < PASSWORD | list | show LOGIN"_s;
    const QList<QCommandLineOption> options{{u"name"_s, {}, u"NAME"_s},
                                            {u"type"_s, {}, u"TYPE"_s, u"person"_s},
                                            {u"phone"_s, {}, u"PHONE"_s},
                                            {u"role"_s, {}, u"ROLE"_s},
                                            {u"desk"_s, {}, u"DESK"_s, u"platform"_s}};
    if (!call.parse(options, 1, 2, form))
        return call.exitCode();
    const bool lists = call.word(0) == u"list"_s && call.words().size() == 1;
    const bool adds = call.word(0) == u"add"_s && call.words().size() == 2;
    const bool shows = call.word(0) == u"show"_s && call.words().size() == 2;
    if (!lists && !adds && !shows)
        return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
    const auto workspace = call.openWorkspace();
    if (!workspace)
        return call.exitCode();
    if (lists)
        return listAccounts(call, *workspace);
    return adds ? addAccount(call, *workspace) : showAccount(call, *workspace);
}

} // namespace hezhun
