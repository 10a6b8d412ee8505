// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoworkspace.h"
#include "ui/about/aboutpage.h"
#include "ui/casepage/reviewpage.h"
#include "ui/entrance/entrance.h"
#include "ui/entrance/loginpage.h"
#include "ui/entrance/startpage.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/lookuppage.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/quicklook.h"
#include "ui/pages/rowtable.h"
#include "ui/parts/searchfield.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/titleline.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Clicks and types in the real window, on a workspace of its own that is copied from the demo for each test.
class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"HezhunTest"_s);
        QCoreApplication::setApplicationName(u"mainwindow"_s);
        const auto made = DemoWorkspace::ensure(m_folder.filePath(u"demo.hezhun"_s));
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message));
        m_reviewer = DemoWorkspace::reviewers().first();
    }

    void init()
    {
        QSettings().clear();
        m_path = m_folder.filePath(u"%1.hezhun"_s.arg(++m_serial));
        QVERIFY(QFile::copy(m_folder.filePath(u"demo.hezhun"_s), m_path));
        open();
    }

    void cleanup() { m_window.reset(); }

    void withoutAWorkspaceSaysHowToGetOne()
    {
        m_window->openLastWorkspace();
        QVERIFY(m_window->startPage()->isVisible());
        QVERIFY(m_window->startPage()->findChild<QPushButton *>(u"tryDemo"_s)->isEnabled());
    }

    void aWorkspaceThatIsMissingIsSaidOnTheLoginPage()
    {
        m_window->openWorkspace(WorkspaceAddress::sqlite(m_folder.filePath(u"nowhere.hezhun"_s)));
        QTRY_VERIFY(m_window->loginPage()->findChild<QLabel *>(u"loginTrouble"_s)->isVisible());
        QVERIFY(m_window->isVisible());
        QVERIFY(!QFile::exists(m_folder.filePath(u"nowhere.hezhun"_s)));
    }

    void aWrongPasswordIsRefusedInPlace() // I-05
    {
        type(u"Wrong#2026"_s);
        QTRY_VERIFY(field<QLabel>(u"loginTrouble"_s)->isVisible());
        QVERIFY(!m_window->desk());
        QVERIFY(field<QLineEdit>(u"loginPassword"_s)->text().isEmpty());
        QCOMPARE(field<QLineEdit>(u"loginName"_s)->text(), m_reviewer.login);
    }

    void theWrongTypeIsHintedAtWithTheRightPassword() // I-01
    {
        field<QToolButton>(u"loginAsUnit"_s)->click();
        type(m_reviewer.password);
        QTRY_VERIFY(field<QLabel>(u"loginTrouble"_s)->isVisible());
        const QString hint = field<QLabel>(u"loginTrouble"_s)->text();
        type(u"Wrong#2026"_s);
        QTRY_VERIFY(field<QLabel>(u"loginTrouble"_s)->isVisible());
        QVERIFY(field<QLabel>(u"loginTrouble"_s)->text() != hint);
    }

    void remembersTheLoginNameNeverThePassword()
    {
        logIn();
        m_window->logOut();
        QVERIFY(field<QLineEdit>(u"loginPassword"_s)->text().isEmpty());
        open();
        QCOMPARE(field<QLineEdit>(u"loginName"_s)->text(), m_reviewer.login);
        for (const QString &key : QSettings().allKeys())
            QVERIFY(!QSettings().value(key).toString().contains(m_reviewer.password));
        field<QWidget>(u"loginRemember"_s)->setFocus();
        QTest::keyClick(field<QWidget>(u"loginRemember"_s), Qt::Key_Space);
        open();
        QVERIFY(field<QLineEdit>(u"loginName"_s)->text().isEmpty());
    }

    void showsThePasswordOnRequest()
    {
        auto *password = field<QLineEdit>(u"loginPassword"_s);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        password->findChild<QAction *>(u"revealPassword"_s)->trigger();
        QCOMPARE(password->echoMode(), QLineEdit::Normal);
    }

    void theQueueIsARealModel()
    {
        logIn();
        QAbstractItemModelTester tester(queue()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        click(u"chipLate"_s);
        QTRY_VERIFY(queue()->model()->rowCount() > 0 && !queue()->model()->isLoading());
        for (int row = 0; row < queue()->model()->rowCount(); ++row)
            QCOMPARE(queue()->model()->index(row, CaseListModel::TimeLeft).data(LevelRole).toInt(),
                     int(Remaining::Level::Late));
    }

    void enterOpensTheCaseAndEscComesBackToIt()
    {
        logIn();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(queue()->table(), Qt::Key_Down);
        const CaseId chosen = queue()->table()->currentCase();
        QTest::keyClick(queue()->table(), Qt::Key_Return);
        QCOMPARE(desk()->currentPage(), Desk::casePage);
        QTRY_COMPARE(desk()->reviewPage()->currentCase(), chosen);
        QVERIFY(desk()->reviewPage()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE(desk()->currentPage(), Desk::queuePage);
        QVERIFY(queue()->isVisible());
        QCOMPARE(queue()->table()->currentCase(), chosen);
        QVERIFY(queue()->table()->hasFocus());
    }

    /// I-38: a conflict that one finds when logged in leads to the appeal.
    void anAppealIsReachedFromOnesOwnInformation()
    {
        logIn();
        emit desk()->appealRequested(u"person"_s);
        QTRY_VERIFY(!desk());
        QTRY_COMPARE(m_window->entrance()->current(), EntranceWay::Appeal);
    }

    void altLeftGoesBackThroughPages()
    {
        logIn();
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk()->currentPage(), Desk::todayPage);
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QCOMPARE(desk()->currentPage(), Desk::helpPage);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(desk()->currentPage(), Desk::todayPage);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(desk()->currentPage(), Desk::queuePage);
        QVERIFY(!desk()->goBack());
    }

    void filtersAndOrderAreRemembered()
    {
        logIn();
        click(u"chipKind:realname.unit"_s);
        const int due = CaseListModel::TimeLeft;
        QHeaderView *header = queue()->table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(due) + 20, header->height() / 2});
        QTRY_VERIFY(!queue()->model()->isLoading());
        open();
        logIn();
        QCOMPARE(queue()->filterBar()->filters().kind, u"realname.unit"_s);
        QCOMPARE(queue()->model()->query().sort, CaseSort::Due);
        QCOMPARE(queue()->table()->horizontalHeader()->sortIndicatorSection(), due);
        for (int row = 0; row < queue()->model()->rowCount(); ++row)
            QCOMPARE(queue()->model()->caseAt(row)->kind, u"realname.unit"_s);
    }

    void slashSearchesAndEscClears()
    {
        logIn();
        const int all = queue()->model()->rowCount();
        const QString name = queue()->model()->caseAt(3)->subject;
        QTest::keyClick(queue()->table(), Qt::Key_Slash);
        QVERIFY(search()->hasFocus());
        search()->setText(name);
        QTest::keyClick(search(), Qt::Key_Return);
        QTRY_VERIFY(queue()->model()->rowCount() < all);
        QVERIFY(queue()->model()->rowCount() > 0);
        QVERIFY(queue()->model()->caseAt(0)->subject.startsWith(name));
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search()->hasFocus());
        QTest::keyClick(search(), Qt::Key_Escape);
        QTRY_COMPARE(queue()->model()->rowCount(), all);
        QVERIFY(queue()->table()->hasFocus());
    }

    void findsAReferenceAmongAllCases()
    {
        logIn();
        const QString reference = queue()->model()->caseAt(0)->reference;
        desk()->goTo(Desk::lookupPage);
        search()->setFocus();
        QTest::keyClicks(search(), reference);
        QTest::keyClick(search(), Qt::Key_Return);
        QTRY_COMPARE(lookup()->model()->rowCount(), 1);
        QCOMPARE(lookup()->model()->caseAt(0)->reference, reference);
    }

    void nothingFoundOnTheDeskLeadsToAllCases()
    {
        logIn();
        QTest::keyClick(queue()->table(), Qt::Key_Slash);
        search()->setText(u"没有这个人"_s);
        QTest::keyClick(search(), Qt::Key_Return);
        auto *elsewhere = queue()->findChild<QPushButton *>(u"emptyAction"_s);
        QTRY_VERIFY(elsewhere->isVisible());
        elsewhere->click();
        QCOMPARE(desk()->currentPage(), Desk::lookupPage);
        QCOMPARE(lookup()->searchedFor(), u"没有这个人"_s);
        QCOMPARE(search()->text(), u"没有这个人"_s);
    }

    void spaceShowsTheFirstDocument()
    {
        logIn();
        QTest::keyClick(queue()->table(), Qt::Key_Space);
        QVERIFY(queue()->quickLook()->isVisible());
        QTRY_VERIFY(queue()->quickLook()->hasPicture());
        const CaseId first = queue()->quickLook()->currentCase();
        QTest::keyClick(queue()->table(), Qt::Key_Down);
        QVERIFY(queue()->quickLook()->currentCase() != first);
        QTest::keyClick(queue()->table(), Qt::Key_Escape);
        QVERIFY(!queue()->quickLook()->isVisible());
        QCOMPARE(desk()->currentPage(), Desk::queuePage);
    }

    void theLanguageChangesAtOnce()
    {
        logIn();
        QCOMPARE(queue()->model()->index(0, CaseListModel::Kind).data().toString().contains(u"实名"_s), true);
        m_window->useLanguage(u"en"_s);
        QVERIFY(!queue()->model()->index(0, CaseListModel::Kind).data().toString().contains(u"实名"_s));
        open();
        QCOMPARE(m_window->choices().language, u"en"_s);
    }

    void theLicencesAreLookedAtWithoutLeavingTheDesk()
    {
        logIn();
        field<QToolButton>(u"userMenu"_s)->click();
        field<QAction>(u"about"_s)->trigger();
        QVERIFY(m_window->aboutPage()->isVisible());
        QVERIFY(!desk()->isVisible());
        QTest::keyClick(m_window->aboutPage(), Qt::Key_Escape);
        QVERIFY(desk()->isVisible());
        QCOMPARE(desk()->currentPage(), Desk::queuePage);
    }

    void leavingGivesTheCaseBack()
    {
        logIn();
        const CaseId chosen = queue()->table()->currentCase();
        QTest::keyClick(queue()->table(), Qt::Key_Return);
        QTRY_COMPARE(openedBy(chosen), m_reviewer.name);
        m_window->close();
        QCOMPARE(openedBy(chosen), QString());
    }

private:
    /// The program is started (again), with what it remembers.
    void open()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(Choices::remembered(), Scheme::Light, DemoOffer());
        m_window->show();
        m_window->openWorkspace(WorkspaceAddress::sqlite(m_path));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    template <typename T> T *field(const QString &name) const { return m_window->findChild<T *>(name); }

    void type(const QString &password)
    {
        auto *name = field<QLineEdit>(u"loginName"_s);
        auto *secret = field<QLineEdit>(u"loginPassword"_s);
        QTRY_VERIFY(field<QPushButton>(u"logIn"_s)->isEnabled());
        name->clear();
        QTest::keyClicks(name, m_reviewer.login);
        QTest::keyClicks(secret, password);
        QTest::keyClick(secret, Qt::Key_Return);
    }

    void logIn()
    {
        type(m_reviewer.password);
        QTRY_VERIFY(m_window->desk());
        QTRY_VERIFY(queue()->model()->rowCount() > 0 && !queue()->model()->isLoading());
    }

    void click(const QString &name) { queue()->findChild<QToolButton *>(name)->click(); }
    Desk *desk() const { return m_window->desk(); }
    QueuePage *queue() const { return qobject_cast<QueuePage *>(desk()->page(Desk::queuePage)); }
    LookupPage *lookup() const { return qobject_cast<LookupPage *>(desk()->page(Desk::lookupPage)); }
    SearchField *search() const { return desk()->titleLine()->searchField(); }

    QString openedBy(CaseId id) const
    {
        const auto workspace = Workspace::open(WorkspaceAddress::sqlite(m_path));
        if (!workspace.ok())
            return workspace.error().message;
        const Result<CaseRecord> record = workspace.value()->cases().read(id);
        return record.ok() ? record->row.openedBy : record.error().message;
    }

    QTemporaryDir m_folder;
    DemoLogin m_reviewer;
    QString m_path;
    int m_serial = 0;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
