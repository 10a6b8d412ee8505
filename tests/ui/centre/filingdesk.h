// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "tests/store/filingoffice.h"

#include <memory>

namespace hezhun {

/// Somebody of the office of filings at their desk, with real stores behind it: on a server with the rights of a
/// station.
class FilingDesk
{
public:
    FilingDesk();

    FilingOffice &office() { return *m_office; }
    TestWorkspace &workspace() { return m_workspace; }
    /// A session of theirs, of its own.
    std::unique_ptr<DeskSession> sit(const Actor &actor);
    QString text(const QString &sql, const QVariantList &parameters = {});

    static constexpr int patience = 20'000; ///< ms

private:
    TestWorkspace m_workspace;
    std::unique_ptr<FilingOffice> m_office;
};

} // namespace hezhun
