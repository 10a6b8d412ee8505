// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/departmentstore.h"

#include "domain/divisions.h"
#include "domain/loginname.h"
#include "store/accountlog.h"
#include "store/casereading.h"
#include "store/database.h"
#include "store/onetimepassword.h"
#include "store/passwordchange.h"
#include "store/storeerrors.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DepartmentStore)
};

constexpr qsizetype longestName = 100;

/// So many digits in a row are an ID number, which has no place in a name that lists show (I-40).
bool isName(const QString &name)
{
    static const QRegularExpression number(u"([0-9０-９][ -]?){15}"_s);
    return !name.trimmed().isEmpty() && name.size() <= longestName && !number.match(name).hasMatch();
}

NewDepartment completed(NewDepartment department)
{
    department.code = department.code.trimmed();
    department.name = department.name.trimmed();
    department.loginName = department.loginName.trimmed();
    if (department.loginName.isEmpty())
        department.loginName = DepartmentStore::proposedLogin(department.code);
    return department;
}

/// What can be said without the workspace.
std::optional<Error> faultOf(const NewDepartment &department)
{
    if (!Divisions::builtIn().find(department.code))
        return storeError(u"department.code"_s);
    if (!isName(department.name))
        return storeError(u"department.name"_s);
    const Result<LoginName> login = LoginName::parse(department.loginName);
    return login ? std::nullopt : std::optional(login.error());
}

struct InUse
{
    bool code = false;
    bool login = false;
};

Result<InUse> inFile(Database &database, const NewDepartment &department)
{
    auto rows = database.select(u"select exists (select 1 from department where code = ?),"
                                " exists (select 1 from account where lower(login_name) = lower(?))"_s,
                                {department.code, department.loginName});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"workspace.broken"_s);
    return InUse{rows->integer(0) != 0, rows->integer(1) != 0};
}

Result<QList<InUse>> inUse(Database &database, const QList<NewDepartment> &departments)
{
    QList<InUse> used;
    if (database.engine() == Engine::Sqlite) {
        for (const NewDepartment &department : departments) {
            const Result<InUse> one = inFile(database, department);
            if (!one)
                return one.error();
            used.append(*one);
        }
        return used;
    }
    QStringList codes;
    QStringList logins;
    for (const NewDepartment &department : departments) {
        codes.append(department.code);
        logins.append(department.loginName);
    }
    auto rows = database.select(u"select code_there::int, login_there::int from departments_in_use(?, ?) order by at"_s,
                                {toJsonTexts(codes), toJsonTexts(logins)});
    if (!rows)
        return rows.error();
    while (rows->next())
        used.append({rows->integer(0) != 0, rows->integer(1) != 0});
    return used;
}

Result<QString> issueInFile(Database &database, const NewDepartment &department, AccountId by)
{
    const QVariant now = toStored(database.now());
    const auto there = database.single(u"insert into department (code, name, issued_at) values (?, ?, ?)"
                                       " on conflict do nothing returning 1"_s,
                                       {department.code, department.name, now});
    if (!there)
        return there.error();
    if (!there->isValid())
        return storeError(u"department.there"_s);
    const auto id = database.insert(u"insert into account (login_name, type, display_name, phone, created_at)"
                                    " values (?, 'person', ?, '', ?) on conflict do nothing returning id"_s,
                                    {department.loginName, department.name, now});
    if (!id)
        return id.error();
    if (*id == 0)
        return storeError(u"account.login_name_taken"_s);
    if (const auto held
        = database.change(u"insert into account_role (account_id, role, desk) values (?, 'department', ?)"_s,
                          {*id, u"department:"_s + department.code});
        !held)
        return held.error();
    if (const auto noted
        = noteAccount(database, {u"account.issued"_s, *id, by, u"department"_s, u""_s, department.code});
        !noted)
        return noted.error();
    return giveOneTimePassword(database, *id, 0, by);
}

Result<QString> issueOnServer(Database &database, const NewDepartment &department)
{
    const auto given = database.single(u"select issue_department(?, ?, ?)"_s,
                                       {department.code, department.name, department.loginName});
    return given ? Result<QString>(given->toString()) : given.error();
}

QList<NewDepartment> allCompleted(QList<NewDepartment> departments)
{
    for (NewDepartment &department : departments)
        department = completed(department);
    return departments;
}

Error ofRow(qsizetype row, const Error &error)
{
    return {u"department.list:"_s + QString::number(row + 1),
            Texts::tr("Row %1: %2").arg(QString::number(row + 1), error.message), error.code};
}

const QString listOnServer
    = u"select code, name, issued_at, holder, login_name, display_name, verified::int, waits::int,"
      " one_time_until, open_cases from departments()"_s;
const QString listInFile
    = u"select d.code, d.name, d.issued_at, a.id, coalesce(a.login_name, ''), coalesce(a.display_name, ''),"
      " exists (select 1 from real_name n where n.account_id = a.id and n.part = 'person'"
      " and n.state in ('passed_national', 'passed_by_reviewer')), a.one_time_hash is not null, a.one_time_until,"
      " coalesce((select sum(c.open_count) from desk_count c where c.desk = 'department:' || d.code), 0)"
      " from department d left join account_role r on r.role = 'department' and r.desk = 'department:' || d.code"
      " left join account a on a.id = r.account_id order by d.code"_s;

/// Whoever holds the office of a department.
struct Holder
{
    IssuedDepartment letter;
    AccountId id = 0;
    bool isActive = false;
    bool isVerified = false;
};

Result<Holder> holderInFile(Database &database, const QString &code)
{
    auto rows = database.select(u"select d.code, d.name, a.login_name, a.id, a.state = 'active',"
                                " exists (select 1 from real_name n where n.account_id = a.id and n.part = 'person'"
                                " and n.state in ('passed_national', 'passed_by_reviewer'))"
                                " or exists (select 1 from binding b where b.account_id = a.id)"
                                " from department d join account_role r on r.role = 'department'"
                                " and r.desk = 'department:' || d.code join account a on a.id = r.account_id"
                                " where d.code = ?"_s,
                                {code});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? *rows->trouble() : storeError(u"department.unknown"_s);
    return Holder{{rows->text(0), rows->text(1), rows->text(2), {}},
                  rows->integer(3),
                  rows->integer(4) != 0,
                  rows->integer(5) != 0};
}

} // namespace

DepartmentStore::DepartmentStore(Database &database)
    : m_database(database)
{
}

QString DepartmentStore::proposedLogin(const QString &code)
{
    return u"dept_"_s + code;
}

Result<AccountId> DepartmentStore::actAsCentre(const Actor *centre) const
{
    if (const auto acts = m_database.actAs(centre ? centre->token : QString()); !acts)
        return acts.error();
    if (!centre)
        return AccountId(0);
    if (m_database.engine() == Engine::PostgreSql)
        return centre->id; // the functions ask by themselves
    const auto may = m_database.single(
        u"select 1 from account_role where account_id = ? and role = 'centre' and desk = 'centre'"_s, {centre->id});
    if (!may)
        return may.error();
    return may->isValid() ? Result<AccountId>(centre->id) : storeError(u"centre.needed"_s);
}

Result<QList<Department>> DepartmentStore::list(const Actor *centre) const
{
    if (const auto by = actAsCentre(centre); !by)
        return by.error();
    auto rows = m_database.select(m_database.engine() == Engine::Sqlite ? listInFile : listOnServer);
    if (!rows)
        return rows.error();
    QList<Department> departments;
    while (rows->next()) {
        departments.append({rows->text(0), rows->text(1), rows->time(2), rows->integer(3), rows->text(4), rows->text(5),
                            rows->integer(6) != 0, rows->integer(7) != 0, rows->time(8), rows->integer(9)});
    }
    if (rows->trouble())
        return *rows->trouble();
    return departments;
}

Result<IssuedDepartment> DepartmentStore::issueOne(const NewDepartment &department, AccountId by)
{
    if (const auto fault = faultOf(department))
        return *fault;
    const Result<QString> password = m_database.engine() == Engine::Sqlite ? issueInFile(m_database, department, by)
                                                                           : issueOnServer(m_database, department);
    if (!password)
        return password.error();
    return IssuedDepartment{department.code, department.name, department.loginName, *password};
}

Result<IssuedDepartment> DepartmentStore::issue(const NewDepartment &department, const Actor *centre)
{
    const Result<AccountId> by = actAsCentre(centre);
    if (!by)
        return by.error();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    Result<IssuedDepartment> issued = issueOne(completed(department), *by);
    if (!issued)
        return issued;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return issued;
}

Result<QList<DepartmentFault>> DepartmentStore::checked(const QList<NewDepartment> &departments) const
{
    const auto used = inUse(m_database, departments);
    if (!used)
        return used.error();
    QList<DepartmentFault> faults;
    QSet<QString> codes;
    QSet<QString> logins;
    for (qsizetype row = 0; row < departments.size(); ++row) {
        const NewDepartment &department = departments.at(row);
        const QString login = department.loginName.toLower();
        if (const auto fault = faultOf(department))
            faults.append({row, *fault});
        else if (codes.contains(department.code))
            faults.append({row, storeError(u"department.twice"_s)});
        else if (logins.contains(login))
            faults.append({row, storeError(u"department.login_twice"_s)});
        else if (used->value(row).code)
            faults.append({row, storeError(u"department.there"_s)});
        else if (used->value(row).login)
            faults.append({row, storeError(u"account.login_name_taken"_s)});
        codes.insert(department.code);
        logins.insert(login);
    }
    return faults;
}

Result<QList<DepartmentFault>> DepartmentStore::faults(const QList<NewDepartment> &departments,
                                                       const Actor *centre) const
{
    if (const auto by = actAsCentre(centre); !by)
        return by.error();
    return checked(allCompleted(departments));
}

Result<QList<IssuedDepartment>> DepartmentStore::issueMany(const QList<NewDepartment> &departments, const Actor *centre)
{
    const Result<AccountId> by = actAsCentre(centre);
    if (!by)
        return by.error();
    const QList<NewDepartment> list = allCompleted(departments);
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto faults = checked(list);
    if (!faults)
        return faults.error();
    if (!faults->isEmpty())
        return ofRow(faults->constFirst().row, faults->constFirst().error);
    QList<IssuedDepartment> issued;
    for (qsizetype row = 0; row < list.size(); ++row) {
        const Result<IssuedDepartment> one = issueOne(list.at(row), *by);
        if (!one)
            return ofRow(row, one.error());
        issued.append(*one);
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return issued;
}

Result<IssuedDepartment> DepartmentStore::issueAgain(const QString &code, const Actor *centre)
{
    const Result<AccountId> by = actAsCentre(centre);
    if (!by)
        return by.error();
    if (m_database.engine() == Engine::PostgreSql) {
        auto rows = m_database.select(u"select name, login, password from issue_department_again(?)"_s, {code});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return rows->trouble() ? *rows->trouble() : storeError(u"department.unknown"_s);
        return IssuedDepartment{code, rows->text(0), rows->text(1), rows->text(2)};
    }
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    Result<Holder> holder = holderInFile(m_database, code);
    if (!holder)
        return holder.error();
    if (!holder->isActive || holder->isVerified)
        return storeError(holder->isActive ? u"department.operator_verified"_s : u"account.retired"_s);
    if (const auto forgotten = forgetPassword(m_database, holder->id); !forgotten)
        return forgotten.error();
    if (const auto noted = noteAccount(m_database, {u"password.reset"_s, holder->id, *by}); !noted)
        return noted.error();
    const auto password = giveOneTimePassword(m_database, holder->id, 0, *by);
    if (!password)
        return password.error();
    holder->letter.oneTimePassword = *password;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return holder->letter;
}

Result<std::optional<DepartmentOffice>> DepartmentStore::officeOf(const Actor &actor) const
{
    if (const auto acts = m_database.actAs(actor.token); !acts)
        return acts.error();
    auto rows = m_database.engine() == Engine::PostgreSql
        ? m_database.select(u"select code, name, in_force::int from my_office()"_s)
        : m_database.select(
            u"select d.code, d.name, exists (select 1 from held_role h where h.account_id = r.account_id"
            " and h.role = 'department' and h.desk = r.desk)"
            " from account_role r join department d on r.desk = 'department:' || d.code"
            " where r.account_id = ? and r.role = 'department' order by d.code limit 1"_s,
            {actor.id});
    if (!rows)
        return rows.error();
    if (rows->next())
        return std::optional(DepartmentOffice{rows->text(0), rows->text(1), rows->integer(2) != 0});
    return rows->trouble() ? Result<std::optional<DepartmentOffice>>(*rows->trouble())
                           : std::optional<DepartmentOffice>();
}

} // namespace hezhun
