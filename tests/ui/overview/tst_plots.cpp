// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workingcalendar.h"
#include "sheets/sheetreader.h"
#include "tables/figuremodel.h"
#include "tables/overviewtables.h"
#include "ui/look/palette.h"
#include "ui/overview/barplot.h"
#include "ui/overview/plotcard.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QDate today(2026, 11, 20);

Overview sample()
{
    Overview overview{.query = {}, .desk = u"platform"_s, .today = today, .from = today.addDays(-2), .until = today};
    Durations handled;
    handled.add(20, 3);
    overview.byKind
        = {{.key = u"realname.person"_s, .open = 5, .late = 2, .oldest = today.addDays(-4), .handled = handled},
           {.key = u"=cmd|calc"_s, .open = 1}};
    overview.byPlace = {{.key = u"11"_s, .open = 6, .late = 2}};
    overview.byPerson = {{.key = u"3"_s, .label = u"李敏"_s, .handled = handled}, {.key = {}, .handled = handled}};
    overview.ages = {{today.addDays(-40), 1, 1}, {today.addDays(-4), 1, 1}, {today.addDays(-1), 3, 0}, {today, 1, 0}};
    overview.times = {{today.addDays(-2), 1}, {today.addDays(-1), 0}, {today, 2}};
    return overview;
}

KindLibrary kinds()
{
    return *KindLibrary::builtIn();
}

QColor pixelOf(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return colour;
        }
    }
    return {};
}

} // namespace

/// Tables and plots of the overview, without a workspace (C-10).
class PlotsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void tablesTellWhatIsThere();
    void agesFallIntoClasses();
    void durationsAreInWords_data();
    void durationsAreInWords();
    void placesHaveTheirNames_data();
    void placesHaveTheirNames();
    void modelIsAModel();
    void arrowsGoFromBarToBar();
    void colourIsNotTheOnlySign();
    void followsTheScheme();
    void savesPictureAndTable();
    void guardsAgainstFormulas();
    void saysWhenThereIsNothing();
    void saysWhenItCouldNotBeWritten();
};

void PlotsTest::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    applyLook(*qApp, Scheme::Light);
}

void PlotsTest::tablesTellWhatIsThere()
{
    const OverviewTables tables(sample(), kinds());
    const FigureTable table = tables.byKind();
    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(table.rows[0][0].text, kinds().newest(u"realname.person"_s)->title.in(u"en"_s));
    QCOMPARE(table.rows[0][1].value, SheetCell(qint64(5)));
    QVERIFY(table.rows[0][2].isAlarming && !table.rows[1][2].isAlarming);
    QCOMPARE(table.rows[0][3].value, SheetCell(today.addDays(-4)));
    QCOMPARE(table.rows[1][3].value, SheetCell());
    QCOMPARE(table.rows[0][4].value, SheetCell(qint64(3)));
    QCOMPARE(tables.byPerson().rows[0][0].text, u"李敏"_s);
    QCOMPARE(tables.byPerson().rows[1][0].text, u"All others"_s);
    // The newest day is on top of the table, at the right of the plot.
    QCOMPARE(tables.times().rows.first()[0].value, SheetCell(today));
    QCOMPARE(tables.timesChart().series[0].values, (QList<double>{1, 0, 2}));
}

void PlotsTest::agesFallIntoClasses()
{
    const BarChart chart = OverviewTables(sample(), kinds()).agesChart();
    QCOMPARE(chart.labels.size(), 7);
    QCOMPARE(chart.series[0].values, (QList<double>{1, 3, 0, 0, 0, 0, 0}));
    QCOMPARE(chart.series[1].values, (QList<double>{0, 0, 0, 1, 0, 0, 1}));
    QVERIFY(chart.series[1].isAlarming);
}

void PlotsTest::durationsAreInWords_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("seconds") << qint64(40) << u"40 second(s)"_s;
    QTest::newRow("minutes") << qint64(12 * 60 + 59) << u"12 minute(s)"_s;
    QTest::newRow("hours") << qint64(3 * 3600 + 20 * 60) << u"3 h 20 min"_s;
    QTest::newRow("days") << qint64(52 * 3600) << u"2 d 4 h"_s;
}

void PlotsTest::durationsAreInWords()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, words);
    QCOMPARE(OverviewTables::duration(std::chrono::seconds(seconds)), words);
    QCOMPARE(OverviewTables::duration(std::nullopt), u"—"_s);
}

void PlotsTest::placesHaveTheirNames_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("desk");
    QTest::addColumn<QString>("name");
    QTest::newRow("province") << u"13"_s << u"platform"_s << u"河北省"_s;
    QTest::newRow("city") << u"1307"_s << u"department:130000"_s << u"张家口市"_s;
    QTest::newRow("county") << u"130724"_s << u"department:130700"_s << u"沽源县"_s;
    QTest::newRow("own county") << u"130724"_s << u"department:130724"_s << u"沽源县"_s;
    QTest::newRow("own city") << u"130700"_s << u"department:130700"_s << u"张家口市 itself"_s;
    QTest::newRow("own province") << u"1300"_s << u"department:130000"_s << u"河北省 itself"_s;
    QTest::newRow("centre") << QString() << u"centre"_s << u"The centre itself"_s;
    QTest::newRow("none") << QString() << u"platform"_s << u"No place told"_s;
    QTest::newRow("unknown") << u"99"_s << u"platform"_s << u"99"_s;
}

void PlotsTest::placesHaveTheirNames()
{
    QFETCH(QString, digits);
    QFETCH(QString, desk);
    QFETCH(QString, name);
    QCOMPARE(OverviewTables::placeName(digits, desk), name);
}

void PlotsTest::modelIsAModel()
{
    FigureModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(OverviewTables(sample(), kinds()).byKind());
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0, 2).data(FigureModel::AlarmingRole).toBool());
    model.setTable({});
    QCOMPARE(model.columnCount(), 0);
}

void PlotsTest::arrowsGoFromBarToBar()
{
    BarPlot plot;
    plot.setChart(OverviewTables(sample(), kinds()).agesChart());
    plot.resize(600, 240);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QTest::keyClick(&plot, Qt::Key_Home);
    QCOMPARE(plot.currentBar(), 0);
    QCOMPARE(plot.accessibleDescription(), u"0 — In time: 1, ⚠ Late: 0"_s);
    QTest::keyClick(&plot, Qt::Key_Right);
    QCOMPARE(plot.accessibleDescription(), u"1 — In time: 3, ⚠ Late: 0"_s);
    QTest::keyClick(&plot, Qt::Key_End);
    QCOMPARE(plot.currentBar(), 6);
    QTest::keyClick(&plot, Qt::Key_Right);
    QCOMPARE(plot.currentBar(), 6);
}

/// What is late is hatched: the ground shows through within the bar.
void PlotsTest::colourIsNotTheOnlySign()
{
    BarPlot plot;
    plot.setChart({.labels = {u"a"_s}, .series = {{u"late"_s, true, {10}}}, .valueName = u"n"_s});
    const QImage picture = plot.picture(u"t"_s);
    const QRect middle(picture.width() / 5, picture.height() / 2, 60, 60); // five would have room
    int ground = 0;
    int ink = 0;
    for (int y = middle.top(); y < middle.bottom(); ++y) {
        for (int x = middle.left(); x < middle.right(); ++x)
            (picture.pixelColor(x, y) == colours().surface ? ground : ink) += 1;
    }
    QVERIFY2(ground > 500 && ink > 200, qPrintable(u"%1 %2"_s.arg(ground).arg(ink)));
}

void PlotsTest::followsTheScheme()
{
    BarPlot plot;
    plot.setChart(OverviewTables(sample(), kinds()).timesChart());
    plot.resize(600, 240);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
        applyLook(*qApp, scheme);
        const Colours &c = coloursOf(scheme);
        QTRY_VERIFY(pixelOf(plot.grab().toImage(), c.accent).isValid());
        QVERIFY(pixelOf(plot.grab().toImage(), c.surface).isValid());
    }
}

void PlotsTest::savesPictureAndTable()
{
    const QTemporaryDir folder;
    PlotCard card(u"kinds"_s);
    const OverviewTables tables(sample(), kinds());
    card.show(u"By kind"_s, tables.byKind(), tables.kindsChart(), u"nothing"_s);
    const QString picture = folder.filePath(u"plot.png"_s);
    auto written = card.savePicture(picture);
    written.waitForFinished();
    QVERIFY(written.result().ok());
    const QImage read(picture);
    QVERIFY(read.width() >= 1600 && pixelOf(read, colours().accent).isValid());
    for (const QString &name : {u"table.csv"_s, u"table.xlsx"_s}) {
        auto saved = card.saveTable(folder.filePath(name));
        saved.waitForFinished();
        QVERIFY(saved.result().ok());
        const auto rows = readSheet(folder.filePath(name));
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0).at(5), u"Median (minutes)"_s);
        QCOMPARE(rows->at(1).at(1), u"5"_s);
        QCOMPARE(rows->at(1).at(2), u"2"_s);
        QCOMPARE(rows->at(1).at(3), u"2026-11-16"_s);
    }
}

void PlotsTest::guardsAgainstFormulas()
{
    const QTemporaryDir folder;
    PlotCard card(u"kinds"_s);
    const OverviewTables tables(sample(), kinds());
    card.show(u"By kind"_s, tables.byKind(), tables.kindsChart(), u"nothing"_s);
    auto saved = card.saveTable(folder.filePath(u"table.csv"_s));
    saved.waitForFinished();
    QFile file(folder.filePath(u"table.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("'=cmd|calc"));
}

void PlotsTest::saysWhenThereIsNothing()
{
    PlotCard card(u"ages"_s);
    Overview nothing{.query = {}, .desk = u"platform"_s, .today = today, .from = today, .until = today};
    const OverviewTables tables(nothing, kinds());
    card.show(u"Waiting"_s, tables.ages(), tables.agesChart(), u"Nothing lies here."_s);
    card.QWidget::show();
    QVERIFY(!card.plot()->isVisible() && !card.table()->isVisible());
    QCOMPARE(card.findChild<QLabel *>(u"agesEmpty"_s)->text(), u"Nothing lies here."_s);
    QVERIFY(card.findChild<QLabel *>(u"agesEmpty"_s)->isVisible());
    const OverviewTables there(sample(), kinds());
    card.show(u"Waiting"_s, there.ages(), there.agesChart(), u"Nothing lies here."_s);
    QVERIFY(card.plot()->isVisible() && card.table()->isVisible());
    QVERIFY(card.plot()->accessibleName().contains(u"Waiting"_s));
}

void PlotsTest::saysWhenItCouldNotBeWritten()
{
    PlotCard card(u"ages"_s);
    const OverviewTables tables(sample(), kinds());
    card.show(u"Waiting"_s, tables.ages(), tables.agesChart(), {});
    auto written = card.savePicture(u"/nowhere/at/all/plot.png"_s);
    written.waitForFinished();
    QCOMPARE(written.result().error().code, u"picture.not_written"_s);
    auto saved = card.saveTable(u"/nowhere/at/all/table.csv"_s);
    saved.waitForFinished();
    QCOMPARE(saved.result().error().code, u"sheet.not_written"_s);
}

} // namespace hezhun

QTEST_MAIN(hezhun::PlotsTest)
#include "tst_plots.moc"
