// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counterpage.h"

#include "ui/account/informationpage.h"
#include "ui/counter/counterhome.h"
#include "ui/counter/visitbanner.h"
#include "ui/entrance/appealpage.h"
#include "ui/entrance/findnamepage.h"
#include "ui/entrance/registeraccountpage.h"
#include "ui/entrance/resetpage.h"
#include "ui/look/metrics.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

CounterPage::CounterPage(DeskSession &session, QWidget *parent)
    : DeskPage(parent)
    , m_session(session)
    , m_stack(new QStackedWidget(this))
    , m_home(new CounterHome(this))
    , m_visitPane(new QWidget(this))
    , m_banner(new VisitBanner(m_visitPane))
    , m_visitColumn(new QVBoxLayout(m_visitPane))
{
    setObjectName(u"counterPage"_s);
    m_connection.setAccess(session.store().access());
    m_connection.setKinds(session.kinds());
    m_connection.setClerk(session.actor());
    m_visitColumn->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, 0);
    m_visitColumn->setSpacing(metrics::gap);
    m_visitColumn->addWidget(m_banner);
    m_stack->addWidget(m_home);
    m_stack->addWidget(m_visitPane);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    connect(m_home, &CounterHome::visitRequested, this, &CounterPage::openVisit);
    connect(m_home, &CounterHome::visitChosen, this, &CounterPage::goOnWith);
    connect(m_home, &CounterHome::wayChosen, this, [this](EntranceWay way) { go(way, {}); });
    connect(m_banner, &VisitBanner::backRequested, this, &CounterPage::goHome);
    connect(m_banner, &VisitBanner::endRequested, this, &CounterPage::endVisit);
}

/// The pages before the connection that they ask.
CounterPage::~CounterPage()
{
    delete m_stack;
}

QString CounterPage::title() const
{
    return m_information ? tr("Counter · for %1").arg(m_banner->visit().name) : tr("Counter");
}

void CounterPage::activate()
{
    readVisits();
    if (m_stack->currentWidget() == m_home)
        m_home->start();
}

void CounterPage::readVisits()
{
    m_session.store()
        .run([me = m_session.actor()](Workspace &workspace) { return workspace.counter().visits(me); })
        .then(this, [this](const Result<QList<CounterVisit>> &visits) {
            if (visits.ok())
                m_home->showVisits(visits.value());
            else
                emit messageRaised({.tone = MessageTone::Danger, .text = visits.error().message});
        });
}

void CounterPage::openVisit(const QString &loginName, const QString &number)
{
    m_home->setBusy(true);
    m_session.store()
        .run([loginName, number, me = m_session.actor()](Workspace &workspace) {
            return workspace.counter().openVisit(me, loginName, number);
        })
        .then(this, [this](const Result<CounterVisit> &visit) {
            m_home->setBusy(false);
            if (visit.ok())
                goOnWith(visit.value());
            else
                m_home->refuse(visit.error());
        });
}

void CounterPage::goOnWith(const CounterVisit &visit)
{
    leaveVisit();
    m_banner->show(visit);
    m_information = new InformationPage(m_session, visit.accountId, m_visitPane);
    connect(m_information, &DeskPage::messageRaised, this, &DeskPage::messageRaised);
    connect(m_information, &InformationPage::appealRequested, this, [this](const QString &type) {
        Known known;
        known.accountType = type;
        go(EntranceWay::Appeal, known);
    });
    m_visitColumn->addWidget(m_information, 1);
    m_stack->setCurrentWidget(m_visitPane);
    m_information->activate();
    emit titleChanged();
    emit visitShown();
}

void CounterPage::endVisit()
{
    m_session.store()
        .run([account = m_banner->visit().accountId, me = m_session.actor()](Workspace &workspace) {
            return workspace.counter().close(me, account);
        })
        .then(this, [this](const Result<Done> &done) {
            if (!done.ok()) {
                emit messageRaised({.tone = MessageTone::Danger, .text = done.error().message});
                return;
            }
            goHome();
        });
}

void CounterPage::go(EntranceWay way, const Known &known)
{
    if (way == EntranceWay::LogIn || way == EntranceWay::ChangePassword)
        return goHome();
    leaveWay();
    m_way = make(way);
    m_stack->addWidget(m_way);
    connect(m_way, &EntrancePage::wayRequested, this, &CounterPage::go, Qt::QueuedConnection);
    m_stack->setCurrentWidget(m_way);
    m_way->arrive(known);
}

EntrancePage *CounterPage::make(EntranceWay way)
{
    switch (way) {
    case EntranceWay::Register: return new RegisterAccountPage(m_connection, m_stack);
    case EntranceWay::FindName: return new FindNamePage(m_connection, m_stack);
    case EntranceWay::ResetPassword: return new ResetPage(m_connection, m_stack);
    case EntranceWay::Request: return new AppealPage(m_connection, m_stack, AppealPage::Requests);
    default: return new AppealPage(m_connection, m_stack);
    }
}

void CounterPage::goHome()
{
    leaveVisit();
    leaveWay();
    m_stack->setCurrentWidget(m_home);
    m_home->start();
    readVisits();
    emit titleChanged();
}

void CounterPage::leaveVisit()
{
    if (m_information)
        std::exchange(m_information, nullptr)->deleteLater();
}

void CounterPage::leaveWay()
{
    if (!m_way)
        return;
    m_way->forget();
    std::exchange(m_way, nullptr)->deleteLater();
}

void CounterPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        emit titleChanged();
    DeskPage::changeEvent(event);
}

void CounterPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stack->currentWidget() != m_home)
        return goHome();
    DeskPage::keyPressEvent(event);
}

} // namespace hezhun
