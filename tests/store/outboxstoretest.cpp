// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include <QSet>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

/// The service at work: a login of its own on a server, a second connection to a file.
std::unique_ptr<Workspace> dispatcher(TestWorkspace &workspace)
{
    if (testEngine() == Engine::Sqlite)
        return workspace.another();
    auto opened
        = Workspace::open(workspace.database().station(u"hezhun_dispatcher"_s), [&] { return workspace.now(); });
    if (!opened.ok())
        qFatal("%s (%s)", qPrintable(opened.error().message), qPrintable(opened.error().details));
    return std::move(opened).value();
}

QStringList textsOf(const QList<ClaimedMessage> &messages)
{
    QStringList texts;
    for (const ClaimedMessage &message : messages)
        texts.append(message.message.text);
    return texts;
}

} // namespace

/// Messages on their way to phones, on both engines.
class OutboxStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_service.reset(), m_workspace.reset(); }

    void claimsWhatIsDueOncePerPhoneInOrder();
    void leavesAClaimedMessageAlone();
    void aCodeIsNotHeldUpByWhatIsNotDueYet();
    void aCodeThatServesNoMoreIsNotSent();
    void keepsTheKeyOfEachMessage();
    void triesAgainAfterAGrowingPause();
    void givesUpAfterADay();
    void startsAnewWhenAnAdministratorSaysSo();
    void aSecretGoesOnceItIsOut_data();
    void aSecretGoesOnceItIsOut();
    void aCancelledNoticeForgetsItsSecret();
    void onlyTheLastTrySaysWhatBecameOfIt();
    void whatIsCancelledWhileItIsSentIsSent();
    void releasesWhatItDidNotTry();
    void masksWhomItGaveUp();
    void onlyAdministratorsLookAfterIt();
    void manyDispatchersClaimEachMessageOnce();

private:
    OutboxStore &outbox() { return m_service->outbox(); }
    void queue(const QString &phone, const QString &text, std::chrono::seconds in = 0s, bool isSecret = false,
               const QString &channel = u"sms"_s);
    QString stateOf(const QString &text);
    QString field(const QString &column, const QString &text);
    /// Whatever is due; nothing when it could not be asked for.
    QList<ClaimedMessage> claimAll();
    ClaimedMessage claimOne();

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_service;
};

void OutboxStoreTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_service = dispatcher(*m_workspace);
}

void OutboxStoreTest::queue(const QString &phone, const QString &text, std::chrono::seconds in, bool isSecret,
                            const QString &channel)
{
    QVERIFY(
        (*m_workspace)
            ->database()
            .change(
                u"insert into outbox (phone, message, not_before, created_at, secret, channel)"
                " values (?, ?, ?, ?, %1, ?)"_s.arg(on(isSecret ? u"1"_s : u"0"_s, isSecret ? u"true"_s : u"false"_s)),
                {phone, text, toStored(m_workspace->now().addSecs(in.count())), toStored(m_workspace->now()), channel})
            .ok());
}

QString OutboxStoreTest::field(const QString &column, const QString &text)
{
    const auto found
        = (*m_workspace)->database().single(u"select %1 from outbox where message = ?"_s.arg(column), {text});
    return found.ok() ? found->toString() : found.error().details;
}

QString OutboxStoreTest::stateOf(const QString &text)
{
    return field(u"state"_s, text);
}

QList<ClaimedMessage> OutboxStoreTest::claimAll()
{
    const auto claimed = outbox().claim(50, 60s);
    return claimed.ok() ? *claimed : QList<ClaimedMessage>();
}

ClaimedMessage OutboxStoreTest::claimOne()
{
    const QList<ClaimedMessage> claimed = claimAll();
    return claimed.size() == 1 ? claimed.constFirst() : ClaimedMessage{};
}

void OutboxStoreTest::claimsWhatIsDueOncePerPhoneInOrder()
{
    queue(u"13800138000"_s, u"later"_s, 60s);
    queue(u"13800138000"_s, u"first"_s);
    queue(u"13900139000"_s, u"other"_s);
    queue(u"13800138000"_s, u"second"_s);
    const auto claimed = outbox().claim(10, 60s);
    QVERIFY(claimed.ok());
    QCOMPARE(textsOf(*claimed), (QStringList{u"first"_s, u"other"_s}));
    // The second waits for the first, whatever became of the other phone's.
    QVERIFY(*outbox().sent(claimed->at(1)));
    QCOMPARE(outbox().claim(10, 60s)->size(), 0);
    QVERIFY(*outbox().sent(claimed->at(0)));
    QCOMPARE(claimOne().message.text, u"second"_s);
    m_workspace->pass(61s);
    // Now due, but the second was never answered for: its claim has run out, it comes first.
    QCOMPARE(claimOne().message.text, u"second"_s);
    QVERIFY(*outbox().giveUp({.id = field(u"id"_s, u"second"_s).toLongLong(), .attempt = 2}, u"message.refused"_s));
    QCOMPARE(claimOne().message.text, u"later"_s);
    QCOMPARE(stateOf(u"first"_s), u"sent"_s);
    QCOMPARE(stateOf(u"second"_s), u"given_up"_s);
    QCOMPARE(field(u"trouble"_s, u"second"_s), u"message.refused"_s);
    QVERIFY(!field(u"sent_at"_s, u"first"_s).isEmpty());
}

void OutboxStoreTest::leavesAClaimedMessageAlone()
{
    queue(u"13800138000"_s, u"one"_s);
    QCOMPARE(claimOne().message.text, u"one"_s);
    const auto another = dispatcher(*m_workspace);
    QCOMPARE(another->outbox().claim(10, 60s)->size(), 0);
    m_workspace->pass(59s);
    QCOMPARE(another->outbox().claim(10, 60s)->size(), 0);
    m_workspace->pass(2s);
    QCOMPARE(textsOf(*another->outbox().claim(10, 60s)), QStringList{u"one"_s});
}

void OutboxStoreTest::aCodeIsNotHeldUpByWhatIsNotDueYet()
{
    // A notice waits out the minute in which a decision can be taken back.
    queue(u"13800138000"_s, u"notice"_s, 60s);
    queue(u"13800138000"_s, u"code"_s, 0s, true);
    QCOMPARE(claimOne().message.text, u"code"_s);
}

/// Codes serve for five minutes; the next one must not wait behind one that is of no use.
void OutboxStoreTest::aCodeThatServesNoMoreIsNotSent()
{
    queue(u"13800138000"_s, u"old code"_s, 0s, true);
    for (int attempt = 1; attempt <= 4; ++attempt) {
        const ClaimedMessage code = claimOne();
        QCOMPARE(code.attempt, attempt);
        QVERIFY(*outbox().later(code, u"gateway.unreachable"_s));
        m_workspace->pass(30s);
    }
    m_workspace->pass(179s);
    queue(u"13800138000"_s, u"new code"_s, 0s, true);
    QCOMPARE(claimOne().message.text, u"old code"_s);
    m_workspace->pass(61s);
    QCOMPARE(claimOne().message.text, u"new code"_s);
    QCOMPARE(m_workspace->count(u"select count(*) from outbox where state = 'cancelled' and message = ''"
                                " and trouble = 'message.outdated'"_s),
             1);
    // What is no secret is of use for longer, and what a decision gave too: a one-time password.
    const CaseId id = m_workspace->submitPerson(1);
    queue(u"13900139000"_s, u"notice"_s);
    queue(u"13700137000"_s, u"one-time password"_s, 0s, true);
    QVERIFY((*m_workspace)
                ->database()
                .change(u"update outbox set decision_id = (select id from decision where case_id = ?)"
                        " where message = 'one-time password'"_s,
                        {id})
                .ok());
    m_workspace->pass(600s);
    QCOMPARE(textsOf(claimAll()), (QStringList{u"notice"_s, u"one-time password"_s}));
}

void OutboxStoreTest::keepsTheKeyOfEachMessage()
{
    for (int number = 0; number < 20; ++number)
        queue(u"1380013800%1"_s.arg(number), u"m%1"_s.arg(number));
    const auto first = outbox().claim(50, 60s);
    QCOMPARE(first->size(), 20);
    QSet<QString> keys;
    for (const ClaimedMessage &message : *first) {
        QVERIFY(message.message.idempotencyKey.size() >= 32);
        keys.insert(message.message.idempotencyKey);
    }
    QCOMPARE(keys.size(), 20);
    m_workspace->pass(61s);
    const auto second = outbox().claim(50, 60s);
    QCOMPARE(second->size(), 20);
    for (qsizetype at = 0; at < 20; ++at) {
        QCOMPARE(second->at(at).message, first->at(at).message);
        QCOMPARE(second->at(at).attempt, 2);
    }
}

void OutboxStoreTest::triesAgainAfterAGrowingPause()
{
    queue(u"13800138000"_s, u"one"_s);
    qint64 pause = 30'000;
    for (int attempt = 1; attempt <= 12; ++attempt, pause = qMin<qint64>(2 * pause, 3'600'000)) {
        const ClaimedMessage claimed = claimOne();
        QCOMPARE(claimed.attempt, attempt);
        QVERIFY(*outbox().later(claimed, u"gateway.timeout"_s));
        const qint64 until
            = field(u"claimed_until"_s, u"one"_s).toLongLong() - toStored(m_workspace->now()).toLongLong();
        QVERIFY2(until <= pause && until >= pause * 3 / 4 - 1, qPrintable(u"%1: %2"_s.arg(attempt).arg(until)));
        QCOMPARE(outbox().claim(10, 60s)->size(), 0);
        m_workspace->pass(std::chrono::seconds(pause / 1000));
    }
    QCOMPARE(stateOf(u"one"_s), u"queued"_s);
    QCOMPARE(field(u"trouble"_s, u"one"_s), u"gateway.timeout"_s);
}

void OutboxStoreTest::givesUpAfterADay()
{
    queue(u"13800138000"_s, u"one"_s);
    m_workspace->pass(24h - 1s);
    ClaimedMessage claimed = claimOne();
    QVERIFY(*outbox().later(claimed, u"gateway.unreachable"_s));
    QCOMPARE(stateOf(u"one"_s), u"queued"_s);
    m_workspace->pass(60s);
    claimed = claimOne();
    QCOMPARE(claimed.attempt, 2);
    QVERIFY(*outbox().later(claimed, u"gateway.timeout"_s));
    QCOMPARE(stateOf(u"one"_s), u"given_up"_s);
    m_workspace->pass(24h);
    QCOMPARE(outbox().claim(10, 60s)->size(), 0);
    const auto listed = (*m_workspace)->outbox().givenUp();
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->constFirst().trouble, u"gateway.timeout"_s);
    QCOMPARE(listed->constFirst().tries, 2);
}

void OutboxStoreTest::startsAnewWhenAnAdministratorSaysSo()
{
    queue(u"13800138000"_s, u"one"_s);
    queue(u"13900139000"_s, u"code"_s, 0s, true);
    const QList<ClaimedMessage> claimed = claimAll();
    for (const ClaimedMessage &message : claimed)
        QVERIFY(*outbox().giveUp(message, u"message.refused"_s));
    const auto listed = (*m_workspace)->outbox().givenUp();
    QCOMPARE(listed->size(), 2);
    QVERIFY(listed->at(0).isSecret);
    QCOMPARE((*m_workspace)->outbox().again(listed->at(0).id).error().code, u"outbox.text_gone"_s);
    QCOMPARE((*m_workspace)->outbox().again(999).error().code, u"outbox.unknown"_s);
    m_workspace->pass(48h);
    QVERIFY((*m_workspace)->outbox().again(listed->at(1).id).ok());
    // For another day: the first failure is not its end.
    const ClaimedMessage once = claimOne();
    QCOMPARE(once.message.text, u"one"_s);
    QCOMPARE(once.attempt, 1);
    QVERIFY(*outbox().later(once, u"gateway.timeout"_s));
    QCOMPARE(stateOf(u"one"_s), u"queued"_s);
    QCOMPARE((*m_workspace)->outbox().again(listed->at(1).id).error().code, u"outbox.unknown"_s);
}

void OutboxStoreTest::aSecretGoesOnceItIsOut_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("sent") << u"sent"_s;
    QTest::newRow("given up") << u"given_up"_s;
    QTest::newRow("cancelled") << u"cancelled"_s;
}

void OutboxStoreTest::aSecretGoesOnceItIsOut()
{
    QFETCH(QString, how);
    queue(u"13800138000"_s, u"code 123456"_s, 0s, true);
    queue(u"13900139000"_s, u"plain"_s);
    const auto claimed = outbox().claim(10, 60s);
    QCOMPARE(claimed->size(), 2);
    for (const ClaimedMessage &message : *claimed) {
        if (how == u"sent"_s)
            QVERIFY(*outbox().sent(message));
        else if (how == u"given_up"_s)
            QVERIFY(*outbox().giveUp(message, u"message.refused"_s));
    }
    if (how == u"cancelled"_s)
        QVERIFY((*m_workspace)->database().change(u"update outbox set state = 'cancelled'"_s).ok());
    QCOMPARE(m_workspace->count(u"select count(*) from outbox where message = '' and state = ? and phone = "
                                "'13800138000'"_s,
                                {how}),
             1);
    QCOMPARE(stateOf(u"plain"_s), how);
}

void OutboxStoreTest::aCancelledNoticeForgetsItsSecret()
{
    const CaseId id = m_workspace->submitPerson(1);
    QVERIFY((*m_workspace)
                ->database()
                .change(u"insert into outbox (case_id, phone, message, not_before, created_at, secret)"
                        " values (?, '13800138000', 'one-time', ?, ?, %1)"_s.arg(on(u"1"_s, u"true"_s)),
                        {id, toStored(m_workspace->now().addSecs(60)), toStored(m_workspace->now())})
                .ok());
    const auto decided
        = (*m_workspace)
              ->cases()
              .decide({.caseId = id, .action = u"pass"_s, .expectedVersion = 1}, m_workspace->reviewer());
    QVERIFY2(decided.ok(), qPrintable(decided.ok() ? QString() : decided.error().message));
    QCOMPARE(m_workspace->count(u"select count(*) from outbox where message = 'one-time'"_s), 0);
    QCOMPARE(m_workspace->count(u"select count(*) from outbox where message = '' and state = 'cancelled'"_s), 1);
}

void OutboxStoreTest::onlyTheLastTrySaysWhatBecameOfIt()
{
    queue(u"13800138000"_s, u"one"_s);
    const ClaimedMessage first = claimOne();
    m_workspace->pass(61s);
    const ClaimedMessage second = claimOne();
    // Whoever took too long neither shortens the other's claim nor gives the message up under its hands.
    QVERIFY(!*outbox().later(first, u"gateway.timeout"_s));
    QVERIFY(!*outbox().giveUp(first, u"message.refused"_s));
    QVERIFY(!*outbox().release(first));
    QCOMPARE(stateOf(u"one"_s), u"queued"_s);
    QVERIFY(field(u"trouble"_s, u"one"_s).isEmpty());
    // But when it is out, it is out.
    QVERIFY(*outbox().sent(first));
    QVERIFY(!*outbox().sent(second));
    QVERIFY(!*outbox().later(second, u"gateway.timeout"_s));
    QCOMPARE(stateOf(u"one"_s), u"sent"_s);
    // A try that there never was says nothing.
    queue(u"13900139000"_s, u"two"_s);
    QVERIFY(!*outbox().sent({.id = field(u"id"_s, u"two"_s).toLongLong(), .attempt = 1}));
    QCOMPARE(stateOf(u"two"_s), u"queued"_s);
}

void OutboxStoreTest::whatIsCancelledWhileItIsSentIsSent()
{
    queue(u"13800138000"_s, u"one"_s);
    const ClaimedMessage claimed = claimOne();
    QVERIFY((*m_workspace)->database().change(u"update outbox set state = 'cancelled'"_s).ok());
    QVERIFY(!*outbox().later(claimed, u"gateway.timeout"_s));
    QCOMPARE(stateOf(u"one"_s), u"cancelled"_s);
    QVERIFY(*outbox().sent(claimed));
    QCOMPARE(stateOf(u"one"_s), u"sent"_s);
}

void OutboxStoreTest::releasesWhatItDidNotTry()
{
    queue(u"13800138000"_s, u"one"_s);
    QVERIFY(*outbox().release(claimOne()));
    QCOMPARE(claimOne().attempt, 1);
}

void OutboxStoreTest::masksWhomItGaveUp()
{
    const CaseId id = m_workspace->submitPerson(1);
    queue(u"13800138000"_s, u"one"_s);
    queue(u"limin@example.cn"_s, u"two"_s, 0s, false, u"email"_s);
    queue(u"1"_s, u"three"_s);
    queue(u"nowhere"_s, u"four"_s, 0s, false, u"email"_s);
    QVERIFY((*m_workspace)->database().change(u"update outbox set case_id = ? where message = 'one'"_s, {id}).ok());
    const QList<ClaimedMessage> claimed = claimAll();
    for (const ClaimedMessage &message : claimed)
        QVERIFY(*outbox().giveUp(message, u"message.refused"_s));
    QStringList listed;
    const auto givenUp = outbox().givenUp();
    QVERIFY(givenUp.ok());
    for (const GivenUpMessage &message : *givenUp)
        listed.append(u"%1 %2 %3"_s.arg(message.channel, message.maskedAddress, message.reference).trimmed());
    QCOMPARE(
        listed,
        (QStringList{u"email ***"_s, u"sms *****"_s, u"email l***@example.cn"_s, u"sms 13*****000 P-2026-000001"_s}));
}

void OutboxStoreTest::onlyAdministratorsLookAfterIt()
{
    queue(u"13800138000"_s, u"one"_s);
    QVERIFY(*outbox().giveUp(claimOne(), u"message.refused"_s));
    const Actor reviewer = m_workspace->reviewer();
    OutboxStore &store = (*m_workspace)->outbox();
    QCOMPARE(store.givenUp(&reviewer).error().code, u"outbox.not_administrator"_s);
    QCOMPARE(store.again(1, &reviewer).error().code, u"outbox.not_administrator"_s);
    QVERIFY((*m_workspace)->accounts().grant(u"limin"_s, u"administrator"_s, u"platform"_s).ok());
    Actor administrator = *(*m_workspace)->accounts().actor(u"limin"_s);
    administrator.token = reviewer.token;
    const auto listed = store.givenUp(&administrator);
    QVERIFY2(listed.ok(), qPrintable(listed.ok() ? QString() : listed.error().message));
    QCOMPARE(listed->size(), 1);
    QVERIFY(store.again(listed->constFirst().id, &administrator).ok());
    QCOMPARE(stateOf(u"one"_s), u"queued"_s);
}

void OutboxStoreTest::manyDispatchersClaimEachMessageOnce()
{
    for (int number = 0; number < 120; ++number)
        queue(u"138%1"_s.arg(number % 40, 8, 10, QChar(u'0')), u"m%1"_s.arg(number));
    std::vector<QList<ClaimedMessage>> got(4);
    std::vector<std::unique_ptr<QThread>> threads;
    for (size_t at = 0; at < got.size(); ++at) {
        threads.emplace_back(QThread::create([this, &mine = got[at]] {
            const auto service = dispatcher(*m_workspace);
            while (true) {
                const auto claimed = service->outbox().claim(7, 60s);
                if (!claimed.ok() || claimed->isEmpty())
                    return;
                for (const ClaimedMessage &message : *claimed) {
                    mine.append(message);
                    service->outbox().sent(message).ok();
                }
            }
        }));
    }
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    // Somebody may have stopped while the last of a phone was in another's hands.
    while (true) {
        const auto claimed = outbox().claim(50, 60s);
        if (claimed->isEmpty())
            break;
        for (const ClaimedMessage &message : *claimed) {
            got[0].append(message);
            QVERIFY(*outbox().sent(message));
        }
    }
    QSet<qint64> once;
    qsizetype claims = 0;
    for (const auto &mine : got) {
        for (const ClaimedMessage &message : mine)
            once.insert(message.id);
        claims += mine.size();
    }
    QCOMPARE(once.size(), 120);
    QCOMPARE(claims, 120);
    QCOMPARE(m_workspace->count(u"select count(*) from outbox where state = 'sent' and tries = 1"_s), 120);
}

QTEST_GUILESS_MAIN(OutboxStoreTest)
#include "outboxstoretest.moc"
