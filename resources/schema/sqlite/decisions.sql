-- SPDX-License-Identifier: GPL-3.0-or-later
-- A decision: checked, and carried out. Run anew like triggers.sql.

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
