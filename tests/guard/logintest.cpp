// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/login.h"
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString password = u"Right-Horse-7"_s;
constexpr int allowedTries = 5;

/// What everybody may leave behind who tries to log in.
QMap<QString, QString> withoutTries(QMap<QString, QString> digest)
{
    digest.remove(u"login_challenge"_s);
    return digest;
}

} // namespace

/// Who gets a token: who knows the password, and guesses five times in a quarter of an hour at most.
class LoginTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }
    void init() { m_office->administer(u"delete from login_challenge"_s); }

    void givesATokenForThePassword();
    void givesNoneWithout_data();
    void givesNoneWithout();
    void unknownNameIsAnsweredAsAWrongPassword();
    void countersDoNotTellWhetherAName_data();
    void countersDoNotTellWhetherAName();
    void locksAfterFive_data();
    void locksAfterFive();
    void lockEndsByItself();
    void rollBackGivesNoTry_data();
    void rollBackGivesNoTry();
    void depositedProofsGiveNoTry();
    void proofsOfTwoMinutesAgoAreNone();
    void proofIsForOneChallenge();
    void challengeIsForOneStation();
    void keyOfANeighbourIsNone();
    void proofIsGivenOnce();
    void oldTriesAreForgotten();

private:
    QString tryAs(const QString &name, const QString &typed, const QString &type = u"person"_s);

    std::optional<Office> m_office;
};

void LoginTest::initTestCase()
{
    m_office.emplace();
    const QByteArray salt = QByteArrayLiteral("sixteen bytes of");
    const QString hash = QString::fromLatin1(Login::sha256(Login::key(password, salt, 210'000)).toHex());
    m_office->administer(u"insert into account_key (account_id, salt, rounds, key_hash)"
                         " select id, '%1', 210000, '\\x%2' from account where id in (1, 2, 6, 7)"_s.arg(
                             QString::fromLatin1(salt), hash));
}

QString LoginTest::tryAs(const QString &name, const QString &typed, const QString &type)
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    return Login(connection).outcome(name, typed, type);
}

void LoginTest::givesATokenForThePassword()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Login login(connection);
    QCOMPARE(login.outcome(u" LI"_s.trimmed(), password), u"ok"_s);
    QCOMPARE(login.answer().rows.constFirst().mid(3),
             QStringList({u"1"_s, u"li"_s, u"李敏"_s, u"platform"_s, u"platform_reviewer"_s}));
    QCOMPARE(login.token().size(), 64);
    // On this connection it is in force; on others with the token, at this station.
    QCOMPARE(outcomeOf(connection.run(u"select me()"_s)), u"rows: 1"_s);
    QCOMPARE(outcomeOf(m_office->connectWith(login.token()).run(u"select me()"_s)), u"rows: 1"_s);
    QCOMPARE(outcomeOf(m_office->connectWith(login.token(), u"second"_s).run(u"select me()"_s)),
             u"hezhun:session.over"_s);
    // What the database keeps is of no use as a token.
    const QString kept
        = m_office->administer(u"select encode(token_hash, 'hex') from session order by id desc limit 1"_s).value();
    QCOMPARE(outcomeOf(m_office->connectWith(kept).run(u"select me()"_s)), u"hezhun:session.over"_s);
    QCOMPARE(outcomeOf(m_office->administer(u"select count(*) from login_challenge"_s)), u"rows: 0"_s);
}

void LoginTest::givesNoneWithout_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("wrong password") << u"li"_s << u"Wrong-Horse-7"_s << u"person"_s << u"refused"_s;
    QTest::newRow("no password") << u"li"_s << u""_s << u"person"_s << u"refused"_s;
    QTest::newRow("unknown name") << u"lj"_s << password << u"person"_s << u"refused"_s;
    QTest::newRow("unknown name behind all others") << u"zzzz"_s << password << u"person"_s << u"refused"_s;
    QTest::newRow("no name") << u""_s << password << u"person"_s << u"refused"_s;
    QTest::newRow("name without a password") << u"sun"_s << password << u"person"_s << u"refused"_s;
    QTest::newRow("other type") << u"li"_s << password << u"unit"_s << u"other_type"_s;
    QTest::newRow("no type") << u"li"_s << password << QString() << u"other_type"_s;
    QTest::newRow("quoted") << u"li' or true --"_s << password << u"person"_s << u"refused"_s;
}

void LoginTest::givesNoneWithout()
{
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    QFETCH(const QString, type);
    QFETCH(const QString, outcome);
    const auto before = withoutTries(m_office->digest());
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Login login(connection);
    QCOMPARE(login.outcome(name, typed, type), outcome);
    for (const QString &value : login.answer().rows.constFirst().mid(1))
        QVERIFY2(value.isNull(), qPrintable(value));
    QCOMPARE(outcomeOf(connection.run(u"select me()"_s)), u"rows:"_s);
    QCOMPARE(withoutTries(m_office->digest()), before);
    qInfo("refused: %s", QTest::currentDataTag());
}

void LoginTest::unknownNameIsAnsweredAsAWrongPassword()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    QStringList salts;
    for (const QString &name : {u"li"_s, u"lj"_s, u"aaaa"_s, u"zzzz"_s, u"wang"_s, u"lj"_s}) {
        Login login(connection);
        QVERIFY(login.begin(name));
        QCOMPARE(login.salt.size(), 16);
        QCOMPARE(login.rounds, 210'000);
        QCOMPARE(login.nonce.size(), 32);
        salts.append(QString::fromLatin1(login.salt.toHex()));
        QVERIFY(login.prove(u"Wrong-Horse-7"_s));
        QCOMPARE(login.finish().rows, QList<QStringList>({QStringList({u"refused"_s}) + QStringList(7, QString())}));
    }
    // A name has the same salt whenever it is asked for, and no other name has it.
    QCOMPARE(salts.at(1), salts.at(5));
    QVERIFY(salts.at(1) != salts.at(2) && salts.at(1) != salts.at(3));
}

void LoginTest::countersDoNotTellWhetherAName_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("begins") << u"select salt from login_begin('NAME')"_s;
    QTest::newRow("finishes") << u"select outcome from login_finish(CHALLENGE, 'person')"_s;
    QTest::newRow("changes") << u"select outcome from change_password(CHALLENGE, 'person', 210000, sha256('x'))"_s;
}

/// How many rows of which table a call touches is told to everybody by the transaction's statistics.
void LoginTest::countersDoNotTellWhetherAName()
{
    QFETCH(const QString, statement);
    const QString touched
        = u"select relname, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch from pg_stat_xact_user_tables"
          " where relname in ('account', 'account_key', 'account_role', 'former_key') order by 1"_s;
    QMap<QString, QStringList> seen;
    for (const QString &name : {u"li"_s, u"lj"_s, u"wang"_s, u"wanf"_s, u"sun"_s, u"zzzz"_s, u"aaaa"_s}) {
        ClusterConnection connection = m_office->connect(u"nobody"_s);
        Login login(connection);
        QVERIFY(login.begin(name) && login.prove(u"Wrong-Horse-7"_s));
        QVERIFY(connection.run(u"begin"_s).ok());
        const QList<QStringList> before = connection.run(touched).rows;
        QVERIFY(
            connection.run(QString(statement).replace(u"NAME"_s, name).replace(u"CHALLENGE"_s, login.challenge)).ok());
        const QList<QStringList> after = connection.run(touched).rows;
        QStringList counts;
        for (qsizetype row = 0; row < after.size(); ++row) {
            for (qsizetype column = 1; column < after.at(row).size(); ++column)
                counts.append(QString::number(after.at(row).at(column).toInt() - before.at(row).at(column).toInt()));
        }
        QVERIFY(!counts.isEmpty());
        seen[counts.join(u' ')].append(name);
    }
    for (auto it = seen.cbegin(); it != seen.cend(); ++it)
        qInfo("fetched and scanned: %s for %s", qPrintable(it.key()), qPrintable(it.value().join(u", "_s)));
    QCOMPARE(seen.size(), 1);
}

void LoginTest::locksAfterFive_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("known") << u"li"_s;
    QTest::newRow("unknown") << u"nobody_of_this_name"_s;
    QTest::newRow("known, written differently") << u"Li"_s;
}

void LoginTest::locksAfterFive()
{
    QFETCH(const QString, name);
    for (int i = 0; i < allowedTries; ++i)
        QCOMPARE(tryAs(name, u"Wrong-Horse-7"_s), u"refused"_s);
    // Nor is the right password looked at now, on whatever connection.
    const auto before = withoutTries(m_office->digest());
    ClusterConnection connection = m_office->connect(u"second"_s);
    Login login(connection);
    QCOMPARE(login.outcome(name.toUpper(), password), u"locked"_s);
    QCOMPARE(login.answer().rows.constFirst().mid(1), QStringList({u"15"_s}) + QStringList(6, QString()));
    QCOMPARE(outcomeOf(connection.run(u"select me()"_s)), u"rows:"_s);
    QCOMPARE(withoutTries(m_office->digest()), before);
    // Other names are not locked with it.
    QCOMPARE(tryAs(u"wang"_s, password), u"ok"_s);
    qInfo("refused: a sixth try (locked)");
}

void LoginTest::lockEndsByItself()
{
    for (int i = 0; i < allowedTries; ++i)
        tryAs(u"li"_s, u"Wrong-Horse-7"_s);
    m_office->setClockForward(14 * 60'000);
    for (int i = 0; i < allowedTries; ++i)
        QCOMPARE(tryAs(u"li"_s, password), u"locked"_s);
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Login early(connection);
    QCOMPARE(early.outcome(u"li"_s, password), u"locked"_s);
    // Tries while it is locked do not lengthen the lock, nor are they looked at when it has ended.
    m_office->setClockForward(15 * 60'000 + 1000);
    QCOMPARE(early.finish().message, u"hezhun:login.refused"_s);
    QCOMPARE(tryAs(u"li"_s, password), u"ok"_s);
    m_office->setClockForward(0);
}

void LoginTest::rollBackGivesNoTry_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("all in one transaction") << QStringList{u"begin"_s} << QStringList{u"rollback"_s};
    QTest::newRow("savepoints") << QStringList{u"begin"_s, u"savepoint s"_s}
                                << QStringList{u"rollback to savepoint s"_s, u"commit"_s};
}

/// Only what is committed is looked at: then no roll-back takes the try back.
void LoginTest::rollBackGivesNoTry()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    const auto all = [&](const QStringList &statements) {
        for (const QString &statement : statements)
            QVERIFY(connection.run(statement).ok());
    };
    all(before);
    Login together(connection);
    QVERIFY(together.begin(u"li"_s));
    QVERIFY(!together.prove(password));
    QCOMPARE(together.answer().message, u"hezhun:login.refused"_s);
    all(after);

    Login begun(connection);
    QVERIFY(begun.begin(u"li"_s));
    all(before);
    QVERIFY(begun.prove(password));
    QCOMPARE(begun.finish().message, u"hezhun:login.refused"_s);
    connection.run(u"rollback"_s);

    // The third call rolled back: the try counts all the same.
    for (int i = 0; i < allowedTries; ++i) {
        Login login(connection);
        QVERIFY(login.begin(u"li"_s) && login.prove(u"Wrong-Horse-7"_s));
        all(before);
        QCOMPARE(login.finish().value(), u"refused"_s);
        all(after);
    }
    QCOMPARE(tryAs(u"li"_s, password), u"locked"_s);
    qInfo("refused: tries that are rolled back");
}

void LoginTest::depositedProofsGiveNoTry()
{
    // Twelve wrong ones and then the right one, none of them finished yet, from several connections.
    std::vector<ClusterConnection> connections;
    for (int i = 0; i < 13; ++i)
        connections.push_back(m_office->connect(u"nobody"_s));
    std::vector<Login> logins(connections.begin(), connections.end());
    for (size_t i = 0; i < logins.size(); ++i)
        QVERIFY(logins[i].begin(u"li"_s) && logins[i].prove(i + 1 < logins.size() ? u"Wrong-Horse-7"_s : password));
    QCOMPARE(logins.back().finish().value(), u"locked"_s);
    int looked = 0;
    for (Login &login : logins) {
        const ClusterAnswer answer = login.finish();
        looked += answer.value() == u"refused"_s ? 1 : 0;
        QVERIFY(answer.value() != u"ok"_s);
    }
    QVERIFY2(looked <= allowedTries, qPrintable(QString::number(looked)));
    QCOMPARE(tryAs(u"li"_s, password), u"locked"_s);
    qInfo("refused: thirteen proofs put in before the first is looked at (%d looked at)", looked);
}

void LoginTest::proofsOfTwoMinutesAgoAreNone()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Login late(connection);
    QVERIFY(late.begin(u"li"_s));
    m_office->setClockForward(121'000);
    QVERIFY(!late.prove(password));
    QCOMPARE(late.answer().message, u"hezhun:login.refused"_s);
    Login proved(connection);
    QVERIFY(proved.begin(u"li"_s) && proved.prove(password));
    m_office->setClockForward(242'000);
    QCOMPARE(proved.finish().message, u"hezhun:login.refused"_s);
    m_office->setClockForward(0);
}

void LoginTest::proofIsForOneChallenge()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Login first(connection);
    QVERIFY(first.begin(u"li"_s));
    const QByteArray proof = Login::proof(Login::key(password, first.salt, first.rounds), first.nonce);
    Login second(connection);
    QVERIFY(second.begin(u"li"_s) && second.proveWith(proof));
    QCOMPARE(second.finish().value(), u"refused"_s);
    // Nor has it any use for another name, or cut, or made longer.
    Login other(connection);
    QVERIFY(other.begin(u"wang"_s) && other.proveWith(proof));
    QCOMPARE(other.finish().value(), u"refused"_s);
    for (const QByteArray &wrong : {proof.left(63), proof + 'x', QByteArray()}) {
        Login cut(connection);
        QVERIFY(cut.begin(u"li"_s));
        QVERIFY(!cut.proveWith(wrong));
        QCOMPARE(cut.answer().message, u"hezhun:login.refused"_s);
        QCOMPARE(cut.finish().message, u"hezhun:login.refused"_s);
    }
    qInfo("refused: a proof with another challenge");
}

void LoginTest::challengeIsForOneStation()
{
    ClusterConnection first = m_office->connect(u"nobody"_s);
    ClusterConnection second = m_office->connect(u"second"_s);
    Login victim(first);
    Login thief(second);
    QVERIFY(victim.begin(u"li"_s));
    thief.challenge = victim.challenge;
    QVERIFY(!thief.proveWith(Login::proof(Login::key(password, victim.salt, victim.rounds), victim.nonce)));
    QVERIFY(victim.prove(password));
    QCOMPARE(thief.finish().message, u"hezhun:login.refused"_s);
    thief.challenge = u"999999"_s;
    QCOMPARE(thief.finish().message, u"hezhun:login.refused"_s);
    QCOMPARE(victim.finish().value(), u"ok"_s);
    // What is finished is gone.
    QCOMPARE(victim.finish().message, u"hezhun:login.refused"_s);
    qInfo("refused: another station's challenge");
}

/// A name that there is not is answered with its neighbour's row: whose password opens nothing by that name.
void LoginTest::keyOfANeighbourIsNone()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Login known(connection);
    QVERIFY(known.begin(u"li"_s));
    for (const QString &name : {u"lh"_s, u"l"_s, u"di"_s}) {
        Login login(connection);
        QVERIFY(login.begin(name));
        QVERIFY(login.proveWith(Login::proof(Login::key(password, known.salt, known.rounds), login.nonce)));
        QCOMPARE(login.finish().value(), u"refused"_s);
    }
    qInfo("refused: the right password by a name next to the right one");
}

void LoginTest::proofIsGivenOnce()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Login login(connection);
    QVERIFY(login.begin(u"li"_s) && login.prove(u"Wrong-Horse-7"_s));
    QVERIFY(!login.prove(password));
    QCOMPARE(login.answer().message, u"hezhun:login.refused"_s);
    QCOMPARE(login.finish().value(), u"refused"_s);
    Login unproved(connection);
    QVERIFY(unproved.begin(u"li"_s));
    QCOMPARE(unproved.finish().message, u"hezhun:login.refused"_s);
}

void LoginTest::oldTriesAreForgotten()
{
    tryAs(u"li"_s, u"Wrong-Horse-7"_s);
    m_office->setClockForward(86'401'000);
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    QVERIFY(Login(connection).begin(u"wang"_s));
    QCOMPARE(m_office->administer(u"select string_agg(login_key, ',') from login_challenge"_s).value(), u"wang"_s);
    m_office->setClockForward(0);
}

QTEST_GUILESS_MAIN(LoginTest)
#include "logintest.moc"
