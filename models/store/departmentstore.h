// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

#include <optional>

namespace hezhun {

class Database;

/// A department that is to have an account (C-02).
struct NewDepartment
{
    QString code; ///< of its division, six digits: in 0000 ends a province's, in 00 a city's
    QString name; ///< "沽源县科技局": the account is named so until its operator is verified
    QString loginName = {}; ///< empty: DepartmentStore::proposedLogin()

    bool operator==(const NewDepartment &) const = default;
};

/// A department with its account, for the letter that goes out.
struct IssuedDepartment
{
    QString code;
    QString name;
    QString loginName;
    QString oneTimePassword;

    bool operator==(const IssuedDepartment &) const = default;
};

/// A department as the centre's list shows it.
struct Department
{
    QString code;
    QString name;
    QDateTime issuedAt;
    AccountId holder = 0; ///< 0: nobody has the office
    QString loginName;
    QString operatorName; ///< the department's own name until the operator is verified
    bool isVerified = false; ///< the operator's person part: until then the office gives no desk
    bool waitsForFirstLogin = false; ///< the one-time password was not used yet
    QDateTime oneTimeUntil; ///< invalid: there is none
    qint64 open = 0; ///< cases on its desk

    bool operator==(const Department &) const = default;
};

/// Why a row of a list can't be issued.
struct DepartmentFault
{
    qsizetype row = 0; ///< from 0
    Error error;
};

/// The office of a department that an account was given.
struct DepartmentOffice
{
    QString code;
    QString name;
    bool isInForce = false; ///< its holder is verified: the department's desk is theirs (C-02)

    bool operator==(const DepartmentOffice &) const = default;
};

/// Departments' accounts, which the centre issues: whoever has the role 'centre' on the desk 'centre', or the owner
/// (null). Codes of all: centre.needed, session.*. Synchronous; belongs to the thread of its connection.
class DepartmentStore
{
public:
    explicit DepartmentStore(Database &database);

    /// "dept_130724"
    static QString proposedLogin(const QString &code);

    /// By code.
    Result<QList<Department>> list(const Actor *centre) const;
    /// A person account with a one-time password, which holds the department's office (C-02). Codes: department.code,
    /// department.name, department.there, login_name.*, account.login_name_taken.
    Result<IssuedDepartment> issue(const NewDepartment &department, const Actor *centre);
    /// What is wrong with the rows of a list, in their order; besides what issue() says, department.twice and
    /// department.login_twice within the list.
    Result<QList<DepartmentFault>> faults(const QList<NewDepartment> &departments, const Actor *centre) const;
    /// All of them, or none: department.list:NUMBER names the first row that is wrong, counted from 1; its details are
    /// the row's own code.
    Result<QList<IssuedDepartment>> issueMany(const QList<NewDepartment> &departments, const Actor *centre);
    /// Another one-time password for a letter that was lost or came too late, while the operator is not verified:
    /// department.operator_verified, department.unknown.
    Result<IssuedDepartment> issueAgain(const QString &code, const Actor *centre);
    /// The office that somebody was given; nothing: none.
    Result<std::optional<DepartmentOffice>> officeOf(const Actor &actor) const;

private:
    Result<AccountId> actAsCentre(const Actor *centre) const;
    Result<IssuedDepartment> issueOne(const NewDepartment &department, AccountId by);
    Result<QList<DepartmentFault>> checked(const QList<NewDepartment> &departments) const;

    Database &m_database;
};

} // namespace hezhun
