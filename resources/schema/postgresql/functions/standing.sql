-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who holds which role on which desk at this moment. What account_role says is held as it stands there, but an office only
-- by somebody verified (C-02). The role 'unit' is in no table: the desk of a unit that is verified, in use and not locked
-- is its own account's, and that of the persons to whom it granted to act as it (G-05), as long as the grant serves. The
-- twin of the view held_role (sqlite/views.sql).

-- Asked with every statement of a station: by plans that are made once.
create or replace function held_roles(of_account bigint) returns table (role text, desk text)
language plpgsql stable security definer rows 3 set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
begin
    return query
        select r.role, r.desk from account_role r
            where r.account_id = of_account and (r.role <> 'department' or exists (
                select from real_name n where n.account_id = of_account and n.part = 'person'
                    and n.state in ('passed_national', 'passed_by_reviewer')))
        union all
        select 'unit', 'unit:' || u.id
            from account u join real_name n on n.account_id = u.id and n.part = 'unit' and n.state in ('passed_national', 'passed_by_reviewer')
            where u.id = of_account and u.type = 'unit' and u.state = 'active'
                and not exists (select from account_lock l where l.account_id = u.id)
        union all
        select 'unit', 'unit:' || u.id
            from unit_grant g join account u on u.id = g.unit_id and u.state = 'active'
                join real_name n on n.account_id = u.id and n.part = 'unit' and n.state in ('passed_national', 'passed_by_reviewer')
                join real_name p on p.account_id = of_account and p.part = 'person' and p.state in ('passed_national', 'passed_by_reviewer')
            where g.person_id = of_account and g.system = 'commissioners' and g.role = 'unit_admin' and g.ended_at is null
                and (g.until is null or g.until > clock_ms())
                and not exists (select from account_lock l where l.account_id = u.id);
end $$;

-- Everybody who holds a role on a desk.
create or replace function holders_of(of_desk text) returns table (account_id bigint, role text)
language plpgsql stable security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
declare
    unit bigint := case when of_desk ~ '^unit:[0-9]{1,18}$' then substr(of_desk, 6)::bigint end;
begin
    return query select x.account_id, h.role
        from (
            select r.account_id from account_role r where r.desk = of_desk
            union select unit where unit is not null
            union select g.person_id from unit_grant g where g.unit_id = unit and g.system = 'commissioners' and g.ended_at is null) x
            cross join lateral held_roles(x.account_id) h
        where h.desk = of_desk;
end $$;

-- The name by which a unit is known: that which it is verified with, else the one that its account was given.
create or replace function unit_name_of(unit bigint) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce((select b.value from binding b where b.account_id = a.id and b.key = 'unit_name' limit 1),
        nullif(a.display_name, ''), a.login_name)
    from account a where a.id = unit
$$;

-- Everywhere that somebody may work, with the names of the units and departments.
create or replace function standings_of(of_account bigint) returns table (desk text, roles text, label text)
language sql stable security definer rows 3 set search_path = pg_catalog, hezhun, pg_temp as $$
    select h.desk, string_agg(h.role, ' ' order by h.role),
        coalesce(case when starts_with(h.desk, 'unit:') then unit_name_of(substr(h.desk, 6)::bigint)
            when starts_with(h.desk, 'department:') then (select d.name from department d where d.code = substr(h.desk, 12)) end, '')
    from held_roles(of_account) h group by h.desk
$$;
create or replace function my_standings() returns table (desk text, roles text, label text)
language plpgsql stable security definer rows 3 set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
begin
    if me() is null then
        perform refuse('session.needed');
    end if;
    return query select s.desk, s.roles, s.label from standings_of(me()) s;
end $$;
