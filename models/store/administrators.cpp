// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/administrators.h"

#include "store/database.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Result<AccountId> actAsAdministrator(Database &database, const Actor *administrator)
{
    if (const auto acts = database.actAs(administrator ? administrator->token : QString()); !acts)
        return acts.error();
    if (!administrator)
        return AccountId(0);
    if (database.engine() == Engine::PostgreSql)
        return administrator->id;
    const auto may = database.single(
        u"select 1 from account_role where account_id = ? and role = 'administrator' and desk = 'platform'"_s,
        {administrator->id});
    if (!may)
        return may.error();
    return may->isValid() ? Result<AccountId>(administrator->id) : storeError(u"administrator.needed"_s);
}

} // namespace hezhun
