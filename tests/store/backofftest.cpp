// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backoff.h"

#include <QTest>

using namespace hezhun;

class BackoffTest : public QObject
{
    Q_OBJECT

private slots:
    void doublesUpToTheLongestAndDiffersByChance();
    void beginsAnewWhenConnected();
};

void BackoffTest::doublesUpToTheLongestAndDiffersByChance()
{
    Backoff backoff;
    std::chrono::milliseconds whole = Backoff::shortest;
    for (int i = 0; i < 20; ++i) {
        const auto wait = backoff.next();
        QVERIFY(wait <= whole && wait >= whole * 3 / 4);
        whole = std::min(2 * whole, Backoff::longest);
    }
    QSet<qint64> waits;
    for (int i = 0; i < 50; ++i)
        waits.insert(backoff.next().count());
    QVERIFY(waits.size() > 1);
}

void BackoffTest::beginsAnewWhenConnected()
{
    Backoff backoff;
    for (int i = 0; i < 10; ++i)
        backoff.next();
    backoff.reset();
    QVERIFY(backoff.next() <= Backoff::shortest);
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "backofftest.moc"
