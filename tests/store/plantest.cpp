// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casequery.h"
#include "tests/store/everylist.h"
#include "tests/store/testworkspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// How the server goes about what a reviewer at a station asks for, under the policies that hold for them: what it
/// really did, functions and triggers included, as its log tells (auto_explain).
class PlanTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noticesAScan();
    void noListScansATable_data();
    void noListScansATable();
    void desksAreReadAsOneList_data();
    void desksAreReadAsOneList();
    void nothingAtTheDeskScansATable_data();
    void nothingAtTheDeskScansATable();
    void cleanupTestCase();

private:
    /// Some thousands of cases (manycases.sql).
    void fill();
    /// Statements are planned once for all values, or for each value anew: the server is free to do either.
    Workspace &stationThatPlans(const QString &mode);
    void remember();
    /// The plans since remember(), each with its statement.
    QStringList plans() const;
    /// Those in which a table that grows is read from end to end.
    static QStringList scans(const QStringList &plans);

    std::unique_ptr<TestWorkspace> m_workspace;
    std::map<QString, std::unique_ptr<Workspace>> m_stations;
    Actor m_actor;
    qint64 m_remembered = 0;
};

void PlanTest::initTestCase()
{
    m_workspace = std::make_unique<TestWorkspace>();
    QCOMPARE(m_workspace->submitPerson(1), 1);
    m_actor = m_workspace->atStation(m_workspace->reviewer());
    fill();
    const QString database = m_workspace->database().name();
    m_workspace->database().administer(u"alter database %1 set session_preload_libraries = 'auto_explain'; "
                                       "alter database %1 set auto_explain.log_min_duration = 0; "
                                       "alter database %1 set auto_explain.log_nested_statements = on"_s.arg(database));
}

void PlanTest::cleanupTestCase()
{
    m_stations.clear();
    m_workspace.reset();
}

void PlanTest::fill()
{
    QFile script(QStringLiteral(HEZHUN_MANY_CASES));
    QVERIFY(script.open(QIODevice::ReadOnly));
    m_workspace->database().administer(
        QString::fromUtf8(script.readAll()).replace(u"ACTOR"_s, QString::number(m_actor.id)));
}

Workspace &PlanTest::stationThatPlans(const QString &mode)
{
    auto &station = m_stations[mode];
    if (!station) {
        m_workspace->database().administer(
            u"alter database %1 set plan_cache_mode = %2"_s.arg(m_workspace->database().name(), mode));
        station = m_workspace->station(m_actor);
    }
    return *station;
}

void PlanTest::remember()
{
    m_remembered = QFile(m_workspace->database().cluster().setting(u"LOG"_s)).size();
}

QStringList PlanTest::plans() const
{
    QFile log(m_workspace->database().cluster().setting(u"LOG"_s));
    if (!log.open(QIODevice::ReadOnly) || !log.seek(m_remembered))
        return {};
    QStringList entries;
    const QString mark = u"@%1 LOG:  duration:"_s.arg(m_workspace->database().name());
    bool ours = false;
    for (const QString &line : QString::fromUtf8(log.readAll()).split(u'\n')) {
        if (!line.startsWith(u'\t')) {
            ours = line.contains(mark);
            if (ours)
                entries.append(QString());
        } else if (ours) {
            entries.last() += line + u'\n';
        }
    }
    return entries;
}

QStringList PlanTest::scans(const QStringList &plans)
{
    static const QRegularExpression scan(
        u"Seq Scan on (cases|case_field|case_key|decision|account|real_name|case_document|binding|outbox)\\b"_s);
    return plans.filter(scan);
}

void PlanTest::noticesAScan()
{
    const auto owner = m_workspace->another();
    remember();
    QVERIFY(owner->database().single(u"select count(*) from cases where number_masked = '?'"_s).ok());
    QCOMPARE(scans(plans()).size(), 1);
}

void PlanTest::noListScansATable_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<CaseQuery>("query");
    for (const NamedQuery &each : everyList()) {
        QTest::addRow("%s, each anew", each.name) << u"force_custom_plan"_s << each.query;
        QTest::addRow("%s, once for all", each.name) << u"force_generic_plan"_s << each.query;
    }
}

void PlanTest::noListScansATable()
{
    QFETCH(QString, mode);
    QFETCH(CaseQuery, query);
    Workspace &station = stationThatPlans(mode);
    remember();
    const auto page = station.cases().page(query);
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().details));
    const QStringList done = plans();
    QVERIFY(!done.isEmpty());
    QVERIFY2(scans(done).isEmpty(), qPrintable(scans(done).join(u'\n')));
    // A page of a desk is read in the order of an index. Of what one person has open, of what is searched for, and of
    // the first of each desk there is little: sorting is meant.
    const bool few = query.openedBy > 0 || query.search || query.desk.isEmpty();
    const QStringList sorts = done.filter(u"Sort  ("_s);
    QVERIFY2(few || sorts.isEmpty(), qPrintable(sorts.join(u'\n')));
}

void PlanTest::desksAreReadAsOneList_data()
{
    QTest::addColumn<CaseQuery>("query");
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("order");
    QTest::newRow("newest first") << CaseQuery{.descending = true} << u"true"_s << u"submitted_at desc, id desc"_s;
    QTest::newRow("by place") << CaseQuery{.placePrefix = u"12"_s, .sort = CaseSort::Place} << u"province = '12'"_s
                              << u"place_code, id"_s;
    QTest::newRow("name") << CaseQuery{.search = classifySearch(u"一"_s)} << u"subject >= '一' and subject < '丁'"_s
                          << u"subject, id"_s;
}

void PlanTest::desksAreReadAsOneList()
{
    QFETCH(CaseQuery, query);
    QFETCH(QString, condition);
    QFETCH(QString, order);
    const ClusterDatabase &database = m_workspace->database();
    database.administer(u"insert into account_role values (%1, 'unit_admin', 'unit:7'), (%1, 'unit_admin', 'unit:11')"
                        " on conflict do nothing"_s.arg(m_actor.id));
    QList<CaseId> expected;
    const ClusterAnswer answer = database.administer(
        u"select id from cases where kept_by in ('platform', 'unit:7', 'unit:11') and %1 order by %2"_s.arg(condition,
                                                                                                            order));
    for (const QStringList &row : answer.rows)
        expected.append(row.constFirst().toLongLong());
    const auto station = m_workspace->station(m_actor);
    QList<CaseId> found;
    query.limit = 700;
    do {
        const auto page = station->cases().page(query);
        QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().details));
        for (const CaseRow &row : page->rows)
            found.append(row.id);
        query.after = page->next;
    } while (query.after && found.size() <= expected.size());
    QVERIFY(!expected.isEmpty());
    QCOMPARE(found, expected);
}

void PlanTest::nothingAtTheDeskScansATable_data()
{
    using Call = std::function<std::optional<Error>(Workspace &, const Actor &, const QDateTime &)>;
    QTest::addColumn<QString>("mode");
    QTest::addColumn<Call>("call");
    const auto add = [](const char *name, const auto &call) {
        const Call asked = [call](Workspace &station, const Actor &actor, const QDateTime &now) {
            const auto answer = call(station, actor, now);
            return answer.ok() ? std::optional<Error>() : answer.error();
        };
        QTest::addRow("%s, each anew", name) << u"force_custom_plan"_s << asked;
        QTest::addRow("%s, once for all", name) << u"force_generic_plan"_s << asked;
    };
    add("case", [](Workspace &at, const Actor &, const QDateTime &) { return at.cases().read(2001); });
    add("history", [](Workspace &at, const Actor &, const QDateTime &) { return at.cases().history(2001); });
    add("rows", [](Workspace &at, const Actor &, const QDateTime &) { return at.cases().rows({2004, 2008, 2001}); });
    add("reference", [](Workspace &at, const Actor &, const QDateTime &) { return at.cases().find(u"B-2004"_s); });
    add("number", [](Workspace &at, const Actor &, const QDateTime &) { return at.cases().find(u"2004"_s); });
    add("counters", [](Workspace &at, const Actor &who, const QDateTime &) { return at.cases().counts(who); });
    add("upcoming", [](Workspace &at, const Actor &who, const QDateTime &) {
        return at.cases().upcoming(who, {.desk = u"platform"_s}, 5);
    });
    add("decided today", [](Workspace &at, const Actor &who, const QDateTime &now) {
        return at.cases().decidedSince(who, now.addSecs(-36000));
    });
    add("taken", [](Workspace &at, const Actor &who, const QDateTime &) { return at.cases().take(2012, who); });
    add("taken first", [](Workspace &at, const Actor &who, const QDateTime &) {
        return at.cases().takeFirst({2016, 2020, 2024}, 1, who);
    });
    add("given back", [](Workspace &at, const Actor &who, const QDateTime &) { return at.cases().release(2012, who); });
    add("decided", [](Workspace &at, const Actor &who, const QDateTime &) {
        const auto last = at.cases().page({.desk = u"platform"_s, .descending = true, .limit = 1});
        const CaseRow row = last->rows.constFirst();
        return at.cases().decide({row.id, u"refuse"_s, row.version, {u"expired"_s}, {}}, who);
    });
    add("paper", [](Workspace &at, const Actor &, const QDateTime &) {
        return at.documents().read(at.cases().read(1)->documents.constFirst().sha256);
    });
    add("staff", [](Workspace &at, const Actor &, const QDateTime &) { return at.accounts().staff(); });
}

void PlanTest::nothingAtTheDeskScansATable()
{
    using Call = std::function<std::optional<Error>(Workspace &, const Actor &, const QDateTime &)>;
    QFETCH(QString, mode);
    QFETCH(Call, call);
    Workspace &station = stationThatPlans(mode);
    remember();
    const auto trouble = call(station, m_actor, m_workspace->now());
    QVERIFY2(!trouble, trouble ? qPrintable(trouble->code + u' ' + trouble->details) : "");
    const QStringList done = plans();
    QVERIFY(!done.isEmpty());
    QVERIFY2(scans(done).isEmpty(), qPrintable(scans(done).join(u'\n')));
}

QTEST_GUILESS_MAIN(PlanTest)
#include "plantest.moc"
