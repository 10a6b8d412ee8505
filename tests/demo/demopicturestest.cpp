// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopictures.h"
#include "demo/demoforms.h"
#include "demo/demopaper.h"
#include "demo/demopeople.h"

#include <QBuffer>
#include <QImageReader>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

class DemoPicturesTest : public QObject
{
    Q_OBJECT

private:
    static DemoValues values()
    {
        DemoPeople people(5, QDate(2026, 11, 20));
        DemoValues values = valuesOf(people.person());
        values.insert(valuesOf(people.unit()));
        values.insert(renamed(valuesOf(people.person()), u"old"_s));
        values.insert({{u"office"_s, u"武夷山市科学技术局"_s}, {u"case"_s, u"F-2026-00000001"_s}});
        values.insert(people.work(u"350782"_s, QDate(2026, 12, 1)));
        values.insert(u"signature"_s, values[u"person.fullName"_s]);
        values.insert(u"seal"_s, values[u"unit.title"_s]);
        return values;
    }

    static DemoPicture picture(const QString &paper, PhotographFlaw flaw = PhotographFlaw::None)
    {
        return {paper, values(), {.size = DemoPapers::builtIn().design(paper).table.toSize(), .seed = 9, .flaw = flaw}};
    }

private slots:
    void drawsEveryPaperOfEveryForm_data()
    {
        QTest::addColumn<QString>("paper");
        QSet<QString> papers;
        for (const DemoForm &form : demoForms()) {
            for (const QString &paper : form.papers)
                papers.insert(paper);
        }
        for (const QString &paper : papers)
            QTest::newRow(qPrintable(paper)) << paper;
    }

    void drawsEveryPaperOfEveryForm() // I-34
    {
        QFETCH(QString, paper);
        QVERIFY(DemoPapers::builtIn().names().contains(paper));
        const QByteArray jpeg = drawn(picture(paper));
        QVERIFY2(jpeg.startsWith("\xff\xd8\xff"), "no JPEG");
        QVERIFY2(jpeg.size() > 15'000 && jpeg.size() < 260'000, qPrintable(QString::number(jpeg.size())));
        const QImage image = QImage::fromData(jpeg, "jpg");
        QCOMPARE(image.size(), DemoPapers::builtIn().design(paper).table.toSize());
    }

    void hasAValueForEveryWordOnThePapers()
    {
        for (const QString &name : DemoPapers::builtIn().names()) {
            for (const PaperItem &item : DemoPapers::builtIn().design(name).items) {
                const QString words = filledIn(item.text, values());
                QVERIFY2(!words.contains(u'{'), qPrintable(name + u": "_s + words));
            }
        }
    }

    void saysThatItIsASample()
    {
        for (const QString &name : DemoPapers::builtIn().names()) {
            bool marked = false;
            for (const PaperItem &item : DemoPapers::builtIn().design(name).items) {
                marked |= item.kind == PaperItem::Watermark;
                if (item.kind != PaperItem::Paper)
                    continue;
                for (const PaperItem &inner : DemoPapers::builtIn().design(item.text).items)
                    marked |= inner.kind == PaperItem::Watermark;
            }
            QVERIFY2(marked, qPrintable(name));
        }
    }

    void drawsTheSameAgain()
    {
        QCOMPARE(drawn(picture(u"person_front"_s)), drawn(picture(u"person_front"_s)));
        const QList<QByteArray> both = drawn({picture(u"person_front"_s), picture(u"person_back"_s)});
        QCOMPARE(both.at(0), drawn(picture(u"person_front"_s)));
        QCOMPARE(both.at(1), drawn(picture(u"person_back"_s)));
    }

    void showsWhatIsDeclared()
    {
        DemoPicture other = picture(u"person_front"_s);
        other.values[u"person.number"_s] = u"110105194912310000"_s;
        QVERIFY(drawn(other) != drawn(picture(u"person_front"_s)));
    }

    void turnsASidewaysPhotograph()
    {
        const QByteArray jpeg = drawn(picture(u"person_front"_s, PhotographFlaw::Sideways));
        QCOMPARE(QImage::fromData(jpeg, "jpg").size(), QSize(1100, 1600));
    }

    void losesTheFineLinesOfABlurredPhotograph()
    {
        // The difference between neighbours is a measure of sharpness.
        const auto sharpness = [](const QByteArray &jpeg) {
            const QImage grey = QImage::fromData(jpeg, "jpg").convertToFormat(QImage::Format_Grayscale8);
            qint64 sum = 0;
            for (int y = 200; y < 900; ++y) {
                const uchar *line = grey.constScanLine(y);
                for (int x = 300; x < 1300; ++x)
                    sum += std::abs(line[x] - line[x + 1]) > 24;
            }
            return sum;
        };
        const qint64 sharp = sharpness(drawn(picture(u"person_front"_s)));
        const qint64 blurred = sharpness(drawn(picture(u"person_front"_s, PhotographFlaw::Blurred)));
        QVERIFY2(blurred * 10 < sharp, qPrintable(u"%1 %2"_s.arg(sharp).arg(blurred)));
    }

    void makesADamagedFileThatLooksWholeFromOutside()
    {
        QByteArray jpeg = damaged(drawn(picture(u"person_front"_s)));
        QBuffer buffer(&jpeg);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QImageReader reader(&buffer);
        QCOMPARE(reader.format(), "jpeg");
        QCOMPARE(reader.size(), QSize(1600, 1100));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Huffman"_s));
        QVERIFY(reader.read().isNull());
    }

    void makesLargePhotographsThatAllDiffer()
    {
        const QList<QByteArray> photographs = largePhotographs(u"person_front"_s, values(), 10, 1);
        QCOMPARE(photographs.size(), 10);
        QCOMPARE(QSet<QByteArray>(photographs.cbegin(), photographs.cend()).size(), 10);
        for (const QByteArray &photograph : photographs)
            QVERIFY(photograph.size() >= 820'000 && photograph.size() <= 1'000'100);
        QByteArray last = photographs.constLast();
        QBuffer buffer(&last);
        QCOMPARE(QImageReader(&buffer, "jpg").size(), QSize(4000, 3000));
    }

    void refusesBrokenDesigns()
    {
        QCOMPARE(DemoPapers::load("{").error().code, u"demo.papers"_s);
        QCOMPARE(DemoPapers::load(R"({"a":{"size":[10,10],"items":[{"draw":"magic","at":[0,0]}]}})").error().details,
                 u"a"_s);
    }
};

QTEST_MAIN(DemoPicturesTest)
#include "demopicturestest.moc"
