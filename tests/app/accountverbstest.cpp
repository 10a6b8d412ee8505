// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"
#include "portalpackage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString reviewer = u"li_min"_s;
const QString leader = u"wang_fang"_s;
const QByteArray password = "Geheim123@\n";
const QString caseReference = u"T-2026-000001"_s;

} // namespace

class AccountVerbsTest : public QObject
{
    Q_OBJECT

private:
    Office m_office;

    CommandLine ctl() const { return m_office.ctl(); }
    Outcome account(const QStringList &words, const QByteArray &input = {}) const
    {
        return ctl().json(QStringList{u"account"_s} + words, input);
    }
    QJsonArray rolesOf(const QString &login) const
    {
        for (const QJsonValue row : account({u"list"_s}).list()) {
            if (row[u"login_name"_s].toString() == login)
                return row[u"roles"_s].toArray();
        }
        return {};
    }
    /// As when somebody sits before an open case.
    bool open(const QString &login)
    {
        const qint64 later = QDateTime::currentMSecsSinceEpoch() + 300'000;
        m_office.change(u"delete from case_lease"_s);
        const QString shared = m_office.isShared() ? u", kept_by, holder_name"_s : QString();
        const QString values = m_office.isShared() ? u", c.desk, a.display_name"_s : QString();
        return m_office.change(u"insert into case_lease (case_id, account_id, until%1) select c.id, a.id, %2%3"
                               " from cases c, account a where c.reference = '%4' and a.login_name = '%5'"_s.arg(shared)
                                   .arg(later)
                                   .arg(values, caseReference, login));
    }
    QString openedBy() const
    {
        return ctl().json({u"show"_s, caseReference}).object().value(u"opened_by"_s).toString();
    }

private slots:
    void initTestCase()
    {
        PortalPackage package;
        package.addLine(package.goodLine(1));
        QCOMPARE(ctl().run({u"import"_s, package.path()}).exitCode, 0);
        for (const QString &login : {reviewer, leader}) {
            const Outcome added
                = account({u"add"_s, login, u"--name"_s, u"李敏"_s, u"--role"_s, u"platform_reviewer"_s}, password);
            QCOMPARE(added.exitCode, 0);
        }
        QCOMPARE(account({u"grant"_s, leader, u"administrator"_s, u"platform"_s}).exitCode, 0);
    }

    void addsNoSecondAccountOfAName()
    {
        const Outcome again = account({u"add"_s, u"LI_MIN"_s}, password);
        QCOMPARE(again.exitCode, 1);
        QCOMPARE(again.errorCode(), u"account.login_name_taken"_s);
    }

    void grantsARoleOnce()
    {
        QCOMPARE(rolesOf(leader), (QJsonArray{u"administrator"_s, u"platform_reviewer"_s}));
        QCOMPARE(account({u"grant"_s, leader, u"administrator"_s, u"platform"_s}).exitCode, 0);
        QCOMPARE(rolesOf(leader).size(), 2);
    }

    void withdrawsARole()
    {
        QCOMPARE(account({u"grant"_s, reviewer, u"administrator"_s, u"platform"_s}).exitCode, 0);
        const Outcome withdrawn = account({u"withdraw"_s, reviewer, u"administrator"_s, u"platform"_s});
        QCOMPARE(withdrawn.exitCode, 0);
        QCOMPARE(withdrawn.object().keys(), (QStringList{u"desk"_s, u"login_name"_s, u"role"_s}));
        QCOMPARE(rolesOf(reviewer), (QJsonArray{u"platform_reviewer"_s}));
    }

    void refusesRolesThatAreNone_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown role") << QStringList{u"grant"_s, reviewer, u"emperor"_s, u"platform"_s}
                                      << u"account.role_unknown"_s;
        for (const QString &desk : {u""_s, u"plattform"_s, u"unit:"_s, u"department:11"_s, u"platform "_s})
            QTest::addRow("desk '%s'", qPrintable(desk))
                << QStringList{u"grant"_s, reviewer, u"administrator"_s, desk} << u"account.desk"_s;
        QTest::newRow("unknown role of a new account")
            << QStringList{u"add"_s, u"zhou_jie"_s, u"--role"_s, u"emperor"_s} << u"account.role_unknown"_s;
        QTest::newRow("unknown desk of a new account")
            << QStringList{u"add"_s, u"zhou_jie"_s, u"--role"_s, u"platform_reviewer"_s, u"--desk"_s, u"plattform"_s}
            << u"account.desk"_s;
        QTest::newRow("nobody") << QStringList{u"grant"_s, u"nobody_1"_s, u"administrator"_s, u"platform"_s}
                                << u"account.unknown"_s;
        QTest::newRow("withdrawn from nobody")
            << QStringList{u"withdraw"_s, u"nobody_1"_s, u"administrator"_s, u"platform"_s} << u"account.unknown"_s;
        QTest::newRow("not held") << QStringList{u"withdraw"_s, reviewer, u"platform_reviewer"_s, u"centre"_s}
                                  << u"account.role_not_held"_s;
    }

    void refusesRolesThatAreNone()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, code);
        const auto before = m_office.rowCounts();
        const Outcome outcome = account(words);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errorCode(), code);
        QCOMPARE(outcome.err.count('\n'), 1);
        QCOMPARE(m_office.rowCounts(), before);
    }

    void changesAPassword()
    {
        QCOMPARE(account({u"add"_s, u"zhao_lei"_s, u"--role"_s, u"platform_reviewer"_s}, password).exitCode, 0);
        const Outcome weak = account({u"password"_s, u"zhao_lei"_s}, "12345678\n");
        QCOMPARE(weak.errorCode(), u"password.classes"_s); // I-03
        QVERIFY(!weak.err.contains("12345678"));
        QCOMPARE(account({u"password"_s, u"nobody_1"_s}, "Neues456#\n").errorCode(), u"account.unknown"_s);
        QCOMPARE(account({u"password"_s, u"zhao_lei"_s}, "Neues456#\n").exitCode, 0);
        if (m_office.isShared()) { // where it is asked for
            const QStringList queue{u"queue"_s, u"--as"_s, u"zhao_lei"_s};
            QCOMPARE(m_office.station().json(queue, password).errorCode(), u"login.refused"_s);
            QCOMPARE(m_office.station().json(queue, "Neues456#\n").exitCode, 0);
        }
    }

    void takesACaseAwayAsTheOwner()
    {
        QVERIFY(open(reviewer));
        QCOMPARE(openedBy(), u"李敏"_s);
        const Outcome released = ctl().json({u"release"_s, caseReference});
        QCOMPARE(released.exitCode, 0);
        QCOMPARE(released.object().value(u"had_by"_s).toString(), u"李敏"_s);
        QCOMPARE(openedBy(), QString(u""_s));
        const Outcome again = ctl().json({u"release"_s, caseReference});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.object().value(u"had_by"_s).toString(), QString(u""_s));
    }

    void takesACaseAwayAsAnAdministrator()
    {
        QVERIFY(open(reviewer));
        const Outcome released = m_office.station().json({u"release"_s, caseReference, u"--as"_s, leader}, password);
        QCOMPARE(released.exitCode, 0);
        QCOMPARE(openedBy(), QString(u""_s));
    }

    void leavesACaseToAColleague()
    {
        QVERIFY(open(leader));
        const Outcome refused = m_office.station().json({u"release"_s, caseReference, u"--as"_s, reviewer}, password);
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.errorCode(), u"lease.not_administrator"_s);
        QVERIFY(!openedBy().isEmpty());
        QCOMPARE(ctl().json({u"release"_s, u"T-1999-000001"_s}).errorCode(), u"case.unknown"_s);
    }

    void endsWithTwoForWrongWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no word") << QStringList{u"account"_s};
        QTest::newRow("unknown word") << QStringList{u"account"_s, u"bless"_s, reviewer};
        QTest::newRow("role without a desk") << QStringList{u"account"_s, u"grant"_s, reviewer, u"administrator"_s};
        QTest::newRow("password as a word") << QStringList{u"account"_s, u"password"_s, reviewer, u"Neues456#"_s};
        QTest::newRow("no case") << QStringList{u"release"_s};
    }

    void endsWithTwoForWrongWords()
    {
        QFETCH(QStringList, words);
        const Outcome outcome = ctl().run(words);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(outcome.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(AccountVerbsTest)
#include "accountverbstest.moc"
