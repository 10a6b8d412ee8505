-- SPDX-License-Identifier: GPL-3.0-or-later
-- Registrations of commissioners: who looks at them (C-04, C-05), what is undone (C-08), and the numbers that they are filed
-- under (C-11). Part of check_decision() and carry_out_decision().

-- Whether an account holds a role on a desk.
create or replace function holds(who bigint, of_role text, on_desk text) returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (select from held_roles(who) r where r.role = of_role and r.desk = on_desk)
$$;

-- The name of a desk, with whom the case concerns in place of the marks.
create or replace function desk_named(template text, c cases) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select replace(replace(replace(template, '{unit}', coalesce(c.unit_id::text, '')), '{department}', c.department),
        '{account}', coalesce(c.account_id::text, ''))
$$;

-- The code of a department and of those above it: of the city, of the province (C-05).
create or replace function with_higher(code text) returns text[]
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case code when '' then '{}' else array(
        select distinct x.code from unnest(array[code, left(code, 4) || '00', left(code, 2) || '0000']) x (code)) end
$$;

-- The desks that may look at a registration, wherever it lies: the unit at its own, a department at what was its turn once
-- (C-04) and at what lies below it (C-05), the centre at all.
create or replace function onlookers(c cases) returns text[]
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return case when c.registration_id is null then '{}' else array['unit:' || c.unit_id, 'centre']
        || array(select 'department:' || x.code from unnest(with_higher(c.shown_to)) x (code)) end;
end $$;
create or replace function looks_at(c cases, desks text[]) returns boolean
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return c.registration_id is not null and onlookers(c) && desks;
end $$;

-- The department that decides: of the declared place, cut to the declared level; empty where either is missing.
create or replace function department_in(definition jsonb, kept jsonb) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case when d.division ~ '^[0-9]{6}$' then coalesce(case d.level
        when 'county' then d.division
        when 'city' then left(d.division, 4) || '00'
        when 'province' then left(d.division, 2) || '0000' end, '') else '' end
    from (select coalesce(kept ->> (definition -> 'department' ->> 'division'), ''),
        kept ->> (definition -> 'department' ->> 'level')) d (division, level)
$$;

-- The phone of whom a notice tells; empty for a department that has not seen the case, or nobody holds its office.
create or replace function told_phone(whom text, c cases) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(case whom
        when 'applicant' then coalesce(nullif(c.notice_phone, ''), (select x.phone from account x where x.id = c.account_id))
        when 'unit' then (select x.phone from account x where x.id = c.unit_id)
        when 'department' then (
            select x.phone from holders_of('department:' || c.shown_to) h join account x on x.id = h.account_id
            where h.role = 'department' limit 1) end, '')
$$;

-- Locks a row that others may be keeping, but does not wait for them for ever.
create or replace function lock_registration(of_registration bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    for i in 1 .. 40 loop
        perform from registration r where r.id = of_registration for no key update skip locked;
        if found then
            return;
        end if;
        perform pg_sleep(0.05);
    end loop;
    perform refuse('workspace.busy');
end $$;
create or replace function lock_round(of_case bigint) returns cases
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    c cases;
begin
    for i in 1 .. 40 loop
        select * into c from cases x where x.id = of_case for no key update skip locked;
        if found then
            return c;
        end if;
        perform pg_sleep(0.05);
    end loop;
    perform refuse('workspace.busy');
end $$;

-- Whether a round is of no more account: one that came after it was undone.
create or replace function is_void(c cases) returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (select from kind_action k
        where k.kind = c.kind and k.version = c.kind_version and k.role = 'system' and k.to_state = c.state)
$$;

create or replace function is_active(c cases) returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select c.desk is not null or exists (select from filing f where f.case_id = c.id and f.revoked_at is null)
$$;

-- A round after the first: none before it is active. Whoever undoes a decision of one of them waits, or makes this wait.
create or replace function check_next_round(c cases) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform lock_registration(c.registration_id);
    if exists (select from cases x where x.registration_id = c.registration_id and x.id <> c.id and is_active(x)) then
        perform refuse('registration.restored');
    end if;
end $$;

-- The decision that an action which restores undoes, together with all that was decided after it.
create or replace function undone_decision(c cases, a kind_action, of_version integer) returns decision
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d decision;
begin
    select * into d from decision x where x.case_id = c.id and x.version = of_version;
    -- Handing in is nobody's mistake but the applicant's; what was undone is not done again by undoing that.
    if d.id is null or d.from_state = '' or exists (
        select from kind_action k
        where k.kind = c.kind and k.version = c.kind_version and k.action = d.action and k.from_state = d.from_state
          and (k.restores is not null or k.role = 'system')) then
        perform refuse('undo.not_this');
    end if;
    if exists (select from decision u where u.case_id = c.id and u.version > of_version and u.undoes <= of_version) then
        perform refuse('undo.already');
    end if;
    perform lock_registration(c.registration_id);
    if a.restores = 'last' and exists (
        select from cases x where x.registration_id = c.registration_id and x.id > c.id and not is_void(x)) then
        perform refuse('registration.handed_in_again');
    end if;
    return d;
end $$;

-- What was handed in after a decision that is undone is of no account any more, and its filing is revoked.
create or replace function void_later_rounds(c cases, by_decision decision) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    later bigint;
    x cases;
begin
    for later in select y.id from cases y where y.registration_id = c.registration_id and y.id > c.id order by y.id desc loop
        x := lock_round(later);
        continue when is_void(x);
        insert into decision (case_id, version, action, reasons, words, actor_login)
            select x.id, x.version, k.action, by_decision.reasons, by_decision.words, by_decision.actor_login from kind_action k
            where k.kind = x.kind and k.version = x.kind_version and k.from_state = x.state and k.role = 'system' limit 1;
        if not found then
            perform refuse('registration.handed_in_again');
        end if;
    end loop;
end $$;

-- Undoes a decision of another case, as a consequence of one (request.undo): whoever decides that holds the role.
create or replace function undo_decision(of_case bigint, of_version integer, why json, in_words text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    c cases := lock_round(of_case);
begin
    insert into decision (case_id, version, action, reasons, words, undoes)
        select c.id, c.version, k.action, why, in_words, of_version from kind_action k
        where k.kind = c.kind and k.version = c.kind_version and k.from_state = c.state and k.restores = 'chosen' limit 1;
    if not found then
        perform refuse('undo.not_this');
    end if;
end $$;

-- The next number of a division and year: KTP-2026-370481-000001. Whoever files waits for whoever is filing there, but
-- not for ever. The department's row is locked first, so that nobody waits for a series that somebody is beginning.
create or replace function next_filing(of_kind text, of_version integer, code text, moment bigint, out series text, out ordinal bigint)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    prefix text := (select v.definition::jsonb ->> 'filing_prefix' from kind_version v where v.kind = of_kind and v.version = of_version);
begin
    for i in 1 .. 100 loop
        perform from department d where d.code = next_filing.code for no key update skip locked;
        exit when found;
        if not exists (select from department d where d.code = next_filing.code) then
            perform refuse('registration.no_department');
        end if;
        if i = 100 then
            perform refuse('workspace.busy');
        end if;
        perform pg_sleep(0.05);
    end loop;
    series := prefix || '-' || extract(year from day_of(moment)) || '-' || code;
    insert into numbering as n (name, last) values ('filing:' || series, 1)
        on conflict (name) do update set last = n.last + 1 returning n.last into ordinal;
end $$;

-- Files the case, or revokes what is undone; a number stays with its case for ever.
create or replace function keep_filing(new_decision decision, c cases, a kind_action) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    given record;
begin
    if a.restores is not null or a.role = 'system' then
        update filing f set revoked_at = new_decision.decided_at where f.case_id = c.id and f.revoked_at is null;
    elsif a.effect = 'file' then
        given := next_filing(c.kind, c.kind_version, c.department, new_decision.decided_at);
        insert into filing (number, registration_id, case_id, series, ordinal, filed_at)
            values (given.series || '-' || lpad(given.ordinal::text, greatest(6, length(given.ordinal::text)), '0'), c.registration_id,
                c.id, given.series, given.ordinal, new_decision.decided_at);
    end if;
end $$;

-- The row that lists show. A round that is of no account any more leaves it to the one that is restored.
create or replace function keep_registration(new_decision decision, c cases, a kind_action) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    definition jsonb := (select v.definition::jsonb from kind_version v where v.kind = c.kind and v.version = c.kind_version);
    r registration;
begin
    if a.role = 'system' then
        return;
    end if;
    r.sole_key := case definition ->> 'sole' when 'account' then own_desk(c.account_id) when 'unit' then 'unit:' || c.unit_id
        else 'registration:' || c.registration_id end;
    r.active := is_active(c);
    if r.active and exists (
        select from registration x where x.sole_key = r.sole_key and x.kind = c.kind and x.active and x.id <> c.registration_id) then
        perform refuse('registration.there_already');
    end if;
    -- The last number that it got; without a time where that one is revoked.
    select f.number, case when f.revoked_at is null then f.filed_at end into r.filing_number, r.filed_at
        from filing f where f.registration_id = c.registration_id order by f.filed_at desc, f.ordinal desc limit 1;
    insert into registration as x (id, case_id, kind, kind_version, account_id, unit_id, unit_name, department, shown_to, subject,
            number, number_masked, place_code, reference, state, desk, active, sole_key, submitted_at, due_at, changed_at,
            filing_number, filed_at)
        values (c.registration_id, c.id, c.kind, c.kind_version, c.account_id, c.unit_id,
            unit_name_of(c.unit_id), c.department, c.shown_to, c.subject,
            coalesce((select f.value from case_field f where f.case_id = c.id and f.name = definition ->> 'number'), ''),
            c.number_masked, c.place_code, c.reference, c.state, c.desk, r.active, r.sole_key, c.submitted_at, c.due_at,
            new_decision.decided_at, coalesce(r.filing_number, ''), r.filed_at)
        on conflict (id) do update set case_id = excluded.case_id, kind_version = excluded.kind_version,
            department = excluded.department, shown_to = excluded.shown_to, subject = excluded.subject, number = excluded.number,
            number_masked = excluded.number_masked, place_code = excluded.place_code, reference = excluded.reference,
            state = excluded.state, desk = excluded.desk, active = excluded.active, submitted_at = excluded.submitted_at,
            due_at = excluded.due_at, changed_at = excluded.changed_at, filing_number = excluded.filing_number,
            filed_at = excluded.filed_at;
exception when unique_violation then
    perform refuse('registration.there_already');
end $$;

-- How many registrations are in a state, for each desk that may see them.
create or replace function count_state(on_desk text, of_kind text, in_state text, how_many integer) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update state_count d set how_many = d.how_many + count_state.how_many
        where (d.desk, d.kind, d.state, d.slot) = (
            select f.desk, f.kind, f.state, f.slot from state_count f
            where f.desk = on_desk and f.kind = of_kind and f.state = in_state limit 1 for update skip locked);
    if not found then
        insert into state_count (desk, kind, state, how_many) values (on_desk, of_kind, in_state, count_state.how_many);
    end if;
end $$;

create or replace function registration_desks(r registration) returns setof text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select 'unit:' || r.unit_id union all select 'centre'
    union all select 'department:' || x.code from unnest(with_higher(r.shown_to)) x (code)
$$;

create or replace function count_registration() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        if (old.state, old.shown_to) is not distinct from (new.state, new.shown_to) then
            return null;
        end if;
        perform count_state(d, old.kind, old.state, -1) from registration_desks(old) d;
    end if;
    perform count_state(d, new.kind, new.state, 1) from registration_desks(new) d;
    return null;
end $$;
create or replace trigger registration_is_counted after insert or update on registration for each row execute function count_registration();

-- A filing is revoked once; nothing else about it changes, and none goes away (C-11).
create or replace function filing_changes() returns trigger
language plpgsql set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if tg_op = 'DELETE' or old.revoked_at is not null or new.revoked_at is null
        or (new.number, new.registration_id, new.case_id, new.series, new.ordinal, new.filed_at)
            is distinct from (old.number, old.registration_id, old.case_id, old.series, old.ordinal, old.filed_at) then
        perform refuse('history.append_only');
    end if;
    return new;
end $$;
create or replace trigger filing_stays before update or delete on filing for each row execute function filing_changes();
create or replace trigger filing_is_kept before truncate on filing execute function refuse_change('history.append_only');
