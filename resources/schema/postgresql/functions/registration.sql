-- SPDX-License-Identifier: GPL-3.0-or-later
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

-- The account that this station registered by a code: what became of it, when the answer got lost. Null: nothing did.
create or replace function registered_by(of_code bigint, login text) returns bigint
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select a.id from code c join account a on a.phone = c.address and a.created_at between c.used_at and c.used_at + 60000
        where c.id = of_code and c.purpose = 'register' and c.station = session_user and lower(a.login_name) = lower(login)
$$;
