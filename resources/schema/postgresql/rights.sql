-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what. Can be run again at any time: it takes away everything first. Roles are of the whole cluster:
--   hezhun_station      a reviewer's machine; sees what the person who is logged in may see
--   hezhun_readonly     the same without deciding, leases and papers
--   hezhun_dispatcher   sends what is queued for phones
-- Station logins are members of a role, and get the right to connect to this database one by one.

do $$
declare
    needed text;
begin
    foreach needed in array array['hezhun_station', 'hezhun_readonly', 'hezhun_dispatcher'] loop
        if not exists (select from pg_roles where rolname = needed) then
            execute format('create role %I nologin', needed);
        end if;
    end loop;
exception when duplicate_object or unique_violation then
    null; -- another database of the cluster was being prepared at this moment
end $$;

do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('alter database %I set search_path = hezhun, pg_temp', current_database());
end $$;
revoke all on schema public from public;
revoke all on schema hezhun from public;
alter default privileges revoke execute on functions from public;
revoke all on all tables in schema hezhun from public, hezhun_station, hezhun_readonly, hezhun_dispatcher;
revoke all on all sequences in schema hezhun from public, hezhun_station, hezhun_readonly, hezhun_dispatcher;
revoke all on all functions in schema hezhun from public, hezhun_station, hezhun_readonly, hezhun_dispatcher;
grant usage on schema hezhun to hezhun_station, hezhun_readonly, hezhun_dispatcher;

-- Nothing personal in these.
grant select on workspace_info, kind_version, kind_action, kind_reason, kind_notice to hezhun_station, hezhun_readonly;

-- Every table that says something of a person, or of who is logged in, is closed; what is opened below is opened row by row.
do $$
declare
    closed text;
begin
    foreach closed in array array['account', 'account_key', 'account_role', 'session', 'session_end', 'login_challenge',
        'guard_secret', 'cases', 'case_field', 'case_key', 'real_name', 'binding', 'document_content', 'case_document',
        'case_lease', 'decision', 'decision_request', 'desk_count', 'outbox', 'access_log', 'former_key', 'account_lock', 'code', 'code_try',
        'inquiry', 'account_clue', 'counter_visit', 'account_field', 'national_check', 'draft', 'draft_paper', 'former_name', 'project', 'effect_trace',
        'document_page', 'document_drawing', 'unit_grant', 'system_entry', 'department', 'draft_field', 'registration', 'state_count',
        'filing', 'open_count', 'handled_count', 'handled_place', 'handled_month'] loop
        execute format('alter table %I enable row level security', closed);
    end loop;
end $$;

-- A subscript costs nothing in the planner's eyes, so that it is the first of all conditions on a row: those of the
-- statement's own, which may be leakproof and cheap, never see a row of another desk, and EXPLAIN ANALYZE can't count
-- how often anything was evaluated on one. my_desks() besides is for indexes.
drop policy if exists cases_of_my_desks on cases;
create policy cases_of_my_desks on cases for select to hezhun_station, hezhun_readonly
    using (((select my_desk_set())::jsonb)[kept_by] is not null and kept_by = any ((select my_desks())::text[]));
drop policy if exists leases_on_my_desks on case_lease;
create policy leases_on_my_desks on case_lease for select to hezhun_station, hezhun_readonly
    using (((select my_desk_set())::jsonb)[kept_by] is not null);
drop policy if exists counters_of_my_desks on desk_count;
create policy counters_of_my_desks on desk_count for select to hezhun_station, hezhun_readonly
    using (((select my_desk_set())::jsonb)[desk] is not null);
drop policy if exists decided_by_me on decision;
create policy decided_by_me on decision for insert to hezhun_station
    with check (actor_id = (select me()));
drop policy if exists number_of_my_decision on decision;
create policy number_of_my_decision on decision for select to hezhun_station
    using (actor_id = (select me()));
-- Of a time when the service read the table itself.
drop policy if exists outbox_is_sent on outbox;
drop policy if exists outbox_is_marked on outbox;

-- Not whose case it is: an index begins with it. account_of() says so.
grant select (id, reference, kind, kind_version, state, desk, kept_by, subject, subject_masked, number_masked, place_code,
    province, submitted_at, due_at, closed_at, version) on cases to hezhun_station, hezhun_readonly;
grant select on case_lease, desk_count to hezhun_station, hezhun_readonly;
-- The one write of a station: who, when and what follows is filled in by the trigger. It reads back the number.
grant insert (case_id, version, action, reasons, words, request, account_id, undoes) on decision to hezhun_station;
grant select (id) on decision to hezhun_station;

-- The service: what it takes to open a workspace, and the functions that it works with.
grant select on workspace_info, kind_version to hezhun_dispatcher;
grant execute on function clock_ms(), claim_messages(integer, bigint), message_sent(bigint, integer),
    message_later(bigint, integer, text), message_never(bigint, integer, text), message_released(bigint, integer),
    given_up_messages(), message_again(bigint), dispatch_channel(), claim_paper(bigint),
    add_page(text, integer, text, integer, integer, bytea), pages_done(text, integer, text) to hezhun_dispatcher;
grant execute on function claim_checks(integer, integer), settle_check(bigint, text, text) to hezhun_dispatcher;
-- Administrators look after what it gave up; reviewers see the pages that it drew.
grant execute on function given_up_messages(), message_again(bigint), read_pages(bigint) to hezhun_station;
grant execute on function drawings_of(bigint) to hezhun_station, hezhun_readonly;

grant execute on function clock_ms(), me(), my_desks(), my_desk_set(), login_begin(text), login_prove(bigint, bytea),
    login_finish(bigint, text), touch_session(), log_out(), find_cases(text, text), fields_of(bigint), papers_of(bigint),
    seen_case(bigint), seen_by_reference(text), registration_of(bigint), filings_of(bigint), account_of(bigint), entry_of(bigint), real_names_of(bigint), history_of(bigint), refusals_of(bigint), same_elsewhere(bigint),
    myself(), my_standings(), colleagues(), matches_of(bigint), decided_by_me(bigint), count_by_me(bigint), my_channels()
    to hezhun_station, hezhun_readonly;
grant execute on function information_of(bigint, text), save_information(bigint, text, text, bigint), contact_of(bigint),
    set_contact(bigint, text, text, bigint), changes_of(bigint, integer) to hezhun_station;
grant execute on function change_password(bigint, text, integer, bytea) to hezhun_station;
-- These ask whether it is an administrator of the platform.
grant execute on function end_sessions_of(text), lock_account(text, text), unlock_account(text), reset_to_one_time(text),
    issue_account(text, text, text, text), look_at_account(text), story_of(bigint), look_for_accounts(text),
    found_accounts(bigint, text) to hezhun_station;
grant execute on function my_decision(bigint), open_paper(text), read_paper(bigint), record_shown(bigint, text),
    take_case(bigint, integer), take_first(bigint[], integer, integer), release_case(bigint), settle(text)
    to hezhun_station;
-- These ask whether it is the centre.
grant execute on function departments(), departments_in_use(json, json), issue_department(text, text, text),
    issue_department_again(text), my_office(), filing_number_of(bigint) to hezhun_station;
-- Before anyone is logged in.
grant execute on function ask(text, text, text), send_code(bigint, text, text, text), try_code(bigint, text),
    register_account(bigint, bigint, text, text, bytea, integer, bytea, text, text, json),
    login_names_of(bigint, text, text, text), begin_reset(bigint, text, text),
    send_reset_code(bigint, bigint, text, text, text, text, text, text, text), begin_new_key(bigint),
    finish_reset(bigint, bytea, integer, bytea), registered_by(bigint, text), reset_by(bigint)
    to hezhun_station;
grant execute on function acts_for(bigint), open_visit(bigint, text, text), my_visits(), close_visit(bigint)
    to hezhun_station;
grant execute on function registration_units(text, bigint), find_draft(text, bigint),
    open_registration_draft(text, bigint, bigint, bigint), read_registration_draft(bigint), save_draft_fields(bigint, text),
    change_draft_unit(bigint, bigint), my_rounds(bigint), my_filings(bigint), my_case_fields(bigint), withdraw_my_case(bigint)
    to hezhun_station;
grant execute on function open_draft(text, bigint), read_draft(bigint, text), draft_papers(bigint, text),
    put_paper(bigint, text, text, bytea), remove_paper(bigint, text, text), discard_draft(bigint, text),
    open_draft_paper(bigint, text, text), read_draft_paper(bigint, bigint, text), submit_draft(bigint, text, text, text, bigint),
    my_cases(bigint), my_case_papers(bigint), my_case_history(bigint), open_my_paper(bigint, text), read_my_paper(bigint)
    to hezhun_station;
-- Asks whether it is a desk of theirs.
grant execute on function overview_of(text, text, text, text, text, integer, integer, integer, integer, integer)
    to hezhun_station, hezhun_readonly;
-- These ask whether it is a unit, or its admin.
grant execute on function give_grant(bigint, bigint, text, text, text, text, bigint),
    grant_faults(bigint, bigint, text, text, text, text, bigint), change_grant(bigint, text, bigint), withdraw_grant(bigint),
    renew_grant(bigint, bigint), grants_of_unit(bigint), one_grant(bigint), grants_to_me(), hindrance_of(bigint, text) to hezhun_station;
grant execute on function look_at_entry(text), entry_facts(bigint), enter_system(bigint, text) to hezhun_station;
-- These ask from which desk somebody looks.
grant execute on function register_page(text, json, json, integer), register_counts(text), register_row(text, bigint),
    register_filings(text, bigint) to hezhun_station, hezhun_readonly;
grant execute on function begin_register_export(text, json), register_export(bigint, text, json) to hezhun_station;
