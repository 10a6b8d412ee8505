// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/counterstore.h"

#include "store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Result<bool> mayActFor(Database &database, const Actor &actor, AccountId account)
{
    if (database.engine() == Engine::PostgreSql) {
        if (const auto acting = database.actAs(actor.token); !acting)
            return acting.error();
        const auto may = database.single(u"select acts_for(?)"_s, {account});
        return may ? Result<bool>(may->toBool()) : may.error();
    }
    if (actor.id == account)
        return true;
    const auto visit = database.single(
        u"select 1 from counter_visit v join account_role r on r.account_id = v.clerk_id and r.role = 'counter_clerk'"
        " where v.clerk_id = ? and v.account_id = ? and v.until > ?"_s,
        {actor.id, account, toStored(database.now())});
    return visit ? Result<bool>(visit->isValid()) : visit.error();
}

} // namespace hezhun
