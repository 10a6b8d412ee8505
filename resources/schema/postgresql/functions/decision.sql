-- SPDX-License-Identifier: GPL-3.0-or-later
-- A decision is checked against the case as it is now, whatever the client believes, and then carried out.

-- SHA-256 over texts, each as its length in bytes, a colon, its bytes and a semicolon (store/decisionhash.h).
create or replace function hash_of(parts text[]) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select encode(sha256(convert_to(string_agg(octet_length(p.part) || ':' || p.part || ';', '' order by p.at), 'UTF8')), 'hex')
    from unnest(parts) with ordinality p (part, at)
$$;

-- Tells those who listen that something happened to a case. Names of channels are secret to whoever has no business
-- on the desk; the number of the case is all that is said.
create or replace function channel_of(desk text) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select 'hezhun_' || left(encode(sha256((select secret from guard_secret) || convert_to(desk, 'UTF8')), 'hex'), 40)
$$;
create or replace function tell(desk text, case_id bigint) returns void
language sql volatile security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select pg_notify(channel_of(desk), case_id::text)
$$;

-- Adds to a counter, in a row of it that nobody else is writing to.
create or replace function count_case(on_desk text, of_kind text, how_many integer) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update desk_count d set open_count = d.open_count + how_many
        where (d.desk, d.kind, d.slot) = (
            select f.desk, f.kind, f.slot from desk_count f where f.desk = on_desk and f.kind = of_kind
            limit 1 for update skip locked);
    if not found then
        insert into desk_count (desk, kind, open_count) values (on_desk, of_kind, how_many);
    end if;
end $$;

create or replace function check_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    desks text[];
    c cases;
    a kind_action;
    undone decision;
begin
    -- A case that lies nowhere yet is being handed in, by whoever made it in this very transaction (drafts.sql): nobody
    -- decides that. A station's own rows are refused by the policy then, which asks who acts.
    if exists (select from cases x where x.id = new.case_id and x.version = 0 and x.kept_by = '') then
        who := null;
    -- The service, which may not insert by itself, works at no desk: what it does is settle_check()'s (nationalcheck.sql).
    elsif who is not null or not pg_has_role(session_user, 'hezhun_dispatcher', 'usage') then
        desks := my_desks();
    end if;
    if new.request is not null then
        insert into decision_request (request, decision_id) values (new.request, new.id) on conflict do nothing;
        if not found then
            perform refuse('request.settled');
        end if;
    end if;
    -- Nobody can lock, or wait for, what neither lies on a desk of theirs nor was handed in by them nor may be looked at. The
    -- lock is one that those who only look (foreign keys of the access log) don't stand in the way of.
    select * into c from cases x
        where x.id = new.case_id and (who is null or x.kept_by = any (desks) or acts_for(x.account_id) or looks_at(x, desks))
        for no key update;
    if c.id is null then
        perform refuse('case.unknown');
    end if;
    if c.version <> new.version then
        perform refuse('case.stale');
    end if;
    if not exists (select from kind_action k where k.kind = c.kind and k.version = c.kind_version and k.action = new.action) then
        perform refuse('action.unknown');
    end if;
    select * into a from kind_action k
        where k.kind = c.kind and k.version = c.kind_version and k.action = new.action and k.from_state = c.state;
    if a.action is null then
        perform refuse('action.wrong_state');
    end if;
    if a.role = 'applicant' then
        -- Whoever handed it in, a clerk at whose counter they stand, or the service.
        if who is not null and not acts_for(c.account_id) then
            perform refuse('action.forbidden');
        end if;
    elsif a.role = 'system' then
        -- A consequence of another decision: nobody but carry_out_decision() makes it.
        if pg_trigger_depth() < 2 then
            perform refuse('action.forbidden');
        end if;
    elsif a.role is not null and not holds(who, a.role, coalesce(a.at_desk, c.desk, desk_named(a.to_desk, c))) then
        perform refuse('action.forbidden');
    end if;
    if a.restores = 'last' then
        new.undoes := c.version - 1;
    end if;
    if a.restores is not null then
        undone := undone_decision(c, a, new.undoes);
        -- Taken back by whoever made it, as long as they work at that desk.
        if a.role is null and (undone.from_desk = any (desks)) is not true then
            perform refuse('action.forbidden');
        end if;
    elsif new.undoes is not null then
        perform refuse('undo.not_this');
    end if;
    if c.registration_id <> c.id and c.version = 0 then
        perform check_next_round(c);
    end if;

    -- Who, when, from where to where: not what the client says.
    if who is not null then
        select who, x.login_name, coalesce(nullif(x.display_name, ''), x.login_name), clock_ms()
            into new.actor_id, new.actor_login, new.actor_name, new.decided_at
            from account x where x.id = who;
    else
        new.actor_id := null;
        new.actor_login := coalesce(new.actor_login, '');
        new.actor_name := '';
        new.decided_at := coalesce(new.decided_at, clock_ms());
    end if;
    new.from_state := c.state;
    new.to_state := case when a.restores is null then a.to_state else undone.from_state end;
    new.from_desk := c.desk;
    new.previous_hash := c.head_hash;
    new.words := coalesce(new.words, '');

    -- Who decides from elsewhere, or by consequence, waits for nobody who is looking.
    if a.at_desk is null and a.role is distinct from 'system' and exists (
        select from case_lease l where l.case_id = c.id and l.account_id is distinct from who and l.until > clock_ms()) then
        perform refuse('case.taken');
    end if;
    if a.within_seconds > 0 and not exists (
        select from decision d where d.case_id = c.id and d.version = c.version - 1 and d.actor_id = who
            and new.decided_at between d.decided_at and d.decided_at + a.within_seconds * 1000) then
        perform refuse('action.too_late');
    end if;
    if length(new.reasons::text) > 2000 or json_typeof(new.reasons) <> 'array' then
        perform refuse('action.reason_unknown');
    end if;
    if a.needs_reason and json_array_length(new.reasons) = 0 then
        perform refuse('action.reason_needed');
    end if;
    if exists (
        select from json_array_elements_text(new.reasons) given (code) where not exists (
            select from kind_reason r where r.kind = c.kind and r.version = c.kind_version and r.code = given.code)) then
        perform refuse('action.reason_unknown');
    end if;
    -- Words go to a phone as they are: they are short, and a number of 15 digits and more has no place in them (I-40).
    if length(new.words) > 1000 then
        perform refuse('action.words_too_long');
    end if;
    if new.words ~ '([0-9０-９][ -]?){15}' then
        perform refuse('action.id_number_in_words');
    end if;
    if a.effect_state in ('passed_national', 'passed_by_reviewer') and exists (
        select from case_key k join binding b on b.key = k.key and b.value = k.value
            where k.case_id = c.id and k.binds and b.account_id <> c.account_id) then
        perform refuse('action.bound');
    end if;

    perform check_choice(c, a, new.account_id);

    new.hash := hash_of(array[c.id::text, c.content_hash, new.version::text, new.action, new.from_state, new.to_state,
        new.actor_login, new.actor_name, new.decided_at::text, new.reasons::text, new.words, new.previous_hash]
        || case when new.account_id is null then '{}' else array['account_id', new.account_id::text] end
        || case when new.undoes is null then '{}' else array['undoes', new.undoes::text] end);
    return new;
end $$;
create or replace trigger decision_is_checked before insert on decision for each row execute function check_decision();

-- What a decision means for the account: its real name, and what it has to itself from now on.
create or replace function take_effect(new_decision decision, c cases, a kind_action) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if a.effect_part is not null then
        insert into real_name (account_id, part, state, reasons, words, case_id, changed_at)
            values (c.account_id, a.effect_part, a.effect_state, new_decision.reasons, new_decision.words, c.id, new_decision.decided_at)
            on conflict (account_id, part) do update set
                state = excluded.state, reasons = excluded.reasons, words = excluded.words,
                case_id = excluded.case_id, changed_at = excluded.changed_at;
    end if;
    delete from binding b where b.case_id = c.id;
    if a.effect_state in ('passed_national', 'passed_by_reviewer') then
        insert into binding (key, value, account_id, case_id)
            select distinct k.key, k.value, c.account_id, c.id from case_key k where k.case_id = c.id and k.binds
            order by k.key, k.value
            on conflict do nothing;
        -- Somebody else may have bound it at this very moment; then the insertion has waited for them.
        if exists (
            select from case_key k join binding b on b.key = k.key and b.value = k.value
                where k.case_id = c.id and k.binds and b.account_id <> c.account_id) then
            perform refuse('action.bound');
        end if;
    end if;
end $$;

create or replace function queue_notice(new_decision decision, c cases, a kind_action) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    -- One that is locked is being sent at this moment.
    update outbox set state = 'cancelled' where id in (
        select o.id from outbox o where o.case_id = c.id and o.state = 'queued' for update skip locked);
    insert into outbox (case_id, decision_id, phone, message, not_before, created_at)
        select distinct on (p.phone) c.id, new_decision.id, p.phone,
            replace(replace(replace(replace(n.template,
                '{filing_number}', coalesce((select f.number from filing f where f.case_id = c.id and f.revoked_at is null), '')),
                '{subject}', c.subject_masked),
                '{reasons}', coalesce((select string_agg(r.label, '；' order by given.at)
                    from json_array_elements_text(new_decision.reasons) with ordinality given (code, at) join kind_reason r
                        on r.kind = c.kind and r.version = c.kind_version and r.code = given.code), '')),
                '{words}', case new_decision.words when '' then '' else new_decision.words || '。' end),
            new_decision.decided_at + n.delay_seconds * 1000, new_decision.decided_at
        from kind_notice n, json_array_elements_text(n.told::json) with ordinality t (whom, at), told_phone(t.whom, c) p (phone)
        where n.kind = a.kind and n.version = a.version and n.notice = a.notice and p.phone <> '';
end $$;

create or replace function carry_out_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    c cases;
    a kind_action;
    was_on text;
    was_kept_by text;
    on_desk text;
    whose text;
begin
    select * into c from cases where id = new.case_id;
    select * into a from kind_action k
        where k.kind = c.kind and k.version = c.kind_version and k.action = new.action and k.from_state = new.from_state;
    was_on := c.desk;
    was_kept_by := c.kept_by;
    if a.restores is null then
        on_desk := desk_named(a.to_desk, c);
    else
        perform void_later_rounds(c, new);
        on_desk := (select d.from_desk from decision d where d.case_id = c.id and d.version = new.undoes);
    end if;
    update cases set state = new.to_state, desk = on_desk, kept_by = coalesce(on_desk, kept_by), version = new.version + 1,
            head_hash = new.hash, closed_at = case when on_desk is null then new.decided_at end,
            -- A department sees it once it was its turn (C-04).
            shown_to = case when on_desk = 'department:' || department then department else shown_to end
        where id = new.case_id returning * into c;
    if c.kept_by <> was_kept_by then
        update case_key set kept_by = c.kept_by where case_id = c.id;
        update case_document set kept_by = c.kept_by where case_id = c.id;
    end if;
    if was_on is not null then
        perform count_case(was_on, c.kind, -1);
    end if;
    if c.desk is not null then
        perform count_case(c.desk, c.kind, 1);
    end if;
    perform take_effect(new, c, a);
    if c.registration_id is not null then
        update case_document set seen_by = onlookers(c) where case_id = c.id;
        perform keep_filing(new, c, a);
        perform keep_registration(new, c, a);
    end if;
    perform queue_notice(new, c, a);
    perform act_on_accounts(new, c, a);
    delete from case_lease where case_id = c.id;
    for whose in select was_on where was_on is not null
        union select c.kept_by
        union select 'unit:' || c.unit_id where c.unit_id is not null
        union select 'department:' || c.shown_to where c.shown_to <> '' loop
        perform tell(whose, c.id);
    end loop;
    return null;
end $$;
create or replace trigger decision_is_carried_out after insert on decision for each row execute function carry_out_decision();

-- Cases are numbered without a gap.
create or replace function number_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if new.version <> 0 or new.state <> '' or new.desk is not null or new.kept_by <> '' or new.head_hash <> '' or new.closed_at is not null then
        perform refuse('case.only_by_decision');
    end if;
    update numbering set last = last + 1 where name = 'case' returning last into new.id;
    -- Rounds after the first have its number.
    if new.unit_id is not null then
        new.registration_id := coalesce(new.registration_id, new.id);
    end if;
    return new;
end $$;
create or replace trigger case_begins_untouched before insert on cases for each row execute function number_case();

-- What follows keeps the owner's own programs from mistakes; people have no such right in the first place.
create or replace function case_changes() returns trigger
language plpgsql set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if (new.id, new.reference, new.kind, new.kind_version, new.account_id, new.subject, new.subject_masked, new.number_masked,
        new.place_code, new.submitted_at, new.due_at, new.content_hash, new.entered_by, new.notice_phone, new.unit_id,
        new.department, new.registration_id)
       is distinct from
       (old.id, old.reference, old.kind, old.kind_version, old.account_id, old.subject, old.subject_masked, old.number_masked,
        old.place_code, old.submitted_at, old.due_at, old.content_hash, old.entered_by, old.notice_phone, old.unit_id,
        old.department, old.registration_id) then
        perform refuse('case.content_stays');
    end if;
    if not exists (
        select from decision d where d.case_id = old.id and d.version = old.version and new.version = old.version + 1
            and d.hash = new.head_hash and d.previous_hash = old.head_hash and d.to_state = new.state) then
        perform refuse('case.only_by_decision');
    end if;
    return new;
end $$;
create or replace trigger case_moves_by_decision before update on cases for each row execute function case_changes();

create or replace function refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform refuse(tg_argv[0]);
    return null;
end $$;
create or replace function refuse_after_submitting() returns trigger
language plpgsql set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if exists (select from cases where id = new.case_id and version <> 0) then
        perform refuse('case.content_stays');
    end if;
    return new;
end $$;

create or replace trigger case_stays before delete on cases for each row execute function refuse_change('case.content_stays');
create or replace trigger case_is_kept before truncate on cases execute function refuse_change('case.content_stays');
create or replace trigger field_before_submitting before insert on case_field for each row execute function refuse_after_submitting();
create or replace trigger field_stays before update or delete on case_field for each row execute function refuse_change('case.content_stays');
create or replace trigger field_is_kept before truncate on case_field execute function refuse_change('case.content_stays');
create or replace trigger paper_before_submitting before insert on case_document for each row execute function refuse_after_submitting();
create or replace trigger paper_stays before update of case_id, slot, sha256 or delete on case_document for each row execute function refuse_change('case.content_stays');
create or replace trigger paper_is_kept before truncate on case_document execute function refuse_change('case.content_stays');
create or replace trigger content_stays before update on document_content for each row execute function refuse_change('case.content_stays');
create or replace trigger decision_stays before update or delete on decision for each row execute function refuse_change('history.append_only');
create or replace trigger decision_is_kept before truncate on decision execute function refuse_change('history.append_only');
create or replace trigger access_log_stays before update or delete on access_log for each row execute function refuse_change('history.append_only');
create or replace trigger access_log_is_kept before truncate on access_log execute function refuse_change('history.append_only');
