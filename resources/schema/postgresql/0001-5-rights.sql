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
    foreach closed in array array['account', 'account_key', 'account_role', 'session', 'login_challenge', 'guard_secret', 'cases',
        'case_field', 'case_key', 'real_name', 'binding', 'document_content', 'case_document', 'case_lease', 'decision',
        'decision_request', 'desk_count', 'outbox', 'access_log'] loop
        execute format('alter table %I enable row level security', closed);
    end loop;
end $$;

-- What belongs to a case is asked for by a scalar subselect, row by row through the case's key: an exists() may be
-- planned as a hash of all cases.
drop policy if exists cases_of_my_desks on cases;
create policy cases_of_my_desks on cases for select to hezhun_station, hezhun_readonly
    using (kept_by = any ((select my_desks())::text[]));
drop policy if exists leases_on_my_desks on case_lease;
create policy leases_on_my_desks on case_lease for select to hezhun_station, hezhun_readonly
    using (kept_by = any ((select my_desks())::text[]));
drop policy if exists fields_of_my_cases on case_field;
create policy fields_of_my_cases on case_field for select to hezhun_station, hezhun_readonly
    using ((select true from cases c where c.id = case_id));
drop policy if exists history_of_my_cases on decision;
create policy history_of_my_cases on decision for select to hezhun_station, hezhun_readonly
    using (actor_id = (select me()) or (select true from cases c where c.id = case_id));
drop policy if exists decided_by_me on decision;
create policy decided_by_me on decision for insert to hezhun_station
    with check (actor_id = (select me()));
drop policy if exists names_of_my_cases on real_name;
create policy names_of_my_cases on real_name for select to hezhun_station, hezhun_readonly
    using ((select true from cases c where c.account_id = real_name.account_id limit 1));
drop policy if exists roles_on_my_desks on account_role;
create policy roles_on_my_desks on account_role for select to hezhun_station, hezhun_readonly
    using (desk = any ((select my_desks())::text[]));
drop policy if exists accounts_of_my_cases on account;
create policy accounts_of_my_cases on account for select to hezhun_station, hezhun_readonly
    using (id = (select me())
        or (select true from account_role r where r.account_id = account.id limit 1)
        or (select true from cases c where c.account_id = account.id limit 1));
drop policy if exists counters_of_my_desks on desk_count;
create policy counters_of_my_desks on desk_count for select to hezhun_station, hezhun_readonly
    using (desk = any ((select my_desks())::text[]));
drop policy if exists outbox_is_sent on outbox;
create policy outbox_is_sent on outbox for select to hezhun_dispatcher using (true);
drop policy if exists outbox_is_marked on outbox;
create policy outbox_is_marked on outbox for update to hezhun_dispatcher using (true);

grant select on cases, case_lease, case_field, decision, real_name, account_role, desk_count to hezhun_station, hezhun_readonly;
grant select (id, login_name, type, display_name, phone) on account to hezhun_station, hezhun_readonly;
-- The one write of a station: who, when and what follows is filled in by the trigger.
grant insert (case_id, version, action, reasons, words, request) on decision to hezhun_station;
grant select on outbox to hezhun_dispatcher;
grant update (state) on outbox to hezhun_dispatcher;
grant execute on function clock_ms() to hezhun_dispatcher;

grant execute on function clock_ms(), me(), my_desks(), login_begin(text), login_prove(bigint, bytea), login_finish(bigint, text),
    touch_session(), log_out(), find_cases(text, text), papers_of(bigint), same_elsewhere(bigint), my_channels()
    to hezhun_station, hezhun_readonly;
grant execute on function open_paper(text), read_paper(bigint), record_shown(bigint, text), take_case(bigint, integer),
    take_first(bigint[], integer, integer), release_case(bigint), settle(text)
    to hezhun_station;
