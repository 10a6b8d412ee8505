-- SPDX-License-Identifier: GPL-3.0-or-later
-- What somebody at a desk does besides deciding: finding, opening, looking. Each function sees to it that the case lies,
-- or lay, on a desk of theirs, or is a registration that they may look at (filings.sql); what is neither is answered like
-- what is not there.

create or replace function sees_row(c cases) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    desks text[];
begin
    if who is null then
        return is_owner();
    end if;
    desks := my_desks();
    return c.kept_by = any (desks) or looks_at(c, desks);
end $$;
create or replace function sees(of_case bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return exists (select from cases c where c.id = of_case and sees_row(c));
end $$;

-- A case as lists show it, also one that lies elsewhere.
create or replace function seen_case(of_case bigint)
    returns table (id bigint, reference text, kind text, kind_version integer, state text, desk text, subject text,
        number_masked text, place_code text, submitted_at bigint, due_at bigint, closed_at bigint, version integer)
language sql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
    select c.id, c.reference, c.kind, c.kind_version, c.state, c.desk, c.subject, c.number_masked, c.place_code, c.submitted_at,
        c.due_at, c.closed_at, c.version
    from cases c where c.id = of_case and sees_row(c)
$$;
create or replace function seen_by_reference(of_reference text) returns bigint
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select c.id from cases c where c.reference = of_reference and sees_row(c)
$$;

-- What a registration has besides.
create or replace function registration_of(of_case bigint)
    returns table (unit_id bigint, unit_name text, department text, registration_id bigint, newest_round bigint, desk text)
language sql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
    select r.unit_id, r.unit_name, c.department, r.id, r.case_id, coalesce(c.desk, '')
    from cases c join registration r on r.id = c.registration_id where c.id = of_case and sees_row(c)
$$;
create or replace function filings_of(of_case bigint)
    returns table (number text, case_id bigint, filed_at bigint, revoked_at bigint, ordinal bigint)
language sql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
    select f.number, f.case_id, f.filed_at, f.revoked_at, f.ordinal
    from cases c join filing f on f.registration_id = c.registration_id where c.id = of_case and sees_row(c)
$$;

create or replace function find_cases(key text, value text) returns table (case_id bigint)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    desks text[] := my_desks(); -- asked once, whatever is found
begin
    if me() is null then
        return query select distinct k.case_id from case_key k
            where hashtextextended(k.key || ':' || k.value, 0) = hashtextextended(find_cases.key || ':' || find_cases.value, 0)
              and k.key = find_cases.key and k.value = find_cases.value;
    else
        return query select distinct k.case_id from case_key k
            where k.kept_by = any (desks) and k.key = find_cases.key and k.value = find_cases.value;
    end if;
end $$;

create or replace function fields_of(of_case bigint) returns table (name text, value text)
language sql stable security definer rows 15 set search_path = pg_catalog, hezhun, pg_temp as $$
    select f.name, f.value from case_field f where f.case_id = of_case and sees(of_case)
$$;

create or replace function papers_of(of_case bigint)
    returns table (slot text, sha256 text, format text, byte_count bigint, width integer, height integer)
language sql stable security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
    select d.slot, d.sha256, k.format, k.byte_count, k.width, k.height
    from case_document d join document_content k on k.sha256 = d.sha256
    where d.case_id = of_case and sees(of_case)
$$;

-- Who handed a case in.
create or replace function account_of(of_case bigint)
    returns table (id bigint, login_name text, type text, display_name text, phone text)
language sql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
    select a.id, a.login_name, a.type, a.display_name, a.phone
    from cases c join account a on a.id = c.account_id where c.id = of_case and sees(of_case)
$$;

-- The phone that is told where no account's is, and the name of the clerk who entered the case for somebody.
create or replace function entry_of(of_case bigint) returns table (notice_phone text, entered_by text)
language sql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
    select c.notice_phone, coalesce(nullif(a.display_name, ''), a.login_name, '')
    from cases c left join account a on a.id = c.entered_by where c.id = of_case and sees(of_case)
$$;

-- The state of the real name of whoever has a case on a desk of theirs.
create or replace function real_names_of(of_account bigint) returns table (part text, state text, reasons json, words text)
language sql stable security definer rows 2 set search_path = pg_catalog, hezhun, pg_temp as $$
    select r.part, r.state, r.reasons, r.words from real_name r
    where r.account_id = of_account and (
        (me() is null and is_owner())
        or exists (select from cases c where c.account_id = of_account and c.kept_by = any (my_desks())))
$$;

-- That of a registration begins with the rounds before.
drop function if exists history_of(bigint); -- it told less once
create or replace function history_of(of_case bigint)
    returns table (id bigint, version integer, action text, from_state text, to_state text, actor_id bigint, actor_login text,
        actor_name text, decided_at bigint, reasons json, words text, previous_hash text, hash text, chosen_login text,
        case_id bigint, reference text, undoes integer)
language sql stable security definer rows 4 set search_path = pg_catalog, hezhun, pg_temp as $$
    select d.id, d.version, d.action, d.from_state, d.to_state, d.actor_id, d.actor_login, d.actor_name, d.decided_at, d.reasons,
        d.words, d.previous_hash, d.hash, (select a.login_name from account a where a.id = d.account_id), x.id, x.reference, d.undoes
    from cases c join cases x on x.id = c.id or (x.registration_id = c.registration_id and x.id < c.id)
        join decision d on d.case_id = x.id
    where c.id = of_case and sees_row(c)
$$;

-- What the person at the other end decided from a time on, and how often.
create or replace function decided_by_me(since bigint)
    returns table (id bigint, case_id bigint, version integer, action text, from_state text, to_state text, actor_login text,
        actor_name text, decided_at bigint, reasons json, words text)
language sql stable security definer rows 100 set search_path = pg_catalog, hezhun, pg_temp as $$
    select d.id, d.case_id, d.version, d.action, d.from_state, d.to_state, d.actor_login, d.actor_name, d.decided_at, d.reasons,
        d.words
    from decision d where d.actor_id = (select me()) and d.decided_at >= since
    order by d.decided_at desc, d.id desc limit 2000
$$;
create or replace function my_decision(of_decision bigint)
    returns table (case_id bigint, version integer, to_state text, decided_at bigint)
language sql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
    select d.case_id, d.version, d.to_state, d.decided_at from decision d where d.id = of_decision and d.actor_id = (select me())
$$;
create or replace function count_by_me(since bigint) returns bigint
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select count(*) from decision d where d.actor_id = (select me()) and d.decided_at >= since
$$;

-- Cases of the same account that ended with reasons given. A refusal that was taken back is none.
create or replace function refusals_of(of_case bigint)
    returns table (case_id bigint, reference text, kind text, kind_version integer, decided_at bigint, reasons json, words text)
language plpgsql stable security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    everywhere boolean := me() is null; -- the owner: nobody else sees a case then
    desks text[];
begin
    if sees(of_case) then
        desks := my_desks();
        return query select c.id, c.reference, c.kind, c.kind_version, d.decided_at, d.reasons, d.words
            from cases self
                join cases c on c.account_id = self.account_id and c.id <> self.id and c.desk is null
                    and (everywhere or c.kept_by = any (desks))
                join decision d on d.case_id = c.id and d.version = c.version - 1
            where self.id = of_case and json_array_length(d.reasons) > 0
            order by d.decided_at desc limit 20;
    end if;
end $$;

-- Whoever is at the other end, with the first desk of theirs where they have a role, or else their own.
create or replace function myself() returns table (account_id bigint, login_name text, display_name text, desk text, roles text)
language sql stable security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
    select a.id, a.login_name, a.display_name, coalesce(r.desk, own_desk(a.id)), coalesce(string_agg(r.role, ' ' order by r.role), '')
    from account a left join lateral held_roles(a.id) r on true where a.id = (select me()) group by a.id, r.desk order by r.desk limit 1
$$;

-- Who works at the same desks.
create or replace function colleagues() returns table (account_id bigint, login_name text, display_name text, desk text, roles text)
language sql stable security definer rows 50 set search_path = pg_catalog, hezhun, pg_temp as $$
    select a.id, a.login_name, a.display_name, d.desk, string_agg(r.role, ' ' order by r.role)
    from unnest(my_desks()) d (desk) cross join lateral holders_of(d.desk) r join account a on a.id = r.account_id group by a.id, d.desk
$$;

-- Other cases with the same number, phone, name or code. `bound`: their account is verified with it. Cases of other
-- desks are left out; what they bind is refused by the decision itself.
create or replace function same_elsewhere(of_case bigint)
    returns table (key text, field text, case_id bigint, reference text, subject text, kind text, kind_version integer,
        state text, same_account boolean, bound boolean)
language sql stable security definer rows 20 set search_path = pg_catalog, hezhun, pg_temp as $$
    select x.key, x.field, x.id, x.reference, x.subject, x.kind, x.kind_version, x.state, x.same_account, x.bound
    from (
        select distinct mine.key, mine.field, c.id, c.reference, c.subject, c.kind, c.kind_version, c.state, c.submitted_at,
            coalesce(c.account_id = self.account_id, false) as same_account,
            mine.binds and c.account_id is distinct from self.account_id and exists (
                select from binding b where b.key = mine.key and b.value = mine.value and b.account_id = c.account_id) as bound
        from cases self
            join case_key mine on mine.case_id = self.id
            cross join lateral find_cases(mine.key, mine.value) other
            join cases c on c.id = other.case_id and c.id <> self.id
        where self.id = of_case and sees(of_case)
    ) x
    order by x.bound desc, x.submitted_at desc, x.id limit 20
$$;

-- A paper is read in two transactions: the first writes into the access log who opened it, the second gives the bytes
-- once that is there for good.
create or replace function open_paper(paper text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    desks text[] := my_desks();
    of_case bigint;
    of_slot text;
    ticket bigint;
begin
    select d.case_id, d.slot into of_case, of_slot from case_document d join cases c on c.id = d.case_id
        where d.sha256 = paper and (d.kept_by = any (desks) or d.seen_by && desks)
        order by c.desk is null, c.submitted_at desc limit 1;
    if of_case is null then
        perform refuse('document.unknown');
    end if;
    insert into access_log (at, account_id, event, case_id, slot, sha256)
        values (clock_ms(), me(), 'document.read', of_case, of_slot, paper) returning id into ticket;
    return ticket;
end $$;

create or replace function read_paper(ticket bigint) returns bytea
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    desks text[] := my_desks();
    content bytea;
begin
    select k.bytes into content
        from access_log l join document_content k on k.sha256 = l.sha256 join cases c on c.id = l.case_id
        where l.id = ticket and l.event = 'document.read' and l.account_id = me() and l.station = session_user
          and l.written_in <> pg_current_xact_id() and l.at > clock_ms() - 300000
          and (c.kept_by = any (desks) or looks_at(c, desks));
    if content is null then
        perform refuse('document.unknown');
    end if;
    return content;
end $$;

create or replace function record_shown(of_case bigint, of_slot text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    desks text[] := my_desks();
begin
    if not exists (select from cases c where c.id = of_case and (c.kept_by = any (desks) or looks_at(c, desks))) then
        perform refuse('case.unknown');
    end if;
    insert into access_log (at, account_id, event, case_id, slot)
        values (clock_ms(), me(), 'document.shown', of_case, left(of_slot, 100));
end $$;

-- Takes a case, or prolongs it; false when somebody else has it. The caller has seen to it that it may be, and has the
-- case's row locked: whoever changes a lease does, so that take_first() sees at once what somebody is about to take.
-- Leases of one person are counted one after the other.
create or replace function hold(of_case bigint, of_desk text, seconds integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    had bigint;
    holder bigint;
begin
    perform from account a where a.id = who for no key update;
    select account_id into had from case_lease where case_id = of_case and until > clock_ms();
    if had is distinct from who and (select count(*) from case_lease where account_id = who and until > clock_ms()) >= 20 then
        perform refuse('lease.too_many');
    end if;
    insert into case_lease (case_id, kept_by, account_id, holder_name, until)
        select of_case, of_desk, who, coalesce(nullif(a.display_name, ''), a.login_name),
            clock_ms() + least(greatest(seconds, 1), 600) * 1000 from account a where a.id = who
        on conflict (case_id) do update set kept_by = excluded.kept_by, account_id = excluded.account_id,
            holder_name = excluded.holder_name, until = excluded.until
            where case_lease.account_id = excluded.account_id or case_lease.until <= clock_ms()
        returning account_id into holder;
    if holder is null then
        return false;
    end if;
    if had is distinct from who then
        perform tell(of_desk, of_case);
    end if;
    return true;
end $$;

create or replace function take_case(of_case bigint, seconds integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    on_desk text;
begin
    if me() is null then
        perform refuse('session.needed');
    end if;
    select c.desk into on_desk from cases c where c.id = of_case and c.desk = any (my_desks()) for no key update;
    if on_desk is null then
        perform refuse('case.unknown');
    end if;
    return hold(of_case, on_desk, seconds);
end $$;

-- Takes the first of these cases that nobody has, in the order given. Those that somebody is taking at this moment are
-- passed over: of twenty who ask at once, each gets another case.
create or replace function take_first(of_cases bigint[], how_many integer, seconds integer) returns setof bigint
language plpgsql security definer rows 2 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    desks text[] := my_desks();
    candidate bigint;
    on_desk text;
    given integer := 0;
begin
    if who is null then
        perform refuse('session.needed');
    end if;
    foreach candidate in array of_cases loop
        exit when given >= how_many;
        select c.desk into on_desk from cases c
            where c.id = candidate and c.desk = any (desks) and not exists (
                select from case_lease l where l.case_id = c.id and l.until > clock_ms() and l.account_id <> who)
            for no key update skip locked;
        if found and hold(candidate, on_desk, seconds) then
            given := given + 1;
            return next candidate;
        end if;
    end loop;
end $$;

-- Gives a case back; an administrator of its desk can take it away from somebody else.
create or replace function may_release(of_lease case_lease) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
begin
    return coalesce(of_lease.account_id = who, is_owner()) or exists (
        select from account_role r where r.account_id = who and r.role = 'administrator' and r.desk = of_lease.kept_by);
end $$;

create or replace function release_case(of_case bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    on_desk text;
begin
    perform from cases c
        where c.id = of_case and exists (select from case_lease l where l.case_id = of_case and may_release(l))
        for no key update;
    if not found then
        return;
    end if;
    delete from case_lease l where l.case_id = of_case and may_release(l) returning l.kept_by into on_desk;
    if on_desk is not null then
        perform tell(on_desk, of_case);
    end if;
end $$;

-- What became of a decision that was under way when the connection went away: its number, or null when it did not take
-- place. Waits for one that is just being made; after null it can't take place any more.
create or replace function settle(of_request text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    made bigint;
begin
    if me() is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    -- Something is written in either case: only then does the commit, and with it the answer, wait until synchronous
    -- copies of the server have what it tells. A decision may be here, and not there, after this server broke down.
    insert into decision_request (request) values (of_request)
        on conflict (request) do update set decision_id = decision_request.decision_id;
    select d.id into made from decision d where d.request = of_request
        and d.id = (select r.decision_id from decision_request r where r.request = of_request)
        and (me() is null or d.actor_id = me());
    return made;
end $$;

create or replace function my_channels() returns setof text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select channel_of(desk) from unnest(my_desks()) desk
$$;
