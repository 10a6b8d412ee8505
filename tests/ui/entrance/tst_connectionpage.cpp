// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/entrance/connectionwindow.h"

#include <QSignalSpy>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Types into the page and presses its buttons.
class ConnectionPageTest : public ConnectionWindow
{
    Q_OBJECT

private slots:
    void beginsAtTheServerWithTheSafestChoice();
    void emptyFieldsAreMarkedOneAfterTheOther();
    void wrongInputIsMarkedAtItsField_data();
    void wrongInputIsMarkedAtItsField();
    void aFaultGoesAwayWhenItsFieldIsMended();
    void enterTriesAndEnterGoesOn();
    void whatTheServerRefusesIsSaidAtItsField_data();
    void whatTheServerRefusesIsSaidAtItsField();
    void whatBelongsToNoFieldIsSaidBelow();
    void changingAFieldAsksForAnotherTrial();
    void escapeCancelsATrialThenGoesBack();
    void anAnswerThatWasCancelledIsNotHeard();
    void everyFieldHasANameForThoseWhoDoNotSee();
    void tabGoesThroughTheFieldsInOrder();
};

void ConnectionPageTest::beginsAtTheServerWithTheSafestChoice()
{
    QVERIFY(part(u"hosts"_s)->hasFocus());
    QCOMPARE(part<QComboBox>(u"tlsMode"_s)->currentIndex(), 0);
    QVERIFY(!part<QLabel>(u"tlsWarning"_s)->isVisible());
    QVERIFY(part<QCheckBox>(u"keepPassword"_s)->isChecked());
    QVERIFY(!part<QPushButton>(u"continueToLogin"_s)->isEnabled());
}

void ConnectionPageTest::emptyFieldsAreMarkedOneAfterTheOther()
{
    const std::pair<QString, QString> inOrder[] = {{u"hosts"_s, u"db1.example"_s},
                                                   {u"database"_s, u"office"_s},
                                                   {u"stationLogin"_s, u"station"_s},
                                                   {u"stationPassword"_s, u"Station#2026"_s},
                                                   {u"rootCertificate"_s, m_certificate}};
    for (const auto &[name, text] : inOrder) {
        press(Qt::Key_Return);
        QVERIFY2(!rowOf(name)->fault().isEmpty(), qPrintable(name));
        QVERIFY(part(name)->hasFocus());
        QVERIFY(part(name)->property("fault").toBool());
        type(name, text);
    }
    QCOMPARE(m_trials, 0);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_trials, 1);
}

void ConnectionPageTest::wrongInputIsMarkedAtItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("a blank inside a name") << u"hosts"_s << u"db1.example,db 2?"_s;
    QTest::newRow("a path") << u"hosts"_s << u"db1.example/office"_s;
    QTest::newRow("no port") << u"hosts"_s << u"db1.example:"_s;
    QTest::newRow("a port that is none") << u"hosts"_s << u"db1.example:65536"_s;
    QTest::newRow("port zero") << u"hosts"_s << u"db1.example:0"_s;
    QTest::newRow("only commas") << u"hosts"_s << u", ,"_s;
    QTest::newRow("a user") << u"hosts"_s << u"station@db1.example"_s;
    QTest::newRow("blank database") << u"database"_s << u"   "_s;
    QTest::newRow("blank login") << u"stationLogin"_s << u" "_s;
    QTest::newRow("no such file") << u"rootCertificate"_s << u"/nowhere/root.crt"_s;
    QTest::newRow("a folder") << u"rootCertificate"_s << u"/"_s;
}

void ConnectionPageTest::wrongInputIsMarkedAtItsField()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    fillIn();
    type(field, text);
    part<QPushButton>(u"tryConnection"_s)->click();
    QVERIFY(!rowOf(field)->fault().isEmpty());
    QVERIFY(part(field)->hasFocus());
    QVERIFY(!m_page->isTrying());
    QCOMPARE(m_trials, 0);
}

void ConnectionPageTest::aFaultGoesAwayWhenItsFieldIsMended()
{
    press(Qt::Key_Return);
    QVERIFY(!rowOf(u"hosts"_s)->fault().isEmpty());
    type(u"hosts"_s, u"d"_s);
    QVERIFY(rowOf(u"hosts"_s)->fault().isEmpty());
    QVERIFY(!part(u"hosts"_s)->property("fault").toBool());
}

void ConnectionPageTest::enterTriesAndEnterGoesOn()
{
    QSignalSpy chosen(m_page.get(), &ConnectionPage::chosen);
    fillIn();
    press(Qt::Key_Return);
    QTRY_VERIFY(part<QPushButton>(u"continueToLogin"_s)->isEnabled());
    QVERIFY2(verdict().contains(u"15.18"_s) && verdict().contains(u"1.3"_s) && verdict().contains(u"office"_s),
             qPrintable(verdict()));
    QVERIFY(part<QPushButton>(u"continueToLogin"_s)->hasFocus());
    QCOMPARE(chosen.size(), 0);
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    const auto access = chosen.first().first().value<WorkspaceAccess>();
    QCOMPARE(access, m_tried);
    QCOMPARE(access.stationPassword, u"Station#2026"_s);
    QVERIFY(!access.address.uri.contains(u"Station#2026"_s));
    const ServerParts parts = access.address.serverParts();
    QCOMPARE(parts.hosts, QStringList({u"db1.example"_s, u"db2.example:5433"_s}));
    QCOMPARE(parts.sslMode, u"verify-full"_s);
    QCOMPARE(parts.rootCertificate, m_certificate);
}

void ConnectionPageTest::whatTheServerRefusesIsSaidAtItsField_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *code, const char *field) {
        QTest::newRow(code) << QString(QLatin1String(code)) << QString(QLatin1String(field));
    };
    row("connection.host_unknown", "hosts");
    row("connection.refused", "hosts");
    row("connection.other_name", "hosts");
    row("connection.no_database", "database");
    row("workspace.missing", "database");
    row("connection.not_admitted", "stationLogin");
    row("connection.password", "stationPassword");
    row("connection.untrusted", "rootCertificate");
}

void ConnectionPageTest::whatTheServerRefusesIsSaidAtItsField()
{
    QFETCH(QString, code);
    QFETCH(QString, field);
    m_answer = Error{code, u"The sentence."_s};
    fillIn();
    press(Qt::Key_Return);
    QTRY_COMPARE(rowOf(field)->fault(), u"The sentence."_s);
    QVERIFY(part(field)->hasFocus());
    QVERIFY(!verdict().isEmpty());
    QVERIFY(!part<QPushButton>(u"continueToLogin"_s)->isEnabled());
}

void ConnectionPageTest::whatBelongsToNoFieldIsSaidBelow()
{
    m_answer = Error{u"workspace.newer"_s, u"The sentence."_s};
    fillIn();
    press(Qt::Key_Return);
    QTRY_COMPARE(verdict(), u"The sentence."_s);
    QVERIFY(!part<QPushButton>(u"continueToLogin"_s)->isEnabled());
}

void ConnectionPageTest::changingAFieldAsksForAnotherTrial()
{
    fillIn();
    press(Qt::Key_Return);
    QTRY_VERIFY(part<QPushButton>(u"continueToLogin"_s)->isEnabled());
    type(u"database"_s, u"other"_s);
    QVERIFY(!part<QPushButton>(u"continueToLogin"_s)->isEnabled());
    QVERIFY(verdict().isEmpty());
    QSignalSpy chosen(m_page.get(), &ConnectionPage::chosen);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_trials, 2);
    QCOMPARE(chosen.size(), 0);
}

void ConnectionPageTest::escapeCancelsATrialThenGoesBack()
{
    QSignalSpy back(m_page.get(), &ConnectionPage::backRequested);
    m_mayAnswer.acquire(m_mayAnswer.available());
    fillIn();
    press(Qt::Key_Return);
    QVERIFY(m_page->isTrying());
    QVERIFY(part<QPushButton>(u"cancelTrial"_s)->isVisible());
    QVERIFY(part<QPushButton>(u"cancelTrial"_s)->hasFocus());
    QVERIFY(!verdict().isEmpty());
    press(Qt::Key_Escape);
    QVERIFY(!m_page->isTrying());
    QVERIFY(!part<QPushButton>(u"cancelTrial"_s)->isVisible());
    QCOMPARE(back.size(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(back.size(), 1);
}

void ConnectionPageTest::anAnswerThatWasCancelledIsNotHeard()
{
    m_mayAnswer.acquire(m_mayAnswer.available());
    fillIn();
    press(Qt::Key_Return);
    part<QPushButton>(u"cancelTrial"_s)->click();
    m_mayAnswer.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_trials, 1);
    QVERIFY(!part<QPushButton>(u"continueToLogin"_s)->isEnabled());
    QVERIFY2(verdict().isEmpty(), qPrintable(verdict()));
}

void ConnectionPageTest::everyFieldHasANameForThoseWhoDoNotSee()
{
    for (FormRow *row : m_page->findChildren<FormRow *>())
        QVERIFY2(!row->field()->accessibleName().isEmpty(), qPrintable(row->field()->objectName()));
    press(Qt::Key_Return);
    QCOMPARE(part(u"hosts"_s)->accessibleDescription(), rowOf(u"hosts"_s)->fault());
}

void ConnectionPageTest::tabGoesThroughTheFieldsInOrder()
{
    part<QCheckBox>(u"hasCertificate"_s)->setChecked(true);
    part(u"hosts"_s)->setFocus();
    QStringList visited;
    for (int i = 0; i < 14; ++i) {
        visited.append(QApplication::focusWidget()->objectName());
        press(Qt::Key_Tab);
    }
    QCOMPARE(visited,
             QStringList({u"hosts"_s, u"database"_s, u"stationLogin"_s, u"stationPassword"_s, u"keepPassword"_s,
                          u"tlsMode"_s, u"rootCertificate"_s, u"rootCertificateChoose"_s, u"hasCertificate"_s,
                          u"clientCertificate"_s, u"clientCertificateChoose"_s, u"clientKey"_s, u"clientKeyChoose"_s,
                          u"connectionBack"_s}));
}

QTEST_MAIN(ConnectionPageTest)
#include "tst_connectionpage.moc"
