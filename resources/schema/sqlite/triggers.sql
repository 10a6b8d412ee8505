-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the embedded workspace does by itself. Run anew whenever a migration brought the tables up to date, so that there
-- is one text of each trigger: a change here asks for a new number of the schema (store/migrations.h).

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

-- A decision is checked against the case as it is now, whatever the program believes.
drop trigger if exists decision_is_checked;
create trigger decision_is_checked before insert on decision begin
    select raise(abort, 'hezhun:case.unknown')
        where not exists (select 1 from cases where id = new.case_id);
    select raise(abort, 'hezhun:case.stale')
        from cases where id = new.case_id and version <> new.version;
    select raise(abort, 'hezhun:action.unknown')
        from cases c where c.id = new.case_id and not exists (
            select 1 from kind_action a
            where a.kind = c.kind and a.version = c.kind_version and a.action = new.action);
    select raise(abort, 'hezhun:action.wrong_state')
        from cases c where c.id = new.case_id and (new.from_state <> c.state or not exists (
            select 1 from kind_action a
            where a.kind = c.kind and a.version = c.kind_version and a.action = new.action
              and a.from_state = c.state and (a.to_state = new.to_state or a.restores is not null)));
    select raise(abort, 'hezhun:action.forbidden')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.role is not null and not exists (
            select 1 from held_role r
            where r.account_id = new.actor_id and r.role = a.role and (r.until is null or r.until > new.decided_at) and r.desk = coalesce(a.at_desk, c.desk, (
                select w.to_desk from case_way w
                where w.case_id = c.id and w.action = a.action and w.from_state = a.from_state)))
          -- What follows from undoing another round is the centre's doing.
          and not (a.role = 'system' and exists (
            select 1 from account_role r where r.account_id = new.actor_id and r.role = 'centre' and r.desk = 'centre'))
          -- Whoever handed it in, a clerk at whose counter they stand, or the program.
          and not (a.role = 'applicant' and (new.actor_id is null or new.actor_id = c.account_id or exists (
            select 1 from counter_visit v
            where v.clerk_id = new.actor_id and v.account_id = c.account_id and v.until > new.decided_at)));
    -- Handing in is nobody's mistake but the applicant's; what was undone is not done again by undoing that.
    select raise(abort, 'hezhun:undo.not_this')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and (a.restores is not null or new.undoes is not null) and not exists (
            select 1 from decision d join kind_action k on k.kind = c.kind and k.version = c.kind_version
                and k.action = d.action and k.from_state = d.from_state
            where d.case_id = c.id and d.version = new.undoes and a.restores is not null
              and (a.restores = 'chosen' or d.version = new.version - 1)
              and d.from_state <> '' and d.from_state = new.to_state
              and k.restores is null and k.role is not 'system');
    select raise(abort, 'hezhun:undo.already')
        from decision u where u.case_id = new.case_id and u.version > new.undoes and u.undoes <= new.undoes;
    -- Taken back by whoever made it, as long as they work at that desk.
    select raise(abort, 'hezhun:action.forbidden')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.restores is not null and a.role is null and not exists (
            select 1 from decision d join held_role r on r.desk = d.from_desk
            where d.case_id = c.id and d.version = new.undoes and r.account_id = new.actor_id
              and (r.until is null or r.until > new.decided_at));
    select raise(abort, 'hezhun:registration.handed_in_again')
        from cases c join cases x on x.registration_id = c.registration_id and x.id > c.id
        where c.id = new.case_id and new.undoes is not null and x.id not in (select id from void_case);
    -- A round after the first: none before it is active.
    select raise(abort, 'hezhun:registration.restored')
        from cases c join active_case x on x.registration_id = c.registration_id and x.id <> c.id
        where c.id = new.case_id and c.version = 0 and c.registration_id <> c.id;
    select raise(abort, 'hezhun:registration.there_already')
        from cases c join kind_version v on v.kind = c.kind and v.version = c.kind_version
            join registration x on x.kind = c.kind and x.active and x.id <> c.registration_id
                and x.sole_key = case v.definition ->> '$.sole' when 'account' then 'account:' || c.account_id when 'unit' then 'unit:' || c.unit_id end
        where c.id = new.case_id and c.registration_id is not null and (c.version = 0 or new.undoes is not null);
    select raise(abort, 'hezhun:registration.no_department')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.effect = 'file' and not exists (select 1 from department d where d.code = c.department);
    select raise(abort, 'hezhun:case.taken')
        from case_lease l join cases c on c.id = l.case_id join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where a.at_desk is null and a.role is not 'system' and l.case_id = new.case_id and l.account_id is not new.actor_id and l.until > new.decided_at;
    select raise(abort, 'hezhun:action.too_late')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.within_seconds > 0 and not exists (
            select 1 from decision d
            where d.case_id = new.case_id and d.version = new.version - 1 and d.actor_id = new.actor_id
              and new.decided_at between d.decided_at and d.decided_at + a.within_seconds * 1000);
    select raise(abort, 'hezhun:action.reason_needed')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.needs_reason and json_array_length(new.reasons) = 0;
    select raise(abort, 'hezhun:action.reason_unknown')
        from cases c, json_each(new.reasons) given
        where c.id = new.case_id and not exists (
            select 1 from kind_reason r
            where r.kind = c.kind and r.version = c.kind_version and r.code = given.value);
    select raise(abort, 'hezhun:action.bound')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.effect_state in ('passed_national', 'passed_by_reviewer') and exists (
            select 1 from case_key k join binding b on b.key = k.key and b.value = k.value
            where k.case_id = c.id and k.binds and b.account_id <> c.account_id);
    select raise(abort, 'hezhun:action.account_needed')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.needs_account and new.account_id is null;
    select raise(abort, 'hezhun:action.account_not_matching')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and new.account_id is not null and (not a.needs_account or not exists (
            select 1 from matched_account m join account x on x.id = m.account_id
            where m.case_id = new.case_id and m.account_id = new.account_id
              and (a.chosen_type is null or x.type = a.chosen_type)));
    select raise(abort, 'hezhun:action.account_retired')
        from account where id = new.account_id and state <> 'active';
    select raise(abort, 'hezhun:history.broken')
        from cases where id = new.case_id and (head_hash <> new.previous_hash
            or (registration_id is not null and desk is not new.from_desk));
end;

-- And then carried out: the counters, the case, what it means for the account, the message to the phone.
drop trigger if exists decision_is_carried_out;
create trigger decision_is_carried_out after insert on decision begin
    update desk_count set open_count = open_count - 1
        where (desk, kind) = (select desk, kind from cases where id = new.case_id);
    update cases set
            state = new.to_state,
            desk = case when new.undoes is null
                then (select w.to_desk from case_way w
                    where w.case_id = new.case_id and w.action = new.action and w.from_state = new.from_state)
                else (select d.from_desk from decision d where d.case_id = new.case_id and d.version = new.undoes) end,
            version = new.version + 1,
            head_hash = new.hash
        where id = new.case_id;
    update cases set closed_at = case when desk is null then new.decided_at end,
            -- A department sees it once it was its turn (C-04).
            shown_to = case when desk = 'department:' || department then department else shown_to end
        where id = new.case_id;
    insert into desk_count (desk, kind, open_count)
        select desk, kind, 1 from cases where id = new.case_id and desk is not null
        on conflict (desk, kind) do update set open_count = open_count + 1;
    insert into real_name (account_id, part, state, reasons, words, case_id, changed_at)
        select c.account_id, a.effect_part, a.effect_state, new.reasons, new.words, c.id, new.decided_at
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = new.from_state
        where c.id = new.case_id and a.effect_part is not null
        on conflict (account_id, part) do update set
            state = excluded.state, reasons = excluded.reasons, words = excluded.words,
            case_id = excluded.case_id, changed_at = excluded.changed_at;
    delete from binding where case_id = new.case_id;
    insert into binding (key, value, account_id, case_id)
        select distinct k.key, k.value, c.account_id, c.id
        from cases c
            join kind_action a on a.kind = c.kind and a.version = c.kind_version
                and a.action = new.action and a.from_state = new.from_state
            join case_key k on k.case_id = c.id and k.binds
        where c.id = new.case_id and a.effect_state in ('passed_national', 'passed_by_reviewer')
          and not exists (select 1 from binding b where b.key = k.key and b.value = k.value);
    -- Filing numbers: gapless within a division and year (of China), and never given again (C-11).
    update filing set revoked_at = new.decided_at
        where case_id = new.case_id and revoked_at is null and (new.undoes is not null or exists (
            select 1 from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
                and a.action = new.action and a.from_state = new.from_state where c.id = new.case_id and a.role = 'system'));
    insert into numbering (name, last)
        select 'filing:' || s.series, 1 from case_series s join cases c on c.id = s.case_id
            join kind_action a on a.kind = c.kind and a.version = c.kind_version
                and a.action = new.action and a.from_state = new.from_state
        where c.id = new.case_id and a.effect = 'file'
        on conflict (name) do update set last = last + 1;
    insert into filing (number, registration_id, case_id, series, ordinal, filed_at)
        select s.series || printf('-%06d', n.last), c.registration_id, c.id, s.series, n.last, new.decided_at
        from case_series s join cases c on c.id = s.case_id join numbering n on n.name = 'filing:' || s.series
            join kind_action a on a.kind = c.kind and a.version = c.kind_version
                and a.action = new.action and a.from_state = new.from_state
        where c.id = new.case_id and a.effect = 'file';
    -- The row that lists show. A round that is of no account any more leaves it to the one that is restored.
    insert into registration (id, case_id, kind, kind_version, account_id, unit_id, unit_name, department, shown_to, subject,
            number, number_masked, place_code, reference, state, desk, active, sole_key, submitted_at, due_at, changed_at,
            filing_number, filed_at)
        select c.registration_id, c.id, c.kind, c.kind_version, c.account_id, c.unit_id,
            coalesce((select b.value from binding b where b.account_id = u.id and b.key = 'unit_name'), nullif(u.display_name, ''), u.login_name),
            c.department, c.shown_to,
            c.subject, coalesce((select f.value from case_field f where f.case_id = c.id and f.name = v.definition ->> '$.number'), ''),
            c.number_masked, c.place_code, c.reference, c.state, c.desk, exists (select 1 from active_case x where x.id = c.id),
            case v.definition ->> '$.sole' when 'account' then 'account:' || c.account_id when 'unit' then 'unit:' || c.unit_id
                else 'registration:' || c.registration_id end,
            c.submitted_at, c.due_at, new.decided_at,
            -- The last number that it got; without a time where that one is revoked.
            coalesce((select f.number from filing f where f.registration_id = c.registration_id order by f.filed_at desc, f.ordinal desc limit 1), ''),
            (select case when f.revoked_at is null then f.filed_at end from filing f
                where f.registration_id = c.registration_id order by f.filed_at desc, f.ordinal desc limit 1)
        from cases c join account u on u.id = c.unit_id join kind_version v on v.kind = c.kind and v.version = c.kind_version
        where c.id = new.case_id and c.registration_id is not null and c.id not in (select id from void_case)
        on conflict (id) do update set case_id = excluded.case_id, kind_version = excluded.kind_version,
            department = excluded.department, shown_to = excluded.shown_to, subject = excluded.subject, number = excluded.number,
            number_masked = excluded.number_masked, place_code = excluded.place_code, reference = excluded.reference,
            state = excluded.state, desk = excluded.desk, active = excluded.active, submitted_at = excluded.submitted_at,
            due_at = excluded.due_at, changed_at = excluded.changed_at, filing_number = excluded.filing_number,
            filed_at = excluded.filed_at;
    update outbox set state = 'cancelled' where case_id = new.case_id and state = 'queued';
    insert into outbox (case_id, decision_id, phone, message, not_before, created_at)
        select c.id, new.id, p.phone,
            replace(replace(replace(replace(n.template,
                '{filing_number}', coalesce((select f.number from filing f where f.case_id = c.id and f.revoked_at is null), '')),
                '{subject}', c.subject_masked),
                '{reasons}', coalesce((select group_concat(r.label, '；')
                    from json_each(new.reasons) given join kind_reason r
                        on r.kind = c.kind and r.version = c.kind_version and r.code = given.value), '')),
                '{words}', case new.words when '' then '' else new.words || '。' end),
            new.decided_at + n.delay_seconds * 1000, new.decided_at
        from cases c
            join kind_action a on a.kind = c.kind and a.version = c.kind_version
                and a.action = new.action and a.from_state = new.from_state
            join kind_notice n on n.kind = a.kind and n.version = a.version and n.notice = a.notice
            join json_each(n.told) t
            join case_phone p on p.case_id = c.id and p.whom = t.value
        where c.id = new.case_id and p.phone <> ''
        group by p.phone;
    delete from case_lease where case_id = new.case_id;
end;

-- Only a decision changes a case; nothing changes what was handed in.
drop trigger if exists case_begins_untouched;
create trigger case_begins_untouched before insert on cases
when new.version <> 0 or new.state <> '' or new.desk is not null or new.head_hash <> '' or new.closed_at is not null begin
    select raise(abort, 'hezhun:case.only_by_decision');
end;
drop trigger if exists registration_has_a_number;
create trigger registration_has_a_number after insert on cases when new.unit_id is not null and new.registration_id is null begin
    update cases set registration_id = new.id where id = new.id;
end;
drop trigger if exists registration_keeps_its_number;
create trigger registration_keeps_its_number before update of registration_id on cases when old.registration_id is not null begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists case_moves_by_decision;
create trigger case_moves_by_decision before update of state, desk, version, head_hash on cases
when not exists (select 1 from decision d
                 where d.case_id = old.id and d.version = old.version and new.version = old.version + 1
                   and d.hash = new.head_hash and d.previous_hash = old.head_hash and d.to_state = new.state) begin
    select raise(abort, 'hezhun:case.only_by_decision');
end;
drop trigger if exists case_content_stays;
create trigger case_content_stays before update of id, reference, kind, kind_version, account_id, subject,
    subject_masked, number_masked, place_code, submitted_at, due_at, content_hash, entered_by, notice_phone, unit_id, department on cases begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists case_stays;
create trigger case_stays before delete on cases begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists field_before_submitting;
create trigger field_before_submitting before insert on case_field
when (select version from cases where id = new.case_id) <> 0 begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists field_stays;
create trigger field_stays before update on case_field begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists field_is_kept;
create trigger field_is_kept before delete on case_field begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists paper_before_submitting;
create trigger paper_before_submitting before insert on case_document
when (select version from cases where id = new.case_id) <> 0 begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists paper_stays;
create trigger paper_stays before update on case_document begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists paper_is_kept;
create trigger paper_is_kept before delete on case_document begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists content_stays;
create trigger content_stays before update on document_content begin
    select raise(abort, 'hezhun:case.content_stays');
end;

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

-- The history and the access log are only ever added to.
drop trigger if exists decision_stays;
create trigger decision_stays before update on decision begin
    select raise(abort, 'hezhun:history.append_only');
end;
drop trigger if exists decision_is_kept;
create trigger decision_is_kept before delete on decision begin
    select raise(abort, 'hezhun:history.append_only');
end;
drop trigger if exists access_log_stays;
create trigger access_log_stays before update on access_log begin
    select raise(abort, 'hezhun:history.append_only');
end;
drop trigger if exists access_log_is_kept;
create trigger access_log_is_kept before delete on access_log begin
    select raise(abort, 'hezhun:history.append_only');
end;

-- A message has a key of its own for whoever sends it; a secret text stays only as long as it is to be sent.
drop trigger if exists message_has_a_key;
create trigger message_has_a_key after insert on outbox when new.idempotency_key = '' begin
    update outbox set idempotency_key = lower(hex(randomblob(16))) where id = new.id;
end;
drop trigger if exists secret_text_goes;
create trigger secret_text_goes after update of state on outbox
when new.secret <> 0 and new.state <> 'queued' and new.message <> '' begin
    update outbox set message = '' where id = new.id;
end;

-- A paper that is no picture waits for its pages, which stay as they were drawn.
drop trigger if exists paper_waits_for_pages;
create trigger paper_waits_for_pages after insert on document_content when new.format = 'pdf' begin
    insert into document_drawing (sha256) values (new.sha256);
end;
drop trigger if exists page_stays;
create trigger page_stays before update on document_page begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists page_before_done;
create trigger page_before_done before insert on document_page
when exists (select 1 from document_drawing where sha256 = new.sha256 and done_at is not null) begin
    select raise(abort, 'hezhun:drawing.there');
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
