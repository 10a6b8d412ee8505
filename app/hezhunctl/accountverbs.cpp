// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/administrationverbs.h"
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/secretinput.h"
#include "app/hezhunctl/verbs.h"

#include "domain/realnamestate.h"
#include "store/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AccountVerbs)
};

Error notTheSame()
{
    return {u"password.not_the_same"_s, Texts::tr("The two passwords differ. Nothing was changed; try again.")};
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
    const auto password = readNewSecret(Texts::tr("Password for %1:").arg(account.loginName), Texts::tr("Once more:"));
    if (!password)
        return call.refuse(notTheSame());
    account.password = *password;
    account.mustChange = call.isSet(u"must-change"_s);
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
        const auto login = workspace.accounts().loginState(actor.id);
        if (!login)
            return call.refuse(login.error());
        list.append(QJsonObject{{u"login_name"_s, actor.loginName},
                                {u"name"_s, actor.name},
                                {u"desk"_s, actor.desk},
                                {u"roles"_s, QJsonArray::fromStringList(actor.roles)},
                                {u"login"_s, loginObject(*login)}});
        if (!call.json())
            call.out() << actor.loginName << u'\t' << actor.name << u'\t' << actor.desk << u'\t'
                       << actor.roles.join(u' ') << u'\t' << loginRemarks(*login).join(u' ') << Qt::endl;
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
    const auto login = workspace.accounts().loginState(*account);
    if (!login)
        return call.refuse(login.error());
    if (!call.json()) {
        for (const QString &remark : loginRemarks(*login))
            call.out() << remark << Qt::endl;
    }
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
    call.answer(
        QJsonObject{{u"login_name"_s, call.word(1)}, {u"login"_s, loginObject(*login)}, {u"real_name"_s, list}});
    return ExitDone;
}

int grantRole(Invocation &call, Workspace &workspace)
{
    if (const auto granted = workspace.accounts().grant(call.word(1), call.word(2), call.word(3)); !granted)
        return call.refuse(granted.error());
    call.answer(QJsonObject{{u"login_name"_s, call.word(1)}, {u"role"_s, call.word(2)}, {u"desk"_s, call.word(3)}});
    if (!call.json())
        call.out() << Texts::tr("%1 has the role %2 on the desk %3.").arg(call.word(1), call.word(2), call.word(3))
                   << Qt::endl;
    return ExitDone;
}

int withdrawRole(Invocation &call, Workspace &workspace)
{
    if (const auto withdrawn = workspace.accounts().withdraw(call.word(1), call.word(2), call.word(3)); !withdrawn)
        return call.refuse(withdrawn.error());
    call.answer(QJsonObject{{u"login_name"_s, call.word(1)}, {u"role"_s, call.word(2)}, {u"desk"_s, call.word(3)}});
    if (!call.json())
        call.out()
            << Texts::tr("%1 no longer has the role %2 on the desk %3.").arg(call.word(1), call.word(2), call.word(3))
            << Qt::endl;
    return ExitDone;
}

int changePassword(Invocation &call, Workspace &workspace)
{
    const auto password = readNewSecret(Texts::tr("New password for %1:").arg(call.word(1)), Texts::tr("Once more:"));
    if (!password)
        return call.refuse(notTheSame());
    if (const auto changed = workspace.accounts().setPassword(call.word(1), *password, call.isSet(u"must-change"_s));
        !changed)
        return call.refuse(changed.error());
    call.answer(QJsonObject{{u"login_name"_s, call.word(1)}});
    if (!call.json())
        call.out() << Texts::tr("%1 has a new password. Sessions that were open are ended.").arg(call.word(1))
                   << Qt::endl;
    return ExitDone;
}

struct AccountVerb
{
    const char16_t *name;
    int words; ///< with the name
    int (*run)(Invocation &, Workspace &);
};

constexpr AccountVerb accountVerbs[] = {
    {u"add", 2, addAccount},  {u"list", 1, listAccounts},     {u"show", 2, showAccount},
    {u"grant", 4, grantRole}, {u"withdraw", 4, withdrawRole}, {u"password", 2, changePassword},
};

/// What administrators of the platform do too.
struct AdministrationVerb
{
    const char16_t *name;
    int (*run)(Invocation &);
};

constexpr AdministrationVerb administrationVerbs[] = {
    {u"issue", issueAccount}, {u"lock", lockAccount},  {u"unlock", unlockAccount},
    {u"reset", resetAccount}, {u"story", tellAccount}, {u"search", searchAccounts},
};

} // namespace

int runAccount(Invocation &call)
{
    const QString form
        = u"--workspace URL account add LOGIN [--name NAME] [--type person|unit] [--phone PHONE] "
          "[--role platform_reviewer] [--desk platform] [--must-change] < PASSWORD | list | show LOGIN | "
          "grant LOGIN ROLE DESK | withdraw LOGIN ROLE DESK | "
          "password LOGIN [--must-change] < PASSWORD | "
          "issue LOGIN [--name NAME] [--type person|unit] [--phone PHONE] | lock LOGIN --reason TEXT | "
          "unlock LOGIN | reset LOGIN | story LOGIN | search TEXT; "
          "the last six also [--as ADMINISTRATOR]"_s;
    const QList<QCommandLineOption> options{{u"name"_s, {}, u"NAME"_s},   {u"type"_s, {}, u"TYPE"_s, u"person"_s},
                                            {u"phone"_s, {}, u"PHONE"_s}, {u"role"_s, {}, u"ROLE"_s},
                                            {u"as"_s, {}, u"LOGIN"_s},    {u"reason"_s, {}, u"TEXT"_s},
                                            {u"must-change"_s, {}},       {u"desk"_s, {}, u"DESK"_s, u"platform"_s}};
    if (!call.parse(options, 1, 4, form))
        return call.exitCode();
    for (const AccountVerb &verb : accountVerbs) {
        if (call.word(0) != QString::fromUtf16(verb.name) || call.words().size() != verb.words)
            continue;
        const auto workspace = call.openWorkspace(Invocation::Owned);
        return workspace ? verb.run(call, *workspace) : call.exitCode();
    }
    for (const AdministrationVerb &verb : administrationVerbs) {
        if (call.word(0) == QString::fromUtf16(verb.name) && call.words().size() == 2)
            return verb.run(call);
    }
    return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
}

} // namespace hezhun
