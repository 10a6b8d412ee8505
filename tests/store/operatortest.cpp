// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/identities.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString password = u"Good#Pass1"_s;
const NewDepartment guyuan{u"130724"_s, u"沽源县科技局"_s};
const QString desk = u"department:130724"_s;
const QString name = u"dept_130724"_s;

} // namespace

/// C-02: a department's operator, from the letter to the desk.
class OperatorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_workspace.reset(); }
    void firstLoginGivesNoDesk();
    void verifiedByAReviewerTheDeskOpens();
    void verifiedByTheNationalServiceTheDeskOpens();
    void departmentsNameStaysUntilVerified();
    void issuedNameAndPasswordServeAfterwards();
    void noLongerVerifiedNoDesk();
    void officeIsTold();
    void othersHaveNoOffice();

private:
    Actor logIn(const QString &typed = password)
    {
        const auto actor = (*m_workspace)->accounts().logIn(name, u"person"_s, typed);
        if (!actor)
            qFatal("%s", qPrintable(actor.error().message));
        return *actor;
    }
    /// Fills in the operator's own information, the way the first login asks for.
    void sayWho(const Actor &actor, int number)
    {
        QVERIFY(
            (*m_workspace)
                ->database()
                .change(u"update account set phone = ? where id = ?"_s, {m_workspace->person(number).phone, actor.id})
                .ok());
        asOwner();
        const auto saved
            = (*m_workspace)->information().save(actor.id, u"person"_s, personSays(*m_workspace, number), actor);
        QCOMPARE(codeOf(saved), u"done"_s);
    }
    void asOwner() { QVERIFY((*m_workspace)->database().actAs({}).ok()); }
    CaseId handIn(int number)
    {
        Submission papers = m_workspace->person(number);
        papers.loginName = name;
        return m_workspace->submit(papers);
    }
    QString shownName()
    {
        asOwner();
        return (*m_workspace)
            ->database()
            .single(u"select display_name from account where login_name = ?"_s, {name})
            ->toString();
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void OperatorTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    const auto issued = (*m_workspace)->departments().issue(guyuan, nullptr);
    QVERIFY(issued.ok());
    QVERIFY((*m_workspace)->accounts().changePassword(name, u"person"_s, issued->oneTimePassword, password).ok());
}

void OperatorTest::firstLoginGivesNoDesk()
{
    const Actor actor = logIn();
    QCOMPARE(actor.desk, u"account:"_s + QString::number(actor.id));
    QCOMPARE(actor.roles, QStringList());
    QCOMPARE(actor.name, guyuan.name);
    sayWho(actor, 7); // said, and not verified
    QCOMPARE(logIn().desk, actor.desk);
}

void OperatorTest::verifiedByAReviewerTheDeskOpens()
{
    sayWho(logIn(), 7);
    asOwner();
    const CaseId id = handIn(7);
    QVERIFY(id > 0);
    QVERIFY((*m_workspace)->cases().decide({id, u"pass"_s, 1, {}, {}}, m_workspace->reviewer()).ok());
    const Actor actor = logIn();
    QCOMPARE(actor.desk, desk);
    QCOMPARE(actor.roles, QStringList{u"department"_s});
    QCOMPARE(actor.name, m_workspace->person(7).fields.value(u"name"_s));
}

void OperatorTest::verifiedByTheNationalServiceTheDeskOpens()
{
    sayWho(logIn(), 7);
    asOwner();
    ToldCheck service(NationalCheckAnswer::Match);
    QVERIFY(runChecks(**m_workspace, service).ok());
    const Actor actor = logIn();
    QCOMPARE(actor.desk, desk);
    QCOMPARE(actor.name, m_workspace->person(7).fields.value(u"name"_s));
}

void OperatorTest::departmentsNameStaysUntilVerified()
{
    const Actor actor = logIn();
    sayWho(actor, 7);
    QCOMPARE(shownName(), guyuan.name);
    const CaseId id = handIn(7);
    QVERIFY((*m_workspace)->cases().decide({id, u"refuse"_s, 1, {u"expired"_s}, {}}, m_workspace->reviewer()).ok());
    QCOMPARE(shownName(), guyuan.name);
}

void OperatorTest::issuedNameAndPasswordServeAfterwards()
{
    sayWho(logIn(), 7);
    asOwner();
    ToldCheck service(NationalCheckAnswer::Match);
    QVERIFY(runChecks(**m_workspace, service).ok());
    QCOMPARE(logIn().loginName, name); // with the same password, see logIn()
}

void OperatorTest::noLongerVerifiedNoDesk()
{
    sayWho(logIn(), 7);
    asOwner();
    const CaseId id = handIn(7);
    QVERIFY((*m_workspace)->cases().decide({id, u"pass"_s, 1, {}, {}}, m_workspace->reviewer()).ok());
    QCOMPARE(logIn().desk, desk);
    asOwner();
    QVERIFY((*m_workspace)->cases().decide({id, u"take_back"_s, 2, {}, {}}, m_workspace->reviewer()).ok());
    QCOMPARE(logIn().roles, QStringList());
}

void OperatorTest::officeIsTold()
{
    DepartmentStore &store = (*m_workspace)->departments();
    const Actor before = logIn();
    QCOMPARE(*store.officeOf(before), (DepartmentOffice{guyuan.code, guyuan.name, false}));
    sayWho(before, 7);
    asOwner();
    ToldCheck service(NationalCheckAnswer::Match);
    QVERIFY(runChecks(**m_workspace, service).ok());
    QCOMPARE(*store.officeOf(before), (DepartmentOffice{guyuan.code, guyuan.name, true}));
}

void OperatorTest::othersHaveNoOffice()
{
    const Actor other = addApplicant(*m_workspace, u"someone"_s, u"person"_s, u"13900000001"_s);
    const auto office = (*m_workspace)->departments().officeOf(other);
    QCOMPARE(codeOf(office), u"done"_s);
    QVERIFY(!office->has_value());
}

QTEST_GUILESS_MAIN(OperatorTest)
#include "operatortest.moc"
