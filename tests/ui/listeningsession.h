// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace hezhun {

/// A session that hears by now what happens elsewhere. One that only begins to listen makes every page read anew at a
/// moment that a test does not choose, and that answer may be older than what the test has done since.
inline std::unique_ptr<DeskSession> listeningSession(const WorkspaceAccess &access, const Actor &actor,
                                                     const KindLibrary &kinds)
{
    constexpr int patience = 20'000; // ms
    auto session = std::make_unique<DeskSession>(access, actor, kinds);
    QSignalSpy resumed(session.get(), &DeskSession::resumed);
    if (session->isShared() && !QTest::qWaitFor([&] { return !resumed.isEmpty(); }, patience))
        qFatal("%s does not hear what happens", qPrintable(actor.loginName));
    return session;
}

} // namespace hezhun
