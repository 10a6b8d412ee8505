// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"
#include "tables/caselistrows.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;
using namespace hezhun::tests;

class CaseListRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBeforeInEachOrder_data()
    {
        QTest::addColumn<CaseSort>("sort");
        QTest::newRow("submitted") << CaseSort::Submitted;
        QTest::newRow("due") << CaseSort::Due;
        QTest::newRow("subject") << CaseSort::Subject;
        QTest::newRow("kind") << CaseSort::Kind;
        QTest::newRow("place") << CaseSort::Place;
    }

    void comesBeforeInEachOrder()
    {
        QFETCH(CaseSort, sort);
        CaseRow first = someRow(5);
        CaseRow second = someRow(4);
        first.submittedAt = second.submittedAt.addSecs(sort == CaseSort::Submitted ? -1 : 1);
        first.dueAt = second.dueAt.addSecs(sort == CaseSort::Due ? -1 : 1);
        first.subject = sort == CaseSort::Subject ? u"a"_s : u"c"_s;
        second.subject = u"b"_s;
        first.kind = sort == CaseSort::Kind ? u"a"_s : u"c"_s;
        second.kind = u"b"_s;
        first.placeCode = sort == CaseSort::Place ? u"1"_s : u"3"_s;
        second.placeCode = u"2"_s;
        QVERIFY(comesBefore(first, second, sort));
        QVERIFY(!comesBefore(second, first, sort));
        second = first;
        second.id = first.id + 1; // rows that are alike come by their number
        QVERIFY(comesBefore(first, second, sort));
        QVERIFY(!comesBefore(first, first, sort));
    }

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
