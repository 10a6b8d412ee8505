-- SPDX-License-Identifier: GPL-3.0-or-later
-- What PostgreSQL lets every login do in every database, and a station has no use for: store large objects, hold locks
-- under numbers (enough of them leave none for anybody else), write into the log of changes. Only a superuser can take
-- that away. Once in the workspace's database, after `init`:
--   sudo -u postgres psql --dbname=hezhun --file=postgresql-harden.sql

do $$
declare
    needless regprocedure;
begin
    for needless in
        select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace
            and proname ~ '^(lo_.*|loread|lowrite|pg_(try_)?advisory_.*|pg_logical_emit_message)$'
    loop
        execute format('revoke execute on function %s from public', needless);
    end loop;
    -- `init` waits for another `init` by such a lock, and who registers for another of the same number.
    execute format('grant execute on function pg_advisory_xact_lock(bigint) to %s',
        (select datdba::regrole from pg_database where datname = current_database()));
end $$;
