// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/grantroles.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

class GrantRoleWords
{
    Q_DECLARE_TR_FUNCTIONS(GrantRoleWords)
};

struct GrantableRole
{
    QLatin1StringView system;
    QLatin1StringView role;
    const char *words;
};

/// G-01. The same pairs stand in the check of the table unit_grant.
constexpr std::array<GrantableRole, 6> grantable = {{
    {"commissioners"_L1, "unit_admin"_L1,
     QT_TRANSLATE_NOOP("GrantRoleWords", "Technology commissioners – matter administrator")},
    {"commissioners"_L1, "person_commissioner"_L1, QT_TRANSLATE_NOOP("GrantRoleWords", "Person commissioner")},
    {"commissioners"_L1, "unit_commissioner"_L1, QT_TRANSLATE_NOOP("GrantRoleWords", "Unit commissioner")},
    {"foreign_experts"_L1, "unit_admin"_L1, QT_TRANSLATE_NOOP("GrantRoleWords", "Matter administrator")},
    {"foreign_experts"_L1, "clerk"_L1, QT_TRANSLATE_NOOP("GrantRoleWords", "Matter clerk")},
    {"human_genetic_resources"_L1, "clerk"_L1, QT_TRANSLATE_NOOP("GrantRoleWords", "Matter clerk")},
}};

} // namespace

QStringList grantingSystems()
{
    QStringList systems;
    for (const GrantableRole &entry : grantable) {
        if (!systems.contains(entry.system))
            systems.append(entry.system);
    }
    return systems;
}

QStringList grantableRoles(const QString &system)
{
    QStringList roles;
    for (const GrantableRole &entry : grantable) {
        if (entry.system == system)
            roles.append(entry.role);
    }
    return roles;
}

QString systemText(const QString &system)
{
    if (system == "commissioners"_L1)
        return GrantRoleWords::tr("Technology commissioners");
    if (system == "foreign_experts"_L1)
        return GrantRoleWords::tr("Foreign-expert projects");
    if (system == "human_genetic_resources"_L1)
        return GrantRoleWords::tr("Human genetic resources");
    return system;
}

QString grantRoleText(const QString &system, const QString &role)
{
    const auto found = std::find_if(grantable.begin(), grantable.end(), [&](const GrantableRole &entry) {
        return entry.system == system && entry.role == role;
    });
    return found == grantable.end() ? role : GrantRoleWords::tr(found->words);
}

QString grantRoleShortText(const QString &system, const QString &role)
{
    return role == unitAdminRole ? GrantRoleWords::tr("Matter administrator") : grantRoleText(system, role);
}

QString roleChangeFault(const QString &system, const QString &from, const QString &to)
{
    if (!grantableRoles(system).contains(to))
        return u"grant.role_unknown"_s;
    if (system == commissionerSystem && from == "unit_commissioner"_L1 && to == "person_commissioner"_L1)
        return u"grant.unit_stays_unit"_s;
    return {};
}

} // namespace hezhun
