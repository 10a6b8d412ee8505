// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewerathand.h"

#include "benchfolder.h"
#include "ui/entrance/loginpage.h"
#include "ui/pages/caselistpage.h"
#include "ui/pages/rowtable.h"
#include "ui/shell/desk.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr QSize windowSize(1920, 1080);

/// Tells that a table has been painted with rows in it.
class PaintedRows : public QObject
{
    Q_OBJECT

public:
    explicit PaintedRows(const RowTable &table)
        : m_table(table)
    {
        m_table.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        // Queued: heard when the painting is over and what was painted is in the window.
        if (event->type() == QEvent::Paint && m_table.model()->rowCount() > 0)
            QMetaObject::invokeMethod(this, &PaintedRows::painted, Qt::QueuedConnection);
        return false;
    }

signals:
    void painted();

private:
    const RowTable &m_table;
};

} // namespace

void letWork(double milliseconds)
{
    if (milliseconds < 0)
        return;
    QEventLoop loop;
    QTimer::singleShot(int(milliseconds), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

ReviewerAtHand::ReviewerAtHand()
    : m_window(Choices(), Scheme::Light, DemoOffer())
{
    m_window.resize(windowSize);
}

Error ReviewerAtHand::stuck(const QString &where)
{
    return {u"bench.stuck"_s, u"The window did not get further: %1."_s.arg(where)};
}

Result<Done> ReviewerAtHand::logIn(const QString &workspacePath)
{
    m_window.openWorkspace(WorkspaceAddress::sqlite(workspacePath));
    m_window.show();
    m_window.activateWindow();
    LoginPage *page = m_window.loginPage();
    const Reviewer who = reviewer();
    QTest::keyClicks(page->findChild<QLineEdit *>(u"loginName"_s), who.loginName);
    QTest::keyClicks(page->findChild<QLineEdit *>(u"loginPassword"_s), who.password);
    QTest::mouseClick(page->findChild<QPushButton *>(u"logIn"_s), Qt::LeftButton);
    if (!letWorkUntil(&m_window, &MainWindow::loggedIn, [] { return true; }))
        return stuck(u"logging in"_s);
    return Done{};
}

Result<Done> ReviewerAtHand::waitForQueue()
{
    const auto *page = qobject_cast<CaseListPage *>(m_window.desk()->page(Desk::queuePage));
    const PaintedRows rows(*page->table());
    if (!letWorkUntil(&rows, &PaintedRows::painted, [] { return true; }))
        return stuck(u"showing the queue"_s);
    return Done{};
}

} // namespace hezhun::bench

#include "reviewerathand.moc"
