// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/testworkspace.h"

namespace hezhun {

/// A registration as it stands in the register.
struct ShelvedRegistration
{
    QString subject;
    QString number;
    int unit = 1; ///< 1 or 2
    QString department = QStringLiteral("130724");
    bool isShown = true; ///< to the department
    QString state = QStringLiteral("in_review");
    QString kind = QStringLiteral("filing.person");
    int minute = 0; ///< when somebody last decided
    QString filing = {}; ///< number in force
    QStringList revoked = {};
};

/// Registrations put straight into the register, and who looks at them: two units, departments of two provinces, the
/// centre. What the way of a registration makes of these rows is tested where cases are decided.
class RegisterShelf
{
public:
    explicit RegisterShelf(TestWorkspace &workspace);

    /// The registration's id.
    CaseId put(const ShelvedRegistration &registration);
    /// Counters as they must be: for the unit, every department that may see it, and the centre.
    void count();

    /// "unit:N" as what unit N looks; 1 or 2.
    Actor unit(int number) const { return m_actors.value(QStringLiteral("unit:%1").arg(m_units.value(number))); }
    /// "department:CODE" (130724, 130729, 130700, 130000, 320000), "centre".
    Actor at(const QString &desk) const { return m_actors.value(desk); }
    /// A store as this person has it: on a server, through a station.
    RegisterStore &storeOf(const Actor &actor);

private:
    Actor addPerson(const QString &login, const QString &role, const QString &desk);
    void run(const QString &sql, const QVariantList &parameters = {});

    TestWorkspace &m_workspace;
    QMap<int, AccountId> m_units;
    QMap<QString, Actor> m_actors;
    std::map<QString, std::unique_ptr<Workspace>> m_stations;
    AccountId m_commissioner = 0;
    int m_put = 0;
};

} // namespace hezhun
