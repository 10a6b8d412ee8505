// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/filingoffice.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

FilingOffice::FilingOffice(TestWorkspace &workspace)
    : m_workspace(workspace)
{
    addDepartment(county, countyCode, u"朝阳区科技主管部门"_s, u"13911000001"_s);
    addDepartment(beside, besideCode, u"海淀区科技主管部门"_s, u"13911000002"_s);
    addDepartment(city, cityCode, u"市科技主管部门"_s, u"13911000003"_s);
    addDepartment(province, provinceCode, u"省科技主管部门"_s, u"13911000004"_s);
    centre = add(u"zhongxin"_s, u"管理中心"_s, u"person"_s, u"centre"_s, u"centre"_s, u"13911000005"_s);
    unit = add(u"danwei"_s, u"北京样本农业科技有限公司"_s, u"unit"_s, {}, {}, u"13911000006"_s);
    otherUnit = add(u"danwei2"_s, u"北京样本林业科技有限公司"_s, u"unit"_s, {}, {}, u"13911000007"_s);
    unitAdmin = add(u"guanliyuan"_s, u"孙样本"_s, u"person"_s, {}, {}, u"13911000008"_s);
    for (const Actor &entered : {unit, otherUnit}) {
        verify(entered, u"unit"_s);
        mustChange(u"insert into system_entry (account_id, system, entered_at) values (?, 'commissioners', ?)"_s,
                   {entered.id, toStored(m_workspace.now())});
    }
    verify(unitAdmin, u"person"_s);
    grant(unit, unitAdmin, u"unit_admin"_s);
}

void FilingOffice::mustChange(const QString &sql, const QVariantList &parameters)
{
    Database &database = m_workspace->database();
    if (!database.actAs({}))
        qFatal("the owner could not go back to work");
    if (const auto changed = database.change(sql, parameters); !changed)
        qFatal("%s: %s %s", qPrintable(sql), qPrintable(changed.error().code), qPrintable(changed.error().details));
}

Actor FilingOffice::add(const QString &login, const QString &name, const QString &type, const QString &role,
                        const QString &desk, const QString &phone)
{
    Actor actor = addApplicant(m_workspace, login, type, phone);
    actor.name = name;
    mustChange(u"update account set display_name = ? where id = ?"_s, {name, actor.id});
    if (!role.isEmpty()) {
        mustChange(u"insert into account_role (account_id, role, desk) values (?, ?, ?)"_s, {actor.id, role, desk});
        actor.desk = desk;
        actor.roles = {role};
    }
    if (type == u"unit"_s) {
        actor.desk = u"unit:%1"_s.arg(actor.id);
        actor.roles = {u"unit"_s};
    }
    return actor;
}

void FilingOffice::verify(const Actor &actor, const QString &part)
{
    mustChange(u"insert into real_name (account_id, part, state, changed_at) values (?, ?, 'passed_by_reviewer', ?)"_s,
               {actor.id, part, toStored(m_workspace.now())});
}

void FilingOffice::grant(const Actor &by, const Actor &to, const QString &role)
{
    mustChange(u"insert into unit_grant (unit_id, person_id, system, role, granted_at, granted_by)"
               " values (?, ?, 'commissioners', ?, ?, ?)"_s,
               {by.id, to.id, role, toStored(m_workspace.now()), by.id});
}

void FilingOffice::addDepartment(Actor &actor, QLatin1StringView code, const QString &name, const QString &phone)
{
    mustChange(u"insert into department (code, name, issued_at) values (?, ?, ?)"_s,
               {QString(code), name, toStored(m_workspace.now())});
    actor = add(u"keji_"_s + code, name, u"person"_s, u"department"_s, u"department:"_s + code, phone);
    verify(actor, u"person"_s);
}

Actor FilingOffice::commissioner(int number)
{
    if (const auto known = m_commissioners.constFind(number); known != m_commissioners.cend())
        return *known;
    const Submission person = m_workspace.person(number);
    const Actor actor = add(u"tepaiyuan_%1"_s.arg(number), person.fields.value(u"name"_s), u"person"_s, {}, {},
                            u"136%1"_s.arg(number, 8, 10, QChar(u'0')));
    verify(actor, u"person"_s);
    grant(unit, actor, u"person_commissioner"_s);
    m_commissioners.insert(number, actor);
    return actor;
}

Submission FilingOffice::registration(int number, const QString &level)
{
    const Actor actor = commissioner(number);
    const Submission person = m_workspace.person(number);
    const DeclaredFields unitFields = unitSays(1);
    static int handedIn = 0;
    Submission submission;
    submission.kind = u"filing.person"_s;
    submission.reference = u"F-2026-%1"_s.arg(++handedIn, 8, 10, QChar(u'0'));
    submission.submittedAt = m_workspace.now();
    submission.loginName = actor.loginName;
    submission.accountType = u"person"_s;
    submission.phone = u"136%1"_s.arg(number, 8, 10, QChar(u'0'));
    submission.unitId = unit.id;
    submission.fields = {{u"name"_s, person.fields.value(u"name"_s)},
                         {u"id_type"_s, u"resident_id"_s},
                         {u"id_number"_s, person.fields.value(u"id_number"_s)},
                         {u"unit_name"_s, unit.name},
                         {u"unit_credit_code"_s, unitFields.value(u"credit_code"_s)},
                         {u"registered_place"_s, QString(countyCode)},
                         {u"registered_address"_s, u"北京市朝阳区样本路1号"_s},
                         {u"level"_s, level},
                         {u"education"_s, u"doctor"_s},
                         {u"title"_s, u"senior"_s},
                         {u"title_name"_s, u"研究员"_s},
                         {u"expertise"_s, u"crops"_s},
                         {u"expertise_detail"_s, u"设施蔬菜"_s},
                         {u"services"_s, u"技术培训"_s},
                         {u"crops"_s, u"番茄"_s},
                         {u"served_place"_s, u"110117"_s},
                         {u"served_detail"_s, u"样本村合作社"_s},
                         {u"service_from"_s, u"2026-12-01"_s},
                         {u"service_until"_s, u"2028-11-30"_s},
                         {u"phone"_s, submission.phone},
                         {u"contact_address"_s, u"北京市朝阳区样本路1号"_s}};
    submission.documents
        = {{u"photograph"_s, picture(2 * number + 500)}, {u"education_proof"_s, picture(2 * number + 501)}};
    return submission;
}

CaseId FilingOffice::enter(const Submission &submission, AccountId account)
{
    Submission inspected = submission;
    m_refusal.clear();
    Database &database = m_workspace->database();
    const auto faults = inspect(inspected, m_workspace->kinds(), m_workspace.now().date());
    if (!faults.isEmpty())
        qFatal("%s %s", qPrintable(faults.constFirst().at), qPrintable(faults.constFirst().code));
    if (!database.actAs({}))
        qFatal("the owner could not go back to work");
    Result<Transaction> transaction = Transaction::begin(database);
    CaseIntake intake(database, m_workspace->kinds());
    if (!transaction || !intake.keepOthersWaiting())
        qFatal("no transaction");
    const auto entered = intake.enter(inspected, *m_workspace->kinds().newest(submission.kind), account);
    if (!entered) {
        m_refusal = entered.error().code;
        return 0;
    }
    return transaction->commit() ? *entered : 0;
}

CaseId FilingOffice::submit(int number, const QString &level, bool forOtherUnit)
{
    Submission submission = registration(number, level);
    if (forOtherUnit)
        submission.unitId = otherUnit.id;
    return enter(submission, commissioner(number).id);
}

CaseId FilingOffice::submitAgain(CaseId returned, int number, const QString &level)
{
    Submission submission = registration(number, level);
    submission.registrationId = m_workspace.count(u"select registration_id from cases where id = ?"_s, {returned});
    return enter(submission, commissioner(number).id);
}

QString FilingOffice::act(CaseId id, const QString &action, const Actor &actor, std::optional<int> undoes)
{
    if (!m_workspace->database().actAs({}))
        qFatal("the owner could not go back to work");
    return act(*m_workspace, id, action, actor,
               int(m_workspace.count(u"select version from cases where id = ?"_s, {id})), undoes);
}

QString FilingOffice::act(Workspace &workspace, CaseId id, const QString &action, const Actor &actor, int version,
                          std::optional<int> undoes)
{
    Decision decision{id, action, version, {}, {}};
    const ActionDefinition *known = workspace.kinds().newest(u"filing.person"_s)->action(action);
    if (known && known->needsReason)
        decision.reasons = {u"mistaken"_s};
    decision.undoes = undoes;
    return codeOf(workspace.cases().decide(decision, actor));
}

CaseId FilingOffice::toFile(int number)
{
    const CaseId id = submit(number);
    if (id == 0 || act(id, u"verify"_s, unit) != u"done"_s || act(id, u"review"_s, county) != u"done"_s)
        qFatal("the registration of %d did not get to the department: %s", number, qPrintable(m_refusal));
    return id;
}

CaseId FilingOffice::filed(int number)
{
    const CaseId id = toFile(number);
    if (const QString code = act(id, u"file"_s, county); code != u"done"_s)
        qFatal("the registration of %d was not filed: %s", number, qPrintable(code));
    return id;
}

QString FilingOffice::standing(CaseId id)
{
    Database &database = m_workspace->database();
    if (!database.actAs({}))
        qFatal("the owner could not go back to work");
    return database.single(u"select state || ' ' || coalesce(desk, '-') from cases where id = ?"_s, {id})->toString();
}

QString FilingOffice::filings()
{
    Database &database = m_workspace->database();
    if (!database.actAs({}))
        qFatal("the owner could not go back to work");
    auto rows = database.select(u"select number, revoked_at is not null from filing order by series, ordinal"_s);
    QStringList numbers;
    while (rows->next())
        numbers.append(rows->value(1).toBool() ? u'(' + rows->text(0) + u')' : rows->text(0));
    return numbers.join(u' ');
}

} // namespace hezhun
