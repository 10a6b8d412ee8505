-- SPDX-License-Identifier: GPL-3.0-or-later
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

-- What was declared in one's own case.
create or replace function my_case_fields(of_case bigint) returns table (name text, value text)
language plpgsql stable security definer rows 30 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if not is_my_case(of_case) then
        perform refuse('case.unknown');
    end if;
    return query select f.name, f.value from case_field f where f.case_id = of_case;
end $$;

-- Rounds of one's own registrations: for which unit, on which desk, decided on when.
create or replace function my_rounds(of_account bigint) returns table (case_id bigint, registration_id bigint, unit_id bigint, unit_name text,
    department_name text, desk text, decided_at bigint, decision_id bigint)
language plpgsql stable security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if me() is null or not acts_for(of_account) then
        perform refuse('draft.forbidden');
    end if;
    return query select c.id, c.registration_id, c.unit_id, unit_name_of(c.unit_id), coalesce(d.name, ''), coalesce(c.desk, ''), l.decided_at, l.id
        from cases c left join department d on d.code = c.department
            join decision l on l.case_id = c.id and l.version = c.version - 1
        where c.account_id = of_account and c.registration_id is not null;
end $$;

create or replace function my_filings(of_account bigint) returns table (registration_id bigint, number text, filed_at bigint, revoked_at bigint, ordinal bigint)
language plpgsql stable security definer rows 2 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if me() is null or not acts_for(of_account) then
        perform refuse('draft.forbidden');
    end if;
    return query select f.registration_id, f.number, f.filed_at, f.revoked_at, f.ordinal
        from filing f where f.registration_id in (select c.registration_id from cases c where c.account_id = of_account);
end $$;

-- Takes back a registration that nobody decided on yet (C-03).
create or replace function withdraw_my_case(of_case bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    c cases;
    way text;
begin
    if not is_my_case(of_case) then
        perform refuse('case.unknown');
    end if;
    select * into c from cases x where x.id = of_case and x.registration_id is not null;
    if c.id is null then
        perform refuse('case.unknown');
    end if;
    way := (select k.action from kind_action k
        where k.kind = c.kind and k.version = c.kind_version and k.from_state = c.state and k.role = 'applicant' limit 1);
    if way is null then
        perform refuse('action.wrong_state');
    end if;
    insert into decision (case_id, version, action) values (c.id, c.version, way);
end $$;
