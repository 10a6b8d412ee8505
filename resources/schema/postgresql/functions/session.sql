-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who somebody is. Functions that act for a station run with the owner's rights and a search path of their own; none may
-- be called by anybody before rights.sql says so.

-- The database's clock, in milliseconds since 1970-01-01 UTC: a client's own is never asked.
create or replace function clock_ms() returns bigint
language plpgsql volatile set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return (extract(epoch from clock_timestamp()) * 1000)::bigint;
end $$;

-- 32 bytes from the system's generator: a version 4 UUID has 122 random bits, three of them more than are needed.
create or replace function random_secret() returns bytea
language sql volatile set search_path = pg_catalog, hezhun, pg_temp as $$
    select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
$$;
insert into guard_secret (secret) values (random_secret()) on conflict do nothing;

-- A refusal: the client knows a sentence for each code.
create or replace function refuse(code text) returns void
language plpgsql set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    raise exception using message = 'hezhun:' || code, errcode = 'HZ001';
end $$;

-- Whether the login at the other end is the schema's owner or a superuser, who need no session to administer.
create or replace function is_owner() returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select session_user = current_user or exists (select 1 from pg_roles where rolname = session_user and rolsuper)
$$;

-- The account whose session the connection's token is of; null without a token. A token serves only the station that
-- it was given to, and only while the password is the one that it was got by and nobody locked the account. Transactions that see an old state of the
-- database would go on seeing a session that was ended meanwhile.
create or replace function me() returns bigint
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    given text := current_setting('hezhun.token', true);
    account bigint;
    this_moment bigint;
begin
    if given is null or given = '' then
        return null;
    end if;
    if current_setting('transaction_isolation') <> 'read committed' then
        perform refuse('session.isolation');
    end if;
    this_moment := clock_ms();
    select s.account_id into account from session s join account a on a.id = s.account_id
            left join account_key k on k.account_id = s.account_id
        where s.token_hash = sha256(convert_to(given, 'UTF8')) and s.station = session_user
          and s.ends_at > this_moment and s.seen_at + s.idle_ms > this_moment
          and s.key_hash is not distinct from k.key_hash and k.one_time_hash is null
          and a.state = 'active' and not exists (select from account_lock l where l.account_id = s.account_id)
          and not exists (select from session_end e where e.session_id = s.id);
    if account is null then
        perform refuse('session.over');
    end if;
    return account;
end $$;

-- The desk that everybody who logs in has to themselves, and nobody else.
create or replace function own_desk(account bigint) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select 'account:' || account
$$;

-- The desks that the person at the other end works at, their own among them; an error for a station where nobody is
-- logged in.
create or replace function my_desks() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
begin
    if who is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    return (select coalesce(array_agg(distinct d.desk), '{}') from (
        select r.desk from held_roles(who) r
        union all select own_desk(who) where who is not null) d);
end $$;

-- The same as keys of an object, for row policies (rights.sql).
create or replace function my_desk_set() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
begin
    if who is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    return (select coalesce(jsonb_object_agg(d.desk, 1), '{}') from (
        select r.desk from held_roles(who) r
        union all select own_desk(who) where who is not null) d);
end $$;

-- Whether whoever is at the other end may see what a desk keeps.
create or replace function may_see(desk text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if me() is null then
        return is_owner();
    end if;
    return desk = any (my_desks());
end $$;

-- HMAC-SHA-512 (RFC 2104), for keys of at most 128 bytes.
create or replace function hmac_sha512(key bytea, message bytea) returns bytea
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    padded bytea := key || decode(repeat('00', 128 - length(key)), 'hex');
    inner_key bytea := padded;
    outer_key bytea := padded;
begin
    for i in 0 .. 127 loop
        inner_key := set_byte(inner_key, i, get_byte(padded, i) # 54);
        outer_key := set_byte(outer_key, i, get_byte(padded, i) # 92);
    end loop;
    return sha512(outer_key || sha512(inner_key || message));
end $$;

-- What is derived with for a name that has no salt of its own: the same at every time, and nothing that anybody could
-- compute.
create or replace function derived_salt(name text) returns bytea
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select substr(hmac_sha512((select g.secret from guard_secret g), convert_to(name, 'UTF8')), 1, 16)
$$;

-- A key's name is the account's, and when it was set is known by itself (I-04).
create or replace function fill_login_key() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    new.login_key := (select lower(a.login_name) from account a where a.id = new.account_id);
    if tg_op = 'INSERT' or new.key_hash is distinct from old.key_hash then
        new.key_set_at := clock_ms();
    end if;
    return new;
end $$;
create or replace trigger key_has_a_name before insert or update on account_key for each row execute function fill_login_key();

create or replace function login_name_has_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update account_key set login_key = lower(new.login_name) where account_id = new.id;
    return null;
end $$;
create or replace trigger key_follows_the_name after update of login_name on account
    for each row execute function login_name_has_changed();

-- The key of a login name, or when there is none, that of the next name: one row is read either way, so that neither
-- time nor any counter of the server tells whether there is such a name.
create or replace function key_of(name text) returns account_key
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    found_key account_key;
begin
    select k.* into found_key from account_key k
        where k.login_key >= case when name collate "C" > (select l.login_key from account_key l order by l.login_key desc limit 1)
            then '' else name end
        order by k.login_key limit 1;
    return found_key;
end $$;

-- A login is three transactions. The first gives the salt and a nonce; an unknown name gets a salt too, always the same.
create or replace function login_begin(login text, out challenge bigint, out salt bytea, out rounds integer, out nonce bytea)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    name text := lower(left(login, 100) collate "C");
    entry account_key := key_of(name);
begin
    delete from login_challenge where id in (
        select c.id from login_challenge c where c.begun_at < clock_ms() - 86400000 limit 100 for update skip locked);
    salt := derived_salt(name);
    rounds := coalesce(entry.rounds, 210000);
    if entry.login_key = name then
        salt := coalesce(entry.salt, salt);
    end if;
    nonce := random_secret();
    insert into login_challenge (login_key, station, nonce, begun_at)
        values (name, session_user, nonce, clock_ms()) returning id into challenge;
end $$;

-- The second leaves the proof that the client knows the password's key: the key, hidden by HMAC-SHA-512 of its hash and
-- the nonce, so that what a server's log may hold is of no use a second time. Once committed it counts as a try, and
-- no roll-back undoes that: only then is it looked at.
create or replace function login_prove(challenge bigint, proof bytea) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update login_challenge c set proof = login_prove.proof, proved_at = clock_ms(), proved_in = pg_current_xact_id()
        where c.id = challenge and c.proof is null and c.station = session_user
          and c.begun_in <> pg_current_xact_id() and c.begun_at > clock_ms() - 120000;
    if not found or proof is null or length(proof) <> 64 then
        perform refuse('login.refused');
    end if;
end $$;

create or replace function key_is_right(proof bytea, nonce bytea, key_hash bytea) returns boolean
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    key bytea := hmac_sha512(key_hash, nonce);
begin
    for i in 0 .. 63 loop
        key := set_byte(key, i, get_byte(key, i) # get_byte(proof, i));
    end loop;
    return sha256(key) = key_hash;
end $$;

-- Makes a session for an account, and gives its token: 256 random bits, of which the database keeps a hash. Whoever
-- calls it has compared the password's key with `with_key`.
create or replace function begin_session(account bigint, with_key bytea) returns text
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    token text := encode(random_secret(), 'hex');
begin
    delete from session where id in (
        select s.id from session s where s.account_id = account and (s.ends_at < clock_ms() or s.seen_at + s.idle_ms < clock_ms())
        for update skip locked);
    delete from session_end where ctid = any (array(
        select e.ctid from session_end e where not exists (select from session s where s.id = e.session_id) for update skip locked));
    insert into session (token_hash, account_id, station, opened_at, seen_at, idle_ms, ends_at, key_hash)
        values (sha256(convert_to(token, 'UTF8')), account, session_user, clock_ms(), clock_ms(),
            (select value::bigint from workspace_info where name = 'session_idle_minutes') * 60000,
            clock_ms() + (select value::bigint from workspace_info where name = 'session_hours') * 3600000, with_key);
    return token;
end $$;

-- For the owner: a session without a password.
create or replace function open_session(account bigint) returns text
language sql volatile security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select begin_session(account, (select k.key_hash from account_key k where k.account_id = account))
$$;

-- Ends sessions without waiting for anybody.
create or replace function void_sessions(ids bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    insert into session_end (session_id) select unnest(ids);
    delete from session where id in (select s.id from session s where s.id = any (ids) for update skip locked);
end $$;

-- How long a session lasts when nothing is done in it, and at most.
insert into workspace_info (name, value) values ('session_idle_minutes', '30'), ('session_hours', '12')
    on conflict do nothing;

-- For how long a password serves, in days (I-04); 0: for ever.
insert into workspace_info (name, value) values ('password_days', '180') on conflict do nothing;

-- Looks at a proof, for the third transaction. Five tries in fifteen minutes that did not succeed lock the name, known or
-- not (I-05). Whoever knows the password, and nobody else, is told what is amiss with the account or with the password:
-- other_type (I-01), retired, locked_by_administrator, one_time, one_time_over, first_time, password_expired (I-04).
-- While there is a one-time password, it is the one that is asked for: one key is compared, whatever the account.
create or replace function weigh_proof(challenge bigint, type text, out outcome text, out minutes integer, out account bigint,
    out with_key bytea)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    try login_challenge;
    tried bigint[];
    entry account_key;
    right_key boolean;
    days bigint := (select i.value::bigint from workspace_info i where i.name = 'password_days');
begin
    select c.* into try from login_challenge c where c.id = challenge and c.station = session_user for update;
    if try.proof is null or try.proved_in = pg_current_xact_id() or try.proved_at < clock_ms() - 120000 or not try.counts then
        perform refuse('login.refused');
    end if;
    select array_agg(c.proved_at order by c.proved_at desc) into tried from login_challenge c
        where c.login_key = try.login_key and c.id <> try.id and c.counts and c.proved_at > clock_ms() - 900000;
    entry := key_of(try.login_key);
    with_key := coalesce(entry.one_time_hash, entry.key_hash);
    right_key := key_is_right(try.proof, try.nonce, coalesce(with_key, try.nonce));
    right_key := coalesce(right_key and entry.login_key = try.login_key, false);
    if cardinality(tried) >= 5 then
        -- A try while it is locked does not lengthen the lock.
        update login_challenge c set counts = false where c.id = try.id;
        outcome := 'locked';
        minutes := (tried[5] + 900000 - clock_ms()) / 60000 + 1;
    elsif not right_key then
        outcome := 'refused';
    else
        delete from login_challenge where id in (
            select c.id from login_challenge c where c.login_key = try.login_key for update skip locked);
        account := entry.account_id;
        select case
            when a.type is distinct from weigh_proof.type then 'other_type'
            when a.state <> 'active' then 'retired'
            when exists (select from account_lock l where l.account_id = a.id) then 'locked_by_administrator'
            when entry.one_time_until <= clock_ms() then 'one_time_over'
            when entry.one_time_hash is not null then 'one_time'
            when entry.must_change then 'first_time'
            when days > 0 and entry.key_set_at <= clock_ms() - days * 86400000 then 'password_expired'
            else 'ok' end
            into outcome from account a where a.id = entry.account_id;
    end if;
end $$;

-- The third makes a session, unless there is something amiss.
create or replace function login_finish(challenge bigint, type text, out outcome text, out minutes integer, out token text,
    out account_id bigint, out login_name text, out display_name text, out desk text, out roles text)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    weighed record;
begin
    select w.* into weighed from weigh_proof(challenge, type) w;
    outcome := weighed.outcome;
    minutes := weighed.minutes;
    if outcome = 'ok' then
        select a.id, a.login_name, a.display_name into account_id, login_name, display_name from account a where a.id = weighed.account;
        select r.desk, string_agg(r.role, ' ' order by r.role) into desk, roles
            from held_roles(login_finish.account_id) r group by r.desk order by r.desk limit 1;
        desk := coalesce(desk, own_desk(account_id));
        roles := coalesce(roles, '');
        token := begin_session(account_id, weighed.with_key);
        perform set_config('hezhun.token', token, false);
    end if;
end $$;

-- To be called while somebody is at the keys: puts off the end by idling.
create or replace function touch_session() returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform me();
    update session set seen_at = clock_ms()
        where token_hash = sha256(convert_to(current_setting('hezhun.token', true), 'UTF8')) and seen_at < clock_ms() - 30000;
end $$;

create or replace function log_out() returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform void_sessions(array(select s.id from session s
        where s.token_hash = sha256(convert_to(current_setting('hezhun.token', true), 'UTF8')) and s.station = session_user));
    perform set_config('hezhun.token', '', false);
end $$;

create or replace function end_session(of_session bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    of_account bigint := (select s.account_id from session s where s.id = of_session
        and not exists (select from session_end e where e.session_id = s.id));
begin
    if of_account is null then
        return false;
    end if;
    perform void_sessions(array[of_session]);
    perform note_account('session.ended', of_account, me(), '', '', '1');
    return true;
end $$;

-- Whoever knew the old password is out; it is remembered among the last five.
create or replace function key_has_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform void_sessions(array(select s.id from session s where s.account_id = old.account_id));
    if tg_op = 'UPDATE' and old.key_hash is distinct from new.key_hash then
        insert into former_key (account_id, key_hash, replaced_at)
            select old.account_id, old.key_hash, clock_ms() where old.key_hash is not null;
        delete from former_key where id in (
            select f.id from former_key f where f.account_id = old.account_id order by f.id desc offset 5);
    end if;
    return null;
end $$;
create or replace trigger sessions_end_with_the_key after update of key_hash or delete on account_key
    for each row execute function key_has_changed();
