// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/counterstore.h"
#include "store/desksession.h"
#include "ui/entrance/entranceconnection.h"
#include "ui/entrance/known.h"
#include "ui/pages/deskpage.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

class CounterHome;
class EntrancePage;
class InformationPage;
class VisitBanner;

/// 柜台: what somebody standing there may do themselves, entered by a clerk who is on record beside them.
class CounterPage : public DeskPage
{
    Q_OBJECT

public:
    explicit CounterPage(DeskSession &session, QWidget *parent = nullptr);
    ~CounterPage() override;

    QString title() const override;
    void activate() override;

    CounterHome *home() const { return m_home; }
    /// Of whoever is being looked after; nullptr: nobody.
    InformationPage *informationPage() const { return m_information; }
    /// The page of a way that was begun; nullptr: none.
    EntrancePage *wayPage() const { return m_way; }

signals:
    void visitShown();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void readVisits();
    void openVisit(const QString &loginName, const QString &number);
    void goOnWith(const CounterVisit &visit);
    void endVisit();
    void go(EntranceWay way, const Known &known);
    EntrancePage *make(EntranceWay way);
    void goHome();
    void leaveVisit();
    void leaveWay();

    DeskSession &m_session;
    EntranceConnection m_connection; ///< as the clerk
    QStackedWidget *m_stack = nullptr;
    CounterHome *m_home = nullptr;
    QWidget *m_visitPane = nullptr;
    VisitBanner *m_banner = nullptr;
    QVBoxLayout *m_visitColumn = nullptr;
    InformationPage *m_information = nullptr;
    EntrancePage *m_way = nullptr;
};

} // namespace hezhun
