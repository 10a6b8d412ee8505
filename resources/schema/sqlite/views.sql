-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the triggers and the program read of several tables at once. Run anew like triggers.sql.

-- Fields of an account's own information that are compared with a case: by the keys of the definitions of real names,
-- and, as key 'name', the name of a person. The number of a unit's legal representative is none of the account's.
drop view if exists part_field;
create view part_field as
    select distinct a.effect_part as part, f.value ->> '$.name' as name, coalesce(f.value ->> '$.key', 'name') as key
    from kind_version v
        join kind_action a on a.kind = v.kind and a.version = v.version and a.from_state = '' and a.effect_part is not null
        join json_each(v.definition, '$.fields') f
    where (f.value ->> '$.key' is not null and not (a.effect_part = 'unit' and f.value ->> '$.key' = 'number'))
        or (a.effect_part = 'person' and f.value ->> '$.name' = v.definition ->> '$.subject');

-- The accounts that match a case that no account handed in, and by what: number, credit_code, login_name, name,
-- former_name (I-22, I-23).
drop view if exists matched_account;
create view matched_account as
    select s.case_id, b.account_id, case s.key when 'unit_name' then 'name' else s.key end as how
        from case_key s join binding b on b.key = s.key and b.value = s.value
        where s.key in ('number', 'credit_code', 'unit_name')
    union select s.case_id, f.account_id, case s.key when 'unit_name' then 'name' else s.key end
        from case_key s join part_field p on p.key = s.key
            join account_field f on f.name = p.name and f.value = s.value and f.part = p.part
        where s.key in ('number', 'credit_code', 'unit_name')
    union select s.case_id, c.account_id, case s.key when 'unit_name' then 'name' else s.key end
        from case_key s join case_key k on k.key = s.key and k.value = s.value join cases c on c.id = k.case_id
        where s.key in ('number', 'credit_code', 'unit_name') and c.account_id is not null
          and not (s.key = 'number' and exists (
            select 1 from kind_action a where a.kind = c.kind and a.version = c.kind_version and a.effect_part = 'unit'))
    union select s.id, f.account_id, 'name'
        from cases s join part_field p on p.key = 'name'
            join account_field f on f.name = p.name and f.value = s.subject and f.part = p.part
    union select s.id, c.account_id, 'name'
        from cases s join cases c on c.subject = s.subject and c.account_id is not null
        where exists (
            select 1 from kind_action a where a.kind = c.kind and a.version = c.kind_version and a.effect_part = 'person')
    union select s.case_id, a.id, 'login_name'
        from case_key s join account a on lower(a.login_name) = lower(s.value) where s.key = 'login_name'
    union select s.case_id, n.account_id, 'former_name'
        from case_key s join former_name n on n.name = s.value where s.key = 'unit_name';

-- What an account is bound to, says of itself, or has declared in cases, under a key; the lowest rank is the surest.
drop view if exists account_word;
create view account_word as
    select account_id, key, value, 0 as rank, 0 as newest from binding
    union all select f.account_id, p.key, f.value, 1, 0
        from account_field f join part_field p on p.part = f.part and p.name = f.name
    union all select c.account_id, k.key, k.value, 2, -c.id
        from cases c join case_key k on k.case_id = c.id
        where c.account_id is not null and not (k.key = 'number' and exists (
            select 1 from kind_action a where a.kind = c.kind and a.version = c.kind_version and a.effect_part = 'unit'))
    union all select account_id, 'credit_code', min(unit_code), 3, 0
        from project group by account_id having count(distinct unit_code) = 1;

-- Who holds which role on which desk, until when; whoever asks leaves out what has run out. What account_role says is held
-- as it stands there, but an office only by somebody verified (C-02). The role 'unit' is in no table: the desk of a unit
-- that is verified, in use and not locked is its own account's, and that of the persons to whom it granted to act as it
-- (G-05), as long as the grant serves. The twin of held_roles() (postgresql/functions/standing.sql).
drop view if exists held_role;
create view held_role (account_id, role, desk, until) as
    select r.account_id, r.role, r.desk, null from account_role r
        where r.role <> 'department' or exists (
            select 1 from real_name n where n.account_id = r.account_id and n.part = 'person'
                and n.state in ('passed_national', 'passed_by_reviewer'))
    union all select u.id, 'unit', 'unit:' || u.id, null
        from account u join real_name n on n.account_id = u.id and n.part = 'unit'
            and n.state in ('passed_national', 'passed_by_reviewer')
        where u.type = 'unit' and u.state = 'active' and u.locked_at is null
    union all select g.person_id, 'unit', 'unit:' || g.unit_id, g.until
        from unit_grant g join account u on u.id = g.unit_id and u.state = 'active' and u.locked_at is null
            join real_name n on n.account_id = u.id and n.part = 'unit' and n.state in ('passed_national', 'passed_by_reviewer')
            join account x on x.id = g.person_id and x.state = 'active'
            join real_name p on p.account_id = x.id and p.part = 'person' and p.state in ('passed_national', 'passed_by_reviewer')
        where g.system = 'commissioners' and g.role = 'unit_admin' and g.ended_at is null;

-- A desk as an action names it, with whom the case concerns in place of the marks; where the action puts the case back,
-- null: decision.from_desk says where to.
drop view if exists case_way;
create view case_way as
    select c.id as case_id, a.action, a.from_state, replace(replace(replace(a.to_desk, '{unit}', coalesce(c.unit_id, '')),
            '{department}', c.department), '{account}', coalesce(c.account_id, '')) as to_desk
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version;

-- Whom a registration concerns beside the applicant: the desks that see it in their lists (C-04, C-05).
drop view if exists registration_desk;
create view registration_desk as
    select id as registration_id, 'unit:' || unit_id as desk from registration
    union all select id, 'centre' from registration
    union all select id, 'department:' || shown_to from registration where shown_to <> ''
    union all select id, 'department:' || substr(shown_to, 1, 4) || '00' from registration where shown_to <> '' and shown_to not like '%00'
    union all select id, 'department:' || substr(shown_to, 1, 2) || '0000' from registration where shown_to <> '' and shown_to not like '%0000';

-- Who may look at a registration: where it lies, the unit at its own, a department at what was its turn once (C-04) and at
-- what lies below it (C-05), the centre at all. The twin of looks_at() (postgresql/functions/filings.sql).
drop view if exists case_onlooker;
create view case_onlooker as
    select c.id as case_id, r.account_id, r.until
        from cases c join held_role r on r.desk in (c.desk, 'unit:' || c.unit_id, 'centre')
            or (c.shown_to <> '' and r.desk in ('department:' || c.shown_to, 'department:' || substr(c.shown_to, 1, 4) || '00',
                'department:' || substr(c.shown_to, 1, 2) || '0000'))
        where c.registration_id is not null;

-- Under which prefix, year and division a case would be filed now is for the moment to say: whoever joins this does so in
-- the transaction of the decision, which is the last of its case.
drop view if exists case_series;
create view case_series as
    select c.id as case_id, (v.definition ->> '$.filing_prefix') || '-' || strftime('%Y', d.decided_at / 1000 + 28800, 'unixepoch')
            || '-' || c.department as series
        from cases c join kind_version v on v.kind = c.kind and v.version = c.kind_version
            join decision d on d.case_id = c.id and d.version = c.version - 1;

-- The phones that a notice tells. A department that has not seen the case is told nothing.
drop view if exists case_phone;
create view case_phone as
    select c.id as case_id, 'applicant' as whom, coalesce(nullif(c.notice_phone, ''), a.phone, '') as phone
        from cases c left join account a on a.id = c.account_id
    union all select c.id, 'unit', a.phone from cases c join account a on a.id = c.unit_id
    union all select c.id, 'department', a.phone
        from cases c join account_role r on r.role = 'department' and r.desk = 'department:' || c.shown_to
            join account a on a.id = r.account_id
        where c.shown_to <> '';

-- Rounds of a registration that are active, and those that are of no account any more (C-08).
drop view if exists active_case;
create view active_case as
    select c.id, c.registration_id from cases c
    where c.desk is not null or exists (select 1 from filing f where f.case_id = c.id and f.revoked_at is null);
drop view if exists void_case;
create view void_case as
    select c.id from cases c join kind_action k on k.kind = c.kind and k.version = c.kind_version
        and k.role = 'system' and k.to_state = c.state;
