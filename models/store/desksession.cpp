// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/desksession.h"

namespace hezhun {

DeskSession::DeskSession(WorkspaceAccess access, Actor actor, KindLibrary kinds, QObject *parent)
    : QObject(parent)
    , m_actor(std::move(actor))
    , m_kinds(std::move(kinds))
    , m_writer(access)
    , m_reader(std::move(access))
{
}

DeskSession::~DeskSession() = default;

void DeskSession::refreshCounts()
{
    m_writer.run([actor = m_actor](Workspace &workspace) { return workspace.cases().counts(actor); })
        .then(this, [this](const Result<DeskCounts> &counts) {
            if (!counts) {
                emit storeTrouble(counts.error().message);
                return;
            }
            emit storeTrouble({});
            m_counts = *counts;
            emit countsChanged(m_counts);
        });
}

void DeskSession::announce(const CaseRow &row)
{
    emit caseChanged(row);
    refreshCounts();
}

} // namespace hezhun
