// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/searchfield.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class SearchFieldTest : public QObject
{
    Q_OBJECT

private slots:
    void enterSearches()
    {
        SearchField field;
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, u"zhang"_s);
        QCOMPARE(searched.count(), 0);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.count(), 1);
        QCOMPARE(searched.first().first().toString(), u"zhang"_s);
    }

    void escClearsOnceAndGivesTheFocusAway()
    {
        SearchField field;
        field.setText(u"zhang"_s);
        QSignalSpy searched(&field, &SearchField::searched);
        QSignalSpy left(&field, &SearchField::left);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(searched.count(), 1);
        QVERIFY(searched.first().first().toString().isEmpty());
        QCOMPARE(left.count(), 1);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(searched.count(), 1);
        QCOMPARE(left.count(), 2);
    }

    void takingTheLastCharacterAwayEndsTheSearch()
    {
        SearchField field;
        QTest::keyClicks(&field, u"z"_s);
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClick(&field, Qt::Key_Backspace);
        QCOMPARE(searched.count(), 1);
    }

    void thePagesOwnTextIsNoSearch()
    {
        SearchField field;
        QTest::keyClicks(&field, u"z"_s);
        QSignalSpy searched(&field, &SearchField::searched);
        field.setText({});
        field.setText(u"other"_s);
        QCOMPARE(searched.count(), 0);
    }
};

QTEST_MAIN(SearchFieldTest)
#include "tst_searchfield.moc"
