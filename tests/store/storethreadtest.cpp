// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/desksession.h"
#include "tests/store/testworkspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class StoreThreadTest : public QObject
{
    Q_OBJECT

private slots:
    void worksOnAThreadOfItsOwnInOrder();
    void missingWorkspaceIsAnAnswer();
    void finishesWhatWasAskedFor();
    void sessionTellsOfChanges();
};

void StoreThreadTest::worksOnAThreadOfItsOwnInOrder()
{
    TestWorkspace workspace;
    StoreThread thread(workspace.access());
    QList<int> order;
    QThread *worker = nullptr;
    for (int i = 0; i < 5; ++i) {
        thread.run([&order, &worker, i](Workspace &) -> Result<Done> {
            order.append(i);
            worker = QThread::currentThread();
            return Done{};
        });
    }
    const auto last = thread.run([](Workspace &opened) { return opened.cases().page({}); });
    QVERIFY(last.result().ok());
    QCOMPARE(order, QList<int>({0, 1, 2, 3, 4}));
    QVERIFY(worker && worker != QThread::currentThread());
}

void StoreThreadTest::missingWorkspaceIsAnAnswer()
{
    StoreThread thread(WorkspaceAddress::sqlite(u"/nowhere/a.hezhun"_s));
    const auto answer = thread.run([](Workspace &opened) { return opened.cases().page({}); });
    QCOMPARE(answer.result().error().code, u"workspace.missing"_s);
}

void StoreThreadTest::finishesWhatWasAskedFor()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QFuture<Result<Decided>> answer;
    {
        StoreThread thread(workspace.access());
        answer = thread.run([id, actor = workspace.reviewer()](Workspace &opened) {
            return opened.cases().decide({id, u"pass"_s, 1, {}, {}}, actor);
        });
    }
    QVERIFY(answer.isFinished());
    QVERIFY(answer.result().ok());
    QCOMPARE(workspace->cases().read(id)->row.state, u"passed"_s);
}

void StoreThreadTest::sessionTellsOfChanges()
{
    TestWorkspace workspace;
    QVERIFY(workspace.submitPerson(1) > 0);
    DeskSession session(workspace.access(workspace.reviewer()), workspace.reviewer(), workspace->kinds());
    QSignalSpy changed(&session, &DeskSession::caseChanged);
    QSignalSpy counted(&session, &DeskSession::countsChanged);
    session.announce({.id = 1});
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY(!counted.isEmpty()); // may have come already
    QCOMPARE(session.counts().open, 1);
}

QTEST_GUILESS_MAIN(StoreThreadTest)
#include "storethreadtest.moc"
