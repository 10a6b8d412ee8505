-- SPDX-License-Identifier: GPL-3.0-or-later
-- What accounts say of themselves, and how it is verified (I-30 to I-39): the twin of store/identityinfile.cpp. Whoever
-- calls acts for the account (counter.sql); what they send is checked by the definition here (intake.sql).

-- The newest definition of a part of an account; null for an unknown one.
create or replace function part_definition(of_part text) returns jsonb
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select k.definition::jsonb from kind_version k where k.kind in ('realname.' || of_part, 'information.' || of_part)
    order by k.version desc limit 1
$$;

-- What was saved for a part, or what its newest case says where nothing ever was.
create or replace function part_fields(of_account bigint, of_part text, definition jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    saved jsonb := (select jsonb_object_agg(f.name, f.value) from account_field f
        where f.account_id = of_account and f.part = of_part and field_of(definition, f.name) is not null);
begin
    if saved is null and not exists (select from account_field f where f.account_id = of_account and f.part = of_part) then
        select jsonb_object_agg(f.name, f.value) into saved from case_field f
            where f.case_id = (select c.id from cases c where c.account_id = of_account and c.kind = definition ->> 'kind'
                    order by c.id desc limit 1)
              and field_of(definition, f.name) is not null;
    end if;
    return coalesce(saved, '{}');
end $$;

-- What passing these values would bind, in the order in which conflicts are told (I-09).
create or replace function bound_values(definition jsonb, declared jsonb, phone text) returns table (at bigint, key text, value text)
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select array_position(array['number', 'unit_name', 'credit_code', 'phone'], b.key), b.key, b.value
    from (
        select f ->> 'key', declared ->> (f ->> 'name') from jsonb_array_elements(definition -> 'fields') f where f -> 'binds' = 'true'
        union all select 'phone', phone where definition -> 'binds_phone' = 'true') b (key, value)
    where b.value <> ''
$$;

-- What somebody is told whose values are bound to another account (I-38); empty: none is.
create or replace function identity_conflict(of_account bigint, definition jsonb, declared jsonb, phone text) returns text
language sql volatile security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce((
        select case v.key when 'number' then 'identity.number_bound' when 'unit_name' then 'identity.unit_name_bound'
            when 'credit_code' then 'identity.credit_code_bound' else 'identity.phone_used' end
        from bound_values(definition, declared, phone) v join binding b on b.key = v.key and b.value = v.value
        where b.account_id <> of_account order by v.at limit 1), '')
$$;

-- The values whose change asks for a new check (I-32), by which the national service is asked.
create or replace function triggering_values(definition jsonb, declared jsonb, phone text) returns jsonb
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce((
        select jsonb_object_agg(f ->> 'name', declared ->> (f ->> 'name')) from jsonb_array_elements(definition -> 'fields') f
        where f -> 'triggers' = 'true' and declared ->> (f ->> 'name') <> ''), '{}')
        || case when definition -> 'phone_triggers' = 'true' and phone <> '' then jsonb_build_object('phone', phone) else '{}' end
$$;

-- Whether everything that I-32 requires is there.
create or replace function is_complete(definition jsonb, declared jsonb, phone text) returns boolean
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return not (definition -> 'phone_triggers' is not distinct from 'true' and phone = '') and not exists (
        select from jsonb_array_elements(definition -> 'fields') f
        where condition_holds(f -> 'required', declared) and coalesce(declared ->> (f ->> 'name'), '') = '');
end $$;

-- Whether the national service is asked about these values (I-33).
create or replace function asks_national_service(definition jsonb, declared jsonb) returns boolean
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return exists (select from jsonb_array_elements(definition -> 'national_check') c where condition_holds(c, declared));
end $$;

-- As the record of changes shows a value (I-39, I-40).
create or replace function masked_value(field jsonb, value text) returns text
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    rules jsonb := coalesce((select jsonb_agg(r ->> 'name') from jsonb_array_elements(field -> 'rules') r), '[]');
begin
    return case
        when value = '' then ''
        when field ->> 'shape' = 'identity_number' then mask_number(value)
        when field ->> 'key' = 'phone' or rules ?| array['mobile', 'telephone'] then mask_phone(value)
        when rules ? 'email' then mask_email(value)
        when rules ? 'person_name' then mask_name(value)
        else value end;
end $$;

create or replace function set_real_name(of_account bigint, of_part text, new_state text, why json, by_whom bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    state_before text := coalesce((
        select r.state from real_name r where r.account_id = of_account and r.part = of_part), 'incomplete');
begin
    insert into real_name (account_id, part, state, reasons, changed_at) values (of_account, of_part, new_state, why, clock_ms())
        on conflict (account_id, part) do update set state = excluded.state, reasons = excluded.reasons, words = '',
            case_id = null, changed_at = excluded.changed_at;
    if state_before <> new_state then
        perform note_account('real_name.changed', of_account, by_whom, of_part, state_before, new_state);
    end if;
end $$;

-- Takes back the case of a kind that is open, by its applicant's action. Gives why not: a reviewer has it before them, or
-- it is of a version that has no such action; nothing when it is done, or there is none.
create or replace function withdraw_open_case(of_account bigint, of_kind text) returns text
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    open_case bigint := (
        select c.id from cases c where c.account_id = of_account and c.kind = of_kind and c.desk is not null order by c.id desc limit 1);
    c cases;
    way text;
begin
    if open_case is null then
        return null;
    end if;
    select * into c from cases x where x.id = open_case and x.desk is not null for no key update skip locked;
    if c.id is null or exists (select from case_lease l where l.case_id = c.id and l.until > clock_ms()) then
        return 'identity.being_reviewed';
    end if;
    select k.action into way from kind_action k
        where k.kind = c.kind and k.version = c.kind_version and k.from_state = c.state and k.role = 'applicant' limit 1;
    if way is null then
        return 'case.open';
    end if;
    insert into decision (case_id, version, action) values (c.id, c.version, way);
    return null;
end $$;

-- Frees a value. A unit is found by the name that it had, too (I-23).
create or replace function free_value(of_account bigint, of_key text, of_value text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    delete from binding b where b.account_id = of_account and b.key = of_key and b.value = of_value;
    if found and of_key = 'unit_name' then
        insert into former_name (account_id, name, until) values (of_account, of_value, clock_ms())
            on conflict (name, account_id) do update set until = excluded.until;
    end if;
end $$;

-- Begins the verification of a part anew: what was about the values before is no longer.
create or replace function begin_identity_anew(of_account bigint, of_part text, definition jsonb, fields_before jsonb, fields_after jsonb,
    phone_before text, phone_after text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    why_not text := withdraw_open_case(of_account, definition ->> 'kind');
begin
    if why_not is not null then
        perform refuse(why_not);
    end if;
    update national_check n set state = 'dropped' where n.account_id = of_account and n.part = of_part and n.state = 'queued';
    perform free_value(of_account, v.key, v.value)
        from (select key, value from bound_values(definition, fields_before, phone_before)
              except select key, value from bound_values(definition, fields_after, phone_after)) v;
    perform set_real_name(of_account, of_part, 'incomplete', '[]', me());
end $$;

-- What a change of a part, or of the phone that belongs to it, does.
create or replace function change_identity(of_account bigint, of_part text, definition jsonb, fields_before jsonb, fields_after jsonb,
    phone_before text, phone_after text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    conflict text;
    state_now text;
begin
    -- A number that is bound stays (I-08), also while the account is being verified anew.
    if exists (
        select from jsonb_array_elements(definition -> 'fields') f
            join binding b on b.account_id = of_account and b.key = 'number' and b.value <> coalesce(fields_after ->> (f ->> 'name'), '')
        where f -> 'binds' = 'true' and f ->> 'key' = 'number') then
        perform refuse('identity.number_fixed');
    end if;
    conflict := identity_conflict(of_account, definition, fields_after, phone_after);
    if conflict <> '' then
        perform refuse(conflict);
    end if;

    -- A phone changes by itself, and no value with it.
    if phone_before = phone_after then
        delete from account_field f where f.account_id = of_account and f.part = of_part;
        insert into account_field (account_id, part, name, value) select of_account, of_part, e.key, e.value from jsonb_each_text(fields_after) e;
        perform note_account('information.changed', of_account, me(), of_part || '.' || (f ->> 'name'),
                masked_value(f, coalesce(fields_before ->> (f ->> 'name'), '')), masked_value(f, coalesce(fields_after ->> (f ->> 'name'), '')))
            from jsonb_array_elements(definition -> 'fields') f
            where coalesce(fields_before ->> (f ->> 'name'), '') <> coalesce(fields_after ->> (f ->> 'name'), '');
        -- An account is shown by the name of whom it is of; whoever holds an office only once they are verified (C-02).
        update account a set display_name = fields_after ->> (definition ->> 'subject')
            where a.id = of_account and a.type = of_part and fields_after ->> (definition ->> 'subject') <> ''
                and not exists (select from account_role r where r.account_id = of_account and r.role = 'department');
    end if;

    if definition -> 'form_only' = 'true' then
        return;
    end if;
    if triggering_values(definition, fields_before, phone_before) <> triggering_values(definition, fields_after, phone_after) then
        perform begin_identity_anew(of_account, of_part, definition, fields_before, fields_after, phone_before, phone_after);
    elsif definition -> 'binds_phone' = 'true' and phone_before <> phone_after then
        update binding b set value = phone_after where b.account_id = of_account and b.key = 'phone' and b.value = phone_before;
    end if;

    state_now := coalesce((select r.state from real_name r where r.account_id = of_account and r.part = of_part), 'incomplete');
    if is_complete(definition, fields_after, phone_after) and asks_national_service(definition, fields_after)
        and state_now not in ('passed_national', 'passed_by_reviewer', 'in_review')
        and not exists (select from national_check n where n.account_id = of_account and n.part = of_part and n.state = 'queued') then
        insert into national_check (account_id, part, fields, requested_at, not_before)
            values (of_account, of_part, triggering_values(definition, fields_after, phone_after)::json, clock_ms(), clock_ms());
    end if;
end $$;

-- The account whose data are about to change, for whoever may: one change of it after the other.
create or replace function account_to_change(of_account bigint) returns account
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    owner account;
begin
    if not acts_for(of_account) then
        perform refuse('information.forbidden');
    end if;
    select * into owner from account a where a.id = of_account for no key update;
    if owner.id is null then
        perform refuse('account.unknown');
    end if;
    return owner;
end $$;

-- Whoever says a number or a name that they did not say before learns whether another account is verified with it: that
-- has a limit, as every question has that tells of others (`inquiry`: codes.sql).
create or replace function save_information(of_account bigint, of_part text, fields text, inquiry bigint default null) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    owner account := account_to_change(of_account);
    definition jsonb := part_definition(of_part);
    declared jsonb := declared_in(fields);
    today date := day_of(clock_ms());
    fault text;
    before jsonb;
    kept jsonb;
    asks text;
begin
    if definition is null or definition ->> 'account_type' <> owner.type then
        perform refuse('information.unknown_part');
    end if;
    -- What is missing makes it incomplete; everything else that is wrong is not kept.
    select f ->> 'code' into fault from jsonb_array_elements(field_faults(definition, declared, today)) f
        where f ->> 'code' not in ('field.required', 'validity.start_missing') limit 1;
    if fault is not null then
        perform refuse(fault);
    end if;
    before := part_fields(of_account, of_part, definition);
    kept := normalised_fields(definition, declared, today);
    select string_agg(v.key || ' ' || v.value, E'\n' order by v.at) into asks from bound_values(definition, kept, '') v
        where not exists (select from bound_values(definition, before, '') b where b.key = v.key and b.value = v.value);
    if asks is not null then
        perform need_inquiry(inquiry, 'identity', of_account::text, asks, 20);
    end if;
    perform change_identity(of_account, of_part, definition, before, kept, owner.phone, owner.phone);
end $$;

create or replace function information_of(of_account bigint, of_part text)
    returns table (type text, phone text, state text, reasons json, words text, asked text, open_case bigint, number_fixed boolean, fields text)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    definition jsonb := part_definition(of_part);
begin
    if not acts_for(of_account) then
        perform refuse('information.forbidden');
    end if;
    return query select a.type, a.phone, r.state, coalesce(r.reasons, '[]'), coalesce(r.words, ''),
            (select case when n.state = 'dropped' then '' when n.state = 'queued' and n.answered_at is not null then 'cannot_say' else n.state end
                from national_check n where n.account_id = of_account and n.part = of_part order by n.id desc limit 1),
            (select c.id from cases c where c.account_id = of_account and c.kind = definition ->> 'kind' and c.desk is not null
                order by c.id desc limit 1),
            exists (select from binding b where b.account_id = of_account and b.key = 'number'),
            part_fields(of_account, of_part, definition)::text
        from account a left join real_name r on r.account_id = a.id and r.part = of_part where a.id = of_account;
end $$;

-- A new phone, or a new e-mail address, which may be empty. The code was tried in a transaction before (try_code).
create or replace function set_contact(of_account bigint, channel text, address text, code bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    owner account := account_to_change(of_account);
    of_part text;
    definition jsonb;
    declared jsonb;
begin
    if channel is null or channel not in ('sms', 'email') or address is null or length(address) > 254 then
        perform refuse('code.address');
    end if;
    if not (channel = 'email' and address = '') and not coalesce(code_is_right(code, 'phone', address), false) then
        perform refuse('code.wrong');
    end if;
    if address = (case channel when 'sms' then owner.phone else owner.email end) then
        return;
    end if;
    if channel = 'email' then
        update account a set email = address where a.id = of_account;
        perform note_account('email.changed', of_account, me(), '', mask_email(owner.email), mask_email(address));
        return;
    end if;
    update account a set phone = address where a.id = of_account;
    perform note_account('phone.changed', of_account, me(), '', mask_phone(owner.phone), mask_phone(address));
    for of_part in select distinct substr(k.kind, 10) from kind_version k where starts_with(k.kind, 'realname.') order by 1 loop
        definition := part_definition(of_part);
        if definition ->> 'account_type' = owner.type then
            declared := part_fields(of_account, of_part, definition);
            perform change_identity(of_account, of_part, definition, declared, declared, owner.phone, address);
        end if;
    end loop;
end $$;

create or replace function contact_of(of_account bigint) returns table (phone text, email text)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if not acts_for(of_account) then
        perform refuse('information.forbidden');
    end if;
    return query select a.phone, a.email from account a where a.id = of_account;
end $$;

-- The record of changes (I-39), the newest first, for the account and for administrators. Which colleague did it is for
-- these to know.
create or replace function changes_of(of_account bigint, most integer)
    returns table (at bigint, event text, field text, before_value text, after_value text, by_login text, by_name text, by_other boolean)
language plpgsql stable security definer rows 50 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    own boolean := acts_for(of_account);
begin
    if not own and not exists (select from account_role r where r.account_id = me() and r.role = 'administrator'
        and r.desk = 'platform') then
        perform refuse('information.forbidden');
    end if;
    own := own and me() is not null;
    return query select l.at, l.event, l.field, l.before_value, l.after_value,
            case when own and l.account_id is distinct from l.subject_id then '' else coalesce(a.login_name, '') end,
            case when own and l.account_id is distinct from l.subject_id then ''
                else coalesce(nullif(a.display_name, ''), a.login_name, '') end,
            coalesce(l.account_id <> l.subject_id, false)
        from access_log l left join account a on a.id = l.account_id
        where l.subject_id = of_account order by l.id desc limit least(most, 1000);
end $$;
