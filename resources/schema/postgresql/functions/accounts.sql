-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts: passwords, one-time passwords, locks, and their story.

-- A line of an account's story (I-39). Values are masked by whoever calls it.
create or replace function note_account(what text, subject bigint, by_whom bigint, of_field text default '', before_text text default '',
    after_text text default '') returns void
language sql volatile security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    insert into access_log (at, account_id, event, subject_id, field, before_value, after_value)
        values (clock_ms(), by_whom, what, subject, of_field, before_text, after_text)
$$;

-- Whether a password, by the hash of its key, is an account's own or one of its last five. An account keeps its salt.
create or replace function key_was_used(of_account bigint, hash bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (select from account_key k where k.account_id = of_account and k.key_hash = hash)
        or exists (select from former_key f where f.account_id = of_account and f.key_hash = hash)
$$;

-- Gives an account a password, whoever asks for it: the caller has seen to it that they may. The key is derived with the
-- salt and the rounds that login_begin() tells. A one-time password is done with, and so are tries and sessions.
create or replace function set_key(of_account bigint, new_salt bytea, new_rounds integer, new_hash bytea, first_login boolean default false)
    returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    name text := (select lower(a.login_name) from account a where a.id = of_account);
    k account_key;
begin
    if name is null then
        perform refuse('account.unknown');
    end if;
    select x.* into k from account_key x where x.account_id = of_account for update;
    if new_salt is distinct from coalesce(k.salt, derived_salt(name)) or new_rounds is distinct from coalesce(k.rounds, 210000)
        or length(new_hash) is distinct from 32 then
        perform refuse('password.other_salt');
    end if;
    if key_was_used(of_account, new_hash) then
        perform refuse('password.used_before');
    end if;
    insert into account_key (account_id, login_key, salt, rounds, key_hash, must_change)
        values (of_account, name, new_salt, new_rounds, new_hash, first_login)
        on conflict (account_id) do update set salt = excluded.salt, rounds = excluded.rounds, key_hash = excluded.key_hash,
            must_change = excluded.must_change, one_time_hash = null, one_time_until = null, one_time_case = null;
    delete from login_challenge where id in (select c.id from login_challenge c where c.login_key = name for update skip locked);
end $$;

-- The third transaction of a login, for somebody who wants another password instead of a session: with one that ran out,
-- for the first login, with a one-time password, or just so (I-04, I-12). `key_hash` is that of the new password's key,
-- derived with what login_begin() told. Sessions of the account end, one's own too.
create or replace function change_password(challenge bigint, type text, rounds integer, key_hash bytea, out outcome text,
    out minutes integer)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    weighed record;
    k account_key;
begin
    select w.* into weighed from weigh_proof(challenge, type) w;
    outcome := weighed.outcome;
    minutes := weighed.minutes;
    if outcome not in ('ok', 'one_time', 'first_time', 'password_expired') then
        return;
    end if;
    -- Of two who change it at once, the second comes with a password that is none any more.
    select x.* into k from account_key x where x.account_id = weighed.account for update;
    if coalesce(k.one_time_hash, k.key_hash) is distinct from weighed.with_key then
        outcome := 'refused';
    elsif key_was_used(weighed.account, change_password.key_hash) then
        outcome := 'used_before';
    else
        perform set_key(weighed.account, coalesce(k.salt, derived_salt(k.login_key)), rounds, change_password.key_hash);
        perform note_account('password.changed', weighed.account, weighed.account);
        outcome := 'ok';
    end if;
end $$;

-- Twelve characters that nobody takes for others, each as likely as the next.
create or replace function one_time_text() returns text
language plpgsql volatile set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    letters constant text := 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
    drawn bytea;
    text_of text := '';
begin
    loop
        drawn := random_secret();
        for i in 0 .. 31 loop
            if get_byte(drawn, i) < 248 then -- 8 times 31
                text_of := text_of || substr(letters, get_byte(drawn, i) % 31 + 1, 1);
                if length(text_of) = 12 then
                    return text_of;
                end if;
            end if;
        end loop;
    end loop;
end $$;

-- What is kept of a one-time password: it is random, one round of PBKDF2-HMAC-SHA-512 (RFC 8018) is enough for it.
create or replace function one_time_hash_of(password text, salt bytea) returns bytea
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return sha256(hmac_sha512(convert_to(password, 'UTF8'), salt || '\x00000001'::bytea));
end $$;

-- Gives an account a one-time password, which serves for 72 hours and for setting a password only. Whoever knew the
-- password before is out, also for as long as the new one is not used. Nobody is asked: for triggers, and for functions
-- that have asked. `for_case`: the case that gives it, or null. The text is made and hashed within one statement, as a
-- client may have the plans dumped, in which what a statement is given stands: a message with it is written by a
-- statement that calls this function, never by one that gets its answer.
create or replace function give_one_time_password(of_account bigint, for_case bigint, out password text)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    name text := (select lower(a.login_name) from account a where a.id = of_account);
    salt bytea := (select k.salt from account_key k where k.account_id = of_account);
begin
    if name is null then
        perform refuse('account.unknown');
    end if;
    with made as materialized (select one_time_text() as text_of), kept as (
        insert into account_key (account_id, login_key, one_time_hash, one_time_until, one_time_case)
            select of_account, name, one_time_hash_of(made.text_of, coalesce(salt, derived_salt(name))), clock_ms() + 259200000, for_case
            from made
            on conflict (account_id) do update set one_time_hash = excluded.one_time_hash,
                one_time_until = excluded.one_time_until, one_time_case = excluded.one_time_case)
        select made.text_of into password from made;
    perform void_sessions(array(select s.id from session s where s.account_id = of_account));
    delete from login_challenge where id in (select c.id from login_challenge c where c.login_key = name for update skip locked);
    perform note_account('password.one_time', of_account, me());
end $$;

-- Takes back the one-time password that a case gave, while it was not used: the password before it serves again. False
-- when there is nothing to take back.
create or replace function void_one_time_password(of_account bigint, for_case bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update account_key set one_time_hash = null, one_time_until = null, one_time_case = null
        where account_id = of_account and one_time_case = for_case;
    if not found then
        return false;
    end if;
    perform note_account('password.one_time_void', of_account, me());
    return true;
end $$;
