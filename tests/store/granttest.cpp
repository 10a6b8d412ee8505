// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/granters.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

/// What units grant to persons (G-01 to G-09).
class GrantTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void givesARole(); // G-01
    void findsThePersonByLoginName(); // G-04
    void tellsWhichOfTheUsualCausesItIs_data(); // G-04
    void tellsWhichOfTheUsualCausesItIs();
    void onlyTheUnitAndItsAdminGrant(); // G-05
    void adminActsInTheirSystemOnly(); // G-05
    void nobodyGivesThemselfAnything();
    void unitGrantsOnlyWhatItHas(); // G-03
    void oneRoleInOneSystem(); // G-02
    void severalUnitsGrantToOnePerson(); // G-02
    void changes(); // G-06
    void withdraws(); // G-06
    void runsOutAndIsRenewed(); // G-06
    void officeHolderIsNoCommissioner(); // G-07
    void commissionerTakesNoOffice(); // G-07
    void personsOrUnitsCommissioner(); // G-07
    void unitCommissionerStaysOne(); // G-07
    void manyAreLookedAtFirst(); // G-08
    void oneOfManyFails(); // G-08
    void personSeesTheUnits(); // G-09
    void stoppedUnitStopsItsGrants(); // G-09
    void bothRecordsTell(); // I-39
    void lookingForPersonsHasALimit();
    void rowsAreWrittenByNobody();

private:
    GrantStore &grants() { return (*m_workspace)->grants(); }
    NewGrant forPerson(int number, const QString &role = u"person_commissioner"_s) const;
    QString give(int number, const QString &role, const Actor &by);

    std::unique_ptr<TestWorkspace> m_workspace;
    Actor m_unit;
    QList<Actor> m_persons;
};

void GrantTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_unit = addVerifiedUnit(*m_workspace, 1);
    enter(*m_workspace, m_unit.id, u"commissioners"_s);
    for (int number = 0; number < 4; ++number)
        m_persons.append(addVerifiedPerson(*m_workspace, number));
}

void GrantTest::cleanup()
{
    m_persons.clear();
    m_workspace.reset();
}

NewGrant GrantTest::forPerson(int number, const QString &role) const
{
    return newGrant(*m_workspace, m_unit.id, number, role);
}

QString GrantTest::give(int number, const QString &role, const Actor &by)
{
    return codeOf(grants().grant(forPerson(number, role), by));
}

void GrantTest::givesARole()
{
    NewGrant wanted = forPerson(0);
    wanted.until = m_workspace->now().addDays(100);
    const auto given = grants().grant(wanted, m_unit);
    QCOMPARE(codeOf(given), u"done"_s);
    const Grant expected{.id = given->id,
                         .unitId = m_unit.id,
                         .unitName = unitSays(1).value(u"name"_s),
                         .representative = unitSays(1).value(u"representative_name"_s),
                         .personId = m_persons.at(0).id,
                         .personName = personSays(*m_workspace, 0).value(u"name"_s),
                         .personLogin = u"pe***0"_s,
                         .maskedNumber
                         = u"1101********%1"_s.arg(personSays(*m_workspace, 0).value(u"id_number"_s).right(4)),
                         .system = u"commissioners"_s,
                         .role = u"person_commissioner"_s,
                         .grantedAt = m_workspace->now(),
                         .until = wanted.until,
                         .endedAt = {},
                         .state = u"in_force"_s};
    QVERIFY(!expected.representative.isEmpty());
    QCOMPARE(*given, expected);
    const auto all = grants().ofUnit(m_unit.id, m_unit);
    QCOMPARE(codeOf(all), u"done"_s);
    QCOMPARE(*all, QList<Grant>{expected});
    QCOMPARE(give(1, u"clerk"_s, m_unit), u"grant.role_unknown"_s); // G-01: a role of other systems
}

void GrantTest::findsThePersonByLoginName()
{
    NewGrant wanted = forPerson(1);
    wanted.numberOrLogin = u" Person_1 "_s;
    const auto given = grants().grant(wanted, m_unit);
    QCOMPARE(codeOf(given), u"done"_s);
    QCOMPARE(given->personId, m_persons.at(1).id);
}

void GrantTest::tellsWhichOfTheUsualCausesItIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("numberOrLogin");
    QTest::addColumn<QString>("code");
    const QString zero = u"张样本一"_s; // of person 0
    QTest::newRow("G-04 number of nobody") << zero << u"110105194912310021"_s << u"grant.not_registered"_s;
    QTest::newRow("G-04 login name of nobody") << zero << u"nobody_here"_s << u"grant.not_registered"_s;
    QTest::newRow("G-04 a unit") << zero << u"unit_1"_s << u"grant.not_registered"_s;
    QTest::newRow("G-04 registered, not verified, by login") << u"NAME 9"_s << u"person_9"_s << u"grant.not_verified"_s;
    QTest::newRow("G-04 registered, not verified, by number")
        << u"NAME 9"_s << u"NUMBER 9"_s << u"grant.not_verified"_s;
    QTest::newRow("G-04 login name in place of the name")
        << u"person_0"_s << u"NUMBER 0"_s << u"grant.login_name_as_name"_s;
    QTest::newRow("G-04 login name twice") << u"person_0"_s << u"PERSON_0"_s << u"grant.login_name_as_name"_s;
    QTest::newRow("G-04 another's name") << u"NAME 1"_s << u"NUMBER 0"_s << u"grant.no_match"_s;
    QTest::newRow("G-04 part of the name") << u"张样本"_s << u"person_0"_s << u"grant.no_match"_s;
    QTest::newRow("G-04 no name") << u"  "_s << u"person_0"_s << u"grant.name_missing"_s;
    QTest::newRow("G-04 no number") << zero << u""_s << u"grant.name_missing"_s;
}

void GrantTest::tellsWhichOfTheUsualCausesItIs()
{
    QFETCH(QString, name);
    QFETCH(QString, numberOrLogin);
    QFETCH(const QString, code);
    addUnverifiedPerson(*m_workspace, 9);
    if (name.startsWith(u"NAME "_s))
        name = personSays(*m_workspace, name.mid(5).toInt()).value(u"name"_s);
    if (numberOrLogin.startsWith(u"NUMBER "_s))
        numberOrLogin = personSays(*m_workspace, numberOrLogin.mid(7).toInt()).value(u"id_number"_s);
    NewGrant wanted = forPerson(0);
    wanted.personName = name;
    wanted.numberOrLogin = numberOrLogin;
    QCOMPARE(codeOf(grants().grant(wanted, m_unit)), code);
    QVERIFY(grants().ofUnit(m_unit.id, m_unit)->isEmpty());
}

void GrantTest::onlyTheUnitAndItsAdminGrant()
{
    const Actor other = addVerifiedUnit(*m_workspace, 2);
    enter(*m_workspace, other.id, u"commissioners"_s);
    QCOMPARE(give(1, u"unit_commissioner"_s, other), u"grant.forbidden"_s);
    QCOMPARE(give(1, u"unit_commissioner"_s, m_persons.at(0)), u"grant.forbidden"_s);
    QCOMPARE(codeOf(grants().ofUnit(m_unit.id, other)), u"grant.forbidden"_s);
    QCOMPARE(give(0, u"unit_admin"_s, m_unit), u"done"_s);
    const auto given = grants().grant(forPerson(1), m_persons.at(0));
    QCOMPARE(codeOf(given), u"done"_s);
    // Another unit changes nothing of it, and is not told that it is there.
    QCOMPARE(codeOf(grants().withdraw(given->id, other)), u"grant.unknown"_s);
    QCOMPARE(codeOf(grants().change(given->id, u"unit_admin"_s, {}, other)), u"grant.unknown"_s);
    QCOMPARE(codeOf(grants().renew(given->id, {}, m_persons.at(1))), u"grant.unknown"_s);
    QCOMPARE(codeOf(grants().withdraw(given->id, m_persons.at(0))), u"done"_s);
}

void GrantTest::adminActsInTheirSystemOnly()
{
    enter(*m_workspace, m_unit.id, u"human_genetic_resources"_s);
    QCOMPARE(give(0, u"unit_admin"_s, m_unit), u"done"_s);
    NewGrant clerk = forPerson(1, u"clerk"_s);
    clerk.system = u"human_genetic_resources"_s;
    QCOMPARE(codeOf(grants().grant(clerk, m_persons.at(0))), u"grant.forbidden"_s);
    const auto given = grants().grant(clerk, m_unit);
    QCOMPARE(codeOf(given), u"done"_s);
    QCOMPARE(grants().ofUnit(m_unit.id, m_unit)->size(), 2);
    QCOMPARE(grants().ofUnit(m_unit.id, m_persons.at(0))->size(), 1);
    QCOMPARE(codeOf(grants().withdraw(given->id, m_persons.at(0))), u"grant.unknown"_s);
}

void GrantTest::nobodyGivesThemselfAnything()
{
    const auto admin = grants().grant(forPerson(0, u"unit_admin"_s), m_unit);
    QCOMPARE(codeOf(admin), u"done"_s);
    QCOMPARE(give(0, u"person_commissioner"_s, m_persons.at(0)), u"grant.ones_own"_s);
    QCOMPARE(codeOf(grants().change(admin->id, u"person_commissioner"_s, {}, m_persons.at(0))), u"grant.ones_own"_s);
    QCOMPARE(codeOf(grants().renew(admin->id, {}, m_persons.at(0))), u"grant.ones_own"_s);
    QCOMPARE(codeOf(grants().withdraw(admin->id, m_persons.at(0))), u"grant.ones_own"_s);
}

void GrantTest::unitGrantsOnlyWhatItHas()
{
    const Actor unverified = addUnverifiedUnit(*m_workspace, 3);
    QCOMPARE(codeOf(grants().grant(newGrant(*m_workspace, unverified.id, 0), unverified)),
             u"grant.unit_not_verified"_s);
    const Actor fresh = addVerifiedUnit(*m_workspace, 4);
    QCOMPARE(codeOf(grants().grant(newGrant(*m_workspace, fresh.id, 0), fresh)), u"grant.not_entered"_s);
    const auto why = grants().hindrance(fresh.id, u"commissioners"_s, fresh);
    QCOMPARE(codeOf(why), u"done"_s);
    QCOMPARE((*why)->code, u"grant.not_entered"_s);
    enter(*m_workspace, fresh.id, u"commissioners"_s);
    QCOMPARE(*grants().hindrance(fresh.id, u"commissioners"_s, fresh), std::nullopt);
    QCOMPARE(codeOf(grants().grant(newGrant(*m_workspace, fresh.id, 0), fresh)), u"done"_s);
    // Registrations for foreign experts are not kept here, also where somebody wrote that the unit had gone in.
    enter(*m_workspace, fresh.id, u"foreign_experts"_s);
    NewGrant expert = newGrant(*m_workspace, fresh.id, 1, u"clerk"_s);
    expert.system = u"foreign_experts"_s;
    QCOMPARE(codeOf(grants().grant(expert, fresh)), u"grant.registration_missing"_s);
    QCOMPARE(codeOf(grants().hindrance(fresh.id, u"commissioners"_s, m_unit)), u"grant.forbidden"_s);
}

void GrantTest::oneRoleInOneSystem()
{
    QCOMPARE(give(0, u"person_commissioner"_s, m_unit), u"done"_s);
    QCOMPARE(give(0, u"unit_admin"_s, m_unit), u"grant.has_role"_s);
    QCOMPARE(give(0, u"person_commissioner"_s, m_unit), u"grant.has_role"_s);
    enter(*m_workspace, m_unit.id, u"human_genetic_resources"_s);
    NewGrant clerk = forPerson(0, u"clerk"_s);
    clerk.system = u"human_genetic_resources"_s;
    QCOMPARE(codeOf(grants().grant(clerk, m_unit)), u"done"_s);
}

void GrantTest::severalUnitsGrantToOnePerson()
{
    QCOMPARE(give(0, u"person_commissioner"_s, m_unit), u"done"_s);
    const Actor other = addVerifiedUnit(*m_workspace, 2);
    enter(*m_workspace, other.id, u"commissioners"_s);
    QCOMPARE(codeOf(grants().grant(newGrant(*m_workspace, other.id, 0), other)), u"done"_s);
    QCOMPARE(grants().ofPerson(m_persons.at(0))->size(), 2);
}

void GrantTest::changes()
{
    const auto given = grants().grant(forPerson(0), m_unit);
    QCOMPARE(codeOf(given), u"done"_s);
    const QDateTime until = m_workspace->now().addDays(30);
    const auto changed = grants().change(given->id, u"unit_admin"_s, until, m_unit);
    QCOMPARE(codeOf(changed), u"done"_s);
    QCOMPARE(changed->role, u"unit_admin"_s);
    QCOMPARE(changed->until, until);
    QCOMPARE(codeOf(grants().change(given->id, u"unit_admin"_s, m_workspace->now(), m_unit)), u"grant.until_past"_s);
    QCOMPARE(codeOf(grants().change(given->id, u"clerk"_s, until, m_unit)), u"grant.role_unknown"_s);
    QCOMPARE(codeOf(grants().change(given->id + 100, u"unit_admin"_s, until, m_unit)), u"grant.unknown"_s);
    NewGrant past = forPerson(1);
    past.until = m_workspace->now();
    QCOMPARE(codeOf(grants().grant(past, m_unit)), u"grant.until_past"_s);
}

void GrantTest::withdraws()
{
    const auto given = grants().grant(forPerson(0, u"unit_admin"_s), m_unit);
    QCOMPARE(desksOf(*m_workspace, m_persons.at(0)), QStringList{u"unit:%1"_s.arg(m_unit.id)});
    const auto withdrawn = grants().withdraw(given->id, m_unit);
    QCOMPARE(codeOf(withdrawn), u"done"_s);
    QCOMPARE(withdrawn->state, u"ended"_s);
    QCOMPARE(withdrawn->endedAt, m_workspace->now());
    QCOMPARE(desksOf(*m_workspace, m_persons.at(0)), QStringList());
    QCOMPARE(codeOf(grants().withdraw(given->id, m_unit)), u"grant.ended"_s);
    QCOMPARE(codeOf(grants().renew(given->id, {}, m_unit)), u"grant.ended"_s);
    QCOMPARE(give(0, u"person_commissioner"_s, m_unit), u"done"_s);
}

void GrantTest::runsOutAndIsRenewed()
{
    NewGrant wanted = forPerson(0, u"unit_admin"_s);
    wanted.until = m_workspace->now().addDays(1);
    const auto given = grants().grant(wanted, m_unit);
    QCOMPARE(codeOf(given), u"done"_s);
    m_workspace->pass(24h);
    QCOMPARE(grants().ofPerson(m_persons.at(0))->constFirst().state, u"run_out"_s);
    QCOMPARE(desksOf(*m_workspace, m_persons.at(0)), QStringList());
    QCOMPARE(codeOf(grants().ofUnit(m_unit.id, m_persons.at(0))), u"grant.forbidden"_s);
    QCOMPARE(give(0, u"unit_admin"_s, m_unit), u"grant.has_role"_s); // renewed, not given besides
    const auto renewed = grants().renew(given->id, m_workspace->now().addDays(7), m_unit);
    QCOMPARE(codeOf(renewed), u"done"_s);
    QVERIFY(renewed->id != given->id);
    QCOMPARE(renewed->state, u"in_force"_s);
    QCOMPARE(desksOf(*m_workspace, m_persons.at(0)), QStringList{u"unit:%1"_s.arg(m_unit.id)});
    const auto all = grants().ofUnit(m_unit.id, m_unit);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).id, renewed->id);
    QCOMPARE(all->at(1).state, u"ended"_s);
}

void GrantTest::officeHolderIsNoCommissioner()
{
    giveOffice(*m_workspace, m_persons.at(0).id, u"110105"_s);
    for (const QString &role : {u"person_commissioner"_s, u"unit_commissioner"_s, u"unit_admin"_s})
        QCOMPARE(give(0, role, m_unit), u"grant.holds_office"_s);
    // The database itself refuses, whoever writes.
    QCOMPARE(writtenBy(*m_workspace,
                       u"insert into unit_grant (unit_id, person_id, system, role, granted_at)"
                       " values (%1, %2, 'commissioners', 'unit_commissioner', 1)"_s.arg(m_unit.id)
                           .arg(m_persons.at(0).id)),
             u"grant.holds_office"_s);
}

void GrantTest::commissionerTakesNoOffice()
{
    NewGrant wanted = forPerson(0);
    wanted.until = m_workspace->now().addDays(1);
    QCOMPARE(codeOf(grants().grant(wanted, m_unit)), u"done"_s);
    const QString takes = u"insert into account_role (account_id, role, desk)"
                          " values (%1, 'department', 'department:110105')"_s.arg(m_persons.at(0).id);
    QCOMPARE(writtenBy(*m_workspace, takes), u"office.is_commissioner"_s);
    QCOMPARE(give(1, u"person_commissioner"_s, m_unit), u"done"_s);
    m_workspace->pass(25h);
    QCOMPARE(give(2, u"person_commissioner"_s, m_unit), u"done"_s); // a file learns what time it is
    QCOMPARE(writtenBy(*m_workspace, takes), u"done"_s); // what ran out no longer counts
}

void GrantTest::personsOrUnitsCommissioner()
{
    const Actor other = addVerifiedUnit(*m_workspace, 2);
    enter(*m_workspace, other.id, u"commissioners"_s);
    QCOMPARE(give(0, u"unit_commissioner"_s, m_unit), u"done"_s);
    QCOMPARE(give(1, u"person_commissioner"_s, m_unit), u"done"_s);
    QCOMPARE(codeOf(grants().grant(newGrant(*m_workspace, other.id, 0, u"person_commissioner"_s), other)),
             u"grant.is_unit_commissioner"_s);
    QCOMPARE(codeOf(grants().grant(newGrant(*m_workspace, other.id, 1, u"unit_commissioner"_s), other)),
             u"grant.is_person_commissioner"_s);
    QCOMPARE(codeOf(grants().grant(newGrant(*m_workspace, other.id, 0, u"unit_admin"_s), other)), u"done"_s);
    for (const auto &[person, role, code] : {std::tuple(0, "person_commissioner", u"grant.is_unit_commissioner"_s),
                                             std::tuple(1, "unit_commissioner", u"grant.is_person_commissioner"_s)}) {
        const Actor third = addVerifiedUnit(*m_workspace, 10 + person);
        QCOMPARE(writtenBy(*m_workspace,
                           u"insert into unit_grant (unit_id, person_id, system, role, granted_at)"
                           " values (%1, %2, 'commissioners', '%3', %4)"_s.arg(third.id)
                               .arg(m_persons.at(person).id)
                               .arg(QLatin1StringView(role))
                               .arg(m_workspace->now().toMSecsSinceEpoch())),
                 code);
    }
}

void GrantTest::unitCommissionerStaysOne()
{
    const auto given = grants().grant(forPerson(0, u"unit_commissioner"_s), m_unit);
    QCOMPARE(codeOf(grants().change(given->id, u"person_commissioner"_s, {}, m_unit)), u"grant.unit_stays_unit"_s);
    QCOMPARE(
        writtenBy(*m_workspace, u"update unit_grant set role = 'person_commissioner' where id = %1"_s.arg(given->id)),
        u"grant.unit_stays_unit"_s);
    QCOMPARE(codeOf(grants().change(given->id, u"unit_admin"_s, {}, m_unit)), u"done"_s);
    const auto person = grants().grant(forPerson(1), m_unit);
    QCOMPARE(codeOf(grants().change(person->id, u"unit_commissioner"_s, {}, m_unit)), u"done"_s);
}

void GrantTest::manyAreLookedAtFirst()
{
    addUnverifiedPerson(*m_workspace, 9);
    QList<NewGrant> list{forPerson(0), forPerson(9), forPerson(1), forPerson(0), forPerson(2)};
    list[3].numberOrLogin = u"person_0"_s; // the same person by another way
    list[4].role = u"clerk"_s;
    list[4].until = m_workspace->now().addDays(-1);
    const auto faults = grants().preview(list, m_unit);
    QCOMPARE(codeOf(faults), u"done"_s);
    QStringList found;
    for (const GrantFault &fault : *faults)
        found.append(u"%1 %2"_s.arg(fault.row).arg(fault.error.code));
    QCOMPARE(found,
             (QStringList{u"1 grant.not_verified"_s, u"3 grant.twice"_s, u"4 grant.role_unknown"_s,
                          u"4 grant.until_past"_s}));
    QVERIFY(grants().ofUnit(m_unit.id, m_unit)->isEmpty());
    QCOMPARE(codeOf(grants().preview(list, m_persons.at(0))), u"grant.forbidden"_s);
}

void GrantTest::oneOfManyFails()
{
    addUnverifiedPerson(*m_workspace, 9);
    const auto outcomes = grants().grantMany({forPerson(0), forPerson(9), forPerson(1), forPerson(0)}, m_unit);
    QCOMPARE(codeOf(outcomes), u"done"_s);
    QStringList codes;
    for (const GrantOutcome &outcome : *outcomes) {
        codes.append(outcome.error ? outcome.error->code : u"done"_s);
        QCOMPARE(outcome.grant > 0, !outcome.error);
    }
    QCOMPARE(codes, (QStringList{u"done"_s, u"grant.not_verified"_s, u"done"_s, u"grant.has_role"_s}));
    QCOMPARE(grants().ofUnit(m_unit.id, m_unit)->size(), 2);
    QCOMPARE(codeOf(grants().grantMany({forPerson(2)}, m_persons.at(3))), u"grant.forbidden"_s);
}

void GrantTest::personSeesTheUnits()
{
    const auto given = grants().grant(forPerson(0), m_unit);
    const auto seen = grants().ofPerson(m_persons.at(0));
    QCOMPARE(codeOf(seen), u"done"_s);
    QCOMPARE(*seen, QList<Grant>{*given});
    QCOMPARE(*grants().ofPerson(m_persons.at(1)), QList<Grant>());
}

void GrantTest::stoppedUnitStopsItsGrants()
{
    QCOMPARE(give(0, u"unit_admin"_s, m_unit), u"done"_s);
    QCOMPARE(codeOf((*m_workspace)->accounts().lock(m_unit.loginName, u"停用"_s)), u"done"_s);
    QCOMPARE(grants().ofPerson(m_persons.at(0))->constFirst().state, u"stopped"_s);
    QCOMPARE(desksOf(*m_workspace, m_persons.at(0)), QStringList());
    QCOMPARE(give(1, u"person_commissioner"_s, m_persons.at(0)), u"grant.forbidden"_s);
    QCOMPARE(codeOf((*m_workspace)->accounts().unlock(m_unit.loginName)), u"done"_s);
    QCOMPARE(grants().ofPerson(m_persons.at(0))->constFirst().state, u"in_force"_s);
    QCOMPARE(give(1, u"person_commissioner"_s, m_persons.at(0)), u"done"_s);
    // A unit that is being verified anew serves no more until it is.
    setRealName(*m_workspace, m_unit.id, u"unit"_s, u"in_review"_s);
    QCOMPARE(grants().ofPerson(m_persons.at(0))->constFirst().state, u"stopped"_s);
    QCOMPARE(desksOf(*m_workspace, m_persons.at(0)), QStringList());
}

void GrantTest::bothRecordsTell()
{
    NewGrant wanted = forPerson(0);
    wanted.until = QDateTime(QDate(2027, 1, 1), QTime(16, 0), Qt::UTC); // the second of January in China
    const auto given = grants().grant(wanted, m_unit);
    QCOMPARE(codeOf(grants().change(given->id, u"unit_admin"_s, {}, m_unit)), u"done"_s);
    QCOMPARE(codeOf(grants().withdraw(given->id, m_unit)), u"done"_s);
    const QString unit = unitSays(1).value(u"name"_s);
    const auto told = [this](const Actor &whose) {
        QStringList lines;
        const auto events = (*m_workspace)->information().changes(whose.id, whose);
        for (const AccountEvent &event : *events) {
            if (event.event.startsWith(u"grant."_s))
                lines.prepend(QStringList{event.event, event.field, event.before, event.after}.join(u'|'));
        }
        return lines;
    };
    QCOMPARE(told(m_persons.at(0)),
             (QStringList{u"grant.given|commissioners.person_commissioner||%1 2027-01-02"_s.arg(unit),
                          u"grant.changed|commissioners.unit_admin|person_commissioner %1 2027-01-02|%1"_s.arg(unit),
                          u"grant.ended|commissioners.unit_admin|%1|"_s.arg(unit)}));
    QCOMPARE(told(m_unit).constFirst(), u"grant.given|commissioners.person_commissioner||张＊＊＊ 2027-01-02"_s);
    QCOMPARE(told(m_unit).size(), 3);
}

void GrantTest::lookingForPersonsHasALimit()
{
    const QString many
        = on(u"insert into inquiry (what, subject_hash, asked_at) with recursive n (i) as (select 1 union all"
             " select i + 1 from n where i < 499) select 'grant:%1', 'x' || i, %2 from n"_s,
             u"insert into inquiry (what, subject_hash, question_hash, asked_at) select 'grant',"
             " secret_hash('%1'), 'x' || i, %2 from generate_series(1, 499) i"_s)
              .arg(m_unit.id)
              .arg(m_workspace->now().toMSecsSinceEpoch());
    QCOMPARE(writtenBy(*m_workspace, many), u"done"_s);
    QCOMPARE(give(0, u"person_commissioner"_s, m_unit), u"done"_s); // the five hundredth, who counts no more
    NewGrant nobody = forPerson(0);
    nobody.numberOrLogin = u"nobody_1"_s;
    QCOMPARE(codeOf(grants().grant(nobody, m_unit)), u"grant.not_registered"_s);
    QCOMPARE(codeOf(grants().grant(nobody, m_unit)), u"grant.not_registered"_s); // the same one is no other
    QCOMPARE(give(1, u"person_commissioner"_s, m_unit), u"grant.too_many"_s);
    const Actor other = addVerifiedUnit(*m_workspace, 2);
    enter(*m_workspace, other.id, u"commissioners"_s);
    QCOMPARE(codeOf(grants().grant(newGrant(*m_workspace, other.id, 1), other)), u"done"_s);
    m_workspace->pass(25h);
    QCOMPARE(give(1, u"person_commissioner"_s, m_unit), u"done"_s);
}

void GrantTest::rowsAreWrittenByNobody()
{
    const auto given = grants().grant(forPerson(0), m_unit);
    const QString id = QString::number(given->id);
    QCOMPARE(writtenBy(*m_workspace, u"delete from unit_grant where id = "_s + id), u"history.append_only"_s);
    QCOMPARE(writtenBy(*m_workspace,
                       u"update unit_grant set person_id = %1 where id = %2"_s.arg(m_persons.at(1).id).arg(id)),
             u"grant.ended"_s);
    QCOMPARE(codeOf(grants().withdraw(given->id, m_unit)), u"done"_s);
    QCOMPARE(writtenBy(*m_workspace, u"update unit_grant set ended_at = null where id = "_s + id), u"grant.ended"_s);
}

QTEST_GUILESS_MAIN(GrantTest)
#include "granttest.moc"
