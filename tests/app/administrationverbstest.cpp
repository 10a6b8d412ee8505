// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"

#include <QJsonArray>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray password = "Geheim123@\n";
const QString victim = u"zhou_jie"_s;
const QString chief = u"sun_li"_s;
const QString reviewer = u"li_min"_s;

} // namespace

/// hezhunctl account issue, lock, unlock, reset, story and search, as the owner and as an administrator (I-25, I-39).
class AdministrationVerbsTest : public QObject
{
    Q_OBJECT

private:
    Office m_office;

    Outcome account(const QStringList &words, const QByteArray &input = {}) const
    {
        return m_office.ctl().json(QStringList{u"account"_s} + words, input);
    }
    /// At a machine of the workspace, with one's password where it is asked for.
    Outcome as(const QString &login, const QStringList &words) const
    {
        const QStringList all = QStringList{u"account"_s} + words + QStringList{u"--as"_s, login};
        return m_office.station().json(all, m_office.isShared() ? password : QByteArray());
    }
    QJsonObject story(const QString &login) const { return account({u"story"_s, login}).object(); }
    QJsonObject loginOf(const QString &login) const { return story(login).value(u"login"_s).toObject(); }

private slots:
    void initTestCase()
    {
        QCOMPARE(account({u"add"_s, victim, u"--name"_s, u"周杰"_s, u"--phone"_s, u"13800138000"_s}, password).exitCode,
                 0);
        QCOMPARE(account({u"add"_s, chief, u"--role"_s, u"administrator"_s}, password).exitCode, 0);
        QCOMPARE(account({u"add"_s, reviewer, u"--role"_s, u"platform_reviewer"_s}, password).exitCode, 0);
    }

    void issuesWithAOneTimePassword()
    {
        const Outcome issued = account({u"issue"_s, u"wu_fang"_s, u"--name"_s, u"吴芳"_s});
        QCOMPARE(issued.exitCode, 0);
        const QString given = issued.object().value(u"one_time_password"_s).toString();
        QCOMPARE(given.size(), 12);
        QVERIFY(loginOf(u"wu_fang"_s).value(u"one_time_until"_s).isString());
        QVERIFY(!loginOf(u"wu_fang"_s).value(u"has_password"_s).toBool());
        const auto before = m_office.rowCounts();
        QCOMPARE(account({u"issue"_s, u"WU_FANG"_s}).errorCode(), u"account.login_name_taken"_s);
        QCOMPARE(m_office.rowCounts(), before);
    }

    void locksWithAReasonAndUnlocks()
    {
        QCOMPARE(account({u"lock"_s, victim, u"--reason"_s, u"  "_s}).errorCode(), u"account.lock_reason"_s);
        QCOMPARE(account({u"lock"_s, victim, u"--reason"_s, u"本人来电要求"_s}).exitCode, 0);
        QCOMPARE(loginOf(victim).value(u"lock_reason"_s).toString(), u"本人来电要求"_s);
        QVERIFY(story(victim).value(u"locked"_s).toBool());
        QCOMPARE(account({u"unlock"_s, victim}).exitCode, 0);
        QVERIFY(!story(victim).value(u"locked"_s).toBool());
        QStringList events;
        for (const QJsonValue event : story(victim).value(u"events"_s).toArray())
            events.append(event[u"event"_s].toString());
        events.removeAll(u"account.looked_at"_s); // by the story itself
        QCOMPARE(events.mid(0, 2), (QStringList{u"account.unlocked"_s, u"account.locked"_s})); // I-39
    }

    void resetsToAOneTimePassword()
    {
        const Outcome reset = account({u"reset"_s, victim});
        QCOMPARE(reset.exitCode, 0);
        const QString given = reset.object().value(u"one_time_password"_s).toString();
        QCOMPARE(given.size(), 12);
        QVERIFY(!m_office.text(u"select count(*) from access_log where after_value like '%%1%'"_s.arg(given)).toInt());
        QVERIFY(loginOf(victim).value(u"one_time_until"_s).isString());
    }

    void searchesByNameAndMasksThePhone()
    {
        const Outcome found = account({u"search"_s, victim});
        QCOMPARE(found.exitCode, 0);
        QCOMPARE(found.list().size(), 1);
        const QString phone = found.list().at(0)[u"phone"_s].toString();
        QVERIFY(phone.contains(u'*') && !phone.contains(u"13800138000"_s)); // I-40
        QVERIFY(account({u"search"_s, u"nobody_1"_s}).list().isEmpty());
    }

    void administratorsDoTheSame()
    {
        QCOMPARE(as(chief, {u"lock"_s, victim, u"--reason"_s, u"异常登录"_s}).exitCode, 0);
        QCOMPARE(as(chief, {u"unlock"_s, victim}).exitCode, 0);
        QCOMPARE(as(chief, {u"search"_s, victim}).list().size(), 1);
        QCOMPARE(as(chief, {u"lock"_s, chief, u"--reason"_s, u"x"_s}).errorCode(), u"account.ones_own"_s);
    }

    void nobodyElseDoes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("issue") << QStringList{u"issue"_s, u"new_one"_s};
        QTest::newRow("lock") << QStringList{u"lock"_s, victim, u"--reason"_s, u"x"_s};
        QTest::newRow("unlock") << QStringList{u"unlock"_s, victim};
        QTest::newRow("reset") << QStringList{u"reset"_s, victim};
        QTest::newRow("story") << QStringList{u"story"_s, victim};
        QTest::newRow("search") << QStringList{u"search"_s, victim};
    }

    void nobodyElseDoes()
    {
        QFETCH(QStringList, words);
        const auto state = loginOf(victim);
        const Outcome refused = as(reviewer, words);
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.errorCode(), u"administrator.needed"_s);
        QCOMPARE(loginOf(victim), state);
    }

    void nobodyThere_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("lock") << QStringList{u"lock"_s, u"nobody_1"_s, u"--reason"_s, u"x"_s};
        QTest::newRow("unlock") << QStringList{u"unlock"_s, u"nobody_1"_s};
        QTest::newRow("reset") << QStringList{u"reset"_s, u"nobody_1"_s};
        QTest::newRow("story") << QStringList{u"story"_s, u"nobody_1"_s};
    }

    void nobodyThere()
    {
        QFETCH(QStringList, words);
        const Outcome refused = account(words);
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.errorCode(), u"account.unknown"_s);
        QCOMPARE(refused.err.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(AdministrationVerbsTest)
#include "administrationverbstest.moc"
