// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/contract.h"

#include "gateway/httpsmessagesender.h"
#include "gateway/httpsnationalcheck.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString question = u"components/schemas/Question"_s;
const QString answer = u"components/schemas/Answer"_s;
const QString message = u"components/schemas/Message"_s;
const QString acceptance = u"components/schemas/Acceptance"_s;
const QString finalProblem = u"components/schemas/FinalProblem"_s;

NationalCheckQuestion aPerson()
{
    return {.subject = Subject::Person,
            .fields = {{u"name"_s, u"张伟"_s}, {u"id_number"_s, u"11010519491231002X"_s}},
            .idempotencyKey = u"key-1"_s};
}

OutgoingMessage aMessage()
{
    return {.channel = u"sms"_s,
            .address = u"13800138000"_s,
            .text = u"您的验证码为 123456。"_s,
            .idempotencyKey = u"key-1"_s,
            .createdAt = QDateTime(QDate(2026, 11, 20), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600)};
}

} // namespace

/// The contracts that are handed to whoever builds a service agree with what the program sends and takes.
class ContractTest : public QObject
{
    Q_OBJECT

private slots:
    void examplesFit_data();
    void examplesFit();
    void whatIsSentFits();
    void theHeaderIsAsAgreed_data() { contracts(); }
    void theHeaderIsAsAgreed();
    void answersOfTheContractAreUnderstood();
    void acceptancesOfTheContractAreUnderstood();
    void whatBreaksTheContractDecidesNothing_data();
    void whatBreaksTheContractDecidesNothing();
    void whatBreaksTheContractSendsNothing_data();
    void whatBreaksTheContractSendsNothing();
    void everyFinalProblemEndsAMessage();
    void theCheckItselfFindsFaults();

private:
    static void contracts();

    Contract m_check{u"national-check.openapi.json"_s};
    Contract m_messages{u"messages.openapi.json"_s};
};

void ContractTest::contracts()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("national check") << u"national-check.openapi.json"_s;
    QTest::newRow("messages") << u"messages.openapi.json"_s;
}

void ContractTest::examplesFit_data()
{
    contracts();
}

void ContractTest::examplesFit()
{
    QFETCH(QString, name);
    const Contract contract(name);
    QVERIFY(contract.document().value(u"openapi"_s).toString().startsWith(u"3.0."_s));
    const auto examples = contract.examples();
    QVERIFY(examples.size() >= 5);
    for (const auto &[value, schema] : examples)
        QCOMPARE(contract.faults(value, schema), QStringList());
}

void ContractTest::whatIsSentFits()
{
    QCOMPARE(m_check.faults(toJson(aPerson()), question), QStringList());
    for (const Subject subject : {Subject::Person, Subject::Agent, Subject::Unit}) {
        NationalCheckQuestion asked = aPerson();
        asked.subject = subject;
        QCOMPARE(m_check.faults(toJson(asked), question), QStringList());
    }
    QCOMPARE(m_messages.faults(toJson(aMessage()), message), QStringList());
    OutgoingMessage mail = aMessage();
    mail.channel = u"email"_s;
    QCOMPARE(m_messages.faults(toJson(mail), message), QStringList());
    QCOMPARE(toJson(mail).value(u"created_at"_s).toString(), u"2026-11-20T01:30:00.000Z"_s);
}

void ContractTest::theHeaderIsAsAgreed()
{
    QFETCH(QString, name);
    const Contract contract(name);
    const QJsonObject header = contract.at(u"components/parameters/IdempotencyKey"_s).toObject();
    QCOMPARE(header.value(u"name"_s).toString(), u"Idempotency-Key"_s);
    QVERIFY(header.value(u"required"_s).toBool());
    QCOMPARE(contract.faults(u"9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d"_s, u"components/parameters/IdempotencyKey/schema"_s),
             QStringList());
}

void ContractTest::answersOfTheContractAreUnderstood()
{
    const QMap<QString, NationalCheckAnswer> meanings{{u"match"_s, NationalCheckAnswer::Match},
                                                      {u"no_match"_s, NationalCheckAnswer::NoMatch},
                                                      {u"cannot_say"_s, NationalCheckAnswer::CannotSay}};
    const QJsonArray choices = m_check.at(answer + u"/properties/answer/enum"_s).toArray();
    QCOMPARE(choices.size(), meanings.size());
    for (const QJsonValue &choice : choices) {
        const QJsonObject body{{u"question"_s, u"key-1"_s}, {u"answer"_s, choice}};
        QCOMPARE(m_check.faults(body, answer), QStringList());
        QCOMPARE(nationalCheckOutcome({200, body}, u"key-1"_s).answer, meanings.value(choice.toString()));
    }
    const QJsonObject withReason{
        {u"question"_s, u"key-1"_s}, {u"answer"_s, u"no_match"_s}, {u"reason"_s, u"name_differs"_s}, {u"more"_s, 1}};
    QCOMPARE(m_check.faults(withReason, answer), QStringList());
    QCOMPARE(nationalCheckOutcome({200, withReason}, u"key-1"_s),
             (NationalCheckOutcome{NationalCheckAnswer::NoMatch, u"service.name_differs"_s}));
}

void ContractTest::acceptancesOfTheContractAreUnderstood()
{
    const QJsonObject body{{u"message"_s, u"key-1"_s}, {u"state"_s, u"accepted"_s}};
    QCOMPARE(m_messages.faults(body, acceptance), QStringList());
    QCOMPARE(sendResult({202, body}, u"key-1"_s).outcome, SendOutcome::Sent);
    QCOMPARE(sendResult({200, body}, u"key-1"_s).outcome, SendOutcome::Sent);
}

void ContractTest::whatBreaksTheContractDecidesNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonObject>("body");
    const QJsonObject good{{u"question"_s, u"key-1"_s}, {u"answer"_s, u"match"_s}};
    const auto with = [&good](const QString &name, const QJsonValue &value) {
        QJsonObject body = good;
        body.insert(name, value);
        return body;
    };
    QTest::newRow("empty") << 200 << QJsonObject();
    QTest::newRow("no question") << 200 << with(u"question"_s, QJsonValue::Undefined);
    QTest::newRow("another question") << 200 << with(u"question"_s, u"key-2"_s);
    QTest::newRow("no answer") << 200 << with(u"answer"_s, QJsonValue::Undefined);
    QTest::newRow("another answer") << 200 << with(u"answer"_s, u"MATCH"_s);
    QTest::newRow("true") << 200 << with(u"answer"_s, true);
    QTest::newRow("a list") << 200 << with(u"answer"_s, QJsonArray{u"match"_s});
    QTest::newRow("with a blank") << 200 << with(u"answer"_s, u"match "_s);
    QTest::newRow("accepted only") << 202 << good;
    QTest::newRow("a problem") << 422 << good;
    QTest::newRow("forbidden") << 403 << good;
}

/// I-31: the service out of reach, or not to be understood, is neither match nor no match.
void ContractTest::whatBreaksTheContractDecidesNothing()
{
    QFETCH(int, status);
    QFETCH(QJsonObject, body);
    QCOMPARE(nationalCheckOutcome({status, body}, u"key-1"_s).answer, NationalCheckAnswer::CannotSay);
}

void ContractTest::whatBreaksTheContractSendsNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("empty") << 202 << QJsonObject();
    QTest::newRow("no state") << 202 << QJsonObject{{u"message"_s, u"key-1"_s}};
    QTest::newRow("another state") << 202 << QJsonObject{{u"message"_s, u"key-1"_s}, {u"state"_s, u"queued"_s}};
    QTest::newRow("another message") << 202 << QJsonObject{{u"message"_s, u"key-2"_s}, {u"state"_s, u"accepted"_s}};
    QTest::newRow("no message") << 202 << QJsonObject{{u"state"_s, u"accepted"_s}};
    QTest::newRow("created") << 201 << QJsonObject{{u"message"_s, u"key-1"_s}, {u"state"_s, u"accepted"_s}};
    QTest::newRow("another problem") << 422 << QJsonObject{{u"type"_s, u"urn:x"_s}};
    QTest::newRow("a problem without a type") << 400 << QJsonObject();
    QTest::newRow("not there") << 404 << QJsonObject{{u"type"_s, u"urn:hezhun:problem:address-invalid"_s}};
    QTest::newRow("not admitted") << 401 << QJsonObject{{u"type"_s, u"urn:hezhun:problem:address-invalid"_s}};
}

void ContractTest::whatBreaksTheContractSendsNothing()
{
    QFETCH(int, status);
    QFETCH(QJsonObject, body);
    QCOMPARE(sendResult({status, body}, u"key-1"_s).outcome, SendOutcome::Later);
}

void ContractTest::everyFinalProblemEndsAMessage()
{
    const QJsonArray types = m_messages.at(finalProblem + u"/properties/type/enum"_s).toArray();
    QCOMPARE(types.size(), 3);
    for (const QJsonValue &type : types) {
        const QJsonObject body{{u"type"_s, type}};
        QCOMPARE(m_messages.faults(body, finalProblem), QStringList());
        QCOMPARE(sendResult({422, body}, u"key-1"_s).outcome, SendOutcome::Never);
        QCOMPARE(sendResult({400, body}, u"key-1"_s).outcome, SendOutcome::Never);
    }
}

void ContractTest::theCheckItselfFindsFaults()
{
    QJsonObject sent = toJson(aMessage());
    sent.insert(u"more"_s, 1);
    QCOMPARE(m_messages.faults(sent, message), QStringList{u"$.more: unknown"_s});
    sent.remove(u"more"_s);
    sent.insert(u"channel"_s, u"fax"_s);
    QCOMPARE(m_messages.faults(sent, message), QStringList{u"$.channel: \"fax\" is none of the choices"_s});
    sent.remove(u"channel"_s);
    QCOMPARE(m_messages.faults(sent, message), QStringList{u"$: no \"channel\""_s});
    QCOMPARE(m_check.faults(QJsonObject{{u"question"_s, u"1"_s}, {u"answer"_s, 1}}, answer),
             QStringList{u"$.answer: no string"_s});
}

QTEST_GUILESS_MAIN(ContractTest)
#include "contracttest.moc"
