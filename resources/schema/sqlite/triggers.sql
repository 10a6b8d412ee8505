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
              and a.from_state = c.state and a.to_state = new.to_state));
    select raise(abort, 'hezhun:action.forbidden')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.role is not null and not exists (
            select 1 from held_role r
            where r.account_id = new.actor_id and r.role = a.role and r.desk = coalesce(c.desk, a.to_desk)
              and (r.until is null or r.until > new.decided_at))
          -- Whoever handed it in, a clerk at whose counter they stand, or the program.
          and not (a.role = 'applicant' and (new.actor_id is null or new.actor_id = c.account_id or exists (
            select 1 from counter_visit v
            where v.clerk_id = new.actor_id and v.account_id = c.account_id and v.until > new.decided_at)));
    select raise(abort, 'hezhun:case.taken')
        from case_lease l
        where l.case_id = new.case_id and l.account_id is not new.actor_id and l.until > new.decided_at;
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
        from cases where id = new.case_id and head_hash <> new.previous_hash;
end;

-- And then carried out: the counters, the case, what it means for the account, the message to the phone.
drop trigger if exists decision_is_carried_out;
create trigger decision_is_carried_out after insert on decision begin
    update desk_count set open_count = open_count - 1
        where (desk, kind) = (select desk, kind from cases where id = new.case_id);
    update cases set
            state = new.to_state,
            desk = (select a.to_desk from kind_action a
                    where a.kind = cases.kind and a.version = cases.kind_version
                      and a.action = new.action and a.from_state = new.from_state),
            version = new.version + 1,
            head_hash = new.hash
        where id = new.case_id;
    update cases set closed_at = case when desk is null then new.decided_at end where id = new.case_id;
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
    update outbox set state = 'cancelled' where case_id = new.case_id and state = 'queued';
    insert into outbox (case_id, decision_id, phone, message, not_before, created_at)
        select c.id, new.id, coalesce(nullif(c.notice_phone, ''), account.phone),
            replace(replace(replace(n.template,
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
            left join account on account.id = c.account_id
        where c.id = new.case_id and coalesce(nullif(c.notice_phone, ''), account.phone, '') <> '';
    delete from case_lease where case_id = new.case_id;
end;

-- Only a decision changes a case; nothing changes what was handed in.
drop trigger if exists case_begins_untouched;
create trigger case_begins_untouched before insert on cases
when new.version <> 0 or new.state <> '' or new.desk is not null or new.head_hash <> '' or new.closed_at is not null begin
    select raise(abort, 'hezhun:case.only_by_decision');
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
    subject_masked, number_masked, place_code, submitted_at, due_at, content_hash, entered_by, notice_phone on cases begin
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
