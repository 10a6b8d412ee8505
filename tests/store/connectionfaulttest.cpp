// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connectionfault.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString server = u"connection to server at \"db1.example\" (10.0.0.7), port 5432 failed: "_s;

} // namespace

/// The words are those of libpq 15.18, each provoked once on a real server.
class ConnectionFaultTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void namesWhatWasMistyped();
    void ofSeveralServersTheOneThatWasReachedCounts();
    void understandsAServerThatSpeaksChinese();
    void otherWordsAreQuoted();
};

void ConnectionFaultTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *words, const char *code) {
        QTest::newRow(words) << server + QLatin1String(words) << QString(QLatin1String(code));
    };
    row("FATAL:  password authentication failed for user \"station\"", "connection.password");
    row("fe_sendauth: no password supplied", "connection.password_needed");
    row("FATAL:  no pg_hba.conf entry for host \"127.0.0.1\", user \"nobody\", database \"office\", SSL encryption",
        "connection.not_admitted");
    row("FATAL:  no pg_hba.conf entry for host \"127.0.0.1\", user \"station\", database \"office\", no encryption",
        "connection.not_admitted");
    row("FATAL:  database \"nodb\" does not exist", "connection.no_database");
    row("FATAL:  permission denied for database \"closed\"\nDETAIL:  User does not have CONNECT privilege.",
        "connection.database_closed");
    row("server certificate for \"localhost\" (and 1 other name) does not match host name \"127.0.0.1\"",
        "connection.other_name");
    row("SSL error: certificate verify failed", "connection.untrusted");
    row("root certificate file \"/home/a/.postgresql/root.crt\" does not exist\nEither provide the file or change "
        "sslmode to disable server certificate verification.",
        "connection.root_missing");
    row("could not read root certificate file \"/etc/hostname\": no certificate or crl found",
        "connection.root_missing");
    row("Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?",
        "connection.refused");
    row("timeout expired", "connection.timeout");
    row("FATAL:  connection requires a valid client certificate", "connection.certificate_needed");
    row("could not load private key file \"/tmp/ca.key\": key values mismatch", "connection.certificate_broken");
    row("certificate present, but not private key file \"/nowhere\"", "connection.certificate_broken");
    row("private key file \"/tmp/other.key\" has group or world access; file must have permissions u=rw (0600) or less "
        "if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root",
        "connection.certificate_broken");
    row("could not read certificate file \"/etc/hostname\": no start line", "connection.certificate_broken");
    row("SSL error: tlsv1 alert unknown ca", "connection.certificate_refused");
    row("server does not support SSL, but SSL was required", "connection.no_tls");
    row("received invalid response to SSL negotiation: H", "connection.not_postgresql");
    row("session is read-only", "connection.read_only");
    row("FATAL:  role \"station\" is not permitted to log in", "connection.login_closed");
    row("FATAL:  too many connections for role \"station\"", "connection.full");
    row("FATAL:  the database system is starting up", "connection.starting");
    row("FATAL:  the database system is shutting down", "connection.starting");
}

void ConnectionFaultTest::tellsWhatIsWrong()
{
    QFETCH(QString, words);
    const Error error = connectionError(words);
    QTEST(error.code, "code");
    QVERIFY(!error.message.isEmpty());
    QVERIFY2(!error.message.contains(u"%1"_s), qPrintable(error.message));
    QCOMPARE(error.details, words);
}

void ConnectionFaultTest::namesWhatWasMistyped()
{
    const Error unknown = connectionError(
        u"could not translate host name \"nosuch.invalid\" to address: Name or service not known\n"_s);
    QCOMPARE(unknown.code, u"connection.host_unknown"_s);
    QVERIFY(unknown.message.contains(u"nosuch.invalid"_s));
    QVERIFY(connectionError(server + u"Connection refused"_s).message.contains(u"db1.example"_s));
    const Error other = connectionError(
        server + u"server certificate for \"db9.example\" does not match host name \"db1.example\""_s);
    QVERIFY(other.message.contains(u"db9.example"_s));
}

void ConnectionFaultTest::ofSeveralServersTheOneThatWasReachedCounts()
{
    const QString words = u"could not translate host name \"nosuch.invalid\" to address: Name or service not known\n"_s
        + server + u"Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?\n"_s
        + server + u"FATAL:  password authentication failed for user \"station\"\n"_s;
    QCOMPARE(connectionError(words).code, u"connection.password"_s);
}

void ConnectionFaultTest::understandsAServerThatSpeaksChinese()
{
    QCOMPARE(connectionError(server + u"致命错误:  28P01: 用户 \"station\" Password 认证失败"_s).code,
             u"connection.password"_s);
    QCOMPARE(connectionError(server + u"致命错误:  3D000: 数据库 \"nodb\" 不存在"_s).code, u"connection.no_database"_s);
}

void ConnectionFaultTest::otherWordsAreQuoted()
{
    const Error error = connectionError(u"something\nnew"_s);
    QCOMPARE(error.code, u"connection.failed"_s);
    QVERIFY(error.message.contains(u"something new"_s));
}

QTEST_GUILESS_MAIN(ConnectionFaultTest)
#include "connectionfaulttest.moc"
