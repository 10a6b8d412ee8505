-- SPDX-License-Identifier: GPL-3.0-or-later
-- Papers before a case is handed in, handing it in, and one's own cases. A draft is an account's, or of whoever shows its
-- token. What is somebody else's is answered like what is not there.

-- The draft, for as long as this transaction: its row is locked where it is going to change.
create or replace function my_draft(of_draft bigint, token text, for_change boolean) returns draft
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    d draft;
begin
    select * into d from draft x where x.id = of_draft;
    if d.id is null or not coalesce(case when d.account_id is null
            then d.token_hash = sha256(convert_to(token, 'UTF8')) and d.touched_at > clock_ms() - 86400000
            else who is not null and acts_for(d.account_id) end, false) then
        perform refuse('draft.unknown');
    end if;
    if for_change then
        select * into d from draft x where x.id = of_draft for update;
        if d.id is null then
            perform refuse('draft.unknown');
        end if;
    end if;
    return d;
end $$;

-- A paper that nobody's draft or case has any more is not kept. One that somebody is just putting in is left to them.
create or replace function forget_paper(paper text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform from document_content k where k.sha256 = paper for update skip locked;
    if not found or exists (select from draft_paper p where p.sha256 = paper)
        or exists (select from case_document c where c.sha256 = paper) then
        return;
    end if;
    delete from document_page g where g.sha256 = paper;
    delete from document_drawing g where g.sha256 = paper;
    delete from document_content k where k.sha256 = paper;
end $$;

create or replace function throw_away(of_draft bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    papers text[] := array(select p.sha256 from draft_paper p where p.draft_id = of_draft order by p.sha256);
    paper text;
begin
    delete from draft where id = of_draft;
    foreach paper in array papers loop
        perform forget_paper(paper);
    end loop;
end $$;

-- Drafts of visitors that nobody touched for a day, and what is left of those that were handed in a day ago.
create or replace function sweep_drafts() returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    old bigint;
begin
    for old in select d.id from draft d where d.touched_at <= clock_ms() - 86400000 and (d.account_id is null or d.case_id is not null)
        order by d.touched_at limit 20 for update skip locked loop
        perform throw_away(old);
    end loop;
end $$;

-- Nothing more is handed in for a part that passed (I-37), nor while one case of the kind is being reviewed.
create or replace function check_may_hand_in(of_account bigint, of_kind text, definition jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if exists (select from real_name r where r.account_id = of_account and r.part = part_of(definition)
        and r.state in ('passed_national', 'passed_by_reviewer')) then
        perform refuse('account.already_passed');
    end if;
    if exists (select from cases c where c.account_id = of_account and c.kind = of_kind and c.desk is not null) then
        perform refuse('case.open');
    end if;
end $$;

create or replace function open_draft(of_kind text, of_account bigint, out draft bigint, out token text)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    known record := newest_kind(of_kind);
begin
    perform sweep_drafts();
    if of_account is null then
        if known.definition ->> 'account_type' <> 'none' then
            perform refuse('draft.account');
        end if;
        if (select count(*) from draft d where d.station = session_user and d.account_id is null and d.case_id is null) >= 200 then
            perform refuse('draft.too_many');
        end if;
        token := encode(random_secret(), 'hex');
        insert into draft (kind, entered_by, token_hash, station, touched_at)
            values (of_kind, who, sha256(convert_to(token, 'UTF8')), session_user, clock_ms()) returning id into draft;
        return;
    end if;
    if who is null or not acts_for(of_account) then
        perform refuse('draft.forbidden');
    end if;
    if not exists (select from account a where a.id = of_account and a.type = known.definition ->> 'account_type') then
        perform refuse('draft.account');
    end if;
    perform check_may_hand_in(of_account, of_kind, known.definition);
    insert into draft as d (kind, account_id, entered_by, station, touched_at)
        values (of_kind, of_account, who, session_user, clock_ms())
        on conflict (account_id, kind) where account_id is not null and case_id is null do update set touched_at = excluded.touched_at
        returning d.id into draft;
end $$;

create or replace function read_draft(of_draft bigint, token text, out kind text, out account_id bigint, out case_id bigint,
    out reference text, out login_name text, out phone text, out saved text)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_draft(of_draft, token, false);
begin
    kind := d.kind;
    select a.login_name, a.phone into login_name, phone from account a where a.id = d.account_id;
    saved := (select part_fields(d.account_id, part_of(k.definition), k.definition)::text from newest_kind(d.kind) k
        where d.account_id is not null and part_of(k.definition) is not null);
    account_id := d.account_id;
    case_id := d.case_id;
    reference := (select c.reference from cases c where c.id = d.case_id);
end $$;

create or replace function draft_papers(of_draft bigint, token text)
    returns table (slot text, sha256 text, format text, byte_count bigint, width integer, height integer)
language plpgsql security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_draft(of_draft, token, false);
begin
    return query select p.slot, p.sha256, k.format, k.byte_count, k.width, k.height
        from draft_paper p join document_content k on k.sha256 = p.sha256 where p.draft_id = d.id;
end $$;

-- What a slot has against a paper; null when nothing.
create or replace function paper_fault(slot jsonb, byte_count bigint, format text) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case
        when slot is null then 'document.unknown_slot'
        when coalesce(byte_count, 0) = 0 then 'document.empty'
        when byte_count > least(coalesce((slot ->> 'max_bytes')::bigint, 1048576), 20971520) then 'document.too_large'
        when format is null then 'document.unknown_format'
        when not slot -> 'formats' ? format then 'document.format' end
$$;

-- Puts a paper into its slot; one that was there is replaced (I-34). What it is, its bytes say.
create or replace function put_paper(of_draft bigint, token text, of_slot text, bytes bytea, out paper text, out format text,
    out byte_count bigint, out width integer, out height integer)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_draft(of_draft, token, true);
    known record := newest_kind(d.kind);
    replaced text;
    fault text;
begin
    if d.case_id is not null then
        perform refuse('draft.unknown');
    end if;
    if d.account_id is not null then
        perform check_may_hand_in(d.account_id, d.kind, known.definition);
    end if;
    byte_count := length(bytes);
    format := format_of(bytes);
    fault := paper_fault(slot_of(known.definition, of_slot), byte_count, format);
    if fault is not null then
        perform refuse(fault);
    end if;
    width := 0;
    height := 0;
    if format <> 'pdf' then
        select s.width, s.height into width, height from size_of(bytes, format) s;
        if width is null then
            perform refuse('document.damaged');
        end if;
        if width::bigint * height > 67108864 then
            perform refuse('document.too_many_pixels');
        end if;
    end if;
    paper := encode(sha256(bytes), 'hex');
    loop
        insert into document_content (sha256, format, byte_count, width, height, bytes)
            values (paper, format, byte_count, width, height, put_paper.bytes) on conflict (sha256) do nothing;
        perform from document_content k where k.sha256 = paper for key share;
        exit when found; -- it may just have been forgotten
    end loop;
    replaced := (select p.sha256 from draft_paper p where p.draft_id = d.id and p.slot = of_slot);
    insert into draft_paper (draft_id, slot, sha256) values (d.id, of_slot, paper)
        on conflict (draft_id, slot) do update set sha256 = excluded.sha256;
    update draft x set touched_at = clock_ms() where x.id = d.id;
    if replaced <> paper then
        perform forget_paper(replaced);
    end if;
end $$;

create or replace function remove_paper(of_draft bigint, token text, of_slot text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_draft(of_draft, token, true);
    removed text;
begin
    delete from draft_paper p where p.draft_id = d.id and p.slot = of_slot returning p.sha256 into removed;
    update draft x set touched_at = clock_ms() where x.id = d.id;
    if removed is not null then
        perform forget_paper(removed);
    end if;
end $$;

create or replace function discard_draft(of_draft bigint, token text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_draft(of_draft, token, true);
begin
    if d.case_id is null then
        perform throw_away(d.id);
    end if;
end $$;

-- A paper of a draft is read in two transactions, as one of a case is (open_paper).
create or replace function open_draft_paper(of_draft bigint, token text, of_slot text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_draft(of_draft, token, false);
    paper text := (select p.sha256 from draft_paper p where p.draft_id = d.id and p.slot = of_slot);
    ticket bigint;
begin
    if paper is null then
        perform refuse('document.unknown');
    end if;
    insert into access_log (at, account_id, event, subject_id, slot, sha256)
        values (clock_ms(), me(), 'draft.read', d.account_id, of_slot, paper) returning id into ticket;
    return ticket;
end $$;

create or replace function read_draft_paper(ticket bigint, of_draft bigint, token text) returns bytea
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d draft := my_draft(of_draft, token, false);
    content bytea;
begin
    select k.bytes into content
        from access_log l join draft_paper p on p.draft_id = d.id and p.slot = l.slot and p.sha256 = l.sha256
            join document_content k on k.sha256 = l.sha256
        where l.id = ticket and l.event = 'draft.read' and l.account_id is not distinct from me() and l.station = session_user
          and l.written_in <> pg_current_xact_id() and l.at > clock_ms() - 300000;
    if content is null then
        perform refuse('document.unknown');
    end if;
    return content;
end $$;

-- Everything that is wrong with the papers of a draft.
create or replace function draft_faults(of_draft bigint, definition jsonb, declared jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('at', 'documents.' || p.slot, 'code', f.code)), '[]')
        from draft_paper p join document_content k on k.sha256 = p.sha256,
            paper_fault(slot_of(definition, p.slot), k.byte_count, k.format) f (code)
        where p.draft_id = of_draft and f.code is not null
    ) || (
        select coalesce(jsonb_agg(jsonb_build_object('at', 'documents.' || (s ->> 'name'), 'code', 'document.required')), '[]')
        from jsonb_array_elements(definition -> 'slots') s
        where condition_holds(s -> 'required', declared)
          and not exists (select from draft_paper p where p.draft_id = of_draft and p.slot = s ->> 'name')
    );
end $$;

create or replace function phone_faults(place text, definition jsonb, phone text, declared jsonb, today date) returns jsonb
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('at', place, 'code', f.code)), '[]')
        from (
            select 'field.required' where phone = ''
            union all select unnest(text_faults(phone, 30))
            union all select rule_fault(r, phone, declared, today) from jsonb_array_elements(definition -> 'phone_rules') r where phone <> ''
        ) f (code)
        where f.code is not null
    );
end $$;

-- A number without a gap. Whoever hands in waits for whoever is handing in, but not for ever: who keeps a transaction
-- open makes others come again, and hangs nobody.
create or replace function next_number(of_name text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    number bigint;
begin
    for i in 1 .. 100 loop
        perform from numbering n where n.name = 'case' for update skip locked;
        exit when found;
        if i = 100 then
            perform refuse('workspace.busy');
        end if;
        perform pg_sleep(0.05);
    end loop;
    insert into numbering as n (name, last) values (of_name, 1)
        on conflict (name) do update set last = n.last + 1 returning n.last into number;
    return number;
end $$;

-- A reference of a kind and year that no case has: R-2026-00000123.
create or replace function next_reference(definition jsonb, today date) returns text
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    series text := coalesce(definition ->> 'reference_prefix', 'R') || '-' || extract(year from today);
    given text;
begin
    loop
        given := series || '-' || lpad(next_number(series)::text, 8, '0');
        exit when not exists (select from cases c where c.reference = given);
    end loop;
    return given;
end $$;

-- How many, and then each name and value in the order of the names.
create or replace function parts_of(texts jsonb) returns text[]
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select array[(select count(*)::text from jsonb_each_text(texts))]
        || coalesce(array_agg(x.part order by t.key collate "C", x.at), '{}')
    from jsonb_each_text(texts) t, lateral (values (1, t.key), (2, t.value)) x (at, part)
$$;

-- SHA-256 of what is handed in (store/decisionhash.h, contentHash()).
create or replace function content_hash_of(c cases, fields jsonb, papers jsonb) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select hash_of(
        array[c.reference, c.kind, c.kind_version::text, coalesce(c.account_id, 0)::text, c.subject, c.subject_masked,
            c.number_masked, c.place_code, c.submitted_at::text, c.due_at::text]
        || parts_of(fields) || parts_of(papers)
        || case c.notice_phone when '' then '{}' else array['notice_phone', c.notice_phone] end
        || case when c.entered_by is null then '{}' else array['entered_by', c.entered_by::text] end)
$$;

-- Makes a case of a draft, or says everything that is wrong with it. The client gives the values, where the account has
-- not saved them, and the phone that is told, where no account's is; all else is found out here. The same draft handed in
-- once more is the same case.
create or replace function submit_draft(of_draft bigint, token text, fields text, phone text, code bigint, out case_id bigint,
    out reference text, out faults text)
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    d draft := my_draft(of_draft, token, true);
    known record := newest_kind(d.kind);
    definition jsonb := known.definition;
    part text := part_of(known.definition);
    tells_phone boolean := d.account_id is null or coalesce((known.definition ->> 'phone_code')::boolean, false);
    declared jsonb;
    found_faults jsonb;
    today date;
    c cases;
begin
    if d.case_id is not null then
        case_id := d.case_id;
        reference := (select x.reference from cases x where x.id = d.case_id);
        return;
    end if;
    if d.account_id is not null then
        perform check_may_hand_in(d.account_id, d.kind, definition);
    end if;
    declared := case when d.account_id is not null and part is not null then part_fields(d.account_id, part, definition)
        else declared_in(fields) end;
    c.submitted_at := clock_ms();
    today := day_of(c.submitted_at);
    c.notice_phone := case when tells_phone then coalesce(phone, '') else '' end;
    found_faults := field_faults(definition, declared, today) || draft_faults(d.id, definition, declared)
        || phone_faults(case when tells_phone then 'notice_phone' else 'account.phone' end, definition,
            case when tells_phone then c.notice_phone else (select a.phone from account a where a.id = d.account_id) end,
            declared, today);
    if found_faults <> '[]' then
        faults := found_faults::text;
        return;
    end if;
    if coalesce((definition ->> 'phone_code')::boolean, false)
        and not coalesce(code_is_right(code, split_part(d.kind, '.', 1), c.notice_phone), false) then
        perform refuse('code.wrong');
    end if;
    c.kind := d.kind;
    c.kind_version := known.version;
    c.account_id := d.account_id;
    c.entered_by := nullif(who, coalesce(d.account_id, 0));
    perform enter_case(c, d.id, definition, normalised_fields(definition, declared, today), today);
    select x.id, x.reference into case_id, reference from cases x join draft y on y.case_id = x.id where y.id = d.id;
end $$;

-- The second half: nothing is asked any more.
create or replace function enter_case(c cases, of_draft bigint, definition jsonb, kept jsonb, today date) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    papers jsonb := (select coalesce(jsonb_object_agg(p.slot, p.sha256), '{}') from draft_paper p where p.draft_id = of_draft);
begin
    c.subject := coalesce(kept ->> (definition ->> 'subject'), '');
    c.subject_masked := case when subject_is_person(definition) then mask_name(c.subject) else c.subject end;
    c.number_masked := coalesce(kept ->> (definition ->> 'number'), '');
    if coalesce(field_of(definition, definition ->> 'number') ->> 'shape', '') <> 'unit_code' then
        c.number_masked := mask_number(c.number_masked);
    end if;
    c.place_code := place_in(definition, kept, today);
    c.due_at := due_after(c.submitted_at, coalesce((definition ->> 'working_days')::integer, 2));
    c.reference := next_reference(definition, today);
    c.content_hash := content_hash_of(c, kept, papers);
    insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked, place_code,
            submitted_at, due_at, content_hash, entered_by, notice_phone)
        values (c.reference, c.kind, c.kind_version, c.account_id, c.subject, c.subject_masked, c.number_masked, c.place_code,
            c.submitted_at, c.due_at, c.content_hash, c.entered_by, c.notice_phone)
        returning id into c.id;
    insert into case_field (case_id, name, value) select c.id, f.key, f.value from jsonb_each_text(kept) f;
    insert into case_key (key, value, case_id, field, binds)
        select f ->> 'key', kept ->> (f ->> 'name'), c.id, f ->> 'name', coalesce((f ->> 'binds')::boolean, false)
            from jsonb_array_elements(definition -> 'fields') f where f ? 'key' and kept ? (f ->> 'name')
        union all select 'phone', case c.notice_phone when '' then a.phone else c.notice_phone end, c.id, '',
            coalesce((definition ->> 'binds_phone')::boolean, false)
            from (select) one left join account a on a.id = c.account_id;
    insert into case_document (case_id, slot, sha256) select c.id, p.key, p.value from jsonb_each_text(papers) p;
    insert into decision (case_id, version, action, decided_at, actor_login)
        values (c.id, 0, definition ->> 'submit_action', c.submitted_at,
            coalesce((select a.login_name from account a where a.id = coalesce(c.entered_by, c.account_id)), ''));
    delete from draft_paper p where p.draft_id = of_draft;
    update draft x set case_id = c.id, touched_at = clock_ms() where x.id = of_draft;
end $$;

-- One's own cases, and what became of them: not who decided. The same for whom a clerk at the counter acts for.
create or replace function my_cases(of_account bigint)
    returns table (id bigint, reference text, kind text, kind_version integer, state text, submitted_at bigint, due_at bigint,
        closed_at bigint, reasons json, words text)
language plpgsql stable security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if me() is null or not acts_for(of_account) then
        perform refuse('draft.forbidden');
    end if;
    return query select c.id, c.reference, c.kind, c.kind_version, c.state, c.submitted_at, c.due_at, c.closed_at, l.reasons, l.words
        from cases c join decision l on l.case_id = c.id and l.version = c.version - 1
        where c.account_id = of_account order by c.submitted_at desc, c.id desc limit 100;
end $$;

create or replace function is_my_case(of_case bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return me() is not null and coalesce((select acts_for(c.account_id) from cases c where c.id = of_case), false);
end $$;

create or replace function my_case_papers(of_case bigint)
    returns table (slot text, sha256 text, format text, byte_count bigint, width integer, height integer)
language plpgsql stable security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return query select d.slot, d.sha256, k.format, k.byte_count, k.width, k.height
        from case_document d join document_content k on k.sha256 = d.sha256 where d.case_id = of_case and is_my_case(of_case);
end $$;

create or replace function my_case_history(of_case bigint)
    returns table (id bigint, version integer, action text, from_state text, to_state text, decided_at bigint, reasons json, words text)
language plpgsql stable security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return query select d.id, d.version, d.action, d.from_state, d.to_state, d.decided_at, d.reasons, d.words
        from decision d where d.case_id = of_case and is_my_case(of_case);
end $$;

create or replace function open_my_paper(of_case bigint, of_slot text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    paper text;
    ticket bigint;
begin
    select d.sha256 into paper from case_document d where d.case_id = of_case and d.slot = of_slot and is_my_case(of_case);
    if paper is null then
        perform refuse('document.unknown');
    end if;
    insert into access_log (at, account_id, event, case_id, subject_id, slot, sha256)
        values (clock_ms(), me(), 'document.own', of_case, (select c.account_id from cases c where c.id = of_case), of_slot, paper)
        returning id into ticket;
    return ticket;
end $$;

create or replace function read_my_paper(ticket bigint) returns bytea
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    content bytea;
begin
    select k.bytes into content from access_log l join document_content k on k.sha256 = l.sha256
        where l.id = ticket and l.event = 'document.own' and l.account_id = me() and l.station = session_user
          and l.written_in <> pg_current_xact_id() and l.at > clock_ms() - 300000 and is_my_case(l.case_id);
    if content is null then
        perform refuse('document.unknown');
    end if;
    return content;
end $$;
