-- SPDX-License-Identifier: GPL-3.0-or-later
-- Making a case of a draft: everything that is kept of it is computed here (intake.sql).

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
        || case when c.entered_by is null then '{}' else array['entered_by', c.entered_by::text] end
        || case when c.unit_id is null then '{}' else array['unit_id', c.unit_id::text, 'department', c.department] end
        || case when c.registration_id is null then '{}' else array['registration_id', c.registration_id::text] end)
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
    if d.account_id is not null and not is_registration(definition) then
        perform check_may_hand_in(d.account_id, d.kind, definition);
    end if;
    declared := case when d.account_id is not null and part is not null then part_fields(d.account_id, part, definition)
        else declared_in(fields) end;
    if d.unit_id is not null then
        c.registration_id := check_registration(d, definition);
        declared := typed_fields(definition, declared) || fixed_fields(definition, d.account_id, d.unit_id);
    end if;
    c.submitted_at := clock_ms();
    today := day_of(c.submitted_at);
    c.notice_phone := case when tells_phone then coalesce(phone, '') else '' end;
    found_faults := field_faults(definition, declared, today) || draft_faults(d.id, definition, declared)
        || phone_faults(case when tells_phone then 'notice_phone' else 'account.phone' end, definition,
            case when tells_phone then c.notice_phone else (select a.phone from account a where a.id = d.account_id) end,
            declared, today);
    if d.unit_id is not null and found_faults = '[]' then
        c.unit_id := d.unit_id;
        c.department := department_in(definition, declared);
        if definition ? 'department' and not exists (select from department x where x.code = c.department) then
            found_faults := jsonb_build_array(jsonb_build_object('at', 'fields.' || (definition -> 'department' ->> 'level'),
                'code', 'registration.no_department'));
        end if;
    end if;
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
    c.department := department_in(definition, kept);
    c.due_at := due_after(c.submitted_at, coalesce((definition ->> 'working_days')::integer, 2));
    if c.registration_id is null then
        c.reference := next_reference(definition, today);
    else
        -- A further round: "F-2026-00000012-2".
        c.reference := (select x.reference from cases x where x.id = c.registration_id)
            || '-' || (select count(*) + 1 from cases x where x.registration_id = c.registration_id);
    end if;
    c.content_hash := content_hash_of(c, kept, papers);
    insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked, place_code,
            submitted_at, due_at, content_hash, entered_by, notice_phone, unit_id, department, registration_id)
        values (c.reference, c.kind, c.kind_version, c.account_id, c.subject, c.subject_masked, c.number_masked, c.place_code,
            c.submitted_at, c.due_at, c.content_hash, c.entered_by, c.notice_phone, c.unit_id, c.department, c.registration_id)
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
