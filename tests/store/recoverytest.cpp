// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/newcomers.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

class RecoveryTest : public QObject
{
    Q_OBJECT

private slots:
    void findsALoginNameByBothValues(); // I-11
    void bothValuesMustMatch_data();
    void bothValuesMustMatch(); // I-11
    void findsTheAccountOfAPortalByItsCase(); // I-11
    void followsWhatAnAccountSaysOfItself(); // I-11
    void limitsHowOftenANumberIsAskedFor();
    void showsWhereACodeCanGo(); // I-20
    void anUnknownNameLooksLikeAKnownOne(); // I-20
    void withoutAnAddressAnAppealIsTheWay(); // I-21
    void aCodeGoesOutOnlyWhenAllAgrees_data();
    void aCodeGoesOutOnlyWhenAllAgrees(); // I-20
    void aReasonIsAskedFor(); // I-20
    void limitsHowOftenACodeIsAskedFor(); // I-20
    void aCodeGivesANewPassword(); // I-20
    void aCodeThatWasNotSentGivesNone(); // I-20
    void theLastFiveDoNotComeBack();
    void whoWasLoggedInIsOut();
    void anAdministratorsLockStays(); // I-05

private:
    static ResetRequest requestOf(const Registration &registration)
    {
        ResetRequest request;
        request.type = registration.type;
        request.loginName = registration.loginName;
        request.channel = u"sms"_s;
        request.address = registration.phone;
        request.reason = u"忘记密码"_s;
        if (registration.type == u"unit"_s) {
            request.unitName = registration.fields.value(u"name"_s);
            request.creditCode = registration.fields.value(u"credit_code"_s);
        }
        return request;
    }
    /// Asks for a code and sets a password by it.
    static QString reset(TestWorkspace &workspace, Workspace &at, const Registration &registration,
                         const QString &password)
    {
        const auto sent = at.recovery().sendResetCode(requestOf(registration));
        workspace.pass(61s);
        return sent.ok()
            ? codeOf(at.recovery().finishReset(sent->id, codeSentTo(workspace, registration.phone), password))
            : sent.error().code;
    }
};

void RecoveryTest::findsALoginNameByBothValues()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    Registration person = newPerson(workspace, 1);
    person.fields[u"id_number"_s] = u"11010519491231002X"_s;
    QVERIFY(enter(workspace, *at, person) > 0);
    const Registration unit = newUnit(workspace, 2);
    QVERIFY(enter(workspace, *at, unit) > 0);
    const auto ofPerson
        = at->recovery().loginNames(u"person"_s, u' ' + person.fields.value(u"name"_s), u"11010519491231002x"_s);
    QCOMPARE(codeOf(ofPerson), u"done"_s);
    QCOMPARE(*ofPerson, QStringList{u"newcomer_1"_s});
    const auto ofUnit
        = at->recovery().loginNames(u"unit"_s, unit.fields.value(u"name"_s), unit.fields.value(u"credit_code"_s));
    QCOMPARE(*ofUnit, QStringList{u"new_unit_2"_s});
}

void RecoveryTest::bothValuesMustMatch_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("nameOf");
    QTest::addColumn<int>("numberOf");
    QTest::newRow("another's number") << u"person"_s << 1 << 2;
    QTest::newRow("another's name") << u"person"_s << 2 << 1;
    QTest::newRow("unknown") << u"person"_s << 9 << 9;
    QTest::newRow("a person as a unit") << u"unit"_s << 1 << 1;
}

void RecoveryTest::bothValuesMustMatch()
{
    QFETCH(const QString, type);
    QFETCH(const int, nameOf);
    QFETCH(const int, numberOf);
    TestWorkspace workspace;
    for (int i : {1, 2})
        QVERIFY(enter(workspace, *workspace, newPerson(workspace, i)) > 0);
    const auto names = workspace->recovery().loginNames(type, newPerson(workspace, nameOf).fields.value(u"name"_s),
                                                        newPerson(workspace, numberOf).fields.value(u"id_number"_s));
    QCOMPARE(codeOf(names), u"done"_s);
    QCOMPARE(*names, QStringList());
}

void RecoveryTest::findsTheAccountOfAPortalByItsCase()
{
    TestWorkspace workspace;
    const Submission person = workspace.person(1);
    const CaseId id = workspace.submit(person);
    const auto find = [&] {
        return *workspace->recovery().loginNames(u"person"_s, person.fields.value(u"name"_s),
                                                 person.fields.value(u"id_number"_s));
    };
    QCOMPARE(find(), QStringList());
    QVERIFY(workspace->cases().decide({id, u"pass"_s, 1}, workspace.reviewer()).ok());
    QCOMPARE(find(), QStringList{u"person_1"_s});
    QVERIFY(workspace->cases().decide({id, u"take_back"_s, 2}, workspace.reviewer()).ok());
    QCOMPARE(find(), QStringList());
}

void RecoveryTest::followsWhatAnAccountSaysOfItself()
{
    TestWorkspace workspace;
    const Registration person = newPerson(workspace, 1);
    const AccountId id = enter(workspace, *workspace, person);
    const QString number = person.fields.value(u"id_number"_s);
    QVERIFY(workspace->database()
                .change(u"update account_field set value = '新名' where account_id = ? and name = 'name'"_s, {id})
                .ok());
    QCOMPARE(*workspace->recovery().loginNames(u"person"_s, person.fields.value(u"name"_s), number), QStringList());
    QCOMPARE(*workspace->recovery().loginNames(u"person"_s, u"新名"_s, number), QStringList{u"newcomer_1"_s});
    QVERIFY(workspace->database().change(u"update account set state = 'retired' where id = ?"_s, {id}).ok());
    QCOMPARE(*workspace->recovery().loginNames(u"person"_s, u"新名"_s, number), QStringList());
}

void RecoveryTest::limitsHowOftenANumberIsAskedFor()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    const Registration person = newPerson(workspace, 1);
    QVERIFY(enter(workspace, *at, person) > 0);
    const QString number = person.fields.value(u"id_number"_s);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(*at->recovery().loginNames(u"person"_s, u"张%1"_s.arg(i), number), QStringList());
    QCOMPARE(codeOf(at->recovery().loginNames(u"person"_s, person.fields.value(u"name"_s), number)),
             u"inquiry.subject"_s);
    // Of another number, that tells nothing.
    QCOMPARE(codeOf(at->recovery().loginNames(u"person"_s, u"张三"_s, u"G1234567"_s)), u"done"_s);
    workspace.pass(1h);
    QCOMPARE(*at->recovery().loginNames(u"person"_s, person.fields.value(u"name"_s), number),
             QStringList{u"newcomer_1"_s});
    // A machine may ask of many, but not of all.
    QString outcome;
    for (int i = 0; i < 120; ++i)
        outcome = codeOf(at->recovery().loginNames(u"person"_s, u"张三"_s, u"G%1"_s.arg(i)));
    QCOMPARE(outcome, u"inquiry.station"_s);
}

void RecoveryTest::showsWhereACodeCanGo()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    Registration person = newPerson(workspace, 1);
    person.email = u"wang@example.cn"_s;
    person.phone = u"13912345656"_s;
    QVERIFY(enter(workspace, *at, person) > 0);
    QVERIFY(enter(workspace, *at, newUnit(workspace, 2)) > 0);
    const auto ofPerson = at->recovery().beginReset(u"person"_s, u" Newcomer_1 "_s);
    QCOMPARE(codeOf(ofPerson), u"done"_s);
    QCOMPARE(*ofPerson, (ResetOffer{u"13*****656"_s, u"w***@***"_s, false}));
    const auto ofUnit = at->recovery().beginReset(u"unit"_s, u"new_unit_2"_s);
    QCOMPARE(*ofUnit, (ResetOffer{u"13*****002"_s, QString(), true}));
}

void RecoveryTest::anUnknownNameLooksLikeAKnownOne()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    QVERIFY(enter(workspace, *at, newPerson(workspace, 1)) > 0);
    QVERIFY(enter(workspace, *at, newUnit(workspace, 2)) > 0);
    static const QRegularExpression phone(u"^1[3-9]\\*{5}[0-9]{3}$"_s);
    static const QRegularExpression email(u"^([a-z]\\*\\*\\*@\\*\\*\\*)?$"_s);
    QSet<QString> phones;
    QSet<bool> withEmail;
    for (int i = 0; i < 20; ++i) {
        const QString name = u"nobody_%1"_s.arg(i);
        const auto offer = at->recovery().beginReset(u"person"_s, name);
        QCOMPARE(codeOf(offer), u"done"_s);
        QVERIFY2(phone.match(offer->maskedPhone).hasMatch(), qPrintable(offer->maskedPhone));
        QVERIFY2(email.match(offer->maskedEmail).hasMatch(), qPrintable(offer->maskedEmail));
        phones.insert(offer->maskedPhone);
        withEmail.insert(offer->maskedEmail.isEmpty());
        // Whenever it is asked for, and however it is written.
        if (i < 3)
            QCOMPARE(*at->recovery().beginReset(u"person"_s, name.toUpper()), *offer);
    }
    QVERIFY(phones.size() > 10);
    QCOMPARE(withEmail.size(), 2);
    // Under the wrong type it is as if there were none.
    const auto wrongType = at->recovery().beginReset(u"unit"_s, u"newcomer_1"_s);
    QCOMPARE(codeOf(wrongType), u"done"_s);
    QVERIFY(phone.match(wrongType->maskedPhone).hasMatch());
    QVERIFY(wrongType->maskedPhone != u"13*****001"_s);
}

void RecoveryTest::withoutAnAddressAnAppealIsTheWay()
{
    TestWorkspace workspace;
    // The reviewers have none.
    const auto refused = workspace->recovery().beginReset(u"person"_s, u"limin"_s);
    QCOMPARE(codeOf(refused), u"recovery.no_address"_s);
    QVERIFY2(refused.error().message.contains(u"appeal"_s), qPrintable(refused.error().message));
}

void RecoveryTest::aCodeGoesOutOnlyWhenAllAgrees_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("messages");
    QTest::newRow("a person, all right") << u"person"_s << QString() << QString() << 1;
    QTest::newRow("another phone") << u"person"_s << u"address"_s << u"13911111111"_s << 0;
    QTest::newRow("unknown name") << u"person"_s << u"login"_s << u"nobody_here"_s << 0;
    QTest::newRow("another's name") << u"person"_s << u"login"_s << u"newcomer_3"_s << 0;
    QTest::newRow("a unit, all right") << u"unit"_s << QString() << QString() << 1;
    QTest::newRow("another unit's name") << u"unit"_s << u"unit"_s << u"别家有限公司"_s << 0;
    QTest::newRow("no name of the unit") << u"unit"_s << u"unit"_s << u""_s << 0;
    QTest::newRow("another credit code") << u"unit"_s << u"credit_code"_s << u"91110105MA000009XN"_s << 0;
    QTest::newRow("no credit code") << u"unit"_s << u"credit_code"_s << u""_s << 0;
    QTest::newRow("a unit's phone wrong") << u"unit"_s << u"address"_s << u"13911111111"_s << 0;
}

void RecoveryTest::aCodeGoesOutOnlyWhenAllAgrees()
{
    QFETCH(const QString, type);
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const int, messages);
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    const Registration registration = type == u"unit"_s ? newUnit(workspace, 1) : newPerson(workspace, 1);
    QVERIFY(enter(workspace, *at, registration) > 0);
    QVERIFY(enter(workspace, *at, newPerson(workspace, 3)) > 0);
    ResetRequest request = requestOf(registration);
    (field == u"address"_s           ? request.address
         : field == u"login"_s       ? request.loginName
         : field == u"unit"_s        ? request.unitName
         : field == u"credit_code"_s ? request.creditCode
                                     : request.reason)
        = field.isEmpty() ? request.reason : value;
    const qint64 before = workspace.count(u"select count(*) from outbox where state = 'queued'"_s);
    const auto sent = at->recovery().sendResetCode(request);
    // The answer does not tell.
    QCOMPARE(codeOf(sent), u"done"_s);
    QVERIFY(sent->id > 0);
    QCOMPARE(sent->until, workspace.now().addSecs(300));
    QCOMPARE(workspace.count(u"select count(*) from outbox where state = 'queued'"_s) - before, messages);
    QCOMPARE(workspace.count(u"select count(*) from outbox where state = 'queued' and message like '%重置密码%'"_s),
             messages);
}

void RecoveryTest::aReasonIsAskedFor()
{
    TestWorkspace workspace;
    const Registration person = newPerson(workspace, 1);
    QVERIFY(enter(workspace, *workspace, person) > 0);
    ResetRequest request = requestOf(person);
    for (const QString &reason : {u""_s, u"  "_s, QString(201, u'长')}) {
        request.reason = reason;
        QCOMPARE(codeOf(workspace->recovery().sendResetCode(request)), u"recovery.reason"_s);
    }
    request.reason = QString(200, u'长');
    QCOMPARE(codeOf(workspace->recovery().sendResetCode(request)), u"done"_s);
}

void RecoveryTest::limitsHowOftenACodeIsAskedFor()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    const Registration person = newPerson(workspace, 1);
    QVERIFY(enter(workspace, *at, person) > 0);
    ResetRequest request = requestOf(person);
    // Whether it is the reserved one or not.
    for (const QString &address : {person.phone, u"13911111111"_s}) {
        request.address = address;
        QCOMPARE(codeOf(at->recovery().sendResetCode(request)), u"done"_s);
        QCOMPARE(codeOf(at->recovery().sendResetCode(request)), u"code.too_soon"_s);
    }
    for (int i = 4; i < 10; ++i) {
        request.address = u"1392222%1"_s.arg(i, 4, 10, QChar(u'0'));
        QCOMPARE(codeOf(at->recovery().sendResetCode(request)), u"done"_s);
    }
    request.address = u"13933333333"_s;
    QCOMPARE(codeOf(at->recovery().sendResetCode(request)), u"inquiry.subject"_s);
}

void RecoveryTest::aCodeGivesANewPassword()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    const Registration person = newPerson(workspace, 1);
    const AccountId id = enter(workspace, *at, person);
    // I-05: who forgot it has tried it before.
    for (int i = 0; i < 6; ++i)
        QVERIFY(!at->accounts().logIn(person.loginName, u"person"_s, u"Wrong#Pass1"_s).ok());
    QCOMPARE(codeOf(at->accounts().logIn(person.loginName, u"person"_s, person.password)), u"login.locked"_s);
    ResetRequest request = requestOf(person);
    request.reason = u"手机换号，旧号13800138000"_s;
    const auto sent = at->recovery().sendResetCode(request);
    QCOMPARE(codeOf(sent), u"done"_s);
    const QString code = codeSentTo(workspace, person.phone);
    QCOMPARE(codeOf(at->recovery().finishReset(sent->id, code, u"weak"_s)).section(u'.', 0, 0), u"password"_s);
    QCOMPARE(codeOf(at->recovery().finishReset(sent->id, code == u"123456"_s ? u"654321"_s : u"123456"_s,
                                               u"Better#Pass2"_s)),
             u"code.wrong"_s);
    QCOMPARE(codeOf(at->recovery().finishReset(sent->id, code, u"Better#Pass2"_s)), u"done"_s);
    QCOMPARE(codeOf(at->accounts().logIn(person.loginName, u"person"_s, u"Better#Pass2"_s)), u"done"_s);
    QCOMPARE(codeOf(at->accounts().logIn(person.loginName, u"person"_s, person.password)), u"login.refused"_s);
    // Once only; when the answer got lost, it was done all the same.
    QCOMPARE(codeOf(at->recovery().finishReset(sent->id, code, u"Third#Pass3"_s)), u"code.over"_s);
    at->database().setRepeating(testEngine() == Engine::PostgreSql);
    QCOMPARE(codeOf(at->recovery().finishReset(sent->id, code, u"Better#Pass2"_s)), on(u"code.over"_s, u"done"_s));
    at->database().setRepeating(false);
    // The reason is kept, numbers are not.
    auto rows = workspace->database().select(
        u"select account_id, field, before_value, after_value from access_log where event = 'password.reset'"
        " and subject_id = ?"_s,
        {id});
    QVERIFY(rows.ok() && rows->next());
    QCOMPARE(rows->integer(0), id);
    QCOMPARE(rows->text(1), u"reason"_s);
    QCOMPARE(rows->text(2), u"13*****001"_s);
    QCOMPARE(rows->text(3), u"手机换号，旧号********"_s);
}

void RecoveryTest::aCodeThatWasNotSentGivesNone()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    const Registration person = newPerson(workspace, 1);
    QVERIFY(enter(workspace, *at, person) > 0);
    ResetRequest request = requestOf(person);
    request.address = u"13911111111"_s;
    const auto sent = at->recovery().sendResetCode(request);
    // Tries are counted as those of any other.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(at->recovery().finishReset(sent->id, u"00000%1"_s.arg(i), u"Better#Pass2"_s)), u"code.wrong"_s);
    QCOMPARE(codeOf(at->recovery().finishReset(sent->id, u"000006"_s, u"Better#Pass2"_s)), u"code.over"_s);
    // Nor does a code for something else.
    const auto other = at->codes().send(u"appeal"_s, u"sms"_s, person.phone);
    QCOMPARE(codeOf(at->recovery().finishReset(other->id, codeSentTo(workspace, person.phone), u"Better#Pass2"_s)),
             u"code.wrong"_s);
    QCOMPARE(codeOf(at->accounts().logIn(person.loginName, u"person"_s, person.password)), u"done"_s);
}

void RecoveryTest::theLastFiveDoNotComeBack()
{
    TestWorkspace workspace;
    const Registration person = newPerson(workspace, 1);
    QVERIFY(enter(workspace, *workspace, person) > 0);
    QCOMPARE(reset(workspace, *workspace, person, person.password), u"password.used_before"_s);
    // A refusal does not use the code up.
    const auto sent = workspace->recovery().sendResetCode(requestOf(person));
    const QString code = codeSentTo(workspace, person.phone);
    QCOMPARE(codeOf(workspace->recovery().finishReset(sent->id, code, person.password)), u"password.used_before"_s);
    QCOMPARE(codeOf(workspace->recovery().finishReset(sent->id, code, u"Second#Pass2"_s)), u"done"_s);
    workspace.pass(1h);
    QCOMPARE(reset(workspace, *workspace, person, person.password), u"password.used_before"_s);
    QCOMPARE(reset(workspace, *workspace, person, u"Third#Pass3"_s), u"done"_s);
}

void RecoveryTest::whoWasLoggedInIsOut()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    const auto elsewhere = beforeLogin(workspace);
    const Registration person = newPerson(workspace, 1);
    QVERIFY(enter(workspace, *at, person) > 0);
    const auto actor = elsewhere->accounts().logIn(person.loginName, u"person"_s, person.password);
    QCOMPARE(codeOf(elsewhere->accounts().touch(*actor)), u"done"_s);
    QCOMPARE(reset(workspace, *at, person, u"Second#Pass2"_s), u"done"_s);
    // A file has no sessions.
    QCOMPARE(codeOf(elsewhere->accounts().touch(*actor)), on(u"done"_s, u"session.over"_s));
}

void RecoveryTest::anAdministratorsLockStays()
{
    TestWorkspace workspace;
    const Registration person = newPerson(workspace, 1);
    const AccountId id = enter(workspace, *workspace, person);
    QVERIFY(workspace->accounts().lock(person.loginName, u"测试"_s).ok());
    QCOMPARE(reset(workspace, *workspace, person, u"Second#Pass2"_s), u"done"_s);
    QVERIFY(workspace->accounts().loginState(id)->lockedAt.isValid());
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recoverytest.moc"
