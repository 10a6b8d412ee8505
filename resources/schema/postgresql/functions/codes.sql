-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is asked before anyone is logged in, and codes. registration.sql and recovery.sql build on it.
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
        or what not in ('code', 'register', 'names', 'reset', 'reset_code', 'visit', 'identity', 'grant') then
        perform refuse('inquiry.needed');
    end if;
    -- Nobody uses up what a unit may ask but those who act as it (grants.sql).
    if what = 'grant' and not (case when subject ~ '^[0-9]{1,18}$' then acts_as_unit(subject::bigint, null) else false end) then
        perform refuse('grant.forbidden');
    end if;
    delete from inquiry where id in (
        select i.id from inquiry i where i.asked_at < clock_ms() - 86400000 order by i.asked_at limit 100 for update skip locked);
    delete from code_try where ctid = any (array(
        select t.ctid from code c join code_try t on t.code_id = c.id where c.created_at < clock_ms() - 86400000
            order by c.created_at limit 100 for update of t skip locked));
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
    if (select count(*) from (select from inquiry i where i.station = session_user and i.asked_at > clock_ms() - 3600000 and i.what <> 'grant'
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
    if (select count(*) from (select from inquiry i where i.station = session_user and i.asked_at > clock_ms() - 3600000 and i.what <> 'grant'
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
