// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/deskpages.h"
#include "ui/shell/languageswitch.h"
#include "ui/shell/rail.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// UI.md, "Shell": the rail has icons with words.
class RailTest : public QObject
{
    Q_OBJECT

private slots:
    void everyWordStandsThereWhole_data();
    void everyWordStandsThereWhole();
    void whatIsTooLongIsFoundOut();
};

void RailTest::everyWordStandsThereWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s;
}

/// Of every page, whoever is offered it.
void RailTest::everyWordStandsThereWhole()
{
    QFETCH(const QString, language);
    LanguageSwitch languages;
    languages.use(language);
    QSet<QString> words;
    for (const PageOffer &offer : pageOffers()) {
        QVERIFY2(Rail::fits(offer.words()), qPrintable(offer.words()));
        words.insert(offer.words());
    }
    QCOMPARE(words.contains(u"Departments"_s), language == u"en"_s); // the language was taken
}

void RailTest::whatIsTooLongIsFoundOut()
{
    QVERIFY(!Rail::fits(u"Departments and their operators"_s));
}

QTEST_MAIN(RailTest)
#include "tst_rail.moc"
