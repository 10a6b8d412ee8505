// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/meetingpoint.h"
#include "tests/store/testworkspace.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What many people do at once, each with a connection of their own.
class TogetherTest : public QObject
{
    Q_OBJECT

private slots:
    void eachTakesAnotherCase();
    void takesAsManyAsAskedFor();
    void whatIsTakenIsPassedOver();
    void ofTwoWhoDecideAtOnceOneWins();
    void twoOfTheSameNumberCannotBothPass(); // I-08, I-38
    void everybodyDecidesAndTheHistoryHolds();

private:
    /// Runs `work(number, workspace, actor)` on a thread and a connection for each of so many reviewers, who wait for
    /// each other before they begin.
    template <typename Work> static void together(TestWorkspace &workspace, int people, const Work &work);
};

template <typename Work> void TogetherTest::together(TestWorkspace &workspace, int people, const Work &work)
{
    std::vector<Actor> actors;
    for (int i = 0; i < people; ++i)
        actors.push_back(workspace.addReviewer(u"reviewer_%1"_s.arg(i), u"审核员%1"_s.arg(i)));
    MeetingPoint everybodyIsThere(people);
    std::vector<std::jthread> threads;
    for (int i = 0; i < people; ++i) {
        threads.emplace_back([&, i] {
            const auto own = workspace.another(actors[i]);
            everybodyIsThere.meet();
            work(i, *own, actors[i]);
        });
    }
}

void TogetherTest::eachTakesAnotherCase()
{
    constexpr int people = 20;
    TestWorkspace workspace;
    for (int i = 0; i < people; ++i)
        QVERIFY(workspace.submitPerson(i) > 0);
    QList<CaseId> offered;
    const auto page = workspace->cases().page({.desk = u"platform"_s});
    for (const CaseRow &row : page->rows)
        offered.append(row.id);
    std::array<QList<CaseId>, people> taken;
    std::array<QString, people> troubles;
    together(workspace, people, [&](int i, Workspace &own, const Actor &actor) {
        const auto answer = own.cases().takeFirst(offered, 1, actor);
        if (answer.ok())
            taken[i] = *answer;
        else
            troubles[i] = answer.error().code;
    });
    QSet<CaseId> different;
    for (int i = 0; i < people; ++i) {
        QCOMPARE(troubles[i], QString());
        QCOMPARE(taken[i].size(), 1);
        different.insert(taken[i].constFirst());
    }
    QCOMPARE(different.size(), people);
    QCOMPARE(workspace.count(u"select count(distinct account_id) from case_lease"_s), people);
}

void TogetherTest::takesAsManyAsAskedFor()
{
    TestWorkspace workspace;
    QList<CaseId> offered;
    for (int i = 0; i < 4; ++i)
        offered.prepend(workspace.submitPerson(i));
    QCOMPARE(*workspace->cases().takeFirst(offered, 2, workspace.reviewer()), offered.mid(0, 2));
    QCOMPARE(*workspace->cases().takeFirst(offered, 9, workspace.colleague()), offered.mid(2, 2));
    QCOMPARE(workspace->cases().takeFirst(offered, 1, workspace.colleague())->size(), 1); // their own, once more
}

void TogetherTest::whatIsTakenIsPassedOver()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    const CaseId second = workspace.submitPerson(2);
    QVERIFY(workspace->cases().take(first, workspace.colleague()).ok());
    QCOMPARE(*workspace->cases().takeFirst({first, second}, 1, workspace.reviewer()), QList<CaseId>{second});
    QVERIFY(workspace->cases().takeFirst({first}, 1, workspace.reviewer())->isEmpty());
}

void TogetherTest::ofTwoWhoDecideAtOnceOneWins()
{
    constexpr int cases = 15;
    TestWorkspace workspace;
    QList<CaseId> ids;
    for (int i = 0; i < cases; ++i)
        ids.append(workspace.submitPerson(i));
    std::array<QStringList, 2> outcomes;
    MeetingPoint bothAreThere(2);
    together(workspace, 2, [&](int i, Workspace &own, const Actor &actor) {
        for (const CaseId id : ids) {
            bothAreThere.meet();
            const auto decided = i == 0 ? own.cases().decide({id, u"pass"_s, 1, {}, {}}, actor)
                                        : own.cases().decide({id, u"refuse"_s, 1, {u"expired"_s}, {}}, actor);
            outcomes[i].append(decided.ok() ? u"done"_s : decided.error().code);
        }
    });
    for (int i = 0; i < cases; ++i) {
        const QStringList both = outcomes[0].mid(i, 1) + outcomes[1].mid(i, 1);
        QVERIFY2(both.contains(u"done"_s) && both.contains(u"case.stale"_s), qPrintable(both.join(u' ')));
        QCOMPARE(workspace->cases().history(ids.at(i))->size(), 2);
    }
}

void TogetherTest::twoOfTheSameNumberCannotBothPass()
{
    constexpr int pairs = 10;
    TestWorkspace workspace;
    QList<std::array<CaseId, 2>> ids;
    for (int i = 0; i < pairs; ++i) {
        Submission second = workspace.person(2 * i + 1);
        second.fields.insert(u"id_number"_s, workspace.person(2 * i).fields.value(u"id_number"_s));
        ids.append({workspace.submitPerson(2 * i), workspace.submit(second)});
    }
    std::array<QStringList, 2> outcomes;
    MeetingPoint bothAreThere(2);
    together(workspace, 2, [&](int i, Workspace &own, const Actor &actor) {
        for (const auto &pair : ids) {
            bothAreThere.meet();
            const auto decided = own.cases().decide({pair[i], u"pass"_s, 1, {}, {}}, actor);
            outcomes[i].append(decided.ok() ? u"done"_s : decided.error().code);
        }
    });
    for (int i = 0; i < pairs; ++i) {
        const QStringList both = outcomes[0].mid(i, 1) + outcomes[1].mid(i, 1);
        QVERIFY2(both.contains(u"done"_s) && both.contains(u"action.bound"_s), qPrintable(both.join(u' ')));
    }
}

void TogetherTest::everybodyDecidesAndTheHistoryHolds()
{
    constexpr int people = 8;
    constexpr int each = 5;
    TestWorkspace workspace;
    QList<CaseId> ids;
    for (int i = 0; i < people * each; ++i)
        ids.append(workspace.submitPerson(i));
    std::array<QStringList, people> outcomes;
    together(workspace, people, [&](int i, Workspace &own, const Actor &actor) {
        for (int n = 0; n < each; ++n) {
            const auto decided = own.cases().decide({ids.at(n * people + i), u"pass"_s, 1, {}, {}}, actor);
            outcomes[i].append(decided.ok() ? u"done"_s : decided.error().code);
        }
    });
    for (const QStringList &outcome : outcomes)
        QCOMPARE(outcome, QStringList(each, u"done"_s));
    QCOMPARE(workspace->cases().counts(workspace.reviewer())->open, 0);
    QCOMPARE(workspace.count(u"select count(*) from decision"_s), 2 * people * each);
    QCOMPARE(
        workspace.count(u"select count(*) from decision d join cases c on c.id = d.case_id and c.head_hash = d.hash"
                        " join decision p on p.case_id = d.case_id and p.hash = d.previous_hash"_s),
        people * each);
}

QTEST_GUILESS_MAIN(TogetherTest)
#include "togethertest.moc"
