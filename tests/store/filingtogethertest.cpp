// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "tests/store/filingoffice.h"

#include <QTest>

#include <barrier>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Numbers that many give at once: each of them once, without a gap, to one case (C-11).
class FilingTogetherTest : public QObject
{
    Q_OBJECT

private slots:
    void fiftyClientsFileAtOnce(); // C-11
    void processesFileAtOnce(); // C-11
    void ofTwoWhoFileTheSameOneWins(); // C-11
    void numbersOfWhatFailedAreNotLost(); // C-11

private:
    /// What the numbers of a division must be after so many were filed there.
    static void checkNumbers(TestWorkspace &workspace, int filed)
    {
        (void)workspace->database().actAs({});
        QCOMPARE(workspace.count(u"select count(*) from filing where series = 'KTP-2026-110105'"_s), filed);
        QCOMPARE(workspace.count(u"select count(distinct case_id) from filing"_s), filed);
        QCOMPARE(workspace.count(u"select max(ordinal) from filing"_s), filed);
        QCOMPARE(workspace.count(u"select min(ordinal) from filing"_s), 1);
        QCOMPARE(workspace.count(u"select count(*) from cases c join filing f on f.case_id = c.id"
                                 " where c.state = 'filed' and f.revoked_at is null"_s),
                 filed);
        QCOMPARE(workspace.count(u"select count(distinct filing_number) from registration where filing_number <> ''"_s),
                 filed);
        const auto report = verifyHistory(workspace->database(), workspace->kinds());
        QVERIFY(report.ok());
        QVERIFY2(report->findings.isEmpty(),
                 qPrintable(report->findings.value(0).row + report->findings.value(0).message));
    }
};

void FilingTogetherTest::fiftyClientsFileAtOnce()
{
    const int clients = testEngine() == Engine::PostgreSql ? 50 : 8;
    TestWorkspace workspace;
    FilingOffice office(workspace);
    QList<CaseId> cases;
    for (int i = 0; i < clients; ++i)
        cases.append(office.toFile(i));
    std::vector<QString> outcomes(clients);
    {
        std::barrier everybodyIsThere(clients);
        std::vector<std::jthread> threads;
        for (int i = 0; i < clients; ++i) {
            threads.emplace_back([&, i] {
                const auto own = workspace.another(office.county);
                everybodyIsThere.arrive_and_wait();
                outcomes[i] = FilingOffice::act(*own, cases.at(i), u"file"_s, office.county, 3);
            });
        }
    }
    for (const QString &outcome : outcomes)
        QCOMPARE(outcome, u"done"_s);
    checkNumbers(workspace, clients);
}

void FilingTogetherTest::processesFileAtOnce()
{
    if (testEngine() == Engine::PostgreSql)
        QSKIP("clients of a server are fifty above");
    constexpr int processes = 6;
    constexpr int each = 5;
    TestWorkspace workspace;
    FilingOffice office(workspace);
    QList<CaseId> cases;
    for (int i = 0; i < processes * each; ++i)
        cases.append(office.toFile(i));
    QList<pid_t> children;
    for (int i = 0; i < processes; ++i) {
        const pid_t child = fork();
        if (child == 0) {
            // Nothing of the parent's is touched any more: neither its connection nor its objects.
            const auto own = workspace.another();
            for (int k = 0; k < each; ++k) {
                if (FilingOffice::act(*own, cases.at(i * each + k), u"file"_s, office.county, 3) != u"done"_s)
                    _exit(1);
            }
            _exit(0);
        }
        QVERIFY(child > 0);
        children.append(child);
    }
    for (const pid_t child : std::as_const(children)) {
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    checkNumbers(workspace, processes * each);
}

void FilingTogetherTest::ofTwoWhoFileTheSameOneWins()
{
    constexpr int cases = 8;
    TestWorkspace workspace;
    FilingOffice office(workspace);
    QList<CaseId> ids;
    for (int i = 0; i < cases; ++i)
        ids.append(office.toFile(i));
    std::array<QStringList, 2> outcomes;
    {
        std::barrier bothAreThere(2);
        std::vector<std::jthread> threads;
        for (int i = 0; i < 2; ++i) {
            threads.emplace_back([&, i] {
                const auto own = workspace.another(office.county);
                for (const CaseId id : std::as_const(ids)) {
                    bothAreThere.arrive_and_wait();
                    outcomes[i].append(FilingOffice::act(*own, id, u"file"_s, office.county, 3));
                }
            });
        }
    }
    for (int i = 0; i < cases; ++i) {
        const QStringList both = outcomes[0].mid(i, 1) + outcomes[1].mid(i, 1);
        QVERIFY2(both.contains(u"done"_s) && both.contains(u"case.stale"_s), qPrintable(both.join(u' ')));
    }
    checkNumbers(workspace, cases);
}

void FilingTogetherTest::numbersOfWhatFailedAreNotLost()
{
    TestWorkspace workspace;
    FilingOffice office(workspace);
    office.filed(1);
    const CaseId second = office.toFile(2);
    {
        Database &database = workspace->database();
        QVERIFY(database.actAs(office.county.token).ok());
        Result<Transaction> transaction = Transaction::begin(database);
        QVERIFY(transaction.ok());
        // A number is given, and then given up with everything else.
        if (testEngine() == Engine::PostgreSql)
            QVERIFY(
                database.change(u"insert into decision (case_id, version, action) values (?, 3, 'file')"_s, {second})
                    .ok());
        else
            QVERIFY(
                database.change(u"update numbering set last = last + 1 where name = 'filing:KTP-2026-110105'"_s).ok());
    }
    QCOMPARE(office.standing(second), u"to_file department:110105"_s);
    QCOMPARE(office.act(second, u"file"_s, office.county), u"done"_s);
    checkNumbers(workspace, 2);
}

QTEST_GUILESS_MAIN(FilingTogetherTest)
#include "filingtogethertest.moc"
