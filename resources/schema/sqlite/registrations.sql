-- SPDX-License-Identifier: GPL-3.0-or-later
-- Registrations and filings, and the units and departments that they are between. Run anew like triggers.sql.

-- How many registrations are in a state, for each desk that may see them.
drop trigger if exists registration_is_counted;
create trigger registration_is_counted after insert on registration begin
    insert into state_count (desk, kind, state, how_many)
        select d.desk, new.kind, new.state, 1 from registration_desk d where d.registration_id = new.id
        on conflict (desk, kind, state) do update set how_many = how_many + 1;
end;
drop trigger if exists registration_leaves_a_count;
create trigger registration_leaves_a_count before update of state, shown_to on registration
when old.state <> new.state or old.shown_to <> new.shown_to begin
    update state_count set how_many = how_many - 1
        where kind = old.kind and state = old.state
          and desk in (select d.desk from registration_desk d where d.registration_id = old.id);
end;
drop trigger if exists registration_comes_to_a_count;
create trigger registration_comes_to_a_count after update of state, shown_to on registration
when old.state <> new.state or old.shown_to <> new.shown_to begin
    insert into state_count (desk, kind, state, how_many)
        select d.desk, new.kind, new.state, 1 from registration_desk d where d.registration_id = new.id
        on conflict (desk, kind, state) do update set how_many = how_many + 1;
end;

-- A filing is revoked once; nothing else about it changes, and none goes away (C-11).
drop trigger if exists filing_stays;
create trigger filing_stays before update on filing
when old.revoked_at is not null or new.revoked_at is null or new.number <> old.number or new.registration_id <> old.registration_id
    or new.case_id <> old.case_id or new.series <> old.series or new.ordinal <> old.ordinal or new.filed_at <> old.filed_at begin
    select raise(abort, 'hezhun:history.append_only');
end;
drop trigger if exists filing_is_kept;
create trigger filing_is_kept before delete on filing begin
    select raise(abort, 'hezhun:history.append_only');
end;

-- Whoever holds an office is shown by the department's name until they are verified, and then by their own (C-02).
drop trigger if exists operator_is_named;
create trigger operator_is_named after insert on real_name
when new.part = 'person' and new.state in ('passed_national', 'passed_by_reviewer') begin
    update account set display_name = coalesce(
            (select c.subject from cases c where c.id = new.case_id),
            (select f.value from account_field f join part_field p on p.part = f.part and p.name = f.name
                where f.account_id = new.account_id and p.key = 'name' limit 1),
            display_name)
        where id = new.account_id
            and exists (select 1 from account_role r where r.account_id = new.account_id and r.role = 'department');
end;
drop trigger if exists operator_is_named_anew;
create trigger operator_is_named_anew after update of state on real_name
when new.part = 'person' and new.state in ('passed_national', 'passed_by_reviewer') begin
    update account set display_name = coalesce(
            (select c.subject from cases c where c.id = new.case_id),
            (select f.value from account_field f join part_field p on p.part = f.part and p.name = f.name
                where f.account_id = new.account_id and p.key = 'name' limit 1),
            display_name)
        where id = new.account_id
            and exists (select 1 from account_role r where r.account_id = new.account_id and r.role = 'department');
end;
-- Of two roles of one person in the commissioners' system: whoever holds the office of a department has none, and nobody
-- is a person's and a unit's commissioner at once (G-07). What has run out no longer counts; a file has no clock, and goes
-- by what it was told last.
drop view if exists commissioner_role;
create view commissioner_role as
    select g.id, g.person_id, g.role from unit_grant g
        where g.system = 'commissioners' and g.ended_at is null
            and (g.until is null or g.until > coalesce((select at from access_log order by id desc limit 1), 0));
drop trigger if exists grant_is_checked;
create trigger grant_is_checked before insert on unit_grant when new.system = 'commissioners' and new.ended_at is null begin
    select raise(abort, 'hezhun:grant.holds_office')
        where exists (select 1 from account_role where account_id = new.person_id and role = 'department');
    select raise(abort, 'hezhun:grant.is_unit_commissioner')
        where new.role = 'person_commissioner' and exists (
            select 1 from commissioner_role where person_id = new.person_id and role = 'unit_commissioner');
    select raise(abort, 'hezhun:grant.is_person_commissioner')
        where new.role = 'unit_commissioner' and exists (
            select 1 from commissioner_role where person_id = new.person_id and role = 'person_commissioner');
end;
drop trigger if exists grant_change_is_checked;
create trigger grant_change_is_checked before update of role, until on unit_grant
when new.system = 'commissioners' and new.ended_at is null begin
    select raise(abort, 'hezhun:grant.unit_stays_unit')
        where old.role = 'unit_commissioner' and new.role = 'person_commissioner';
    select raise(abort, 'hezhun:grant.holds_office')
        where exists (select 1 from account_role where account_id = new.person_id and role = 'department');
    select raise(abort, 'hezhun:grant.is_unit_commissioner')
        where new.role = 'person_commissioner' and exists (
            select 1 from commissioner_role
            where person_id = new.person_id and role = 'unit_commissioner' and id <> new.id);
    select raise(abort, 'hezhun:grant.is_person_commissioner')
        where new.role = 'unit_commissioner' and exists (
            select 1 from commissioner_role
            where person_id = new.person_id and role = 'person_commissioner' and id <> new.id);
end;
-- A grant changes its role and its end, while it lasts; then it stays as it was.
drop trigger if exists grant_stays;
create trigger grant_stays before update on unit_grant
when old.ended_at is not null or new.id <> old.id or new.unit_id <> old.unit_id or new.person_id <> old.person_id
    or new.system <> old.system or new.granted_at <> old.granted_at begin
    select raise(abort, 'hezhun:grant.ended');
end;
drop trigger if exists grant_is_kept;
create trigger grant_is_kept before delete on unit_grant begin
    select raise(abort, 'hezhun:history.append_only');
end;
drop trigger if exists office_is_checked;
create trigger office_is_checked before insert on account_role when new.role = 'department' begin
    select raise(abort, 'hezhun:office.is_commissioner')
        where exists (select 1 from commissioner_role where person_id = new.account_id);
end;
drop trigger if exists office_change_is_checked;
create trigger office_change_is_checked before update on account_role when new.role = 'department' begin
    select raise(abort, 'hezhun:office.is_commissioner')
        where exists (select 1 from commissioner_role where person_id = new.account_id);
end;
