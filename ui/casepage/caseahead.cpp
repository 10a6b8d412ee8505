// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/caseahead.h"

#include "ui/casepage/caseopening.h"

namespace hezhun {

CaseAhead::CaseAhead(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void CaseAhead::restart(const CaseQuery &order)
{
    ++m_serial;
    m_reading = 0;
    m_order = order;
    m_cases.clear();
    m_passedOver.clear();
}

void CaseAhead::readOn(const CaseRow &current)
{
    m_cases.removeIf([&current](const PreparedCase &one) { return one.id() == current.id; });
    QSet<CaseId> leaveOut = m_passedOver;
    leaveOut.insert(current.id);
    for (const PreparedCase &one : std::as_const(m_cases))
        leaveOut.insert(one.id());
    const int wanted = depth - int(m_cases.size());
    if (wanted <= 0)
        return;
    CaseQuery order = m_order;
    order.after = current.id ? std::optional(pageKey(current, sortOf(order))) : std::nullopt;
    ++m_reading;
    m_session.reader()
        .run([actor = m_session.actor(), order, leaveOut, wanted](Workspace &workspace) {
            return CaseOpening::ahead(workspace, actor, order, leaveOut, wanted);
        })
        .then(this, [this, serial = m_serial](const Result<QList<PreparedCase>> &answer) { receive(answer, serial); });
}

void CaseAhead::receive(const Result<QList<PreparedCase>> &answer, int serial)
{
    if (serial != m_serial)
        return;
    --m_reading;
    if (!answer.ok()) {
        emit failed(answer.error());
        return;
    }
    for (const PreparedCase &found : *answer) {
        const bool there = std::any_of(m_cases.begin(), m_cases.end(),
                                       [&found](const PreparedCase &one) { return one.id() == found.id(); });
        if (!there && !m_passedOver.contains(found.id()))
            m_cases.append(found);
    }
    emit fetched();
}

void CaseAhead::passOver(CaseId id)
{
    m_passedOver.insert(id);
    m_cases.removeIf([id](const PreparedCase &one) { return one.id() == id; });
}

std::optional<PreparedCase> CaseAhead::take()
{
    if (m_cases.isEmpty())
        return {};
    return m_cases.takeFirst();
}

} // namespace hezhun
