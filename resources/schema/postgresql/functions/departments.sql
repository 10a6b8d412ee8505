-- SPDX-License-Identifier: GPL-3.0-or-later
-- Departments' accounts (C-02): the centre issues them, and sees who holds which office.

-- Who acts for the centre at the other end; null for the owner, who needs no session for it.
create or replace function at_the_centre() returns bigint
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
begin
    if who is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    if who is not null and not exists (
        select from account_role r where r.account_id = who and r.role = 'centre' and r.desk = 'centre') then
        perform refuse('centre.needed');
    end if;
    return who;
end $$;

-- Which of these codes and login names are in use, by their places in the lists.
create or replace function departments_in_use(codes json, logins json)
    returns table (at bigint, code_there boolean, login_there boolean)
language plpgsql stable security definer rows 10 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform at_the_centre();
    return query select g.at, exists (select from department d where d.code = g.code),
            exists (select from account a where lower(a.login_name) = lower(l.login))
        from json_array_elements_text(codes) with ordinality g (code, at)
            join json_array_elements_text(logins) with ordinality l (login, at) on l.at = g.at
        order by g.at limit 10000;
end $$;

-- A person account named after the department, which holds its office, with a one-time password.
create or replace function issue_department(code text, name text, login text, out password text)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    by_whom bigint := at_the_centre();
    target bigint;
begin
    if code is null or code !~ '^[1-9][0-9]{5}$' then
        perform refuse('department.code');
    end if;
    if name is null or length(name) > 100 or trim(name) = '' or name ~ '([0-9０-９][ -]?){15}' then
        perform refuse('department.name');
    end if;
    if login is null or login !~ '^[A-Za-z0-9_]{1,64}$' then
        perform refuse('login_name.characters');
    end if;
    insert into department (code, name, issued_at) values (issue_department.code, issue_department.name, clock_ms())
        on conflict do nothing;
    if not found then
        perform refuse('department.there');
    end if;
    begin
        insert into account (login_name, type, display_name, created_at) values (login, 'person', issue_department.name, clock_ms())
            returning id into target;
    exception when unique_violation then
        perform refuse('account.login_name_taken');
    end;
    insert into account_role (account_id, role, desk) values (target, 'department', 'department:' || issue_department.code);
    perform note_account('account.issued', target, by_whom, 'department', '', issue_department.code);
    password := give_one_time_password(target, null);
end $$;

-- Another one-time password for whoever holds an office and was never verified; also their login name.
create or replace function issue_department_again(of_code text, out name text, out login text, out password text)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    by_whom bigint := at_the_centre();
    target bigint := (select r.account_id from account_role r where r.role = 'department' and r.desk = 'department:' || of_code);
begin
    select d.name into issue_department_again.name from department d where d.code = of_code;
    if target is null or issue_department_again.name is null then
        perform refuse('department.unknown');
    end if;
    select a.login_name into login from account a where a.id = target and a.state = 'active' for no key update;
    if login is null then
        perform refuse('account.retired');
    end if;
    -- Verified once, it is a person's own: forgotten passwords are the administrator's business, and the person's.
    if exists (select from real_name n where n.account_id = target and n.part = 'person'
            and n.state in ('passed_national', 'passed_by_reviewer'))
        or exists (select from binding b where b.account_id = target) then
        perform refuse('department.operator_verified');
    end if;
    update account_key set key_hash = null where account_id = target;
    perform note_account('password.reset', target, by_whom);
    password := give_one_time_password(target, null);
end $$;

create or replace function departments()
    returns table (code text, name text, issued_at bigint, holder bigint, login_name text, display_name text, verified boolean,
        waits boolean, one_time_until bigint, open_cases bigint)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform at_the_centre();
    return query select d.code, d.name, d.issued_at, a.id, coalesce(a.login_name, ''), coalesce(a.display_name, ''),
            exists (select from real_name n where n.account_id = a.id and n.part = 'person'
                and n.state in ('passed_national', 'passed_by_reviewer')),
            k.one_time_hash is not null, k.one_time_until,
            coalesce((select sum(c.open_count) from desk_count c where c.desk = 'department:' || d.code), 0)::bigint
        from department d
            left join account_role r on r.role = 'department' and r.desk = 'department:' || d.code
            left join account a on a.id = r.account_id
            left join account_key k on k.account_id = a.id
        order by d.code;
end $$;

-- The office that whoever is at the other end was given, also while it is not in force, because they are not verified.
create or replace function my_office() returns table (code text, name text, in_force boolean)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
begin
    if who is null then
        perform refuse('session.needed');
    end if;
    return query select d.code, d.name,
            exists (select from held_roles(who) h where h.role = 'department' and h.desk = 'department:' || d.code)
        from account_role r join department d on r.desk = 'department:' || d.code
        where r.account_id = who and r.role = 'department' order by d.code limit 1;
end $$;

-- Whoever holds an office is shown by the department's name until they are verified, and then by their own.
create or replace function name_operator() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update account a set display_name = coalesce((select c.subject from cases c where c.id = new.case_id),
            word_of_account(new.account_id, 'name'), a.display_name)
        where a.id = new.account_id
            and exists (select from account_role r where r.account_id = new.account_id and r.role = 'department');
    return null;
end $$;
create or replace trigger operator_is_named after insert or update of state on real_name for each row
    when (new.part = 'person' and new.state in ('passed_national', 'passed_by_reviewer')) execute function name_operator();
