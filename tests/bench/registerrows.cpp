// SPDX-License-Identifier: GPL-3.0-or-later
#include "registerrows.h"

#include "sharedserver.h"

#include "store/registerquery.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

/// Rows 1 to n in numbers `i` of a series; %1 is the text of a number with leading zeroes (its digits behind), %2 the
/// character of a number, %3 false, %4 the series, %5 whether it is filed.
const QString registrations = uR"(
    insert into registration (id, case_id, kind, kind_version, account_id, unit_id, unit_name, department, shown_to, subject,
        number, number_masked, place_code, reference, state, desk, active, sole_key, submitted_at, due_at, changed_at,
        filing_number, filed_at)
    select i, i, case when i % 10 = 0 then 'filing.unit' else 'filing.person' end, 1, 1, 1 + i % 5000,
        '第' || (i % 5000) || '农科所', code, case when i % 20 = 1 then '' else code end,
        substr('张王李赵刘陈杨黄周吴', i / 4 % 10 + 1, 1) || CHR(19968 + i * 7 % 5000) || CHR(19968 + i * 13 % 5000),
        '1101051900' || PAD8, '1101****', code, 'F-2026-' || PAD8,
        case when i % 20 = 1 then 'at_unit' when i % 2 = 0 then 'filed' when i % 100 = 3 then 'to_file' else 'in_review' end,
        null, FALSE, 'account:' || i, 1700000000000 + i, 1700000000000 + i, 1700000000000 + (i * 7919) % 1000000 * 1000 + i % 1000,
        case when i % 2 = 0 then 'KTP-2026-' || code || '-' || PAD6 else '' end, case when i % 2 = 0 then 1700000000000 + i end
    from (select i, substr('' || (case when i % 4 in (2, 3) then 130000 else (14 + i / 4 % 27) * 10000 end
        + (i / 4 % 10 + 1) * 100 + i / 40 % 10 + 1), 1, 6) as code from SERIES) x)"_s;

const QString filings = uR"(
    insert into filing (number, registration_id, case_id, series, ordinal, filed_at)
    select filing_number, id, id, substr(filing_number, 1, 15), id, filed_at from registration where filing_number <> '')"_s;

const QString counts = uR"(
    insert into state_count (desk, kind, state, how_many)
    select 'centre', kind, state, count(*) from registration group by kind, state
    union all select 'department:130000', kind, state, count(*) from registration
        where shown_to <> '' and substr(shown_to, 1, 2) = '13' group by kind, state)"_s;

QString forSqlite(QString sql, int rows)
{
    return sql.replace(u"PAD8"_s, u"printf('%08d', i)"_s)
        .replace(u"PAD6"_s, u"printf('%06d', i)"_s)
        .replace(u"CHR("_s, u"char("_s)
        .replace(u"FALSE"_s, u"0"_s)
        .replace(u"SERIES"_s,
                 u"(with recursive n (i) as (select 1 union all select i + 1 from n where i < %1)"
                 " select i from n)"_s.arg(rows));
}

QString forPostgres(QString sql, int rows)
{
    return sql.replace(u"PAD8"_s, u"lpad(i::text, 8, '0')"_s)
        .replace(u"PAD6"_s, u"case when i < 1000000 then lpad(i::text, 6, '0') else i::text end"_s)
        .replace(u"CHR("_s, u"chr("_s)
        .replace(u"i * 7919"_s, u"i::bigint * 7919"_s)
        .replace(u"SERIES"_s, u"generate_series(1, %1) i"_s.arg(rows));
}

Result<Done> fill(Database &database, int rows)
{
    QStringList statements{u"pragma foreign_keys = off"_s};
    auto triggers = database.select(u"select name from sqlite_master where type = 'trigger'"_s);
    if (!triggers)
        return triggers.error();
    while (triggers->next())
        statements.append(u"drop trigger "_s + triggers->text(0));
    // Indexes are made when the rows are there: a million rows go into twenty of them in a minute, not in a quarter of
    // an hour.
    auto indexes
        = database.select(u"select name, sql from sqlite_master where type = 'index' and tbl_name = 'registration'"
                          " and sql is not null"_s);
    if (!indexes)
        return indexes.error();
    QStringList again;
    while (indexes->next()) {
        statements.append(u"drop index "_s + indexes->text(0));
        again.append(indexes->text(1));
    }
    statements += {u"begin"_s, forSqlite(registrations, rows), filings};
    statements += again;
    statements += {
        counts,
        u"insert into account (id, login_name, type, display_name, phone, created_at) values (1, 'looker', 'person', '', '', 0)"_s,
        u"insert into real_name (account_id, part, state, changed_at) values (1, 'person', 'passed_by_reviewer', 0)"_s,
        u"insert into account_role (account_id, role, desk) values (1, 'centre', 'centre'), (1, 'department', 'department:130000')"_s,
        u"commit"_s};
    for (const QString &statement : statements) {
        if (const auto done = database.change(statement); !done)
            return Error{done.error().code, done.error().message, done.error().details + statement.left(100)};
    }
    return Done{};
}

} // namespace

Result<std::unique_ptr<Workspace>> registerInFile(const QString &path, int rows)
{
    auto workspace = Workspace::create(WorkspaceAddress::sqlite(path));
    if (!workspace)
        return workspace.error();
    if (const auto filled = fill(workspace.value()->database(), rows); !filled)
        return filled.error();
    return workspace;
}

Result<Done> registerOnServer(const SharedServer &server, const QString &database, int rows)
{
    if (const auto made = server.makeWorkspace(database, 1, 1); !made)
        return made.error();
    const QString who = u"(select min(account_id) from account_role where role = 'platform_reviewer')"_s;
    const auto filled
        = server.administer(database,
                            u"set search_path = hezhun, pg_temp; set session_replication_role = replica; "_s
                                + forPostgres(registrations, rows) + u"; "_s + filings + u"; "_s + counts
                                + u"; insert into real_name (account_id, part, state, changed_at) select %1, 'person', "
                                  u"'passed_by_reviewer', 0"
                                  " on conflict (account_id, part) do update set state = excluded.state;"
                                  " insert into account_role (account_id, role, desk) values (%1, 'centre', 'centre'),"
                                  " (%1, 'department', 'department:130000')"_s.arg(who));
    if (!filled)
        return filled.error();
    const auto looked = server.administer(database, u"vacuum analyze hezhun.registration"_s);
    if (!looked)
        return looked.error();
    const auto counted = server.administer(database, u"vacuum analyze hezhun.filing"_s);
    return counted ? Result<Done>(Done{}) : counted.error();
}

Result<Actor> registerActor(Workspace &, const QString &desk)
{
    return Actor{1, u"looker"_s, u"looker"_s, desk, {}};
}

Result<PlainPostgres> registerOwner(const SharedServer &server, const QString &database)
{
    const Cluster &cluster = server.cluster();
    return PlainPostgres::open({{"host", cluster.setting(u"HOST"_s)},
                                {"port", cluster.setting(u"PORT"_s)},
                                {"user", cluster.setting(u"OWNER"_s)},
                                {"password", cluster.setting(u"OWNER_PASSWORD"_s)},
                                {"dbname", database},
                                {"sslmode", u"verify-full"_s},
                                {"sslrootcert", cluster.setting(u"ROOT_CERTIFICATE"_s)},
                                {"options", u"-c search_path=hezhun,pg_temp"_s}});
}

QString plainRegisterSql(const RegisterQuery &query)
{
    QStringList where;
    if (query.viewer != u"centre"_s)
        where.append(u"r.shown_to <> '' and left(r.shown_to, 2) = '13'"_s);
    if (!query.placePrefix.isEmpty())
        where.append(u"r.shown_to <> '' and left(r.shown_to, 4) = '%1'"_s.arg(query.placePrefix));
    if (!query.state.isEmpty())
        where.append(u"r.kind in ('filing.person', 'filing.unit') and r.state = '%1'"_s.arg(query.state));
    QString order = u"r.changed_at desc, r.id desc"_s;
    if (query.search) {
        const QString text = searchedText(*query.search);
        switch (query.search->by) {
        case RegisterSearchBy::FilingNumber:
            where.append(u"r.id = (select registration_id from filing where number = '%1')"_s.arg(text));
            break;
        case RegisterSearchBy::IdNumber: where.append(u"r.number = '%1'"_s.arg(text)); break;
        case RegisterSearchBy::Name:
            where.append(u"r.subject >= '%1' and r.subject < '%1\U0010ffff'"_s.arg(text));
            order = u"r.subject, r.id"_s;
            break;
        case RegisterSearchBy::Unit:
            where.append(u"r.unit_name >= '%1' and r.unit_name < '%1\U0010ffff'"_s.arg(text));
            order = u"r.unit_name, r.id"_s;
            break;
        }
    }
    return u"select r.*, (select string_agg(f.number, ' ') from filing f where f.registration_id = r.id and "
           u"f.revoked_at is not null)"
           " from registration r where %1 order by %2 limit 200"_s.arg(
               where.isEmpty() ? u"true"_s : where.join(u" and "_s), order);
}

} // namespace hezhun::bench
