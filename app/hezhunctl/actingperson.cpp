// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/actingperson.h"

#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/secretinput.h"

#include "store/sessionstore.h"
#include "store/workspace.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

Result<Actor> resumed(Invocation &call, Workspace &workspace)
{
    Result<Actor> actor = SessionStore(workspace.database()).resume(call.token());
    const QString wanted = call.option(u"as"_s);
    if (!actor || wanted.isEmpty() || wanted.compare(actor->loginName, Qt::CaseInsensitive) == 0)
        return actor;
    return Error{u"session.other_person"_s,
                 ActingPerson::tr("HEZHUN_TOKEN is the session of %1. Leave --as out, or unset HEZHUN_TOKEN.")
                     .arg(actor->loginName)};
}

Result<Actor> loggedIn(Invocation &call, Workspace &workspace, const QString &type)
{
    const QString loginName = call.option(u"as"_s);
    const QString password = readSecret(ActingPerson::tr("Password of %1:").arg(loginName));
    if (password.isEmpty())
        return Error{
            u"login.password_needed"_s,
            ActingPerson::tr("Give the password of %1 on standard input, or a session's token in HEZHUN_TOKEN.")
                .arg(loginName)};
    return workspace.accounts().logIn(loginName, type, password);
}

} // namespace

QList<QCommandLineOption> ActingPerson::options()
{
    return {{u"as"_s, {}, u"LOGIN"_s}, {u"type"_s, {}, u"TYPE"_s, u"person"_s}};
}

ActingPerson::ActingPerson(Workspace &workspace, Actor actor, bool endsSession)
    : m_workspace(workspace)
    , m_actor(std::move(actor))
    , m_endsSession(endsSession)
{
}

ActingPerson::~ActingPerson()
{
    // A session that can't be ended now idles out.
    if (m_endsSession)
        static_cast<void>(m_workspace.accounts().logOut(m_actor));
}

std::unique_ptr<ActingPerson> ActingPerson::of(Invocation &call, Workspace &workspace, const QString &type)
{
    const bool isShared = workspace.address().engine == Engine::PostgreSql;
    const bool resumes = isShared && !call.token().isEmpty();
    if (!resumes && !call.isSet(u"as"_s)) {
        call.usage(isShared ? tr("Say who acts: --as LOGIN, or a session's token in HEZHUN_TOKEN.")
                            : tr("Say who acts: --as LOGIN."));
        return {};
    }
    Result<Actor> actor = resumes ? resumed(call, workspace)
        : isShared                ? loggedIn(call, workspace, type.isEmpty() ? call.option(u"type"_s) : type)
                                  : workspace.accounts().actor(call.option(u"as"_s));
    if (!actor) {
        call.refuse(actor.error());
        return {};
    }
    return std::unique_ptr<ActingPerson>(new ActingPerson(workspace, std::move(actor).value(), isShared && !resumes));
}

std::unique_ptr<ActingPerson> ActingPerson::logIn(Invocation &call, Workspace &workspace)
{
    Result<Actor> actor = loggedIn(call, workspace, call.option(u"type"_s));
    if (!actor) {
        call.refuse(actor.error());
        return {};
    }
    return std::unique_ptr<ActingPerson>(new ActingPerson(workspace, std::move(actor).value(), false));
}

} // namespace hezhun
