// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/httpsmessagesender.h"
#include "gateway/httpsnationalcheck.h"
#include "tests/gateway/certificates.h"
#include "tests/gateway/contract.h"
#include "tests/gateway/httpsserver.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

/// The two services as the rest of the program sees them, over the line.
class HttpsServicesTest : public QObject
{
    Q_OBJECT

private slots:
    void asksAsTheContractSays();
    void sendsAsTheContractSays();
    void tellsWhatWasInTheWay_data();
    void tellsWhatWasInTheWay();
    void aMessageThatNeverLeftIsNoTry();
    void nothingPersonalIsInAnError();

private:
    static GatewayLine line(const HttpsServer &server)
    {
        auto client = HttpsClient::open(
            {.url = server.url(), .authorityFile = Certificates::ofTheTests().certificate(u"authority"_s)},
            {.total = 10s, .stall = 1500ms, .mostBytes = 4096});
        // Asks once: asking again is tested for itself.
        return GatewayLine(std::move(client).value(), {}, {}, [](std::chrono::milliseconds) { return false; });
    }

    const NationalCheckQuestion m_question{
        .subject = Subject::Unit, .fields = {{u"unit_name"_s, u"样例科技有限公司"_s}}, .idempotencyKey = u"check-1"_s};
    const OutgoingMessage m_message{.channel = u"sms"_s,
                                    .address = u"13800138000"_s,
                                    .text = u"验证码 123456"_s,
                                    .idempotencyKey = u"message-1"_s,
                                    .createdAt = QDateTime(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC)};
};

void HttpsServicesTest::asksAsTheContractSays()
{
    HttpsServer server;
    server.behave(behaviours::match());
    GatewayLine way = line(server);
    HttpsNationalCheck check(way);
    QCOMPARE(check.ask(m_question), (NationalCheckOutcome{NationalCheckAnswer::Match, {}}));
    const HttpsRequest request = server.requests().constFirst();
    const Contract contract(u"national-check.openapi.json"_s);
    QCOMPARE(contract.faults(request.json(), u"components/schemas/Question"_s), QStringList());
    QCOMPARE(contract.faults(QString::fromLatin1(request.header("Idempotency-Key")),
                             u"components/parameters/IdempotencyKey/schema"_s),
             QStringList());
    QCOMPARE(request.header("Idempotency-Key"), "check-1"_ba);
    // I-31: no match is an answer, and not one's own words are kept but a code.
    server.behave(
        behaviours::answer(200, R"({"question":"check-1","answer":"no_match","reason":"张伟 11010519491231002X"})"));
    QCOMPARE(check.ask(m_question), (NationalCheckOutcome{NationalCheckAnswer::NoMatch, {}}));
}

void HttpsServicesTest::sendsAsTheContractSays()
{
    HttpsServer server;
    server.behave(behaviours::accept());
    GatewayLine way = line(server);
    HttpsMessageSender sender(way);
    QCOMPARE(sender.send(m_message), (SendResult{SendOutcome::Sent, {}}));
    const HttpsRequest request = server.requests().constFirst();
    const Contract contract(u"messages.openapi.json"_s);
    QCOMPARE(contract.faults(request.json(), u"components/schemas/Message"_s), QStringList());
    QCOMPARE(request.header("Idempotency-Key"), "message-1"_ba);
    QCOMPARE(request.json().value(u"text"_s).toString(), m_message.text);
    server.behave(behaviours::problem(422, "urn:hezhun:problem:address-invalid"));
    QCOMPARE(sender.send(m_message), (SendResult{SendOutcome::Never, u"address.invalid"_s}));
    server.behave(behaviours::problem(422, "urn:hezhun:problem:something-else"));
    QCOMPARE(sender.send(m_message).outcome, SendOutcome::Later);
}

void HttpsServicesTest::tellsWhatWasInTheWay_data()
{
    using namespace behaviours;
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<QString>("note");
    QTest::newRow("redirect") << answer(302, "{}") << u"gateway.redirect"_s;
    QTest::newRow("huge") << answer(200, QByteArray(9000, ' ')) << u"gateway.too_large"_s;
    QTest::newRow("5xx") << answer(502, "{}") << u"gateway.status"_s;
    QTest::newRow("a page") << answer(200, "<html>", "text/html") << u"gateway.not_json"_s;
    QTest::newRow("wrong shape") << answer(200, R"({"result":"ok"})") << u"gateway.shape"_s;
    QTest::newRow("404") << answer(404, "{}") << u"gateway.status"_s;
}

void HttpsServicesTest::tellsWhatWasInTheWay()
{
    QFETCH(Behaviour, behaviour);
    QFETCH(QString, note);
    HttpsServer server;
    server.behave(behaviour);
    GatewayLine way = line(server);
    QCOMPARE(HttpsNationalCheck(way).ask(m_question), (NationalCheckOutcome{NationalCheckAnswer::CannotSay, note}));
    QCOMPARE(HttpsMessageSender(way).send(m_message), (SendResult{SendOutcome::Later, note}));
}

void HttpsServicesTest::aMessageThatNeverLeftIsNoTry()
{
    HttpsServer server;
    server.behave(behaviours::answer(500, "{}"));
    GatewayLine way = line(server);
    HttpsMessageSender sender(way);
    while (way.breaker().state() == CircuitBreaker::State::Closed)
        QVERIFY(sender.send(m_message).outcome != SendOutcome::Sent);
    const qsizetype before = server.requests().size();
    QCOMPARE(sender.send(m_message), (SendResult{SendOutcome::NotTried, u"gateway.open"_s}));
    QCOMPARE(server.requests().size(), before);
}

void HttpsServicesTest::nothingPersonalIsInAnError()
{
    static QString logged;
    logged.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { logged += text + u'\n'; });
    HttpsServer server;
    QStringList said;
    for (const Behaviour &bad :
         {behaviours::silent(), behaviours::hangUp(), behaviours::answer(200, "13800138000 123456", "text/plain"),
          behaviours::answer(422, R"({"type":"13800138000","detail":"123456"})"),
          behaviours::raw("13800138000 123456\r\n\r\n"), behaviours::answer(500, "123456")}) {
        server.behave(bad);
        GatewayLine way = line(server);
        said.append(HttpsMessageSender(way).send(m_message).note);
        const auto answer = way.ask(toJson(m_message), u"k"_s);
        if (!answer.ok())
            said.append({answer.error().message, answer.error().details});
    }
    qInstallMessageHandler(before);
    const QString all = said.join(u'\n') + logged;
    QVERIFY2(!all.contains(u"13800138000"_s) && !all.contains(u"123456"_s), qPrintable(all));
    QVERIFY(said.size() >= 12);
}

QTEST_GUILESS_MAIN(HttpsServicesTest)
#include "httpsservicestest.moc"
