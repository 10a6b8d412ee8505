// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/kindchoices.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// A list offers the kinds that come to its desk, and no others.
class KindChoicesTest : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatComesToTheDesk_data();
    void offersWhatComesToTheDesk();
    void whatLiesThereIsOfferedAnyhow();

private:
    static QStringList offered(const DeskCounts &counts, const QString &desk)
    {
        QStringList names;
        for (const KindChoice &choice : kindChoices(*KindLibrary::builtIn(), counts, desk))
            names.append(choice.kind);
        return names;
    }
};

void KindChoicesTest::offersWhatComesToTheDesk_data()
{
    QTest::addColumn<QString>("desk");
    QTest::addColumn<QStringList>("kinds");
    const QStringList filings{u"filing.person"_s, u"filing.unit"_s};
    QTest::newRow("county") << u"department:350782"_s << filings;
    QTest::newRow("unit") << u"unit:204"_s << filings;
    QTest::newRow("centre") << u"centre"_s << QStringList{u"request.operator"_s, u"request.undo"_s};
    QTest::newRow("nobody's") << u"account:17"_s << QStringList();
}

void KindChoicesTest::offersWhatComesToTheDesk()
{
    QFETCH(QString, desk);
    QFETCH(QStringList, kinds);
    QStringList found = offered({}, desk);
    found.sort();
    QCOMPARE(found, kinds);
    QVERIFY(offered({}, u"platform"_s).contains(u"realname.person"_s));
    QVERIFY(!offered({}, u"platform"_s).contains(u"filing.person"_s));
    // Where everything is listed, everything can be chosen.
    QCOMPARE(offered({}, {}).size(), KindLibrary::builtIn()->cases().size());
}

void KindChoicesTest::whatLiesThereIsOfferedAnyhow()
{
    DeskCounts counts;
    counts.openByKind.insert(u"realname.unit"_s, 3);
    QVERIFY(offered(counts, u"department:350782"_s).contains(u"realname.unit"_s));
}

QTEST_GUILESS_MAIN(KindChoicesTest)
#include "tst_kindchoices.moc"
