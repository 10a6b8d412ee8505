// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/onetimepassword.h"
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

const QString name = u"zhao_lei"_s;
const QString first = u"Good#Pass1"_s;
const QString second = u"Other#Pass2"_s;

} // namespace

/// I-04, I-12, I-25: passwords run out, are replaced, and don't come back. Owners and stations go by the same store.
class PasswordTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void expires(); // I-04
    void expiresNeverWhereItNeedNot();
    void expiredOneServesForAnotherOneOnly(); // I-04
    void isChangedByWhoeverKnowsIt(); // I-12
    void isNotChangedByWhoeverDoesNot_data();
    void isNotChangedByWhoeverDoesNot();
    void isNotChangedForAWeakOne(); // I-03
    void lastFiveDoNotComeBack(); // I-04
    void saltStays();
    void firstLoginAsksForOnesOwn();
    void oneTimePasswordServesForOnesOwnOnly(); // I-25
    void oneTimePasswordMayBeTypedInSmallLetters();
    void oneTimePasswordRunsOut();
    void oneTimePasswordIsForThoseWhoNeverHadOne();
    void passwordBeforeServesNoMore();
    void passwordBeforeServesAgainWhenItIsTakenBack();
    void wrongOneTimePasswordsAreCounted(); // I-05
    void retiredAccountIsToldToWhoKnowsThePassword();
    void lockedAccountIsToldToWhoKnowsThePassword();
    void wrongTypeIsToldFirst(); // I-01
    void changesAreInTheStory(); // I-39

private:
    AccountStore &accounts() { return (*m_workspace)->accounts(); }
    QString logIn(const QString &password, const QString &type = u"person"_s)
    {
        const auto actor = accounts().logIn(name, type, password);
        if (actor.ok() && !accounts().logOut(*actor).ok())
            return u"not out"_s;
        return actor.ok() ? u"done"_s : actor.error().code;
    }
    QString change(const QString &before, const QString &after, const QString &of = name)
    {
        const auto changed = accounts().changePassword(of, u"person"_s, before, after);
        return changed.ok() ? u"done"_s : changed.error().code;
    }
    QString give() { return *giveOneTimePassword((*m_workspace)->database(), m_account, m_case); }
    void set(const QString &assignment)
    {
        QVERIFY((*m_workspace)
                    ->database()
                    .change(u"update account set "_s + assignment + u" where id = ?"_s, {m_account})
                    .ok());
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    AccountId m_account = 0;
    CaseId m_case = 0;
};

void PasswordTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_case = m_workspace->submitPerson(1);
    const auto added = accounts().add({.loginName = name, .displayName = u"赵磊"_s, .password = first});
    QVERIFY(added.ok());
    m_account = *added;
}

void PasswordTest::expires()
{
    m_workspace->pass(180 * 24h - 1s);
    QCOMPARE(logIn(first), u"done"_s);
    m_workspace->pass(1s);
    QCOMPARE(logIn(first), u"login.password_expired"_s);
    QCOMPARE(logIn(second), u"login.refused"_s);
}

void PasswordTest::expiresNeverWhereItNeedNot()
{
    QVERIFY((*m_workspace)
                ->database()
                .change(u"update workspace_info set value = '0' where name = 'password_days'"_s)
                .ok());
    m_workspace->pass(9999 * 24h);
    QCOMPARE(logIn(first), u"done"_s);
}

void PasswordTest::expiredOneServesForAnotherOneOnly()
{
    m_workspace->pass(181 * 24h);
    QCOMPARE(change(first, first), u"password.used_before"_s);
    QCOMPARE(logIn(first), u"login.password_expired"_s);
    QCOMPARE(change(first, second), u"done"_s);
    QCOMPARE(logIn(first), u"login.refused"_s);
    QCOMPARE(logIn(second), u"done"_s);
    // It runs from the day on which it was set.
    m_workspace->pass(180 * 24h);
    QCOMPARE(logIn(second), u"login.password_expired"_s);
}

void PasswordTest::isChangedByWhoeverKnowsIt()
{
    QCOMPARE(change(first, second, u" ZHAO_LEI "_s), u"done"_s);
    QCOMPARE(logIn(first), u"login.refused"_s);
    QCOMPARE(logIn(second), u"done"_s);
}

void PasswordTest::isNotChangedByWhoeverDoesNot_data()
{
    QTest::addColumn<QString>("of");
    QTest::newRow("known name") << name;
    QTest::newRow("unknown name") << u"nobody_here"_s;
    QTest::newRow("without a password") << u"limin"_s;
}

void PasswordTest::isNotChangedByWhoeverDoesNot()
{
    QFETCH(const QString, of);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(change(second, u"Third#Pass3"_s, of), u"login.refused"_s);
    // Tries are counted as those of a login are, and lock the same name.
    QCOMPARE(change(first, second, of), u"login.locked"_s);
    const auto locked = accounts().logIn(of, u"person"_s, first);
    QCOMPARE(locked.ok() ? QString() : locked.error().code, u"login.locked"_s);
    m_workspace->pass(16min);
    QCOMPARE(logIn(first), u"done"_s);
}

void PasswordTest::isNotChangedForAWeakOne()
{
    QCOMPARE(change(first, u"password"_s), u"password.classes"_s);
    QCOMPARE(change(first, u"ABCDEFGH2345"_s), u"password.classes"_s);
    QCOMPARE(logIn(first), u"done"_s);
}

void PasswordTest::lastFiveDoNotComeBack()
{
    QStringList used{first};
    for (int i = 2; i <= 6; ++i) {
        const QString next = u"Number#Pass%1"_s.arg(i);
        QCOMPARE(change(used.constLast(), next), u"done"_s);
        used.append(next);
        for (const QString &before : std::as_const(used)) {
            QCOMPARE(change(next, before), u"password.used_before"_s);
            QCOMPARE(accounts().setPassword(name, before).error().code, u"password.used_before"_s);
        }
    }
    QCOMPARE(logIn(used.constLast()), u"done"_s);
    // The sixth from the end may come back.
    QCOMPARE(change(used.constLast(), u"Number#Pass7"_s), u"done"_s);
    QCOMPARE(change(u"Number#Pass7"_s, used.at(1)), u"password.used_before"_s);
    QCOMPARE(change(u"Number#Pass7"_s, first), u"done"_s);
    QCOMPARE(m_workspace->count(u"select count(*) from former_key where account_id = ?"_s, {m_account}), 5);
}

void PasswordTest::saltStays()
{
    const QString salt
        = u"select salt from %1"_s.arg(on(u"account where id = ?"_s, u"account_key where account_id = ?"_s));
    const QVariant before = *(*m_workspace)->database().single(salt, {m_account});
    QCOMPARE(before.toByteArray().size(), 16);
    QVERIFY(accounts().setPassword(name, second).ok());
    QCOMPARE(change(second, u"Third#Pass3"_s), u"done"_s);
    give();
    QCOMPARE(*(*m_workspace)->database().single(salt, {m_account}), before);
}

void PasswordTest::firstLoginAsksForOnesOwn()
{
    QVERIFY(accounts().setPassword(name, second, true).ok());
    QCOMPARE(logIn(second), u"login.first_time"_s);
    QCOMPARE(change(second, second), u"password.used_before"_s);
    QCOMPARE(change(second, u"Third#Pass3"_s), u"done"_s);
    QCOMPARE(logIn(u"Third#Pass3"_s), u"done"_s);
    QVERIFY(accounts().add({.loginName = u"new_one"_s, .password = first, .mustChange = true}).ok());
    const auto actor = accounts().logIn(u"new_one"_s, u"person"_s, first);
    QCOMPARE(actor.error().code, u"login.first_time"_s);
}

void PasswordTest::oneTimePasswordServesForOnesOwnOnly()
{
    const QString password = give();
    QCOMPARE(logIn(password), u"login.one_time"_s);
    QCOMPARE(logIn(password), u"login.one_time"_s);
    QCOMPARE(change(password, first), u"password.used_before"_s);
    QCOMPARE(change(password, second), u"done"_s);
    QCOMPARE(logIn(password), u"login.refused"_s);
    QCOMPARE(change(password, u"Third#Pass3"_s), u"login.refused"_s);
    QCOMPARE(logIn(second), u"done"_s);
}

void PasswordTest::oneTimePasswordMayBeTypedInSmallLetters()
{
    const QString password = give();
    QCOMPARE(logIn(u" %1 "_s.arg(password.toLower())), u"login.one_time"_s);
    QCOMPARE(change(password.toLower(), second), u"done"_s);
}

void PasswordTest::oneTimePasswordRunsOut()
{
    const QString password = give();
    m_workspace->pass(72h - 1s);
    QCOMPARE(logIn(password), u"login.one_time"_s);
    m_workspace->pass(1s);
    QCOMPARE(logIn(password), u"login.one_time_over"_s);
    QCOMPARE(change(password, second), u"login.one_time_over"_s);
    QCOMPARE(logIn(first), u"login.refused"_s);
    QCOMPARE(change(give(), second), u"done"_s);
}

void PasswordTest::oneTimePasswordIsForThoseWhoNeverHadOne()
{
    const auto account = accounts().find(u"person_1"_s);
    const QString password = *giveOneTimePassword((*m_workspace)->database(), *account, m_case);
    QCOMPARE(change(password, first, u"person_1"_s), u"done"_s);
    const auto actor = accounts().logIn(u"person_1"_s, u"person"_s, first);
    QVERIFY(actor.ok());
    QCOMPARE(actor->desk, u"account:%1"_s.arg(*account));
    QCOMPARE(change(first, second, u"person_1"_s), u"done"_s);
    QCOMPARE(change(second, first, u"person_1"_s), u"password.used_before"_s);
}

void PasswordTest::passwordBeforeServesNoMore()
{
    const QString password = give();
    QCOMPARE(logIn(first), u"login.refused"_s);
    QCOMPARE(change(first, second), u"login.refused"_s);
    QCOMPARE(logIn(password), u"login.one_time"_s);
}

void PasswordTest::passwordBeforeServesAgainWhenItIsTakenBack()
{
    const QString password = give();
    QVERIFY(*voidOneTimePassword((*m_workspace)->database(), m_account, m_case));
    QCOMPARE(logIn(password), u"login.refused"_s);
    QCOMPARE(logIn(first), u"done"_s);
    // What was used can't be taken back.
    QCOMPARE(change(give(), second), u"done"_s);
    QVERIFY(!*voidOneTimePassword((*m_workspace)->database(), m_account, m_case));
    QCOMPARE(logIn(second), u"done"_s);
}

void PasswordTest::wrongOneTimePasswordsAreCounted()
{
    const QString password = give();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(logIn(u"ABCDEFGH234%1"_s.arg(i + 2)), u"login.refused"_s);
    QCOMPARE(logIn(password), u"login.locked"_s);
}

void PasswordTest::retiredAccountIsToldToWhoKnowsThePassword()
{
    set(u"state = 'retired'"_s);
    QCOMPARE(logIn(second), u"login.refused"_s);
    QCOMPARE(logIn(first), u"login.retired"_s);
    QCOMPARE(change(first, second), u"login.retired"_s);
    QCOMPARE(change(second, u"Third#Pass3"_s), u"login.refused"_s);
}

void PasswordTest::lockedAccountIsToldToWhoKnowsThePassword()
{
    QVERIFY(accounts().lock(name, u"试"_s).ok());
    QCOMPARE(logIn(second), u"login.refused"_s);
    QCOMPARE(logIn(first), u"login.locked_by_administrator"_s);
    QCOMPARE(change(first, second), u"login.locked_by_administrator"_s);
    QVERIFY(accounts().unlock(name).ok());
    QCOMPARE(logIn(first), u"done"_s);
}

void PasswordTest::wrongTypeIsToldFirst()
{
    QVERIFY(accounts().lock(name, u"试"_s).ok());
    m_workspace->pass(181 * 24h);
    QCOMPARE(logIn(first, u"unit"_s), u"login.other_type"_s);
    const auto changed = accounts().changePassword(name, u"unit"_s, first, second);
    QCOMPARE(changed.error().code, u"login.other_type"_s);
}

void PasswordTest::changesAreInTheStory()
{
    const QString rows
        = u"select count(*) from access_log where event = ? and subject_id = ? and account_id is %1"_s.arg(
            on(u"?"_s, u"not distinct from ?::bigint"_s));
    QCOMPARE(change(first, u"weak"_s), u"password.too_short"_s);
    QCOMPARE(change(second, u"Third#Pass3"_s), u"login.refused"_s);
    QCOMPARE(m_workspace->count(rows, {u"password.changed"_s, m_account, m_account}), 0);
    QCOMPARE(change(first, second), u"done"_s);
    QCOMPARE(m_workspace->count(rows, {u"password.changed"_s, m_account, m_account}), 1);
    QVERIFY(accounts().setPassword(name, u"Third#Pass3"_s).ok());
    QCOMPARE(m_workspace->count(rows, {u"password.reset"_s, m_account, QVariant()}), 1);
}

QTEST_GUILESS_MAIN(PasswordTest)
#include "passwordtest.moc"
