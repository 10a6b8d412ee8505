// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewdesk.h"

#include "personcase.h"
#include "store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

template <typename T> T need(Result<T> result)
{
    if (!result.ok())
        qFatal("%s: %s", qPrintable(result.error().code), qPrintable(result.error().message + result.error().details));
    return std::move(result).value();
}

} // namespace

ReviewDesk::ReviewDesk()
    : m_address(WorkspaceAddress::sqlite(m_folder.filePath(u"desk.hezhun"_s)))
    , m_workspace(need(Workspace::create(m_address)))
{
    NewAccount reviewer;
    reviewer.loginName = u"li_min"_s;
    reviewer.displayName = u"Li Min"_s;
    reviewer.role = u"platform_reviewer"_s;
    reviewer.desk = u"platform"_s;
    need(m_workspace->accounts().add(reviewer));
    reviewer.loginName = u"wang_fang"_s;
    reviewer.displayName = u"Wang Fang"_s;
    need(m_workspace->accounts().add(reviewer));
    m_colleague = need(m_workspace->accounts().actor(u"wang_fang"_s));
    m_session = std::make_unique<DeskSession>(m_address, need(m_workspace->accounts().actor(u"li_min"_s)),
                                              m_workspace->kinds());
}

CaseId ReviewDesk::addPerson(const QString &subject, int serial, const QString &loginName)
{
    CaseIntake intake(m_workspace->database(), m_workspace->kinds());
    const CaseIntake::Answer answer = need(intake.submit(personCase(++m_serial, subject, serial, loginName)));
    for (const IntakeFault &fault : answer.faults)
        qFatal("%s: %s", qPrintable(fault.at), qPrintable(fault.message));
    return answer.taken.id;
}

Result<Decided> ReviewDesk::decideElsewhere(CaseId id, const QString &action, const QStringList &reasons)
{
    return m_workspace->cases().decide({id, action, record(id).row.version, reasons, {}}, m_colleague);
}

Result<Done> ReviewDesk::takeElsewhere(CaseId id)
{
    return m_workspace->cases().take(id, m_colleague);
}

Result<std::optional<QString>> ReviewDesk::takeAwayElsewhere(CaseId id)
{
    NewAccount chief;
    chief.loginName = u"zhao_jun"_s;
    chief.displayName = u"Zhao Jun"_s;
    chief.role = u"administrator"_s;
    chief.desk = u"platform"_s;
    need(m_workspace->accounts().add(chief));
    const Actor administrator = need(m_workspace->accounts().actor(chief.loginName));
    return m_workspace->cases().takeAway(id, &administrator);
}

CaseRecord ReviewDesk::record(CaseId id)
{
    return need(m_workspace->cases().read(id));
}

void ReviewDesk::change(const QString &sql)
{
    need(m_workspace->database().change(sql, {}));
}

void ReviewDesk::shiftDecisions(int seconds)
{
    change(u"drop trigger decision_stays"_s);
    change(u"update decision set decided_at = decided_at - %1"_s.arg(seconds * 1000));
}

void ReviewDesk::dropLeases()
{
    change(u"delete from case_lease"_s);
}

int ReviewDesk::countOf(const QString &table, const QString &condition)
{
    return need(m_workspace->database().single(u"select count(*) from %1 where %2"_s.arg(table, condition), {}))
        .toInt();
}

CaseQuery ReviewDesk::queue() const
{
    CaseQuery query;
    query.desk = u"platform"_s;
    return query;
}

} // namespace hezhun
