// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/newcomers.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

/// Codes of six digits (I-20, and the rules of registration, appeals and requests).
class CodeTest : public QObject
{
    Q_OBJECT

private slots:
    void goesOutAndSaysWhatItIsFor_data();
    void goesOutAndSaysWhatItIsFor();
    void servesOnce(); // I-20
    void servesForItsPurposeAndAddressOnly();
    void servesForFiveMinutes(); // I-20
    void fiveTriesAndNoMore(); // I-20
    void aNewerOneVoidsIt();
    void aWrongTryIsNotRight();
    void oneAMinuteAndFiveAnHourForAnAddress();
    void sixtyAnHourForAStation();
    void refusesWhereNothingCanBeSent_data();
    void refusesWhereNothingCanBeSent();
    void isNotKept();

private:
    static inline const QString phone = u"13900000001"_s;

    /// What whoever acts by a code asks.
    static QString used(TestWorkspace &workspace, qint64 id, const QString &purpose = u"appeal"_s,
                        const QString &address = phone)
    {
        const auto right = testEngine() == Engine::Sqlite ? codeIsRight(workspace->database(), id, purpose, address)
                                                          : [&]() -> Result<bool> {
            const auto answer
                = workspace->database().single(u"select code_is_right(?, ?, ?)"_s, {id, purpose, address});
            return answer.ok() ? Result<bool>(answer->toBool()) : answer.error();
        }();
        return !right.ok() ? right.error().code : *right ? u"right"_s : u"not right"_s;
    }
    static SentCode sent(TestWorkspace &workspace, const QString &address = phone)
    {
        const auto code = workspace->codes().send(u"appeal"_s, u"sms"_s, address);
        return code.ok() ? *code : SentCode{};
    }
    static QString another(const QString &code) { return code == u"000000"_s ? u"000001"_s : u"000000"_s; }
};

void CodeTest::goesOutAndSaysWhatItIsFor_data()
{
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("doing");
    QTest::newRow("register") << u"register"_s << u"sms"_s << u"13900000001"_s << u"注册账号"_s;
    QTest::newRow("appeal") << u"appeal"_s << u"sms"_s << u"13900000001"_s << u"提交账号申诉"_s;
    QTest::newRow("request") << u"request"_s << u"sms"_s << u"+85291234567"_s << u"提交办理申请"_s;
    QTest::newRow("a new address") << u"phone"_s << u"email"_s << u"wang@example.cn"_s << u"更换联系方式"_s;
}

void CodeTest::goesOutAndSaysWhatItIsFor()
{
    QFETCH(const QString, purpose);
    QFETCH(const QString, channel);
    QFETCH(const QString, address);
    QFETCH(const QString, doing);
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    const auto code = at->codes().send(purpose, channel, address);
    QCOMPARE(codeOf(code), u"done"_s);
    QCOMPARE(code->until, workspace.now().addSecs(300));
    auto rows = workspace->database().select(
        u"select phone, channel, message, state, idempotency_key from outbox where secret"_s);
    QVERIFY(rows.ok() && rows->next());
    QCOMPARE(rows->text(0), address);
    QCOMPARE(rows->text(1), channel);
    const QRegularExpression form(
        u"^【政务服务平台】您正在%1，验证码[0-9]{6}，5分钟内有效。如非本人操作，请忽略。$"_s.arg(doing));
    QVERIFY2(form.match(rows->text(2)).hasMatch(), qPrintable(rows->text(2)));
    QCOMPARE(rows->text(3), u"queued"_s);
    QVERIFY(rows->text(4).size() >= 32);
    QVERIFY(!rows->next());
}

void CodeTest::servesOnce()
{
    TestWorkspace workspace;
    const SentCode code = sent(workspace);
    // Nothing is right before it was tried.
    QCOMPARE(used(workspace, code.id), u"not right"_s);
    QCOMPARE(codeOf(workspace->codes().tryCode(code.id, u' ' + codeSentTo(workspace, phone) + u' ')), u"done"_s);
    QCOMPARE(used(workspace, code.id), u"right"_s);
    QCOMPARE(used(workspace, code.id), u"not right"_s);
    QCOMPARE(codeOf(workspace->codes().tryCode(code.id, codeSentTo(workspace, phone))), u"code.over"_s);
}

void CodeTest::servesForItsPurposeAndAddressOnly()
{
    TestWorkspace workspace;
    const SentCode code = sent(workspace);
    QVERIFY(workspace->codes().tryCode(code.id, codeSentTo(workspace, phone)).ok());
    QCOMPARE(used(workspace, code.id, u"register"_s), u"not right"_s);
    QCOMPARE(used(workspace, code.id, u"appeal"_s, u"13900000002"_s), u"not right"_s);
    QCOMPARE(used(workspace, code.id + 1), u"not right"_s);
    QCOMPARE(used(workspace, code.id), u"right"_s);
}

void CodeTest::servesForFiveMinutes()
{
    TestWorkspace workspace;
    const SentCode code = sent(workspace);
    workspace.pass(299s);
    QCOMPARE(codeOf(workspace->codes().tryCode(code.id, codeSentTo(workspace, phone))), u"done"_s);
    workspace.pass(1s);
    QCOMPARE(used(workspace, code.id), u"not right"_s);
    QCOMPARE(codeOf(workspace->codes().tryCode(code.id, codeSentTo(workspace, phone))), u"code.over"_s);
}

void CodeTest::fiveTriesAndNoMore()
{
    TestWorkspace workspace;
    const SentCode code = sent(workspace);
    const QString right = codeSentTo(workspace, phone);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(workspace->codes().tryCode(code.id, another(right))), u"done"_s);
    QCOMPARE(codeOf(workspace->codes().tryCode(code.id, right)), u"code.over"_s);
    QCOMPARE(used(workspace, code.id), u"not right"_s);
}

void CodeTest::aNewerOneVoidsIt()
{
    TestWorkspace workspace;
    const SentCode first = sent(workspace);
    const QString right = codeSentTo(workspace, phone);
    QVERIFY(workspace->codes().tryCode(first.id, right).ok());
    workspace.pass(61s);
    // Of another purpose: that one serves on.
    QVERIFY(workspace->codes().send(u"request"_s, u"sms"_s, phone).ok());
    workspace.pass(61s);
    const SentCode second = sent(workspace);
    QVERIFY(second.id > first.id);
    QCOMPARE(used(workspace, first.id), u"not right"_s);
    QCOMPARE(codeOf(workspace->codes().tryCode(first.id, right)), u"code.over"_s);
    QVERIFY(workspace->codes().tryCode(second.id, codeSentTo(workspace, phone)).ok());
    QCOMPARE(used(workspace, second.id), u"right"_s);
}

void CodeTest::aWrongTryIsNotRight()
{
    TestWorkspace workspace;
    const SentCode code = sent(workspace);
    const QString right = codeSentTo(workspace, phone);
    QVERIFY(workspace->codes().tryCode(code.id, another(right)).ok());
    QCOMPARE(used(workspace, code.id), u"not right"_s);
    QVERIFY(workspace->codes().tryCode(code.id, right).ok());
    QCOMPARE(used(workspace, code.id), u"right"_s);
}

void CodeTest::oneAMinuteAndFiveAnHourForAnAddress()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    const auto send = [&] { return codeOf(at->codes().send(u"appeal"_s, u"sms"_s, phone)); };
    QCOMPARE(send(), u"done"_s);
    QCOMPARE(send(), u"code.too_soon"_s);
    // For another purpose it is the same address.
    QCOMPARE(codeOf(at->codes().send(u"register"_s, u"sms"_s, phone)), u"code.too_soon"_s);
    QCOMPARE(codeOf(at->codes().send(u"appeal"_s, u"sms"_s, u"13900000002"_s)), u"done"_s);
    QCOMPARE(workspace.count(u"select count(*) from outbox where phone = '13900000001'"_s), 1);
    workspace.pass(1h);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(send(), u"done"_s);
        workspace.pass(61s);
    }
    QCOMPARE(send(), u"code.too_many"_s);
    workspace.pass(1h);
    QCOMPARE(send(), u"done"_s);
}

void CodeTest::sixtyAnHourForAStation()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    const auto send
        = [&](int i) { return codeOf(at->codes().send(u"appeal"_s, u"sms"_s, u"139%1"_s.arg(i, 8, 10, QChar(u'0')))); };
    for (int i = 0; i < 60; ++i)
        QCOMPARE(send(i), u"done"_s);
    QCOMPARE(send(60), u"inquiry.station"_s);
    workspace.pass(1h);
    QCOMPARE(send(61), u"done"_s);
}

void CodeTest::refusesWhereNothingCanBeSent_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("address");
    QTest::newRow("nothing") << u"sms"_s << u""_s;
    QTest::newRow("a word") << u"sms"_s << u"telephone"_s;
    QTest::newRow("an e-mail address by SMS") << u"sms"_s << u"wang@example.cn"_s;
    QTest::newRow("a number by e-mail") << u"email"_s << u"13900000001"_s;
    QTest::newRow("two lines") << u"sms"_s << u"13900000001\n13900000002"_s;
    QTest::newRow("no channel") << u"pigeon"_s << u"13900000001"_s;
}

void CodeTest::refusesWhereNothingCanBeSent()
{
    QFETCH(const QString, channel);
    QFETCH(const QString, address);
    TestWorkspace workspace;
    QCOMPARE(codeOf(workspace->codes().send(u"appeal"_s, channel, address)), u"code.address"_s);
    QCOMPARE(workspace.count(u"select count(*) from outbox"_s), 0);
}

/// What is kept does not tell the code: a salted hash.
void CodeTest::isNotKept()
{
    TestWorkspace workspace;
    sent(workspace);
    sent(workspace, u"13900000002"_s);
    QCOMPARE(workspace.count(u"select count(*) from code where length(code_hash) = 32 and length(salt) >= 16"_s), 2);
    QCOMPARE(workspace.count(u"select count(distinct salt) from code"_s), 2);
    const QString plain = on(u"select count(*) from code where hex(code_hash) like ?"_s,
                             u"select count(*) from code where encode(code_hash, 'hex') like ?"_s);
    for (const QString &address : {phone, u"13900000002"_s})
        QCOMPARE(workspace.count(
                     plain, {u'%' + QString::fromLatin1(codeSentTo(workspace, address).toLatin1().toHex()) + u'%'}),
                 0);
}

QTEST_GUILESS_MAIN(CodeTest)
#include "codetest.moc"
