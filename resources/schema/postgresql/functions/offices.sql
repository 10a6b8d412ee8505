-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the centre's requests by letter do: a department's office goes to another operator (C-09, Q-05), and a mistaken
-- decision is undone (C-08, Q-07). Part of act_on_accounts() (appeals.sql).

-- Whether an account is verified with a number that a case names: in its own field of the number, or in another.
create or replace function is_named(c cases, of_account bigint, as_subject boolean) returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (
        select from binding b join case_key k on k.case_id = c.id and k.key = 'number' and k.value = b.value
        where b.account_id = of_account and b.key = 'number'
          and as_subject = (k.field = (select v.definition::jsonb ->> 'number' from kind_version v
            where v.kind = c.kind and v.version = c.kind_version)))
$$;

create or replace function note_office(code text, from_account bigint, to_account bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if from_account is not null then
        delete from case_lease l where l.account_id = from_account and l.kept_by = 'department:' || code;
        perform note_account('office.left', from_account, me(), 'department', code, '');
    end if;
    if to_account is not null then
        perform note_account('office.taken', to_account, me(), 'department', '', code);
    end if;
end $$;

-- The office of the department that the field names goes to the account that was chosen: it must be verified with the
-- number of the new operator, and the one who has the office, once verified, with another number of the letter. A
-- commissioner is refused by the office itself (G-07).
create or replace function move_office(c cases, chosen bigint, field text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    of_code text := (select f.value from case_field f where f.case_id = c.id and f.name = field);
    holder bigint;
begin
    perform from department d where d.code = of_code for no key update;
    if not found then
        perform refuse('department.unknown');
    end if;
    select r.account_id into holder from account_role r where r.role = 'department' and r.desk = 'department:' || of_code for update;
    if holder = chosen then
        perform refuse('office.has_it');
    end if;
    if not exists (select from real_name n where n.account_id = chosen and n.part = 'person'
        and n.state in ('passed_national', 'passed_by_reviewer')) then
        perform refuse('office.not_verified');
    end if;
    if not is_named(c, chosen, true) then
        perform refuse('office.other_person');
    end if;
    if exists (select from binding b where b.account_id = holder and b.key = 'number') and not is_named(c, holder, false) then
        perform refuse('office.other_operator');
    end if;
    if holder is null then
        insert into account_role (account_id, role, desk) values (chosen, 'department', 'department:' || of_code);
    else
        update account_role set account_id = chosen where role = 'department' and desk = 'department:' || of_code;
    end if;
    perform trace_effect(c.id, 'office', chosen, of_code, holder::text, chosen::text);
    perform note_office(of_code, holder, chosen);
end $$;

-- Taken back: whoever had the office has it again, unless it went on meanwhile.
create or replace function give_office_back(t effect_trace) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if t.before_value is null then
        delete from account_role r where r.role = 'department' and r.desk = 'department:' || t.name and r.account_id = t.account_id;
    else
        update account_role r set account_id = t.before_value::bigint
            where r.role = 'department' and r.desk = 'department:' || t.name and r.account_id = t.account_id;
    end if;
    if found then
        perform note_office(t.name, t.account_id, t.before_value::bigint);
    end if;
end $$;

-- Undoes the last decision of the case that the field names, by its reference or a filing number: the last that still
-- stands, and is none that undoes.
create or replace function undo_named_case(c cases, field text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    named text := upper((select trim(f.value) from case_field f where f.case_id = c.id and f.name = field));
    target cases;
    last_one integer;
begin
    select x.* into target from cases x
        where x.id = coalesce((select f.case_id from filing f where f.number = named), (select y.id from cases y where y.reference = named))
            and x.registration_id is not null;
    if target.id is null then
        perform refuse('undo.no_case');
    end if;
    select max(d.version) into last_one from decision d
        where d.case_id = target.id and d.from_state <> ''
          and not exists (select from kind_action k
            where k.kind = target.kind and k.version = target.kind_version and k.action = d.action
              and (k.restores is not null or k.role = 'system'))
          and not exists (select from decision u where u.case_id = d.case_id and u.version > d.version and u.undoes <= d.version);
    if last_one is null then
        perform refuse('undo.not_this');
    end if;
    perform undo_decision(target.id, last_one, json_build_array((
            select r.code from kind_reason r where r.kind = target.kind and r.version = target.kind_version
            order by r.code <> 'mistaken', r.code limit 1)),
        '申请编号' || c.reference);
end $$;

-- The number that a case is filed under, for whoever sees it; null: none.
create or replace function filing_number_of(of_case bigint) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select f.number from filing f where f.case_id = of_case and f.revoked_at is null and sees(of_case)
$$;
