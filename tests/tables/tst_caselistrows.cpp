// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"
#include "tables/caselistrows.h"

#include <QtTest>

using namespace hezhun;
using namespace hezhun::tests;

class CaseListRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatWentInSpansFromTheEnd()
    {
        const RowChange change = RowChange::between(someRows(1, 8), {someRow(1), someRow(4), someRow(8)});
        const QList<RowChange::Span> expected{{4, 3}, {1, 2}};
        QCOMPARE(change.removed, expected);
        QVERIFY(change.inserted.isEmpty());
        QVERIFY(!change.reordered);
    }

    void namesWhatCameInSpansFromTheTop()
    {
        const RowChange change = RowChange::between({someRow(3), someRow(6)}, someRows(1, 7));
        const QList<RowChange::Span> expected{{0, 2}, {3, 2}, {6, 1}};
        QCOMPARE(change.inserted, expected);
        QVERIFY(change.removed.isEmpty());
        QVERIFY(!change.reordered);
    }

    void seesAnotherOrder()
    {
        const RowChange change = RowChange::between(someRows(1, 3), {someRow(3), someRow(1), someRow(9)});
        QVERIFY(change.reordered);
        QCOMPARE(change.kept.size(), 2);
        QCOMPARE(change.kept.first().id, 3);
        const QList<RowChange::Span> inserted{{2, 1}};
        QCOMPARE(change.inserted, inserted);
    }

    void keepsTheNewValues()
    {
        CaseRow opened = someRow(1);
        opened.openedById = 7;
        const RowChange change = RowChange::between({someRow(1)}, {opened});
        QCOMPARE(change.kept, QList<CaseRow>{opened});
        QVERIFY(change.removed.isEmpty() && change.inserted.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CaseListRowsTest)
#include "tst_caselistrows.moc"
