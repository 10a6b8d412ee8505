// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casequery.h"
#include "store/dialect.h"
#include "tests/store/everylist.h"
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class CaseQueryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pagesFollowEachOtherWithoutGap_data();
    void pagesFollowEachOtherWithoutGap();
    void findsBy_data();
    void findsBy();
    void nothingTypedIsRunAsSql();
    void noListScansTheTable_data();
    void noListScansTheTable();

private:
    std::unique_ptr<TestWorkspace> m_workspace;
    static constexpr int cases = 25;
};

void CaseQueryTest::initTestCase()
{
    m_workspace = std::make_unique<TestWorkspace>();
    for (int i = 0; i < cases; ++i) {
        Submission person = m_workspace->person(i);
        if (i % 5 == 0)
            person.submittedAt = m_workspace->now().addDays(-10);
        QVERIFY(m_workspace->submit(person) > 0);
    }
}

void CaseQueryTest::pagesFollowEachOtherWithoutGap_data()
{
    QTest::addColumn<CaseSort>("sort");
    QTest::addColumn<bool>("descending");
    for (const bool descending : {false, true}) {
        const char *suffix = descending ? " descending" : "";
        const auto row
            = [&](const char *name, CaseSort sort) { QTest::addRow("%s%s", name, suffix) << sort << descending; };
        row("submitted", CaseSort::Submitted);
        row("due", CaseSort::Due);
        row("subject", CaseSort::Subject);
        row("kind", CaseSort::Kind);
        row("place", CaseSort::Place);
    }
}

void CaseQueryTest::pagesFollowEachOtherWithoutGap()
{
    QFETCH(CaseSort, sort);
    QFETCH(bool, descending);
    CaseQuery query{.desk = u"platform"_s, .sort = sort, .descending = descending};
    const auto whole = (*m_workspace)->cases().page(query);
    QCOMPARE(whole->rows.size(), cases);
    QVERIFY(!whole->next);
    query.limit = 4;
    QList<CaseRow> rows;
    do {
        const auto page = (*m_workspace)->cases().page(query);
        QVERIFY(page.ok());
        rows += page->rows;
        query.after = page->next;
    } while (query.after && rows.size() <= cases);
    QCOMPARE(rows, whole->rows);
}

void CaseQueryTest::findsBy_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("found");
    const Submission seventh = TestWorkspace().person(7);
    QTest::newRow("reference") << seventh.reference << 1;
    QTest::newRow("name") << seventh.fields.value(u"name"_s) << 1;
    QTest::newRow("name prefix") << u"张样"_s << cases;
    QTest::newRow("ID number") << seventh.fields.value(u"id_number"_s) << 1;
    QTest::newRow("ID number, small x and blanks")
        << u" "_s + seventh.fields.value(u"id_number"_s).toLower() + u' ' << 1;
    QTest::newRow("phone") << seventh.phone << 1;
    QTest::newRow("part of a number") << u"1101051990"_s << 0;
    QTest::newRow("nobody") << u"王"_s << 0;
}

void CaseQueryTest::findsBy()
{
    QFETCH(QString, typed);
    QFETCH(int, found);
    for (const QString &desk : {u"platform"_s, QString()}) {
        const auto page = (*m_workspace)->cases().page({.desk = desk, .search = classifySearch(typed)});
        QVERIFY(page.ok());
        QCOMPARE(page->rows.size(), found);
    }
}

void CaseQueryTest::nothingTypedIsRunAsSql()
{
    const auto page = (*m_workspace)
                          ->cases()
                          .page({.desk = u"platform'; drop table cases; --"_s,
                                 .kind = u"' or 1=1 --"_s,
                                 .search = SearchTerm{SearchTerm::NamePrefix, CaseKey::Number, u"%'_\""_s}});
    QVERIFY(page.ok());
    QCOMPARE(page->rows.size(), 0);
    QCOMPARE(m_workspace->count(u"select count(*) from cases"_s), cases);
}

void CaseQueryTest::noListScansTheTable_data()
{
    QTest::addColumn<CaseQuery>("query");
    for (const NamedQuery &each : everyList())
        QTest::newRow(each.name) << each.query;
}

void CaseQueryTest::noListScansTheTable()
{
    QFETCH(CaseQuery, query);
    if (testEngine() == Engine::PostgreSql) {
        // What a server does depends on how much there is: plantest.cpp. Here the statement is one that it can read.
        QVERIFY((*m_workspace)->cases().page(query).ok());
        return;
    }
    const ListStatement statement = listStatement(query, (*m_workspace)->database().dialect(), m_workspace->now());
    auto rows = (*m_workspace)->database().select(u"explain query plan "_s + statement.sql, statement.parameters);
    QVERIFY(rows.ok());
    QStringList plan;
    while (rows->next())
        plan.append(rows->text(3));
    const QString text = plan.join(u" | "_s);
    QVERIFY(!plan.isEmpty());
    // Walking an index in its order is how a page is read; walking the table, or sorting it, is not. Of the few
    // cases that one person has open, or that share a number, sorting is meant.
    const bool few = query.openedBy > 0 || (query.search && query.search->kind == SearchTerm::Key);
    for (const QString &step : plan) {
        const bool walks = step.startsWith(u"SCAN c"_s) && !step.contains(u"USING INDEX"_s);
        QVERIFY2(!walks, qPrintable(text));
        QVERIFY2(few || !step.contains(u"TEMP B-TREE"_s), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(CaseQueryTest)
#include "casequerytest.moc"
