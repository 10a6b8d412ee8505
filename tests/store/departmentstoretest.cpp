// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

const QString password = u"Good#Pass1"_s;
const NewDepartment guyuan{u"130724"_s, u"沽源县科技局"_s};

template <typename T> QString codeOf(const Result<T> &result)
{
    return result.ok() ? u"done"_s : result.error().code;
}

} // namespace

/// C-02: departments' accounts, which the centre issues.
class DepartmentStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void issuesAPersonsAccountNamedAfterTheDepartment();
    void loginNameIsProposedFromTheCode();
    void refusesWhatCantBe_data();
    void refusesWhatCantBe();
    void refusalLeavesNothingBehind();
    void everyRowsFaultIsNamedFirst();
    void listIsIssuedWholeOrNotAtAll();
    void listSaysWhoHoldsWhatAndWhatLiesThere();
    void letterIsIssuedAgainUntilTheOperatorIsVerified();
    void onlyTheCentreIssues_data();
    void onlyTheCentreIssues();
    void isInTheLog(); // I-39

private:
    DepartmentStore &departments() { return m_station ? m_station->departments() : (*m_workspace)->departments(); }
    AccountStore &accounts() { return (*m_workspace)->accounts(); }
    qint64 accountsThere() { return m_workspace->count(u"select count(*) from account"_s); }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_station; ///< none on a file
    Actor m_centre;
};

void DepartmentStoreTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    QVERIFY(accounts()
                .add({.loginName = u"centre_he"_s, .displayName = u"何中"_s, .role = u"centre"_s, .desk = u"centre"_s})
                .ok());
    m_centre = *accounts().actor(u"centre_he"_s);
    if (testEngine() == Engine::PostgreSql) {
        m_centre = m_workspace->atStation(m_centre);
        m_station = m_workspace->station(m_centre);
    }
}

void DepartmentStoreTest::cleanup()
{
    m_station.reset();
    m_workspace.reset();
}

void DepartmentStoreTest::issuesAPersonsAccountNamedAfterTheDepartment()
{
    const auto issued = departments().issue({guyuan.code, guyuan.name, u"guyuan_kjj"_s}, &m_centre);
    QCOMPARE(codeOf(issued), u"done"_s);
    QCOMPARE(*issued, (IssuedDepartment{guyuan.code, guyuan.name, u"guyuan_kjj"_s, issued->oneTimePassword}));
    QCOMPARE(issued->oneTimePassword.size(), 12);
    QCOMPARE(codeOf(accounts().logIn(u"guyuan_kjj"_s, u"person"_s, issued->oneTimePassword)), u"login.one_time"_s);
    QCOMPARE(codeOf(accounts().changePassword(u"guyuan_kjj"_s, u"person"_s, issued->oneTimePassword, password)),
             u"done"_s);
    const auto actor = accounts().logIn(u"guyuan_kjj"_s, u"person"_s, password);
    QCOMPARE(codeOf(actor), u"done"_s);
    QCOMPARE(actor->name, guyuan.name);
    QCOMPARE(m_workspace->count(u"select count(*) from account_role where account_id = ? and role = 'department'"
                                " and desk = 'department:130724'"_s,
                                {actor->id}),
             1);
}

void DepartmentStoreTest::loginNameIsProposedFromTheCode()
{
    const auto issued = departments().issue({u" 130724 "_s, u" 沽源县科技局 "_s}, &m_centre);
    QCOMPARE(codeOf(issued), u"done"_s);
    QCOMPARE(issued->loginName, u"dept_130724"_s);
    QCOMPARE(issued->name, guyuan.name);
}

void DepartmentStoreTest::refusesWhatCantBe_data()
{
    QTest::addColumn<QString>("division");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("code");
    QTest::newRow("C-02 no division") << u"139999"_s << u"某局"_s << u""_s << u"department.code"_s;
    QTest::newRow("C-02 no code") << u"13072"_s << u"某局"_s << u""_s << u"department.code"_s;
    QTest::newRow("C-02 no name") << u"130724"_s << u"  "_s << u""_s << u"department.name"_s;
    QTest::newRow("C-02 name too long") << u"130724"_s << QString(101, u'局') << u""_s << u"department.name"_s;
    QTest::newRow("I-40 number in the name")
        << u"130724"_s << u"局11010519491231002X"_s << u""_s << u"department.name"_s;
    QTest::newRow("I-02 login name") << u"130724"_s << u"某局"_s << u"guyuan kjj"_s << u"login_name.blank"_s;
    QTest::newRow("I-02 login name taken")
        << u"130724"_s << u"某局"_s << u"CENTRE_he"_s << u"account.login_name_taken"_s;
    QTest::newRow("C-02 issued already") << u"130000"_s << u"某厅"_s << u""_s << u"department.there"_s;
}

void DepartmentStoreTest::refusesWhatCantBe()
{
    QFETCH(const QString, division);
    QFETCH(const QString, name);
    QFETCH(const QString, login);
    QVERIFY(departments().issue({u"130000"_s, u"河北省科技厅"_s, u"hebei"_s}, &m_centre).ok());
    const qint64 before = accountsThere();
    QTEST(codeOf(departments().issue({division, name, login}, &m_centre)), "code");
    QCOMPARE(accountsThere(), before);
    QCOMPARE(m_workspace->count(u"select count(*) from department"_s), 1);
}

void DepartmentStoreTest::refusalLeavesNothingBehind()
{
    // The department's row is written before the account's name turns out to be taken.
    QCOMPARE(codeOf(departments().issue({guyuan.code, guyuan.name, u"centre_he"_s}, &m_centre)),
             u"account.login_name_taken"_s);
    QCOMPARE(codeOf(departments().issue(guyuan, &m_centre)), u"done"_s);
}

void DepartmentStoreTest::everyRowsFaultIsNamedFirst()
{
    QVERIFY(departments().issue(guyuan, &m_centre).ok());
    const QList<NewDepartment> list{{u"130000"_s, u"河北省科技厅"_s},
                                    {u"130724"_s, u"沽源县科技局"_s, u"other"_s},
                                    {u"130700"_s, u""_s},
                                    {u"130700"_s, u"张家口市科技局"_s, u"DEPT_130000"_s},
                                    {u"130000"_s, u"河北省科技厅"_s, u"again"_s},
                                    {u"130725"_s, u"尚义县科技局"_s, u"centre_he"_s}};
    const auto faults = departments().faults(list, &m_centre);
    QCOMPARE(codeOf(faults), u"done"_s);
    QStringList told;
    for (const DepartmentFault &fault : *faults)
        told.append(QString::number(fault.row) + u' ' + fault.error.code);
    QCOMPARE(told,
             (QStringList{u"1 department.there"_s, u"2 department.name"_s, u"3 department.twice"_s,
                          u"4 department.twice"_s, u"5 account.login_name_taken"_s}));
    QCOMPARE(m_workspace->count(u"select count(*) from department"_s), 1);
}

void DepartmentStoreTest::listIsIssuedWholeOrNotAtAll()
{
    const qint64 before = accountsThere();
    QList<NewDepartment> list{{u"130000"_s, u"河北省科技厅"_s}, guyuan, {u"139999"_s, u"某局"_s}};
    const auto refused = departments().issueMany(list, &m_centre);
    QCOMPARE(codeOf(refused), u"department.list:3"_s);
    QCOMPARE(refused.error().details, u"department.code"_s);
    QVERIFY2(refused.error().message.contains(u'3'), qPrintable(refused.error().message));
    QCOMPARE(accountsThere(), before);
    list.removeLast();
    const auto issued = departments().issueMany(list, &m_centre);
    QCOMPARE(codeOf(issued), u"done"_s);
    QCOMPARE(issued->size(), 2);
    QVERIFY(issued->at(0).oneTimePassword != issued->at(1).oneTimePassword);
    for (const IssuedDepartment &one : *issued)
        QCOMPARE(codeOf(accounts().logIn(one.loginName, u"person"_s, one.oneTimePassword)), u"login.one_time"_s);
}

void DepartmentStoreTest::listSaysWhoHoldsWhatAndWhatLiesThere()
{
    QVERIFY(departments().issueMany({guyuan, {u"130000"_s, u"河北省科技厅"_s}}, &m_centre).ok());
    auto list = departments().list(&m_centre);
    QCOMPARE(codeOf(list), u"done"_s);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).code, u"130000"_s);
    Department county = list->at(1);
    QCOMPARE(county.name, guyuan.name);
    QCOMPARE(county.loginName, u"dept_130724"_s);
    QCOMPARE(county.operatorName, guyuan.name);
    QVERIFY(!county.isVerified && county.waitsForFirstLogin && county.oneTimeUntil > m_workspace->now());
    QCOMPARE(county.open, 0);

    const auto change = [this](const QString &sql, const QVariantList &values) {
        QVERIFY((*m_workspace)->database().change(sql, values).ok());
    };
    change(u"insert into desk_count (desk, kind, open_count) values ('department:130724', 'filing.person', 3),"
           " ('department:130724', 'filing.unit', 2), ('department:130000', 'filing.unit', 1)"_s,
           {});
    change(u"insert into real_name (account_id, part, state, changed_at) values (?, 'person', 'passed_national', 0)"_s,
           {county.holder});
    change(u"delete from account_role where desk = 'department:130000'"_s, {});
    list = departments().list(&m_centre);
    QVERIFY(list->at(1).isVerified);
    QCOMPARE(list->at(1).open, 5);
    QCOMPARE(list->at(0).holder, 0); // an office without a holder is still there
    QCOMPARE(list->at(0).open, 1);
}

void DepartmentStoreTest::letterIsIssuedAgainUntilTheOperatorIsVerified()
{
    const auto first = departments().issue(guyuan, &m_centre);
    QVERIFY(first.ok());
    const auto second = departments().issueAgain(guyuan.code, &m_centre);
    QCOMPARE(codeOf(second), u"done"_s);
    QCOMPARE(second->loginName, first->loginName);
    QCOMPARE(second->name, guyuan.name);
    QCOMPARE(codeOf(accounts().logIn(first->loginName, u"person"_s, first->oneTimePassword)), u"login.refused"_s);
    QCOMPARE(codeOf(accounts().logIn(first->loginName, u"person"_s, second->oneTimePassword)), u"login.one_time"_s);
    QCOMPARE(codeOf(departments().issueAgain(u"130000"_s, &m_centre)), u"department.unknown"_s);
    QVERIFY((*m_workspace)
                ->database()
                .change(u"insert into real_name (account_id, part, state, changed_at) values (?, 'person',"
                        " 'passed_by_reviewer', 0)"_s,
                        {*accounts().find(first->loginName)})
                .ok());
    QCOMPARE(codeOf(departments().issueAgain(guyuan.code, &m_centre)), u"department.operator_verified"_s);
}

void DepartmentStoreTest::onlyTheCentreIssues_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("desk");
    QTest::newRow("reviewer") << u"platform_reviewer"_s << u"platform"_s;
    QTest::newRow("administrator") << u"administrator"_s << u"platform"_s;
    QTest::newRow("centre of another desk") << u"centre"_s << u"platform"_s;
}

void DepartmentStoreTest::onlyTheCentreIssues()
{
    QFETCH(const QString, role);
    QFETCH(const QString, desk);
    QVERIFY(departments().issue({u"130000"_s, u"河北省科技厅"_s}, &m_centre).ok());
    QVERIFY(accounts().add({.loginName = u"somebody"_s, .role = role, .desk = desk}).ok());
    Actor actor = *accounts().actor(u"somebody"_s);
    std::unique_ptr<Workspace> station;
    if (testEngine() == Engine::PostgreSql) {
        actor = m_workspace->atStation(actor);
        station = m_workspace->station(actor);
    }
    DepartmentStore &store = station ? station->departments() : (*m_workspace)->departments();
    QCOMPARE(codeOf(store.issue(guyuan, &actor)), u"centre.needed"_s);
    QCOMPARE(codeOf(store.issueMany({guyuan}, &actor)), u"centre.needed"_s);
    QCOMPARE(codeOf(store.issueAgain(u"130000"_s, &actor)), u"centre.needed"_s);
    QCOMPARE(codeOf(store.faults({guyuan}, &actor)), u"centre.needed"_s);
    QCOMPARE(codeOf(store.list(&actor)), u"centre.needed"_s);
    QCOMPARE(m_workspace->count(u"select count(*) from department"_s), 1);
    // The owner of the workspace may.
    QCOMPARE(codeOf((*m_workspace)->departments().issue(guyuan, nullptr)), u"done"_s);
}

void DepartmentStoreTest::isInTheLog()
{
    const auto issued = departments().issue(guyuan, &m_centre);
    QVERIFY(issued.ok() && departments().issueAgain(guyuan.code, &m_centre).ok());
    const AccountId id = *accounts().find(issued->loginName);
    for (const QString &event : {u"account.issued"_s, u"password.reset"_s, u"password.one_time"_s})
        QVERIFY2(m_workspace->count(u"select count(*) from access_log where event = ? and subject_id = ?"
                                    " and account_id = ?"_s,
                                    {event, id, m_centre.id})
                     > 0,
                 qPrintable(event));
}

QTEST_GUILESS_MAIN(DepartmentStoreTest)
#include "departmentstoretest.moc"
