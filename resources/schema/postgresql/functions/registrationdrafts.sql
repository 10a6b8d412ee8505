-- SPDX-License-Identifier: GPL-3.0-or-later
-- Drafts of registrations: for a unit that granted the role, with what was typed so far (C-03, C-07). The twin of
-- models/store/registrationterms.cpp and registrationdrafts.cpp.

create or replace function is_registration(definition jsonb) returns boolean
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(definition ->> 'system', '') <> ''
$$;

create or replace function is_verified(of_account bigint, of_part text) returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (select from real_name r where r.account_id = of_account and r.part = of_part
        and r.state in ('passed_national', 'passed_by_reviewer'))
$$;

-- The unit's name where it granted the account the role and did not take it back, and why nothing can be handed in for it
-- now; empty: it can.
create or replace function registration_unit(definition jsonb, of_account bigint, of_unit bigint, out name text, out until bigint, out hindrance text)
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    g unit_grant;
    u account;
begin
    select * into g from unit_grant x where x.person_id = of_account and x.unit_id = of_unit and x.ended_at is null
        and x.system = definition ->> 'system' and x.role = definition ->> 'grant_role';
    if g.id is null then
        name := '';
        hindrance := 'registration.no_grant';
        return;
    end if;
    select * into u from account x where x.id = of_unit;
    name := unit_name_of(of_unit);
    until := g.until;
    hindrance := case
        when not is_verified(of_account, 'person') then 'registration.person_not_verified'
        when g.until <= clock_ms() then 'registration.grant_run_out'
        when u.state <> 'active' or exists (select from account_lock l where l.account_id = of_unit) then 'registration.unit_stopped'
        when not is_verified(of_unit, 'unit') then 'registration.unit_not_verified'
        else '' end;
end $$;

-- The newest definition of a kind of registrations.
create or replace function registration_kind(of_kind text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    known record := newest_kind(of_kind);
begin
    if not is_registration(known.definition) then
        perform refuse('kind.unknown');
    end if;
    return known.definition;
end $$;

create or replace function registration_units(of_kind text, of_account bigint) returns table (id bigint, name text, until bigint, hindrance text)
language plpgsql stable security definer rows 3 set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
declare
    definition jsonb := registration_kind(of_kind);
begin
    if me() is null or not acts_for(of_account) then
        perform refuse('draft.forbidden');
    end if;
    return query select g.unit_id, u.name, u.until, u.hindrance
        from unit_grant g cross join lateral registration_unit(definition, of_account, g.unit_id) u
        where g.person_id = of_account and g.ended_at is null and g.system = definition ->> 'system' and g.role = definition ->> 'grant_role';
end $$;

-- What an account says of itself beside its parts.
create or replace function own_word(of_account bigint, word text) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select case word when 'phone' then a.phone when 'email' then a.email when 'display_name' then a.display_name
        when 'login_name' then a.login_name end
    from account a where a.id = of_account
$$;

-- What nobody types (C-12): the values of the fields that are taken from an account, without the empty ones. A unit that is
-- null says nothing.
create or replace function fixed_fields(definition jsonb, of_account bigint, of_unit bigint) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    field jsonb;
    source text[];
    owner bigint;
    value text;
    fixed jsonb := '{}';
begin
    for field in select f from jsonb_array_elements(definition -> 'fields') f where f ? 'from' loop
        source := string_to_array(field ->> 'from', '.');
        owner := case source[1] when 'unit' then of_unit when 'account' then of_account end;
        continue when owner is null;
        value := case array_length(source, 1)
            when 2 then own_word(owner, source[2])
            when 3 then part_fields(owner, source[2], part_definition(source[2])) ->> source[3] end;
        if value <> '' then
            fixed := fixed || jsonb_build_object(field ->> 'name', value);
        end if;
    end loop;
    return fixed;
end $$;

-- Those of the values that are typed.
create or replace function typed_fields(definition jsonb, declared jsonb) returns jsonb
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(jsonb_object_agg(d.key, d.value), '{}') from jsonb_each(declared) d
    where not coalesce(field_of(definition, d.key) ? 'from', false)
$$;

-- Of what there is one at a time there must not be another one than this.
create or replace function check_is_sole(definition jsonb, of_account bigint, of_unit bigint, of_registration bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if exists (select from registration r where r.active and r.kind = definition ->> 'kind' and r.id is distinct from of_registration
        and r.sole_key = case definition ->> 'sole' when 'account' then 'account:' || of_account when 'unit' then 'unit:' || of_unit end) then
        perform refuse('registration.there_already');
    end if;
end $$;

-- The case that is corrected: of the rounds, the one of which something was decided last. A restored one lies before others
-- that were voided.
create or replace function corrected_round(of_kind text, of_account bigint, of_case bigint) returns cases
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    c cases;
begin
    select * into c from cases x where x.id = of_case and x.account_id = of_account and x.kind = of_kind and x.registration_id is not null;
    if c.id is null then
        perform refuse('registration.not_returned');
    end if;
    if exists (select from cases x where x.registration_id = c.registration_id and (x.desk is not null
        or exists (select from filing f where f.case_id = x.id and f.revoked_at is null))) then
        perform refuse('registration.restored');
    end if;
    if c.id <> (select d.case_id from cases x join decision d on d.case_id = x.id where x.registration_id = c.registration_id
            order by d.id desc limit 1)
        or not exists (
            select from kind_version k, jsonb_array_elements(k.definition::jsonb -> 'states') s
            where k.kind = c.kind and k.version = c.kind_version and s ->> 'name' = c.state and s ->> 'tone' = 'bad') then
        perform refuse('registration.not_returned');
    end if;
    return c;
end $$;

create or replace function find_draft(of_kind text, of_account bigint) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if me() is null or not acts_for(of_account) then
        perform refuse('draft.forbidden');
    end if;
    return (select d.id from draft d where d.kind = of_kind and d.account_id = of_account and d.case_id is null);
end $$;

-- The account's draft of the kind, or a new one: for a unit, or to correct a case, whose values and papers are copied.
create or replace function open_registration_draft(of_kind text, of_account bigint, of_unit bigint, of_follows bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    definition jsonb := registration_kind(of_kind);
    there draft;
    round cases;
    why_not text;
    made bigint;
begin
    if who is null or not acts_for(of_account) then
        perform refuse('draft.forbidden');
    end if;
    if not exists (select from account a where a.id = of_account and a.type = definition ->> 'account_type') then
        perform refuse('draft.account');
    end if;
    perform sweep_drafts();
    select * into there from draft d where d.account_id = of_account and d.kind = of_kind and d.case_id is null;
    if there.id is not null then
        if of_unit <> there.unit_id or (coalesce(of_unit, of_follows) is not null and of_follows is distinct from there.follows) then
            perform refuse('registration.another_draft');
        end if;
        return there.id;
    end if;
    if of_follows is not null then
        round := corrected_round(of_kind, of_account, of_follows);
        if of_unit <> round.unit_id then
            perform refuse('registration.unit_fixed');
        end if;
        of_unit := round.unit_id;
    end if;
    why_not := (select u.hindrance from registration_unit(definition, of_account, of_unit) u);
    if why_not <> '' then
        perform refuse(why_not);
    end if;
    perform check_is_sole(definition, of_account, of_unit, round.registration_id);
    insert into draft as d (kind, account_id, entered_by, station, touched_at, unit_id, follows)
        values (of_kind, of_account, who, session_user, clock_ms(), of_unit, of_follows)
        on conflict (account_id, kind) where account_id is not null and case_id is null do nothing
        returning d.id into made;
    if made is null then
        -- Another window was faster.
        perform refuse('registration.another_draft');
    end if;
    insert into draft_field (draft_id, name, value)
        select made, f.name, f.value from case_field f
        where f.case_id = round.id and field_of(definition, f.name) is not null and not field_of(definition, f.name) ? 'from';
    insert into draft_paper (draft_id, slot, sha256)
        select made, p.slot, p.sha256 from case_document p where p.case_id = round.id and slot_of(definition, p.slot) is not null;
    return made;
end $$;

create or replace function read_registration_draft(of_draft bigint, out unit_id bigint, out unit_name text, out hindrance text,
    out follows bigint, out touched_at bigint, out typed text, out fixed text)
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_draft(of_draft, null, false);
    definition jsonb := registration_kind(d.kind);
begin
    unit_id := d.unit_id;
    follows := d.follows;
    touched_at := d.touched_at;
    select u.name, u.hindrance into unit_name, hindrance from registration_unit(definition, d.account_id, d.unit_id) u;
    typed := (select coalesce(jsonb_object_agg(f.name, f.value), '{}') from draft_field f where f.draft_id = d.id)::text;
    -- A unit that granted nothing, or took it back, says nothing of itself.
    fixed := fixed_fields(definition, d.account_id, case when hindrance <> 'registration.no_grant' then d.unit_id end)::text;
end $$;

-- A draft of a registration that is about to change.
create or replace function my_registration_draft(of_draft bigint) returns draft
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_draft(of_draft, null, true);
begin
    if d.case_id is not null or d.account_id is null or d.unit_id is null then
        perform refuse('draft.unknown');
    end if;
    return d;
end $$;

-- Keeps what is typed, whatever it is worth: half filled in, wrong, with blanks.
create or replace function save_draft_fields(of_draft bigint, fields text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_registration_draft(of_draft);
    definition jsonb := registration_kind(d.kind);
    declared jsonb := declared_in(fields);
begin
    if exists (select from jsonb_object_keys(declared) k where field_of(definition, k) is null) then
        perform refuse('field.unknown');
    end if;
    if (select sum(octet_length(e.key) + octet_length(e.value)) from jsonb_each_text(declared) e) > 200000 then
        perform refuse('draft.too_large');
    end if;
    delete from draft_field f where f.draft_id = d.id;
    insert into draft_field (draft_id, name, value) select d.id, e.key, e.value from jsonb_each_text(typed_fields(definition, declared)) e;
    update draft x set touched_at = clock_ms() where x.id = d.id;
end $$;

-- Another unit in place of the one before; its data follow by themselves (C-07).
create or replace function change_draft_unit(of_draft bigint, of_unit bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_registration_draft(of_draft);
    definition jsonb := registration_kind(d.kind);
    why_not text := (select u.hindrance from registration_unit(definition, d.account_id, of_unit) u);
begin
    if d.follows is not null then
        perform refuse('registration.unit_fixed');
    end if;
    if why_not <> '' then
        perform refuse(why_not);
    end if;
    perform check_is_sole(definition, d.account_id, of_unit, null);
    update draft x set unit_id = of_unit, touched_at = clock_ms() where x.id = d.id;
end $$;

-- Whether a draft may be handed in now; the round before it waits for that.
create or replace function check_registration(d draft, definition jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    why_not text;
    thread bigint;
begin
    if d.follows is not null then
        -- Whoever restores it at this moment is waited for, and seen.
        select c.registration_id into thread from cases c where c.id = d.follows;
        perform lock_registration(thread);
        thread := (select r.registration_id from corrected_round(d.kind, d.account_id, d.follows) r);
    end if;
    -- A grant that is being taken away is waited for, too.
    perform from unit_grant g where g.person_id = d.account_id and g.unit_id = d.unit_id and g.ended_at is null for share;
    why_not := (select u.hindrance from registration_unit(definition, d.account_id, d.unit_id) u);
    if why_not <> '' then
        perform refuse(why_not);
    end if;
    perform check_is_sole(definition, d.account_id, d.unit_id, thread);
    return thread;
end $$;
