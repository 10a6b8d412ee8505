// SPDX-License-Identifier: GPL-3.0-or-later
#include "filingdesk.h"

#include "ui/pages/batchbar.h"
#include "ui/pages/batchreport.h"
#include "ui/pages/batchrun.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/rowtable.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// A department confirms many filings at once, each with a number of its own (C-03, C-11).
class BatchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void offersWhatAllHave();
    void offersNothingWherePapersMustBeSeen();
    void offersNothingForOne();
    void asksBeforeItBegins();
    void filesEachWithItsOwnNumber(); // C-11
    void oneThatFailsDoesNotStopTheOthers();
    void whatFailedCanBeOpened();
    void stopsWhenAskedTo();
    void ctrlAChoosesWhatHasNotComeYet();
    void shiftChoosesARange();
    void escapeChoosesNone();

private:
    void sit();
    template <typename T> T *part(const QString &name) const { return m_page->findChild<T *>(name); }
    void click(const QString &name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    bool isOffered(const QString &name) const
    {
        const auto *button = part<QPushButton>(name);
        return button && button->isVisible();
    }
    bool chooseAll(int count)
    {
        QTest::keyClick(m_page->table(), Qt::Key_A, Qt::ControlModifier);
        return QTest::qWaitFor([&] { return m_page->table()->chosenRows().size() == count; }, FilingDesk::patience);
    }
    bool confirm()
    {
        QSignalSpy finished(m_page->batchRun(), &BatchRun::finished);
        click(u"batch_file"_s);
        click(u"batchConfirm"_s);
        return QTest::qWaitFor([&] { return !finished.isEmpty(); }, FilingDesk::patience);
    }
    QString words() const { return part<QLabel>(u"batchWords"_s)->text(); }

    std::unique_ptr<FilingDesk> m_desk;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<QueuePage> m_page;
    QList<CaseId> m_cases;
    QString m_said;
};

void BatchTest::init()
{
    QSettings().clear();
    m_said.clear();
    m_desk = std::make_unique<FilingDesk>();
    m_cases = {m_desk->office().toFile(1), m_desk->office().toFile(2), m_desk->office().toFile(3)};
}

void BatchTest::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_desk.reset();
}

void BatchTest::sit()
{
    m_session = m_desk->sit(m_desk->office().county);
    m_page = std::make_unique<QueuePage>(*m_session);
    connect(m_page.get(), &DeskPage::messageRaised, this, [this](const Message &message) { m_said = message.text; });
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(QTest::qWaitFor([this] { return m_page->model()->rowCount() > 0; }, FilingDesk::patience));
}

void BatchTest::offersWhatAllHave()
{
    sit();
    QVERIFY(!m_page->batchBar()->isVisible());
    QVERIFY(chooseAll(3));
    QVERIFY(m_page->batchBar()->isVisible());
    QVERIFY(isOffered(u"batch_file"_s));
    QVERIFY2(words().contains(u'3'), qPrintable(words()));
    // Returning asks for reasons: that is done one by one.
    QVERIFY(!isOffered(u"batch_return_to_unit"_s));
    QVERIFY(!isOffered(u"batch_take_back"_s) && !isOffered(u"batch_undo"_s));
}

void BatchTest::offersNothingWherePapersMustBeSeen()
{
    const CaseId inReview = m_desk->office().submit(4);
    QCOMPARE(m_desk->office().act(inReview, u"verify"_s, m_desk->office().unit), u"done"_s);
    sit();
    QVERIFY(chooseAll(4));
    QVERIFY(m_page->batchBar()->isVisible());
    QVERIFY(!isOffered(u"batch_file"_s) && !isOffered(u"batch_review"_s));
    click(u"batchNone"_s);
    QVERIFY(!m_page->batchBar()->isVisible());
}

void BatchTest::offersNothingForOne()
{
    sit();
    QVERIFY(m_page->table()->selectCase(m_cases.constFirst()));
    QCOMPARE(m_page->table()->chosenRows().size(), 1);
    QVERIFY(!m_page->batchBar()->isVisible());
}

void BatchTest::asksBeforeItBegins()
{
    sit();
    QVERIFY(chooseAll(3));
    click(u"batch_file"_s);
    QVERIFY(isOffered(u"batchConfirm"_s) && !isOffered(u"batch_file"_s));
    click(u"batchCancel"_s);
    QVERIFY(isOffered(u"batch_file"_s) && !isOffered(u"batchConfirm"_s));
    QCOMPARE(m_desk->office().filings(), QString());
}

void BatchTest::filesEachWithItsOwnNumber()
{
    sit();
    QVERIFY(chooseAll(3));
    QVERIFY(confirm());
    const QStringList numbers = m_desk->office().filings().split(u' ');
    QCOMPARE(numbers.size(), 3);
    QCOMPARE(m_page->batchRun()->doneCount(), 3);
    QVERIFY2(m_said.contains(numbers.constFirst()) && m_said.contains(numbers.constLast()) && m_said.contains(u'3'),
             qPrintable(m_said));
    QSet<QString> told;
    for (const BatchOutcome &outcome : m_page->batchRun()->outcomes())
        told.insert(outcome.done->filingNumber);
    QCOMPARE(told, QSet<QString>(numbers.cbegin(), numbers.cend()));
    QVERIFY(QTest::qWaitFor([this] { return m_page->model()->rowCount() == 0; }, FilingDesk::patience));
    QCOMPARE(m_desk->text(u"select count(*) from decision where action = 'file'"_s), u"3"_s);
}

void BatchTest::oneThatFailsDoesNotStopTheOthers()
{
    sit();
    QVERIFY(chooseAll(3));
    // A colleague at the same desk is quicker with one of them.
    QCOMPARE(m_desk->office().act(m_cases.at(1), u"take_back"_s, m_desk->office().county), u"done"_s);
    QVERIFY(confirm());
    QCOMPARE(m_page->batchRun()->doneCount(), 2);
    QCOMPARE(m_desk->office().filings().split(u' ').size(), 2);
    // It is listed first, with why.
    auto *list = part<QTableWidget>(u"batchReportTable"_s);
    QVERIFY(m_page->batchReport()->isVisible());
    QCOMPARE(list->rowCount(), 3);
    QCOMPARE(list->item(0, 1)->text(), m_desk->text(u"select reference from cases where id = ?"_s, {m_cases.at(1)}));
    QVERIFY(!list->item(0, 2)->text().isEmpty());
    QVERIFY2(m_said.contains(u'2') && m_said.contains(u'1'), qPrintable(m_said));
    click(u"batchReportBack"_s);
    QVERIFY(!m_page->batchReport()->isVisible());
}

void BatchTest::whatFailedCanBeOpened()
{
    sit();
    QVERIFY(chooseAll(3));
    QCOMPARE(m_desk->office().act(m_cases.at(2), u"take_back"_s, m_desk->office().county), u"done"_s);
    QVERIFY(confirm());
    QSignalSpy opened(m_page.get(), &DeskPage::caseRequested);
    auto *list = part<QTableWidget>(u"batchReportTable"_s);
    list->setFocus();
    list->setCurrentCell(0, 0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<CaseId>(), m_cases.at(2));
}

void BatchTest::stopsWhenAskedTo()
{
    sit();
    QVERIFY(chooseAll(3));
    QSignalSpy finished(m_page->batchRun(), &BatchRun::finished);
    connect(m_page->batchRun(), &BatchRun::progressed, this, [this](int decided) {
        if (decided == 1)
            click(u"batchStop"_s);
    });
    click(u"batch_file"_s);
    click(u"batchConfirm"_s);
    QVERIFY(!m_page->atStake().isEmpty());
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, FilingDesk::patience));
    QCOMPARE(m_page->batchRun()->doneCount(), 1);
    QCOMPARE(m_desk->office().filings().split(u' ').size(), 1);
    QCOMPARE(m_page->batchRun()->outcomes().size(), 3);
    QVERIFY(m_page->atStake().isEmpty());
}

void BatchTest::ctrlAChoosesWhatHasNotComeYet()
{
    // More than one page of the list.
    for (int number = 4; number < 4 + 205; ++number)
        m_desk->office().toFile(number);
    sit();
    QVERIFY(chooseAll(208));
}

void BatchTest::shiftChoosesARange()
{
    sit();
    m_page->table()->selectFirst();
    QTest::keyClick(m_page->table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_page->table()->chosenRows(), (QList<int>{0, 1}));
    QVERIFY(m_page->batchBar()->isVisible());
}

void BatchTest::escapeChoosesNone()
{
    sit();
    QVERIFY(chooseAll(3));
    QTest::keyClick(m_page->table(), Qt::Key_Escape);
    QVERIFY(m_page->table()->chosenRows().isEmpty());
    QVERIFY(!m_page->batchBar()->isVisible());
}

} // namespace hezhun

QTEST_MAIN(hezhun::BatchTest)
#include "tst_batch.moc"
