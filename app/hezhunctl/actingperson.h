// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

#include <QCommandLineOption>
#include <QCoreApplication>

#include <memory>

namespace hezhun {

class Invocation;
class Workspace;

/// Who acts in a call, and the session in which they do. One that was opened for this call ends with it.
class ActingPerson
{
    Q_DECLARE_TR_FUNCTIONS(ActingPerson)

public:
    /// The options by which somebody says who acts: --as LOGIN, --type person|unit.
    static QList<QCommandLineOption> options();
    /// Nothing, after saying why, when nobody can act. On an embedded workspace --as is enough. On a shared one it is
    /// whoever has the session of HEZHUN_TOKEN, or else LOGIN with the password of standard input. `type`: of their
    /// account, where --type is about another one.
    static std::unique_ptr<ActingPerson> of(Invocation &call, Workspace &workspace, const QString &type = {});
    /// Logs LOGIN in with the password of standard input; the session stays open.
    static std::unique_ptr<ActingPerson> logIn(Invocation &call, Workspace &workspace);

    ~ActingPerson();
    Q_DISABLE_COPY_MOVE(ActingPerson)

    const Actor &actor() const { return m_actor; }

private:
    ActingPerson(Workspace &workspace, Actor actor, bool endsSession);

    Workspace &m_workspace;
    Actor m_actor;
    bool m_endsSession;
};

} // namespace hezhun
