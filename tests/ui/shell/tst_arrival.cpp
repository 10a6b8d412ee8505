// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stationkeychain.h"
#include "store/workspace.h"
#include "ui/about/aboutpage.h"
#include "ui/entrance/connectionpage.h"
#include "ui/entrance/entrance.h"
#include "ui/entrance/loginpage.h"
#include "ui/entrance/startpage.h"
#include "ui/shell/mainwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What is seen first: after a double click on a file, and where an administrator preset something.
class ArrivalTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"HezhunTest"_s);
        QCoreApplication::setApplicationName(u"arrival"_s);
        m_workspace = m_folder.filePath(u"张伟 的 100%.hezhun"_s);
        QVERIFY(Workspace::create(WorkspaceAddress::sqlite(m_workspace)).ok());
    }

    void init()
    {
        QSettings().clear();
        start({});
    }

    void aDoubleClickOpensTheWorkspace()
    {
        m_window->openFile(m_workspace);
        QTRY_VERIFY(m_window->entrance()->isVisible());
        QCOMPARE(m_window->loginPage()->workspace(), WorkspaceAddress::sqlite(m_workspace));
        QVERIFY(!label(u"loginTrouble"_s)->isVisible());
    }

    void aRelativePathIsMadeWhole()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()));
        m_window->openFile(QFileInfo(m_workspace).fileName());
        QTRY_VERIFY(m_window->entrance()->isVisible());
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(QFileInfo(m_window->loginPage()->workspace().path), QFileInfo(m_workspace));
    }

    void whatIsNoWorkspaceIsSaidInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("text") << QByteArray("not a workspace\n");
        QTest::newRow("another program's database") << "SQLite format 3"_ba + QByteArray(200, '\0');
    }

    void whatIsNoWorkspaceIsSaidInOneSentence()
    {
        QFETCH(QByteArray, bytes);
        const QString path = m_folder.filePath(u"other.hezhun"_s);
        QFile::remove(path);
        if (!bytes.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        m_window->openFile(path);
        QTRY_VERIFY(label(u"startTrouble"_s)->isVisible());
        QVERIFY(label(u"startTrouble"_s)->text().contains(u"other.hezhun"_s));
        QCOMPARE(QFile::exists(path), !bytes.isEmpty()); // and nothing was made in its place
    }

    void thePresetWorkspaceIsTheFirst()
    {
        start({.workspace = u"sqlite:"_s + m_workspace});
        m_window->openLastWorkspace();
        QVERIFY(m_window->entrance()->isVisible());
        QVERIFY(m_window->findChild<QPushButton *>(u"otherWorkspace"_s)->isVisible());
    }

    void ofAFixedWorkspaceNobodyIsLedAway()
    {
        start({.workspace = u"postgresql://station@127.0.0.1:1/hezhun"_s, .isFixed = true});
        m_window->openLastWorkspace();
        QVERIFY(!m_window->findChild<QPushButton *>(u"otherWorkspace"_s)->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(label(u"loginTrouble"_s)->isVisible(), 60'000);
        QVERIFY(!m_window->findChild<QPushButton *>(u"checkConnection"_s)->isVisible());
    }

    void whoHasNoAccountYetCanLookAtTheLicences()
    {
        m_window->findChild<QPushButton *>(u"aboutProgram"_s)->click();
        QVERIFY(m_window->aboutPage()->isVisible());
        QTest::keyClick(m_window->aboutPage(), Qt::Key_Escape);
        QVERIFY(m_window->startPage()->isVisible());
        m_window->openFile(m_workspace);
        QTRY_VERIFY(m_window->entrance()->isVisible());
        m_window->findChild<QPushButton *>(u"aboutFromLogin"_s)->click();
        QVERIFY(m_window->aboutPage()->isVisible());
        m_window->aboutPage()->findChild<QPushButton *>(u"aboutBack"_s)->click();
        QVERIFY(m_window->entrance()->isVisible());
    }

    void thePresetServerIsFilledIn()
    {
        start({.workspace = u"postgresql://station@db.example.cn/hezhun"_s});
        m_window->findChild<QPushButton *>(u"connectToWorkspace"_s)->click();
        QVERIFY(m_window->connectionPage()->isVisible());
        QCOMPARE(m_window->findChild<QLineEdit *>(u"hosts"_s)->text(), u"db.example.cn"_s);
        QCOMPARE(m_window->findChild<QLineEdit *>(u"database"_s)->text(), u"hezhun"_s);
    }

    void aBrokenFileIsSaidWhereverOneArrives()
    {
        const Preset broken{.file = u"/etc/hezhun/hezhun.ini"_s,
                            .fault = Preset::Fault{.line = 7, .word = u"langage"_s}};
        start(broken);
        m_window->openLastWorkspace();
        QVERIFY(label(u"startTrouble"_s)->isVisible());
        QCOMPARE(label(u"startTrouble"_s)->text(), broken.trouble());
        m_window->openFile(m_workspace);
        QTRY_VERIFY(label(u"loginNotice"_s)->isVisible());
        QCOMPARE(label(u"loginNotice"_s)->text(), broken.trouble());
    }

private:
    void start(const Preset &preset)
    {
        m_window = std::make_unique<MainWindow>(Choices::remembered(preset), Scheme::Light, DemoOffer());
        m_window->show();
    }

    QLabel *label(const QString &name) const { return m_window->findChild<QLabel *>(name); }

    QTemporaryDir m_folder;
    QString m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(ArrivalTest)
#include "tst_arrival.moc"
