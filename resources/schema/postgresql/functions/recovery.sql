-- SPDX-License-Identifier: GPL-3.0-or-later
-- Finding one's way back: a login name (I-11), a new password (I-20). What codes.sql says of secrets holds here too.

-- Finding a login name (I-11).

-- Under what an account is found: the digest of both values together. Looking for one that is wrong touches nothing.
create or replace function clue_of(part text, subject text, number text) returns bytea
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select sha256(convert_to(json_build_array(part, subject, upper(number))::text, 'UTF8'))
$$;
create or replace function keep_clue_of_fields() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    changed account_field := coalesce(new, old);
    definition json := definition_of(changed.part);
begin
    if changed.name in (definition ->> 'subject', definition ->> 'number') then
        delete from account_clue c where c.account_id = changed.account_id and c.source = changed.part;
        insert into account_clue (clue, account_id, source)
            select clue_of(changed.part, s.value, n.value), changed.account_id, changed.part
            from account_field s join account_field n on n.account_id = s.account_id and n.part = s.part
                and n.name = definition ->> 'number'
            where s.account_id = changed.account_id and s.part = changed.part and s.name = definition ->> 'subject'
            on conflict do nothing;
    end if;
    return null;
end $$;
create or replace trigger clue_follows_the_fields after insert or update or delete on account_field
    for each row execute function keep_clue_of_fields();

-- Accounts of a portal have handed in a case, and are known by it once it has passed.
create or replace function keep_clue_of_binding() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    changed binding := coalesce(new, old);
begin
    if changed.key not in ('number', 'credit_code') then
        return null;
    end if;
    delete from account_clue c where c.source = 'case ' || changed.case_id;
    if new.case_id is not null then
        insert into account_clue (clue, account_id, source)
            select clue_of(case new.key when 'number' then 'person' else 'unit' end, c.subject, new.value), new.account_id,
                'case ' || new.case_id
            from cases c where c.id = new.case_id
            on conflict do nothing;
    end if;
    return null;
end $$;
create or replace trigger clue_follows_the_binding after insert or update or delete on binding
    for each row execute function keep_clue_of_binding();

create or replace function login_names_of(inquiry bigint, type text, subject text, number text) returns setof text
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform need_inquiry(inquiry, 'names', number, type || ' ' || subject || ' ' || number);
    return query select distinct a.login_name from account_clue c join account a on a.id = c.account_id
        where c.clue = clue_of(login_names_of.type, subject, number) and a.type = login_names_of.type and a.state = 'active'
        order by 1 limit 20;
end $$;

-- A new password by a code (I-20).

-- The account of a login name and type, or when there is none, that of the next name: as key_of() does.
create or replace function account_near(name text, of_type text) returns setof account
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select a.* from account a
        where a.type = of_type and lower(a.login_name) >= (
            select case when lower(name) > lower(last.login_name) then '' else lower(name) end from account last
                where last.type = of_type order by lower(last.login_name) desc limit 1)
        order by lower(a.login_name) limit 1
$$;

-- Where a code can be sent, masked. A name that nobody has is given a phone too, always the same. Domains are masked as
-- well: some people's tell who they are.
create or replace function begin_reset(inquiry bigint, login text, type text, out phone text, out email text)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    near account;
    known boolean;
    masked text;
    drawn bytea := decode(secret_hash('phone of ' || type || ' ' || lower(login)), 'hex');
begin
    perform need_inquiry(inquiry, 'reset', login, type);
    select a.* into near from account_near(login, type) a;
    known := coalesce(near.state = 'active' and lower(near.login_name) = lower(login), false);
    masked := mask_phone(near.phone);
    phone := case when known then masked
        else '1' || substr('35789', get_byte(drawn, 0) % 5 + 1, 1) || '*****'
            || lpad(((get_byte(drawn, 1) * 65536 + get_byte(drawn, 2) * 256 + get_byte(drawn, 3)) % 1000)::text, 3, '0') end;
    email := case when known and near.email = '' or not known and get_byte(drawn, 4) < 128 then ''
        else case when known then left(near.email, 1) else chr(97 + get_byte(drawn, 5) % 26) end || '***@***' end;
    if phone = '' and email = '' then
        perform refuse('recovery.no_address');
    end if;
end $$;

-- What a code for a new password would have to be sent for: everything agrees with what is known.
create or replace function reset_agrees(login text, type text, channel text, address text, unit_name text, credit_code text)
    returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    near account;
    units bigint[];
begin
    select a.* into near from account_near(login, type) a;
    select array_agg(c.account_id) into units from account_clue c where c.clue = clue_of('unit', unit_name, credit_code);
    return coalesce(near.state = 'active' and lower(near.login_name) = lower(login)
        and case channel when 'sms' then near.phone = address else lower(near.email) = lower(address) end
        and (type = 'person' or near.id = any (units)), false);
end $$;

-- The answer and what is written look the same whether everything agrees or not; only then is anything sent.
create or replace function send_reset_code(about_name bigint, about_address bigint, login text, type text, channel text, address text,
    unit_name text, credit_code text, reason text, out id bigint, out until bigint)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform need_inquiry(about_name, 'reset_code', login, concat_ws(E'\n', type, channel, address, unit_name, credit_code));
    perform need_code_inquiry(about_address, 'reset', channel, address);
    if type is null or type not in ('person', 'unit') or coalesce(btrim(reason), '') = '' or length(reason) > 200 then
        perform refuse('recovery.reason');
    end if;
    with made as materialized (
            select code_or_not(reset_agrees(login, type, send_reset_code.channel, send_reset_code.address, unit_name, credit_code)) as code,
                random_secret() as salt, random_secret() as no_hash, clock_ms() as at),
        message as (
            insert into outbox (phone, message, channel, secret, state, idempotency_key, not_before, created_at)
                select send_reset_code.address, code_text('reset', m.code), send_reset_code.channel, true,
                    case when m.code ~ '^[0-9]' then 'queued' else 'cancelled' end, gen_random_uuid()::text, m.at, m.at
                from made m)
        insert into code (purpose, channel, address, login_key, account_type, reason, salt, code_hash, station, created_at, until)
            select 'reset', send_reset_code.channel, send_reset_code.address, lower(login), type, btrim(send_reset_code.reason), m.salt,
                case when m.code ~ '^[0-9]' then sha256(m.salt || convert_to(m.code, 'UTF8')) else m.no_hash end,
                session_user, m.at, m.at + 300000
            from made m
        returning code.id, code.until into id, until;
end $$;

-- The account that a code of a reset is for, once it was tried rightly.
create or replace function account_of_reset(of_code bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    c code;
    account bigint;
begin
    perform need_fresh_sight();
    select x.* into c from code x where x.id = of_code;
    if not coalesce(code_was_tried_rightly(of_code, 'reset', c.address), false) then
        perform refuse('code.wrong');
    end if;
    select a.id into account from account a where lower(a.login_name) = c.login_key and a.type = c.account_type and a.state = 'active';
    if account is null then
        perform refuse('code.wrong');
    end if;
    return account;
end $$;

-- What the new password's key is derived with: an account keeps its salt.
create or replace function begin_new_key(of_code bigint, out salt bytea, out rounds integer)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    account bigint := account_of_reset(of_code);
begin
    select coalesce(k.salt, derived_salt(lower(a.login_name))), coalesce(k.rounds, 210000) into salt, rounds
        from account a left join account_key k on k.account_id = a.id where a.id = account;
end $$;

create or replace function finish_reset(of_code bigint, salt bytea, rounds integer, key_hash bytea) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    account bigint := account_of_reset(of_code);
    c code;
begin
    select x.* into c from code x where x.id = of_code;
    if not code_is_right(of_code, 'reset', c.address) then
        perform refuse('code.wrong');
    end if;
    if rounds is null or rounds not between 210000 and 20000000 or key_hash is null or length(key_hash) <> 32 then
        perform refuse('registration.fields');
    end if;
    perform set_key(account, salt, rounds, key_hash);
    -- Numbers have no place in a reason.
    perform note_account('password.reset', account, account, 'reason',
        case c.channel when 'sms' then mask_phone(c.address) else mask_email(c.address) end,
        regexp_replace(c.reason, '[0-9０-９]{7,}', '********', 'g'));
end $$;

-- Whether this station set a password by a code: what became of it, when the answer got lost.
create or replace function reset_by(of_code bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (select from code c
        where c.id = of_code and c.purpose = 'reset' and c.station = session_user and c.used_at is not null)
$$;
