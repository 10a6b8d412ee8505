// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/caseahead.h"

#include "ui/casepage/caselease.h"
#include "ui/casepage/caseopening.h"

namespace hezhun {

CaseAhead::CaseAhead(DeskSession &session, CaseLease &lease, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_lease(lease)
{
    connect(&lease, &CaseLease::aheadLost, this,
            [this](CaseId id) { m_cases.removeIf([id](const PreparedCase &one) { return one.id() == id; }); });
}

CaseAhead::~CaseAhead()
{
    restart({});
    for (const QFuture<Answer> &last : std::exchange(m_underWay, {})) {
        if (const Answer answer = last.result(); answer.ok()) {
            for (const PreparedCase &found : *answer)
                m_spare.insert(found.id());
        }
    }
    giveBackSpare();
}

void CaseAhead::restart(const CaseQuery &order)
{
    m_order = order;
    m_passedOver.clear();
    renew();
}

void CaseAhead::renew()
{
    ++m_serial;
    m_reading = 0;
    for (const PreparedCase &one : std::as_const(m_cases))
        m_spare.insert(one.id());
    m_cases.clear();
    remember();
    QMetaObject::invokeMethod(this, &CaseAhead::giveBackSpare, Qt::QueuedConnection);
}

void CaseAhead::leave()
{
    restart(m_order);
    giveBackSpare();
}

void CaseAhead::readOn(const CaseRow &current)
{
    drop(current.id);
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
    QFuture<Answer> answer
        = m_session.reader().run([actor = m_session.actor(), order, leaveOut, wanted](Workspace &workspace) {
              return CaseOpening::ahead(workspace, actor, order, leaveOut, wanted);
          });
    m_underWay.append(answer);
    answer.then(this, [this, serial = m_serial](const Answer &found) { receive(found, serial); });
}

void CaseAhead::receive(const Answer &answer, int serial)
{
    m_underWay.removeFirst(); // the reader answers in order
    const bool current = serial == m_serial;
    if (current)
        --m_reading;
    if (answer.ok()) {
        for (const PreparedCase &found : *answer) {
            const bool there = std::any_of(m_cases.begin(), m_cases.end(),
                                           [&found](const PreparedCase &one) { return one.id() == found.id(); });
            if (there)
                continue;
            if (current && !m_passedOver.contains(found.id()) && m_cases.size() < depth)
                m_cases.append(found);
            else
                m_spare.insert(found.id());
        }
    }
    remember();
    giveBackSpare();
    if (!current)
        return;
    if (answer.ok())
        emit fetched();
    else
        emit failed(answer.error());
}

void CaseAhead::passOver(CaseId id)
{
    m_passedOver.insert(id);
    drop(id);
}

void CaseAhead::drop(CaseId id)
{
    if (m_cases.removeIf([id](const PreparedCase &one) { return one.id() == id; }) == 0)
        return;
    m_spare.insert(id);
    remember();
    giveBackSpare();
}

std::optional<PreparedCase> CaseAhead::take()
{
    if (m_cases.isEmpty())
        return {};
    PreparedCase next = m_cases.takeFirst();
    remember();
    return next;
}

void CaseAhead::remember()
{
    QList<CaseId> cases;
    for (const PreparedCase &one : std::as_const(m_cases)) {
        cases.append(one.id());
        m_spare.remove(one.id());
    }
    m_lease.keepAlso(cases);
}

void CaseAhead::giveBackSpare()
{
    if (!m_underWay.isEmpty())
        return;
    m_lease.giveBack(std::exchange(m_spare, {}).values());
}

} // namespace hezhun
