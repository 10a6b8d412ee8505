-- SPDX-License-Identifier: GPL-3.0-or-later
-- What somebody may do before anyone is logged in: codes, registering, finding one's way back.
--
-- Three things are kept from whoever calls these functions, however they look. What is asked has a limit, which no
-- roll-back gives back: a question is put and committed first (ask), and answered in a later transaction only. What a
-- statement reads does not depend on whether somebody exists, so that its counters tell nothing. And no secret is ever a
-- parameter of a statement, where a dump of the plan would show it, nor does one choose which statement is run: secrets
-- are made and compared within statements.

-- As domain/masking.h does.
create or replace function mask_phone(phone text) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case when phone = '' then '' when length(phone) >= 9 then left(phone, 2) || '*****' || right(phone, 3)
        when length(phone) > 2 then '*****' || right(phone, 2) else '*****' end
$$;
create or replace function mask_number(number text) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case when number = '' then '' when length(number) >= 15 then left(number, 4) || '********' || right(number, 4)
        when length(number) >= 9 then left(number, 2) || '********' || right(number, 2)
        when length(number) >= 4 then left(number, 1) || '********' || right(number, 1) else '********' end
$$;
create or replace function mask_email(email text) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case when email = '' then '' when strpos(email, '@') > 1 then left(email, 1) || '***' || substr(email, strpos(email, '@'))
        else '***' end
$$;

-- Whoever sees an old state of the database would not see what was asked, tried or used meanwhile.
create or replace function need_fresh_sight() returns void
language plpgsql set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform refuse('session.isolation');
    end if;
end $$;

create or replace function secret_hash(content text) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select encode(sha256(g.secret || convert_to(content, 'UTF8')), 'hex') from guard_secret g
$$;

-- Puts a question: `subject` is what it has a limit for, `question` the whole of it. Answered are questions of exactly
-- these words, by the functions below, once.
create or replace function ask(what text, subject text, question text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    number bigint;
begin
    perform need_fresh_sight();
    if what is null or subject is null or question is null or length(subject) > 300 or length(question) > 4000
        or what not in ('code', 'register', 'names', 'reset', 'reset_code', 'visit') then
        perform refuse('inquiry.needed');
    end if;
    delete from inquiry where id in (
        select i.id from inquiry i where i.asked_at < clock_ms() - 86400000 order by i.asked_at limit 100 for update skip locked);
    delete from code_try where code_id in (select c.id from code c where c.created_at < clock_ms() - 86400000 order by c.created_at limit 100);
    delete from code where id in (
        select c.id from code c where c.created_at < clock_ms() - 86400000
            and not exists (select from code_try t where t.code_id = c.id) order by c.created_at limit 100 for update skip locked);
    insert into inquiry (what, subject_hash, question_hash, station, asked_at)
        values (ask.what, secret_hash(lower(subject)), secret_hash(question), session_user, clock_ms()) returning id into number;
    return number;
end $$;

-- How many questions of a subject were put in the last so many seconds, this one not counted; at most `most`.
create or replace function asked_lately(inquiry bigint, of_what text, of_subject text, seconds bigint, most integer) returns integer
language sql volatile security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select count(*)::integer from (
        select from inquiry i where i.what = of_what and i.subject_hash = secret_hash(lower(of_subject))
            and i.asked_at > clock_ms() - seconds * 1000 and i.id <> asked_lately.inquiry limit most) found
$$;

-- Refuses unless the question was put by this station in an earlier transaction, a short while ago, was not answered yet,
-- and is within the limits.
create or replace function need_inquiry(inquiry bigint, of_what text, of_subject text, of_question text, most integer default 10)
    returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    put inquiry;
begin
    perform need_fresh_sight();
    select i.* into put from inquiry i where i.id = need_inquiry.inquiry and i.station = session_user for update;
    if put.id is null or put.answered or put.asked_in = pg_current_xact_id() or put.asked_at < clock_ms() - 120000
        or put.what <> of_what or put.subject_hash is distinct from secret_hash(lower(of_subject))
        or put.question_hash is distinct from secret_hash(of_question) then
        perform refuse('inquiry.needed');
    end if;
    update inquiry i set answered = true where i.id = need_inquiry.inquiry;
    if asked_lately(inquiry, of_what, of_subject, 3600, most) >= most then
        perform refuse(case of_what when 'code' then 'code.too_many' else 'inquiry.subject' end);
    end if;
    if (select count(*) from (select from inquiry i where i.station = session_user and i.asked_at > clock_ms() - 3600000
            and i.id <> need_inquiry.inquiry limit 120) found) >= 120 then
        perform refuse('inquiry.station');
    end if;
end $$;

-- Codes.

-- Six digits from the system's generator.
create or replace function new_code() returns text
language sql volatile set search_path = pg_catalog, hezhun, pg_temp as $$
    select lpad((('x' || encode(substr(random_secret(), 1, 7), 'hex'))::bit(56)::bigint % 1000000)::text, 6, '0')
$$;
create or replace function is_address(channel text, address text) returns boolean
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(case channel when 'sms' then address ~ '^[+]?[0-9][0-9-]{4,19}$'
        when 'email' then length(address) <= 254 and address ~ '^[!-?A-~]+@[A-Za-z0-9.-]+$' end, false)
$$;
-- What is sent: what the code is for, never whose account it is.
create or replace function code_text(purpose text, code text) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select '【政务服务平台】您正在' || case purpose when 'register' then '注册账号' when 'reset' then '重置密码' when 'appeal' then '提交账号申诉'
        when 'request' then '提交办理申请' else '更换联系方式' end || '，验证码' || code || '，5分钟内有效。如非本人操作，请忽略。'
$$;

-- A code, or what looks like one to everything but whoever would receive it.
create or replace function code_or_not(serves boolean) returns text
language sql volatile set search_path = pg_catalog, hezhun, pg_temp as $$
    select translate(new_code(), '0123456789', case when serves then '0123456789' else 'abcdefghij' end)
$$;

-- Limits of codes: one a minute and five an hour for an address, 60 an hour for a station.
create or replace function need_code_inquiry(inquiry bigint, purpose text, channel text, address text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if not is_address(channel, address) then
        perform refuse('code.address');
    end if;
    perform need_inquiry(inquiry, 'code', address, purpose || ' ' || channel || ' ' || address, 5);
    if asked_lately(inquiry, 'code', address, 60, 1) > 0 then
        perform refuse('code.too_soon');
    end if;
    if (select count(*) from (select from inquiry i where i.station = session_user and i.asked_at > clock_ms() - 3600000
            and i.what = 'code' and i.id <> need_code_inquiry.inquiry limit 60) found) >= 60 then
        perform refuse('inquiry.station');
    end if;
end $$;

create or replace function send_code(inquiry bigint, purpose text, channel text, address text, out id bigint, out until bigint)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if purpose is null or purpose not in ('register', 'appeal', 'request', 'phone') then
        perform refuse('code.address');
    end if;
    perform need_code_inquiry(inquiry, purpose, channel, address);
    with made as materialized (select new_code() as code, random_secret() as salt, clock_ms() as at),
        message as (
            insert into outbox (phone, message, channel, secret, idempotency_key, not_before, created_at)
                select send_code.address, code_text(purpose, m.code), send_code.channel, true, gen_random_uuid()::text, m.at, m.at
                from made m)
        insert into code (purpose, channel, address, salt, code_hash, station, created_at, until)
            select send_code.purpose, send_code.channel, send_code.address, m.salt, sha256(m.salt || convert_to(m.code, 'UTF8')),
                session_user, m.at, m.at + 300000
            from made m
        returning code.id, code.until into id, until;
end $$;

-- A try of a code. Once committed it counts, and no roll-back undoes that: only then is it looked at. Five there are, each
-- with a number of its own, however many are made at once.
create or replace function try_code(of_code bigint, given text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform need_fresh_sight();
    if given is null or given !~ '^[0-9]{6}$' then
        perform refuse('code.wrong');
    end if;
    for try in 1 .. 5 loop
        insert into code_try (code_id, number, code_hash)
            select c.id, try, sha256(c.salt || convert_to(given, 'UTF8')) from code c
                where c.id = of_code and c.station = session_user and c.used_at is null and c.until > clock_ms()
                  and not exists (select from code newer where newer.address = c.address and newer.purpose = c.purpose and newer.id > c.id)
            on conflict do nothing;
        if found then
            return;
        end if;
    end loop;
    perform refuse('code.over');
end $$;

-- Whether a code serves, and a committed try of it was right.
create or replace function code_was_tried_rightly(of_code bigint, for_purpose text, of_address text) returns boolean
language sql volatile security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (
        select from code c join code_try t on t.code_id = c.id and t.code_hash = c.code_hash and t.made_in <> pg_current_xact_id()
            where c.id = of_code and c.purpose = for_purpose and c.address = of_address and c.station = session_user
              and c.used_at is null and c.until > clock_ms()
              and not exists (select from code newer where newer.address = c.address and newer.purpose = c.purpose and newer.id > c.id))
$$;

-- The same, and uses it: with the transaction that asks, so that what is rolled back has not used it. For whoever does
-- something on the strength of a code.
create or replace function code_is_right(code_id bigint, purpose text, address text) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform need_fresh_sight();
    perform from code c where c.id = code_is_right.code_id and c.station = session_user for update;
    if not coalesce(code_was_tried_rightly(code_id, purpose, address), false) then
        return false;
    end if;
    update code c set used_at = clock_ms() where c.id = code_is_right.code_id;
    return true;
end $$;

-- Registering (I-02, I-07, I-09).

-- What a definition says of a part of an account, at its newest.
create or replace function definition_of(part text) returns json
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select v.definition::json from kind_version v where v.kind = 'realname.' || part order by v.version desc limit 1
$$;

-- Whether a condition of a definition holds: true, or for each field it names one of the values it lists.
create or replace function condition_holds(condition json, declared json) returns boolean
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case json_typeof(condition) when 'boolean' then condition::text::boolean
        when 'object' then coalesce((
            select bool_and(exists (select from json_array_elements_text(w.allowed) one (value) where one.value = declared ->> w.field))
            from json_each(condition) w (field, allowed)), false)
        else false end
$$;

-- Refuses what can't be a part's subject and number: unknown fields, values that are too long or not to choose from, and
-- what is missing of the two.
create or replace function check_declared(part text, declared json) returns void
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    definition json := definition_of(part);
    field json;
    given record;
begin
    if definition is null or declared is null or json_typeof(declared) <> 'object' then
        perform refuse('registration.fields');
    end if;
    for given in select d.key, d.value from json_each_text(declared) d loop
        field := (select f from json_array_elements(definition -> 'fields') f where f ->> 'name' = given.key);
        if field is null or given.value is null or given.value <> btrim(given.value)
            or length(given.value) not between 1 and coalesce((field ->> 'max_length')::integer, 200)
            or json_typeof(field -> 'choices') = 'array' and not exists (
                select from json_array_elements(field -> 'choices') c where c ->> 'code' = given.value) then
            perform refuse('registration.fields');
        end if;
    end loop;
    if exists (
        select from json_array_elements(definition -> 'fields') f
            where f ->> 'name' in (definition ->> 'subject', definition ->> 'number')
              and condition_holds(f -> 'required', declared) and declared -> (f ->> 'name') is null) then
        perform refuse('registration.fields');
    end if;
end $$;

-- Whether another account that is in use says this of itself, or is verified with it.
create or replace function is_known(part text, field text, content text, key text) returns boolean
language sql volatile security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (
        select from account_field f join account a on a.id = f.account_id and a.state = 'active'
            where f.part = is_known.part and f.name = field and f.value = content)
        or exists (select from binding b where b.key = is_known.key and b.value = content)
$$;

-- Two who register the same at once: the second finds what the first has made.
create or replace function alone_with(content text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform pg_advisory_xact_lock(('x' || left(secret_hash(content), 16))::bit(64)::bigint);
end $$;

-- Refuses what somebody else has registered, each with a code that points to its way out (I-09).
create or replace function refuse_what_is_taken(type text, declared json) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    definition json := definition_of(type);
    subject text := declared ->> (definition ->> 'subject');
    number text := upper(declared ->> (definition ->> 'number'));
begin
    if type = 'person' then
        perform alone_with('number ' || number);
        if is_known('person', definition ->> 'number', number, 'number') then
            perform refuse('registration.number_taken');
        end if;
        return;
    end if;
    perform alone_with('unit ' || subject);
    if is_known('unit', definition ->> 'subject', subject, 'unit_name')
        or exists (select from former_name n join account a on a.id = n.account_id and a.state = 'active' where n.name = subject) then
        perform refuse('registration.unit_name_taken');
    end if;
    if number is not null then
        perform alone_with('credit_code ' || number);
        if is_known('unit', definition ->> 'number', number, 'credit_code') then
            perform refuse('registration.credit_code_taken');
        end if;
    end if;
end $$;

-- Makes an account. `declared`: {"person": {…}} or {"unit": {…}, "agent": {…}}, names and values of fields. Only who holds
-- the phone learns of a conflict. With a token, a clerk's, the clerk is on record.
create or replace function register_account(inquiry bigint, code bigint, type text, login text, salt bytea, rounds integer,
    key_hash bytea, phone text, email text, declared json) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    clerk bigint := me();
    parts constant text[] := case type when 'person' then array['person'] when 'unit' then array['unit', 'agent'] end;
    part text;
    definition json;
    account bigint;
begin
    if clerk is not null and not is_clerk() then
        perform refuse('counter.forbidden');
    end if;
    if parts is null or login is null or login !~ '^[A-Za-z0-9_]{1,64}$' or salt is null or length(salt) <> 16
        or rounds is null or rounds not between 210000 and 20000000 or key_hash is null or length(key_hash) <> 32
        or phone is null or not is_address('sms', phone) or email is null or not (email = '' or is_address('email', email))
        or declared is null or json_typeof(declared) <> 'object'
        or (select array_agg(k.part order by k.part desc) from json_object_keys(declared) k (part)) is distinct from parts then
        perform refuse('registration.fields');
    end if;
    perform need_inquiry(inquiry, 'register', phone, lower(login) || ' ' || declared::text);
    if not code_is_right(code, 'register', phone) then
        perform refuse('code.wrong');
    end if;
    foreach part in array parts loop
        perform check_declared(part, declared -> part);
    end loop;
    if exists (select from binding b where b.key = 'phone' and b.value = phone) then
        perform refuse('registration.phone_used');
    end if;
    perform refuse_what_is_taken(type, declared -> type);
    insert into account (login_name, type, display_name, phone, email, created_at)
        values (login, type, declared -> type ->> (definition_of(type) ->> 'subject'), phone, email, clock_ms())
        on conflict do nothing returning id into account;
    if account is null then
        perform refuse('account.login_name_taken');
    end if;
    insert into account_key (account_id, login_key, salt, rounds, key_hash) values (account, lower(login), salt, rounds, key_hash);
    foreach part in array parts loop
        definition := definition_of(part);
        insert into account_field (account_id, part, name, value)
            select account, part, d.key, case when d.key = definition ->> 'number' then upper(d.value) else d.value end
            from json_each_text(declared -> part) d;
        insert into real_name (account_id, part, state, changed_at) values (account, part, 'incomplete', clock_ms());
    end loop;
    insert into access_log (at, account_id, event, subject_id, field, after_value)
        values (clock_ms(), coalesce(clerk, account), 'account.registered', account, 'phone', mask_phone(phone));
    return account;
end $$;

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
    select x.* into c from code x where x.id = of_code and x.station = session_user and x.purpose = 'reset';
    if c.id is null or not coalesce(code_was_tried_rightly(of_code, 'reset', c.address), false) then
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
