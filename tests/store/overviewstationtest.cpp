// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/filingoffice.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What the server tells a station about the work of desks (C-05).
class OverviewStationTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfOnesOwnDeskOnly();

private:
    static void open(TestWorkspace &workspace, const QString &desk, int howMany)
    {
        const auto done = workspace->database().change(
            u"insert into open_count (desk, kind, place, submitted_day, due_day, how_many)"
            " values (?, 'filing.person', '11', 20000, 20010, ?)"_s,
            {desk, howMany});
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().details));
    }
};

void OverviewStationTest::tellsOfOnesOwnDeskOnly()
{
    TestWorkspace workspace;
    FilingOffice office(workspace);
    open(workspace, office.county.desk, 5);
    open(workspace, office.beside.desk, 6);
    Actor county = workspace.atStation(office.county);
    const auto station = workspace.station(county);
    const auto own = station->overview().read({}, county);
    QVERIFY2(own.ok(), own.ok() ? "" : qPrintable(own.error().details));
    QCOMPARE(own->open, 5);
    for (const QString &desk : {office.beside.desk, office.city.desk, u"centre"_s, u"platform"_s}) {
        county.desk = desk;
        const auto read = station->overview().read({}, county);
        QVERIFY2(!read.ok() && read.error().code == u"action.forbidden"_s, qPrintable(desk));
    }
}

QTEST_GUILESS_MAIN(OverviewStationTest)
#include "overviewstationtest.moc"
