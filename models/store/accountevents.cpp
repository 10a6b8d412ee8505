// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/information.h"

#include "store/counterstore.h"
#include "store/database.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// A row of: time, event, field, before, after, and who did it: login name, name, whether it was the account itself.
AccountEvent eventFrom(const Database::Rows &rows)
{
    return {rows.time(0), rows.text(1), rows.text(2), rows.text(3),
            rows.text(4), rows.text(5), rows.text(6), rows.value(7).toBool()};
}

} // namespace

Result<QList<AccountEvent>> InformationStore::changes(AccountId account, const Actor &by, int limit) const
{
    const bool isFile = m_database.engine() == Engine::Sqlite;
    if (const auto acting = m_database.actAs(by.token); !acting)
        return acting.error();
    const Result<bool> own = isFile ? mayActFor(m_database, by, account) : Result<bool>(false);
    if (!own)
        return own.error();
    if (isFile && !*own) {
        const auto administers = m_database.single(
            u"select 1 from account_role where account_id = ? and role = 'administrator' and desk = 'platform'"_s,
            {by.id});
        if (!administers)
            return administers.error();
        if (!administers->isValid())
            return storeError(u"information.forbidden"_s);
    }
    // Which colleague did it is for administrators to know.
    auto rows = isFile
        ? m_database.select(
            u"select l.at, l.event, l.field, l.before_value, l.after_value,"
            " case when ? and l.account_id is not l.subject_id then '' else coalesce(a.login_name, '') end,"
            " case when ? and l.account_id is not l.subject_id then ''"
            " else coalesce(nullif(a.display_name, ''), a.login_name, '') end,"
            " l.account_id is not null and l.account_id <> l.subject_id"
            " from access_log l left join account a on a.id = l.account_id"
            " where l.subject_id = ? order by l.id desc limit ?"_s,
            {*own, *own, account, limit})
        : m_database.select(u"select at, event, field, before_value, after_value, by_login, by_name, by_other"
                            " from changes_of(?, ?)"_s,
                            {account, limit});
    if (!rows)
        return rows.error();
    QList<AccountEvent> events;
    while (rows->next())
        events.append(eventFrom(*rows));
    if (rows->trouble())
        return *rows->trouble();
    return events;
}

} // namespace hezhun
