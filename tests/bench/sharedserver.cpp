// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedserver.h"

#include "benchfolder.h"
#include "figures.h"

#include "store/sessionstore.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

const QString login = u"hezhun_bench_station"_s;

Error serverError(const QString &message)
{
    return {u"bench.server"_s, u"The server of the benchmarks refused: %1"_s.arg(message)};
}

/// The token of a reviewer's session. Nobody but this benchmark reaches the server.
QString tokenOf(int reviewer)
{
    return u"token-of-reviewer-%1"_s.arg(reviewer);
}

Result<Done> runScript(const QStringList &arguments)
{
    QProcess script;
    script.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    script.start(u"bash"_s, QStringList{QStringLiteral(HEZHUN_SOURCE_FOLDER "/tests/postgresql.sh")} + arguments);
    // No limit: initdb takes its time on a slow disk.
    if (!script.waitForFinished(-1) || script.exitCode() != 0)
        return serverError(u"tests/postgresql.sh %1"_s.arg(arguments.join(u' ')));
    return Done{};
}

/// Reviewers with roles and sessions, and half as many applicants as there are cases. %1: cases, %2: reviewers, %3: the
/// station, %4: the beginning of a token.
const QString peopleText = uR"(
insert into account (login_name, type, display_name, phone, created_at)
    select 'reviewer_' || i, 'person', '审核' || i, '', 0 from generate_series(0, %2 - 1) i;
insert into account_role (account_id, role, desk) select id, 'platform_reviewer', 'platform' from account;
insert into session (token_hash, account_id, station, opened_at, seen_at, idle_ms, ends_at)
    select sha256(convert_to('%4' || substr(login_name, 10), 'UTF8')), id, '%3', clock_ms(), clock_ms(), 86400000,
        clock_ms() + 86400000 from account;
insert into account (login_name, type, display_name, phone, created_at)
    select 'person_' || i, 'person', '申请' || i, '139' || lpad(i::text, 8, '0'), 0
    from generate_series(0, greatest(%1 / 2, 1) - 1) i;
)"_s;

/// Cases as the intake leaves them, written without it. Names are of five hundred surnames, places of five provinces.
const QString casesText = uR"(
alter table cases disable trigger user;
insert into cases (id, reference, kind, kind_version, account_id, state, desk, kept_by, subject, subject_masked, number_masked,
        place_code, submitted_at, due_at, version, content_hash, head_hash)
    select i, 'P-2026-' || lpad(i::text, 7, '0'), k.kind, k.version, %2 + 1 + i % greatest(%1 / 2, 1), a.to_state, a.to_desk,
        a.to_desk, chr((19968 + (i::bigint * 7919) % 500)::int) || chr((19968 + (i::bigint * 104729) % 3000)::int), '某＊',
        '110105********' || lpad((i % 10000)::text, 4, '0'), (11 + i % 5)::text || '0105', 1760000000000 + i::bigint * 1000,
        1760172800000 + i::bigint * 1000, 1, repeat('a', 64), repeat('b', 64)
    from generate_series(1, %1) i, kind_version k, kind_action a
    where k.kind = 'realname.person' and a.kind = k.kind and a.version = k.version and a.from_state = '';
alter table cases enable trigger user;
update numbering set last = %1 where name = 'case';
insert into desk_count (desk, kind, open_count) values ('platform', 'realname.person', %1);
insert into case_key (key, value, case_id, field, kept_by)
    select 'number', 'N' || lpad(id::text, 8, '0'), id, 'id_number', kept_by from cases;
set session_replication_role = replica;
insert into case_field (case_id, name, value)
    select case_id, field, value from case_key where case_id between %1 / 2 - 1000 and %1 / 2 + 1000;
set session_replication_role = origin;
)"_s;

/// Indexes are made behind the rows, in a tenth of the time.
const QString withoutIndexes = uR"(
create temporary table later as select indexname::text as name, indexdef as definition from pg_indexes
    where schemaname = 'hezhun' and tablename = 'cases' and indexname not in (
        select conname from pg_constraint where conrelid = 'hezhun.cases'::regclass);
do $$ declare one record; begin for one in select name from later loop execute 'drop index ' || one.name; end loop; end $$;
%1
set maintenance_work_mem = '512MB';
do $$ declare one record; begin for one in select definition from later loop execute one.definition; end loop; end $$;
)"_s;

} // namespace

Result<std::unique_ptr<SharedServer>> SharedServer::start()
{
    const QString folder = benchPath(u"postgresql"_s);
    say(u"starting a PostgreSQL server"_s);
    if (const auto started = runScript({u"start"_s, folder, u"--durable"_s}); !started)
        return started.error();
    std::unique_ptr<SharedServer> server(new SharedServer(folder));
    for (const QString &setting :
         {u"alter system set autovacuum = on"_s, u"alter system set max_wal_size = '8GB'"_s,
          u"select pg_reload_conf()"_s, u"create role hezhun_station"_s,
          u"create role %1 login password '%2' in role hezhun_station"_s.arg(login, server->stationPassword())}) {
        if (const auto done = server->administer(u"postgres"_s, setting); !done)
            return done.error();
    }
    return server;
}

SharedServer::SharedServer(QString folder)
    : m_folder(std::move(folder))
    , m_cluster(std::make_unique<Cluster>(m_folder))
{
}

SharedServer::~SharedServer()
{
    // What is left behind by a failure is removed by the next start.
    (void)runScript({u"stop"_s, m_folder});
}

QString SharedServer::settingsLine() const
{
    const auto answer = administer(
        u"postgres"_s,
        u"select 'PostgreSQL ' || current_setting('server_version') || ': ' || string_agg(name || ' = ' ||"
        " current_setting(name), ', ' order by name) from pg_settings where name in ('shared_buffers', 'fsync',"
        " 'synchronous_commit', 'full_page_writes', 'autovacuum', 'max_connections', 'max_wal_size', 'ssl')"_s);
    return answer ? answer->value() : answer.error().message;
}

Result<Done> SharedServer::makeWorkspace(const QString &database, int cases, int reviewers) const
{
    say(u"a shared workspace of %1 cases"_s.arg(countText(cases)));
    if (const auto made
        = administer(u"postgres"_s, u"create database %1 owner %2"_s.arg(database, m_cluster->setting(u"OWNER"_s)));
        !made)
        return made.error();
    const auto workspace = Workspace::create(m_cluster->owner(database));
    if (!workspace)
        return workspace.error();
    const QString people = peopleText.arg(cases).arg(reviewers).arg(login, tokenOf(0).chopped(1));
    const QString filled = withoutIndexes.arg(casesText.arg(cases).arg(reviewers));
    for (const QString &text : {u"grant connect on database %1 to %2"_s.arg(database, login),
                                u"set search_path = hezhun, pg_temp; "_s + people,
                                u"set search_path = hezhun, pg_temp; "_s + filled, u"vacuum analyze"_s}) {
        if (const auto done = administer(database, text); !done)
            return done.error();
    }
    return Done{};
}

Result<Done> SharedServer::copyWorkspace(const QString &database, const QString &from) const
{
    const auto copied
        = administer(u"postgres"_s, u"create database %1 template %2 strategy file_copy"_s.arg(database, from));
    if (!copied)
        return copied.error();
    // Rights of a database are not copied with it.
    for (const QString &text : {u"revoke all on database %1 from public"_s.arg(database),
                                u"grant connect on database %1 to %2"_s.arg(database, login),
                                u"alter database %1 owner to %2"_s.arg(database, m_cluster->setting(u"OWNER"_s))}) {
        if (const auto done = administer(u"postgres"_s, text); !done)
            return done.error();
    }
    return Done{};
}

void SharedServer::dropWorkspace(const QString &database) const
{
    (void)administer(u"postgres"_s, u"drop database if exists %1 with (force)"_s.arg(database));
}

WorkspaceAccess SharedServer::station(const QString &database, int reviewer) const
{
    return {m_cluster->address(database, login), stationPassword(), tokenOf(reviewer)};
}

Result<SharedServer::Seat> SharedServer::open(const WorkspaceAccess &access)
{
    auto workspace = Workspace::open(access);
    if (!workspace)
        return workspace.error();
    const auto actor = SessionStore((*workspace)->database()).resume(access.token);
    if (!actor)
        return actor.error();
    return Seat{std::move(workspace).value(), *actor};
}

QString SharedServer::stationLogin() const
{
    return login;
}

QString SharedServer::stationPassword() const
{
    return u"of the benchmarks only"_s;
}

Result<ClusterAnswer> SharedServer::administer(const QString &database, const QString &sql) const
{
    ClusterConnection connection = m_cluster->asSuperuser(database);
    if (!connection.isOpen())
        return serverError(connection.trouble());
    ClusterAnswer answer = connection.run(sql);
    if (!answer.ok())
        return serverError(answer.message);
    return answer;
}

} // namespace hezhun::bench
