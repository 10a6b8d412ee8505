// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"
#include "tests/guard/questions.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Who may register whom, and whom a clerk at the counter acts for.
class CounterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }
    void init();

    void opensNothingWithoutBeingAClerk_data();
    void opensNothingWithoutBeingAClerk();
    void aVisitNeedsTheRightNumber_data();
    void aVisitNeedsTheRightNumber();
    void guessingHasALimit();
    void actsForWhoStandsThere();
    void othersVisitsAreOthers();
    void registersWhatMayBe_data();
    void registersWhatMayBe();
    void conflictsAreToldToTheHolderOfThePhone_data();
    void conflictsAreToldToTheHolderOfThePhone();
    void oneQuestionIsOneRegistration();
    void aClerkIsOnRecord();

private:
    QString openVisit(ClusterConnection &connection, const QString &login, const QString &number)
    {
        const QString inquiry = Questions(connection).ask(u"visit"_s, login, number);
        return outcomeOf(connection.run(u"select open_visit($1, $2, $3)"_s, {inquiry, login, number}));
    }
    QString actsFor(const QString &who, int account)
    {
        return outcomeOf(m_office->again(who).run(u"select acts_for(%1)"_s.arg(account)));
    }

    std::optional<Office> m_office;
};

namespace {

const QString number = u"110105194912310021"_s;

QString person(const QString &idNumber, const QString &more = {})
{
    return u"{\"person\":{\"name\":\"刘洋\",\"region\":\"mainland\",\"id_type\":\"resident_id\",\"id_number\":\"%1\"%2}}"_s
        .arg(idNumber, more);
}

QString unit(const QString &name, const QString &code, const QString &agent = u"11010519491231002X"_s)
{
    return u"{\"unit\":{\"name\":\"%1\",\"region_type\":\"domestic\",\"legal_type\":\"enterprise\",\"credit_code\":\"%"
           u"2\"},"
           "\"agent\":{\"name\":\"刘洋\",\"region\":\"mainland\",\"id_type\":\"resident_id\",\"id_number\":\"%3\"}}"_s
               .arg(name, code, agent);
}

} // namespace

void CounterTest::initTestCase()
{
    m_office.emplace();
    m_office->administer(u"insert into account_field (account_id, part, name, value) values"
                         " (7, 'person', 'name', '张伟'), (7, 'person', 'id_number', '110105194912310021'),"
                         " (8, 'person', 'name', '吴芳'), (8, 'person', 'id_number', '11010519491231002X'),"
                         " (10, 'unit', 'name', '郑记'), (10, 'unit', 'credit_code', '91110105MA0000011X');"
                         "insert into former_name (account_id, name, until) values (10, '旧郑记', 0);"
                         "insert into account_role (account_id, role, desk) values (2, 'counter_clerk', 'platform'),"
                         " (5, 'counter_clerk', 'platform')"_s);
}

void CounterTest::init()
{
    Questions::forget(*m_office);
    m_office->administer(u"delete from counter_visit"_s);
}

void CounterTest::opensNothingWithoutBeingAClerk_data()
{
    attemptColumns();
    for (const QString &who : {u"nobody"_s, u"li"_s, u"chief"_s, u"qian"_s}) {
        attempt(qPrintable(who + u" opens"_s),
                {who,
                 {u"select ask('visit', 'zhang_wei', '%1')"_s.arg(number),
                  u"select open_visit((select max(x) from generate_series(1, 1) x), 'zhang_wei', '%1')"_s.arg(number)},
                 u"hezhun:counter.forbidden"_s,
                 {u"inquiry"_s}});
        attempt(qPrintable(who + u" lists"_s), {who, {u"select * from my_visits()"_s}, u"hezhun:counter.forbidden"_s});
    }
    attempt("nobody closes", {u"nobody"_s, {u"select close_visit(7)"_s}, u"hezhun:session.needed"_s});
    attempt("a thief lists", {u"thief"_s, {u"select * from my_visits()"_s}, u"hezhun:session.over"_s});
    attempt("nobody acts for anybody", {u"nobody"_s, {u"select acts_for(7)"_s}, u"rows: f"_s});
    attempt("a thief acts for nobody", {u"thief"_s, {u"select acts_for(1)"_s}, u"hezhun:session.over"_s});
    attempt("a visit is not written by hand",
            {u"wang"_s, {u"insert into counter_visit values (2, 7, 9000000000000)"_s}, u"42501"_s});
    attempt("nor read", {u"wang"_s, {u"select * from counter_visit"_s}, u"42501"_s});
    attempt("read-only logins act for nobody", {u"readonly"_s, {u"select acts_for(1)"_s}, u"42501"_s});
    attempt("nobody says who is a clerk", {u"wang"_s, {u"select is_clerk()"_s}, u"42501"_s});
}

void CounterTest::opensNothingWithoutBeingAClerk()
{
    runAttempt(*m_office);
}

void CounterTest::aVisitNeedsTheRightNumber_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("right") << u"zhang_wei"_s << number << u"rows: 7"_s;
    QTest::newRow("in capitals") << u"Zhang_Wei"_s << number << u"rows: 7"_s;
    QTest::newRow("another's number") << u"zhang_wei"_s << u"11010519491231002X"_s << u"hezhun:counter.no_match"_s;
    QTest::newRow("no number") << u"zhang_wei"_s << u""_s << u"hezhun:counter.no_match"_s;
    QTest::newRow("a name for a number") << u"zhang_wei"_s << u"张伟"_s << u"hezhun:counter.no_match"_s;
    QTest::newRow("unknown") << u"zhang_wej"_s << number << u"hezhun:counter.no_match"_s;
    QTest::newRow("a unit") << u"old_zheng"_s << u"91110105MA0000011X"_s << u"rows: 10"_s;
    QTest::newRow("a unit's name") << u"old_zheng"_s << u"郑记"_s << u"hezhun:counter.no_match"_s;
}

void CounterTest::aVisitNeedsTheRightNumber()
{
    QFETCH(const QString, login);
    QFETCH(const QString, typed);
    QFETCH(const QString, outcome);
    ClusterConnection &wang = m_office->again(u"wang"_s);
    QCOMPARE(openVisit(wang, login, typed), outcome);
    const bool opened = outcome.startsWith(u"rows"_s);
    QCOMPARE(m_office->administer(u"select count(*) from counter_visit"_s).value(), opened ? u"1"_s : u"0"_s);
    // Without a question, there is no answer.
    QCOMPARE(outcomeOf(wang.run(u"select open_visit(null, $1, $2)"_s, {login, typed})), u"hezhun:inquiry.needed"_s);
}

void CounterTest::guessingHasALimit()
{
    ClusterConnection &wang = m_office->again(u"wang"_s);
    for (int i = 0; i < 10; ++i) {
        const QString guess = u"1101051949123100%1"_s.arg(i, 2, 10, QChar(u'0'));
        const QString inquiry = Questions(wang).ask(u"visit"_s, u"zhang_wei"_s, guess);
        QVERIFY(wang.run(u"begin"_s).ok());
        QCOMPARE(outcomeOf(wang.run(u"select open_visit($1, 'zhang_wei', $2)"_s, {inquiry, guess})),
                 u"hezhun:counter.no_match"_s);
        QVERIFY(wang.run(u"rollback"_s).ok());
        QCOMPARE(outcomeOf(wang.run(u"select open_visit($1, 'zhang_wei', $2)"_s, {inquiry, number})),
                 u"hezhun:inquiry.needed"_s);
    }
    QCOMPARE(openVisit(wang, u"zhang_wei"_s, number), u"hezhun:inquiry.subject"_s);
}

void CounterTest::actsForWhoStandsThere()
{
    QCOMPARE(actsFor(u"wang"_s, 7), u"rows: f"_s);
    QCOMPARE(openVisit(m_office->again(u"wang"_s), u"zhang_wei"_s, number), u"rows: 7"_s);
    QCOMPARE(actsFor(u"wang"_s, 7), u"rows: t"_s);
    QCOMPARE(actsFor(u"wang"_s, 2), u"rows: t"_s); // oneself
    QCOMPARE(actsFor(u"wang"_s, 8), u"rows: f"_s);
    QCOMPARE(actsFor(u"li"_s, 7), u"rows: f"_s);
    QCOMPARE(actsFor(u"zhao"_s, 7), u"rows: f"_s); // a clerk, but not their visit
    QCOMPARE(outcomeOf(m_office->again(u"wang"_s).run(u"select acts_for(null)"_s)), u"rows: f"_s);
    m_office->setClockForward(1'799'000);
    m_office->administer(u"update session set seen_at = clock_ms()"_s);
    QCOMPARE(actsFor(u"wang"_s, 7), u"rows: t"_s);
    m_office->setClockForward(1'810'000);
    QCOMPARE(actsFor(u"wang"_s, 7), u"rows: f"_s);
    m_office->setClockForward(0);
    // Who is no clerk any more has no visits.
    QCOMPARE(actsFor(u"wang"_s, 7), u"rows: t"_s);
    m_office->administer(u"delete from account_role where account_id = 2 and role = 'counter_clerk'"_s);
    QCOMPARE(actsFor(u"wang"_s, 7), u"rows: f"_s);
    m_office->administer(
        u"insert into account_role (account_id, role, desk) values (2, 'counter_clerk', 'platform')"_s);
}

void CounterTest::othersVisitsAreOthers()
{
    QCOMPARE(openVisit(m_office->again(u"wang"_s), u"zhang_wei"_s, number), u"rows: 7"_s);
    ClusterConnection &zhao = m_office->again(u"zhao"_s);
    QCOMPARE(outcomeOf(zhao.run(u"select account_id from my_visits()"_s)), u"rows:"_s);
    QVERIFY(zhao.run(u"select close_visit(7)"_s).ok());
    QCOMPARE(actsFor(u"wang"_s, 7), u"rows: t"_s);
    ClusterConnection &wang = m_office->again(u"wang"_s);
    QCOMPARE(outcomeOf(wang.run(u"select account_id, login_name from my_visits()"_s)), u"rows: 7|zhang_wei"_s);
    QVERIFY(wang.run(u"select close_visit(7)"_s).ok());
    QCOMPARE(actsFor(u"wang"_s, 7), u"rows: f"_s);
    QCOMPARE(
        outcomeOf(m_office->administer(u"select account_id, subject_id from access_log where event = 'counter.visit'"
                                       " order by id desc limit 1"_s)),
        u"rows: 2|7"_s);
}

void CounterTest::registersWhatMayBe_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("outcome");
    const QString refused = u"hezhun:registration.fields"_s;
    const QString good = person(u"110105199003070042"_s);
    const auto add = [](const char *name, const QString &type, const QString &login, const QString &declared,
                        const QString &outcome) { QTest::newRow(name) << type << login << declared << outcome; };
    add("an administrator", u"administrator"_s, u"liu"_s, good, refused);
    add("a unit without an agent", u"unit"_s, u"liu"_s,
        unit(u"新记"_s, u"91110105MA0000012X"_s).section(u",\"agent\""_s, 0, 0) + u'}', refused);
    add("a person with a unit", u"person"_s, u"liu"_s, unit(u"新记"_s, u"91110105MA0000012X"_s), refused);
    add("a person and more", u"person"_s, u"liu"_s, good.chopped(1) + u",\"agent\":{\"name\":\"刘洋\"}}"_s, refused);
    add("no parts", u"person"_s, u"liu"_s, u"{}"_s, refused);
    add("a list", u"person"_s, u"liu"_s, u"[]"_s, refused);
    add("a part that is none", u"person"_s, u"liu"_s, u"{\"person\":\"刘洋\"}"_s, refused);
    add("no name for the login", u"person"_s, u"l-u"_s, good, refused);
    add("a login name of two lines", u"person"_s, u"liu\nadmin"_s, good, refused);
    add("a field that there is not", u"person"_s, u"liu"_s, person(number, u",\"role\":\"administrator\""_s), refused);
    add("a choice that there is not", u"person"_s, u"liu"_s, person(number, u",\"sex\":\"x\""_s), refused);
    add("no number", u"person"_s, u"liu"_s, u"{\"person\":{\"name\":\"刘洋\"}}"_s, refused);
    add("an empty number", u"person"_s, u"liu"_s, person(u""_s), refused);
    add("a number that is null", u"person"_s, u"liu"_s, person(u"x"_s).replace(u"\"x\""_s, u"null"_s), refused);
    add("a blank behind the number", u"person"_s, u"liu"_s, person(number + u' '), refused);
    add("too long a name", u"person"_s, u"liu"_s, QString(good).replace(u"刘洋"_s, QString(60, u'刘')), refused);
    add("a known number", u"person"_s, u"liu"_s, person(number), u"hezhun:registration.number_taken"_s);
    add("a known number with a small x", u"person"_s, u"liu"_s, person(u"11010519491231002x"_s),
        u"hezhun:registration.number_taken"_s);
    add("a known unit", u"unit"_s, u"liu"_s, unit(u"郑记"_s, u"91110105MA0000012X"_s),
        u"hezhun:registration.unit_name_taken"_s);
    add("a former name", u"unit"_s, u"liu"_s, unit(u"旧郑记"_s, u"91110105MA0000012X"_s),
        u"hezhun:registration.unit_name_taken"_s);
    add("a known credit code", u"unit"_s, u"liu"_s, unit(u"新郑记"_s, u"91110105MA0000011X"_s),
        u"hezhun:registration.credit_code_taken"_s);
    add("a known login name", u"unit"_s, u"LI"_s, unit(u"新记"_s, u"91110105MA0000012X"_s),
        u"hezhun:account.login_name_taken"_s);
    add("a domestic unit without a code", u"unit"_s, u"liu"_s,
        unit(u"新记"_s, u"x"_s).replace(u",\"credit_code\":\"x\""_s, QString()), refused);
}

void CounterTest::registersWhatMayBe()
{
    QFETCH(const QString, type);
    QFETCH(const QString, login);
    QFETCH(const QString, declared);
    QFETCH(const QString, outcome);
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    const QString phone = u"13911111111"_s;
    const QString code = questions.sendCode(u"register"_s, phone).value();
    QVERIFY(questions.tryCode(code, Questions::codeSentTo(*m_office, phone)).ok());
    const auto accounts = [&] {
        return outcomeOf(m_office->administer(u"select count(*), (select count(*) from account_field) from account"_s));
    };
    const QString before = accounts();
    QCOMPARE(outcomeOf(connection.run(questions.registerStatement(code, login, phone, declared, type))), outcome);
    QCOMPARE(accounts(), before);
    QCOMPARE(m_office->administer(u"select count(*) from code where used_at is not null"_s).value(), u"0"_s);
    qInfo("refused: %s", QTest::currentDataTag());
}

void CounterTest::conflictsAreToldToTheHolderOfThePhone_data()
{
    QTest::addColumn<bool>("tried");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("purpose");
    QTest::newRow("not tried") << false << u"13911111111"_s << u"register"_s;
    QTest::newRow("another phone") << true << u"13911111112"_s << u"register"_s;
    QTest::newRow("another purpose") << true << u"13911111111"_s << u"appeal"_s;
}

void CounterTest::conflictsAreToldToTheHolderOfThePhone()
{
    QFETCH(const bool, tried);
    QFETCH(const QString, phone);
    QFETCH(const QString, purpose);
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    const QString code = questions.sendCode(purpose, u"13911111111"_s).value();
    if (tried)
        QVERIFY(questions.tryCode(code, Questions::codeSentTo(*m_office, u"13911111111"_s)).ok());
    for (const QString &one : {number, u"110105199003070042"_s})
        QCOMPARE(outcomeOf(connection.run(questions.registerStatement(code, u"li"_s, phone, person(one)))),
                 u"hezhun:code.wrong"_s);
}

/// Otherwise one question would do for any number of numbers, each tried in a transaction that is rolled back.
void CounterTest::oneQuestionIsOneRegistration()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    const QString phone = u"13911111111"_s;
    const QString code = questions.sendCode(u"register"_s, phone).value();
    QVERIFY(questions.tryCode(code, Questions::codeSentTo(*m_office, phone)).ok());
    const QString asked = questions.registerStatement(code, u"liu"_s, phone, person(u"110105199003070042"_s));
    QVERIFY(connection.run(u"begin; savepoint s; %1; rollback"_s.arg(asked)).ok());
    QCOMPARE(outcomeOf(connection.run(QString(asked).replace(u"110105199003070042"_s, number))),
             u"hezhun:inquiry.needed"_s);
    QCOMPARE(outcomeOf(connection.run(QString(asked).replace(u"'liu'"_s, u"'li'"_s))), u"hezhun:inquiry.needed"_s);
    for (const QString &change : {u"'13911111111'"_s, u"210000"_s, u"'sixteen bytes of'"_s, u"sha256('key')"_s})
        QVERIFY(!connection
                     .run(QString(asked).replace(change,
                                                 change.startsWith(u"'1"_s)  ? u"'13911111112'"_s
                                                     : change == u"210000"_s ? u"1000"_s
                                                                             : u"'short'"_s))
                     .ok());
    // The phone that it is a registration of has a limit.
    for (int i = 0; i < 10; ++i)
        questions.ask(u"register"_s, phone, u"x"_s);
    QCOMPARE(outcomeOf(connection.run(asked)), u"hezhun:inquiry.subject"_s);
}

void CounterTest::aClerkIsOnRecord()
{
    const QString phone = u"13911111111"_s;
    for (const QString &who : {u"li"_s, u"wang"_s}) {
        Questions::forget(*m_office);
        ClusterConnection connection = m_office->connect(who);
        Questions questions(connection);
        const QString code = questions.sendCode(u"register"_s, phone).value();
        QVERIFY(questions.tryCode(code, Questions::codeSentTo(*m_office, phone)).ok());
        const QString outcome = outcomeOf(
            connection.run(questions.registerStatement(code, u"liu"_s, phone, person(u"110105199003070042"_s))));
        if (who == u"li"_s)
            QCOMPARE(outcome, u"hezhun:counter.forbidden"_s);
        else
            QVERIFY2(outcome.startsWith(u"rows: "_s), qPrintable(outcome));
    }
    QCOMPARE(outcomeOf(m_office->administer(u"select account_id, subject_id > 10, after_value from access_log"
                                            " where event = 'account.registered'"_s)),
             u"rows: 2|t|13*****111"_s);
}

QTEST_GUILESS_MAIN(CounterTest)
#include "countertest.moc"
