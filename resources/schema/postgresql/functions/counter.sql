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

-- Opens a visit, or prolongs it: who stands there knows the login name and the number (ID number of a person, credit code
-- of a unit). Wrong numbers have a limit (need_inquiry, codes.sql).
create or replace function open_visit(inquiry bigint, login text, number text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    clerk bigint := me();
    account bigint;
begin
    if clerk is null or not is_clerk() then
        perform refuse('counter.forbidden');
    end if;
    perform need_inquiry(inquiry, 'visit', login, upper(number));
    select a.id into account from account a
        where lower(a.login_name) = lower(login) and a.state = 'active' and (
            exists (select from account_field f where f.account_id = a.id and f.part = a.type
                and f.name = definition_of(a.type) ->> 'number' and f.value = upper(number))
            or exists (select from binding b where b.key = case a.type when 'person' then 'number' else 'credit_code' end
                and b.value = upper(number) and b.account_id = a.id));
    if account is null then
        perform refuse('counter.no_match');
    end if;
    delete from counter_visit v where v.clerk_id = clerk and v.until <= clock_ms();
    insert into counter_visit (clerk_id, account_id, until) values (clerk, account, clock_ms() + 1800000)
        on conflict (clerk_id, account_id) do update set until = excluded.until;
    perform note_account('counter.visit', account, clerk);
    return account;
end $$;

create or replace function my_visits() returns table (account_id bigint, login_name text, type text, name text, until bigint)
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
begin
    if me() is null or not is_clerk() then
        perform refuse('counter.forbidden');
    end if;
    return query select a.id, a.login_name, a.type, coalesce(nullif(a.display_name, ''), a.login_name), v.until
        from counter_visit v join account a on a.id = v.account_id
        where v.clerk_id = me() and v.until > clock_ms() order by v.until, a.id;
end $$;

create or replace function close_visit(of_account bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if me() is null then
        perform refuse('session.needed');
    end if;
    delete from counter_visit v where v.clerk_id = me() and v.account_id = of_account;
end $$;
