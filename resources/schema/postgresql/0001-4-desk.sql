-- SPDX-License-Identifier: GPL-3.0-or-later
-- What somebody at a desk does besides deciding: finding, opening, looking. Each function sees to it that the case lies,
-- or lay, on a desk of theirs; what does not is answered like what is not there.

create function find_cases(key text, value text) returns table (case_id bigint)
language sql stable security definer rows 20 set search_path = pg_catalog, hezhun, pg_temp as $$
    select distinct k.case_id from case_key k join cases c on c.id = k.case_id
    where k.key = find_cases.key and k.value = find_cases.value and may_see(c.kept_by)
$$;

create function papers_of(of_case bigint)
    returns table (slot text, sha256 text, format text, byte_count bigint, width integer, height integer)
language sql stable security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
    select d.slot, d.sha256, k.format, k.byte_count, k.width, k.height
    from case_document d join document_content k on k.sha256 = d.sha256 join cases c on c.id = d.case_id
    where d.case_id = of_case and may_see(c.kept_by)
$$;

-- Other cases with the same number, phone, name or code. `bound`: their account is verified with it. Cases of other
-- desks are left out; what they bind is refused by the decision itself.
create function same_elsewhere(of_case bigint)
    returns table (key text, field text, case_id bigint, reference text, subject text, kind text, kind_version integer,
        state text, same_account boolean, bound boolean)
language sql stable security definer rows 20 set search_path = pg_catalog, hezhun, pg_temp as $$
    select x.key, x.field, x.id, x.reference, x.subject, x.kind, x.kind_version, x.state, x.same_account, x.bound
    from (
        select distinct mine.key, mine.field, c.id, c.reference, c.subject, c.kind, c.kind_version, c.state, c.submitted_at,
            c.account_id = self.account_id as same_account,
            mine.binds and c.account_id <> self.account_id and exists (
                select from binding b where b.key = mine.key and b.value = mine.value and b.account_id = c.account_id) as bound
        from cases self
            join case_key mine on mine.case_id = self.id
            join case_key other on other.key = mine.key and other.value = mine.value and other.case_id <> self.id
            join cases c on c.id = other.case_id
        where self.id = of_case and may_see(self.kept_by) and may_see(c.kept_by)
    ) x
    order by x.bound desc, x.submitted_at desc, x.id limit 20
$$;

-- A paper is read in two transactions: the first writes into the access log who opened it, the second gives the bytes
-- once that is there for good.
create function open_paper(paper text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    of_case bigint;
    of_slot text;
    ticket bigint;
begin
    select d.case_id, d.slot into of_case, of_slot from case_document d join cases c on c.id = d.case_id
        where d.sha256 = paper and c.kept_by = any (my_desks())
        order by c.desk is null, c.submitted_at desc limit 1;
    if of_case is null then
        perform refuse('document.unknown');
    end if;
    insert into access_log (at, account_id, event, case_id, slot, sha256)
        values (clock_ms(), me(), 'document.read', of_case, of_slot, paper) returning id into ticket;
    return ticket;
end $$;

create function read_paper(ticket bigint) returns bytea
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    content bytea;
begin
    select k.bytes into content
        from access_log l join document_content k on k.sha256 = l.sha256 join cases c on c.id = l.case_id
        where l.id = ticket and l.event = 'document.read' and l.account_id = me() and l.station = session_user
          and l.written_in <> pg_current_xact_id() and l.at > clock_ms() - 300000 and c.kept_by = any (my_desks());
    if content is null then
        perform refuse('document.unknown');
    end if;
    return content;
end $$;

create function record_shown(of_case bigint, of_slot text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if not exists (select from cases c where c.id = of_case and c.kept_by = any (my_desks())) then
        perform refuse('case.unknown');
    end if;
    insert into access_log (at, account_id, event, case_id, slot)
        values (clock_ms(), me(), 'document.shown', of_case, left(of_slot, 100));
end $$;

-- Takes a case, or prolongs it; false when somebody else has it. The caller has seen to it that it may be.
create function hold(of_case bigint, of_desk text, seconds integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    had bigint;
    holder bigint;
begin
    select account_id into had from case_lease where case_id = of_case and until > clock_ms();
    if had is distinct from who and (select count(*) from case_lease where account_id = who and until > clock_ms()) >= 20 then
        perform refuse('lease.too_many');
    end if;
    insert into case_lease (case_id, kept_by, account_id, until)
        values (of_case, of_desk, who, clock_ms() + least(greatest(seconds, 1), 600) * 1000)
        on conflict (case_id) do update set kept_by = excluded.kept_by, account_id = excluded.account_id, until = excluded.until
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

create function take_case(of_case bigint, seconds integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    on_desk text;
begin
    if me() is null then
        perform refuse('session.needed');
    end if;
    select c.desk into on_desk from cases c where c.id = of_case and c.desk = any (my_desks());
    if on_desk is null then
        perform refuse('case.unknown');
    end if;
    return hold(of_case, on_desk, seconds);
end $$;

-- Takes the first of these cases that nobody has, in the order given. Those that somebody is taking at this moment are
-- passed over: of twenty who ask at once, each gets another case.
create function take_first(of_cases bigint[], how_many integer, seconds integer) returns setof bigint
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
            for update skip locked;
        if found and hold(candidate, on_desk, seconds) then
            given := given + 1;
            return next candidate;
        end if;
    end loop;
end $$;

-- Gives a case back; an administrator of its desk can take it away from somebody else.
create function release_case(of_case bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    on_desk text;
begin
    delete from case_lease l where l.case_id = of_case and (
            l.account_id = who
            or (who is null and is_owner())
            or exists (select from account_role r where r.account_id = who and r.role = 'administrator' and r.desk = l.kept_by))
        returning l.kept_by into on_desk;
    if on_desk is not null then
        perform tell(on_desk, of_case);
    end if;
end $$;

-- What became of a decision that was under way when the connection went away: its number, or null when it did not take
-- place. Waits for one that is just being made; after null it can't take place any more.
create function settle(of_request text) returns bigint
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    made bigint;
begin
    if me() is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    insert into decision_request (request) values (of_request) on conflict do nothing;
    select d.id into made from decision d where d.request = of_request
        and d.id = (select r.decision_id from decision_request r where r.request = of_request)
        and (me() is null or d.actor_id = me());
    return made;
end $$;

create function my_channels() returns setof text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select channel_of(desk) from unnest(my_desks()) desk
$$;
