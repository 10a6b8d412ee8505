// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"
#include "tests/store/testworkspace.h"
#include "ui/casepage/caseopening.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What reading ahead takes, when many do it at once.
class TestAhead : public QObject
{
    Q_OBJECT

private slots:
    void eachOfTwentyGetsOtherCases();
    void goesOnFromTheStartWhenTheListEnds();
    void leavesAloneWhatAColleagueHas();

private:
    static CaseQuery queue()
    {
        CaseQuery query;
        query.desk = u"platform"_s;
        return query;
    }
    static QList<CaseId> idsOf(const Result<QList<PreparedCase>> &found)
    {
        QList<CaseId> ids;
        for (const PreparedCase &one : found.ok() ? *found : QList<PreparedCase>())
            ids.append(one.id());
        return ids;
    }
};

void TestAhead::eachOfTwentyGetsOtherCases()
{
    constexpr int people = 20;
    constexpr int each = 2;
    TestWorkspace workspace;
    for (int person = 1; person <= 2 * people; ++person)
        QVERIFY(workspace.submitPerson(person) > 0);
    std::vector<std::unique_ptr<StoreThread>> desks;
    QList<QFuture<Result<QList<PreparedCase>>>> answers;
    QList<Actor> reviewers;
    for (int number = 0; number < people; ++number)
        reviewers.append(workspace.addReviewer(u"reviewer_%1"_s.arg(number), u"审核%1"_s.arg(number)));
    for (const Actor &actor : std::as_const(reviewers)) {
        desks.push_back(std::make_unique<StoreThread>(workspace.access(actor)));
        answers.append(desks.back()->run(
            [actor](Workspace &opened) { return CaseOpening::ahead(opened, actor, queue(), {}, each); }));
    }
    QSet<CaseId> given;
    int count = 0;
    for (const auto &answer : answers) {
        QVERIFY2(answer.result().ok(), answer.result().ok() ? "" : qPrintable(answer.result().error().message));
        const QList<CaseId> ids = idsOf(answer.result());
        QCOMPARE(ids.size(), each);
        for (const CaseId id : ids)
            given.insert(id);
        count += int(ids.size());
    }
    QCOMPARE(given.size(), count);
}

void TestAhead::goesOnFromTheStartWhenTheListEnds()
{
    TestWorkspace workspace;
    QList<CaseId> cases;
    for (int person = 1; person <= 3; ++person)
        cases.append(workspace.submitPerson(person));
    const auto opened = workspace.another(workspace.reviewer());
    CaseQuery order = queue();
    order.after = pageKey(opened->cases().rows({cases.at(1)})->first(), CaseSort::Submitted);
    QCOMPARE(idsOf(CaseOpening::ahead(*opened, workspace.reviewer(), order, {cases.at(1)}, 2)),
             QList<CaseId>({cases.at(2), cases.at(0)}));
}

void TestAhead::leavesAloneWhatAColleagueHas()
{
    TestWorkspace workspace;
    QList<CaseId> cases;
    for (int person = 1; person <= 3; ++person)
        cases.append(workspace.submitPerson(person));
    const auto theirs = workspace.another(workspace.colleague());
    QVERIFY(theirs->cases().take(cases.at(0), workspace.colleague()).ok());
    const auto mine = workspace.another(workspace.reviewer());
    QCOMPARE(idsOf(CaseOpening::ahead(*mine, workspace.reviewer(), queue(), {}, 5)),
             QList<CaseId>({cases.at(1), cases.at(2)}));
    // A lease runs out by itself when its client died.
    workspace.pass(std::chrono::minutes(6));
    QCOMPARE(idsOf(CaseOpening::ahead(*mine, workspace.reviewer(), queue(), {cases.at(1)}, 1)),
             QList<CaseId>({cases.at(0)}));
}

QTEST_GUILESS_MAIN(TestAhead)
#include "tst_ahead.moc"
