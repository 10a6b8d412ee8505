// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/entrance/connectionwindow.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What the fields make of what is pasted, chosen and kept.
class ConnectionFieldsTest : public ConnectionWindow
{
    Q_OBJECT

private slots:
    void aPastedAddressFillsInEverything();
    void aPastedPasswordGoesWhereItBelongs();
    void anUnencryptedAddressIsTakenSafely();
    void aPastedAddressThatIsNoneIsSaid();
    void anAddressThatIsTypedIsTakenAtItsEnd();
    void widePunctuationIsUnderstood();
    void weakerChecksAreWarnedOf();
    void aCertificateOfTheStationStandsForThePassword();
    void keepsThePasswordInTheKeychain();
    void takesThePasswordFromTheKeychain();
    void forgetsThePasswordWhenNotWished();
    void withoutAKeychainThatIsSaid();
    void whatCanNotBeKeptIsTold();
    void leavesNoPasswordBehind();
};

void ConnectionFieldsTest::aPastedAddressFillsInEverything()
{
    const QString key = m_folder.filePath(u"station.key"_s);
    paste(u"  postgresql://station%2007@db1.example,db2.example:5433/of%20fice?sslmode=verify-ca&sslrootcert="_s
          + m_certificate.toHtmlEscaped().replace(u' ', u"%20"_s) + u"&sslcert=/a.crt&sslkey="_s + key
          + u"&connect_timeout=7 "_s);
    QCOMPARE(part(u"hosts"_s)->text(), u"db1.example, db2.example:5433"_s);
    QCOMPARE(part(u"database"_s)->text(), u"of fice"_s);
    QCOMPARE(part(u"stationLogin"_s)->text(), u"station 07"_s);
    QCOMPARE(part<QComboBox>(u"tlsMode"_s)->currentIndex(), 1);
    QVERIFY(part<QLabel>(u"tlsWarning"_s)->isVisible());
    QCOMPARE(part(u"rootCertificate"_s)->text(), m_certificate);
    QVERIFY(part<QCheckBox>(u"hasCertificate"_s)->isChecked());
    QCOMPARE(part(u"clientCertificate"_s)->text(), u"/a.crt"_s);
    QCOMPARE(part(u"clientKey"_s)->text(), key);
    part<QCheckBox>(u"hasCertificate"_s)->setChecked(false);
    type(u"stationPassword"_s, u"Station#2026"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_trials, 1);
    QCOMPARE(m_tried.address.serverParts().others.value(u"connect_timeout"_s), u"7"_s);
}

void ConnectionFieldsTest::aPastedPasswordGoesWhereItBelongs()
{
    for (const QString &address : {u"postgresql://station:P%40ss@db1.example/office"_s,
                                   u"postgres://station@db1.example/office?password=P%40ss&sslmode=verify-full"_s}) {
        m_page->start({});
        paste(address);
        QCOMPARE(part(u"stationPassword"_s)->text(), u"P@ss"_s);
        QCOMPARE(part(u"stationLogin"_s)->text(), u"station"_s);
        QCOMPARE(part(u"hosts"_s)->text(), u"db1.example"_s);
        QVERIFY(!part(u"hosts"_s)->isUndoAvailable());
        QCOMPARE(part(u"stationPassword"_s)->echoMode(), QLineEdit::Password);
    }
}

void ConnectionFieldsTest::anUnencryptedAddressIsTakenSafely()
{
    paste(u"postgresql://station@db1.example/office?sslmode=disable"_s);
    QCOMPARE(part<QComboBox>(u"tlsMode"_s)->currentIndex(), 0);
    QVERIFY(part<QLabel>(u"tlsWarning"_s)->isVisible());
    const QString warning = part<QLabel>(u"tlsWarning"_s)->text();
    part<QComboBox>(u"tlsMode"_s)->setCurrentIndex(2);
    QVERIFY(part<QLabel>(u"tlsWarning"_s)->text() != warning);
    part<QComboBox>(u"tlsMode"_s)->setCurrentIndex(0);
    QVERIFY(!part<QLabel>(u"tlsWarning"_s)->isVisible());
}

void ConnectionFieldsTest::aPastedAddressThatIsNoneIsSaid()
{
    for (const QString &address :
         {u"postgresql://db1.example"_s, u"postgresql://db1.example/office?options=-c"_s, u"postgresql://"_s}) {
        m_page->start({});
        paste(address);
        QVERIFY2(!rowOf(u"hosts"_s)->fault().isEmpty(), qPrintable(address));
        press(Qt::Key_Return);
        QVERIFY(!rowOf(u"hosts"_s)->fault().isEmpty());
        QCOMPARE(m_trials, 0);
    }
}

void ConnectionFieldsTest::anAddressThatIsTypedIsTakenAtItsEnd()
{
    type(u"hosts"_s, u"postgresql://station@db1.example/office"_s);
    QCOMPARE(part(u"hosts"_s)->text(), u"postgresql://station@db1.example/office"_s);
    press(Qt::Key_Tab);
    QCOMPARE(part(u"hosts"_s)->text(), u"db1.example"_s);
    QCOMPARE(part(u"database"_s)->text(), u"office"_s);
}

void ConnectionFieldsTest::widePunctuationIsUnderstood()
{
    fillIn();
    part(u"hosts"_s)->setText(u"db1.example，db2.example：5433"_s);
    part<QPushButton>(u"tryConnection"_s)->click();
    QTRY_COMPARE(m_trials, 1);
    QCOMPARE(m_tried.address.serverParts().hosts, QStringList({u"db1.example"_s, u"db2.example:5433"_s}));
}

void ConnectionFieldsTest::weakerChecksAreWarnedOf()
{
    fillIn();
    QStringList warnings;
    for (const int weaker : {1, 2}) {
        part<QComboBox>(u"tlsMode"_s)->setCurrentIndex(weaker);
        QVERIFY(part<QLabel>(u"tlsWarning"_s)->isVisible());
        warnings.append(part<QLabel>(u"tlsWarning"_s)->text());
    }
    QVERIFY(warnings.first() != warnings.last());
    part(u"rootCertificate"_s)->clear();
    part<QPushButton>(u"tryConnection"_s)->click();
    QTRY_COMPARE(m_trials, 1); // that needs no authority
    QCOMPARE(m_tried.address.serverParts().sslMode, u"require"_s);
}

void ConnectionFieldsTest::aCertificateOfTheStationStandsForThePassword()
{
    fillIn();
    part(u"stationPassword"_s)->clear();
    QVERIFY(!part(u"clientCertificate"_s)->isVisible());
    part<QCheckBox>(u"hasCertificate"_s)->click();
    QVERIFY(part(u"clientCertificate"_s)->isVisible());
    part<QPushButton>(u"tryConnection"_s)->click();
    QVERIFY(!rowOf(u"clientCertificate"_s)->fault().isEmpty());
    type(u"clientCertificate"_s, m_certificate);
    press(Qt::Key_Return);
    QVERIFY(!rowOf(u"clientKey"_s)->fault().isEmpty());
    type(u"clientKey"_s, m_certificate);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_trials, 1);
    QCOMPARE(m_tried.address.serverParts().clientKey, m_certificate);
}

void ConnectionFieldsTest::keepsThePasswordInTheKeychain()
{
    fillIn();
    press(Qt::Key_Return);
    QTRY_VERIFY(part<QPushButton>(u"continueToLogin"_s)->isEnabled());
    QVERIFY(m_keychain->kept.isEmpty()); // not before it was gone on with
    press(Qt::Key_Return);
    QCOMPARE(m_keychain->kept.value(u"station@db1.example,db2.example:5433/office"_s), u"Station#2026"_s);
    QCOMPARE(m_keychain->kept.size(), 1);
}

void ConnectionFieldsTest::takesThePasswordFromTheKeychain()
{
    const auto address = WorkspaceAddress::parse(u"postgresql://station@db1.example/office?sslmode=verify-full"_s);
    m_keychain->kept.insert(StationKeychain::keyOf(address.value()), u"Station#2026"_s);
    m_page->start(address.value());
    QTRY_COMPARE(part(u"stationPassword"_s)->text(), u"Station#2026"_s);
    QCOMPARE(part(u"hosts"_s)->text(), u"db1.example"_s);
}

void ConnectionFieldsTest::forgetsThePasswordWhenNotWished()
{
    m_keychain->kept.insert(u"station@db1.example,db2.example:5433/office"_s, u"Old"_s);
    fillIn();
    part<QCheckBox>(u"keepPassword"_s)->click();
    press(Qt::Key_Return);
    part<QPushButton>(u"tryConnection"_s)->click();
    QTRY_VERIFY(part<QPushButton>(u"continueToLogin"_s)->isEnabled());
    part<QPushButton>(u"continueToLogin"_s)->click();
    QVERIFY(m_keychain->kept.isEmpty());
}

void ConnectionFieldsTest::withoutAKeychainThatIsSaid()
{
    m_keychain->isMissing = true;
    m_page->start({});
    QTRY_VERIFY(!part<QCheckBox>(u"keepPassword"_s)->isEnabled());
    QVERIFY(!part<QCheckBox>(u"keepPassword"_s)->isChecked());
    QVERIFY(part<QLabel>(u"keychainNote"_s)->isVisible());
    QCOMPARE(part<QLabel>(u"keychainNote"_s)->text(), u"There is no keychain."_s);
    QSignalSpy chosen(m_page.get(), &ConnectionPage::chosen);
    fillIn();
    press(Qt::Key_Return);
    QTRY_VERIFY(part<QPushButton>(u"continueToLogin"_s)->isEnabled());
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(m_keychain->kept.isEmpty());
}

void ConnectionFieldsTest::whatCanNotBeKeptIsTold()
{
    QSignalSpy told(m_page.get(), &ConnectionPage::passwordNotKept);
    fillIn();
    press(Qt::Key_Return);
    QTRY_VERIFY(part<QPushButton>(u"continueToLogin"_s)->isEnabled());
    m_keychain->isMissing = true; // meanwhile
    press(Qt::Key_Return);
    QTRY_COMPARE(told.size(), 1);
}

void ConnectionFieldsTest::leavesNoPasswordBehind()
{
    fillIn();
    m_page->hide();
    QVERIFY(part(u"stationPassword"_s)->text().isEmpty());
    QVERIFY(!part(u"stationPassword"_s)->isUndoAvailable());
}

QTEST_MAIN(ConnectionFieldsTest)
#include "tst_connectionfields.moc"
