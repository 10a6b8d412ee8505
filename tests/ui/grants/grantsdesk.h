// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "tests/store/granters.h"
#include "ui/grants/grantspage.h"

#include <memory>

namespace hezhun {

/// A unit, four persons who are verified and one who is not, and the unit's page of grants; on a server with the rights
/// of a station.
class GrantsDesk
{
public:
    enum class Unit { Entered, NotEntered, NotVerified };

    explicit GrantsDesk(Unit unit = Unit::Entered);
    ~GrantsDesk();

    /// Shows the page, and waits for its grants.
    bool open();
    GrantsPage *page() const { return m_page.get(); }
    template <typename Widget> Widget *find(const QString &name) const { return m_page->findChild<Widget *>(name); }
    void click(const QString &button);
    /// As an input method would.
    void type(const QString &field, const QString &text);
    /// Presses a button, and waits until the page has read the grants again.
    bool clickAndRead(const QString &button);
    QString said() const { return m_said; }

    Workspace &workspace() { return *m_workspace; }
    TestWorkspace &testWorkspace() { return m_workspace; }
    DeskSession &session() { return *m_session; }
    /// A session of somebody else.
    std::unique_ptr<DeskSession> sessionOf(const Actor &actor);
    const Actor &unit() const { return m_unit; }
    const Actor &person(int number) const { return m_persons.at(number); }
    QString nameOf(int number) const { return personSays(m_workspace, number).value(QStringLiteral("name")); }
    QString numberOf(int number) const { return personSays(m_workspace, number).value(QStringLiteral("id_number")); }
    /// As the unit gave it elsewhere; its id.
    qint64 give(int number, const QString &role, const QDateTime &until = {});
    /// The unit's grants as the database has them.
    QList<Grant> grants();

    static constexpr int patience = 20'000; ///< ms

private:
    TestWorkspace m_workspace;
    Actor m_unit;
    QList<Actor> m_persons; ///< of them the last is not verified
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<GrantsPage> m_page;
    QString m_said;
};

} // namespace hezhun
