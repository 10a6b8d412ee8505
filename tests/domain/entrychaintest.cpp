// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entrychain.h"
#include "domain/entrysteps.h"
#include "domain/grantroles.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC);

EntryUnit goodUnit(qint64 id)
{
    return {id,
            u"样本%1公司"_s.arg(id),
            u"91110105MA00000%1"_s.arg(id),
            true,
            {{u"unit"_s, u"passed_by_reviewer"_s}, {u"agent"_s, u"passed_national"_s}},
            {},
            {u"commissioners"_s, u"human_genetic_resources"_s}};
}

EntryFacts goodUnitAccount()
{
    EntryFacts facts;
    facts.loginName = u"unit_1"_s;
    facts.name = u"样本1公司"_s;
    facts.type = u"unit"_s;
    facts.realNames = {{u"unit"_s, u"passed_by_reviewer"_s}};
    facts.units = {goodUnit(1)};
    facts.now = now;
    return facts;
}

EntryGrant inForce(qint64 unit, const QString &system = u"commissioners"_s, const QString &role = u"unit_admin"_s)
{
    return {unit, u"样本%1公司"_s.arg(unit), system, role, u"in_force"_s, {}};
}

EntryFacts goodPerson()
{
    EntryFacts facts;
    facts.loginName = u"zhang_wei"_s;
    facts.name = u"张伟"_s;
    facts.type = u"person"_s;
    facts.realNames = {{u"person"_s, u"passed_national"_s}};
    facts.grants = {inForce(1)};
    facts.units = {goodUnit(1)};
    facts.now = now;
    return facts;
}

EntryReport reportOf(const QString &matter, const EntryFacts &facts, qint64 unit = 0)
{
    return entryReport(*entryMatter(matter), facts, unit);
}

/// Each step as "code result reason".
QStringList steps(const EntryReport &report)
{
    QStringList lines;
    for (const EntryStep &step : report.steps)
        lines.append(QStringList{step.code, entryResultCode(step.result), step.reason}.join(u' ').trimmed());
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(hezhun::EntryFacts)

/// The chain of checks before a business system (G-20), and each matter's own conditions (G-21).
class EntryChainTest : public QObject
{
    Q_OBJECT

private slots:
    void everyMatterHasAName();
    void unitGoesIn();
    void personGoesIn();
    void departmentNeedsNoGrant();
    void accountHasToBeUsable_data();
    void accountHasToBeUsable();
    void loginHasToFit_data();
    void loginHasToFit();
    void realNameHasToBePassed_data();
    void realNameHasToBePassed();
    void roleHasToServe_data();
    void roleHasToServe();
    void severalUnitsAreToBeChosenFrom();
    void unitHasToBeWhole_data();
    void unitHasToBeWhole();
    void unitHasToHaveGoneInFirst();
    void everyFailingStepIsNamed();
    void gateNamesEachField();
    void whatIsKeptElsewhereIsNotKnown_data();
    void whatIsKeptElsewhereIsNotKnown();
    void unitCommissionerStaysOne();
};

void EntryChainTest::everyMatterHasAName()
{
    QCOMPARE(entryMatters().size(), 8); // G-21: the table's rows, two of them in one
    for (const EntryMatter &matter : entryMatters()) {
        QVERIFY(!matter.title.isEmpty());
        QCOMPARE(entryMatter(matter.code), std::optional(matter));
        for (const EntryFacts &facts : {goodUnitAccount(), goodPerson()}) {
            const EntryReport report = reportOf(matter.code, facts);
            QVERIFY(report.steps.size() >= 5);
            for (const EntryStep &step : report.steps) {
                QVERIFY2(!step.title.isEmpty(), qPrintable(step.code));
                // G-20: each failing one is named with its cure.
                const bool amiss = step.result == EntryResult::Failed || step.result == EntryResult::NotKnown;
                QVERIFY2(amiss == !step.cure.isEmpty() && amiss == !step.reason.isEmpty(), qPrintable(step.code));
            }
        }
    }
    QCOMPARE(entryMatter(u"none"_s), std::nullopt);
}

void EntryChainTest::unitGoesIn()
{
    EntryFacts facts = goodUnitAccount();
    facts.units[0].entered.clear();
    const EntryReport report = reportOf(u"commissioners"_s, facts);
    // G-20: in this order
    QCOMPARE(steps(report),
             (QStringList{u"account passed"_s, u"login_type passed"_s, u"real_name passed"_s, u"role passed"_s,
                          u"unit passed"_s, u"matter.first_entry passed"_s}));
    QVERIFY(report.passes());
    QCOMPARE(report.unit, 1);
    QVERIFY(!EntryReport().passes());
}

void EntryChainTest::personGoesIn()
{
    const EntryReport report = reportOf(u"commissioners"_s, goodPerson());
    QVERIFY2(report.passes(), qPrintable(steps(report).join(u'\n')));
    QCOMPARE(report.unit, 1);
    QCOMPARE(report.unitName, u"样本1公司"_s);
    QVERIFY(reportOf(u"torch_centre"_s,
                     EntryFacts{.loginName = u"a"_s,
                                .name = u"a"_s,
                                .type = u"person"_s,
                                .lockedAt = {},
                                .lockedUntil = {},
                                .passwordUntil = {},
                                .oneTimeUntil = {},
                                .office = {},
                                .realNames = {{u"person"_s, u"passed_national"_s}},
                                .missing = {},
                                .grants = {},
                                .units = {},
                                .now = now})
                .passes()); // G-21: a person, for what persons may do
}

void EntryChainTest::departmentNeedsNoGrant()
{
    EntryFacts facts = goodPerson();
    facts.grants.clear();
    facts.units.clear();
    QVERIFY(!reportOf(u"commissioners"_s, facts).passes());
    facts.office = u"沽源县科技局"_s;
    const EntryReport report = reportOf(u"commissioners"_s, facts);
    QVERIFY2(report.passes(), qPrintable(steps(report).join(u'\n')));
    QCOMPARE(report.unit, 0);
    facts.realNames.clear(); // C-02: the operator is verified
    QCOMPARE(reportOf(u"commissioners"_s, facts).firstTrouble()->code, u"real_name"_s);
}

void EntryChainTest::accountHasToBeUsable_data()
{
    QTest::addColumn<EntryFacts>("facts");
    QTest::addColumn<QString>("reason");
    const auto add = [](const char *name, const QString &reason, auto change) {
        EntryFacts facts = goodPerson();
        change(facts);
        QTest::newRow(name) << facts << reason;
    };
    add("G-20 good", {}, [](EntryFacts &) {});
    add("G-20 retired", u"account.retired"_s, [](EntryFacts &facts) { facts.isRetired = true; });
    add("G-20 locked", u"account.locked"_s, [](EntryFacts &facts) { facts.lockedAt = now; });
    add("G-20 wrong passwords", u"account.locked_for_a_while"_s,
        [](EntryFacts &facts) { facts.lockedUntil = now.addSecs(1); });
    add("G-20 wrong passwords, over", {}, [](EntryFacts &facts) { facts.lockedUntil = now; });
    add("G-20 no password", u"account.no_password"_s, [](EntryFacts &facts) { facts.hasPassword = false; });
    add("G-20 expired", u"account.password_expired"_s, [](EntryFacts &facts) { facts.passwordUntil = now; });
    add("G-20 not expired", {}, [](EntryFacts &facts) { facts.passwordUntil = now.addSecs(1); });
    add("G-20 first login", u"account.first_time"_s, [](EntryFacts &facts) { facts.mustChange = true; });
    add("G-20 one-time", u"account.one_time"_s, [](EntryFacts &facts) { facts.oneTimeUntil = now.addSecs(1); });
    add("G-20 one-time over", u"account.one_time_over"_s, [](EntryFacts &facts) { facts.oneTimeUntil = now; });
}

void EntryChainTest::accountHasToBeUsable()
{
    QFETCH(const EntryFacts, facts);
    QFETCH(const QString, reason);
    const EntryReport report = reportOf(u"commissioners"_s, facts);
    QCOMPARE(report.steps.constFirst().reason, reason);
    QCOMPARE(report.passes(), reason.isEmpty());
}

void EntryChainTest::loginHasToFit_data()
{
    QTest::addColumn<QString>("matter");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("unitReason");
    QTest::addColumn<QString>("personReason");
    const QString person = u"login_type.person_needed"_s;
    const QString unit = u"login_type.unit_needed"_s;
    QTest::newRow("G-21 commissioners") << u"commissioners"_s << u"li"_s << QString() << QString();
    QTest::newRow("G-21 foreign experts, first entry") << u"foreign_experts"_s << u"li"_s << QString() << QString();
    QTest::newRow("G-21 work permits") << u"work_permits"_s << u"li"_s << QString() << unit;
    QTest::newRow("I-10 work permits, older account") << u"work_permits"_s << u"WP_li"_s << QString() << QString();
    QTest::newRow("G-21 genetic resources") << u"human_genetic_resources"_s << u"li"_s << person << QString();
    QTest::newRow("G-21 high-tech") << u"high_tech_enterprises"_s << u"li"_s << QString() << QString();
    QTest::newRow("G-21 small enterprises") << u"small_medium_enterprises"_s << u"li"_s << QString() << QString();
    QTest::newRow("G-21 torch centre") << u"torch_centre"_s << u"li"_s << QString() << QString();
    QTest::newRow("G-21 training abroad") << u"training_abroad"_s << u"li"_s << person << QString();
}

void EntryChainTest::loginHasToFit()
{
    QFETCH(const QString, matter);
    QFETCH(const QString, login);
    QFETCH(const QString, unitReason);
    QFETCH(const QString, personReason);
    EntryFacts unit = goodUnitAccount();
    EntryFacts person = goodPerson();
    person.loginName = login;
    QCOMPARE(reportOf(matter, unit).steps.at(1).reason, unitReason);
    QCOMPARE(reportOf(matter, person).steps.at(1).reason, personReason);
    if (!unitReason.isEmpty()) {
        // Nothing behind it can be looked at.
        const EntryReport report = reportOf(matter, unit);
        for (qsizetype i = 2; i < report.steps.size(); ++i)
            QCOMPARE(report.steps.at(i).result, EntryResult::NotReached);
    }
    unit.units[0].entered.append(u"foreign_experts"_s);
    if (matter == u"foreign_experts"_s)
        QCOMPARE(reportOf(matter, unit).steps.at(1).reason, u"login_type.person_needed"_s);
}

void EntryChainTest::realNameHasToBePassed_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("reason");
    QTest::newRow("G-20 nothing") << QString() << u"real_name.incomplete"_s;
    for (const QString &state : {u"incomplete"_s, u"failed"_s, u"in_review"_s, u"refused_by_reviewer"_s})
        QTest::newRow(qPrintable(u"G-20 "_s + state)) << state << QString(u"real_name."_s + state);
    QTest::newRow("G-20 national") << u"passed_national"_s << QString();
    QTest::newRow("G-20 reviewer") << u"passed_by_reviewer"_s << QString();
}

void EntryChainTest::realNameHasToBePassed()
{
    QFETCH(const QString, state);
    QFETCH(const QString, reason);
    EntryFacts facts = goodPerson();
    facts.realNames = {{u"person"_s, state}};
    const EntryReport report = reportOf(u"commissioners"_s, facts);
    QCOMPARE(report.steps.at(2).reason, reason);
    QCOMPARE(report.passes(), reason.isEmpty());
}

void EntryChainTest::roleHasToServe_data()
{
    QTest::addColumn<QList<QStringList>>("grants"); // unit, system, role, state
    QTest::addColumn<QString>("matter");
    QTest::addColumn<QString>("reason");
    const QString ours = u"commissioners"_s;
    const QString person = u"person_commissioner"_s;
    QTest::newRow("G-20 none") << QList<QStringList>() << ours << u"role.none"_s;
    QTest::newRow("G-06 ran out") << QList<QStringList>{{u"1"_s, ours, person, u"run_out"_s}} << ours
                                  << u"role.run_out"_s;
    QTest::newRow("G-09 stopped") << QList<QStringList>{{u"1"_s, ours, person, u"stopped"_s}} << ours
                                  << u"role.stopped"_s;
    QTest::newRow("G-20 of another system")
        << QList<QStringList>{{u"1"_s, u"foreign_experts"_s, u"clerk"_s, u"in_force"_s}} << ours << u"role.none"_s;
    QTest::newRow("G-20 one of two serves")
        << QList<QStringList>{{u"2"_s, ours, person, u"run_out"_s}, {u"1"_s, ours, person, u"in_force"_s}} << ours
        << QString();
    QTest::newRow("M-01 clerk") << QList<QStringList>{{u"1"_s, u"human_genetic_resources"_s, u"clerk"_s, u"in_force"_s}}
                                << u"human_genetic_resources"_s << QString();
    QTest::newRow("G-21 not holding the unit")
        << QList<QStringList>{{u"1"_s, ours, person, u"in_force"_s}} << u"high_tech_enterprises"_s << u"role.none"_s;
    QTest::newRow("G-21 holding the unit") << QList<QStringList>{{u"1"_s, ours, u"unit_admin"_s, u"in_force"_s}}
                                           << u"high_tech_enterprises"_s << QString();
}

void EntryChainTest::roleHasToServe()
{
    QFETCH(const QList<QStringList>, grants);
    QFETCH(const QString, matter);
    QFETCH(const QString, reason);
    EntryFacts facts = goodPerson();
    facts.grants.clear();
    for (const QStringList &grant : grants)
        facts.grants.append({grant.at(0).toLongLong(), u"单位"_s, grant.at(1), grant.at(2), grant.at(3), now});
    const EntryReport report = reportOf(matter, facts);
    QCOMPARE(report.steps.at(3).reason, reason);
    QCOMPARE(report.steps.at(4).result == EntryResult::NotReached, !reason.isEmpty());
}

void EntryChainTest::severalUnitsAreToBeChosenFrom()
{
    EntryFacts facts = goodPerson();
    facts.grants.append(inForce(2));
    facts.units.append(goodUnit(2));
    QCOMPARE(reportOf(u"commissioners"_s, facts).steps.at(4).reason, u"unit.choose"_s); // G-21
    const EntryReport chosen = reportOf(u"commissioners"_s, facts, 2);
    QVERIFY2(chosen.passes(), qPrintable(steps(chosen).join(u'\n')));
    QCOMPARE(chosen.unit, 2);
    QCOMPARE(reportOf(u"commissioners"_s, facts, 3).steps.at(3).reason, u"role.none_of_unit"_s);
}

void EntryChainTest::unitHasToBeWhole_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("G-09 stopped") << u"stopped"_s << u"unit.stopped"_s;
    QTest::newRow("G-20 not verified") << u"unverified"_s << u"unit.not_verified"_s;
    QTest::newRow("G-20 no name") << u"name"_s << u"unit.incomplete"_s;
    QTest::newRow("G-20 no credit code") << u"code"_s << u"unit.incomplete"_s;
}

void EntryChainTest::unitHasToBeWhole()
{
    QFETCH(const QString, what);
    QFETCH(const QString, reason);
    EntryFacts facts = goodPerson();
    EntryUnit &unit = facts.units[0];
    if (what == u"stopped"_s)
        unit.serves = false;
    else if (what == u"unverified"_s)
        unit.realNames = {{u"unit"_s, u"in_review"_s}};
    else if (what == u"name"_s)
        unit.name.clear();
    else
        unit.missing.insert(unitIdentity, {u"统一社会信用代码"_s});
    const EntryReport report = reportOf(u"commissioners"_s, facts);
    QCOMPARE(report.steps.at(4).reason, reason);
    QVERIFY(!report.passes());
}

void EntryChainTest::unitHasToHaveGoneInFirst()
{
    EntryFacts facts = goodPerson();
    facts.units[0].entered.clear();
    const EntryReport report = reportOf(u"commissioners"_s, facts);
    QCOMPARE(report.firstTrouble()->code, u"matter.first_entry"_s);
    QCOMPARE(report.firstTrouble()->reason, u"grant.not_entered"_s); // G-03
}

void EntryChainTest::everyFailingStepIsNamed()
{
    EntryFacts facts = goodPerson();
    facts.lockedAt = now;
    facts.realNames.clear();
    facts.grants[0].state = u"run_out"_s;
    QCOMPARE(steps(reportOf(u"commissioners"_s, facts)),
             (QStringList{u"account failed account.locked"_s, u"login_type passed"_s,
                          u"real_name failed real_name.incomplete"_s, u"role failed role.run_out"_s,
                          u"unit not_reached"_s, u"matter.first_entry not_reached"_s}));
}

void EntryChainTest::gateNamesEachField()
{
    EntryFacts facts = goodUnitAccount();
    QVERIFY(reportOf(u"high_tech_enterprises"_s, facts).passes());
    facts.units[0].missing = {{u"unit_other"_s, {u"注册资本"_s, u"职工人数"_s}}};
    facts.units[0].realNames.insert(u"agent"_s, u"in_review"_s);
    const EntryReport report = reportOf(u"high_tech_enterprises"_s, facts);
    QCOMPARE(steps(report).mid(5),
             (QStringList{u"matter.basic_data passed"_s, u"matter.other_data failed unit.incomplete"_s,
                          u"matter.agent failed real_name.in_review"_s}));
    QCOMPARE(report.steps.at(6).missing, (QStringList{u"注册资本"_s, u"职工人数"_s})); // M-10: field by field
}

void EntryChainTest::whatIsKeptElsewhereIsNotKnown_data()
{
    QTest::addColumn<QString>("matter");
    QTest::addColumn<QStringList>("notKnown");
    QTest::newRow("X-02") << u"foreign_experts"_s << QStringList{u"matter.registration"_s};
    QTest::newRow("M-02, M-03") << u"human_genetic_resources"_s
                                << QStringList{u"matter.online_filing"_s, u"matter.backup_name"_s};
    QTest::newRow("Q-08") << u"training_abroad"_s << QStringList{u"matter.reported"_s};
    QTest::newRow("G-21 commissioners") << u"commissioners"_s << QStringList();
    QTest::newRow("G-21 torch centre") << u"torch_centre"_s << QStringList();
}

void EntryChainTest::whatIsKeptElsewhereIsNotKnown()
{
    QFETCH(const QString, matter);
    QFETCH(const QStringList, notKnown);
    EntryFacts facts = goodPerson();
    facts.grants = {inForce(1), inForce(1, u"foreign_experts"_s, u"clerk"_s),
                    inForce(1, u"human_genetic_resources"_s, u"clerk"_s)};
    const EntryReport report = reportOf(matter, facts);
    QStringList found;
    for (const EntryStep &step : report.steps) {
        if (step.result == EntryResult::NotKnown)
            found.append(step.code);
    }
    QCOMPARE(found, notKnown);
    QCOMPARE(report.passes(), notKnown.isEmpty());
}

void EntryChainTest::unitCommissionerStaysOne()
{
    QCOMPARE(grantingSystems(),
             (QStringList{u"commissioners"_s, u"foreign_experts"_s, u"human_genetic_resources"_s})); // G-01
    QCOMPARE(grantableRoles(u"human_genetic_resources"_s), QStringList{u"clerk"_s});
    QCOMPARE(grantableRoles(u"elsewhere"_s), QStringList());
    QCOMPARE(roleChangeFault(u"commissioners"_s, u"unit_commissioner"_s, u"person_commissioner"_s),
             u"grant.unit_stays_unit"_s); // G-07
    QCOMPARE(roleChangeFault(u"commissioners"_s, u"person_commissioner"_s, u"unit_commissioner"_s), QString());
    QCOMPARE(roleChangeFault(u"commissioners"_s, u"unit_admin"_s, u"clerk"_s), u"grant.role_unknown"_s);
}

QTEST_GUILESS_MAIN(EntryChainTest)
#include "entrychaintest.moc"
