// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "tests/store/testworkspace.h"

#include <memory>

namespace hezhun {

/// Somebody with a role of the staff at their desk, with real stores behind it: on a server with the rights of a station.
class StaffDesk
{
public:
    explicit StaffDesk(const QString &role);

    Workspace &workspace() { return *m_workspace; }
    /// Takes in what people hand in.
    TestWorkspace &office() { return m_workspace; }
    DeskSession &session() { return *m_session; }
    const Actor &actor() const { return m_session->actor(); }
    /// A person who has an account, and said who they are.
    AccountId addPerson(const QString &loginName, const QString &name, const QString &number, const QString &phone);
    qint64 count(const QString &sql, const QVariantList &parameters = {}) { return m_workspace.count(sql, parameters); }
    QString text(const QString &sql, const QVariantList &parameters = {});

    static constexpr auto password = "Spring#2026";
    static constexpr int patience = 20'000; ///< ms

private:
    TestWorkspace m_workspace;
    std::unique_ptr<DeskSession> m_session;
};

} // namespace hezhun
