// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pace.h"
#include "ui/shell/pagestack.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class PageStackTest : public QObject
{
    Q_OBJECT

private slots:
    void goesBackTheWayItCame()
    {
        PageStack places;
        places.go({u"queue"_s});
        QVERIFY(!places.canGoBack());
        places.go({u"case"_s, 7});
        places.go({u"help"_s});
        QCOMPARE(places.back()->caseId, 7);
        QCOMPARE(places.back()->page, u"queue"_s);
        QVERIFY(!places.back());
        QCOMPARE(places.current().page, u"queue"_s);
    }

    void goingWhereOneIsChangesNothing()
    {
        PageStack places;
        places.go({u"queue"_s});
        places.go({u"queue"_s});
        QVERIFY(!places.canGoBack());
    }

    void forgetsWhatIsLongPast()
    {
        PageStack places;
        for (int i = 0; i < 3 * PageStack::longest; ++i)
            places.go({u"case"_s, i});
        int steps = 0;
        while (places.back())
            ++steps;
        QCOMPARE(steps, int(PageStack::longest));
    }

    void paceCountsADecisionThatIsCommittedAfterTheNextCaseIsShown()
    {
        Pace pace;
        QVERIFY(!pace.average());
        pace.shown(1);
        pace.shown(2);
        pace.decided(1);
        QVERIFY(pace.average());
        pace.decided(99); // not one that was on the screen
        QVERIFY(*pace.average() < std::chrono::minutes(1));
    }

    void paceIsWrittenInMinutesAndSeconds()
    {
        QCOMPARE(Pace::text(std::chrono::seconds(18)), u"00:18"_s);
        QCOMPARE(Pace::text(std::chrono::milliseconds(605'900)), u"10:05"_s);
    }
};

QTEST_GUILESS_MAIN(PageStackTest)
#include "tst_pagestack.moc"
