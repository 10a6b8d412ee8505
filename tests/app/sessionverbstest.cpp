// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"
#include "portalpackage.h"
#include "tests/cluster/clusterdatabase.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString reviewer = u"li_min"_s;
const QByteArray password = "Geheim123@\n";
const QString caseReference = u"T-2026-000001"_s;

} // namespace

class SessionVerbsTest : public QObject
{
    Q_OBJECT

private:
    Office m_office;

    CommandLine ctl() const { return m_office.ctl(); }
    CommandLine desk() const { return m_office.station(); }
    CommandLine desk(const QString &token) const { return desk().with(u"HEZHUN_TOKEN"_s, token); }
    QString open(const QString &login = reviewer) const
    {
        return QString::fromUtf8(desk().run({u"session"_s, u"open"_s, u"--as"_s, login}, password).out.trimmed());
    }
    QString sessions() const { return m_office.text(u"select count(*) from session"_s); }
    void compareOver(const QString &token) const
    {
        const Outcome outcome = desk(token).json({u"queue"_s});
        QCOMPARE(outcome.errorCode(), u"session.over"_s);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count('\n'), 1);
    }

private slots:
    void initTestCase()
    {
        PortalPackage package;
        for (int number = 1; number <= 3; ++number)
            package.addLine(package.goodLine(number));
        QCOMPARE(ctl().run({u"import"_s, package.path()}).exitCode, 0);
        for (const QString &login : {reviewer, u"wang_fang"_s}) {
            const QStringList words{u"account"_s, u"add"_s, login, u"--role"_s, u"platform_reviewer"_s};
            QCOMPARE(ctl().run(words, password).exitCode, 0);
        }
        QCOMPARE(ctl().run({u"account"_s, u"add"_s, u"sun_li"_s}, password).exitCode, 0);
        const QStringList unit{u"account"_s, u"add"_s,    u"unit_1"_s,           u"--type"_s,
                               u"unit"_s,    u"--role"_s, u"platform_reviewer"_s};
        QCOMPARE(ctl().run(unit, password).exitCode, 0);
    }

    void init() { m_office.database().administer(u"delete from session; delete from login_challenge"_s); }

    void printsATokenAndNothingElse()
    {
        const Outcome outcome = desk().run({u"session"_s, u"open"_s, u"--as"_s, reviewer}, password);
        QCOMPARE(outcome.exitCode, 0);
        static const QRegularExpression form(u"^[0-9a-f]{64}\n$"_s); // 256 bits
        QVERIFY(form.match(QString::fromUtf8(outcome.out)).hasMatch());
        QVERIFY(outcome.err.isEmpty());
    }

    void actsByItsToken()
    {
        const CommandLine script = desk(open());
        const Outcome queue = script.json({u"queue"_s});
        QCOMPARE(queue.exitCode, 0);
        QCOMPARE(queue.object().value(u"open"_s).toInt(), 3);
        QCOMPARE(script.json({u"queue"_s, u"--as"_s, u"LI_MIN"_s}).exitCode, 0);
        QCOMPARE(script.json({u"show"_s, caseReference}).exitCode, 0);
        const Outcome decided = script.json({u"decide"_s, caseReference, u"pass"_s});
        QCOMPARE(decided.exitCode, 0);
        QCOMPARE(decided.object().value(u"state"_s).toString(), u"passed"_s);
        const QJsonArray history = script.json({u"show"_s, caseReference}).object().value(u"history"_s).toArray();
        QVERIFY(std::any_of(history.begin(), history.end(), [](const QJsonValue &row) {
            return row[u"action"_s].toString() == u"pass"_s && row[u"actor"_s].toString() == reviewer;
        }));
    }

    void actsForTheOwnerToo()
    {
        const Outcome opened = ctl().json({u"session"_s, u"open"_s, u"--as"_s, reviewer}, password);
        QCOMPARE(opened.object().keys(), (QStringList{u"desk"_s, u"login_name"_s, u"token"_s}));
        const QString token = opened.object().value(u"token"_s).toString();
        QCOMPARE(ctl().with(u"HEZHUN_TOKEN"_s, token).json({u"queue"_s}).exitCode, 0);
        // A token serves the login that it was given to, and no other.
        compareOver(token);
        // What the owner does is done by nobody in the workspace, whatever token is about.
        PortalPackage package;
        package.addLine(package.goodLine(4));
        QCOMPARE(ctl().with(u"HEZHUN_TOKEN"_s, u"stale"_s).json({u"import"_s, package.path()}).exitCode, 0);
    }

    void actsForNobodyElse()
    {
        const Outcome outcome = desk(open()).json({u"queue"_s, u"--as"_s, u"wang_fang"_s}, password);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errorCode(), u"session.other_person"_s);
    }

    void takesNoTokenThatIsNone_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("invented") << QString(64, u'0');
        QTest::newRow("short") << u"x"_s;
        QTest::newRow("with blanks") << u"a b' \\ c"_s;
        QTest::newRow("settings") << u"x -c search_path=public"_s;
        QTest::newRow("long") << QString(2000, u'a');
    }

    void takesNoTokenThatIsNone()
    {
        QFETCH(QString, token);
        compareOver(token);
        QCOMPARE(desk(token).json({u"decide"_s, caseReference, u"pass"_s}).errorCode(), u"session.over"_s);
    }

    void leavesNoSessionOfASingleCall()
    {
        QCOMPARE(desk().run({u"queue"_s, u"--as"_s, reviewer}, password).exitCode, 0);
        QCOMPARE(desk().json({u"show"_s, u"T-1999-000001"_s, u"--as"_s, reviewer}, password).errorCode(),
                 u"case.unknown"_s);
        QCOMPARE(sessions(), u"0"_s);
    }

    void readsOnlyWhereNothingMayBeChanged()
    {
        const CommandLine reading = m_office.readingStation();
        QCOMPARE(reading.json({u"queue"_s, u"--as"_s, reviewer}, password).exitCode, 0);
        QCOMPARE(reading.json({u"show"_s, caseReference, u"--as"_s, reviewer}, password).exitCode, 0);
        const auto before = m_office.rowCounts();
        for (const QStringList &words :
             {QStringList{u"decide"_s, u"T-2026-000003"_s, u"pass"_s},
              QStringList{u"decide"_s, u"T-2026-000003"_s, u"refuse"_s, u"--reason"_s, u"expired"_s}}) {
            const Outcome outcome = reading.json(words + QStringList{u"--as"_s, reviewer}, password);
            QCOMPARE(outcome.exitCode, 1);
            QCOMPARE(outcome.errorCode(), u"guard.refused"_s);
        }
        QCOMPARE(m_office.rowCounts(), before);
    }

    void asksNobodyWithoutAPassword()
    {
        for (int tries = 0; tries < 6; ++tries) {
            const Outcome outcome = desk().json({u"queue"_s, u"--as"_s, reviewer});
            QCOMPARE(outcome.exitCode, 1);
            QCOMPARE(outcome.errorCode(), u"login.password_needed"_s);
        }
        // An empty password is no try: a script that forgets it locks nobody out.
        QCOMPARE(desk().json({u"queue"_s, u"--as"_s, reviewer}, password).exitCode, 0);
    }

    void needsSomebody()
    {
        for (const QStringList &words : {QStringList{u"queue"_s}, QStringList{u"show"_s, caseReference},
                                         QStringList{u"decide"_s, caseReference, u"pass"_s}}) {
            const Outcome outcome = desk().run(words);
            QCOMPARE(outcome.exitCode, 2);
            QVERIFY(outcome.err.contains("HEZHUN_TOKEN"));
        }
        QCOMPARE(ctl().run({u"show"_s, caseReference}).exitCode, 0); // the owner sees everything
    }

    void refusesALogin_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("code");
        QTest::newRow("wrong password") << QStringList{reviewer} << QByteArray("Falsch123@\n") << u"login.refused"_s;
        QTest::newRow("no password") << QStringList{reviewer} << QByteArray() << u"login.password_needed"_s;
        QTest::newRow("nobody") << QStringList{u"nobody"_s} << password << u"login.refused"_s; // I-05
        QTest::newRow("unit as a person") << QStringList{u"unit_1"_s} << password << u"login.other_type"_s; // I-01
        QTest::newRow("person as a unit")
            << QStringList{reviewer, u"--type"_s, u"unit"_s} << password << u"login.other_type"_s;
    }

    void refusesALogin()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, given);
        QFETCH(QString, code);
        for (const QStringList &verb : {QStringList{u"session"_s, u"open"_s}, QStringList{u"queue"_s}}) {
            const Outcome outcome = desk().json(verb + QStringList{u"--as"_s} + words, given);
            QCOMPARE(outcome.exitCode, 1);
            QCOMPARE(outcome.errorCode(), code);
            QCOMPARE(outcome.err.count('\n'), 1);
        }
        QCOMPARE(sessions(), u"0"_s);
    }

    void logsAUnitIn()
    {
        QCOMPARE(desk().run({u"queue"_s, u"--as"_s, u"unit_1"_s, u"--type"_s, u"unit"_s}, password).exitCode, 0);
    }

    void locksAfterFiveTries() // I-05
    {
        for (int tries = 0; tries < 5; ++tries)
            QCOMPARE(desk().json({u"queue"_s, u"--as"_s, reviewer}, "Falsch123@\n").errorCode(), u"login.refused"_s);
        QCOMPARE(desk().json({u"queue"_s, u"--as"_s, reviewer}, password).errorCode(), u"login.locked"_s);
        QCOMPARE(ctl().run({u"account"_s, u"unlock"_s, reviewer}).exitCode, 0);
        QCOMPARE(desk().json({u"queue"_s, u"--as"_s, reviewer}, password).exitCode, 0);
    }

    void listsSessionsWithoutTheirTokens()
    {
        const QString token = open();
        open(u"wang_fang"_s);
        const Outcome outcome = ctl().json({u"session"_s, u"list"_s});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.list().size(), 2);
        const QJsonObject newest = outcome.list().at(0).toObject();
        QCOMPARE(newest.keys(),
                 (QStringList{u"ends_at"_s, u"id"_s, u"login_name"_s, u"opened_at"_s, u"seen_at"_s, u"station"_s}));
        QCOMPARE(newest.value(u"login_name"_s).toString(), u"wang_fang"_s);
        QCOMPARE(newest.value(u"station"_s).toString(), m_office.database().stationLogin());
        QVERIFY(!outcome.out.contains(token.toUtf8()));
        QCOMPARE(ctl().run({u"session"_s, u"list"_s}).lines().size(), 2);
    }

    void endsASession()
    {
        const QString token = open();
        const QString id = QString::number(ctl().json({u"session"_s, u"list"_s}).list().at(0)[u"id"_s].toInt());
        const Outcome ended = ctl().json({u"session"_s, u"end"_s, id});
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.object().value(u"ended"_s).toInt(), 1);
        compareOver(token);
        QCOMPARE(ctl().json({u"session"_s, u"end"_s, id}).errorCode(), u"session.unknown"_s);
    }

    void endsAllOfAnAccount()
    {
        const QStringList tokens{open(), open()};
        const QString other = open(u"wang_fang"_s);
        QCOMPARE(ctl().json({u"session"_s, u"end"_s, u"--as"_s, reviewer}).object().value(u"ended"_s).toInt(), 2);
        for (const QString &token : tokens)
            compareOver(token);
        QCOMPARE(desk(other).run({u"queue"_s}).exitCode, 0);
        QCOMPARE(ctl().json({u"session"_s, u"end"_s, u"--as"_s, u"nobody"_s}).errorCode(), u"account.unknown"_s);
    }

    void endsItsOwn()
    {
        const QString token = open();
        const QString other = open();
        QCOMPARE(desk(token).run({u"session"_s, u"end"_s}).exitCode, 0);
        compareOver(token);
        QCOMPARE(desk(other).run({u"queue"_s}).exitCode, 0);
    }

    void endsWithThePassword()
    {
        const QString token = open(u"sun_li"_s);
        QCOMPARE(ctl().run({u"account"_s, u"password"_s, u"sun_li"_s}, "Anders456@\n").exitCode, 0);
        compareOver(token);
    }

    void endsByItself_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("idle") << u"update session set seen_at = 0"_s;
        QTest::newRow("at last") << u"update session set ends_at = 1"_s;
    }

    void endsByItself()
    {
        QFETCH(QString, change);
        const QString token = open();
        m_office.database().administer(change);
        compareOver(token);
        QVERIFY(ctl().json({u"session"_s, u"list"_s}).list().isEmpty());
    }

    void withdrawsADeskAtOnce()
    {
        const QString token = open(u"wang_fang"_s);
        QCOMPARE(
            ctl().run({u"account"_s, u"withdraw"_s, u"wang_fang"_s, u"platform_reviewer"_s, u"platform"_s}).exitCode,
            0);
        // What is left is the desk of one's own, where nothing lies.
        const Outcome left = desk(token).json({u"queue"_s});
        QCOMPARE(left.exitCode, 0);
        QVERIFY(left.object().value(u"desk"_s).toString().startsWith(u"account:"_s));
        QCOMPARE(left.object().value(u"cases"_s).toArray().size(), 0);
        QCOMPARE(ctl().run({u"account"_s, u"grant"_s, u"wang_fang"_s, u"platform_reviewer"_s, u"platform"_s}).exitCode,
                 0);
        QCOMPARE(desk(token).json({u"queue"_s}).exitCode, 0);
    }

    void endsWithTwoForWrongWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no word") << QStringList{};
        QTest::newRow("unknown word") << QStringList{u"prolong"_s};
        QTest::newRow("nobody") << QStringList{u"open"_s};
        QTest::newRow("ends nothing") << QStringList{u"end"_s};
        QTest::newRow("ends no number") << QStringList{u"end"_s, u"all"_s};
        QTest::newRow("ends two things") << QStringList{u"end"_s, u"1"_s, u"--as"_s, reviewer};
    }

    void endsWithTwoForWrongWords()
    {
        QFETCH(QStringList, words);
        const Outcome outcome = ctl().run(QStringList{u"session"_s} + words);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(outcome.out.isEmpty());
    }

    void hasNoneOnAFile()
    {
        const Outcome outcome = CommandLine(u"sqlite:nowhere.hezhun"_s).json({u"session"_s, u"list"_s});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errorCode(), u"workspace.embedded"_s);
    }

    /// Last of all: the history is not the same afterwards.
    void verifiesTheHistory()
    {
        const QStringList audit{u"audit"_s, u"verify"_s};
        QCOMPARE(ctl().json(audit).object().value(u"clean"_s), QJsonValue(true));
        QVERIFY(m_office.change(u"update decision set words = '请稍候' where id = (select max(id) from decision)"_s));
        const Outcome outcome = ctl().json(audit);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.object().value(u"findings"_s)[0][u"code"_s].toString(), u"audit.changed"_s);
    }
};

QTEST_GUILESS_MAIN(SessionVerbsTest)
#include "sessionverbstest.moc"
