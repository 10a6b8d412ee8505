// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountstory.h"
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

const QString chiefName = u"zhou_lin"_s;
const QString name = u"zhao_lei"_s;
const QString password = u"Good#Pass1"_s;

template <typename T> QString codeOf(const Result<T> &result)
{
    return result.ok() ? u"done"_s : result.error().code;
}

} // namespace

/// What administrators of the platform do with accounts: from a station on a server, in the program on a file.
class AdministrationTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void issuesAnAccountWithAOneTimePassword(); // I-25
    void issuesNoneThatCantBe_data();
    void issuesNoneThatCantBe();
    void rolesComeFromTheOwner();
    void locksAndUnlocks();
    void lockingNeedsAReason_data();
    void lockingNeedsAReason();
    void unlocksANameThatWrongPasswordsLocked(); // I-05
    void resetsToAOneTimePassword();
    void onesOwnAccountIsLeftToOthers();
    void othersDoNothingOfIt_data();
    void othersDoNothingOfIt();
    void nobodyIsFoundWhoIsNot();
    void everyChangeIsInTheLog(); // I-39
    void tellsTheStory();
    void looksAreInTheLog();
    void findsByNameAndNumber_data();
    void findsByNameAndNumber();
    void findsNothingForNothing();
    void tellsHowOneLogsIn(); // I-04

private:
    AccountStore &accounts() { return at().accounts(); }
    AccountStory &story() { return at().story(); }
    /// Where administrators work.
    Workspace &at() { return m_station ? *m_station : **m_workspace; }
    QString logIn(const QString &typed, const QString &of = name)
    {
        const auto actor = (*m_workspace)->accounts().logIn(of, u"person"_s, typed);
        if (actor.ok() && !(*m_workspace)->accounts().logOut(*actor).ok())
            return u"not out"_s;
        return codeOf(actor);
    }
    int logged(const QString &event)
    {
        return static_cast<int>(m_workspace->count(
            u"select count(*) from access_log where event = ? and subject_id = ? and account_id = ?"_s,
            {event, m_account, m_chief.id}));
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_station; ///< none on a file
    Actor m_chief;
    Actor m_reviewer;
    AccountId m_account = 0;
};

void AdministrationTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    AccountStore &owner = (*m_workspace)->accounts();
    QVERIFY(
        owner.add({.loginName = chiefName, .displayName = u"周琳"_s, .role = u"administrator"_s, .desk = u"platform"_s})
            .ok());
    m_account
        = *owner.add({.loginName = name, .displayName = u"赵磊"_s, .phone = u"13800138000"_s, .password = password});
    m_chief = *owner.actor(chiefName);
    m_reviewer = m_workspace->reviewer();
    if (testEngine() == Engine::PostgreSql) {
        m_chief = m_workspace->atStation(m_chief);
        m_reviewer = m_workspace->atStation(m_reviewer);
        m_station = m_workspace->station(m_chief);
    }
}

void AdministrationTest::cleanup()
{
    m_station.reset();
    m_workspace.reset();
}

void AdministrationTest::issuesAnAccountWithAOneTimePassword()
{
    const auto given
        = accounts().issue({.loginName = u"new_one"_s, .type = u"unit"_s, .displayName = u"某公司"_s}, &m_chief);
    QCOMPARE(codeOf(given), u"done"_s);
    AccountStore &owner = (*m_workspace)->accounts();
    QCOMPARE(codeOf(owner.logIn(u"new_one"_s, u"unit"_s, *given)), u"login.one_time"_s);
    QCOMPARE(codeOf(owner.changePassword(u"new_one"_s, u"unit"_s, *given, password)), u"done"_s);
    const auto actor = owner.logIn(u"new_one"_s, u"unit"_s, password);
    QCOMPARE(codeOf(actor), u"done"_s);
    QCOMPARE(actor->name, u"某公司"_s);
    QCOMPARE(actor->roles, QStringList());
    QCOMPARE(m_workspace->count(u"select count(*) from access_log where event = 'account.issued' and account_id = ?"_s,
                                {m_chief.id}),
             1);
}

void AdministrationTest::issuesNoneThatCantBe_data()
{
    QTest::addColumn<QString>("loginName");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("code");
    QTest::newRow("taken") << u"ZHAO_lei"_s << u"person"_s << u"account.login_name_taken"_s;
    QTest::newRow("no login name") << u"zhao lei"_s << u"person"_s << u"login_name.blank"_s; // I-02
    QTest::newRow("no type") << u"new_one"_s << u"office"_s << u"account.type"_s; // I-01
}

void AdministrationTest::issuesNoneThatCantBe()
{
    QFETCH(const QString, loginName);
    QFETCH(const QString, type);
    const qint64 before = m_workspace->count(u"select count(*) from account"_s);
    QTEST(codeOf(accounts().issue({.loginName = loginName, .type = type}, &m_chief)), "code");
    QCOMPARE(m_workspace->count(u"select count(*) from account"_s), before);
}

void AdministrationTest::rolesComeFromTheOwner()
{
    const NewAccount account{.loginName = u"new_one"_s, .role = u"platform_reviewer"_s, .desk = u"platform"_s};
    QCOMPARE(codeOf(accounts().issue(account, &m_chief)), u"account.roles_by_owner"_s);
    QCOMPARE(codeOf((*m_workspace)->accounts().find(u"new_one"_s)), u"account.unknown"_s);
    QCOMPARE(codeOf((*m_workspace)->accounts().issue(account)), u"done"_s);
    QCOMPARE((*m_workspace)->accounts().actor(u"new_one"_s)->roles, QStringList{u"platform_reviewer"_s});
}

void AdministrationTest::locksAndUnlocks()
{
    QCOMPARE(codeOf(accounts().lock(u"Zhao_Lei"_s, u"离职"_s, &m_chief)), u"done"_s);
    QCOMPARE(logIn(password), u"login.locked_by_administrator"_s);
    QCOMPARE(codeOf(accounts().lock(name, u"离职"_s, &m_chief)), u"account.locked_already"_s);
    QCOMPARE(codeOf(accounts().unlock(name, &m_chief)), u"done"_s);
    QCOMPARE(logIn(password), u"done"_s);
    QCOMPARE(codeOf(accounts().unlock(name, &m_chief)), u"account.not_locked"_s);
}

void AdministrationTest::lockingNeedsAReason_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << QString();
    QTest::newRow("blanks") << u"  "_s;
    QTest::newRow("too long") << QString(201, u'x');
    QTest::newRow("an ID number") << u"11010519491231002X 离职"_s; // I-40
}

void AdministrationTest::lockingNeedsAReason()
{
    QFETCH(const QString, reason);
    QCOMPARE(codeOf(accounts().lock(name, reason, &m_chief)), u"account.lock_reason"_s);
    QCOMPARE(logIn(password), u"done"_s);
}

void AdministrationTest::unlocksANameThatWrongPasswordsLocked()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(logIn(u"Wrong#Pass1"_s), u"login.refused"_s);
    QCOMPARE(logIn(password), u"login.locked"_s);
    QCOMPARE(codeOf(accounts().unlock(name, &m_chief)), u"done"_s);
    QCOMPARE(logIn(password), u"done"_s);
}

void AdministrationTest::resetsToAOneTimePassword()
{
    const auto given = accounts().resetToOneTime(name, &m_chief);
    QCOMPARE(codeOf(given), u"done"_s);
    QCOMPARE(logIn(password), u"login.refused"_s);
    QCOMPARE(logIn(*given), u"login.one_time"_s);
    AccountStore &owner = (*m_workspace)->accounts();
    QCOMPARE(codeOf(owner.changePassword(name, u"person"_s, *given, password)), u"password.used_before"_s);
    QCOMPARE(codeOf(owner.changePassword(name, u"person"_s, *given, u"Other#Pass2"_s)), u"done"_s);
    QVERIFY(
        (*m_workspace)->database().change(u"update account set state = 'retired' where id = ?"_s, {m_account}).ok());
    QCOMPARE(codeOf(accounts().resetToOneTime(name, &m_chief)), u"account.retired"_s);
}

void AdministrationTest::onesOwnAccountIsLeftToOthers()
{
    QCOMPARE(codeOf(accounts().lock(chiefName, u"试"_s, &m_chief)), u"account.ones_own"_s);
    QCOMPARE(codeOf(accounts().resetToOneTime(chiefName, &m_chief)), u"account.ones_own"_s);
    QCOMPARE(codeOf(accounts().unlock(chiefName, &m_chief)), u"account.ones_own"_s);
    QCOMPARE(codeOf((*m_workspace)->accounts().lock(chiefName, u"试"_s)), u"done"_s);
}

void AdministrationTest::othersDoNothingOfIt_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("desk");
    QTest::newRow("reviewer") << QString() << QString();
    QTest::newRow("administrator of another desk") << u"administrator"_s << u"unit:204"_s;
    QTest::newRow("clerk") << u"counter_clerk"_s << u"platform"_s;
}

void AdministrationTest::othersDoNothingOfIt()
{
    QFETCH(const QString, role);
    QFETCH(const QString, desk);
    if (!role.isEmpty())
        QVERIFY((*m_workspace)->accounts().grant(m_reviewer.loginName, role, desk).ok());
    const qint64 before = m_workspace->count(u"select count(*) from access_log"_s);
    const QString refused = u"administrator.needed"_s;
    const Actor *reviewer = &m_reviewer;
    QCOMPARE(codeOf(accounts().issue({.loginName = u"new_one"_s}, reviewer)), refused);
    QCOMPARE(codeOf(accounts().lock(name, u"试"_s, reviewer)), refused);
    QCOMPARE(codeOf(accounts().unlock(name, reviewer)), refused);
    QCOMPARE(codeOf(accounts().resetToOneTime(name, reviewer)), refused);
    QCOMPARE(codeOf(story().of(name, reviewer)), refused);
    QCOMPARE(codeOf(story().search(name, reviewer)), refused);
    if (m_station)
        QCOMPARE(codeOf(SessionStore(m_station->database()).endAll(name, reviewer)), refused);
    QCOMPARE(logIn(password), u"done"_s);
    QCOMPARE(m_workspace->count(u"select count(*) from access_log"_s), before);
}

void AdministrationTest::nobodyIsFoundWhoIsNot()
{
    const QString unknown = u"account.unknown"_s;
    QCOMPARE(codeOf(accounts().lock(u"nobody_here"_s, u"试"_s, &m_chief)), unknown);
    QCOMPARE(codeOf(accounts().unlock(u"nobody_here"_s, &m_chief)), unknown);
    QCOMPARE(codeOf(accounts().resetToOneTime(u"nobody_here"_s, &m_chief)), unknown);
    QCOMPARE(codeOf(story().of(u"nobody_here"_s, &m_chief)), unknown);
}

void AdministrationTest::everyChangeIsInTheLog()
{
    QVERIFY(accounts().lock(name, u"离职"_s, &m_chief).ok());
    QCOMPARE(logged(u"account.locked"_s), 1);
    QVERIFY(accounts().unlock(name, &m_chief).ok());
    QCOMPARE(logged(u"account.unlocked"_s), 1);
    QVERIFY(accounts().resetToOneTime(name, &m_chief).ok());
    QCOMPARE(logged(u"password.reset"_s), 1);
    QCOMPARE(logged(u"password.one_time"_s), 1);
    // What did not happen is not there.
    QVERIFY(!accounts().unlock(name, &m_chief).ok());
    QCOMPARE(logged(u"account.unlocked"_s), 1);
}

void AdministrationTest::tellsTheStory()
{
    const CaseId id = m_workspace->submitPerson(1);
    QVERIFY(id > 0);
    QVERIFY(accounts().lock(u"person_1"_s, u"冒名"_s, &m_chief).ok());
    const auto story = this->story().of(u"Person_1"_s, &m_chief);
    QVERIFY2(story.ok(), story.ok() ? "" : qPrintable(story.error().details));
    QCOMPARE(story->account.loginName, u"person_1"_s);
    QCOMPARE(story->account.maskedPhone, u"13*****001"_s); // I-20
    QVERIFY(story->account.isLocked && !story->account.isRetired);
    QCOMPARE(story->login.lockedAt, m_workspace->now());
    QCOMPARE(story->login.lockReason, u"冒名"_s);
    QVERIFY(!story->login.hasPassword && !story->login.passwordUntil.isValid());
    QCOMPARE(story->cases.size(), 1);
    QCOMPARE(story->cases.constFirst().id, id);
    QCOMPARE(story->cases.constFirst().reference, u"P-2026-000001"_s);
    QVERIFY(!story->cases.constFirst().closedAt.isValid());
    QCOMPARE(story->realNames.size(), 1);
    QCOMPARE(story->realNames.constFirst().part, u"person"_s);
    // The newest first: this look, the lock.
    QVERIFY(story->events.size() >= 2);
    QCOMPARE(story->events.at(0).event, u"account.looked_at"_s);
    QCOMPARE(story->events.at(1).event, u"account.locked"_s);
    QCOMPARE(story->events.at(1).after, u"冒名"_s);
    QCOMPARE(story->events.at(1).byLogin, chiefName);
    QVERIFY(story->events.at(1).bySomebodyElse);
    const auto ofChief = this->story().of(chiefName, &m_chief);
    QCOMPARE(ofChief->roles, (QList<HeldRole>{{u"administrator"_s, u"platform"_s}}));
    QCOMPARE(ofChief->account.roles, QStringList{u"administrator"_s});
    QCOMPARE(ofChief->sessions.size(), m_station ? 1 : 0);
}

void AdministrationTest::looksAreInTheLog()
{
    QVERIFY(story().of(name, &m_chief).ok());
    QCOMPARE(logged(u"account.looked_at"_s), 1);
    QVERIFY(story().search(u"没有这个人"_s, &m_chief).ok());
    const QString searches = u"select count(*) from access_log where event = 'account.searched' and account_id = ?"
                             " and after_value = ?"_s;
    // Not with what was typed, which may be somebody's number.
    QCOMPARE(m_workspace->count(searches, {m_chief.id, u"没***"_s}), 1);
}

void AdministrationTest::findsByNameAndNumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("login name") << u" Zhao_lei "_s << QStringList{name};
    QTest::newRow("beginning of login names") << u"PERSON_"_s << QStringList{u"person_1"_s, u"person_2"_s};
    QTest::newRow("display name") << u"赵磊"_s << QStringList{name};
    QTest::newRow("name that was handed in") << u"张样本丁"_s << QStringList{u"person_1"_s};
    QTest::newRow("saved name") << u"孙新名"_s << QStringList{u"person_2"_s};
    QTest::newRow("number") << u"11010519900101001"_s << QStringList{u"person_1"_s};
    QTest::newRow("nobody") << u"没有这个人"_s << QStringList();
    QTest::newRow("part of a name") << u"磊"_s << QStringList();
    QTest::newRow("everything") << u"%"_s << QStringList();
}

void AdministrationTest::findsByNameAndNumber()
{
    QFETCH(QString, typed);
    m_workspace->submitPerson(1);
    m_workspace->submitPerson(2);
    if (typed.size() == 17)
        typed = m_workspace->person(1).fields.value(u"id_number"_s).toLower();
    QVERIFY((*m_workspace)
                ->database()
                .change(u"insert into account_field (account_id, part, name, value)"
                        " select id, 'person', 'name', '孙新名' from account where login_name = 'person_2'"_s)
                .ok());
    const auto found = story().search(typed, &m_chief);
    QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().details));
    QStringList names;
    for (const FoundAccount &one : *found) {
        names.append(one.loginName);
        QVERIFY(!one.maskedPhone.contains(u"138001"_s)); // I-40
    }
    QTEST(names, "found");
}

void AdministrationTest::findsNothingForNothing()
{
    for (const QString &typed : {QString(), u"  "_s, QString(201, u'x')})
        QCOMPARE(codeOf(story().search(typed, &m_chief)), u"search.empty"_s);
}

void AdministrationTest::tellsHowOneLogsIn()
{
    AccountStore &owner = (*m_workspace)->accounts();
    const LoginState fresh = *owner.loginState(m_account);
    QCOMPARE(fresh, (LoginState{.hasPassword = true, .passwordUntil = m_workspace->now().addDays(180)}));
    QCOMPARE(story().of(name, &m_chief)->login, fresh);
    QVERIFY(owner.setPassword(name, u"Other#Pass2"_s, true).ok());
    QVERIFY(owner.loginState(m_account)->mustChange);
    QVERIFY(owner.resetToOneTime(name).ok());
    QVERIFY(owner.lock(name, u"离职"_s).ok());
    const LoginState state = *owner.loginState(m_account);
    QCOMPARE(state,
             (LoginState{.lockedAt = m_workspace->now(),
                         .lockReason = u"离职"_s,
                         .oneTimeUntil = m_workspace->now().addSecs(72 * 3600)}));
    QCOMPARE(story().of(name, &m_chief)->login, state);
    QCOMPARE(owner.loginState(9999).error().code, u"account.unknown"_s);
}

QTEST_GUILESS_MAIN(AdministrationTest)
#include "administrationtest.moc"
