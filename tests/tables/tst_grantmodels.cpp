// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kinddefinition.h"
#include "tables/grantbatchmodel.h"
#include "tables/grantlistmodel.h"
#include "tables/granttimes.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QDate today(2026, 11, 20);
const GrantSheetTarget target{7, u"commissioners"_s, today};
const QStringList titles{u"姓名"_s, u"证件号码或登录名"_s, u"角色"_s, u"有效期至"_s};

QDateTime moment(QDate day)
{
    return GrantTimes::untilOf(day.addDays(-1)).addSecs(9 * 3600);
}

Grant sample(qint64 id, const QString &name, const QString &role, const QString &state, QDate lastDay = {})
{
    Grant grant;
    grant.id = id;
    grant.personName = name;
    grant.personLogin = u"zh***i"_s;
    grant.maskedNumber = u"1101********002X"_s;
    grant.unitName = u"榕光科技"_s;
    grant.representative = u"陈光"_s;
    grant.system = u"commissioners"_s;
    grant.role = role;
    grant.grantedAt = moment(today.addDays(-int(id)));
    grant.until = GrantTimes::untilOf(lastDay);
    grant.state = state;
    return grant;
}

QList<Grant> samples()
{
    return {sample(1, u"张伟"_s, u"unit_admin"_s, u"in_force"_s),
            sample(2, u"王芳"_s, u"person_commissioner"_s, u"in_force"_s, today.addDays(3)),
            sample(3, u"李娜"_s, u"person_commissioner"_s, u"run_out"_s, today.addDays(-1)),
            sample(4, u"赵敏"_s, u"unit_commissioner"_s, u"ended"_s)};
}

} // namespace

/// What the windows around grants show (G-01, G-06, G-08, G-09), without a window.
class GrantModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheTimeLeft();
    void listsWhatAUnitGranted();
    void listsWhoGrantedSomething();
    void narrowsAndOrders();
    void readsAList();
    void readsTitlesInAnyOrderAndLanguage();
    void refusesAListWithoutTitles();
    void namesTheFaultOfARow_data();
    void namesTheFaultOfARow();
    void followsABatch();
    void reportsEveryRow();

private:
    QString shown(const QAbstractItemModel &model, int row, int column) { return model.index(row, column).data().toString(); }
};

/// G-06
void GrantModelsTest::tellsTheTimeLeft()
{
    const QDateTime now = moment(today);
    QCOMPARE(GrantTimes::text({}, now), u"for ever"_s);
    QVERIFY(GrantTimes::text(GrantTimes::untilOf(today), now).contains(u"last day"_s));
    QVERIFY(GrantTimes::text(GrantTimes::untilOf(today.addDays(10)), now).contains(u"10"_s));
    QVERIFY(GrantTimes::text(GrantTimes::untilOf(today.addDays(-1)), now).contains(u"run out"_s));
    QCOMPARE(GrantTimes::lastDayOf(GrantTimes::untilOf(today)), today);
    QVERIFY(!GrantTimes::lastDayOf({}).isValid());
    // Midnight in China, whatever the machine thinks.
    QCOMPARE(GrantTimes::untilOf(today).toUTC(), QDateTime(today, QTime(16, 0), Qt::UTC));
}

void GrantModelsTest::listsWhatAUnitGranted()
{
    GrantListModel model(GrantListModel::Side::OfUnit);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setClock([] { return moment(today); });
    model.setGrants(samples());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(shown(model, 0, GrantListModel::Who), u"张伟 (zh***i)"_s);
    QCOMPARE(shown(model, 0, GrantListModel::Detail), u"1101********002X"_s);
    QCOMPARE(shown(model, 0, GrantListModel::Since), u"2026-11-19"_s);
    QVERIFY(shown(model, 1, GrantListModel::Until).contains(u"3"_s));
    QCOMPARE(shown(model, 2, GrantListModel::State), u"Run out"_s);
    QCOMPARE(model.index(0, GrantListModel::State).data(ToneRole).toInt(), int(StateTone::Good));
    QCOMPARE(model.index(2, GrantListModel::State).data(ToneRole).toInt(), int(StateTone::Bad));
    QCOMPARE(model.countOf(u"in_force"_s), 2);
}

/// G-09
void GrantModelsTest::listsWhoGrantedSomething()
{
    GrantListModel model(GrantListModel::Side::OfPerson);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGrants({samples().first()});
    QCOMPARE(shown(model, 0, GrantListModel::Who), u"榕光科技"_s);
    QCOMPARE(shown(model, 0, GrantListModel::Detail), u"陈光"_s);
}

void GrantModelsTest::narrowsAndOrders()
{
    GrantListModel model(GrantListModel::Side::OfUnit);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGrants(samples());
    model.setFilter({.state = u"in_force"_s, .role = {}, .text = {}});
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({.state = u"in_force"_s, .role = u"unit_admin"_s, .text = {}});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({.state = {}, .role = {}, .text = u"李"_s});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.grantAt(0)->id, 3);
    QCOMPARE(model.grant(1)->personName, u"张伟"_s);
    QCOMPARE(model.countOf(u"in_force"_s), 2);
    model.setFilter({});
    model.sort(GrantListModel::Since, Qt::AscendingOrder);
    QCOMPARE(model.grantAt(0)->id, 4);
    // For ever comes after every day.
    model.sort(GrantListModel::Until, Qt::AscendingOrder);
    QCOMPARE(model.grantAt(0)->id, 3);
    QCOMPARE(model.grantAt(1)->id, 2);
    model.sort(GrantListModel::Until, Qt::DescendingOrder);
    QCOMPARE(model.grantAt(3)->id, 3);
}

/// G-08
void GrantModelsTest::readsAList()
{
    const auto lines = readGrantSheet({{},
                                       titles,
                                       {u" 张伟 "_s, u"11010519491231002X"_s, u"自然人特派员"_s, u"2027/3/1"_s},
                                       {u""_s, u" "_s},
                                       {u"王芳"_s, u"wang_fang"_s, u"科技特派员-事项管理员"_s, u"长期"_s}},
                                      target);
    QVERIFY2(lines.ok(), lines.ok() ? "" : qPrintable(lines.error().message));
    QCOMPARE(lines->size(), 2);
    QCOMPARE(lines->at(0).number, 3); // as the spreadsheet shows it
    QCOMPARE(lines->at(0).grant.personName, u"张伟"_s);
    QCOMPARE(lines->at(0).grant.role, u"person_commissioner"_s);
    QCOMPARE(lines->at(0).grant.until, GrantTimes::untilOf(QDate(2027, 3, 1)));
    QCOMPARE(lines->at(0).grant.unit, 7);
    QCOMPARE(lines->at(1).number, 5);
    QCOMPARE(lines->at(1).grant.role, u"unit_admin"_s);
    QVERIFY(!lines->at(1).grant.until.isValid());
    QVERIFY(!lines->at(1).fault);
}

void GrantModelsTest::readsTitlesInAnyOrderAndLanguage()
{
    const auto lines = readGrantSheet({{u"Role *"_s, u"Remark"_s, u"Login name"_s, u"Name"_s},
                                       {u"Unit commissioner"_s, u"x"_s, u"li_na"_s, u"李娜"_s}},
                                      target);
    QVERIFY(lines.ok());
    QCOMPARE(lines->first().grant.numberOrLogin, u"li_na"_s);
    QCOMPARE(lines->first().grant.role, u"unit_commissioner"_s);
    QVERIFY(!lines->first().fault);
}

void GrantModelsTest::refusesAListWithoutTitles()
{
    const auto untitled = readGrantSheet({{u"张伟"_s, u"zhang_wei"_s, u"自然人特派员"_s}}, target);
    QVERIFY(!untitled.ok());
    QCOMPARE(untitled.error().code, u"grant_sheet.titles"_s);
    QCOMPARE(readGrantSheet({titles}, target).error().code, u"grant_sheet.empty"_s);
    QCOMPARE(readGrantSheet({}, target).error().code, u"grant_sheet.empty"_s);
    QList<QStringList> many(501, {u"张伟"_s, u"zhang_wei"_s, u"自然人特派员"_s});
    many.prepend(titles);
    QCOMPARE(readGrantSheet(many, target).error().code, u"grant_sheet.too_long"_s);
}

void GrantModelsTest::namesTheFaultOfARow_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("code");
    QTest::newRow("no role") << QString() << QString() << u"grant_sheet.role"_s;
    QTest::newRow("a role of another system") << u"事项办理员"_s << QString() << u"grant_sheet.role"_s;
    QTest::newRow("no day") << u"法人特派员"_s << u"明年"_s << u"grant_sheet.until"_s;
    QTest::newRow("a day that is not there") << u"法人特派员"_s << u"2027-02-30"_s << u"grant_sheet.until"_s;
    QTest::newRow("yesterday") << u"法人特派员"_s << u"2026-11-19"_s << u"grant_sheet.until"_s;
    QTest::newRow("today is good") << u"法人特派员"_s << u"2026-11-20"_s << QString();
}

void GrantModelsTest::namesTheFaultOfARow()
{
    QFETCH(QString, role);
    QFETCH(QString, until);
    QFETCH(QString, code);
    const auto lines = readGrantSheet({titles, {u"张伟"_s, u"zhang_wei"_s, role, until}}, target);
    QVERIFY(lines.ok());
    QCOMPARE(lines->first().fault ? lines->first().fault->code : QString(), code);
}

/// G-08: every row's fault is known before anything is done; a row that fails does not stop the others.
void GrantModelsTest::followsABatch()
{
    GrantBatchModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto lines = readGrantSheet({titles,
                                       {u"甲"_s, u"jia"_s, u"自然人特派员"_s},
                                       {u"乙"_s, u"yi"_s, u"没有的角色"_s},
                                       {u"丙"_s, u"bing"_s, u"自然人特派员"_s},
                                       {u"丁"_s, u"ding"_s, u"自然人特派员"_s},
                                       {u"戊"_s, u"wu"_s, u"自然人特派员"_s}},
                                      target);
    model.setLines(*lines);
    const QList<int> asked = model.rowsIn(GrantBatchModel::RowState::Checking);
    QCOMPARE(asked, QList<int>({0, 2, 3, 4}));
    QCOMPARE(model.grantsOf(asked).at(1).personName, u"丙"_s);
    model.setFaults(asked, {{1, {u"grant.not_verified"_s, u"not verified"_s, {}}}});
    QCOMPARE(model.count(GrantBatchModel::RowState::Good), 3);
    QCOMPARE(shown(model, 2, GrantBatchModel::Outcome), u"not verified"_s);
    QCOMPARE(shown(model, 1, GrantBatchModel::Line), u"3"_s);

    model.setOutcomes({0, 3}, {{0, 11, {}}, {1, 0, Error{u"grant.has_role"_s, u"has one"_s, {}}}});
    QCOMPARE(model.count(GrantBatchModel::RowState::Granted), 1);
    QCOMPARE(shown(model, 3, GrantBatchModel::Outcome), u"has one"_s);
    model.giveUpRest();
    QCOMPARE(model.rowsIn(GrantBatchModel::RowState::NotTried), QList<int>({4}));
    QCOMPARE(model.count(GrantBatchModel::RowState::Faulty), 2);
}

void GrantModelsTest::reportsEveryRow()
{
    GrantBatchModel model;
    model.setLines(*readGrantSheet({titles, {u"张伟"_s, u"11010519491231002X"_s, u"自然人特派员"_s}}, target));
    // Masked on the screen, in the file as it was typed: it is their own list.
    QVERIFY(!shown(model, 0, GrantBatchModel::Number).contains(u"1949"_s));
    const QList<SheetRow> rows = model.report();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().size(), model.reportColumns().size());
    QCOMPARE(std::get<QString>(rows.first().at(1)), u"11010519491231002X"_s);
}

QTEST_GUILESS_MAIN(GrantModelsTest)
#include "tst_grantmodels.moc"
