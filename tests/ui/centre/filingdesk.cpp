// SPDX-License-Identifier: GPL-3.0-or-later
#include "filingdesk.h"

#include "tests/ui/listeningsession.h"

namespace hezhun {

FilingDesk::FilingDesk()
    : m_office(std::make_unique<FilingOffice>(m_workspace))
{
}

std::unique_ptr<DeskSession> FilingDesk::sit(const Actor &actor)
{
    Actor sitting = actor;
    WorkspaceAccess access = m_workspace.access();
    if (!m_workspace->database().actAs({}))
        qFatal("the owner could not go back to work");
    if (testEngine() == Engine::PostgreSql) {
        sitting = m_workspace.atStation(actor);
        access = m_workspace.database().station(QStringLiteral("hezhun_station"), sitting.token);
    }
    return listeningSession(access, sitting, m_workspace->kinds());
}

QString FilingDesk::text(const QString &sql, const QVariantList &parameters)
{
    if (!m_workspace->database().actAs({}))
        qFatal("the owner could not go back to work");
    const auto found = m_workspace->database().single(sql, parameters);
    return found ? found->toString() : found.error().code;
}

} // namespace hezhun
