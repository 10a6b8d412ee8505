-- SPDX-License-Identifier: GPL-3.0-or-later
-- Asking the national service (I-31, I-33), and what its answers mean for an account.

-- For the service: national checks that are due, for nobody else until the time is over. What is asked under `asked_as` is
-- the same question until it is answered.
create or replace function claim_checks(how_many integer, seconds integer) returns table (id bigint, part text, fields text, asked_as text)
language plpgsql security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return query update national_check n set claimed_until = clock_ms() + least(greatest(seconds, 1), 3600) * 1000
        where n.id in (
            select x.id from national_check x where x.state = 'queued' and x.not_before <= clock_ms() and x.claimed_until <= clock_ms()
            order by x.not_before, x.id limit least(greatest(how_many, 0), 1000) for update skip locked)
        returning n.id, n.part, n.fields::text,
            concat_ws(':', 'national_check', n.id, n.account_id, n.requested_at, n.tries, n.fields::text);
end $$;

create or replace function close_check(of_check bigint, new_state text, what_was_said text) returns void
language sql volatile security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    update national_check set state = new_state, note = left(what_was_said, 200), answered_at = clock_ms(), claimed_until = 0
        where id = of_check
$$;

-- A reviewer who was asked meanwhile has the last word.
create or replace function fail_check(n national_check, why json) returns text
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if not exists (select from real_name r where r.account_id = n.account_id and r.part = n.part
        and r.state in ('in_review', 'refused_by_reviewer')) then
        perform set_real_name(n.account_id, n.part, 'failed', why, null);
    end if;
    return 'failed';
end $$;

create or replace function pass_check(n national_check, owner account) returns text
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    definition jsonb := part_definition(n.part);
    declared jsonb := part_fields(n.account_id, n.part, definition);
    conflict text := identity_conflict(n.account_id, definition, declared, owner.phone);
    why_not text;
    v record;
    bound text[] := '{}';
begin
    if conflict = '' then
        for v in select b.key, b.value from bound_values(definition, declared, owner.phone) b order by b.key, b.value loop
            insert into binding (key, value, account_id) values (v.key, v.value, n.account_id) on conflict do nothing;
            if found then
                bound := bound || v.key;
            end if;
        end loop;
        -- Somebody else may have bound it at this very moment; then the insertion has waited for them.
        conflict := identity_conflict(n.account_id, definition, declared, owner.phone);
    end if;
    if conflict = '' then
        -- What a reviewer has yet to decide is needless now; while they have it before them, the answer waits.
        why_not := withdraw_open_case(n.account_id, definition ->> 'kind');
    end if;
    if conflict <> '' or why_not is not null then
        delete from binding b where b.account_id = n.account_id and b.case_id is null and b.key = any (bound);
    end if;
    if why_not is not null then
        update national_check c set not_before = clock_ms() + 300000, claimed_until = 0, note = why_not where c.id = n.id;
        return 'later';
    end if;
    perform close_check(n.id, 'match', conflict);
    if conflict <> '' then
        return fail_check(n, json_build_array(conflict));
    end if;
    perform set_real_name(n.account_id, n.part, 'passed_national', '[]', null);
    return 'passed';
end $$;

-- For the service: what an answer does. Whoever is just saving, and what they keep locked, is not waited for: it is asked
-- again when the claim is over.
create or replace function settle_check(of_check bigint, answer text, what_was_said text) returns text
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    n national_check;
    owner account;
begin
    -- What an answer does is nobody's decision.
    perform set_config('hezhun.token', '', true);
    select * into n from national_check c where c.id = of_check and c.state = 'queued' for update skip locked;
    if n.id is null then
        return case when exists (select from national_check c where c.id = of_check and c.state = 'queued') then 'later' else 'no_longer' end;
    end if;
    -- Only the newest of a part counts: an answer to what was asked before it comes too late.
    if exists (select from national_check c where c.account_id = n.account_id and c.part = n.part and c.id > n.id) then
        return 'no_longer';
    end if;
    select * into owner from account a where a.id = n.account_id for no key update skip locked;
    if owner.id is null then
        return 'later';
    end if;
    if answer = 'cannot_say' then
        update national_check c set tries = c.tries + 1, not_before = clock_ms() + least(power(2, least(c.tries, 9))::bigint, 360) * 60000,
            claimed_until = 0, answered_at = clock_ms(), note = left(what_was_said, 200) where c.id = n.id;
        return 'later';
    end if;
    if exists (select from real_name r where r.account_id = n.account_id and r.part = n.part
        and r.state in ('passed_national', 'passed_by_reviewer')) then
        perform close_check(n.id, 'dropped', '');
        return 'no_longer';
    end if;
    if answer = 'match' then
        return pass_check(n, owner);
    end if;
    if answer is distinct from 'no_match' then
        return 'no_longer';
    end if;
    perform close_check(n.id, 'no_match', what_was_said);
    return fail_check(n, '[]');
end $$;
