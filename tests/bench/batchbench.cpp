// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/centre/filingdesk.h"

#include "ui/pages/batchrun.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// Five hundred confirmations in one go, each a decision with a number of its own, by the same run as the queue's
/// (ui/pages/batchrun.h): how long it takes, and that no number is missing (C-11).
class BatchBench : public QObject
{
    Q_OBJECT

private slots:
    void filesFiveHundred();

private:
    static constexpr int cases = 500;
    static constexpr int mostSeconds = 60;
};

void BatchBench::filesFiveHundred()
{
    FilingDesk desk;
    for (int number = 0; number < cases; ++number)
        desk.office().toFile(number);
    const auto session = desk.sit(desk.office().county);
    const CaseQuery query{.desk = session->actor().desk, .limit = 1000};
    const auto page = desk.workspace()->cases().page(query);
    QVERIFY(page.ok());
    QCOMPARE(page->rows.size(), cases);
    const QList<BatchAction> actions = batchActions(session->kinds(), page->rows, session->actor());
    QCOMPARE(actions.size(), 1);

    BatchRun run(*session);
    QSignalSpy finished(&run, &BatchRun::finished);
    QElapsedTimer time;
    time.start();
    run.start(actions.constFirst(), page->rows);
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, mostSeconds * 1000));
    const double taken = double(time.nsecsElapsed()) / 1e6;
    qInfo("%d confirmations: %.0f ms, %.2f ms each", cases, taken, taken / cases);
    QCOMPARE(run.doneCount(), cases);
    QCOMPARE(desk.text(u"select count(*) from filing"_s), QString::number(cases));
    QCOMPARE(desk.text(u"select max(ordinal) from filing"_s), QString::number(cases)); // gapless
}

} // namespace hezhun

QTEST_MAIN(hezhun::BatchBench)
#include "batchbench.moc"
