-- SPDX-License-Identifier: GPL-3.0-or-later
-- The way into business systems (G-20, G-21): what the chain goes by (domain/entrychain.h), for whoever asks, or for an
-- account that a clerk at the counter or an administrator looks at. States and names of fields, no values but the name and
-- credit code of units.

-- Of an account's part, the fields that are required and not there.
create or replace function missing_fields(of_account bigint, of_part text) returns json
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(json_agg(f.field ->> 'name' order by f.at), '[]')
    from (select part_definition(of_part) as definition) d,
        lateral (select part_fields(of_account, of_part, d.definition) as declared) p,
        lateral jsonb_array_elements(d.definition -> 'fields') with ordinality f (field, at)
    where condition_holds(f.field -> 'required', p.declared) and coalesce(p.declared ->> (f.field ->> 'name'), '') = ''
$$;

create or replace function entry_parts(of_account bigint) returns json
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(json_object_agg(n.part, n.state), '{}') from real_name n where n.account_id = of_account
$$;

create or replace function entry_unit(unit bigint) returns json
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select json_build_object('id', unit, 'name', coalesce(p.declared ->> (d.definition ->> 'subject'), ''),
        'credit_code', coalesce(p.declared ->> (d.definition ->> 'number'), ''),
        'serves', a.state = 'active' and not exists (select from account_lock l where l.account_id = unit),
        'parts', entry_parts(unit),
        'missing', json_build_object('unit', missing_fields(unit, 'unit'), 'unit_other', missing_fields(unit, 'unit_other'),
            'agent', missing_fields(unit, 'agent')),
        'entered', (select coalesce(json_agg(e.system), '[]') from system_entry e where e.account_id = unit))
    from account a, (select part_definition('unit') as definition) d, lateral (select part_fields(unit, 'unit', d.definition) as declared) p
    where a.id = unit
$$;

-- That somebody looks at another's way in is in the log for good before anything is shown.
create or replace function look_at_entry(login text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    target bigint;
    look bigint;
begin
    if who is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    if who is not null and not is_clerk() and not exists (
        select from account_role r where r.account_id = who and r.role = 'administrator' and r.desk = 'platform') then
        perform refuse('entry.forbidden');
    end if;
    select a.id into target from account a where lower(a.login_name) = lower(login);
    if target is null then
        perform refuse('account.unknown');
    end if;
    insert into access_log (at, account_id, event, subject_id) values (clock_ms(), who, 'entry.looked_at', target) returning id into look;
    return look;
end $$;

-- The facts of whoever is at the other end; of the account that they looked at, by the line that this left.
create or replace function entry_facts(look bigint) returns json
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    target bigint := who;
    name text;
    tried bigint[];
begin
    if who is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    if look is not null then
        select l.subject_id into target from access_log l
            where l.id = look and l.event = 'entry.looked_at' and l.account_id is not distinct from who and l.station = session_user
              and l.written_in <> pg_current_xact_id() and l.at > clock_ms() - 300000;
    end if;
    if target is null then
        perform refuse('look.unknown');
    end if;
    name := (select lower(a.login_name) from account a where a.id = target);
    select array_agg(c.proved_at order by c.proved_at desc) into tried from login_challenge c
        where c.login_key = name and c.counts and c.proved_at > clock_ms() - 900000;
    return (select json_build_object('login', a.login_name, 'name', coalesce(nullif(a.display_name, ''), a.login_name), 'type', a.type,
            'retired', a.state <> 'active', 'locked_at', (select l.locked_at from account_lock l where l.account_id = target),
            'locked_until', tried[5] + 900000, 'has_password', k.key_hash is not null, 'must_change', coalesce(k.must_change, false),
            'password_until', case when i.days > 0 then k.key_set_at + i.days * 86400000 end, 'one_time_until', k.one_time_until,
            'office', coalesce((select coalesce((select d.name from department d where 'department:' || d.code = r.desk), r.desk)
                from account_role r where r.account_id = target and r.role = 'department' order by r.desk limit 1), ''),
            'parts', entry_parts(target), 'missing', json_build_object('person', missing_fields(target, 'person')),
            'grants', (select coalesce(json_agg(json_build_object('unit', g.unit_id, 'unit_name', unit_name_of(g.unit_id),
                    'unit_login', (select x.login_name from account x where x.id = g.unit_id),
                    'system', g.system, 'role', g.role, 'until', g.until,
                    'state', case when not unit_serves(g.unit_id) then 'stopped' when g.until <= clock_ms() then 'run_out' else 'in_force' end)
                    order by g.id), '[]') from unit_grant g where g.person_id = target and g.ended_at is null),
            'units', (select coalesce(json_agg(entry_unit(u.id) order by u.id), '[]') from (
                    select target as id where a.type = 'unit'
                    union select g.unit_id from unit_grant g where g.person_id = target and g.ended_at is null) u))
        from account a left join account_key k on k.account_id = a.id,
            (select w.value::bigint as days from workspace_info w where w.name = 'password_days') i
        where a.id = target);
end $$;

-- A unit goes in for the first time (G-03). The client shows the whole chain; what of it counts is asked again here: the
-- unit is verified and in use, its name and credit code are there. Of other systems not all is known here.
create or replace function enter_system(unit bigint, of_system text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    definition jsonb := part_definition('unit');
begin
    if me() is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    if not coalesce(acts_as_unit(unit, of_system), false) then
        perform refuse('entry.forbidden');
    end if;
    if of_system is distinct from 'commissioners' or not unit_serves(unit) or exists (
        select from json_array_elements_text(missing_fields(unit, 'unit')) m (field)
        where m.field in (definition ->> 'subject', definition ->> 'number')) then
        perform refuse('entry.not_passed');
    end if;
    insert into system_entry (account_id, system, entered_at) values (unit, of_system, clock_ms()) on conflict do nothing;
    if found then
        perform note_account('system.entered', unit, me(), of_system);
    end if;
end $$;
