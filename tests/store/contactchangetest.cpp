// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/codestore.h"
#include "tests/store/identities.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString person = u"person"_s;
const QString sms = u"sms"_s;
const QString email = u"email"_s;
const QString newPhone = u"13812345678"_s;

/// A new phone or address with the code that was sent to it.
NewContact proven(TestWorkspace &workspace, const QString &channel, const QString &address)
{
    const auto sent = CodeStore(workspace->database()).send(u"phone"_s, channel, address);
    if (!sent)
        qFatal("no code is sent: %s", qPrintable(sent.error().code));
    const auto message = workspace->database().single(
        u"select message from outbox where phone = ? order by id desc limit 1"_s, {address});
    static const QRegularExpression digits(u"[0-9]{6}"_s);
    return {channel, address, sent->id, digits.match(message->toString()).captured()};
}

Actor verified(TestWorkspace &workspace, const QString &type, const DeclaredFields &fields)
{
    const Actor who = addApplicant(workspace, u"who"_s, type, u"13800000001"_s);
    ToldCheck service(NationalCheckAnswer::Match);
    if (!workspace->information().save(who.id, type, fields, who).ok() || !runChecks(*workspace, service).ok())
        qFatal("nobody is verified");
    return who;
}

QString boundPhone(TestWorkspace &workspace, const Actor &who)
{
    return workspace->database()
        .single(u"select value from binding where account_id = ? and key = 'phone'"_s, {who.id})
        ->toString();
}

} // namespace

/// A new phone and a new e-mail address (I-07, I-32).
class ContactChangeTest : public QObject
{
    Q_OBJECT

private slots:
    void phoneOfAPersonBeginsAnew(); // I-32
    void phoneOfAUnitIsBoundAnew(); // I-07
    void usedPhoneIsRefused(); // I-07
    void phoneFitsThePerson(); // I-32
    void withoutItsCodeNothingChanges();
    void addressComesAndGoes();
    void othersMayNot();
};

void ContactChangeTest::phoneOfAPersonBeginsAnew()
{
    TestWorkspace workspace;
    const Actor who = verified(workspace, person, personSays(workspace, 1));
    QCOMPARE(boundPhone(workspace, who), u"13800000001"_s);
    const auto changed = workspace->information().setContact(who.id, proven(workspace, sms, newPhone), who);
    QCOMPARE(codeOf(changed), u"done"_s);
    QCOMPARE(changed->phone, newPhone);
    auto there = workspace->information().read(who.id, person, who);
    QCOMPARE(there->state, u"incomplete"_s);
    QCOMPARE(there->check, u"queued"_s);
    QCOMPARE(there->phone, newPhone);
    QCOMPARE(there->fields, personSays(workspace, 1));
    QCOMPARE(boundPhone(workspace, who), u""_s);
    ToldCheck service(NationalCheckAnswer::Match);
    QCOMPARE(runChecks(*workspace, service)->passed, 1);
    QCOMPARE(service.asked.constFirst().fields.value(u"phone"_s), newPhone);
    QCOMPARE(boundPhone(workspace, who), newPhone);
    const auto events = workspace->information().changes(who.id, who);
    const auto event = std::find_if(events->cbegin(), events->cend(),
                                    [](const AccountEvent &line) { return line.event == u"phone.changed"_s; });
    QVERIFY(event != events->cend());
    QCOMPARE(event->before, u"13*****001"_s);
    QCOMPARE(event->after, u"13*****678"_s);
}

void ContactChangeTest::phoneOfAUnitIsBoundAnew()
{
    TestWorkspace workspace;
    const Actor who = verified(workspace, u"unit"_s, unitSays(1));
    QCOMPARE(codeOf(workspace->information().setContact(who.id, proven(workspace, sms, newPhone), who)), u"done"_s);
    QCOMPARE(workspace->information().read(who.id, u"unit"_s, who)->state, u"passed_national"_s);
    QCOMPARE(boundPhone(workspace, who), newPhone);
}

void ContactChangeTest::usedPhoneIsRefused()
{
    TestWorkspace workspace;
    verified(workspace, person, personSays(workspace, 1));
    const Actor second = addApplicant(workspace, u"second"_s, person, u"13800000002"_s);
    const auto refused
        = workspace->information().setContact(second.id, proven(workspace, sms, u"13800000001"_s), second);
    QCOMPARE(codeOf(refused), u"identity.phone_used"_s);
    QCOMPARE(workspace->information().contact(second.id, second)->phone, u"13800000002"_s);
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'phone.changed'"_s), 0);
}

void ContactChangeTest::phoneFitsThePerson()
{
    TestWorkspace workspace;
    const Actor who = verified(workspace, person, personSays(workspace, 1));
    const auto refused = workspace->information().setContact(who.id, proven(workspace, sms, u"01012345678"_s), who);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().code.startsWith(u"mobile."_s), qPrintable(refused.error().code));
    QCOMPARE(boundPhone(workspace, who), u"13800000001"_s);
}

void ContactChangeTest::withoutItsCodeNothingChanges()
{
    TestWorkspace workspace;
    const Actor who = verified(workspace, person, personSays(workspace, 1));
    const NewContact right = proven(workspace, sms, newPhone);
    NewContact wrong = right;
    wrong.code = right.code == u"123456"_s ? u"654321"_s : u"123456"_s;
    QCOMPARE(codeOf(workspace->information().setContact(who.id, wrong, who)), u"code.wrong"_s);
    NewContact elsewhere = right;
    elsewhere.address = u"13812345679"_s; // the code was for another phone
    QCOMPARE(codeOf(workspace->information().setContact(who.id, elsewhere, who)), u"code.wrong"_s);
    QCOMPARE(workspace->information().contact(who.id, who)->phone, u"13800000001"_s);
    QCOMPARE(workspace->information().read(who.id, person, who)->state, u"passed_national"_s);
    QCOMPARE(codeOf(workspace->information().setContact(who.id, right, who)), u"done"_s);
    QVERIFY(!workspace->information().setContact(who.id, right, who).ok()); // a code serves once
    QCOMPARE(codeOf(workspace->information().setContact(who.id, {sms, u""_s, 0, {}}, who)).left(5), u"code."_s);
    QCOMPARE(codeOf(workspace->information().setContact(who.id, {u"pigeon"_s, u"x"_s, 0, {}}, who)), u"code.address"_s);
}

void ContactChangeTest::addressComesAndGoes()
{
    TestWorkspace workspace;
    const Actor who = verified(workspace, person, personSays(workspace, 1));
    auto changed = workspace->information().setContact(who.id, proven(workspace, email, u"zhang@example.cn"_s), who);
    QCOMPARE(codeOf(changed), u"done"_s);
    QCOMPARE(changed->email, u"zhang@example.cn"_s);
    changed = workspace->information().setContact(who.id, {email, u" "_s, 0, {}}, who);
    QCOMPARE(codeOf(changed), u"done"_s);
    QCOMPARE(*changed, (Contact{u"13800000001"_s, u""_s}));
    QCOMPARE(workspace->information().read(who.id, person, who)->state, u"passed_national"_s);
    QCOMPARE(workspace->information().changes(who.id, who)->constFirst().before, u"z***@example.cn"_s);
}

void ContactChangeTest::othersMayNot()
{
    TestWorkspace workspace;
    const Actor who = verified(workspace, person, personSays(workspace, 1));
    const Actor other = addApplicant(workspace, u"other"_s, person, u"13800000002"_s);
    QCOMPARE(codeOf(workspace->information().setContact(who.id, proven(workspace, sms, newPhone), other)),
             u"information.forbidden"_s);
    QCOMPARE(workspace->information().contact(who.id, who)->phone, u"13800000001"_s);
}

QTEST_GUILESS_MAIN(ContactChangeTest)
#include "contactchangetest.moc"
