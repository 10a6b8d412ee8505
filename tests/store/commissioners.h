// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ownregistrations.h"
#include "tests/store/applicants.h"

namespace hezhun {

/// Units, persons to whom they granted a role, and departments: everybody whom a registration needs.
class Commissioners
{
public:
    explicit Commissioners(TestWorkspace &workspace);

    /// A verified unit at 110105, and a verified person; the number tells them apart (0 to 999).
    Actor addUnit(int number);
    Actor addPerson(int number);
    /// `until` in ms since 1970; 0: for ever.
    void grant(const Actor &unit, const Actor &person, const QString &role = QStringLiteral("person_commissioner"),
               qint64 until = 0);
    void endGrants(const Actor &unit);
    void addDepartment(const QString &code = QStringLiteral("110105"),
                       const QString &name = QStringLiteral("朝阳区科技局"));

    /// Whoever holds the office of the department.
    Actor addOperator(int number, const QString &code = QStringLiteral("110105"));

    /// A draft for the unit with all its papers.
    Draft drafted(const Actor &person, const Actor &unit, const QString &kind = QStringLiteral("filing.person"));
    /// Puts a picture into each slot that must have one.
    void fillPapers(const Draft &draft, const Actor &person);
    /// What a person says of themselves; nothing is missing or wrong.
    static DeclaredFields typed(int number = 0);
    /// The same of a unit.
    static DeclaredFields typedOfUnit(int number = 0);
    /// Handed in; 0 when it was refused.
    HandedIn handedIn(const Actor &person, const Actor &unit);

    /// What the owner of the workspace does to it, whatever anybody's rights.
    void must(const QString &sql, const QVariantList &parameters = {});

    Applicants &applicants() { return m_applicants; }
    /// The workspace at a machine that may do no more than any station.
    Workspace &desk() { return m_applicants.desk(); }
    DraftStore &drafts() { return desk().drafts(); }
    OwnRegistrationStore &own() { return desk().ownRegistrations(); }

private:
    TestWorkspace &m_workspace;
    Applicants m_applicants;
};

} // namespace hezhun
