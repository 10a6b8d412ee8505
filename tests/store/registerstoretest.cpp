// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/registershelf.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

template <typename T> QString codeOf(const Result<T> &result)
{
    return result.ok() ? u"done"_s : result.error().code;
}

const QString firstFiling = u"KTP-2026-130724-000001"_s;
const QString secondFiling = u"KTP-2026-130724-000002"_s;

} // namespace

/// Looking into the register: who sees what (C-04, C-05), how it is found (C-10), which numbers there were (C-11).
class RegisterStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everyDeskSeesItsOwnAndWhatLiesBelow_data(); // C-04, C-05
    void everyDeskSeesItsOwnAndWhatLiesBelow();
    void isOpenToWhoWorksThere_data();
    void isOpenToWhoWorksThere();
    void findsOneByNumber_data(); // C-10, C-11
    void findsOneByNumber();
    void findsByTheBeginningOfAName(); // C-10
    void filtersAndOrders_data();
    void filtersAndOrders();
    void pagesMeetWithoutGapOrOverlap_data();
    void pagesMeetWithoutGapOrOverlap();
    void countsByState(); // C-10
    void knowsTheNumbersThatWere(); // C-11
    void exportsWhatIsFilteredAndLeavesATrace_data(); // C-10
    void exportsWhatIsFilteredAndLeavesATrace();
    void exportStoppedHalfWayLeavesTheConnectionFree();
    void classifiesWhatIsTyped();

private:
    QStringList subjects(const RegisterQuery &query, const Actor &actor);
    QStringList subjects(const RegisterQuery &query) { return subjects(query, m_shelf->at(query.viewer)); }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<RegisterShelf> m_shelf;
    QMap<QString, CaseId> m_ids;
};

void RegisterStoreTest::initTestCase()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_shelf = std::make_unique<RegisterShelf>(*m_workspace);
    const QList<ShelvedRegistration> entries{
        {.subject = u"甲"_s,
         .number = u"110105194912310021"_s,
         .state = u"filed"_s,
         .minute = 1,
         .filing = secondFiling,
         .revoked = {firstFiling}},
        {.subject = u"乙一"_s, .number = u"11010519491231002X"_s, .minute = 2},
        {.subject = u"乙二"_s, .number = u"110105199003070042"_s, .unit = 2, .department = u"130729"_s, .minute = 3},
        {.subject = u"丙"_s, .number = u"110105198801010063"_s, .isShown = false, .state = u"at_unit"_s, .minute = 4},
        {.subject = u"丁"_s,
         .number = u"91130724MA07K1A23B"_s,
         .department = u"130700"_s,
         .kind = u"filing.unit"_s,
         .minute = 5},
        {.subject = u"戊"_s,
         .number = u"110105197701010011"_s,
         .unit = 2,
         .department = u"130000"_s,
         .state = u"to_file"_s,
         .minute = 6},
        {.subject = u"己"_s, .number = u"320102197701010012"_s, .unit = 2, .department = u"320102"_s, .minute = 7},
    };
    for (const ShelvedRegistration &entry : entries)
        m_ids.insert(entry.subject, m_shelf->put(entry));
    m_shelf->count();
}

void RegisterStoreTest::cleanupTestCase()
{
    m_shelf.reset();
    m_workspace.reset();
}

QStringList RegisterStoreTest::subjects(const RegisterQuery &query, const Actor &actor)
{
    const auto page = m_shelf->storeOf(actor).page(query, actor);
    if (!page)
        return {page.error().code, page.error().details};
    QStringList subjects;
    for (const RegisterRow &row : page->rows)
        subjects.append(row.subject);
    return subjects;
}

void RegisterStoreTest::everyDeskSeesItsOwnAndWhatLiesBelow_data()
{
    QTest::addColumn<QString>("desk");
    QTest::addColumn<QStringList>("seen");
    QTest::newRow("C-05 county") << u"department:130724"_s << QStringList{u"乙一"_s, u"甲"_s};
    QTest::newRow("C-05 another county") << u"department:130729"_s << QStringList{u"乙二"_s};
    QTest::newRow("C-05 city") << u"department:130700"_s << QStringList{u"丁"_s, u"乙二"_s, u"乙一"_s, u"甲"_s};
    QTest::newRow("C-05 province") << u"department:130000"_s
                                   << QStringList{u"戊"_s, u"丁"_s, u"乙二"_s, u"乙一"_s, u"甲"_s};
    QTest::newRow("C-05 another province") << u"department:320000"_s << QStringList{u"己"_s};
    QTest::newRow("C-04 the centre sees also what no department does")
        << u"centre"_s << QStringList{u"己"_s, u"戊"_s, u"丁"_s, u"丙"_s, u"乙二"_s, u"乙一"_s, u"甲"_s};
    QTest::newRow("C-10 unit") << m_shelf->unit(1).desk << QStringList{u"丁"_s, u"丙"_s, u"乙一"_s, u"甲"_s};
    QTest::newRow("C-10 another unit") << m_shelf->unit(2).desk << QStringList{u"己"_s, u"戊"_s, u"乙二"_s};
}

void RegisterStoreTest::everyDeskSeesItsOwnAndWhatLiesBelow()
{
    QFETCH(const QString, desk);
    QFETCH(const QStringList, seen);
    QCOMPARE(subjects({.viewer = desk}), seen);
    const Actor actor = m_shelf->at(desk);
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it) {
        const QString expected = seen.contains(it.key()) ? u"done"_s : u"register.unknown"_s;
        QCOMPARE(codeOf(m_shelf->storeOf(actor).row(it.value(), desk, actor)), expected);
        QCOMPARE(codeOf(m_shelf->storeOf(actor).filingsOf(it.value(), desk, actor)), expected);
    }
}

void RegisterStoreTest::isOpenToWhoWorksThere_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("viewer");
    QTest::newRow("a county from its city's desk") << u"department:130724"_s << u"department:130700"_s;
    QTest::newRow("a department from the centre's") << u"department:130000"_s << u"centre"_s;
    QTest::newRow("a unit from another's") << m_shelf->unit(1).desk << m_shelf->unit(2).desk;
    QTest::newRow("a unit from the department's") << m_shelf->unit(1).desk << u"department:130724"_s;
    QTest::newRow("a commissioner") << u""_s << u"department:130724"_s;
    QTest::newRow("a commissioner from no desk") << u""_s << u""_s;
    QTest::newRow("the centre from the platform's") << u"centre"_s << u"platform"_s;
    QTest::newRow("the centre from a department's") << u"centre"_s << u"department:130724"_s;
}

void RegisterStoreTest::isOpenToWhoWorksThere()
{
    QFETCH(const QString, who);
    QFETCH(const QString, viewer);
    const Actor actor = m_shelf->at(who);
    RegisterStore &store = m_shelf->storeOf(actor);
    QCOMPARE(codeOf(store.page({.viewer = viewer}, actor)), u"register.forbidden"_s);
    QCOMPARE(codeOf(store.counts(viewer, actor)), u"register.forbidden"_s);
    QCOMPARE(codeOf(store.row(m_ids.value(u"甲"_s), viewer, actor)), u"register.forbidden"_s);
    QCOMPARE(codeOf(store.beginExport({.viewer = viewer}, false, actor)), u"register.forbidden"_s);
}

void RegisterStoreTest::findsOneByNumber_data()
{
    QTest::addColumn<QString>("desk");
    QTest::addColumn<RegisterSearchBy>("by");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &desk, RegisterSearchBy by, const QString &text,
                        const QStringList &found) { QTest::newRow(name) << desk << by << text << found; };
    const QString county = u"department:130724"_s;
    const auto filing = RegisterSearchBy::FilingNumber;
    const auto number = RegisterSearchBy::IdNumber;
    row("C-10 filing", county, filing, secondFiling, {u"甲"_s});
    row("C-11 a revoked filing", county, filing, firstFiling, {u"甲"_s});
    row("C-10 filing as it is typed", county, filing, u" ktp-2026-130724-00000２ "_s, {u"甲"_s});
    row("C-10 filing, by the province", u"department:130000"_s, filing, secondFiling, {u"甲"_s});
    row("C-05 filing of another county", u"department:130729"_s, filing, secondFiling, {});
    row("C-10 filing, by the unit", m_shelf->unit(1).desk, filing, secondFiling, {u"甲"_s});
    row("C-10 filing of another unit", m_shelf->unit(2).desk, filing, secondFiling, {});
    row("C-10 ID number", county, number, u"11010519491231002x"_s, {u"乙一"_s});
    row("C-10 credit code", u"department:130700"_s, number, u"91130724MA07K1A23B"_s, {u"丁"_s});
    row("C-05 ID number elsewhere", county, number, u"320102197701010012"_s, {});
    row("C-04 ID number not yet shown", county, number, u"110105198801010063"_s, {});
    row("C-10 ID number, the centre", u"centre"_s, number, u"110105198801010063"_s, {u"丙"_s});
}

void RegisterStoreTest::findsOneByNumber()
{
    QFETCH(const QString, desk);
    QFETCH(const RegisterSearchBy, by);
    QFETCH(const QString, text);
    QFETCH(const QStringList, found);
    QCOMPARE(subjects({.viewer = desk, .search = RegisterSearch{by, text}}), found);
}

void RegisterStoreTest::findsByTheBeginningOfAName()
{
    const QString province = u"department:130000"_s;
    const auto named = [&](const QString &text, const QString &state = {}) {
        return subjects({.viewer = province,
                         .state = state,
                         .search = RegisterSearch{RegisterSearchBy::Name, text},
                         .descending = false});
    };
    QCOMPARE(named(u"乙"_s), (QStringList{u"乙一"_s, u"乙二"_s}));
    QCOMPARE(named(u" 乙二 "_s), QStringList{u"乙二"_s});
    QCOMPARE(named(u"乙"_s, u"filed"_s), QStringList());
    QCOMPARE(named(u"甲"_s, u"filed"_s), QStringList{u"甲"_s});
    QCOMPARE(named(u"%"_s), QStringList());
    QCOMPARE(named(u"' or true --"_s), QStringList());
    QCOMPARE(subjects({.viewer = province, .search = RegisterSearch{RegisterSearchBy::Unit, u"第2"_s}}),
             (QStringList{u"戊"_s, u"乙二"_s}));
}

void RegisterStoreTest::filtersAndOrders_data()
{
    QTest::addColumn<RegisterQuery>("query");
    QTest::addColumn<QStringList>("found");
    const QString province = u"department:130000"_s;
    QTest::newRow("state") << RegisterQuery{.viewer = province, .state = u"in_review"_s}
                           << QStringList{u"丁"_s, u"乙二"_s, u"乙一"_s};
    QTest::newRow("kind") << RegisterQuery{.viewer = province, .kind = u"filing.unit"_s} << QStringList{u"丁"_s};
    QTest::newRow("state and kind") << RegisterQuery{.viewer = province,
                                                     .state = u"in_review"_s,
                                                     .kind = u"filing.person"_s}
                                    << QStringList{u"乙二"_s, u"乙一"_s};
    QTest::newRow("C-04 what is not shown")
        << RegisterQuery{.viewer = province, .state = u"at_unit"_s} << QStringList();
    QTest::newRow("no such state") << RegisterQuery{.viewer = province, .state = u"nowhere"_s} << QStringList();
    QTest::newRow("place") << RegisterQuery{.viewer = province, .placePrefix = u"130724"_s}
                           << QStringList{u"乙一"_s, u"甲"_s};
    QTest::newRow("place, a city") << RegisterQuery{.viewer = province, .placePrefix = u"1307"_s}
                                   << QStringList{u"丁"_s, u"乙二"_s, u"乙一"_s, u"甲"_s};
    QTest::newRow("C-05 place elsewhere") << RegisterQuery{.viewer = province, .placePrefix = u"32"_s} << QStringList();
    QTest::newRow("place, the centre") << RegisterQuery{.viewer = u"centre"_s, .placePrefix = u"130724"_s}
                                       << QStringList{u"丙"_s, u"乙一"_s, u"甲"_s};
    QTest::newRow("place, the unit") << RegisterQuery{.viewer = m_shelf->unit(2).desk, .placePrefix = u"1307"_s}
                                     << QStringList{u"乙二"_s};
    QTest::newRow("state, the unit") << RegisterQuery{.viewer = m_shelf->unit(1).desk, .state = u"at_unit"_s}
                                     << QStringList{u"丙"_s};
    QTest::newRow("first changed first") << RegisterQuery{.viewer = u"department:130724"_s, .descending = false}
                                         << QStringList{u"甲"_s, u"乙一"_s};
    QTest::newRow("by name") << RegisterQuery{.viewer = province,
                                              .state = u"in_review"_s,
                                              .sort = RegisterSort::Name,
                                              .descending = false}
                             << QStringList{u"丁"_s, u"乙一"_s, u"乙二"_s};
    QTest::newRow("by unit") << RegisterQuery{.viewer = province, .sort = RegisterSort::Unit, .descending = false}
                             << QStringList{u"甲"_s, u"乙一"_s, u"丁"_s, u"乙二"_s, u"戊"_s};
}

void RegisterStoreTest::filtersAndOrders()
{
    QFETCH(const RegisterQuery, query);
    QFETCH(const QStringList, found);
    QCOMPARE(subjects(query), found);
}

void RegisterStoreTest::pagesMeetWithoutGapOrOverlap_data()
{
    QTest::addColumn<RegisterQuery>("query");
    for (const RegisterSort sort : {RegisterSort::Changed, RegisterSort::Name, RegisterSort::Unit}) {
        for (const bool descending : {false, true}) {
            for (const QString &state : {u""_s, u"in_review"_s}) {
                QTest::addRow("C-10 %d %d %s", int(sort), descending, qPrintable(state)) << RegisterQuery{
                    .viewer = u"department:130000"_s, .state = state, .sort = sort, .descending = descending};
            }
        }
    }
    QTest::newRow("C-10 two parts") << RegisterQuery{.viewer = u"centre"_s, .placePrefix = u"13"_s};
}

void RegisterStoreTest::pagesMeetWithoutGapOrOverlap()
{
    QFETCH(RegisterQuery, query);
    const Actor actor = m_shelf->at(query.viewer);
    const QStringList whole = subjects(query);
    QVERIFY(whole.size() >= 3);
    QStringList gathered;
    query.limit = 2;
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = m_shelf->storeOf(actor).page(query, actor);
        QCOMPARE(codeOf(page), u"done"_s);
        for (const RegisterRow &row : page->rows)
            gathered.append(row.subject);
        if (!page->next)
            break;
        query.after = page->next;
    }
    QCOMPARE(gathered, whole);
}

void RegisterStoreTest::countsByState()
{
    const Actor actor = m_shelf->at(u"department:130000"_s);
    const auto counts = m_shelf->storeOf(actor).counts(actor.desk, actor);
    QCOMPARE(codeOf(counts), u"done"_s);
    QCOMPARE(*counts,
             (QList<RegisterCount>{{u"filing.person"_s, u"filed"_s, 1},
                                   {u"filing.person"_s, u"in_review"_s, 2},
                                   {u"filing.person"_s, u"to_file"_s, 1},
                                   {u"filing.unit"_s, u"in_review"_s, 1}}));
}

void RegisterStoreTest::knowsTheNumbersThatWere()
{
    const Actor actor = m_shelf->at(u"department:130724"_s);
    const auto row = m_shelf->storeOf(actor).row(m_ids.value(u"甲"_s), actor.desk, actor);
    QCOMPARE(codeOf(row), u"done"_s);
    QCOMPARE(row->filingNumber, secondFiling);
    QCOMPARE(row->revokedNumbers, QStringList{firstFiling});
    QCOMPARE(row->number, QString());
    QCOMPARE(row->maskedNumber, u"1301***"_s);
    const auto filings = m_shelf->storeOf(actor).filingsOf(m_ids.value(u"甲"_s), actor.desk, actor);
    QCOMPARE(codeOf(filings), u"done"_s);
    QCOMPARE(filings->size(), 2);
    QCOMPARE(filings->at(0).number, firstFiling);
    QVERIFY(filings->at(0).revokedAt.isValid());
    QCOMPARE(filings->at(1).number, secondFiling);
    QVERIFY(!filings->at(1).revokedAt.isValid());
}

void RegisterStoreTest::exportsWhatIsFilteredAndLeavesATrace_data()
{
    QTest::addColumn<RegisterQuery>("query");
    QTest::addColumn<bool>("withNumbers");
    QTest::addColumn<QStringList>("exported");
    const QString city = u"department:130700"_s;
    const QStringList all{u"甲"_s, u"乙一"_s, u"乙二"_s, u"丁"_s};
    QTest::newRow("C-10 all") << RegisterQuery{.viewer = city} << false << all;
    QTest::newRow("C-10 with numbers") << RegisterQuery{.viewer = city} << true << all;
    QTest::newRow("C-10 a state") << RegisterQuery{.viewer = city, .state = u"filed"_s} << false
                                  << QStringList{u"甲"_s};
    QTest::newRow("C-10 a search") << RegisterQuery{.viewer = city,
                                                    .search = RegisterSearch{RegisterSearchBy::Name, u"乙"_s}}
                                   << true << QStringList{u"乙一"_s, u"乙二"_s};
    QTest::newRow("C-10 a number") << RegisterQuery{.viewer = city,
                                                    .search = RegisterSearch{RegisterSearchBy::IdNumber,
                                                                             u"110105199003070042"_s}}
                                   << true << QStringList{u"乙二"_s};
    QTest::newRow("C-10 the centre, a place") << RegisterQuery{.viewer = u"centre"_s, .placePrefix = u"130724"_s}
                                              << false << QStringList{u"甲"_s, u"乙一"_s, u"丙"_s};
}

void RegisterStoreTest::exportsWhatIsFilteredAndLeavesATrace()
{
    QFETCH(const RegisterQuery, query);
    QFETCH(const bool, withNumbers);
    QFETCH(const QStringList, exported);
    const Actor actor = m_shelf->at(query.viewer);
    const QString lines = u"select count(*) from access_log where event = 'register.exported' and account_id = ?"
                          " and before_value = ? and field = ?"_s;
    const QVariantList whose{actor.id, query.viewer, withNumbers ? u"numbers"_s : u""_s};
    const qint64 before = m_workspace->count(lines, whose);
    const auto begun = m_shelf->storeOf(actor).beginExport(query, withNumbers, actor);
    QCOMPARE(codeOf(begun), u"done"_s);
    QStringList subjects;
    for (;;) {
        const auto rows = (*begun)->next(2);
        QCOMPARE(codeOf(rows), u"done"_s);
        if (rows->isEmpty())
            break;
        for (const RegisterRow &row : *rows) {
            subjects.append(row.subject);
            QCOMPARE(row.number.isEmpty(), !withNumbers);
        }
    }
    QCOMPARE(subjects, exported);
    QCOMPARE(m_workspace->count(lines, whose), before + 1);
    QCOMPARE(m_workspace->count(u"select count(*) from access_log where event = 'register.exported'"
                                " and after_value like '%110105199003070042%'"_s),
             0);
}

void RegisterStoreTest::exportStoppedHalfWayLeavesTheConnectionFree()
{
    const Actor actor = m_shelf->at(u"centre"_s);
    RegisterStore &store = m_shelf->storeOf(actor);
    {
        const auto begun = store.beginExport({.viewer = actor.desk}, false, actor);
        QCOMPARE(codeOf(begun), u"done"_s);
        QCOMPARE((*begun)->next(1)->size(), 1);
    }
    QCOMPARE(subjects({.viewer = actor.desk}).size(), 7);
    QCOMPARE(codeOf(store.beginExport({.viewer = actor.desk}, false, actor)), u"done"_s);
}

void RegisterStoreTest::classifiesWhatIsTyped()
{
    const auto by = [](const QString &text) { return classifyRegisterSearch(text)->by; };
    QVERIFY(!classifyRegisterSearch(u"  "_s));
    QCOMPARE(by(u"ktp-2026-130724-000001"_s), RegisterSearchBy::FilingNumber);
    QCOMPARE(by(u"11010519491231002x"_s), RegisterSearchBy::IdNumber);
    QCOMPARE(by(u"９１130724MA07K1A23B"_s), RegisterSearchBy::IdNumber);
    QCOMPARE(by(u"张"_s), RegisterSearchBy::Name);
    QCOMPARE(classifyRegisterSearch(u" 张 三 "_s)->text, u"张 三"_s);
}

QTEST_GUILESS_MAIN(RegisterStoreTest)
#include "registerstoretest.moc"
