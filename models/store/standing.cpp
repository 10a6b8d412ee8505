// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/standing.h"

#include "store/accountstore.h"
#include "store/database.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// What a desk is called: the name that a unit is verified with, or the department's.
const QString labelInFile
    = u"select coalesce((select b.value from binding b where b.account_id = a.id and b.key = 'unit_name'),"
      " nullif(a.display_name, ''), a.login_name) from account a where 'unit:' || a.id = ?1"
      " and a.id = cast(substr(?1, 6) as integer)"
      " union all select name from department where code = substr(?1, 12) and 'department:' || code = ?1"_s;

Result<QList<Standing>> standingsAtServer(Database &database, const Actor &actor)
{
    auto rows = database.isOwner() ? database.select(u"select desk, roles, label from standings_of(?)"_s, {actor.id})
                                   : database.select(u"select desk, roles, label from my_standings()"_s);
    if (!rows)
        return rows.error();
    QList<Standing> standings;
    while (rows->next()) {
        Standing standing{actor, rows->text(2)};
        standing.actor.desk = rows->text(0);
        standing.actor.roles = rows->text(1).split(u' ', Qt::SkipEmptyParts);
        standings.append(standing);
    }
    return rows->trouble() ? Result<QList<Standing>>(*rows->trouble()) : standings;
}

Result<QList<Standing>> standingsInFile(Database &database, const Actor &actor)
{
    const Result<QList<HeldDesk>> held = heldDesks(database, actor.id);
    if (!held)
        return held.error();
    QList<Standing> standings;
    for (const HeldDesk &desk : *held) {
        const auto label = database.single(labelInFile, {desk.desk});
        if (!label)
            return label.error();
        Standing standing{actor, label->toString()};
        standing.actor.desk = desk.desk;
        standing.actor.roles = desk.roles;
        standings.append(standing);
    }
    return standings;
}

} // namespace

Result<QList<HeldDesk>> heldDesks(Database &database, AccountId account)
{
    auto rows = database.engine() == Engine::Sqlite
        ? database.select(u"select desk, role from held_role where account_id = ? and (until is null or until > ?)"
                          " order by desk, role"_s,
                          {account, toStored(database.now())})
        : database.select(u"select desk, role from held_roles(?) order by desk, role"_s, {account});
    if (!rows)
        return rows.error();
    QList<HeldDesk> held;
    while (rows->next()) {
        if (held.isEmpty() || held.constLast().desk != rows->text(0))
            held.append({rows->text(0), {}});
        if (!held.constLast().roles.contains(rows->text(1)))
            held.last().roles.append(rows->text(1));
    }
    return rows->trouble() ? Result<QList<HeldDesk>>(*rows->trouble()) : held;
}

QString ownDesk(AccountId account)
{
    return u"account:%1"_s.arg(account);
}

Result<QList<Standing>> AccountStore::standings(const Actor &actor) const
{
    if (const auto acting = m_database.actAs(actor.token); !acting)
        return acting.error();
    auto standings = m_database.engine() == Engine::Sqlite ? standingsInFile(m_database, actor)
                                                           : standingsAtServer(m_database, actor);
    if (!standings)
        return standings;
    std::sort(standings->begin(), standings->end(), [](const Standing &one, const Standing &other) {
        return std::tie(one.label, one.actor.desk) < std::tie(other.label, other.actor.desk);
    });
    const QString own = ownDesk(actor.id);
    if (std::none_of(standings->cbegin(), standings->cend(),
                     [&own](const Standing &standing) { return standing.actor.desk == own; })) {
        Standing standing{actor, {}};
        standing.actor.desk = own;
        standing.actor.roles.clear();
        standings->append(standing);
    }
    return standings;
}

} // namespace hezhun
