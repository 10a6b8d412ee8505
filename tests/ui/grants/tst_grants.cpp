// SPDX-License-Identifier: GPL-3.0-or-later
#include "grantsdesk.h"

#include "tables/grantlistmodel.h"
#include "tables/granttimes.h"
#include "ui/account/grantorslist.h"
#include "ui/look/metrics.h"
#include "ui/pages/rowtable.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// The page where a unit grants roles (G-01 to G-07), and the list of whoever was granted one (G-09).
class GrantsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_desk.reset(); }

    void grantsARole(); // G-01
    void saysTheCauseUnderTheField_data(); // G-04
    void saysTheCauseUnderTheField();
    void offersNothingBeforeTheUnitIsVerified(); // G-03
    void offersNothingBeforeTheEntry(); // G-03
    void changesARole(); // G-06
    void doesNotOfferWhatAUnitCommissionerCantBecome(); // G-07
    void withdrawsUnlessStopped(); // G-06
    void withdrawsWhenThePageIsLeft(); // G-06
    void renewsWhatRanOut(); // G-06
    void narrowsByChipsAndSearch();
    void keepsWhatWasTyped();
    void aPersonSeesWhoGrantedSomething(); // G-09
    void everyRoleStandsThereWhole_data();
    void everyRoleStandsThereWhole();

private:
    void start(GrantsDesk::Unit unit = GrantsDesk::Unit::Entered);
    void fill(const QString &name, const QString &number, const QString &role = u"person_commissioner"_s);
    QString faultOf(const QString &field) const;
    QPushButton *emptyAction() const { return find<QWidget>(u"grantsEmpty"_s)->findChild<QPushButton *>(u"emptyAction"_s); }
    template <typename Widget> Widget *find(const QString &name) const { return m_desk->find<Widget>(name); }

    std::unique_ptr<GrantsDesk> m_desk;
};

void GrantsTest::start(GrantsDesk::Unit unit)
{
    m_desk = std::make_unique<GrantsDesk>(unit);
    QVERIFY(m_desk->open());
}

void GrantsTest::fill(const QString &name, const QString &number, const QString &role)
{
    m_desk->type(u"grantName"_s, name);
    m_desk->type(u"grantNumber"_s, number);
    auto *box = find<QComboBox>(u"grantRole"_s);
    box->setCurrentIndex(box->findData(role));
}

/// The reason under a field; empty when it is right.
QString GrantsTest::faultOf(const QString &field) const
{
    const auto *widget = find<QWidget>(field);
    return widget->property("fault").toBool() ? widget->accessibleDescription() : QString();
}

void GrantsTest::grantsARole()
{
    start();
    QVERIFY(emptyAction()->isVisible());
    m_desk->click(u"grantNew"_s);
    fill(m_desk->nameOf(0), m_desk->numberOf(0));
    find<QRadioButton>(u"grantToDay"_s)->setChecked(true);
    m_desk->type(u"grantDay"_s, u"2099/3/1"_s);
    m_desk->click(u"grantSend"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->page()->model()->rowCount(), 1, GrantsDesk::patience);
    const QList<Grant> grants = m_desk->grants();
    QCOMPARE(grants.size(), 1);
    QCOMPARE(grants.first().personId, m_desk->person(0).id);
    QCOMPARE(grants.first().role, u"person_commissioner"_s);
    QCOMPARE(GrantTimes::lastDayOf(grants.first().until), QDate(2099, 3, 1));
    QVERIFY(m_desk->said().contains(m_desk->nameOf(0)));
    QVERIFY(m_desk->page()->table()->isVisible());
    QCOMPARE(m_desk->page()->table()->currentCase(), grants.first().id);
    // The number stays masked.
    const QString shown = m_desk->page()->model()->index(0, GrantListModel::Detail).data().toString();
    QVERIFY(shown.contains(u'*') && shown != m_desk->numberOf(0));
    QAbstractItemModelTester tester(m_desk->page()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void GrantsTest::saysTheCauseUnderTheField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing typed") << QString() << QString() << u"grantName"_s;
    QTest::newRow("not registered") << u"张三"_s << u"nobody_there"_s << u"grantNumber"_s;
    QTest::newRow("not verified") << u"4"_s << u"4"_s << u"grantNumber"_s;
    QTest::newRow("login name as a name") << u"person_0"_s << u"0"_s << u"grantName"_s;
    QTest::newRow("another's name") << u"1"_s << u"0"_s << u"grantNumber"_s;
}

/// A digit stands for the name or the number of that person.
void GrantsTest::saysTheCauseUnderTheField()
{
    QFETCH(QString, name);
    QFETCH(QString, number);
    QFETCH(QString, field);
    start();
    m_desk->click(u"grantNew"_s);
    fill(name.size() == 1 ? m_desk->nameOf(name.toInt()) : name, number.size() == 1 ? m_desk->numberOf(number.toInt()) : number);
    m_desk->click(u"grantSend"_s);
    QVERIFY(QTest::qWaitFor([&] { return !faultOf(field).isEmpty(); }, GrantsDesk::patience));
    QCOMPARE(m_desk->grants().size(), 0);
    // What was typed is still there, to be corrected.
    QCOMPARE(find<QLineEdit>(u"grantName"_s)->text().isEmpty(), name.isEmpty());
    QVERIFY(find<QPushButton>(u"grantSend"_s)->isEnabled());
}

void GrantsTest::offersNothingBeforeTheUnitIsVerified()
{
    start(GrantsDesk::Unit::NotVerified);
    QVERIFY(!find<QPushButton>(u"grantNew"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"grantList"_s)->isEnabled());
    QVERIFY(!find<QWidget>(u"grantsEmpty"_s)->findChild<QLabel *>(u"emptyText"_s)->text().isEmpty());
    QSignalSpy led(m_desk->page(), &DeskPage::pageRequested);
    emptyAction()->click();
    QCOMPARE(led.size(), 1);
    QCOMPARE(led.first().first().toString(), u"information"_s);
}

void GrantsTest::offersNothingBeforeTheEntry()
{
    start(GrantsDesk::Unit::NotEntered);
    QVERIFY(!find<QPushButton>(u"grantNew"_s)->isEnabled());
    QTest::keyClick(m_desk->page()->table(), Qt::Key_N);
    QVERIFY(!find<QWidget>(u"grantForm"_s)->isVisible());
    enter(m_desk->testWorkspace(), m_desk->unit().id, u"commissioners"_s);
    QSignalSpy loaded(m_desk->page(), &GrantsPage::loaded);
    m_desk->page()->activate();
    QVERIFY(QTest::qWaitFor([&] { return !loaded.isEmpty(); }, GrantsDesk::patience));
    QVERIFY(find<QPushButton>(u"grantNew"_s)->isEnabled());
}

void GrantsTest::changesARole()
{
    m_desk = std::make_unique<GrantsDesk>();
    const qint64 id = m_desk->give(0, u"unit_admin"_s);
    QVERIFY(m_desk->open());
    QTest::keyClick(m_desk->page()->table(), Qt::Key_Return);
    QVERIFY(find<QWidget>(u"grantForm"_s)->isVisible());
    QVERIFY(find<QRadioButton>(u"grantForEver"_s)->isChecked());
    auto *box = find<QComboBox>(u"grantRole"_s);
    box->setCurrentIndex(box->findData(u"unit_commissioner"_s));
    m_desk->click(u"grantSend"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->grants().first().role, u"unit_commissioner"_s, GrantsDesk::patience);
    QCOMPARE(m_desk->grants().first().id, id);
}

void GrantsTest::doesNotOfferWhatAUnitCommissionerCantBecome()
{
    m_desk = std::make_unique<GrantsDesk>();
    m_desk->give(0, u"unit_commissioner"_s);
    QVERIFY(m_desk->open());
    m_desk->click(u"grantChange"_s);
    QCOMPARE(find<QComboBox>(u"grantRole"_s)->findData(u"person_commissioner"_s), -1);
    QVERIFY(find<QComboBox>(u"grantRole"_s)->findData(u"unit_admin"_s) >= 0);
}

void GrantsTest::withdrawsUnlessStopped()
{
    m_desk = std::make_unique<GrantsDesk>();
    m_desk->give(0, u"person_commissioner"_s);
    QVERIFY(m_desk->open());
    m_desk->page()->setSecondThought(std::chrono::hours(1));
    m_desk->click(u"grantWithdraw"_s);
    QVERIFY(find<QPushButton>(u"grantKeep"_s)->isVisible());
    m_desk->click(u"grantKeep"_s);
    QVERIFY(find<QPushButton>(u"grantWithdraw"_s)->isVisible());
    QCOMPARE(m_desk->grants().first().state, u"in_force"_s);

    m_desk->page()->setSecondThought(std::chrono::milliseconds(0));
    m_desk->click(u"grantWithdraw"_s);
    QTRY_COMPARE(m_desk->grants().first().state, u"ended"_s);
    QTRY_COMPARE(m_desk->page()->model()->grants().first().state, u"ended"_s);
    QVERIFY(!find<QPushButton>(u"grantWithdraw"_s)->isVisible());
}

void GrantsTest::withdrawsWhenThePageIsLeft()
{
    m_desk = std::make_unique<GrantsDesk>();
    m_desk->give(0, u"person_commissioner"_s);
    QVERIFY(m_desk->open());
    m_desk->page()->setSecondThought(std::chrono::hours(1));
    m_desk->click(u"grantWithdraw"_s);
    QVERIFY(m_desk->open()); // another page takes the place of the first
    QTRY_COMPARE(m_desk->grants().first().state, u"ended"_s);
}

void GrantsTest::renewsWhatRanOut()
{
    m_desk = std::make_unique<GrantsDesk>();
    const qint64 id = m_desk->give(0, u"person_commissioner"_s);
    QVERIFY(m_desk->workspace().database().change(u"update unit_grant set until = 1 where id = ?"_s, {id}).ok());
    QVERIFY(m_desk->open());
    QVERIFY(!m_desk->page()->remark().isEmpty());
    QVERIFY(!find<QPushButton>(u"grantChange"_s)->isVisible());
    m_desk->click(u"grantRenew"_s);
    find<QRadioButton>(u"grantForEver"_s)->setChecked(true);
    m_desk->click(u"grantSend"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->grants().size(), 2, GrantsDesk::patience);
    const QList<Grant> grants = m_desk->grants();
    QCOMPARE(grants.first().state, u"in_force"_s);
    QVERIFY(!grants.first().until.isValid());
    QCOMPARE(grants.last().id, id);
    QCOMPARE(grants.last().state, u"ended"_s);
}

void GrantsTest::narrowsByChipsAndSearch()
{
    m_desk = std::make_unique<GrantsDesk>();
    m_desk->give(0, u"person_commissioner"_s);
    m_desk->give(1, u"unit_admin"_s);
    QVERIFY(m_desk->open());
    QCOMPARE(m_desk->page()->model()->rowCount(), 2);
    find<QToolButton>(u"chipRole:unit_admin"_s)->click();
    QCOMPARE(m_desk->page()->model()->rowCount(), 1);
    QCOMPARE(m_desk->page()->model()->grantAt(0)->personId, m_desk->person(1).id);
    find<QToolButton>(u"chipState:ended"_s)->click();
    QCOMPARE(m_desk->page()->model()->rowCount(), 0);
    emptyAction()->click(); // "clear filters"
    QCOMPARE(m_desk->page()->model()->rowCount(), 2);
    QVERIFY(m_desk->page()->search(m_desk->nameOf(0)));
    QCOMPARE(m_desk->page()->model()->rowCount(), 1);
}

void GrantsTest::keepsWhatWasTyped()
{
    start();
    m_desk->click(u"grantNew"_s);
    QVERIFY(m_desk->page()->atStake().isEmpty());
    m_desk->type(u"grantName"_s, u"张"_s);
    QVERIFY(!m_desk->page()->atStake().isEmpty());
    m_desk->click(u"grantCancel"_s);
    QVERIFY(m_desk->page()->atStake().isEmpty());
}

void GrantsTest::aPersonSeesWhoGrantedSomething()
{
    m_desk = std::make_unique<GrantsDesk>();
    m_desk->give(0, u"person_commissioner"_s);
    const auto session = m_desk->sessionOf(m_desk->person(0));
    GrantorsList list(*session);
    QSignalSpy loaded(&list, &GrantorsList::loaded);
    list.show();
    list.ask();
    QVERIFY(QTest::qWaitFor([&] { return !loaded.isEmpty(); }, GrantsDesk::patience));
    QCOMPARE(list.model()->rowCount(), 1);
    QCOMPARE(list.model()->index(0, GrantListModel::Who).data().toString(), unitSays(1).value(u"name"_s));
    QVERIFY(!list.model()->index(0, GrantListModel::Detail).data().toString().isEmpty());
    // When the unit is stopped, what it granted is (G-09).
    QVERIFY(m_desk->workspace().accounts().lock(m_desk->unit().loginName, u"test"_s).ok());
    loaded.clear();
    list.ask();
    QVERIFY(QTest::qWaitFor([&] { return !loaded.isEmpty(); }, GrantsDesk::patience));
    QCOMPARE(list.model()->grantAt(0)->state, u"stopped"_s);
}

void GrantsTest::everyRoleStandsThereWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s;
}

/// UI.md: legible on a small screen, 1280 px wide, of which the rail takes its part.
void GrantsTest::everyRoleStandsThereWhole()
{
    QFETCH(const QString, language);
    QSettings().clear(); // widths that somebody chose
    QTranslator words;
    QVERIFY(words.load(u":/i18n/hezhun_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&words);
    start();
    m_desk->give(0, u"unit_admin"_s);
    m_desk->give(1, u"person_commissioner"_s, m_desk->testWorkspace().now().addDays(300));
    m_desk->page()->resize(1280 - metrics::railWidth, 720);
    QSignalSpy loaded(m_desk->page(), &GrantsPage::loaded);
    m_desk->page()->activate();
    QTRY_VERIFY(!loaded.isEmpty());
    auto *table = find<RowTable>(u"grantsTable"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    if (const QString folder = qEnvironmentVariable("HEZHUN_PICTURES"); !folder.isEmpty())
        m_desk->page()->grab().save(u"%1/grants-%2.png"_s.arg(folder, language));
    for (int row = 0; row < 2; ++row) {
        const QString role = table->model()->index(row, GrantListModel::Role).data().toString();
        const int wide = table->fontMetrics().horizontalAdvance(role) + 2 * metrics::gap;
        QVERIFY2(wide <= table->columnWidth(GrantListModel::Role), qPrintable(role));
    }
    QVERIFY2(table->horizontalScrollBar()->maximum() == 0, "every column is there without scrolling");
    m_desk.reset();
}

QTEST_MAIN(GrantsTest)
#include "tst_grants.moc"
