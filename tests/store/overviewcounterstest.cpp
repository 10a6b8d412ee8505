// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/residentid.h"
#include "tests/store/overviewscan.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

struct Move
{
    QString action;
    qint64 at;
    QString actor; ///< empty: the program
};

struct Expected
{
    Counters open;
    Counters byPerson;
    Counters byPlace;
};

/// What happened to one case, as whoever reads its history would say it: what was taken back never was.
void tell(Expected &expected, const QString &kind, const QString &place, qint64 submitted, qint64 due,
          QList<Move> history)
{
    QList<Move> kept;
    for (const Move &move : std::as_const(history)) {
        if (move.action == u"take_back"_s)
            kept.removeLast();
        else
            kept.append(move);
    }
    QString desk;
    qint64 came = 0;
    for (const Move &move : std::as_const(kept)) {
        if (move.action == u"submit"_s) {
            desk = u"platform"_s;
            came = move.at;
            continue;
        }
        if (move.action != u"withdraw"_s && !move.actor.isEmpty()) {
            const QString bucket = QString::number(bucketOf(move.at - came));
            for (const auto &[span, start] :
                 {std::pair(u"day"_s, chinaDay(move.at)), std::pair(u"month"_s, chinaMonth(move.at))}) {
                const QStringList when{desk, span, QString::number(start), kind};
                add(expected.byPerson, when + QStringList{move.actor, bucket}, 1);
                add(expected.byPlace, when + QStringList{place, bucket}, 1);
            }
        }
        desk.clear();
    }
    if (!desk.isEmpty())
        add(expected.open, {desk, kind, place, QString::number(chinaDay(submitted)), QString::number(chinaDay(due))},
            1);
}

Expected scan(TestWorkspace &workspace)
{
    Expected expected;
    auto rows = workspace->database().select(
        u"select c.id, c.kind, c.place_code, c.submitted_at, c.due_at, d.action, d.decided_at, d.actor_id"
        " from cases c join decision d on d.case_id = c.id order by c.id, d.version"_s);
    qint64 id = 0;
    QString kind;
    QString place;
    qint64 submitted = 0;
    qint64 due = 0;
    QList<Move> history;
    const auto flush = [&] {
        if (id > 0)
            tell(expected, kind, place, submitted, due, std::exchange(history, {}));
    };
    while (rows.ok() && rows->next()) {
        if (rows->integer(0) != id) {
            flush();
            id = rows->integer(0);
            kind = rows->text(1);
            place = rows->text(2).left(2);
            submitted = rows->integer(3);
            due = rows->integer(4);
        }
        history.append({rows->text(5), rows->integer(6), rows->value(7).isNull() ? QString() : rows->text(7)});
    }
    flush();
    return expected;
}

QString differenceFromHistory(TestWorkspace &workspace)
{
    const Expected expected = scan(workspace);
    return difference(counters(workspace, u"desk, kind, place, submitted_day, due_day"_s, u"open_count"_s),
                      expected.open)
        + difference(counters(workspace, u"desk, span, start, kind, actor_id, bucket"_s, u"handled_count"_s),
                     expected.byPerson)
        + difference(counters(workspace, u"desk, span, start, kind, place, bucket"_s, u"handled_place"_s),
                     expected.byPlace)
        + difference(counters(workspace, u"start, desk, kind, actor_id"_s, u"handled_month"_s),
                     monthsOf(expected.byPerson));
}

/// Months of an office in small: people hand in, two reviewers decide, take back, sometimes the applicant withdraws.
class SmallOffice
{
public:
    SmallOffice(TestWorkspace &workspace, quint32 seed)
        : m_workspace(workspace)
        , m_random(seed)
    {
    }

    void work(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            m_workspace.pass(
                std::chrono::seconds(m_random.bounded(4) == 0 ? m_random.bounded(400'000) : m_random.bounded(40)));
            const int dice = m_random.bounded(10);
            if (dice < 4)
                handIn();
            else if (dice < 8)
                decide();
            else
                takeBack();
        }
    }
    int takenBack() const { return m_takenBack; }

private:
    void handIn()
    {
        static const QStringList places{u"110105"_s, u"440106"_s, u"310104"_s, u"510104"_s};
        Submission submission = m_workspace.person(m_next++);
        QString number = submission.fields.value(u"id_number"_s);
        number.replace(0, 6, places.at(m_random.bounded(4)));
        number.chop(1);
        submission.fields[u"id_number"_s] = number + ResidentId::checkCharacter(number);
        submission.submittedAt = m_workspace.now().addSecs(-m_random.bounded(200'000));
        if (const CaseId id = m_workspace.submit(submission); id > 0)
            m_open.append(id);
        else
            qFatal("it could not be handed in");
    }
    Result<Decided> decide(CaseId id, const QString &action, int version)
    {
        const Actor &actor = m_random.bounded(2) == 0 ? m_workspace.reviewer() : m_workspace.colleague();
        Decision decision{.caseId = id, .action = action, .expectedVersion = version};
        if (action == u"refuse"_s)
            decision.reasons = {u"photo_unclear"_s};
        return m_workspace->cases().decide(decision, actor);
    }
    void decide()
    {
        if (m_open.isEmpty())
            return;
        const CaseId id = m_open.takeAt(m_random.bounded(m_open.size()));
        const int version = m_workspace->cases().read(id)->row.version;
        if (m_random.bounded(6) == 0) {
            withdraw(id, version);
            return;
        }
        const auto decided = decide(id, m_random.bounded(3) == 0 ? u"refuse"_s : u"pass"_s, version);
        if (!decided.ok())
            qFatal("%s", qPrintable(decided.error().message));
        m_decided.append(id);
    }
    /// The program does it for a portal: nobody's work.
    void withdraw(CaseId id, int version)
    {
        const auto decided
            = m_workspace->cases().decide({.caseId = id, .action = u"withdraw"_s, .expectedVersion = version}, Actor{});
        if (!decided.ok())
            m_open.append(id);
    }
    /// Whoever it was, and when: it often can't be taken back.
    void takeBack()
    {
        if (m_decided.isEmpty())
            return;
        const CaseId id = m_decided.last();
        if (decide(id, u"take_back"_s, m_workspace->cases().read(id)->row.version).ok()) {
            m_open.append(m_decided.takeLast());
            ++m_takenBack;
        }
    }

    TestWorkspace &m_workspace;
    QRandomGenerator m_random;
    QList<CaseId> m_open;
    QList<CaseId> m_decided;
    int m_next = 1;
    int m_takenBack = 0;
};

} // namespace

/// The overview's counters are those that a scan would count, whatever happened (C-10: counts without scanning).
class OverviewCountersTest : public QObject
{
    Q_OBJECT

private slots:
    void bucketsAreTheirFormula();
    void countersAreWhatAScanCounts_data();
    void countersAreWhatAScanCounts();
    void takingBackGivesBackWhatWasCounted();
    void nothingStaysAtZero();
    void olderWorkspacesAreCountedOnce();
    void theProgramsDecisionsAreNobodysWork();
};

void OverviewCountersTest::bucketsAreTheirFormula()
{
    TestWorkspace workspace;
    auto rows = workspace->database().select(u"select bucket, up_to_ms from handling_bucket order by bucket"_s);
    int expected = 0;
    while (rows.ok() && rows->next()) {
        QCOMPARE(rows->integer(0), expected);
        QVERIFY(std::abs(double(rows->integer(1)) / (1000 * std::pow(2.0, expected / 4.0)) - 1) < 0.001);
        ++expected;
    }
    QCOMPARE(expected, 103);
}

void OverviewCountersTest::countersAreWhatAScanCounts_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 20261122u, 77u})
        QTest::addRow("seed %u", seed) << seed;
}

void OverviewCountersTest::countersAreWhatAScanCounts()
{
    QFETCH(quint32, seed);
    TestWorkspace workspace;
    SmallOffice office(workspace, seed);
    for (int round = 0; round < 6; ++round) {
        office.work(30);
        QCOMPARE(differenceFromHistory(workspace), QString());
    }
    QVERIFY(office.takenBack() > 3);
}

void OverviewCountersTest::takingBackGivesBackWhatWasCounted()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    workspace.pass(100s);
    const auto before = counters(workspace, u"desk, kind, place, submitted_day, due_day"_s, u"open_count"_s);
    QVERIFY(workspace->cases()
                .decide({.caseId = id, .action = u"pass"_s, .expectedVersion = 1}, workspace.reviewer())
                .ok());
    QCOMPARE(workspace.count(u"select cast(sum(how_many) as bigint) from handled_count where span = 'day'"_s), 1);
    QCOMPARE(workspace.count(u"select cast(coalesce(sum(how_many), 0) as bigint) from open_count"_s), 0);
    workspace.pass(10s);
    QVERIFY(workspace->cases()
                .decide({.caseId = id, .action = u"take_back"_s, .expectedVersion = 2}, workspace.reviewer())
                .ok());
    QCOMPARE(workspace.count(u"select cast(coalesce(sum(how_many), 0) as bigint) from handled_count"_s), 0);
    QCOMPARE(workspace.count(u"select cast(coalesce(sum(how_many), 0) as bigint) from handled_place"_s), 0);
    QCOMPARE(counters(workspace, u"desk, kind, place, submitted_day, due_day"_s, u"open_count"_s), before);
    // And the time that it lay there goes on as though nobody had decided.
    workspace.pass(1000s);
    QVERIFY(workspace->cases()
                .decide({.caseId = id, .action = u"pass"_s, .expectedVersion = 3}, workspace.reviewer())
                .ok());
    QCOMPARE(differenceFromHistory(workspace), QString());
    QVERIFY(workspace.count(u"select up_to_ms from handled_count h join handling_bucket b on b.bucket = h.bucket"
                            " where span = 'day' and how_many > 0"_s)
            >= 1'110'000);
}

void OverviewCountersTest::nothingStaysAtZero()
{
    TestWorkspace workspace;
    SmallOffice office(workspace, 5);
    office.work(80);
    for (const QString &table : {u"open_count"_s, u"handled_count"_s, u"handled_place"_s, u"handled_month"_s})
        QCOMPARE(workspace.count(u"select count(*) from %1 where how_many = 0"_s.arg(table)), 0);
}

/// A workspace from before there were counters: they are filled by its migration.
void OverviewCountersTest::olderWorkspacesAreCountedOnce()
{
    TestWorkspace workspace;
    SmallOffice office(workspace, 9);
    office.work(120);
    for (const QString &table : {u"open_count"_s, u"handled_count"_s, u"handled_place"_s, u"handled_month"_s})
        QVERIFY(workspace->database().change(u"delete from %1"_s.arg(table)).ok());
    QVERIFY(workspace->database().begin().ok());
    const auto ran = workspace->database().runScript(
        on(u":/schema/sqlite/0004-4-overview-counted.sql"_s, u":/schema/postgresql/0003-4-overview-counted.sql"_s));
    QVERIFY2(ran.ok(), ran.ok() ? "" : qPrintable(ran.error().details));
    QVERIFY(workspace->database().change(u"drop table handled_month"_s).ok());
    const auto told = workspace->database().runScript(
        on(u":/schema/sqlite/0005-overview-above.sql"_s, u":/schema/postgresql/0004-overview-above.sql"_s));
    QVERIFY2(told.ok(), told.ok() ? "" : qPrintable(told.error().details));
    QVERIFY(workspace->database().commit().ok());
    QCOMPARE(differenceFromHistory(workspace), QString());
    // And kept from there on.
    office.work(60);
    QCOMPARE(differenceFromHistory(workspace), QString());
}

void OverviewCountersTest::theProgramsDecisionsAreNobodysWork()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    workspace.pass(100s);
    const auto withdrawn
        = workspace->cases().decide({.caseId = id, .action = u"withdraw"_s, .expectedVersion = 1}, Actor{});
    QVERIFY2(withdrawn.ok(), withdrawn.ok() ? "" : qPrintable(withdrawn.error().message));
    QCOMPARE(workspace.count(u"select count(*) from open_count"_s), 0);
    QCOMPARE(workspace.count(u"select count(*) from handled_count"_s), 0);
}

QTEST_GUILESS_MAIN(OverviewCountersTest)
#include "overviewcounterstest.moc"
