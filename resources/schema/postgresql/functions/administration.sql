-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an administrator of the platform does with accounts, from a station or as the owner at the server. Whoever it is,
-- the access log names them; one's own account is left to others, so that nobody is locked out by their own hand.

-- Who administers at the other end; null for the owner, who needs no session for it.
create or replace function administrator() returns bigint
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
begin
    if who is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    if who is not null and not exists (
        select from account_role r where r.account_id = who and r.role = 'administrator' and r.desk = 'platform') then
        perform refuse('administrator.needed');
    end if;
    return who;
end $$;

-- The account of a login name, for whoever administers; not their own where `but` says so.
create or replace function account_to_administer(login text, but bigint default null) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    found_id bigint := (select a.id from account a where lower(a.login_name) = lower(login));
begin
    if found_id is null then
        perform refuse('account.unknown');
    end if;
    if found_id = but then
        perform refuse('account.ones_own');
    end if;
    return found_id;
end $$;

-- All sessions of an account; how many they were.
create or replace function end_sessions_for(of_account bigint, by_whom bigint) returns integer
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    there bigint[] := array(select s.id from session s where s.account_id = of_account
        and not exists (select from session_end e where e.session_id = s.id));
begin
    perform void_sessions(there);
    if cardinality(there) > 0 then
        perform note_account('session.ended', of_account, by_whom, '', '', cardinality(there)::text);
    end if;
    return cardinality(there);
end $$;

create or replace function end_sessions_of(login text) returns integer
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    by_whom bigint := administrator();
begin
    return end_sessions_for(account_to_administer(login), by_whom);
end $$;

create or replace function lock_account(login text, reason text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    by_whom bigint := administrator();
    target bigint := account_to_administer(login, by_whom);
begin
    if reason is null or length(reason) > 200 or trim(reason) = '' or reason ~ '([0-9０-９][ -]?){15}' then
        perform refuse('account.lock_reason');
    end if;
    insert into account_lock (account_id, locked_at, reason) values (target, clock_ms(), lock_account.reason) on conflict do nothing;
    if not found then
        perform refuse('account.locked_already');
    end if;
    perform note_account('account.locked', target, by_whom, '', '', reason);
    perform end_sessions_for(target, by_whom);
end $$;

-- Also where wrong passwords locked the name for a while.
create or replace function unlock_account(login text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    by_whom bigint := administrator();
    target bigint := account_to_administer(login, by_whom);
    why text;
    was_locked boolean;
begin
    delete from account_lock l where l.account_id = target returning l.reason into why;
    was_locked := found;
    delete from login_challenge where id in (
        select c.id from login_challenge c where c.login_key = lower(login) for update skip locked);
    if not was_locked and not found then
        perform refuse('account.not_locked');
    end if;
    perform note_account('account.unlocked', target, by_whom, '', coalesce(why, ''), '');
end $$;

-- A one-time password instead of the password that there is, which is forgotten.
create or replace function reset_to_one_time(login text, out password text)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    by_whom bigint := administrator();
    target bigint := account_to_administer(login, by_whom);
begin
    if exists (select from account a where a.id = target and a.state <> 'active') then
        perform refuse('account.retired');
    end if;
    update account_key set key_hash = null where account_id = target;
    perform note_account('password.reset', target, by_whom);
    password := give_one_time_password(target, null);
end $$;

-- A new account with a one-time password. It has no role: roles are given by the owner.
create or replace function issue_account(login text, type text, display_name text, phone text, out password text)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    by_whom bigint := administrator();
    target bigint;
begin
    if login is null or login !~ '^[A-Za-z0-9_]{1,64}$' then
        perform refuse('login_name.characters');
    end if;
    if type is null or type not in ('person', 'unit') then
        perform refuse('account.type');
    end if;
    if length(coalesce(display_name, '')) > 200 or coalesce(phone, '') !~ '^([0-9+ -]{5,20})?$' then
        perform refuse('account.fields');
    end if;
    begin
        insert into account (login_name, type, display_name, phone, created_at)
            values (login, issue_account.type, coalesce(issue_account.display_name, ''), coalesce(issue_account.phone, ''), clock_ms())
            returning id into target;
    exception when unique_violation then
        perform refuse('account.login_name_taken');
    end;
    perform note_account('account.issued', target, by_whom);
    password := give_one_time_password(target, null);
end $$;

-- Looking at an account's story, and searching, take two transactions: that somebody looks is in the log for good before
-- anything is shown.
create or replace function look_at_account(login text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    by_whom bigint := administrator();
    target bigint := account_to_administer(login);
    look bigint;
begin
    insert into access_log (at, account_id, event, subject_id) values (clock_ms(), by_whom, 'account.looked_at', target)
        returning id into look;
    return look;
end $$;

create or replace function look_for_accounts(typed text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    by_whom bigint := administrator();
    look bigint;
begin
    if typed is null or length(typed) > 200 or trim(typed) = '' then
        perform refuse('search.empty');
    end if;
    insert into access_log (at, account_id, event, sha256, after_value) values (clock_ms(), by_whom, 'account.searched',
            encode(sha256(convert_to(typed, 'UTF8')), 'hex'), left(trim(typed), 1) || '***')
        returning id into look;
    return look;
end $$;

-- A line of the log that whoever administers at the other end left a moment ago, in another transaction.
create or replace function my_look(look bigint, at_what text) returns access_log
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    by_whom bigint := administrator();
    line access_log;
begin
    select l.* into line from access_log l
        where l.id = look and l.event = at_what and l.account_id is not distinct from by_whom and l.station = session_user
          and l.written_in <> pg_current_xact_id() and l.at > clock_ms() - 300000;
    if line.id is null then
        perform refuse('look.unknown');
    end if;
    return line;
end $$;

create or replace function found_accounts(look bigint, typed text)
    returns table (id bigint, login_name text, type text, display_name text, phone text, state text, locked_at bigint, roles text)
language plpgsql stable security definer rows 50 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    line access_log := my_look(look, 'account.searched');
    wanted text := trim(typed);
    names text[];
begin
    if line.sha256 is distinct from encode(sha256(convert_to(typed, 'UTF8')), 'hex') then
        perform refuse('look.unknown');
    end if;
    -- Fields that hold names and numbers, as the kinds say.
    select array_agg(distinct d.name) into names from (
        select v.definition::json ->> 'subject' as name from kind_version v
        union all select v.definition::json ->> 'number' from kind_version v) d;
    return query select a.id, a.login_name, a.type, a.display_name, mask_phone(a.phone), a.state,
            (select l.locked_at from account_lock l where l.account_id = a.id),
            (select coalesce(string_agg(r.role, ' ' order by r.role), '') from account_role r where r.account_id = a.id)
        from account a where a.id in (
            select x.id from account x where lower(x.login_name) >= lower(wanted) and lower(x.login_name) < lower(wanted) || U&'\+10FFFF'
            union select x.id from account x where x.display_name = wanted
            union select f.account_id from account_field f where f.name = any (names) and f.value in (wanted, upper(wanted))
            union select b.account_id from binding b
                where b.key in ('number', 'credit_code', 'unit_name') and b.value in (wanted, upper(wanted))
            union select c.account_id from case_key k join cases c on c.id = k.case_id
                where hashtextextended(k.key || ':' || k.value, 0) in (
                        select hashtextextended(y.key || ':' || upper(wanted), 0) from unnest('{number,credit_code}'::text[]) y (key))
                    and k.key in ('number', 'credit_code') and k.value = upper(wanted)
            union select c.account_id from cases c where c.kept_by = 'platform' and c.subject = wanted)
        order by lower(a.login_name) limit 50;
end $$;

-- What there is to tell of an account (store/accountstory.h).
create or replace function story_of(look bigint) returns json
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    line access_log := my_look(look, 'account.looked_at');
    target bigint := line.subject_id;
begin
    return json_build_object(
        'account', (select json_build_object('id', a.id, 'login_name', a.login_name, 'type', a.type, 'name', a.display_name,
                'phone', mask_phone(a.phone), 'email', mask_email(a.email), 'created_at', a.created_at, 'state', a.state,
                'locked_at', l.locked_at, 'lock_reason', coalesce(l.reason, ''), 'has_password', k.key_hash is not null,
                'key_set_at', k.key_set_at, 'must_change', coalesce(k.must_change, false), 'one_time_until', k.one_time_until)
            from account a left join account_key k on k.account_id = a.id left join account_lock l on l.account_id = a.id
            where a.id = target),
        'password_days', (select i.value from workspace_info i where i.name = 'password_days'),
        'roles', (select json_agg(json_build_object('role', r.role, 'desk', r.desk) order by r.desk, r.role)
            from account_role r where r.account_id = target),
        'real_names', (select json_agg(json_build_object('part', n.part, 'state', n.state, 'reasons', n.reasons, 'words', n.words)
            order by n.part) from real_name n where n.account_id = target),
        'sessions', (select json_agg(json_build_object('id', s.id, 'station', s.station, 'opened_at', s.opened_at,
                'seen_at', s.seen_at, 'ends_at', least(s.ends_at, s.seen_at + s.idle_ms)) order by s.opened_at desc)
            from session s where s.account_id = target and s.ends_at > clock_ms() and s.seen_at + s.idle_ms > clock_ms()
                and not exists (select from session_end e where e.session_id = s.id)),
        'cases', (select json_agg(json_build_object('id', c.id, 'reference', c.reference, 'kind', c.kind,
                'kind_version', c.kind_version, 'state', c.state, 'submitted_at', c.submitted_at, 'closed_at', c.closed_at)
                order by c.submitted_at desc, c.id desc)
            from (select x.* from cases x where x.account_id = target order by x.submitted_at desc, x.id desc limit 100) c),
        'events', (select json_agg(json_build_object('at', e.at, 'event', e.event, 'field', e.field, 'before', e.before_value,
                'after', e.after_value, 'by', e.account_id, 'by_login', e.login_name, 'by_name', e.display_name) order by e.id desc)
            from (select l.*, b.login_name, b.display_name from access_log l left join account b on b.id = l.account_id
                where l.subject_id = target order by l.id desc limit 200) e));
end $$;
