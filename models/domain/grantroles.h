// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace hezhun {

/// The systems of the ministry in which units grant roles to persons (G-01), in the order in which they are offered.
QStringList grantingSystems();
/// The roles of a system; none for a system that is not known.
QStringList grantableRoles(const QString &system);

/// What users read; the code itself for one that is not known.
QString systemText(const QString &system);
QString grantRoleText(const QString &system, const QString &role);
/// The same where the system is known anyway, and room is scarce.
QString grantRoleShortText(const QString &system, const QString &role);

/// Who has it acts as the unit in that system (G-05).
inline const QString unitAdminRole = QStringLiteral("unit_admin");
inline const QString commissionerSystem = QStringLiteral("commissioners");

/// Whether a role can be made another one of the same system: a unit commissioner does not become a person
/// commissioner (G-07). Empty: it can; otherwise the code of a store's error.
QString roleChangeFault(const QString &system, const QString &from, const QString &to);

/// The field of a unit's own data that names its legal representative, whom the persons of the unit see (G-09).
inline const QString unitRepresentativeField = QStringLiteral("representative_name");

} // namespace hezhun
