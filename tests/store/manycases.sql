-- SPDX-License-Identifier: GPL-3.0-or-later
-- Some thousands of cases like the first, on many desks, half of them open, with all that belongs to them: past the
-- triggers, which would take minutes. Forty people decided those that are over; ACTOR is one of them, and has ten of the
-- others open.

set session_replication_role = replica;

insert into account (id, login_name, type, created_at)
    select 100000 + n, 'applicant_' || n, 'person', 0 from generate_series(2, 20000) n;

insert into cases (id, reference, kind, kind_version, account_id, state, desk, kept_by, subject, subject_masked,
        number_masked, place_code, submitted_at, due_at, closed_at, version, content_hash, head_hash)
    select n, 'B-' || n, c.kind, c.kind_version, 100000 + n, case when is_open then 'in_review' else 'passed' end,
        case when is_open then on_desk end, on_desk, chr(19968 + n * 7 % 3000) || '样', '', '', 11 + n % 3 || '0105',
        c.submitted_at - n * 60000, c.due_at - n * 60000, case when not is_open then c.submitted_at end,
        case when is_open then 1 else 2 end, '', repeat('0', 64)
    from generate_series(2, 20000) n, cases c,
        lateral (select n % 2 = 0 as is_open, case when n % 4 < 2 then 'platform' else 'unit:' || n % 50 end as on_desk) d
    where c.id = 1;

insert into case_field (case_id, name, value)
    select c.id, f.name, f.value || c.id from cases c, case_field f where c.id > 1 and f.case_id = 1;

insert into case_key (key, value, case_id, field, binds, kept_by)
    select k.key, k.value || c.id, c.id, k.field, k.binds, c.kept_by from cases c, case_key k where c.id > 1 and k.case_id = 1;

insert into case_document (case_id, slot, sha256, kept_by)
    select c.id, d.slot, encode(sha256(convert_to(d.sha256 || c.id, 'UTF8')), 'hex'), c.kept_by
    from cases c, case_document d where c.id > 1 and d.case_id = 1;

insert into document_content (sha256, format, byte_count, width, height, bytes)
    select d.sha256, 'jpg', 1, 1, 1, '\x00' from case_document d where d.case_id > 1;

insert into real_name (account_id, part, state, case_id, changed_at)
    select c.account_id, r.part, r.state, c.id, 0 from cases c, real_name r where c.id > 1 and r.case_id = 1;

insert into binding (key, value, account_id, case_id)
    select k.key, k.value, c.account_id, c.id from cases c join case_key k on k.case_id = c.id where c.id > 1 and c.desk is null;

insert into decision (case_id, version, action, from_state, to_state, actor_id, actor_login, actor_name, decided_at,
        previous_hash, hash)
    select c.id, v, 'pass', 'in_review', 'passed',
        case c.id % 40 when 1 then ACTOR else 100000 + c.id % 40 end, '', '', c.submitted_at + v, repeat('0', 64), repeat('0', 64)
    from cases c, generate_series(0, 1) v where c.id > 1 and v < c.version;

insert into outbox (case_id, decision_id, phone, message, not_before, created_at)
    select d.case_id, d.id, '', '', 0, 0 from decision d where d.version = 1;

insert into case_lease (case_id, kept_by, account_id, until)
    select c.id, c.kept_by, ACTOR, clock_ms() + 300000 from cases c where c.desk = 'platform' order by c.id desc limit 10;

analyze;
