// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dialect.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

const Dialect &sqliteDialect()
{
    static const Dialect dialect{
        .engine = Engine::Sqlite,
        .onDesk = u"c.desk = ?"_s,
        // SQLite reads a cross join from the left.
        .fromFewTo = u" cross join "_s,
        .casesByKey = u"case_key k cross join cases c on c.id = k.case_id and k.key = ? and k.value = ?"_s,
        .rolesTogether = u"group_concat(r.role, ' ')"_s,
        .setKey = u"update account set salt = ?, rounds = ?, key_hash = ? where id = ?"_s,
        .forgetTries = u"delete from login_attempt where login_key = ?"_s,
        .takeAway = u"delete from case_lease where case_id = ?"_s,
    };
    return dialect;
}

const Dialect &postgresDialect()
{
    static const Dialect dialect{
        .engine = Engine::PostgreSql,
        // The column that says who may see a case stands first in every index.
        .onDesk = u"c.kept_by = ? and c.desk is not null"_s,
        .fromFewTo = u" join "_s,
        .casesByKey = u"find_cases(?, ?) k join cases c on c.id = k.case_id"_s,
        .rolesTogether = u"string_agg(r.role, ' ' order by r.role)"_s,
        .setKey = u"insert into account_key (salt, rounds, key_hash, account_id) values (?, ?, ?, ?)"
                  " on conflict (account_id) do update set salt = excluded.salt, rounds = excluded.rounds,"
                  " key_hash = excluded.key_hash"_s,
        .forgetTries = u"delete from login_challenge where login_key = lower(?)"_s,
        .takeAway = u"select release_case(?)"_s,
    };
    return dialect;
}

} // namespace hezhun
