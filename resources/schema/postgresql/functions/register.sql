-- SPDX-License-Identifier: GPL-3.0-or-later
-- Looking into the register of registrations and filings (C-05, C-10, C-11): from the desk of a unit its own, from a
-- department's what it and those below it have been shown (C-04), from the centre's all. The twin of
-- models/store/registerquery.cpp.
--
-- Each statement has every way to look in it; planned for the values at hand (force_custom_plan), only the conditions and
-- the order that are wanted are left, and an index serves them.

-- Refuses whoever does not work at the desk that they say they look from.
create or replace function look_into_register(viewer text) returns void
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if viewer is null or viewer !~ '\A(unit:[1-9][0-9]{0,17}|department:[1-9][0-9]{5}|centre)\Z'
            or not (is_owner() and me() is null or exists (
                select from held_roles(me()) h where h.desk = viewer and h.role in ('unit', 'department', 'centre'))) then
        perform refuse('register.forbidden');
    end if;
end $$;

-- What is looked for, and from where. Null: nothing is said about it.
drop type if exists register_look cascade;
create type register_look as (
    nothing boolean, -- a place that lies elsewhere
    shown_only boolean,
    unit bigint,
    province text, city text, county text, -- one of them: how the code of who was shown it begins, with an index
    area text, -- the same of the department in charge, where another index is used
    two_parts boolean, province_of_area text, place text, -- the centre looks at a place: also what was not shown yet
    wanted_id bigint, number text, name text, name_end text, unit_name text, unit_name_end text,
    kind text, state text,
    by_time boolean, by_name boolean, by_unit boolean, down boolean,
    after_time bigint, after_text text, after_id bigint);

create or replace function register_look_of(viewer text, wanted json, after json) returns register_look
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    s register_look;
    by_what text := coalesce(wanted ->> 'by', '');
    place text := coalesce(wanted ->> 'place', '');
    own text := case when starts_with(viewer, 'department:') then regexp_replace(substr(viewer, 12), '(0000|00)\Z', '') else '' end;
    of_area text := case when starts_with(place, own) then place when starts_with(own, place) then own end;
    exact boolean := by_what in ('filing', 'number');
    at_centre boolean := viewer = 'centre';
begin
    s.nothing := of_area is null or length(of_area) not in (0, 2, 4, 6);
    s.unit := case when starts_with(viewer, 'unit:') then substr(viewer, 6)::bigint end;
    s.two_parts := at_centre and of_area <> '' and not exact;
    s.province_of_area := left(of_area, 2);
    s.place := of_area;
    s.shown_only := starts_with(viewer, 'department:') or s.two_parts;
    if of_area <> '' and (exact or s.unit is not null) then
        s.area := of_area;
    elsif length(of_area) = 2 then
        s.province := of_area;
    elsif length(of_area) = 4 then
        s.city := of_area;
    elsif length(of_area) = 6 then
        s.county := of_area;
    end if;
    if by_what = 'filing' then
        s.wanted_id := coalesce((select f.registration_id from filing f where f.number = wanted ->> 'text'), 0);
    elsif by_what = 'number' then
        s.number := wanted ->> 'text';
    elsif by_what = 'name' then
        s.name := wanted ->> 'text';
        s.name_end := s.name || U&'\+10FFFF';
    elsif by_what = 'unit' then
        s.unit_name := wanted ->> 'text';
        s.unit_name_end := s.unit_name || U&'\+10FFFF';
    end if;
    s.kind := nullif(wanted ->> 'kind', '');
    s.state := nullif(wanted ->> 'state', '');
    s.by_name := coalesce(wanted ->> 'sort', '') = 'name';
    s.by_unit := coalesce(wanted ->> 'sort', '') = 'unit';
    s.by_time := not s.by_name and not s.by_unit;
    s.down := coalesce((wanted ->> 'descending')::boolean, true);
    s.after_id := (after ->> 'id')::bigint;
    s.after_time := case when s.by_time then (after ->> 'value')::bigint end;
    s.after_text := case when not s.by_time then after ->> 'value' end;
    return s;
end $$;

create or replace function register_counts(viewer text) returns table (kind text, state text, how_many bigint)
language plpgsql stable security definer rows 10 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform look_into_register(viewer);
    return query select c.kind, c.state, sum(c.how_many)::bigint from state_count c where c.desk = viewer
        group by c.kind, c.state having sum(c.how_many) > 0;
end $$;

-- Registrations in some states are read from the index of states, kind by kind and state by state, when they are wanted in
-- the order of time, or few: of many, those wanted are found soon in the index of the order.
create or replace function register_page(viewer text, wanted json, after json, how_many integer)
    returns table (id bigint, case_id bigint, kind text, kind_version integer, subject text, number_masked text, number text,
        unit_name text, place_code text, department text, reference text, state text, submitted_at bigint, due_at bigint,
        changed_at bigint, filing_number text, filed_at bigint, revoked text)
language plpgsql stable security definer rows 200 set plan_cache_mode = force_custom_plan
    set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
declare
    s register_look;
    rows_wanted integer := least(greatest(how_many, 1), 1000);
    by_state boolean;
begin
    perform look_into_register(viewer);
    s := register_look_of(viewer, wanted, after);
    by_state := s.unit is null and (s.kind is not null or s.state is not null) and (
        s.by_time and s.wanted_id is null and s.number is null
        or (select coalesce(sum(c.how_many), 0) <= 2000 from register_counts(viewer) c
            where c.kind = coalesce(s.kind, c.kind) and c.state = coalesce(s.state, c.state)));
    if s.nothing then
        return;
    elsif by_state then
        return query select r.id, r.case_id, r.kind, r.kind_version, r.subject, r.number_masked, ''::text, r.unit_name, r.place_code,
            r.department, r.reference, r.state, r.submitted_at, r.due_at, r.changed_at, r.filing_number, r.filed_at, coalesce((select string_agg(f.number, ' ' order by f.ordinal)
                from filing f where f.registration_id = r.id and f.revoked_at is not null), '')
            from (select c.kind, c.state from register_counts(viewer) c
                where c.kind = coalesce(s.kind, c.kind) and c.state = coalesce(s.state, c.state)) c
            cross join lateral (
                (select r.* from registration r
                    where r.kind = c.kind and r.state = c.state and (not s.shown_only or r.shown_to <> '') and (s.unit is null or r.unit_id = s.unit)
                    and (s.province is null or left(r.shown_to, 2) = s.province) and (s.city is null or left(r.shown_to, 4) = s.city)
                    and (s.county is null or r.shown_to = s.county)
                    and (s.area is null or left(r.department || '', length(s.area)) = s.area)
                    and (s.wanted_id is null or r.id = s.wanted_id) and (s.number is null or r.number = s.number)
                    and (s.name is null or r.subject >= s.name and r.subject < s.name_end)
                    and (s.unit_name is null or r.unit_name >= s.unit_name and r.unit_name < s.unit_name_end)
                    and (s.after_time is null or case when s.down then (r.changed_at, r.id) < (s.after_time, s.after_id)
                        else (r.changed_at, r.id) > (s.after_time, s.after_id) end)
                    and (s.after_text is null or case when s.by_name and s.down then (r.subject, r.id) < (s.after_text, s.after_id)
                        when s.by_name then (r.subject, r.id) > (s.after_text, s.after_id)
                        when s.down then (r.unit_name, r.id) < (s.after_text, s.after_id)
                        else (r.unit_name, r.id) > (s.after_text, s.after_id) end)
                    order by case when s.by_name and s.down then r.subject end desc, case when s.by_name and not s.down then r.subject end,
                    case when s.by_unit and s.down then r.unit_name end desc, case when s.by_unit and not s.down then r.unit_name end,
                    case when s.by_time and s.down then r.changed_at end desc, case when s.by_time and not s.down then r.changed_at end,
                    case when s.down then r.id end desc, case when not s.down then r.id end limit rows_wanted)
                union all
                (select r.* from registration r
                    where r.kind = c.kind and r.state = c.state and s.two_parts and r.shown_to = '' and left(r.department, 2) = s.province_of_area
                    and left(r.department || '', length(s.place)) = s.place
                    and (s.wanted_id is null or r.id = s.wanted_id) and (s.number is null or r.number = s.number)
                    and (s.name is null or r.subject >= s.name and r.subject < s.name_end)
                    and (s.unit_name is null or r.unit_name >= s.unit_name and r.unit_name < s.unit_name_end)
                    and (s.after_time is null or case when s.down then (r.changed_at, r.id) < (s.after_time, s.after_id)
                        else (r.changed_at, r.id) > (s.after_time, s.after_id) end)
                    and (s.after_text is null or case when s.by_name and s.down then (r.subject, r.id) < (s.after_text, s.after_id)
                        when s.by_name then (r.subject, r.id) > (s.after_text, s.after_id)
                        when s.down then (r.unit_name, r.id) < (s.after_text, s.after_id)
                        else (r.unit_name, r.id) > (s.after_text, s.after_id) end)
                    order by case when s.by_name and s.down then r.subject end desc, case when s.by_name and not s.down then r.subject end,
                    case when s.by_unit and s.down then r.unit_name end desc, case when s.by_unit and not s.down then r.unit_name end,
                    case when s.by_time and s.down then r.changed_at end desc, case when s.by_time and not s.down then r.changed_at end,
                    case when s.down then r.id end desc, case when not s.down then r.id end limit rows_wanted)) r
            order by case when s.by_name and s.down then r.subject end desc, case when s.by_name and not s.down then r.subject end,
                    case when s.by_unit and s.down then r.unit_name end desc, case when s.by_unit and not s.down then r.unit_name end,
                    case when s.by_time and s.down then r.changed_at end desc, case when s.by_time and not s.down then r.changed_at end,
                    case when s.down then r.id end desc, case when not s.down then r.id end limit rows_wanted;
    else
        return query select r.id, r.case_id, r.kind, r.kind_version, r.subject, r.number_masked, ''::text, r.unit_name, r.place_code,
            r.department, r.reference, r.state, r.submitted_at, r.due_at, r.changed_at, r.filing_number, r.filed_at, coalesce((select string_agg(f.number, ' ' order by f.ordinal)
                from filing f where f.registration_id = r.id and f.revoked_at is not null), '')
            from (
                (select r.* from registration r
                    where (not s.shown_only or r.shown_to <> '') and (s.unit is null or r.unit_id = s.unit)
                    and (s.province is null or left(r.shown_to, 2) = s.province) and (s.city is null or left(r.shown_to, 4) = s.city)
                    and (s.county is null or r.shown_to = s.county)
                    and (s.area is null or left(r.department || '', length(s.area)) = s.area)
                    and (s.wanted_id is null or r.id = s.wanted_id) and (s.number is null or r.number = s.number)
                    and (s.name is null or r.subject >= s.name and r.subject < s.name_end)
                    and (s.unit_name is null or r.unit_name >= s.unit_name and r.unit_name < s.unit_name_end)
                    and (s.kind is null or r.kind || '' = s.kind) and (s.state is null or r.state || '' = s.state)
                    and (s.after_time is null or case when s.down then (r.changed_at, r.id) < (s.after_time, s.after_id)
                        else (r.changed_at, r.id) > (s.after_time, s.after_id) end)
                    and (s.after_text is null or case when s.by_name and s.down then (r.subject, r.id) < (s.after_text, s.after_id)
                        when s.by_name then (r.subject, r.id) > (s.after_text, s.after_id)
                        when s.down then (r.unit_name, r.id) < (s.after_text, s.after_id)
                        else (r.unit_name, r.id) > (s.after_text, s.after_id) end)
                    order by case when s.by_name and s.down then r.subject end desc, case when s.by_name and not s.down then r.subject end,
                    case when s.by_unit and s.down then r.unit_name end desc, case when s.by_unit and not s.down then r.unit_name end,
                    case when s.by_time and s.down then r.changed_at end desc, case when s.by_time and not s.down then r.changed_at end,
                    case when s.down then r.id end desc, case when not s.down then r.id end limit rows_wanted)
                union all
                (select r.* from registration r
                    where s.two_parts and r.shown_to = '' and left(r.department, 2) = s.province_of_area
                    and left(r.department || '', length(s.place)) = s.place
                    and (s.wanted_id is null or r.id = s.wanted_id) and (s.number is null or r.number = s.number)
                    and (s.name is null or r.subject >= s.name and r.subject < s.name_end)
                    and (s.unit_name is null or r.unit_name >= s.unit_name and r.unit_name < s.unit_name_end)
                    and (s.kind is null or r.kind || '' = s.kind) and (s.state is null or r.state || '' = s.state)
                    and (s.after_time is null or case when s.down then (r.changed_at, r.id) < (s.after_time, s.after_id)
                        else (r.changed_at, r.id) > (s.after_time, s.after_id) end)
                    and (s.after_text is null or case when s.by_name and s.down then (r.subject, r.id) < (s.after_text, s.after_id)
                        when s.by_name then (r.subject, r.id) > (s.after_text, s.after_id)
                        when s.down then (r.unit_name, r.id) < (s.after_text, s.after_id)
                        else (r.unit_name, r.id) > (s.after_text, s.after_id) end)
                    order by case when s.by_name and s.down then r.subject end desc, case when s.by_name and not s.down then r.subject end,
                    case when s.by_unit and s.down then r.unit_name end desc, case when s.by_unit and not s.down then r.unit_name end,
                    case when s.by_time and s.down then r.changed_at end desc, case when s.by_time and not s.down then r.changed_at end,
                    case when s.down then r.id end desc, case when not s.down then r.id end limit rows_wanted)) r
            order by case when s.by_name and s.down then r.subject end desc, case when s.by_name and not s.down then r.subject end,
                    case when s.by_unit and s.down then r.unit_name end desc, case when s.by_unit and not s.down then r.unit_name end,
                    case when s.by_time and s.down then r.changed_at end desc, case when s.by_time and not s.down then r.changed_at end,
                    case when s.down then r.id end desc, case when not s.down then r.id end limit rows_wanted;
    end if;
end $$;

-- One registration, looked at from a desk; no row when it can't be seen from there.
create or replace function register_row(viewer text, registration bigint)
    returns table (id bigint, case_id bigint, kind text, kind_version integer, subject text, number_masked text, number text,
        unit_name text, place_code text, department text, reference text, state text, submitted_at bigint, due_at bigint,
        changed_at bigint, filing_number text, filed_at bigint, revoked text)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
declare
    s register_look;
begin
    perform look_into_register(viewer);
    s := register_look_of(viewer, '{}', null);
    return query select r.id, r.case_id, r.kind, r.kind_version, r.subject, r.number_masked, ''::text, r.unit_name, r.place_code,
            r.department, r.reference, r.state, r.submitted_at, r.due_at, r.changed_at, r.filing_number, r.filed_at, coalesce((select string_agg(f.number, ' ' order by f.ordinal)
                from filing f where f.registration_id = r.id and f.revoked_at is not null), '')
        from registration r where r.id = register_row.registration and (not s.shown_only or r.shown_to <> '')
            and (s.unit is null or r.unit_id = s.unit) and left(r.department, length(s.place)) = s.place;
end $$;

create or replace function register_filings(viewer text, registration bigint)
    returns table (number text, case_id bigint, filed_at bigint, revoked_at bigint)
language plpgsql stable security definer rows 2 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return query select f.number, f.case_id, f.filed_at, f.revoked_at from register_row(viewer, registration) r
        join filing f on f.registration_id = r.id order by f.ordinal;
end $$;

-- An export is made in two transactions: the first writes into the access log who exports what, the second gives the rows
-- once that is there for good. Whose ID number was searched for is not told there.
create or replace function begin_register_export(viewer text, wanted json) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    ticket bigint;
begin
    perform look_into_register(viewer);
    insert into access_log (at, account_id, event, field, before_value, after_value, sha256)
        values (clock_ms(), me(), 'register.exported', case when (wanted ->> 'numbers')::boolean then 'numbers' else '' end, viewer,
            left(case when wanted ->> 'by' = 'number' then (wanted::jsonb - 'text')::text else wanted::text end, 1000),
            encode(sha256(convert_to(wanted::text, 'UTF8')), 'hex'))
        returning id into ticket;
    return ticket;
end $$;

create or replace function register_export(ticket bigint, viewer text, wanted json)
    returns table (id bigint, case_id bigint, kind text, kind_version integer, subject text, number_masked text, number text,
        unit_name text, place_code text, department text, reference text, state text, submitted_at bigint, due_at bigint,
        changed_at bigint, filing_number text, filed_at bigint, revoked text)
language plpgsql stable security definer rows 10000 set plan_cache_mode = force_custom_plan
    set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
declare
    s register_look;
    numbers boolean := coalesce((wanted ->> 'numbers')::boolean, false);
begin
    perform look_into_register(viewer);
    if not exists (select from access_log l where l.id = ticket and l.event = 'register.exported' and l.account_id is not distinct from me()
            and l.station = session_user and l.before_value = viewer and l.sha256 = encode(sha256(convert_to(wanted::text, 'UTF8')), 'hex')
            and l.written_in <> pg_current_xact_id() and l.at > clock_ms() - 300000) then
        perform refuse('register.forbidden');
    end if;
    s := register_look_of(viewer, wanted, null);
    return query select r.id, r.case_id, r.kind, r.kind_version, r.subject, r.number_masked, case when numbers then r.number else '' end, r.unit_name, r.place_code,
            r.department, r.reference, r.state, r.submitted_at, r.due_at, r.changed_at, r.filing_number, r.filed_at, coalesce((select string_agg(f.number, ' ' order by f.ordinal)
                from filing f where f.registration_id = r.id and f.revoked_at is not null), '')
        from registration r
        where not s.nothing
            and (s.two_parts and left(r.department, length(s.place)) = s.place or (not s.shown_only or r.shown_to <> '') and (s.unit is null or r.unit_id = s.unit)
                and (s.province is null or left(r.shown_to, 2) = s.province) and (s.city is null or left(r.shown_to, 4) = s.city)
                and (s.county is null or r.shown_to = s.county)
                and (s.area is null or left(r.department || '', length(s.area)) = s.area))
            and (s.kind is null or r.kind || '' = s.kind) and (s.state is null or r.state || '' = s.state)
            and (s.wanted_id is null or r.id = s.wanted_id) and (s.number is null or r.number = s.number)
            and (s.name is null or r.subject >= s.name and r.subject < s.name_end)
            and (s.unit_name is null or r.unit_name >= s.unit_name and r.unit_name < s.unit_name_end)
        order by r.changed_at, r.id;
end $$;
