// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"
#include "tests/guard/login.h"

#include <QTest>

#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString password = u"Right-Horse-7"_s;

QMap<QString, QString> without(QMap<QString, QString> digest, const QStringList &tables)
{
    for (const QString &table : tables)
        digest.remove(table);
    return digest;
}

} // namespace

/// Who sets a password: nobody without the one before it, whatever is rolled back, sent twice or at once.
class PasswordChangeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_office.emplace(); }
    void cleanupTestCase() { m_office.reset(); }
    void init();

    void passwordIsChangedByTheRightOne();
    void passwordIsNotChangedWithout_data();
    void passwordIsNotChangedWithout();
    void changesAreTries();
    void challengeServesOnce();
    void challengeOfAnotherStation();
    void changedByTwoAtOnce();
    void changedWhileItIsCompared();
    void usedOnesStayUsed();
    void whatIsAmissIsToldToWhoKnows_data();
    void whatIsAmissIsToldToWhoKnows();

private:
    QString changeWith(Login &login, const QString &hash, int withRounds = KnownPassword::rounds,
                       const QString &type = u"person"_s)
    {
        return outcomeOf(m_connection->run(u"select outcome from change_password($1, $2, $3, $4)"_s,
                                           {login.challenge, type, QString::number(withRounds), hash}));
    }
    /// A try of Zhang Wei's that is proved and not yet looked at.
    Login proved(const QString &typed = password, const QString &name = u"zhang_wei"_s)
    {
        Login login(*m_connection);
        if (!login.begin(name) || !login.prove(typed))
            qFatal("%s", qPrintable(login.answer().message));
        return login;
    }
    QString keptKey()
    {
        return m_office->administer(u"select key_hash from account_key where account_id = 7"_s).value();
    }

    std::optional<Office> m_office;
    std::optional<ClusterConnection> m_connection; ///< of a station where nobody is logged in
};

void PasswordChangeTest::init()
{
    m_office->administer(u"delete from account_lock; update account set state = 'active'"_s);
    KnownPassword::set(*m_office, u"7, 8"_s, password);
    m_connection.emplace(m_office->connect(u"nobody"_s));
}

void PasswordChangeTest::passwordIsChangedByTheRightOne()
{
    Login login = proved();
    QCOMPARE(changeWith(login, KnownPassword::hashOf(u"Other-Horse-8"_s)), u"rows: ok"_s);
    QCOMPARE(keptKey(), KnownPassword::hashOf(u"Other-Horse-8"_s));
    // It gives no session, and ends those that there were.
    QCOMPARE(outcomeOf(m_connection->run(u"select me()"_s)), u"rows:"_s);
    Login again(*m_connection);
    QCOMPARE(again.outcome(u"zhang_wei"_s, password), u"refused"_s);
    QCOMPARE(again.outcome(u"zhang_wei"_s, u"Other-Horse-8"_s), u"ok"_s);
}

void PasswordChangeTest::passwordIsNotChangedWithout_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("withRounds");
    QTest::addColumn<QString>("hash");
    QTest::addColumn<QString>("outcome");
    const auto row
        = [](const char *what, const QString &name, const QString &typed, const QString &outcome,
             int withRounds = KnownPassword::rounds, const QString &hash = KnownPassword::hashOf(u"Other-Horse-8"_s),
             const QString &type = u"person"_s) {
              QTest::newRow(what) << name << typed << type << withRounds << hash << outcome;
          };
    row("wrong password", u"zhang_wei"_s, u"Wrong-Horse-7"_s, u"rows: refused"_s);
    row("unknown name", u"lj"_s, password, u"rows: refused"_s);
    row("name without a password", u"sun"_s, password, u"rows: refused"_s);
    row("other type", u"zhang_wei"_s, password, u"rows: other_type"_s, KnownPassword::rounds,
        KnownPassword::hashOf(u"Other-Horse-8"_s), u"unit"_s);
    row("the same again", u"zhang_wei"_s, password, u"rows: used_before"_s, KnownPassword::rounds,
        KnownPassword::hashOf(password));
    row("fewer rounds", u"zhang_wei"_s, password, u"hezhun:password.other_salt"_s, 1000);
    row("more rounds", u"zhang_wei"_s, password, u"hezhun:password.other_salt"_s, 2'000'000'000);
    row("a short hash", u"zhang_wei"_s, password, u"hezhun:password.other_salt"_s, KnownPassword::rounds, u"\\x00"_s);
    row("no hash", u"zhang_wei"_s, password, u"hezhun:password.other_salt"_s, KnownPassword::rounds, QString());
}

void PasswordChangeTest::passwordIsNotChangedWithout()
{
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    QFETCH(const QString, type);
    QFETCH(const int, withRounds);
    QFETCH(const QString, hash);
    QFETCH(const QString, outcome);
    const auto before = without(m_office->digest(), {u"login_challenge"_s});
    Login login = proved(typed, name);
    QCOMPARE(changeWith(login, hash, withRounds, type), outcome);
    QCOMPARE(without(m_office->digest(), {u"login_challenge"_s}), before);
    qInfo("refused: %s", QTest::currentDataTag());
}

/// Only what is committed is looked at, and it counts as a try of a login does.
void PasswordChangeTest::changesAreTries()
{
    Login begun(*m_connection);
    QVERIFY(begun.begin(u"zhang_wei"_s));
    QCOMPARE(changeWith(begun, KnownPassword::hashOf(u"Other-Horse-8"_s)), u"hezhun:login.refused"_s);
    QVERIFY(m_connection->run(u"begin"_s).ok());
    QVERIFY(begun.prove(password));
    QCOMPARE(changeWith(begun, KnownPassword::hashOf(u"Other-Horse-8"_s)), u"hezhun:login.refused"_s);
    QVERIFY(m_connection->run(u"rollback"_s).ok());
    for (int i = 0; i < 5; ++i) {
        Login wrong = proved(u"Wrong-Horse-7"_s);
        QVERIFY(m_connection->run(u"begin"_s).ok());
        QCOMPARE(changeWith(wrong, KnownPassword::hashOf(u"Other-Horse-8"_s)), u"rows: refused"_s);
        QVERIFY(m_connection->run(u"rollback"_s).ok());
    }
    Login login = proved();
    QCOMPARE(changeWith(login, KnownPassword::hashOf(u"Other-Horse-8"_s)), u"rows: locked"_s);
    QCOMPARE(keptKey(), KnownPassword::hashOf(password));
    qInfo("refused: tries that are rolled back");
}

void PasswordChangeTest::challengeServesOnce()
{
    Login login = proved();
    QCOMPARE(changeWith(login, KnownPassword::hashOf(password)), u"rows: used_before"_s);
    QCOMPARE(changeWith(login, KnownPassword::hashOf(u"Other-Horse-8"_s)), u"hezhun:login.refused"_s);
    QCOMPARE(login.finish().message, u"hezhun:login.refused"_s);
    Login other = proved();
    QCOMPARE(other.finish().value(), u"ok"_s);
    QCOMPARE(changeWith(other, KnownPassword::hashOf(u"Other-Horse-8"_s)), u"hezhun:login.refused"_s);
    qInfo("refused: one proof for two things");
}

void PasswordChangeTest::challengeOfAnotherStation()
{
    Login login = proved();
    ClusterConnection second = m_office->connect(u"second"_s);
    QCOMPARE(outcomeOf(second.run(
                 u"select outcome from change_password(%1, 'person', 210000, sha256('x'))"_s.arg(login.challenge))),
             u"hezhun:login.refused"_s);
    QCOMPARE(keptKey(), KnownPassword::hashOf(password));
    qInfo("refused: another station's proof");
}

void PasswordChangeTest::changedByTwoAtOnce()
{
    // Both know the password, and have compared it when neither has set another one: somebody else has the row.
    ClusterConnection another = m_office->connect(u"second"_s);
    ClusterConnection owner = Cluster::ofTheTests().asSuperuser(m_office->database().name());
    Login first = proved();
    Login second(another);
    QVERIFY(second.begin(u"zhang_wei"_s) && second.prove(password));
    QVERIFY(owner.run(u"begin; select from hezhun.account_key where account_id = 7 for update"_s).ok());
    const auto change = [](ClusterConnection &connection, const Login &login, const QString &to) {
        return std::async(
            std::launch::async, [&connection, challenge = login.challenge, hash = KnownPassword::hashOf(to)] {
                return outcomeOf(connection.run(u"select outcome from change_password($1, 'person', 210000, $2)"_s,
                                                {challenge, hash}));
            });
    };
    const QString other = u"Other-Horse-8"_s;
    auto one = change(*m_connection, first, other);
    auto two = change(another, second, other);
    QTRY_COMPARE(m_office
                     ->administer(u"select count(*) from pg_stat_activity where wait_event_type = 'Lock' and"
                                  " datname = current_database()"_s)
                     .value(),
                 u"2"_s);
    QVERIFY(owner.run(u"commit"_s).ok());
    QStringList outcomes{one.get(), two.get()};
    outcomes.sort();
    // Whoever comes second finds the challenge void, or the key another one.
    QVERIFY2(outcomes == QStringList({u"rows: ok"_s, u"rows: refused"_s})
                 || outcomes == QStringList({u"hezhun:login.refused"_s, u"rows: ok"_s}),
             qPrintable(outcomes.join(u", "_s)));
    QCOMPARE(keptKey(), KnownPassword::hashOf(u"Other-Horse-8"_s));
    qInfo("refused: a second change by the same password");
}

void PasswordChangeTest::changedWhileItIsCompared()
{
    // The password was right when it was compared; meanwhile somebody has set another one.
    Login login = proved();
    ClusterConnection owner = Cluster::ofTheTests().asSuperuser(m_office->database().name());
    QVERIFY(owner.run(u"begin; update hezhun.account_key set key_hash = sha256('other') where account_id = 7"_s).ok());
    auto late = std::async(std::launch::async,
                           [this, &login] { return changeWith(login, KnownPassword::hashOf(u"Third-Horse-9"_s)); });
    QTRY_COMPARE(m_office
                     ->administer(u"select count(*) from pg_stat_activity where wait_event_type = 'Lock' and"
                                  " datname = current_database()"_s)
                     .value(),
                 u"1"_s);
    QVERIFY(owner.run(u"commit"_s).ok());
    QCOMPARE(late.get(), u"rows: refused"_s);
    QCOMPARE(keptKey(), u"\\x"_s + QString::fromLatin1(Login::sha256("other").toHex()));
    qInfo("refused: a change by a password that is none any more");
}

void PasswordChangeTest::usedOnesStayUsed()
{
    QString now = password;
    for (int i = 1; i <= 5; ++i) {
        const QString next = u"Number-Horse-%1"_s.arg(i);
        Login login = proved(now);
        QCOMPARE(changeWith(login, KnownPassword::hashOf(next)), u"rows: ok"_s);
        now = next;
        Login back = proved(now);
        QCOMPARE(changeWith(back, KnownPassword::hashOf(password)), u"rows: used_before"_s);
    }
    Login login = proved(now);
    QCOMPARE(changeWith(login, KnownPassword::hashOf(u"Number-Horse-6"_s)), u"rows: ok"_s);
    Login back = proved(u"Number-Horse-6"_s);
    QCOMPARE(changeWith(back, KnownPassword::hashOf(password)), u"rows: ok"_s);
}

void PasswordChangeTest::whatIsAmissIsToldToWhoKnows_data()
{
    QTest::addColumn<QString>("amiss");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("locked") << u"insert into account_lock values (7, 1, 'x')"_s << u"locked_by_administrator"_s;
    QTest::newRow("retired") << u"update account set state = 'retired' where id = 7"_s << u"retired"_s;
    QTest::newRow("expired") << u"update account_key set key_set_at = 1 where account_id = 7"_s
                             << u"password_expired"_s;
    QTest::newRow("first") << u"update account_key set must_change = true where account_id = 7"_s << u"first_time"_s;
}

void PasswordChangeTest::whatIsAmissIsToldToWhoKnows()
{
    QFETCH(const QString, amiss);
    QFETCH(const QString, outcome);
    m_office->administer(amiss);
    const auto before = without(m_office->digest(), {u"login_challenge"_s});
    Login wrong(*m_connection);
    QCOMPARE(wrong.outcome(u"zhang_wei"_s, u"Wrong-Horse-7"_s), u"refused"_s);
    QCOMPARE(wrong.answer().rows.constFirst().mid(1), QStringList(7, QString()));
    Login login(*m_connection);
    QCOMPARE(login.outcome(u"zhang_wei"_s, password), outcome);
    QCOMPARE(login.answer().rows.constFirst().mid(1), QStringList(7, QString()));
    QCOMPARE(outcomeOf(m_connection->run(u"select me()"_s)), u"rows:"_s);
    QCOMPARE(without(m_office->digest(), {u"login_challenge"_s}), before);
    const bool mayChange = outcome == u"password_expired"_s || outcome == u"first_time"_s;
    Login change = proved();
    QCOMPARE(changeWith(change, KnownPassword::hashOf(u"Other-Horse-8"_s)),
             mayChange ? u"rows: ok"_s : u"rows: "_s + outcome);
    QCOMPARE(keptKey(), KnownPassword::hashOf(mayChange ? u"Other-Horse-8"_s : password));
}

QTEST_GUILESS_MAIN(PasswordChangeTest)
#include "passwordchangetest.moc"
