-- SPDX-License-Identifier: GPL-3.0-or-later
-- Papers before a case is handed in. A draft is an account's, or of whoever shows its token. What is somebody else's is
-- answered like what is not there.

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
    if is_registration(known.definition) then -- registrationdrafts.sql
        perform refuse('draft.account');
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

-- What a paper is, from its bytes: "jpg", "png", "pdf", or null.
create or replace function format_of(bytes bytea) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case
        when substr(bytes, 1, 3) = '\xffd8ff' then 'jpg'
        when substr(bytes, 1, 8) = '\x89504e470d0a1a0a' then 'png'
        when substr(bytes, 1, 5) = '\x255044462d' then 'pdf' end
$$;

-- The size that a picture's header promises; nulls when there is no sense in it. A header that leads from one part to the
-- next for ever is followed for two thousand steps.
create or replace function size_of(bytes bytea, format text, out width integer, out height integer)
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    total integer := length(bytes);
    at integer := 2;
    marker integer;
begin
    if format = 'png' and total >= 33 and substr(bytes, 13, 4) = '\x49484452' and get_byte(bytes, 16) < 128 and get_byte(bytes, 20) < 128 then
        width := ((get_byte(bytes, 16) * 256 + get_byte(bytes, 17)) * 256 + get_byte(bytes, 18)) * 256 + get_byte(bytes, 19);
        height := ((get_byte(bytes, 20) * 256 + get_byte(bytes, 21)) * 256 + get_byte(bytes, 22)) * 256 + get_byte(bytes, 23);
    elsif format = 'jpg' then
        for step in 1 .. 2000 loop
            exit when at + 9 >= total or get_byte(bytes, at) <> 255;
            marker := get_byte(bytes, at + 1);
            if marker between 192 and 207 and marker not in (196, 200, 204) then -- the start of a frame
                height := get_byte(bytes, at + 5) * 256 + get_byte(bytes, at + 6);
                width := get_byte(bytes, at + 7) * 256 + get_byte(bytes, at + 8);
                exit;
            end if;
            exit when marker in (0, 217, 218);
            if marker = 255 then -- a byte that fills
                at := at + 1;
            elsif marker = 1 or marker between 208 and 216 then -- stands alone
                at := at + 2;
            else
                exit when get_byte(bytes, at + 2) * 256 + get_byte(bytes, at + 3) < 2;
                at := at + 2 + get_byte(bytes, at + 2) * 256 + get_byte(bytes, at + 3);
            end if;
        end loop;
    end if;
    if width = 0 or height = 0 then
        width := null;
        height := null;
    end if;
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
    if d.account_id is not null and not is_registration(known.definition) then
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
