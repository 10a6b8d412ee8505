// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/exifmarks.h"
#include "tests/ui/documentview/drawndocuments.h"
#include "ui/forms/paperslot.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace hezhun::test;
using namespace Qt::Literals::StringLiterals;

namespace {

SlotDefinition idFront()
{
    SlotDefinition slot;
    slot.name = u"id_front"_s;
    slot.label.byLanguage = {{u"en"_s, u"ID, side with the portrait"_s}};
    slot.formats = {u"jpg"_s};
    slot.maximumBytes = 1 << 20;
    slot.required.always = true;
    slot.sample = u"id_front"_s;
    return slot;
}

QImage picture()
{
    return quarters({640, 400});
}

struct Slot
{
    PaperSlot paper{idFront()};
    QSignalSpy taken{&paper, &PaperSlot::paperTaken};
    QSignalSpy removed{&paper, &PaperSlot::paperRemoved};

    Slot()
    {
        paper.resize(420, 360);
        paper.show();
    }

    QPushButton *button(const char *name) { return paper.findChild<QPushButton *>(QString::fromLatin1(name)); }
    bool isTaken() { return QTest::qWaitFor([this] { return !taken.isEmpty(); }); }
    bool isOffered() { return QTest::qWaitFor([this] { return paper.hasOffer(); }); }
    bool isRefused() { return QTest::qWaitFor([this] { return !paper.fault().isEmpty(); }); }
    QByteArray takenBytes() { return taken.last().first().toByteArray(); }
    QString offer() { return paper.findChild<QLabel *>(u"conversionText"_s)->text(); }
};

} // namespace

class PaperSlotTest : public QObject
{
    Q_OBJECT

private slots:
    void takesAFittingPictureAsItIs()
    {
        Slot slot;
        const QByteArray jpeg = encoded(picture(), "jpg");
        slot.paper.offer(jpeg);
        QVERIFY(slot.paper.isEmpty()); // it is looked at elsewhere than on this thread
        QVERIFY(slot.isTaken());
        QCOMPARE(slot.takenBytes(), jpeg);
        QCOMPARE(slot.paper.paper(), jpeg);
        const QString facts = slot.paper.findChild<QLabel *>(u"facts"_s)->text();
        QVERIFY2(facts.contains(u"640 × 400"_s), qPrintable(facts));
    }

    /// I-34: jpg only. Never converted silently.
    void offersToConvertAndTakesNothingBefore()
    {
        Slot slot;
        slot.paper.offer(encoded(picture(), "png"));
        QVERIFY(slot.isOffered());
        QVERIFY(slot.offer().contains(u"PNG"_s));
        QVERIFY(slot.paper.isEmpty());
        QCOMPARE(slot.taken.size(), 0);
        QVERIFY(!slot.button("takeAsItIs")->isVisible()); // it can't go in so
        slot.button("takeConverted")->click();
        QCOMPARE(slot.taken.size(), 1);
        QVERIFY(slot.takenBytes().startsWith("\xff\xd8\xff"));
        QVERIFY(!slot.paper.hasOffer());
    }

    void aPictureOnItsSideMayBeTakenEitherWay()
    {
        const QByteArray turned = withOrientation(encoded(picture(), "jpg"), 6);
        Slot converted;
        converted.paper.offer(turned);
        QVERIFY(converted.isOffered());
        converted.button("takeConverted")->click();
        QCOMPARE(readExifMarks(converted.takenBytes()), ExifMarks());
        QCOMPARE(QImage::fromData(converted.takenBytes()).size(), QSize(400, 640));
        Slot asItIs;
        asItIs.paper.offer(turned);
        QVERIFY(asItIs.isOffered());
        asItIs.button("takeAsItIs")->click();
        QCOMPARE(asItIs.takenBytes(), turned);
    }

    void leavingAnOfferKeepsWhatWasThere()
    {
        Slot slot;
        const QByteArray jpeg = encoded(picture(), "jpg");
        slot.paper.setPaper(jpeg);
        slot.paper.offer(encoded(picture(), "png"));
        QVERIFY(slot.isOffered());
        slot.button("declineConversion")->click();
        QVERIFY(!slot.paper.hasOffer());
        QCOMPARE(slot.paper.paper(), jpeg);
        QCOMPARE(slot.taken.size(), 0);
    }

    void saysWhyAFileIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("a letter");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("boasting") << pngPromising({60000, 60000});
        QTest::newRow("cut off") << encoded(picture(), "jpg").first(900);
    }
    void saysWhyAFileIsNone()
    {
        QFETCH(QByteArray, bytes);
        Slot slot;
        slot.paper.offer(bytes);
        QVERIFY(slot.isRefused());
        QVERIFY(slot.paper.isEmpty());
        QCOMPARE(slot.taken.size(), 0);
        QCOMPARE(slot.paper.accessibleDescription(), slot.paper.fault());
        slot.paper.offer(encoded(picture(), "jpg"));
        QVERIFY(slot.isTaken());
        QVERIFY(slot.paper.fault().isEmpty());
    }

    void takesAFileThatIsDropped()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"scan.jpg"_s);
        QVERIFY(picture().save(path));
        QMimeData content;
        content.setUrls({QUrl::fromLocalFile(path)});
        Slot slot;
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&slot.paper, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&slot.paper, &drop);
        QVERIFY(slot.isTaken());
    }

    void saysThatAFileCanNotBeRead()
    {
        Slot slot;
        slot.paper.offerFile(QDir::temp().filePath(u"hezhun-none-of-this-name.jpg"_s));
        QVERIFY(slot.isRefused());
    }

    void pastesAPictureOrAFile()
    {
        Slot slot;
        QApplication::clipboard()->clear();
        slot.paper.setFocus();
        QTest::keyClick(&slot.paper, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!slot.paper.fault().isEmpty()); // nothing there
        QApplication::clipboard()->setImage(picture());
        QTest::keyClick(&slot.paper, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(slot.isOffered()); // pixels become a JPEG only when one wants it
        slot.button("takeConverted")->click();
        QCOMPARE(QImage::fromData(slot.takenBytes()).size(), QSize(640, 400));
    }

    void theLaterOfTwoFilesIsTaken()
    {
        Slot slot;
        slot.paper.offer(encoded(quarters({600, 400}), "jpg"));
        const QByteArray second = encoded(quarters({500, 300}), "jpg");
        slot.paper.offer(second);
        QVERIFY(slot.isTaken());
        QCOMPARE(slot.taken.size(), 1);
        QCOMPARE(slot.takenBytes(), second);
    }

    void removesAPaper()
    {
        Slot slot;
        slot.paper.setPaper(encoded(picture(), "jpg"));
        QCOMPARE(slot.taken.size(), 0);
        slot.button("removePaper")->click();
        QVERIFY(slot.paper.isEmpty());
        QCOMPARE(slot.removed.size(), 1);
    }

    /// I-37
    void onlyShowsWhatMayNotBeChanged()
    {
        Slot slot;
        const QByteArray jpeg = encoded(picture(), "jpg");
        slot.paper.setPaper(jpeg);
        slot.paper.setReadOnly(true);
        QVERIFY(!slot.paper.acceptDrops());
        QVERIFY(!slot.button("chooseFile")->isVisible());
        QVERIFY(!slot.button("removePaper")->isVisible());
        slot.paper.offer(encoded(picture(), "png"));
        QApplication::clipboard()->setImage(picture());
        QTest::keyClick(&slot.paper, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!slot.paper.hasOffer());
        QTRY_VERIFY(slot.button("lookAtLarge")->isVisible()); // it was decoded all the same
        QCOMPARE(slot.paper.paper(), jpeg);
        slot.button("lookAtLarge")->click();
        QTRY_VERIFY(slot.paper.findChild<QWidget *>(u"largePaper"_s));
    }
};

QTEST_MAIN(PaperSlotTest)
#include "tst_paperslot.moc"
