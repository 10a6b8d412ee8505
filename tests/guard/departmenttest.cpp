// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// C-02: departments' accounts are the centre's to issue, and nobody else's, whatever a station sends.
class DepartmentTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void othersIssueNothing_data();
    void othersIssueNothing() { runAttempt(*m_office); }
    void centreToo_data();
    void centreToo() { runAttempt(*m_office); }
    void centreIssues();
    void roleThatWasTakenAway();
    void officeIsOnesOwn_data();
    void officeIsOnesOwn() { runAttempt(*m_office); }
    void numberIsForWhoSeesTheCase_data();
    void numberIsForWhoSeesTheCase() { runAttempt(*m_office); }

private:
    std::optional<Office> m_office;
};

void DepartmentTest::initTestCase()
{
    m_office.emplace();
    // Qian works at the centre; Zhao has the role on a desk of another, the chief another role on the centre's.
    m_office->administer(u"insert into account_role values (6, 'centre', 'centre'), (5, 'centre', 'platform'),"
                         " (3, 'administrator', 'centre')"_s);
    m_office->administer(
        u"insert into department values ('130000', '省厅', 1), ('130700', '市局', 1), ('130724', '县局', 1)"_s);
    m_office->administer(u"insert into account (id, login_name, type, display_name, created_at) overriding system value"
                         " values (101, 'holder', 'person', '县局', 1), (102, 'verified', 'person', '钱', 1),"
                         " (103, 'bound', 'person', '市局', 1)"_s);
    m_office->administer(u"insert into account_role values (101, 'department', 'department:130724'),"
                         " (102, 'department', 'department:130000'), (103, 'department', 'department:130700')"_s);
    m_office->administer(u"insert into real_name (account_id, part, state, changed_at)"
                         " values (102, 'person', 'passed_national', 1), (103, 'person', 'incomplete', 1)"_s);
    // Verified once, and being verified anew.
    m_office->administer(
        u"insert into binding (key, value, account_id) values ('number', '110105198801010099', 103)"_s);
}

void DepartmentTest::othersIssueNothing_data()
{
    attemptColumns();
    const QStringList calls{u"issue_department('110000', '某厅', 'new_one')"_s,
                            u"issue_department('130724', '某局', 'li')"_s, // neither is told to be there
                            u"issue_department_again('130724')"_s,
                            u"issue_department_again('999999')"_s,
                            u"departments()"_s,
                            u"departments_in_use('[\"130724\"]', '[\"li\"]')"_s};
    const QMap<QString, QString> outcomes{{u"nobody"_s, u"hezhun:session.needed"_s},
                                          {u"second"_s, u"hezhun:session.needed"_s},
                                          {u"li"_s, u"hezhun:centre.needed"_s},
                                          {u"chief"_s, u"hezhun:centre.needed"_s},
                                          {u"zhao"_s, u"hezhun:centre.needed"_s},
                                          {u"thief"_s, u"hezhun:session.over"_s},
                                          {u"readonly"_s, u"42501"_s},
                                          {u"dispatcher"_s, u"42501"_s}};
    for (const QString &call : calls) {
        for (auto it = outcomes.cbegin(); it != outcomes.cend(); ++it)
            attempt(qPrintable(u"C-02 %1 calls %2"_s.arg(it.key(), call)),
                    {it.key(), {u"select %1"_s.arg(call)}, it.value()});
    }
    attempt("C-02 the centre writes rows by hand",
            {u"qian"_s, {u"insert into department values ('110000', '某厅', 1)"_s}, u"42501"_s});
    attempt("C-02 the centre gives itself an office",
            {u"qian"_s, {u"insert into account_role values (6, 'department', 'department:110000')"_s}, u"42501"_s});
    attempt("C-02 the centre reads rows of departments", {u"qian"_s, {u"select * from department"_s}, u"42501"_s});
}

void DepartmentTest::centreToo_data()
{
    attemptColumns();
    const auto row = [](const char *name, const QString &call, const QString &code) {
        attempt(name, {u"qian"_s, {u"select %1"_s.arg(call)}, u"hezhun:"_s + code});
    };
    row("C-02 a code that is none", u"issue_department('11000', '某厅', 'new_one')"_s, u"department.code"_s);
    row("C-02 no code", u"issue_department(null, '某厅', 'new_one')"_s, u"department.code"_s);
    row("C-02 no name", u"issue_department('110000', ' ', 'new_one')"_s, u"department.name"_s);
    row("C-02 null for a name", u"issue_department('110000', null, 'new_one')"_s, u"department.name"_s);
    row("C-02 a long name", u"issue_department('110000', repeat('x', 101), 'new_one')"_s, u"department.name"_s);
    row("I-40 a number in the name", u"issue_department('110000', '厅110105194912310021', 'new_one')"_s,
        u"department.name"_s);
    row("I-02 a login name that is none", u"issue_department('110000', '某厅', 'new one')"_s,
        u"login_name.characters"_s);
    row("I-02 no login name", u"issue_department('110000', '某厅', null)"_s, u"login_name.characters"_s);
    row("I-02 a login name twice", u"issue_department('110000', '某厅', 'LI')"_s, u"account.login_name_taken"_s);
    row("C-02 a department twice", u"issue_department('130724', '某局', 'new_one')"_s, u"department.there"_s);
    row("C-02 a letter for nobody", u"issue_department_again('110000')"_s, u"department.unknown"_s);
    row("C-02 a letter for who is verified", u"issue_department_again('130000')"_s, u"department.operator_verified"_s);
    row("C-02 a letter for who was verified once", u"issue_department_again('130700')"_s,
        u"department.operator_verified"_s);
    attempt("C-02 a letter that is rolled back: nothing is left",
            {u"qian"_s,
             {u"begin"_s, u"select length(issue_department('110000', '某厅', 'new_one'))"_s, u"rollback"_s},
             u"rows:"_s});
    attempt("C-02 what is in use",
            {u"qian"_s,
             {u"select * from departments_in_use('[\"130724\",\"110000\"]', '[\"nobody_here\",\"Li\"]')"_s},
             u"rows: 1|t|f, 2|f|t"_s});
}

void DepartmentTest::centreIssues()
{
    ClusterConnection &qian = m_office->again(u"qian"_s);
    QCOMPARE(outcomeOf(qian.run(u"select length(issue_department('110105', '朝阳区科委', 'Chaoyang'))"_s)),
             u"rows: 12"_s);
    QCOMPARE(outcomeOf(m_office->administer(
                 u"select a.type, a.display_name, r.role, r.desk, k.key_hash is null, k.one_time_hash is not null"
                 " from account a join account_role r on r.account_id = a.id join account_key k on k.account_id = a.id"
                 " where a.login_name = 'Chaoyang'"_s)),
             u"rows: person|朝阳区科委|department|department:110105|t|t"_s);
    QCOMPARE(outcomeOf(m_office->administer(
                 u"select l.account_id from access_log l join account a on a.id = l.subject_id"
                 " where a.login_name = 'Chaoyang' and l.event = 'account.issued' and l.after_value = '110105'"_s)),
             u"rows: 6"_s);
    QCOMPARE(outcomeOf(qian.run(
                 u"select code, login_name, verified, waits from departments() where code in ('110105', '130000')"_s)),
             u"rows: 110105|Chaoyang|f|t, 130000|verified|t|f"_s);
    // Whoever had the first letter is out.
    QCOMPARE(outcomeOf(qian.run(u"select name, login, length(password) from issue_department_again('110105')"_s)),
             u"rows: 朝阳区科委|Chaoyang|12"_s);
}

void DepartmentTest::roleThatWasTakenAway()
{
    ClusterConnection qian = m_office->connect(u"qian"_s);
    QVERIFY(qian.run(u"select count(*) from departments()"_s).ok());
    m_office->administer(u"delete from account_role where account_id = 6 and role = 'centre'"_s);
    QCOMPARE(outcomeOf(qian.run(u"select count(*) from departments()"_s)), u"hezhun:centre.needed"_s);
    m_office->administer(u"insert into account_role values (6, 'centre', 'centre')"_s);
}

void DepartmentTest::officeIsOnesOwn_data()
{
    // Wang was verified, Sun was not: the office of the one is in force, that of the other is not (C-02).
    m_office->administer(u"insert into department values ('110108', '海淀区科委', 1), ('110101', '东城区科委', 1)"
                         " on conflict do nothing"_s);
    m_office->administer(u"insert into account_role values (4, 'department', 'department:110108'),"
                         " (2, 'department', 'department:110101') on conflict do nothing"_s);
    m_office->administer(u"insert into real_name (account_id, part, state, changed_at)"
                         " values (2, 'person', 'passed_by_reviewer', 1) on conflict do nothing"_s);
    attemptColumns();
    const QStringList call{u"select * from my_office()"_s};
    attempt("C-02 nobody has no office", {u"nobody"_s, call, u"hezhun:session.needed"_s});
    attempt("C-02 Li has no office", {u"li"_s, call, u"rows:"_s});
    attempt("C-02 Sun's is not in force", {u"sun"_s, call, u"rows: 110108|海淀区科委|f"_s});
    attempt("C-02 Wang's is in force", {u"wang"_s, call, u"rows: 110101|东城区科委|t"_s});
    attempt("C-02 a read-only login", {u"readonly"_s, call, u"42501"_s});
    attempt("C-02 the desk of who is not verified is closed",
            {u"sun"_s, {u"select 'department:110108' = any (my_desks())"_s}, u"rows: f"_s});
    attempt("C-02 the desk of who is verified is open",
            {u"wang"_s, {u"select 'department:110101' = any (my_desks())"_s}, u"rows: t"_s});
}

void DepartmentTest::numberIsForWhoSeesTheCase_data()
{
    m_office->administer(
        u"insert into registration (id, case_id, kind, kind_version, account_id, unit_id, unit_name, department, subject,"
        " number, number_masked, place_code, reference, state, active, sole_key, submitted_at, due_at, changed_at)"
        " values (7, 7, 'test', 1, 9, 10, '郑记', '110105', '周杰', 'x', 'x', '110105', 'D-1', 'in_department', true,"
        " 'account:9', 1, 1, 1) on conflict do nothing"_s);
    m_office->administer(u"insert into filing (number, registration_id, case_id, series, ordinal, filed_at)"
                         " values ('KTP-2026-110105-000001', 7, 7, 'KTP-2026-110105', 1, 1) on conflict do nothing"_s);
    attemptColumns();
    const QStringList call{u"select coalesce(filing_number_of(7), 'none')"_s};
    attempt("C-11 the department", {u"zhao"_s, call, u"rows: KTP-2026-110105-000001"_s});
    attempt("C-11 another desk", {u"li"_s, call, u"rows: none"_s});
    attempt("C-11 a unit", {u"sun"_s, call, u"rows: none"_s});
    attempt("C-11 nobody", {u"nobody"_s, call, u"rows: none"_s});
    attempt("C-11 a read-only login", {u"readonly"_s, call, u"42501"_s});
}

QTEST_GUILESS_MAIN(DepartmentTest)
#include "departmenttest.moc"
