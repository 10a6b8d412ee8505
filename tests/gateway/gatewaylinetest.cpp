// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayline.h"
#include "tests/gateway/certificates.h"
#include "tests/gateway/httpsserver.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

/// Asking again, and leaving alone. Time is the test's: pauses are written down, not waited for.
class GatewayLineTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_now = 1h, m_pauses.clear(), m_mayWait = true; }

    void asksAgainUnderTheSameKey();
    void asksOnceWhatStaysWhatItIs_data();
    void asksOnceWhatStaysWhatItIs();
    void staysWithinThePatience();
    void endsWhenTheProgramDoes();
    void pausesAreDrawnByLot();
    void leavesADeadServiceAlone();

private:
    std::unique_ptr<GatewayLine> lineTo(const HttpsServer &server, GatewayPatience patience = {});

    std::chrono::milliseconds m_now = 1h;
    QList<std::chrono::milliseconds> m_pauses;
    bool m_mayWait = true;
};

std::unique_ptr<GatewayLine> GatewayLineTest::lineTo(const HttpsServer &server, GatewayPatience patience)
{
    auto client = HttpsClient::open(
        {.url = server.url(), .authorityFile = Certificates::ofTheTests().certificate(u"authority"_s)},
        {.total = 10s, .stall = 1500ms, .mostBytes = 4096});
    if (!client.ok())
        qFatal("%s", qPrintable(client.error().code));
    return std::make_unique<GatewayLine>(
        std::move(client).value(), patience, [this] { return std::chrono::steady_clock::time_point(m_now); },
        [this](std::chrono::milliseconds pause) {
            m_pauses.append(pause);
            m_now += pause;
            return m_mayWait;
        });
}

void GatewayLineTest::asksAgainUnderTheSameKey()
{
    using namespace behaviours;
    HttpsServer server;
    server.behave(oneAfterTheOther({hangUp(), answer(500, "{}"), silent(), answer(200, "{\"a\": 1}")}));
    const auto line = lineTo(server, {.inAll = 1h});
    const auto answer = line->ask({{u"x"_s, 1}}, u"key"_s);
    QVERIFY2(answer.ok(), qPrintable(answer.ok() ? QString() : answer.error().code));
    QCOMPARE(answer->body.value(u"a"_s).toInt(), 1);
    const QList<HttpsRequest> requests = server.requests();
    QCOMPARE(requests.size(), 4);
    for (const HttpsRequest &request : requests) {
        QCOMPARE(request.header("idempotency-key"), "key"_ba);
        QCOMPARE(request.body, requests.constFirst().body);
    }
    QCOMPARE(m_pauses.size(), 3);
    QCOMPARE(line->breaker().state(), CircuitBreaker::State::Closed);
}

void GatewayLineTest::asksOnceWhatStaysWhatItIs_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("redirect") << behaviours::answer(302, "{}") << u"gateway.redirect"_s;
    QTest::newRow("a page") << behaviours::answer(200, "x", "text/html") << u"gateway.not_json"_s;
    QTest::newRow("huge") << behaviours::answer(200, QByteArray(5000, ' ')) << u"gateway.too_large"_s;
    QTest::newRow("refused") << behaviours::problem(422, "urn:x") << u"422"_s;
}

void GatewayLineTest::asksOnceWhatStaysWhatItIs()
{
    QFETCH(Behaviour, behaviour);
    QFETCH(QString, outcome);
    HttpsServer server;
    server.behave(behaviour);
    const auto answer = lineTo(server, {.inAll = 1h})->ask({}, u"key"_s);
    QCOMPARE(answer.ok() ? QString::number(answer->status) : answer.error().code, outcome);
    QCOMPARE(server.requests().size(), 1);
}

void GatewayLineTest::staysWithinThePatience()
{
    HttpsServer server;
    server.behave(behaviours::hangUp());
    const auto line = lineTo(server, {.inAll = 0ms});
    QCOMPARE(line->ask({}, u"key"_s).error().code, u"gateway.timeout"_s);
    QVERIFY(m_pauses.isEmpty());
    const auto begun = m_now;
    const auto another = lineTo(server, {.inAll = 2s, .firstPause = 900ms, .longestPause = 900ms});
    QVERIFY(!another->ask({}, u"key"_s).ok());
    QVERIFY(m_now - begun < 2s);
}

void GatewayLineTest::endsWhenTheProgramDoes()
{
    HttpsServer server;
    server.behave(behaviours::hangUp());
    m_mayWait = false;
    QCOMPARE(lineTo(server, {.inAll = 1h})->ask({}, u"key"_s).error().code, u"gateway.closed"_s);
    QCOMPARE(m_pauses.size(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void GatewayLineTest::pausesAreDrawnByLot()
{
    HttpsServer server;
    server.behave(behaviours::hangUp());
    QSet<qint64> drawn;
    for (int at = 0; at < 10; ++at) {
        m_pauses.clear();
        const auto line = lineTo(server, {.inAll = 1h, .firstPause = 1000ms, .longestPause = 3000ms});
        QVERIFY(!line->ask({}, u"key"_s).ok());
        // Five failures, then the breaker ends it.
        QCOMPARE(m_pauses.size(), 5);
        const std::chrono::milliseconds bounds[] = {1000ms, 2000ms, 3000ms, 3000ms, 3000ms};
        for (qsizetype n = 0; n < 5; ++n) {
            QVERIFY(m_pauses.at(n) >= 0ms && m_pauses.at(n) <= bounds[n]);
            drawn.insert(m_pauses.at(n).count());
        }
    }
    QVERIFY(drawn.size() > 20);
}

void GatewayLineTest::leavesADeadServiceAlone()
{
    HttpsServer server;
    server.behave(behaviours::hangUp());
    const auto line = lineTo(server, {.inAll = 1h, .firstPause = 1ms, .longestPause = 1ms});
    QCOMPARE(line->ask({}, u"key"_s).error().code, u"gateway.open"_s);
    QCOMPARE(server.requests().size(), CircuitBreaker::mostFailures);
    QCOMPARE(line->ask({}, u"key"_s).error().code, u"gateway.open"_s);
    QCOMPARE(server.requests().size(), CircuitBreaker::mostFailures);
    // After the pause one request goes through, and when it works all do.
    server.behave(behaviours::answer(200, "{}"));
    m_now += CircuitBreaker::pause;
    QVERIFY(line->ask({}, u"key"_s).ok());
    QVERIFY(line->ask({}, u"key"_s).ok());
    QCOMPARE(server.requests().size(), CircuitBreaker::mostFailures + 2);
}

QTEST_GUILESS_MAIN(GatewayLineTest)
#include "gatewaylinetest.moc"
