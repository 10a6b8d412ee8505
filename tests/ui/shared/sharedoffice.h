// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspace.h"
#include "tests/cluster/clusterdatabase.h"
#include "tests/cluster/proxy.h"
#include "ui/casepage/reviewpage.h"
#include "ui/pages/queuepage.h"
#include "ui/shell/desk.h"

#include <memory>

namespace hezhun {

/// A shared workspace with people's cases, and somebody who sees past every guard.
class SharedOffice
{
public:
    SharedOffice();

    /// Persons of the same serial have the same number.
    CaseId addPerson(const QString &subject, int serial);
    /// Somebody who works on the platform's desk, logged in at a station.
    Actor logIn(const QString &loginName, const QString &name,
                const QStringList &roles = {QStringLiteral("platform_reviewer")});
    void endSessions();

    ClusterDatabase &database() { return m_database; }
    Workspace &workspace() { return *m_workspace; }
    WorkspaceAccess station(const Actor &actor);
    int decisions(CaseId id, const QString &action);
    /// Whether a decision with this action was committed for any case; from any thread.
    std::function<bool()> someDecisionIs(const QString &action) const;

private:
    ClusterDatabase m_database;
    std::unique_ptr<Workspace> m_workspace;
    int m_number = 0;
};

/// The whole desk of somebody, connected through a network that the test does to what it likes.
class SharedDesk
{
public:
    SharedDesk(SharedOffice &office, const Actor &actor);

    Desk &operator*() { return *m_desk; }
    Desk *operator->() { return m_desk.get(); }
    Proxy &network() { return m_proxy; }
    void close() { m_desk.reset(); }

    QueuePage *queue();
    /// Who has the case open, as the queue shows it; null when it is not in the queue.
    QString openedBy(CaseId id);
    QString message();
    QString status();
    /// What the bar below the case says.
    QString line();
    ReviewPage *page() { return m_desk->reviewPage(); }

    /// False when the case, with its pictures, does not come onto the screen.
    bool open(CaseId id);
    bool waitFor(CaseId id);
    bool waitForMessage(const QString &part);
    bool waitUntilAway();
    bool waitUntilBack();
    /// Until what was asked of both workers so far was answered.
    bool waitForStore();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Clicks what the message offers.
    void doAsMessageOffers();
    int decided() const { return m_decided; }

private:
    Proxy m_proxy;
    std::unique_ptr<Desk> m_desk;
    QList<CaseId> m_shown;
    int m_decided = 0;
};

/// What every test program of shared desks does first.
void prepareSharedTests();

} // namespace hezhun
