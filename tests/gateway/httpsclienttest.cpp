// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/httpsclient.h"
#include "tests/gateway/certificates.h"
#include "tests/gateway/httpsserver.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

/// Short enough to be waited for, long enough for what is quick.
constexpr HttpsLimits quick{.total = 10s, .stall = 2s, .mostBytes = 4096};

GatewayAccess accessTo(const HttpsServer &server)
{
    return {.url = server.url(), .authorityFile = Certificates::ofTheTests().certificate(u"authority"_s)};
}

/// What comes of one request: "200 {…}" or the code of the error.
QString post(const GatewayAccess &access, const HttpsLimits &limits = quick)
{
    const auto client = HttpsClient::open(access, limits);
    if (!client.ok())
        return client.error().code;
    const auto answer = (*client)->post({{u"hello"_s, u"world"_s}}, u"key-1"_s);
    return answer.ok() ? QString::number(answer->status) : answer.error().code;
}

} // namespace

/// One request over HTTPS, and whatever a service may do with it.
class HttpsClientTest : public QObject
{
    Q_OBJECT

private slots:
    void postsJson();
    void refusesAddressesThatAreNotSafe_data();
    void refusesAddressesThatAreNotSafe();
    void refusesFilesThatAreNotThere();
    void trustsOnlyWhomItShould_data();
    void trustsOnlyWhomItShould();
    void showsItsCertificateWhenAsked();
    void badMannersEndWithinTheLimits_data();
    void badMannersEndWithinTheLimits();
    void aRequestLeavesOnce_data();
    void aRequestLeavesOnce();
    void followsNoRedirect();
    void keepsNoCookie();
    void nobodyThere();
    void worksAgainAfterEachMisfortune();
};

void HttpsClientTest::postsJson()
{
    HttpsServer server;
    server.behave(behaviours::answer(200, "{\"a\": 1}"));
    const auto client = HttpsClient::open(accessTo(server), quick);
    QVERIFY(client.ok());
    const auto answer = (*client)->post({{u"hello"_s, u"world"_s}}, u"key-1"_s);
    QVERIFY2(answer.ok(), qPrintable(answer.ok() ? QString() : answer.error().code));
    QCOMPARE(*answer, (HttpsAnswer{200, {{u"a"_s, 1}}}));
    const QList<HttpsRequest> requests = server.requests();
    QCOMPARE(requests.size(), 1);
    const HttpsRequest &request = requests.constFirst();
    QVERIFY(request.head.startsWith("POST /v1 HTTP/1.1"));
    QCOMPARE(request.json(), (QJsonObject{{u"hello"_s, u"world"_s}}));
    QCOMPARE(request.header("content-type"), "application/json"_ba);
    QCOMPARE(request.header("idempotency-key"), "key-1"_ba);
    QCOMPARE(request.header("accept-encoding"), "identity"_ba);
    // 4xx with JSON is an answer too.
    server.behave(behaviours::problem(422, "urn:x"));
    QCOMPARE((*client)->post({}, u"key-2"_s)->body.value(u"type"_s).toString(), u"urn:x"_s);
    // And of what was the same address a moment ago nothing else is asked.
    QCOMPARE(server.requests().size(), 2);
}

void HttpsClientTest::refusesAddressesThatAreNotSafe_data()
{
    QTest::addColumn<QString>("url");
    for (const QString &url : {u"http://localhost/"_s, u"localhost"_s, u""_s, u"ftp://localhost/"_s, u"https://"_s,
                               u"https://user:word@localhost/"_s, u"https://localhost/#x"_s, u"file:///etc/passwd"_s,
                               u"https://local host/"_s})
        QTest::newRow(qPrintable(url)) << url;
}

void HttpsClientTest::refusesAddressesThatAreNotSafe()
{
    QFETCH(QString, url);
    QCOMPARE(post({.url = url}), u"gateway.address"_s);
}

void HttpsClientTest::refusesFilesThatAreNotThere()
{
    const Certificates &made = Certificates::ofTheTests();
    const QString url = u"https://localhost/"_s;
    QCOMPARE(post({.url = url, .authorityFile = u"/nowhere"_s}), u"gateway.authority"_s);
    QCOMPARE(post({.url = url, .authorityFile = made.key(u"client"_s)}), u"gateway.authority"_s);
    QCOMPARE(post({.url = url, .certificateFile = u"/nowhere"_s, .keyFile = made.key(u"client"_s)}),
             u"gateway.certificate"_s);
    QCOMPARE(post({.url = url, .certificateFile = made.certificate(u"client"_s)}), u"gateway.key"_s);
    QCOMPARE(post({.url = url, .keyFile = made.key(u"client"_s)}), u"gateway.certificate"_s);
    QCOMPARE(
        post({.url = url, .certificateFile = made.certificate(u"client"_s), .keyFile = made.certificate(u"client"_s)}),
        u"gateway.key"_s);
}

void HttpsClientTest::trustsOnlyWhomItShould_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("good") << u"localhost"_s << u"authority"_s << u"localhost"_s << u"200"_s;
    QTest::newRow("good, by number") << u"localhost"_s << u"authority"_s << u"127.0.0.1"_s << u"200"_s;
    QTest::newRow("another host's") << u"elsewhere"_s << u"authority"_s << u"localhost"_s << u"gateway.tls"_s;
    QTest::newRow("expired") << u"expired"_s << u"authority"_s << u"localhost"_s << u"gateway.tls"_s;
    QTest::newRow("signed by itself") << u"self"_s << u"authority"_s << u"localhost"_s << u"gateway.tls"_s;
    QTest::newRow("another authority's") << u"localhost"_s << u"stranger"_s << u"localhost"_s << u"gateway.tls"_s;
    QTest::newRow("not the system's") << u"localhost"_s << QString() << u"localhost"_s << u"gateway.tls"_s;
}

void HttpsClientTest::trustsOnlyWhomItShould()
{
    QFETCH(QString, certificate);
    QFETCH(QString, authority);
    QFETCH(QString, host);
    QFETCH(QString, outcome);
    HttpsServer server({.certificate = certificate});
    server.behave(behaviours::answer(200, "{}"));
    const QString file = authority.isEmpty() ? QString() : Certificates::ofTheTests().certificate(authority);
    QCOMPARE(post({.url = server.url(host), .authorityFile = file}), outcome);
    // Whoever is not trusted learns nothing.
    QCOMPARE(server.requests().size(), outcome == u"200"_s ? 1 : 0);
}

void HttpsClientTest::showsItsCertificateWhenAsked()
{
    const Certificates &made = Certificates::ofTheTests();
    HttpsServer server({.asksForClient = true});
    server.behave(behaviours::answer(200, "{}"));
    GatewayAccess access = accessTo(server);
    const QString without = post(access);
    QVERIFY2(without == u"gateway.tls"_s || without == u"gateway.closed"_s, qPrintable(without));
    QCOMPARE(server.requests().size(), 0);
    access.certificateFile = made.certificate(u"client"_s);
    access.keyFile = made.key(u"client"_s);
    QCOMPARE(post(access), u"200"_s);
}

void HttpsClientTest::badMannersEndWithinTheLimits_data()
{
    using namespace behaviours;
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<QStringList>("outcomes");
    const QByteArray ok = "HTTP/1.1 200 Answer\r\n";
    const QByteArray json = ok + "Content-Type: application/json\r\n";
    const auto row = [](const char *name, const Behaviour &behaviour, const QStringList &outcomes) {
        QTest::newRow(name) << behaviour << outcomes;
    };
    row("silent", silent(), {u"gateway.stalled"_s});
    row("drips", drip(20ms), {u"gateway.timeout"_s});
    row("hangs up", hangUp(), {u"gateway.closed"_s});
    row("cut off", cutOff(), {u"gateway.closed"_s});
    row("headers without end", endless(json, "X-More: " + QByteArray(1000, 'x') + "\r\n"),
        {u"gateway.stalled"_s, u"gateway.timeout"_s, u"gateway.closed"_s});
    row("one header without end", endless(json + "X-More: ", QByteArray(1000, 'x')),
        {u"gateway.stalled"_s, u"gateway.timeout"_s, u"gateway.closed"_s});
    row("a status line without end", endless("HTTP/1.1 200 ", QByteArray(1000, 'x')),
        {u"gateway.stalled"_s, u"gateway.timeout"_s, u"gateway.closed"_s});
    row("a body without end", endless(json + "\r\n", QByteArray(1000, ' ')), {u"gateway.too_large"_s});
    row("chunks without end",
        endless(json + "Transfer-Encoding: chunked\r\n\r\n", "3e8\r\n" + QByteArray(1000, ' ') + "\r\n"),
        {u"gateway.too_large"_s});
    row("a body that says it is huge", raw(json + "Content-Length: 99999999999\r\n\r\n{}"), {u"gateway.too_large"_s});
    row("a body one byte too long", answer(200, "{" + QByteArray(4094, ' ') + "}}"), {u"gateway.too_large"_s});
    row("a body that just fits", answer(200, "{" + QByteArray(4094, ' ') + "}"), {u"200"_s});
    row("a negative length", raw(json + "Content-Length: -5\r\n\r\n{}"),
        {u"gateway.stalled"_s, u"gateway.timeout"_s, u"gateway.closed"_s, u"gateway.not_json"_s});
    row("a chunk of nonsense", raw(json + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
        {u"gateway.stalled"_s, u"gateway.timeout"_s, u"gateway.closed"_s, u"gateway.not_json"_s});
    row("no HTTP", raw("SSH-2.0-OpenSSH_9.2\r\n\r\n"),
        {u"gateway.stalled"_s, u"gateway.closed"_s, u"gateway.status"_s, u"gateway.not_json"_s});
    row("HTTP/1.0 without anything",
        [](QSslSocket &socket, const HttpsRequest &) {
            socket.write("HTTP/1.0 200 OK\r\n\r\n<html>");
            socket.disconnectFromHost();
        },
        {u"gateway.not_json"_s});
    row("HTTP/9.9", raw("HTTP/9.9 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"),
        {u"gateway.stalled"_s, u"gateway.closed"_s, u"200"_s});
    row("zero bytes", raw(QByteArray(100, '\0')), {u"gateway.stalled"_s, u"gateway.closed"_s});
    row("a status that there is not", answer(42, "{}"),
        {u"gateway.status"_s, u"gateway.closed"_s, u"gateway.stalled"_s});
    row("continue, for ever", endless({}, "HTTP/1.1 100 Continue\r\n\r\n"),
        {u"gateway.stalled"_s, u"gateway.timeout"_s, u"gateway.closed"_s, u"gateway.status"_s});
    row("server error", answer(500, "{}"), {u"gateway.status"_s});
    row("out of service", answer(503, "{}"), {u"gateway.busy"_s});
    row("too many requests", answer(429, "{}"), {u"gateway.busy"_s});
    row("refused without words", answer(403, "no", "text/plain"), {u"gateway.status"_s});
    row("asks for a password", answer(401, "{}", "application/json", "WWW-Authenticate: Basic realm=\"x\"\r\n"),
        {u"401"_s, u"gateway.status"_s});
    row("a page", answer(200, "<html></html>", "text/html"), {u"gateway.not_json"_s});
    row("JSON that says it is a page", answer(200, "{}", "text/html"), {u"gateway.not_json"_s});
    row("a list", answer(200, "[]"), {u"gateway.not_json"_s});
    row("half an object", answer(200, "{\"a\":"), {u"gateway.not_json"_s});
    row("brackets without end", answer(200, QByteArray(4000, '[')), {u"gateway.not_json"_s});
    row("nothing", answer(204, {}), {u"gateway.not_json"_s});
    row("packed", answer(200, "\x1f\x8b\x08", "application/json", "Content-Encoding: gzip\r\n"),
        {u"gateway.not_json"_s, u"gateway.closed"_s});
}

void HttpsClientTest::badMannersEndWithinTheLimits()
{
    QFETCH(Behaviour, behaviour);
    QFETCH(QStringList, outcomes);
    HttpsServer server;
    server.behave(behaviour);
    // What only a limit ends meets it soon; everything else has all the time that a busy machine may need.
    HttpsLimits limits{.total = 20s, .stall = 10s, .mostBytes = 4096};
    if (outcomes.contains(u"gateway.stalled"_s))
        limits.stall = 300ms;
    if (outcomes.contains(u"gateway.timeout"_s))
        limits.total = 800ms;
    const QString outcome = post(accessTo(server), limits);
    QVERIFY2(outcomes.contains(outcome), qPrintable(outcome));
}

void HttpsClientTest::aRequestLeavesOnce_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::newRow("hung up") << behaviours::hangUp();
    QTest::newRow("cut off") << behaviours::cutOff();
    QTest::newRow("silent") << behaviours::silent();
    QTest::newRow("busy") << behaviours::answer(503, "{}", "application/json", "Retry-After: 0\r\n");
}

void HttpsClientTest::aRequestLeavesOnce()
{
    QFETCH(Behaviour, behaviour);
    HttpsServer server;
    server.behave(behaviour);
    QVERIFY(post(accessTo(server)).startsWith(u"gateway."_s));
    QCOMPARE(server.requests().size(), 1);
}

void HttpsClientTest::followsNoRedirect()
{
    HttpsServer target;
    target.behave(behaviours::answer(200, "{}"));
    HttpsServer server;
    for (const int status : {301, 302, 303, 307, 308}) {
        server.behave(
            behaviours::answer(status, "{}", "application/json", "Location: " + target.url().toLatin1() + "\r\n"));
        QCOMPARE(post(accessTo(server)), u"gateway.redirect"_s);
    }
    QCOMPARE(target.connections(), 0);
    QCOMPARE(server.requests().size(), 5);
}

void HttpsClientTest::keepsNoCookie()
{
    HttpsServer server;
    server.behave(behaviours::answer(200, "{}", "application/json", "Set-Cookie: who=me\r\n"));
    const auto client = HttpsClient::open(accessTo(server), quick);
    QVERIFY((*client)->post({}, u"1"_s).ok());
    QVERIFY((*client)->post({}, u"2"_s).ok());
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().constLast().header("cookie").isEmpty());
}

void HttpsClientTest::nobodyThere()
{
    GatewayAccess access;
    {
        HttpsServer server;
        access = accessTo(server);
    }
    QCOMPARE(post(access), u"gateway.unreachable"_s);
    access.url = u"https://nobody.invalid/"_s;
    QCOMPARE(post(access), u"gateway.unreachable"_s);
}

void HttpsClientTest::worksAgainAfterEachMisfortune()
{
    using namespace behaviours;
    HttpsServer server;
    const auto client = HttpsClient::open(accessTo(server), {.total = 4s, .stall = 1500ms, .mostBytes = 4096});
    for (const Behaviour &bad : {silent(), hangUp(), cutOff(), answer(302, "{}"), answer(200, QByteArray(9000, 'x')),
                                 raw("\r\n\r\n\r\n"), drip(10ms)}) {
        server.behave(bad);
        QVERIFY(!(*client)->post({}, u"bad"_s).ok());
        server.behave(answer(200, "{\"good\": true}"));
        const auto good = (*client)->post({}, u"good"_s);
        QVERIFY2(good.ok(), qPrintable(good.ok() ? QString() : good.error().code));
        QCOMPARE(good->body.value(u"good"_s).toBool(), true);
    }
}

QTEST_GUILESS_MAIN(HttpsClientTest)
#include "httpsclienttest.moc"
