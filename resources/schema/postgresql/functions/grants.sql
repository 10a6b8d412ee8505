-- SPDX-License-Identifier: GPL-3.0-or-later
-- What units grant to persons (G-01 to G-09). Who asks is the unit's own account or its admin in that system, whatever the
-- client says; a person is looked for in the unit's name, which has a limit (ask, codes.sql). The rules that hold between
-- grants and offices are triggers: no function goes round them.

create or replace function has_passed(of_account bigint, of_part text) returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (select from real_name n where n.account_id = of_account and n.part = of_part
        and n.state in ('passed_national', 'passed_by_reviewer'))
$$;

-- Whether what is done in a unit's name goes on: it is verified, in use and not locked (G-09).
create or replace function unit_serves(unit bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (select from account a where a.id = unit and a.type = 'unit' and a.state = 'active')
        and not exists (select from account_lock l where l.account_id = unit) and has_passed(unit, 'unit')
$$;

-- Whether whoever is at the other end acts as a unit in a system (G-05); in whichever where the system is null. The owner,
-- who administers without a session, acts for all.
create or replace function acts_as_unit(unit bigint, of_system text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
begin
    if who is null then
        return is_owner() and exists (select from account a where a.id = unit and a.type = 'unit');
    end if;
    return exists (select from account a where a.id = unit and a.id = who and a.type = 'unit')
        or exists (select from unit_grant g
            where g.person_id = who and g.unit_id = unit and (of_system is null or g.system = of_system) and g.role = 'unit_admin'
                and g.ended_at is null and (g.until is null or g.until > clock_ms()) and unit_serves(unit) and has_passed(who, 'person'));
end $$;

create or replace function need_unit(unit bigint, of_system text) returns void
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if me() is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    if not coalesce(acts_as_unit(unit, of_system), false) then
        perform refuse('grant.forbidden');
    end if;
end $$;

-- G-01. The same pairs stand in the check of the table, and in domain/grantroles.cpp.
create or replace function is_grantable(of_system text, of_role text) returns boolean
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(of_system || '.' || of_role in ('commissioners.unit_admin', 'commissioners.person_commissioner',
        'commissioners.unit_commissioner', 'foreign_experts.unit_admin', 'foreign_experts.clerk', 'human_genetic_resources.clerk'), false)
$$;

-- Why a unit can't grant anything in a system, because it does not have it itself (G-03); '' when it can. Registrations
-- for foreign experts (X-02) are not kept here.
create or replace function grant_hindrance(unit bigint, of_system text) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select case when not unit_serves(unit) then 'grant.unit_not_verified'
        when of_system = 'foreign_experts' then 'grant.registration_missing'
        when not exists (select from system_entry e where e.account_id = unit and e.system = of_system) then 'grant.not_entered'
        else '' end
$$;

-- Why a person can't have a role beside the others that they hold (G-02, G-07); '' when they can. `but`: a grant that is
-- about to change or to end.
create or replace function grant_conflict(unit bigint, person bigint, of_system text, of_role text, but bigint default null) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select case
        when exists (select from unit_grant g where g.unit_id = unit and g.system = of_system and g.person_id = person
            and g.ended_at is null and g.id is distinct from but) then 'grant.has_role'
        when of_system = 'commissioners' and exists (
            select from account_role r where r.account_id = person and r.role = 'department') then 'grant.holds_office'
        when of_system = 'commissioners' and of_role = 'person_commissioner' and exists (
            select from unit_grant g where g.person_id = person and g.system = 'commissioners' and g.role = 'unit_commissioner'
                and g.ended_at is null and (g.until is null or g.until > clock_ms()) and g.id is distinct from but)
            then 'grant.is_unit_commissioner'
        when of_system = 'commissioners' and of_role = 'unit_commissioner' and exists (
            select from unit_grant g where g.person_id = person and g.system = 'commissioners' and g.role = 'person_commissioner'
                and g.ended_at is null and (g.until is null or g.until > clock_ms()) and g.id is distinct from but)
            then 'grant.is_person_commissioner'
        else '' end
$$;

-- Grants and offices of one person follow one another: of two units that grant at once, the second sees what the first
-- gave. Who keeps the person's row locked makes others come again, and hangs nobody.
create or replace function hold_person(person bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    for i in 1 .. 40 loop
        perform from account a where a.id = person for no key update skip locked;
        exit when found or not exists (select from account a where a.id = person);
        if i = 40 then
            perform refuse('grant.busy');
        end if;
        perform pg_sleep(0.05);
    end loop;
end $$;

-- What is said of one grant is changed in two ways: its role and its end, while it lasts; and that it has ended.
create or replace function check_grant() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    conflict text;
begin
    if tg_op = 'DELETE' then
        perform refuse('history.append_only');
    end if;
    if tg_op = 'UPDATE' then
        if old.ended_at is not null or (new.id, new.unit_id, new.person_id, new.system, new.granted_at, new.granted_by)
            is distinct from (old.id, old.unit_id, old.person_id, old.system, old.granted_at, old.granted_by) then
            perform refuse('grant.ended');
        end if;
        if new.ended_at is not null then
            return new;
        end if;
        if old.system = 'commissioners' and old.role = 'unit_commissioner' and new.role = 'person_commissioner' then
            perform refuse('grant.unit_stays_unit');
        end if;
    end if;
    perform hold_person(new.person_id);
    conflict := grant_conflict(new.unit_id, new.person_id, new.system, new.role, new.id);
    if conflict not in ('', 'grant.has_role') then -- of that, the index says more
        perform refuse(conflict);
    end if;
    return new;
end $$;
create or replace trigger grant_is_checked before insert or update or delete on unit_grant for each row execute function check_grant();

-- Who works in the commissioners' system for a unit does not hold the office that decides there (G-07).
create or replace function check_office() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform hold_person(new.account_id);
    if exists (select from unit_grant g where g.person_id = new.account_id and g.system = 'commissioners' and g.ended_at is null
        and (g.until is null or g.until > clock_ms())) then
        perform refuse('office.is_commissioner');
    end if;
    return new;
end $$;
create or replace trigger office_is_checked before insert or update on account_role for each row
    when (new.role = 'department') execute function check_office();

-- The name and the number that a person is verified with.
create or replace function person_name_of(person bigint) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(part_fields(person, 'person', d.definition) ->> (d.definition ->> 'subject'), '')
    from (select part_definition('person') as definition) d
$$;
create or replace function person_number_of(person bigint) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce((select b.value from binding b where b.account_id = person and b.key = 'number' limit 1), '')
$$;

-- The person of an exact name and an ID number or login name, or which of the usual causes it is that there is none (G-04).
create or replace function find_person(typed_name text, number_or_login text, out person bigint, out why text)
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    wanted text := trim(coalesce(number_or_login, ''));
    name text := trim(coalesce(typed_name, ''));
    candidate account;
begin
    select a.* into candidate from binding b join account a on a.id = b.account_id where b.key = 'number' and b.value = upper(wanted);
    if candidate.id is null then
        select a.* into candidate from account a where lower(a.login_name) = lower(wanted);
    end if;
    why := case
        when name = '' or wanted = '' then 'grant.name_missing'
        when lower(name) = lower(wanted) or lower(name) = lower(candidate.login_name) then 'grant.login_name_as_name'
        when candidate.id is null and exists (select from account_clue c
            where c.clue = clue_of('person', name, upper(wanted))) then 'grant.not_verified'
        when candidate.id is null or candidate.type <> 'person' or candidate.state <> 'active' then 'grant.not_registered'
        when person_name_of(candidate.id) <> name then
            case when has_passed(candidate.id, 'person') or person_name_of(candidate.id) <> '' then 'grant.no_match' else 'grant.not_verified' end
        when not has_passed(candidate.id, 'person') then 'grant.not_verified'
        else '' end;
    if why = '' then
        person := candidate.id;
    end if;
end $$;

-- A unit looks for so many persons a day, found or not; one to whom it granted a role counts no more.
create or replace function need_person_asked(inquiry bigint, unit bigint, of_question text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    put inquiry;
begin
    perform need_fresh_sight();
    select i.* into put from inquiry i where i.id = need_person_asked.inquiry and i.station = session_user for update;
    if put.id is null or put.answered or put.asked_in = pg_current_xact_id() or put.asked_at < clock_ms() - 120000
        or put.what <> 'grant' or put.subject_hash is distinct from secret_hash(unit::text)
        or put.question_hash is distinct from secret_hash(of_question) then
        perform refuse('inquiry.needed');
    end if;
    update inquiry i set answered = true where i.id = need_person_asked.inquiry;
    if (select count(*) from (select distinct i.question_hash from inquiry i
            where i.what = 'grant' and i.subject_hash = secret_hash(unit::text) and i.asked_at > clock_ms() - 86400000 limit 501) x) > 500 then
        perform refuse('grant.too_many');
    end if;
end $$;
create or replace function person_question(typed_name text, number_or_login text) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select trim(typed_name) || E'\n' || upper(trim(number_or_login))
$$;

-- Both sides' records tell (I-39): the person's names the unit, the unit's the person, masked.
create or replace function note_grant(what text, g unit_grant, before unit_grant default null) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    name text := person_name_of(g.person_id);
    until_after text := coalesce(' ' || to_char(to_timestamp(g.until / 1000) at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), '');
    until_before text := coalesce(' ' || to_char(to_timestamp(before.until / 1000) at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), '');
    role_before text := case when before.role <> g.role then before.role || ' ' else '' end;
    side record;
begin
    for side in select * from (values (g.person_id, unit_name_of(g.unit_id)), (g.unit_id,
            left(name, 1) || repeat('＊', least(greatest(length(name) - 1, 0), 3)))) s (subject, other) loop
        perform note_account(what, side.subject, me(), g.system || '.' || g.role,
            case what when 'grant.given' then '' when 'grant.ended' then side.other || until_after
                else role_before || side.other || until_before end,
            case what when 'grant.ended' then '' else side.other || until_after end);
    end loop;
end $$;

create or replace function give_grant(inquiry bigint, unit bigint, typed_name text, number_or_login text, of_system text, of_role text,
    of_until bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    faults text[];
    whom bigint;
    g unit_grant;
begin
    select x.faults, x.person into faults, whom from grant_faults(inquiry, unit, typed_name, number_or_login, of_system, of_role, of_until) x;
    if cardinality(faults) > 0 then
        perform refuse(faults[1]);
    end if;
    insert into unit_grant (unit_id, person_id, system, role, granted_at, granted_by, until)
        values (unit, whom, of_system, of_role, clock_ms(), me(), of_until)
        on conflict (unit_id, system, person_id) where ended_at is null do nothing returning * into g;
    if g.id is null then
        perform refuse('grant.has_role');
    end if;
    delete from inquiry i where i.id = give_grant.inquiry;
    perform note_grant('grant.given', g);
    return g.id;
end $$;

-- Everything that keeps a role from being given, and to whom it would be; nothing is done.
create or replace function grant_faults(inquiry bigint, unit bigint, typed_name text, number_or_login text, of_system text, of_role text,
    of_until bigint, out faults text[], out person bigint)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    why text;
begin
    perform need_unit(unit, of_system);
    perform need_person_asked(inquiry, unit, person_question(typed_name, number_or_login));
    faults := '{}';
    if not is_grantable(of_system, of_role) then
        faults := faults || 'grant.role_unknown'::text;
    else
        faults := faults || array_remove(array[grant_hindrance(unit, of_system)], '');
    end if;
    if of_until <= clock_ms() then
        faults := faults || 'grant.until_past'::text;
    end if;
    -- Who can grant nothing learns nothing of anybody.
    if cardinality(faults) = 0 or faults = array['grant.until_past'] then
        select f.person, f.why into person, why from find_person(typed_name, number_or_login) f;
        if why = '' and person = me() then
            why := 'grant.ones_own';
        elsif why = '' then
            why := grant_conflict(unit, person, of_system, of_role);
        end if;
        faults := faults || array_remove(array[why], '');
    end if;
end $$;

-- A grant that whoever is at the other end may change, and that has not ended.
create or replace function grant_to_change(of_grant bigint) returns unit_grant
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    g unit_grant;
begin
    if me() is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    select * into g from unit_grant x where x.id = of_grant and acts_as_unit(x.unit_id, x.system);
    if g.id is null then
        perform refuse('grant.unknown');
    end if;
    if g.person_id = me() then
        perform refuse('grant.ones_own');
    end if;
    for i in 1 .. 40 loop
        select * into g from unit_grant x where x.id = of_grant for update skip locked;
        exit when found;
        if i = 40 then
            perform refuse('grant.busy');
        end if;
        perform pg_sleep(0.05);
    end loop;
    if g.ended_at is not null then
        perform refuse('grant.ended');
    end if;
    return g;
end $$;

-- What holds for giving a role holds for giving it on.
create or replace function need_lasting(g unit_grant, of_role text, of_until bigint) returns void
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    why text := grant_hindrance(g.unit_id, g.system);
begin
    why := case when not is_grantable(g.system, of_role) then 'grant.role_unknown'
        when why <> '' then why
        when of_until <= clock_ms() then 'grant.until_past'
        when not has_passed(g.person_id, 'person') then 'grant.not_verified'
        when g.system = 'commissioners' and g.role = 'unit_commissioner' and of_role = 'person_commissioner' then 'grant.unit_stays_unit'
        else grant_conflict(g.unit_id, g.person_id, g.system, of_role, g.id) end;
    if why <> '' then
        perform refuse(why);
    end if;
end $$;

create or replace function change_grant(of_grant bigint, of_role text, of_until bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    before unit_grant := grant_to_change(of_grant);
    g unit_grant;
begin
    perform need_lasting(before, of_role, of_until);
    update unit_grant x set role = of_role, until = of_until where x.id = of_grant returning * into g;
    if (g.role, g.until) is distinct from (before.role, before.until) then
        perform note_grant('grant.changed', g, before);
    end if;
end $$;

create or replace function withdraw_grant(of_grant bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    g unit_grant := grant_to_change(of_grant);
begin
    update unit_grant x set ended_at = clock_ms(), ended_by = me() where x.id = of_grant;
    perform note_grant('grant.ended', g);
end $$;

-- Gives it anew: the one before ends (G-06).
create or replace function renew_grant(of_grant bigint, of_until bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    before unit_grant := grant_to_change(of_grant);
    g unit_grant;
begin
    perform need_lasting(before, before.role, of_until);
    update unit_grant x set ended_at = clock_ms(), ended_by = me() where x.id = of_grant;
    perform note_grant('grant.ended', before);
    insert into unit_grant (unit_id, person_id, system, role, granted_at, granted_by, until)
        values (before.unit_id, before.person_id, before.system, before.role, clock_ms(), me(), of_until) returning * into g;
    perform note_grant('grant.given', g);
    return g.id;
end $$;

-- Grants as lists show them. The state is that of this moment (store/grantstore.h).
create or replace function grant_row(g unit_grant, out id bigint, out unit_id bigint, out unit_name text, out representative text,
    out person_id bigint, out person_name text, out person_login text, out number_masked text, out system text, out role text,
    out granted_at bigint, out until bigint, out ended_at bigint, out state text)
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select g.id, g.unit_id, unit_name_of(g.unit_id),
        coalesce(part_fields(g.unit_id, 'unit', part_definition('unit')) ->> 'representative_name', ''),
        g.person_id, person_name_of(g.person_id),
        case when length(a.login_name) >= 5 then left(a.login_name, 2) || '***' || right(a.login_name, 1) else left(a.login_name, 1) || '***' end,
        mask_number(person_number_of(g.person_id)), g.system, g.role,
        g.granted_at, g.until, g.ended_at,
        case when g.ended_at is not null then 'ended' when not unit_serves(g.unit_id) then 'stopped'
            when g.until <= clock_ms() then 'run_out' else 'in_force' end
    from account a where a.id = g.person_id
$$;

create or replace function grants_of_unit(unit bigint)
    returns table (id bigint, unit_id bigint, unit_name text, representative text, person_id bigint, person_name text, person_login text,
        number_masked text, system text, role text, granted_at bigint, until bigint, ended_at bigint, state text)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
begin
    perform need_unit(unit, null);
    return query select r.* from (
            select g.* from unit_grant g where g.unit_id = unit and acts_as_unit(unit, g.system)
            order by g.ended_at is not null, g.id desc limit 2000) g,
        lateral grant_row((g.*)::unit_grant) r;
end $$;

create or replace function one_grant(of_grant bigint)
    returns table (id bigint, unit_id bigint, unit_name text, representative text, person_id bigint, person_name text, person_login text,
        number_masked text, system text, role text, granted_at bigint, until bigint, ended_at bigint, state text)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
begin
    if me() is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    return query select r.* from unit_grant g, lateral grant_row(g) r where g.id = of_grant and acts_as_unit(g.unit_id, g.system);
end $$;

-- What was granted to whoever is at the other end (G-09).
create or replace function grants_to_me()
    returns table (id bigint, unit_id bigint, unit_name text, representative text, person_id bigint, person_name text, person_login text,
        number_masked text, system text, role text, granted_at bigint, until bigint, ended_at bigint, state text)
language plpgsql stable security definer rows 10 set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
begin
    if me() is null then
        perform refuse('session.needed');
    end if;
    return query select r.* from (select g.* from unit_grant g where g.person_id = me() order by g.ended_at is not null, g.id desc limit 200) g,
        lateral grant_row((g.*)::unit_grant) r;
end $$;

create or replace function hindrance_of(unit bigint, of_system text) returns text
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform need_unit(unit, of_system);
    return grant_hindrance(unit, of_system);
end $$;
