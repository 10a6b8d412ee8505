// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/entranceconnection.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Result<Admission> admit(Workspace &workspace, const QString &loginName, const QString &type, const QString &password)
{
    const Result<Actor> actor = workspace.accounts().logIn(loginName, type, password);
    if (!actor.ok())
        return actor.error();
    return Admission{actor.value(), workspace.kinds()};
}

EntranceConnection::EntranceConnection(QObject *parent)
    : QObject(parent)
{
}

EntranceConnection::~EntranceConnection() = default;

void EntranceConnection::setAccess(const WorkspaceAccess &access)
{
    giveUp();
    m_access = access;
    m_kinds.reset();
    ++m_serial;
}

void EntranceConnection::setStationPassword(const QString &password)
{
    giveUp();
    m_access.stationPassword = password;
}

/// A worker finishes what it does, and a server that does not answer takes seconds for that: nobody waits for it here.
void EntranceConnection::giveUp()
{
    if (!m_thread)
        return;
    StoreThread *old = m_thread.release();
    old->setParent(this);
    old->run([](Workspace &) { return Result<Done>(Done{}); }).then(old, [old](const Result<Done> &) {
        old->deleteLater();
    });
}

StoreThread &EntranceConnection::thread()
{
    if (!m_thread)
        m_thread = std::make_unique<StoreThread>(m_access);
    return *m_thread;
}

QFuture<Result<KindLibrary>> EntranceConnection::readKinds()
{
    return run([](Workspace &workspace) { return Result<KindLibrary>(workspace.kinds()); });
}

bool EntranceConnection::isAboutStation(const Error &error) const
{
    return m_access.address.engine == Engine::PostgreSql
        && (error.code == u"connection.password"_s || error.code == u"connection.password_needed"_s);
}

bool EntranceConnection::isAboutConnection(const Error &error)
{
    return error.code.startsWith(u"connection."_s) || error.code.startsWith(u"workspace."_s);
}

} // namespace hezhun
