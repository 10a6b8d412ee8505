// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/matches.h"

#include "domain/masking.h"
#include "store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Of a case in a file: as matches_of() of the server, but that the program masks.
const QString ofFile
    = u"select a.id, a.login_name, a.type, coalesce((select w.value from account_word w where w.account_id = a.id"
      " and w.key = case a.type when 'unit' then 'unit_name' else 'name' end order by w.rank, w.newest limit 1),"
      " a.display_name),"
      " coalesce((select w.value from account_word w where w.account_id = a.id"
      " and w.key = case a.type when 'unit' then 'credit_code' else 'number' end order by w.rank, w.newest limit 1), "
      "''),"
      " a.phone, a.state, m.how, a.created_at,"
      " exists (select 1 from real_name r where r.account_id = a.id"
      " and r.state in ('passed_national', 'passed_by_reviewer'))"
      " from (select x.account_id, group_concat(x.how, ' ') as how, min(x.rank) as rank from ("
      "select account_id, how, case how when 'number' then 0 when 'credit_code' then 1 when 'login_name' then 2"
      " when 'name' then 3 else 4 end as rank from matched_account where case_id = ?1 order by account_id, 3) x"
      " group by x.account_id) m join account a on a.id = m.account_id"
      " join cases c on c.id = ?1 and c.desk is not null"
      " join kind_action k on k.kind = c.kind and k.version = c.kind_version and k.from_state = c.state and "
      "k.needs_account"
      " where k.chosen_type is null or a.type = k.chosen_type"
      " order by m.rank, 10 desc, a.id limit 20"_s;
const QString ofServer = u"select id, login_name, type, name, number_masked, phone_masked, state, how, created_at,"
                         " verified from matches_of(?)"_s;

AccountMatch matchFrom(const Database::Rows &rows, bool isMasked)
{
    AccountMatch match;
    match.id = rows.integer(0);
    match.loginName = rows.text(1);
    match.type = rows.text(2);
    match.name = rows.text(3);
    const QString number = rows.text(4);
    match.maskedNumber = isMasked || match.type == u"unit"_s ? number : maskIdNumber(number);
    const QString phone = rows.text(5);
    match.maskedPhone = isMasked || phone.isEmpty() ? phone : maskPhone(phone);
    match.state = rows.text(6);
    match.how = rows.text(7).split(u' ');
    match.createdAt = rows.time(8);
    match.verified = rows.integer(9) != 0;
    return match;
}

} // namespace

MatchStore::MatchStore(Database &database)
    : m_database(database)
{
}

Result<QList<AccountMatch>> MatchStore::forCase(CaseId id) const
{
    const bool isFile = m_database.engine() == Engine::Sqlite;
    auto rows = m_database.select(isFile ? ofFile : ofServer, {id});
    if (!rows)
        return rows.error();
    QList<AccountMatch> matches;
    while (rows->next())
        matches.append(matchFrom(*rows, !isFile));
    if (rows->trouble())
        return *rows->trouble();
    return matches;
}

} // namespace hezhun
