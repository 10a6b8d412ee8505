// SPDX-License-Identifier: GPL-3.0-or-later
#include "grantsdesk.h"

#include "tests/ui/listeningsession.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

template <typename T> T need(Result<T> result)
{
    if (!result.ok())
        qFatal("%s: %s", qPrintable(result.error().code), qPrintable(result.error().message + result.error().details));
    return std::move(result).value();
}

/// At the desk of the unit, or at one's own while there is none.
Actor atDesk(TestWorkspace &workspace, const Actor &actor)
{
    const QList<Standing> standings = need(workspace->accounts().standings(actor));
    return standings.first().actor;
}

} // namespace

GrantsDesk::GrantsDesk(Unit unit)
{
    QSettings().clear();
    m_unit = unit == Unit::NotVerified ? addUnverifiedUnit(m_workspace, 1) : addVerifiedUnit(m_workspace, 1);
    if (unit == Unit::Entered)
        enter(m_workspace, m_unit.id, u"commissioners"_s);
    for (int number = 0; number < 4; ++number)
        m_persons.append(addVerifiedPerson(m_workspace, number));
    m_persons.append(addUnverifiedPerson(m_workspace, 4));
    Actor sitting = atDesk(m_workspace, m_unit);
    sitting.desk = u"unit:%1"_s.arg(m_unit.id);
    m_session = sessionOf(sitting);
}

GrantsDesk::~GrantsDesk() = default;

std::unique_ptr<DeskSession> GrantsDesk::sessionOf(const Actor &actor)
{
    if (testEngine() != Engine::PostgreSql)
        return listeningSession(m_workspace.access(), actor, m_workspace->kinds());
    const Actor there = m_workspace.atStation(actor);
    return listeningSession(m_workspace.database().station(u"hezhun_station"_s, there.token), there,
                            m_workspace->kinds());
}

bool GrantsDesk::open()
{
    m_page = std::make_unique<GrantsPage>(*m_session);
    QObject::connect(m_page.get(), &DeskPage::messageRaised, m_page.get(),
                     [this](const Message &message) { m_said = message.text; });
    QSignalSpy loaded(m_page.get(), &GrantsPage::loaded);
    m_page->resize(1208, 700);
    m_page->show();
    m_page->activate();
    return QTest::qWaitFor([&] { return !loaded.isEmpty(); }, patience);
}

void GrantsDesk::click(const QString &button)
{
    QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
}

void GrantsDesk::type(const QString &field, const QString &text)
{
    auto *edit = find<QLineEdit>(field);
    edit->selectAll();
    edit->insert(text);
}

bool GrantsDesk::clickAndRead(const QString &button)
{
    QSignalSpy loaded(m_page.get(), &GrantsPage::loaded);
    click(button);
    return QTest::qWaitFor([&] { return !loaded.isEmpty(); }, patience);
}

qint64 GrantsDesk::give(int number, const QString &role, const QDateTime &until)
{
    NewGrant wanted = newGrant(m_workspace, m_unit.id, number, role);
    wanted.until = until;
    return need(m_workspace->grants().grant(wanted, m_unit)).id;
}

QList<Grant> GrantsDesk::grants()
{
    return need(m_workspace->grants().ofUnit(m_unit.id, m_unit));
}

} // namespace hezhun
