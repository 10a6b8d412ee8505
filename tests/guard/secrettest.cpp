// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"
#include "tests/guard/questions.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Secrets that the database makes, and that whoever has them made must not see: everybody may have the plans of their
/// statements, and of those within the guard's functions, told to them.
class SecretTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }
    void init() { Questions::forget(*m_office); }

    void plansHoldNoCode();
    void plansDoNotTellWhoExists();
    void reviewersDoNotSeeTheOneTimePassword(); // I-25

private:
    static bool listen(ClusterConnection &connection)
    {
        return connection
            .run(u"set client_min_messages = log; set debug_print_plan = on; set debug_print_rewritten = on;"
                 " set debug_print_parse = on; set debug_pretty_print = off"_s)
            .ok();
    }
    /// What the server told. It breaks lines where there is a blank.
    static QString heard(ClusterConnection &connection) { return connection.takeNotices().simplified(); }
    /// The bytes of an expression as a dump of a plan shows them.
    QString bytesOf(const QString &expression, int count)
    {
        return m_office
            ->administer(u"select string_agg(cast((get_byte(%1, i) + 128) % 256 - 128 as text), ' ' order by i)"
                         " from generate_series(0, %2) i"_s.arg(expression, QString::number(count - 1)))
            .value();
    }

    std::optional<Office> m_office;
};

void SecretTest::initTestCase()
{
    m_office.emplace();
    m_office->administer(
        u"insert into account_field (account_id, part, name, value) values"
        " (7, 'person', 'name', '张伟'), (7, 'person', 'id_number', '110105194912310021'),"
        " (10, 'unit', 'name', '郑记'), (10, 'unit', 'credit_code', '91110105MA0000011X');"
        "insert into account (login_name, type, phone, created_at) values ('another_unit', 'unit', '13500135000', 0);"
        "insert into account_key (account_id, salt, rounds, key_hash)"
        " values (7, 'sixteen bytes of', 210000, sha256('key'))"_s);
}

/// Everybody may have the plans of their statements, and of the functions' within, told to them: a code, its hash, and
/// whether everything agreed, must not stand there.
void SecretTest::plansHoldNoCode()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    QVERIFY(listen(connection));
    QVERIFY(questions.sendResetCode({}).ok());
    const QString code = Questions::codeSentTo(*m_office, u"13800138000"_s);
    QVERIFY(questions.beginReset(u"zhang_wei"_s).ok());
    QVERIFY(questions.sendCode(u"appeal"_s, u"13911111111"_s).ok());
    const QString other = Questions::codeSentTo(*m_office, u"13911111111"_s);
    const QString told = heard(connection);
    QVERIFY(told.size() > 100'000);
    // The channel is there: what one asks for oneself is in it.
    QVERIFY(told.contains(bytesOf(u"convert_to('zhang_wei', 'UTF8')"_s, 9)));
    for (const QString &digits : {code, other})
        QVERIFY2(!told.contains(bytesOf(u"convert_to('%1', 'UTF8')"_s.arg(digits), 6)), qPrintable(digits));
    for (const QString &column : {u"code_hash"_s, u"salt"_s}) {
        for (const QString &address : {u"13800138000"_s, u"13911111111"_s})
            QVERIFY2(!told.contains(bytesOf(u"(select %1 from code where address = '%2')"_s.arg(column, address), 8)),
                     qPrintable(column));
    }
    QVERIFY(!told.contains(bytesOf(u"(select secret from guard_secret)"_s, 8)));
    // Asked by the name alone, the phone is no part of it.
    Questions::forget(*m_office);
    ClusterConnection fresh = m_office->connect(u"nobody"_s);
    Questions asking(fresh);
    QVERIFY(listen(fresh));
    QVERIFY(asking.beginReset(u"zhang_wei"_s).ok());
    const QString ofReset = heard(fresh);
    QVERIFY(ofReset.contains(bytesOf(u"convert_to('zhang_wei', 'UTF8')"_s, 9)));
    QVERIFY(!ofReset.contains(bytesOf(u"convert_to('13800138000', 'UTF8')"_s, 11)));
}

/// Nor does what is run depend on it: statements that are run for one of two only would show in the number of plans.
void SecretTest::plansDoNotTellWhoExists()
{
    const auto plansOf = [&](const QString &statement, ClusterConnection &connection) {
        listen(connection);
        const ClusterAnswer answer = connection.run(statement);
        if (!answer.ok())
            return answer.message;
        const QString told = heard(connection);
        return u"%1 plans, %2 constants"_s.arg(told.count(u"{PLANNEDSTMT"_s)).arg(told.count(u":constvalue "_s));
    };
    QMap<QString, QStringList> sent;
    for (const Questions::Reset &reset : {Questions::Reset{}, Questions::Reset{.address = u"13800138001"_s},
                                          Questions::Reset{.login = u"zhang_wej"_s}}) {
        Questions::forget(*m_office);
        ClusterConnection connection = m_office->connect(u"nobody"_s);
        sent[plansOf(Questions(connection).resetStatement(reset), connection)].append(reset.login + reset.address);
    }
    QMap<QString, QStringList> begun;
    for (const QString &login : {u"zhang_wei"_s, u"zhang_wej"_s, u"aaaa"_s}) {
        Questions::forget(*m_office);
        ClusterConnection connection = m_office->connect(u"nobody"_s);
        const QString inquiry = Questions(connection).ask(u"reset"_s, login, u"person"_s);
        begun[plansOf(u"select phone from begin_reset(%1, '%2', 'person')"_s.arg(inquiry, login), connection)].append(
            login);
    }
    for (const auto &seen : {sent, begun}) {
        for (auto it = seen.cbegin(); it != seen.cend(); ++it)
            qInfo("%s: %s", qPrintable(it.value().join(u", "_s)), qPrintable(it.key()));
        QCOMPARE(seen.size(), 1);
        QVERIFY2(seen.firstKey().section(u' ', 0, 0).toInt() > 10, qPrintable(seen.firstKey()));
    }
}

void SecretTest::reviewersDoNotSeeTheOneTimePassword()
{
    const QString number
        = m_office
              ->administer(u"insert into cases (reference, kind, kind_version, account_id, subject,"
                           " subject_masked, number_masked, place_code, submitted_at, due_at,"
                           " content_hash, notice_phone) values ('A-1', 'appeal.person', 1, null, '张伟',"
                           " '张＊', '1101********0021', '110105', 0, 0, repeat('0', 64), '13800138000')"
                           " returning id"_s)
              .value();
    m_office->administer(u"insert into decision (case_id, version, action, reasons, words, actor_login)"
                         " values (%1, 0, 'submit', '[]', '', '')"_s.arg(number));
    ClusterConnection li = m_office->connect(u"li"_s);
    QVERIFY(listen(li));
    const ClusterAnswer passed = li.run(
        u"insert into decision (case_id, version, action, account_id) values (%1, 1, 'pass', 7)"_s.arg(number));
    QVERIFY2(passed.ok(), qPrintable(passed.message));
    const QString told = heard(li);
    const QString password
        = m_office
              ->administer(u"select substring(message from '一次性密码：([A-Z0-9]{12})，') from outbox"
                           " where case_id = %1 and secret"_s.arg(number))
              .value();
    QCOMPARE(password.size(), 12);
    QVERIFY(told.size() > 100'000);
    QVERIFY(told.contains(bytesOf(u"convert_to('appeal.person', 'UTF8')"_s, 13)));
    QVERIFY(!told.contains(bytesOf(u"convert_to('%1', 'UTF8')"_s.arg(password), 12)));
    const QString hash = u"(select one_time_hash from account_key where account_id = 7)"_s;
    QVERIFY(!told.contains(bytesOf(hash, 32)));
    QVERIFY(!told.contains(password));
}

QTEST_GUILESS_MAIN(SecretTest)
#include "secrettest.moc"
