// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/filingoffice.h"
#include "tests/store/overviewscan.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

struct Move
{
    QString action;
    QString toState;
    qint64 at = 0;
    QString actor;
};

struct Registration
{
    QString unit;
    QString department;
    QString place;
    QString kind;
    qint64 submitted = 0;
    qint64 due = 0;
    QList<Move> history;

    QString deskOf(const QString &state) const
    {
        if (state == u"at_unit"_s || state == u"back_at_unit"_s)
            return u"unit:"_s + unit;
        return state == u"in_review"_s || state == u"to_file"_s ? u"department:"_s + department : QString();
    }
};

/// Decided by whoever works at the desk: neither by the commissioner, nor by the centre from afar, nor by the program.
bool isWork(const QString &action)
{
    static const QStringList work{u"verify"_s, u"return"_s,         u"review"_s,
                                  u"file"_s,   u"return_to_unit"_s, u"return_to_commissioner"_s};
    return work.contains(action);
}

void tell(Counters &open, Counters &done, const Registration &one)
{
    QList<Move> kept;
    for (const Move &move : one.history) {
        if (move.action == u"take_back"_s)
            kept.removeLast();
        else
            kept.append(move);
    }
    QString desk;
    qint64 came = 0;
    for (const Move &move : std::as_const(kept)) {
        const QString next = one.deskOf(move.toState);
        if (next == desk)
            continue;
        if (!desk.isEmpty() && isWork(move.action)) {
            for (const auto &[span, start] :
                 {std::pair(u"day"_s, chinaDay(move.at)), std::pair(u"month"_s, chinaMonth(move.at))})
                add(done,
                    {desk, span, QString::number(start), one.kind, move.actor,
                     QString::number(bucketOf(move.at - came))},
                    1);
        }
        desk = next;
        came = move.at;
    }
    if (!desk.isEmpty())
        add(open,
            {desk, one.kind, one.place, QString::number(chinaDay(one.submitted)), QString::number(chinaDay(one.due))},
            1);
}

QString differenceFromHistory(TestWorkspace &workspace)
{
    QMap<qint64, Registration> all;
    auto rows = workspace->database().select(
        u"select c.id, c.unit_id, c.department, c.place_code, c.kind, c.submitted_at, c.due_at, d.action, d.to_state,"
        " d.decided_at, d.actor_id from cases c join decision d on d.case_id = c.id where c.unit_id is not null"
        " order by c.id, d.version"_s);
    while (rows.ok() && rows->next()) {
        Registration &one = all[rows->integer(0)];
        one.unit = rows->text(1);
        one.department = rows->text(2);
        one.place = rows->text(3).left(2);
        one.kind = rows->text(4);
        one.submitted = rows->integer(5);
        one.due = rows->integer(6);
        one.history.append({rows->text(7), rows->text(8), rows->integer(9), rows->text(10)});
    }
    Counters open;
    Counters done;
    for (const Registration &one : std::as_const(all))
        tell(open, done, one);
    const QString found
        = difference(counters(workspace, u"desk, kind, place, submitted_day, due_day"_s, u"open_count"_s), open)
        + difference(counters(workspace, u"desk, span, start, kind, actor_id, bucket"_s, u"handled_count"_s), done)
        + difference(counters(workspace, u"start, desk, kind, actor_id"_s, u"handled_month"_s), monthsOf(done));
    if (!found.isEmpty())
        return found;
    Counters places = counters(workspace, u"desk, span, start, kind, place, bucket"_s, u"handled_place"_s);
    // What units and the centre itself did is told by the place of each case: counted elsewhere.
    erase_if(places, [](const auto &counter) { return counter.key().startsWith(u"unit:"_s); });
    return difference(places, placesOf(done));
}

} // namespace

/// Registrations that go from desk to desk, come back, are taken back, undone and filed: the counters follow (C-05,
/// C-08).
class OverviewFilingsTest : public QObject
{
    Q_OBJECT

private slots:
    void countersAreWhatTheHistoriesTell_data();
    void countersAreWhatTheHistoriesTell();
    void departmentsSeeTheirOwnWork();
    void olderWorkspacesAreToldAnew();
};

void OverviewFilingsTest::countersAreWhatTheHistoriesTell_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("one") << 4u;
    QTest::newRow("two") << 20261122u;
}

void OverviewFilingsTest::countersAreWhatTheHistoriesTell()
{
    QFETCH(quint32, seed);
    TestWorkspace workspace;
    FilingOffice office(workspace);
    QRandomGenerator random(seed);
    // Cases of the office's own people, who were verified without anyone deciding, are not counted here.
    QList<CaseId> cases;
    QMap<QString, int> made;
    std::pair<CaseId, Actor> last;
    const QStringList actions{u"verify"_s,
                              u"verify"_s,
                              u"review"_s,
                              u"review"_s,
                              u"file"_s,
                              u"return_to_unit"_s,
                              u"return_to_commissioner"_s,
                              u"return"_s,
                              u"take_back"_s,
                              u"take_back"_s,
                              u"undo"_s};
    for (int step = 0; step < 90; ++step) {
        workspace.pass(std::chrono::seconds(random.bounded(5) == 0 ? random.bounded(90'000) : random.bounded(30)));
        if (cases.size() < 6 || (cases.size() < 14 && random.bounded(8) == 0)) {
            if (const CaseId id = office.submit(static_cast<int>(cases.size()) + 1); id > 0)
                cases.append(id);
            continue;
        }
        if (last.first > 0 && random.bounded(4) == 0) {
            if (office.act(std::exchange(last.first, 0), u"take_back"_s, last.second) == u"done"_s)
                ++made[u"take_back"_s];
            continue;
        }
        const CaseId id = cases.at(random.bounded(cases.size()));
        const QString action = actions.at(random.bounded(actions.size()));
        const bool isUnits = action == u"verify"_s || action == u"return"_s;
        const Actor &actor = action == u"undo"_s ? office.centre : isUnits ? office.unitAdmin : office.county;
        const std::optional<int> undoes
            = action == u"undo"_s ? std::optional(1 + int(random.bounded(2))) : std::nullopt;
        if (office.act(id, action, actor, undoes) == u"done"_s) {
            ++made[action];
            last = {id, actor};
        }
        if (step % 15 == 0)
            QCOMPARE(differenceFromHistory(workspace), QString());
    }
    QCOMPARE(differenceFromHistory(workspace), QString());
    for (const QString &action : {u"verify"_s, u"review"_s, u"take_back"_s})
        QVERIFY2(made.value(action) > 0, qPrintable(action));
}

/// From handing in to filing: what each desk did, and what the city sees of the county (C-05).
void OverviewFilingsTest::departmentsSeeTheirOwnWork()
{
    TestWorkspace workspace;
    FilingOffice office(workspace);
    const CaseId filed = office.filed(1);
    QVERIFY(filed > 0 && office.toFile(2) > 0);
    const auto overviewOf = [&workspace](Actor actor, const QString &desk) {
        actor.desk = desk; // of those where they stand
        const auto read = workspace->overview().read({}, actor);
        if (!read.ok())
            qFatal("%s: %s", qPrintable(actor.desk), qPrintable(read.error().message));
        return *read;
    };
    QCOMPARE(overviewOf(office.county, u"department:110105"_s).open, 1);
    QCOMPARE(overviewOf(office.county, u"department:110105"_s).doneToday, 1);
    QCOMPARE(overviewOf(office.unitAdmin, u"unit:%1"_s.arg(office.unit.id)).doneToday, 2);
    QCOMPARE(overviewOf(office.city, u"department:110100"_s).open, 1);
    QCOMPARE(overviewOf(office.province, u"department:110000"_s).doneThisMonth, 1);
    QCOMPARE(overviewOf(office.beside, u"department:110108"_s).open, 0);
    QCOMPARE(overviewOf(office.beside, u"department:110108"_s).doneToday, 0);
    QCOMPARE(overviewOf(office.centre, u"centre"_s).doneToday, 1);
    // The centre undoes the filing: that was the county's work all the same, and none of the centre's.
    QCOMPARE(office.act(filed, u"undo"_s, office.centre, 3), u"done"_s);
    QCOMPARE(overviewOf(office.county, u"department:110105"_s).open, 2);
    QCOMPARE(overviewOf(office.county, u"department:110105"_s).doneToday, 1);
    QCOMPARE(overviewOf(office.centre, u"centre"_s).byPerson.size(), 1);
}

/// A workspace from before what is seen from a desk was counted under that desk (C-05, C-10).
void OverviewFilingsTest::olderWorkspacesAreToldAnew()
{
    TestWorkspace workspace;
    FilingOffice office(workspace);
    const QString places = u"desk, span, start, kind, place, bucket"_s;
    const CaseId filed = office.filed(1);
    const CaseId waiting = office.toFile(2);
    QVERIFY(filed > 0 && waiting > 0);
    Database &database = workspace->database();
    QVERIFY(database.actAs({}).ok());
    const Counters before = counters(workspace, places, u"handled_place"_s);
    QVERIFY(before.size() >= 8);
    for (const QString &statement :
         {u"delete from handled_place where desk = 'centre' or substr(desk, 1, 11) = 'department:'"_s,
          u"insert into handled_place (desk, span, start, kind, place, bucket, how_many)"
          " select desk, span, start, kind, '11', bucket, sum(how_many) from handled_count"
          " where substr(desk, 1, 11) = 'department:' group by desk, span, start, kind, bucket"_s,
          u"drop table handled_month"_s}) {
        const auto changed = database.change(statement);
        QVERIFY2(changed.ok(), changed.ok() ? "" : qPrintable(changed.error().details));
    }
    QVERIFY(database.begin().ok());
    const auto ran = database.runScript(
        on(u":/schema/sqlite/0005-overview-above.sql"_s, u":/schema/postgresql/0004-overview-above.sql"_s));
    QVERIFY2(ran.ok(), ran.ok() ? "" : qPrintable(ran.error().details));
    QVERIFY(database.commit().ok());
    QCOMPARE(counters(workspace, places, u"handled_place"_s), before);
    QCOMPARE(differenceFromHistory(workspace), QString());
    // And kept from there on.
    QCOMPARE(office.act(waiting, u"file"_s, office.county), u"done"_s);
    QVERIFY(database.actAs({}).ok());
    QCOMPARE(differenceFromHistory(workspace), QString());
}

QTEST_GUILESS_MAIN(OverviewFilingsTest)
#include "overviewfilingstest.moc"
