// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/granters.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

/// Each step as "code result reason"; the code of what went wrong where there is no report.
QStringList steps(const Result<EntryReport> &report)
{
    if (!report)
        return {report.error().code};
    QStringList lines;
    for (const EntryStep &step : report->steps)
        lines.append(QStringList{step.code, entryResultCode(step.result), step.reason}.join(u' ').trimmed());
    return lines;
}

const QStringList allPassed{u"account passed"_s, u"login_type passed"_s, u"real_name passed"_s,
                            u"role passed"_s,    u"unit passed"_s,       u"matter.first_entry passed"_s};

} // namespace

/// The way into business systems, by what a workspace knows (G-20, G-21), and the first entry of a unit (G-03).
class EntryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_workspace.reset(); }
    void unitGoesInAndCanGrant(); // G-03
    void unverifiedUnitDoesNotGoIn(); // G-03
    void personGoesInWithARole(); // G-20
    void grantThatRanOutSaysSo(); // G-06
    void severalUnits(); // G-21
    void departmentGoesIn(); // G-21
    void gateNamesWhatIsMissing(); // M-10
    void oneLooksAtOnesOwnOnly();
    void helpDeskLooksAtAnybodys();
    void helpDeskSeesWhyNobodyLogsIn();

private:
    EntryStore &entry() { return (*m_workspace)->entry(); }
    Actor withRole(const QString &login, const QString &role);
    qint64 logged(const QString &event);

    std::unique_ptr<TestWorkspace> m_workspace;
    Actor m_unit;
    Actor m_person;
};

void EntryTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_unit = addVerifiedUnit(*m_workspace, 1);
    m_person = addVerifiedPerson(*m_workspace, 0);
}

Actor EntryTest::withRole(const QString &login, const QString &role)
{
    Actor actor = addApplicant(*m_workspace, login, u"person"_s, {});
    if (writtenBy(
            *m_workspace,
            u"insert into account_role (account_id, role, desk) values (%1, '%2', 'platform')"_s.arg(actor.id).arg(
                role))
        != u"done"_s)
        qFatal("no role");
    return actor;
}

qint64 EntryTest::logged(const QString &event)
{
    return m_workspace->count(u"select count(*) from access_log where event = ?"_s, {event});
}

void EntryTest::unitGoesInAndCanGrant()
{
    GrantStore &grants = (*m_workspace)->grants();
    QCOMPARE(codeOf(grants.grant(newGrant(*m_workspace, m_unit.id, 0), m_unit)), u"grant.not_entered"_s);
    QCOMPARE(steps(entry().check({{}, u"commissioners"_s}, m_unit)), allPassed);
    QCOMPARE(m_workspace->count(u"select count(*) from system_entry"_s), 0); // looking is not going in
    const auto entered = entry().enter(u"commissioners"_s, 0, m_unit);
    QCOMPARE(steps(entered), allPassed);
    QCOMPARE(entered->unit, m_unit.id);
    QCOMPARE(entered->unitName, unitSays(1).value(u"name"_s));
    QCOMPARE(codeOf(entry().enter(u"commissioners"_s, 0, m_unit)), u"done"_s);
    QCOMPARE(m_workspace->count(
                 u"select count(*) from system_entry where account_id = ? and system = 'commissioners'"_s, {m_unit.id}),
             1);
    QCOMPARE(logged(u"system.entered"_s), 1);
    QCOMPARE(codeOf(grants.grant(newGrant(*m_workspace, m_unit.id, 0), m_unit)), u"done"_s);
}

void EntryTest::unverifiedUnitDoesNotGoIn()
{
    const Actor unit = addUnverifiedUnit(*m_workspace, 2);
    const auto report = entry().enter(u"commissioners"_s, 0, unit);
    QCOMPARE(steps(report).at(2), u"real_name failed real_name.incomplete"_s);
    QCOMPARE(steps(report).at(4), u"unit failed unit.not_verified"_s);
    QVERIFY(!report->steps.at(2).cure.isEmpty());
    QCOMPARE(m_workspace->count(u"select count(*) from system_entry"_s), 0);
    // Nor into a system of whose conditions not all are known.
    QVERIFY(!entry().enter(u"foreign_experts"_s, 0, m_unit)->passes());
    QCOMPARE(m_workspace->count(u"select count(*) from system_entry"_s), 0);
    QCOMPARE(codeOf(entry().enter(u"nothing"_s, 0, m_unit)), u"entry.unknown_matter"_s);
}

void EntryTest::personGoesInWithARole()
{
    QCOMPARE(steps(entry().check({{}, u"commissioners"_s}, m_person)).at(3), u"role failed role.none"_s);
    enter(*m_workspace, m_unit.id, u"commissioners"_s);
    QCOMPARE(codeOf((*m_workspace)->grants().grant(newGrant(*m_workspace, m_unit.id, 0), m_unit)), u"done"_s);
    const auto report = entry().enter(u"commissioners"_s, m_unit.id, m_person);
    QCOMPARE(steps(report), allPassed);
    QCOMPARE(report->unit, m_unit.id);
    QCOMPARE(codeOf((*m_workspace)->accounts().lock(m_unit.loginName, u"停用"_s)), u"done"_s);
    QCOMPARE(steps(entry().check({{}, u"commissioners"_s}, m_person)).at(3), u"role failed role.stopped"_s); // G-09
}

void EntryTest::grantThatRanOutSaysSo()
{
    enter(*m_workspace, m_unit.id, u"commissioners"_s);
    NewGrant grant = newGrant(*m_workspace, m_unit.id, 0);
    grant.until = m_workspace->now().addDays(1);
    QCOMPARE(codeOf((*m_workspace)->grants().grant(grant, m_unit)), u"done"_s);
    m_workspace->pass(24h);
    const auto report = entry().check({{}, u"commissioners"_s}, m_person);
    QCOMPARE(steps(report).at(3), u"role failed role.run_out"_s);
    QVERIFY(report->steps.at(3).words.contains(unitSays(1).value(u"name"_s)));
}

void EntryTest::severalUnits()
{
    const Actor other = addVerifiedUnit(*m_workspace, 2);
    for (const Actor &unit : {m_unit, other}) {
        enter(*m_workspace, unit.id, u"commissioners"_s);
        QCOMPARE(codeOf((*m_workspace)->grants().grant(newGrant(*m_workspace, unit.id, 0, u"unit_admin"_s), unit)),
                 u"done"_s);
    }
    QCOMPARE(steps(entry().check({{}, u"commissioners"_s}, m_person)).at(4), u"unit failed unit.choose"_s);
    QCOMPARE(steps(entry().check({{}, u"commissioners"_s, other.id}, m_person)), allPassed);
    // Each of them is a desk to work at, and so is their own.
    const auto standings = (*m_workspace)->accounts().standings(m_person);
    QCOMPARE(codeOf(standings), u"done"_s);
    QStringList lines;
    for (const Standing &standing : *standings)
        lines.append(QStringList{standing.actor.desk, standing.actor.roles.join(u' '), standing.label}.join(u'|'));
    QCOMPARE(lines,
             (QStringList{u"unit:%1|unit|%2"_s.arg(m_unit.id).arg(unitSays(1).value(u"name"_s)),
                          u"unit:%1|unit|%2"_s.arg(other.id).arg(unitSays(2).value(u"name"_s)),
                          u"account:%1||"_s.arg(m_person.id)}));
    QCOMPARE(standings->constFirst().actor.token, m_person.token);
    QCOMPARE(desksOf(*m_workspace, m_unit), QStringList{u"unit:%1"_s.arg(m_unit.id)});
}

void EntryTest::departmentGoesIn()
{
    QCOMPARE(writtenBy(*m_workspace,
                       u"insert into department (code, name, issued_at) values ('110105', '朝阳区科技局', 1)"_s),
             u"done"_s);
    giveOffice(*m_workspace, m_person.id, u"110105"_s);
    const auto report = entry().check({{}, u"commissioners"_s}, m_person);
    QCOMPARE(steps(report), (allPassed.mid(0, 5)));
    QVERIFY(report->steps.at(4).words.contains(u"朝阳区科技局"_s));
    QCOMPARE(desksOf(*m_workspace, m_person), QStringList{u"department:110105"_s});
    QCOMPARE((*m_workspace)->accounts().standings(m_person)->constFirst().label, u"朝阳区科技局"_s);
    setRealName(*m_workspace, m_person.id, u"person"_s, u"in_review"_s); // C-02
    QCOMPARE(desksOf(*m_workspace, m_person), QStringList());
    QCOMPARE(steps(entry().check({{}, u"commissioners"_s}, m_person)).at(2), u"real_name failed real_name.in_review"_s);
}

void EntryTest::gateNamesWhatIsMissing()
{
    const auto report = entry().check({{}, u"high_tech_enterprises"_s}, m_unit);
    QCOMPARE(steps(report).mid(5),
             (QStringList{u"matter.basic_data passed"_s, u"matter.other_data failed unit.incomplete"_s,
                          u"matter.agent failed unit.incomplete"_s}));
    const KindDefinition *kind = (*m_workspace)->information().definition(u"unit_other"_s);
    QCOMPARE(report->steps.at(6).missing.size(), kind->fields.size());
    const QStringList labels{kind->fields.constFirst().label.in(u"en"_s),
                             kind->fields.constFirst().label.in(u"zh_CN"_s)};
    QVERIFY(labels.contains(report->steps.at(6).missing.constFirst()));
}

void EntryTest::oneLooksAtOnesOwnOnly()
{
    QCOMPARE(codeOf(entry().check({m_unit.loginName, u"commissioners"_s}, m_person)), u"entry.forbidden"_s);
    QCOMPARE(codeOf(entry().check({u"nobody_here"_s, u"commissioners"_s}, m_person)), u"entry.forbidden"_s);
    QCOMPARE(codeOf(entry().check({m_unit.loginName, u"commissioners"_s}, m_workspace->reviewer())),
             u"entry.forbidden"_s);
    QCOMPARE(logged(u"entry.looked_at"_s), 0);
    QCOMPARE(codeOf(entry().check({m_person.loginName.toUpper(), u"commissioners"_s}, m_person)), u"done"_s);
}

void EntryTest::helpDeskLooksAtAnybodys()
{
    const Actor clerk = withRole(u"clerk_1"_s, u"counter_clerk"_s);
    const Actor chief = withRole(u"chief_1"_s, u"administrator"_s);
    for (const Actor &who : {clerk, chief}) {
        const auto report = entry().check({m_person.loginName, u"commissioners"_s}, who);
        QCOMPARE(codeOf(report), u"done"_s);
        QCOMPARE(report->loginName, m_person.loginName);
        QCOMPARE(steps(report).at(2), u"real_name passed"_s);
        QCOMPARE(steps(report).at(3), u"role failed role.none"_s);
        QCOMPARE(codeOf(entry().check({u"nobody_here"_s, u"commissioners"_s}, who)), u"account.unknown"_s);
        QCOMPARE(
            m_workspace->count(u"select count(*) from access_log where event = 'entry.looked_at' and account_id = ?"
                               " and subject_id = ?"_s,
                               {who.id, m_person.id}),
            1);
    }
    // Looking lets nobody in: a clerk goes in as themselves.
    QCOMPARE(entry().enter(u"commissioners"_s, m_unit.id, clerk)->loginName, clerk.loginName);
    QCOMPARE(m_workspace->count(u"select count(*) from system_entry"_s), 0);
}

void EntryTest::helpDeskSeesWhyNobodyLogsIn()
{
    const Actor clerk = withRole(u"clerk_1"_s, u"counter_clerk"_s);
    const auto look = [&] { return steps(entry().check({m_person.loginName, u"torch_centre"_s}, clerk)).constFirst(); };
    QCOMPARE(look(), u"account failed account.no_password"_s);
    QCOMPARE(codeOf((*m_workspace)->accounts().setPassword(m_person.loginName, u"Good#Pass1"_s)), u"done"_s);
    QCOMPARE(look(), u"account passed"_s);
    m_workspace->pass(24h * 181);
    QCOMPARE(look(), u"account failed account.password_expired"_s);
    QCOMPARE(codeOf((*m_workspace)->accounts().lock(m_person.loginName, u"停用"_s)), u"done"_s);
    QCOMPARE(look(), u"account failed account.locked"_s);
}

QTEST_GUILESS_MAIN(EntryTest)
#include "entrytest.moc"
