// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"
#include "tests/gateway/certificates.h"
#include "tests/gateway/contract.h"
#include "tests/gateway/httpsserver.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// `hezhunctl dispatch` and `hezhunctl gateway`, against a service that may be bad.
class DispatchVerbTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_office = std::make_unique<Office>();
        m_server = std::make_unique<HttpsServer>();
        m_server->behave(behaviours::accept());
    }
    void cleanup() { m_server.reset(), m_office.reset(); }

    void keepsTheAddresses();
    void refusesAnAddressThatIsNotSafe_data();
    void refusesAnAddressThatIsNotSafe();
    void onlyTheOwnerSetsAddresses();
    void sendsWhatIsDue();
    void theEnvironmentSaysMore();
    void messagesWaitWithoutAnAddress();
    void writesIntoAFile();
    void aFileThatCantBeWrittenSendsNothing();
    void aBadServiceLosesNothing();
    void whatIsRefusedForGoodIsSeen();
    void killedBetweenSendingAndMarking();
    void severalAtOnceSendEachMessageOnce();
    void runsUntilItIsAskedToEnd();
    void makesNationalChecks_data();
    void makesNationalChecks();
    void drawsPagesOfPapers();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();

private:
    void queue(const QString &phone, const QString &text, bool isSecret = false);
    QString states() const
    {
        return m_office->text(
            u"select %1 from (select state, count(*) as n from outbox group by state order by state) s"_s.arg(
                m_office->isShared() ? u"string_agg(state || ' ' || n, ', ')"_s
                                     : u"group_concat(state || ' ' || n, ', ')"_s));
    }
    CommandLine service() const
    {
        return m_office->service()
            .with(u"HEZHUN_MESSAGES_URL"_s, m_server->url())
            .with(u"HEZHUN_GATEWAY_AUTHORITY"_s, Certificates::ofTheTests().certificate(u"authority"_s));
    }
    QList<QByteArray> keys() const
    {
        QList<QByteArray> sent;
        for (const QList<HttpsRequest> requests = m_server->requests(); const HttpsRequest &request : requests)
            sent.append(request.header("idempotency-key"));
        return sent;
    }

    std::unique_ptr<Office> m_office;
    std::unique_ptr<HttpsServer> m_server;
};

void DispatchVerbTest::queue(const QString &phone, const QString &text, bool isSecret)
{
    QVERIFY(m_office->change(
        u"insert into outbox (phone, message, not_before, created_at, secret) values ('%1', '%2', %4, %4, %3)"_s
            .arg(phone, text, m_office->isShared() ? (isSecret ? u"true"_s : u"false"_s) : QString::number(isSecret))
            .arg(QDateTime::currentMSecsSinceEpoch() - 1000)));
}

void DispatchVerbTest::keepsTheAddresses()
{
    QCOMPARE(m_office->ctl().json({u"gateway"_s, u"show"_s}).object(),
             (QJsonObject{{u"national_check"_s, u""_s}, {u"messages"_s, u""_s}, {u"from_environment"_s, false}}));
    QCOMPARE(m_office->ctl().run({u"gateway"_s, u"set"_s, u"messages"_s, u"https://sms.example.cn/v1"_s}).exitCode, 0);
    QCOMPARE(
        m_office->ctl().run({u"gateway"_s, u"set"_s, u"national-check"_s, u"https://check.example.cn/"_s}).exitCode, 0);
    const QJsonObject kept = m_office->ctl().json({u"gateway"_s, u"show"_s}).object();
    QCOMPARE(kept.value(u"messages"_s).toString(), u"https://sms.example.cn/v1"_s);
    QCOMPARE(kept.value(u"national_check"_s).toString(), u"https://check.example.cn/"_s);
    const QJsonObject other = m_office->service()
                                  .with(u"HEZHUN_CHECK_URL"_s, u"https://other.example.cn/"_s)
                                  .json({u"gateway"_s, u"show"_s})
                                  .object();
    QCOMPARE(other.value(u"national_check"_s).toString(), u"https://other.example.cn/"_s);
    QVERIFY(other.value(u"from_environment"_s).toBool());
    QCOMPARE(m_office->ctl().run({u"gateway"_s, u"set"_s, u"messages"_s, u"none"_s}).exitCode, 0);
    QCOMPARE(m_office->ctl().json({u"gateway"_s, u"show"_s}).object().value(u"messages"_s).toString(), QString());
}

void DispatchVerbTest::refusesAnAddressThatIsNotSafe_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("http") << u"http://sms.example.cn/"_s;
    QTest::newRow("a password in it") << u"https://me:word@sms.example.cn/"_s;
    QTest::newRow("no address") << u"sms"_s;
}

void DispatchVerbTest::refusesAnAddressThatIsNotSafe()
{
    QFETCH(QString, url);
    const Outcome set = m_office->ctl().json({u"gateway"_s, u"set"_s, u"messages"_s, url});
    QCOMPARE(set.exitCode, 1);
    QCOMPARE(set.errorCode(), u"gateway.address"_s);
    QCOMPARE(set.err.trimmed().count('\n'), 0);
    queue(u"13800138000"_s, u"one"_s);
    const Outcome sent = m_office->service().with(u"HEZHUN_MESSAGES_URL"_s, url).json({u"dispatch"_s, u"--once"_s});
    QCOMPARE(sent.exitCode, 1);
    QCOMPARE(sent.errorCode(), u"gateway.address"_s);
    QCOMPARE(states(), u"queued 1"_s);
}

void DispatchVerbTest::onlyTheOwnerSetsAddresses()
{
    if (!m_office->isShared()) {
        // Of a file everybody who may write it is the owner.
        QCOMPARE(m_office->service().run({u"gateway"_s, u"set"_s, u"messages"_s, u"none"_s}).exitCode, 0);
        return;
    }
    for (const CommandLine &other : {m_office->service(), m_office->station()})
        QCOMPARE(other.json({u"gateway"_s, u"set"_s, u"messages"_s, u"https://evil.example/"_s}).errorCode(),
                 u"workspace.not_owner"_s);
}

void DispatchVerbTest::sendsWhatIsDue()
{
    queue(u"13800138000"_s, u"first"_s);
    queue(u"13800138000"_s, u"second"_s);
    queue(u"13900139000"_s, u"code 123456"_s, true);
    QVERIFY(m_office->change(
        u"insert into outbox (phone, message, not_before, created_at) values ('1', 'not yet', 99999999999999, 0)"_s));
    m_office->ctl().run({u"gateway"_s, u"set"_s, u"messages"_s, m_server->url()});
    const Outcome outcome
        = m_office->service()
              .with(u"HEZHUN_GATEWAY_AUTHORITY"_s, Certificates::ofTheTests().certificate(u"authority"_s))
              .json({u"dispatch"_s, u"--once"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const QJsonObject messages = outcome.object().value(u"messages"_s).toObject();
    QCOMPARE(messages.value(u"sent"_s).toInt(), 3);
    QCOMPARE(messages.value(u"later"_s).toInt(), 0);
    QCOMPARE(states(), u"queued 1, sent 3"_s);
    QStringList texts;
    for (const QList<HttpsRequest> requests = m_server->requests(); const HttpsRequest &request : requests)
        texts.append(request.json().value(u"text"_s).toString());
    QCOMPARE(texts.size(), 3);
    QVERIFY(texts.indexOf(u"first"_s) < texts.indexOf(u"second"_s));
    QVERIFY(texts.contains(u"code 123456"_s));
    // What was secret is nowhere any more.
    QCOMPARE(m_office->text(u"select count(*) from outbox where message like '%123456%'"_s), u"0"_s);
    // And once sent nothing is due.
    QCOMPARE(service().run({u"dispatch"_s, u"--once"_s}).lines(), QStringList{u"Nothing is due."_s});
    QCOMPARE(m_server->requests().size(), 3);
}

void DispatchVerbTest::theEnvironmentSaysMore()
{
    queue(u"13800138000"_s, u"one"_s);
    m_office->ctl().run({u"gateway"_s, u"set"_s, u"messages"_s, u"https://nobody.invalid/"_s});
    QCOMPARE(service().run({u"dispatch"_s, u"--once"_s}).exitCode, 0);
    QCOMPARE(states(), u"sent 1"_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void DispatchVerbTest::messagesWaitWithoutAnAddress()
{
    queue(u"13800138000"_s, u"one"_s);
    const Outcome outcome = m_office->service().run({u"dispatch"_s, u"--once"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains("Messages wait"), outcome.out.constData());
    QCOMPARE(states(), u"queued 1"_s);
    QCOMPARE(m_office->text(u"select tries from outbox"_s), u"0"_s);
}

void DispatchVerbTest::writesIntoAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"messages.jsonl"_s);
    queue(u"13800138000"_s, u"first"_s);
    queue(u"13800138000"_s, u"second"_s);
    QCOMPARE(m_office->service().run({u"dispatch"_s, u"--once"_s, u"--to-file"_s, path}).exitCode, 0);
    QCOMPARE(states(), u"sent 2"_s);
    queue(u"13800138000"_s, u"third"_s);
    const auto outcome = m_office->service().start({u"dispatch"_s, u"--to-file"_s, path});
    QTRY_COMPARE_WITH_TIMEOUT(states(), u"sent 3"_s, 60'000);
    outcome->terminate();
    QVERIFY(outcome->waitForFinished(60'000));
    QCOMPARE(outcome->exitCode(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList texts;
    for (const QList<QByteArray> lines = file.readAll().trimmed().split('\n'); const QByteArray &line : lines)
        texts.append(QJsonDocument::fromJson(line).object().value(u"text"_s).toString());
    QCOMPARE(texts, (QStringList{u"first"_s, u"second"_s, u"third"_s}));
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void DispatchVerbTest::aFileThatCantBeWrittenSendsNothing()
{
    queue(u"13800138000"_s, u"one"_s);
    const Outcome outcome
        = m_office->service().json({u"dispatch"_s, u"--once"_s, u"--to-file"_s, u"/nowhere/at/all"_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.errorCode(), u"messages.file"_s);
    QCOMPARE(states(), u"queued 1"_s);
}

void DispatchVerbTest::aBadServiceLosesNothing()
{
    queue(u"13800138000"_s, u"one"_s);
    HttpsServer stranger({.certificate = u"self"_s});
    stranger.behave(behaviours::accept());
    Outcome outcome = service().with(u"HEZHUN_MESSAGES_URL"_s, stranger.url()).json({u"dispatch"_s, u"--once"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.object().value(u"messages"_s).toObject().value(u"trouble"_s).toString(), u"gateway.tls"_s);
    QVERIFY(stranger.requests().isEmpty());
    QCOMPARE(states(), u"queued 1"_s);
    m_server->behave(behaviours::answer(302, "{}", "application/json", "Location: https://evil.example/\r\n"));
    // It rests for a while; then it is tried again, under the same key.
    QCOMPARE(
        service().json({u"dispatch"_s, u"--once"_s}).object().value(u"messages"_s).toObject().value(u"later"_s).toInt(),
        0);
    QVERIFY(m_office->change(u"update outbox set claimed_until = 0"_s));
    outcome = service().run({u"dispatch"_s, u"--once"_s});
    QVERIFY2(outcome.out.contains("points to another address"), outcome.out.constData());
    QVERIFY(m_office->change(u"update outbox set claimed_until = 0"_s));
    m_server->behave(behaviours::accept());
    QCOMPARE(service().run({u"dispatch"_s, u"--once"_s}).exitCode, 0);
    QCOMPARE(states(), u"sent 1"_s);
    QCOMPARE(m_office->text(u"select tries from outbox"_s), u"3"_s);
    QCOMPARE(keys().size(), 2);
    QCOMPARE(keys().at(0), keys().at(1));
}

void DispatchVerbTest::whatIsRefusedForGoodIsSeen()
{
    queue(u"13800138000"_s, u"one"_s);
    m_server->behave(behaviours::problem(422, "urn:hezhun:problem:address-invalid"));
    QCOMPARE(service()
                 .json({u"dispatch"_s, u"--once"_s})
                 .object()
                 .value(u"messages"_s)
                 .toObject()
                 .value(u"given_up"_s)
                 .toInt(),
             1);
    QCOMPARE(states(), u"given_up 1"_s);
    const QJsonObject listed = m_office->ctl().json({u"dispatch"_s, u"--given-up"_s}).list().at(0).toObject();
    QCOMPARE(listed.value(u"address"_s).toString(), u"13*****000"_s);
    QCOMPARE(listed.value(u"trouble"_s).toString(), u"address.invalid"_s);
    QCOMPARE(listed.value(u"tries"_s).toInt(), 1);
    const QString words = QString::fromUtf8(m_office->service().run({u"dispatch"_s, u"--given-up"_s}).out);
    QVERIFY2(words.contains(u"no such phone"_s) && !words.contains(u"13800138000"_s), qPrintable(words));
    const QString id = QString::number(listed.value(u"id"_s).toInteger());
    QCOMPARE(m_office->ctl().run({u"dispatch"_s, u"--again"_s, id}).exitCode, 0);
    QCOMPARE(m_office->ctl().json({u"dispatch"_s, u"--again"_s, id}).errorCode(), u"outbox.unknown"_s);
    QCOMPARE(states(), u"queued 1"_s);
    m_server->behave(behaviours::accept());
    QCOMPARE(service().run({u"dispatch"_s, u"--once"_s}).exitCode, 0);
    QCOMPARE(states(), u"sent 1"_s);
    QCOMPARE(m_office->ctl().run({u"dispatch"_s, u"--given-up"_s}).lines(), QStringList{u"No message was given up."_s});
}

void DispatchVerbTest::killedBetweenSendingAndMarking()
{
    queue(u"13800138000"_s, u"one"_s);
    std::atomic<qint64> victim = 0;
    m_server->behave([&victim](QSslSocket &, const HttpsRequest &) { ::kill(pid_t(victim.load()), SIGKILL); });
    const auto dispatch = service().start({u"dispatch"_s, u"--once"_s});
    victim = dispatch->processId();
    QVERIFY(dispatch->waitForFinished(60'000));
    QCOMPARE(dispatch->exitStatus(), QProcess::CrashExit);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(states(), u"queued 1"_s);
    m_server->behave(behaviours::accept());
    // The others leave it alone until the claim has run out.
    QCOMPARE(service().run({u"dispatch"_s, u"--once"_s}).exitCode, 0);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_office->change(u"update outbox set claimed_until = 1"_s));
    QCOMPARE(service().run({u"dispatch"_s, u"--once"_s}).exitCode, 0);
    QCOMPARE(states(), u"sent 1"_s);
    QCOMPARE(keys().size(), 2);
    QCOMPARE(keys().at(0), keys().at(1));
    QVERIFY(keys().at(0).size() >= 32);
}

void DispatchVerbTest::severalAtOnceSendEachMessageOnce()
{
    constexpr int messages = 60;
    for (int number = 0; number < messages; ++number)
        queue(u"1380013%1"_s.arg(number % 20, 4, 10, QChar(u'0')), u"message %1"_s.arg(number));
    std::vector<std::unique_ptr<QProcess>> services;
    for (int number = 0; number < 3; ++number)
        services.push_back(service().start({u"dispatch"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(states(), u"sent %1"_s.arg(messages), 120'000);
    for (const auto &one : services) {
        one->terminate();
        QVERIFY(one->waitForFinished(60'000));
        QVERIFY2(one->exitCode() == 0, one->readAllStandardError().constData());
    }
    const QList<QByteArray> sent = keys();
    QCOMPARE(sent.size(), messages);
    QCOMPARE(QSet<QByteArray>(sent.begin(), sent.end()).size(), messages);
    // Of each phone in order.
    QMap<QString, int> last;
    for (const QList<HttpsRequest> requests = m_server->requests(); const HttpsRequest &request : requests) {
        const int number = request.json().value(u"text"_s).toString().section(u' ', 1).toInt();
        const QString phone = request.json().value(u"address"_s).toString();
        QVERIFY(last.value(phone, -1) < number);
        last.insert(phone, number);
    }
    QCOMPARE(last.size(), 20);
}

void DispatchVerbTest::runsUntilItIsAskedToEnd()
{
    const auto running = service().start({u"--json"_s, u"dispatch"_s});
    for (int number = 1; number <= 3; ++number) {
        queue(u"13800138000"_s, u"m"_s);
        QTRY_COMPARE_WITH_TIMEOUT(states(), u"sent %1"_s.arg(number), 60'000);
    }
    QCOMPARE(running->state(), QProcess::Running);
    running->terminate();
    QVERIFY(running->waitForFinished(60'000));
    QCOMPARE(running->exitStatus(), QProcess::NormalExit);
    QCOMPARE(running->exitCode(), 0);
    int sent = 0;
    for (const QList<QByteArray> lines = running->readAllStandardOutput().trimmed().split('\n');
         const QByteArray &line : lines)
        sent += QJsonDocument::fromJson(line).object().value(u"messages"_s).toObject().value(u"sent"_s).toInt();
    QCOMPARE(sent, 3);
}

void DispatchVerbTest::makesNationalChecks_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("kept");
    QTest::newRow("no match") << R"({"question":"QUESTION","answer":"no_match"})"_ba << u"failed"_s << u"no_match"_s;
    QTest::newRow("can't say") << R"({"question":"QUESTION","answer":"cannot_say"})"_ba << u"later"_s << u"queued"_s;
    QTest::newRow("of another question") << R"({"question":"x","answer":"no_match"})"_ba << u"later"_s << u"queued"_s;
    QTest::newRow("a page") << "<html>"_ba << u"later"_s << u"queued"_s;
    QTest::newRow("nobody to ask") << QByteArray() << u"later"_s << u"queued"_s;
}

/// I-31: neither match nor no match when the service says neither, or there is none.
void DispatchVerbTest::makesNationalChecks()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, outcome);
    QFETCH(QString, kept);
    QCOMPARE(m_office->ctl().run({u"account"_s, u"add"_s, u"zhang_wei"_s, u"--name"_s, u"张伟"_s}).exitCode, 0);
    const QString now = QString::number(QDateTime::currentMSecsSinceEpoch() - 1000);
    const QString fields = u"{\"name\":\"张伟\",\"id_number\":\"11010519491231002X\"}"_s;
    QVERIFY(m_office->change(u"insert into account_field (account_id, part, name, value)"
                             " select id, 'person', 'name', '张伟' from account"_s));
    QVERIFY(m_office->change(u"insert into account_field (account_id, part, name, value)"
                             " select id, 'person', 'id_number', '11010519491231002X' from account"_s));
    QVERIFY(m_office->change(u"insert into national_check (account_id, part, fields, requested_at, not_before)"
                             " select id, 'person', '%1', %2, %2 from account"_s.arg(fields, now)));
    m_server->behave([answer](QSslSocket &socket, const HttpsRequest &request) {
        QByteArray body = answer;
        body.replace("QUESTION", request.json().value(u"question"_s).toString().toUtf8());
        behaviours::answer(200, body, answer.startsWith('{') ? "application/json" : "text/html")(socket, request);
    });
    CommandLine asking = service();
    if (!answer.isEmpty())
        asking = asking.with(u"HEZHUN_CHECK_URL"_s, m_server->url());
    const Outcome ran = asking.json({u"dispatch"_s, u"--once"_s});
    QVERIFY2(ran.exitCode == 0, ran.err.constData());
    QCOMPARE(ran.object().value(u"checks"_s).toObject().value(outcome).toInt(), 1);
    QCOMPARE(m_office->text(u"select state from national_check"_s), kept);
    QCOMPARE(m_server->requests().size(), answer.isEmpty() ? 0 : 1);
    if (answer.isEmpty())
        return;
    const HttpsRequest request = m_server->requests().constFirst();
    const Contract contract(u"national-check.openapi.json"_s);
    QCOMPARE(contract.faults(request.json(), u"components/schemas/Question"_s), QStringList());
    QCOMPARE(contract.faults(QString::fromLatin1(request.header("Idempotency-Key")),
                             u"components/parameters/IdempotencyKey/schema"_s),
             QStringList());
    QCOMPARE(request.json().value(u"fields"_s).toObject().value(u"name"_s).toString(), u"张伟"_s);
}

/// DESIGN.md, decision 8. Only where Poppler is; elsewhere the papers wait.
void DispatchVerbTest::drawsPagesOfPapers()
{
    const QByteArray pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                           "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                           "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"
                           "trailer\n<</Root 1 0 R>>\n";
    const bool shared = m_office->isShared();
    for (const auto &[digest, bytes] : {qMakePair(u"aa"_s, pdf), qMakePair(u"bb"_s, "%PDF-1.4 nothing"_ba)}) {
        const QString hex = QString::fromLatin1(bytes.toHex());
        QVERIFY(m_office->change(
            u"insert into document_content (sha256, format, byte_count, width, height, bytes) values ('%1', 'pdf', 1, 0, 0, %2)"_s
                .arg(digest, shared ? u"decode('%1', 'hex')"_s.arg(hex) : u"x'%1'"_s.arg(hex))));
        // Past every guard means past the trigger too, on a server.
        QVERIFY(!shared || m_office->change(u"insert into document_drawing (sha256) values ('%1')"_s.arg(digest)));
    }
    const QJsonObject pages = service().json({u"dispatch"_s, u"--once"_s}).object().value(u"pages"_s).toObject();
#ifdef HEZHUN_DRAWS_PAGES
    QCOMPARE(pages, (QJsonObject{{u"drawn"_s, 1}, {u"failed"_s, 1}}));
    QCOMPARE(m_office->texts(u"select sha256 || ' ' || page || ' ' || height from document_page"_s),
             QStringList{u"aa 1 2000"_s});
    QCOMPARE(m_office->text(u"select trouble from document_drawing where sha256 = 'bb'"_s), u"drawing.broken"_s);
    QCOMPARE(service().run({u"dispatch"_s, u"--once"_s}).lines(), QStringList{u"Nothing is due."_s});
#else
    QCOMPARE(pages, (QJsonObject{{u"drawn"_s, 0}, {u"failed"_s, 0}}));
    QCOMPARE(m_office->text(u"select count(*) from document_drawing where done_at is null"_s), u"2"_s);
#endif
}

void DispatchVerbTest::wrongWordsAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const QString &words) { QTest::newRow(qPrintable(words)) << words.split(u' '); };
    row(u"dispatch now"_s);
    row(u"dispatch --once --given-up"_s);
    row(u"dispatch --again x"_s);
    row(u"dispatch --again 1 --once"_s);
    row(u"gateway"_s);
    row(u"gateway set"_s);
    row(u"gateway set messages"_s);
    row(u"gateway set letters https://x.example/"_s);
    row(u"gateway show messages"_s);
}

void DispatchVerbTest::wrongWordsAreRefused()
{
    QFETCH(QStringList, words);
    const Outcome outcome = m_office->ctl().run(words);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(DispatchVerbTest)
#include "dispatchverbtest.moc"
