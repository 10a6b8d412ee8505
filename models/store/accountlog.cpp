// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountlog.h"

#include "store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Result<Done> noteAccount(Database &database, const AccountEntry &entry)
{
    return database.change(
        u"insert into access_log (at, account_id, event, subject_id, field, before_value, after_value)"
        " values (?, ?, ?, ?, ?, ?, ?)"_s,
        {toStored(database.now()), entry.by > 0 ? QVariant(entry.by) : QVariant(), entry.event, entry.subject,
         entry.field, entry.before, entry.after});
}

} // namespace hezhun
