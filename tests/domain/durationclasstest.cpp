// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/durationclass.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace hezhun;
using std::chrono::milliseconds;

/// Handling times by class, and what is said of them.
class DurationClassTest : public QObject
{
    Q_OBJECT

private slots:
    void classesAreAQuarterOfADoubling()
    {
        QCOMPARE(longestInClass(0), milliseconds(1000));
        QCOMPARE(longestInClass(4), milliseconds(2000));
        for (int known = 1; known <= lastDurationClass; ++known) {
            const double step = double(longestInClass(known).count()) / double(longestInClass(known - 1).count());
            QVERIFY(std::abs(step - std::pow(2, 0.25)) < 0.001);
        }
        QVERIFY(longestInClass(lastDurationClass) > std::chrono::hours(365 * 24));
    }

    void boundsBelongToTheirClass()
    {
        QCOMPARE(durationClassOf(milliseconds(0)), 0);
        QCOMPARE(durationClassOf(milliseconds(-5)), 0);
        for (int known = 0; known < lastDurationClass; ++known) {
            QCOMPARE(durationClassOf(longestInClass(known)), known);
            QCOMPARE(durationClassOf(longestInClass(known) + milliseconds(1)), known + 1);
        }
        QCOMPARE(durationClassOf(std::chrono::hours(1'000'000)), lastDurationClass);
    }

    void saysNothingOfNone() { QVERIFY(!Durations().median()); }

    /// True to a class, whatever the durations are.
    void quantilesAreInTheClassOfTheTrueOne()
    {
        QRandomGenerator random(20261122);
        for (int round = 0; round < 50; ++round) {
            Durations durations;
            QList<qint64> all;
            const int count = 1 + random.bounded(300);
            for (int one = 0; one < count; ++one) {
                all.append(static_cast<qint64>(std::exp(random.bounded(22.0))));
                durations.add(durationClassOf(milliseconds(all.last())), 1);
            }
            std::ranges::sort(all);
            for (const double share : {0.5, 0.95, 1.0}) {
                const auto rank = std::max<qsizetype>(0, static_cast<qsizetype>(std::ceil(share * count)) - 1);
                const int expected = durationClassOf(milliseconds(all.at(rank)));
                const milliseconds found = *durations.quantile(share);
                QVERIFY(found <= longestInClass(expected));
                QVERIFY(expected == 0 || found >= longestInClass(expected - 1));
            }
        }
    }

    void liesEvenlyWithinAClass()
    {
        Durations durations;
        durations.add(5, 10);
        const double from = double(longestInClass(4).count());
        const double to = double(longestInClass(5).count());
        QCOMPARE(double(durations.median()->count()), std::floor((from + to) / 2));
        Durations more;
        more.add(5, 10);
        more.add(durations);
        QCOMPARE(more.count(), 20);
        QCOMPARE(more.median(), durations.median());
    }
};

QTEST_GUILESS_MAIN(DurationClassTest)
#include "durationclasstest.moc"
