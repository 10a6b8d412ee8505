-- SPDX-License-Identifier: GPL-3.0-or-later
-- The counter: whom a clerk acts for while they stand there.

-- Whether the person at the other end is a clerk at the counter.
create or replace function is_clerk() returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select exists (select from account_role r where r.account_id = me() and r.role = 'counter_clerk')
$$;

-- Whether whoever is at the other end acts for an account: their own, or one that is at their counter (store/counterstore.h).
-- The owner, who administers without a session, acts for all.
create or replace function acts_for(account bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
begin
    if who is null then
        return is_owner();
    end if;
    return coalesce(who = account or is_clerk() and exists (
        select from counter_visit v where v.clerk_id = who and v.account_id = account and v.until > clock_ms()), false);
end $$;
