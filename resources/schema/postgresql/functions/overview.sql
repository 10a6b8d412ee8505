-- SPDX-License-Identifier: GPL-3.0-or-later
-- The overview's counters follow the desk on which a case lies.

-- Days of China since 1970-01-01, and the first of the month.
create or replace function china_day(at_ms bigint) returns integer
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select ((at_ms + 28800000) / 86400000)::integer
$$;
create or replace function china_month(at_ms bigint) returns integer
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select date_trunc('month', timestamp 'epoch' + china_day(at_ms) * interval '1 day')::date - date '1970-01-01'
$$;

create or replace function bucket_of(duration_ms bigint) returns integer
language sql stable set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce((select b.bucket from handling_bucket b where b.up_to_ms >= duration_ms order by b.up_to_ms limit 1),
        (select max(b.bucket) from handling_bucket b))
$$;

-- Each of these adds to a counter, in a row of it that nobody else is writing to (count_case), and makes one of two that
-- are free, so that what many wrote at once does not stay many rows. A counter at zero has no row.
create or replace function count_open(on_desk text, of_kind text, of_place text, submitted_on integer, due_on integer, add integer) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    free bigint[];
    total bigint;
begin
    select array_agg(f.slot), add + sum(f.how_many) into free, total from (
        select t.slot, t.how_many from open_count t
        where t.desk = on_desk and t.kind = of_kind and t.place = of_place
              and t.submitted_day = submitted_on and t.due_day = due_on
        limit 2 for update skip locked) f;
    if free is null then
        insert into open_count (desk, kind, place, submitted_day, due_day, how_many)
            values (on_desk, of_kind, of_place, submitted_on, due_on, add);
    else
        delete from open_count t
            where t.desk = on_desk and t.kind = of_kind and t.place = of_place
              and t.submitted_day = submitted_on and t.due_day = due_on
              and t.slot = any (free) and (total = 0 or t.slot <> free[1]);
        update open_count t set how_many = total
            where t.desk = on_desk and t.kind = of_kind and t.place = of_place
              and t.submitted_day = submitted_on and t.due_day = due_on
              and t.slot = free[1];
    end if;
end $$;
create or replace function count_handled(on_desk text, in_span text, begun integer, of_kind text, who bigint, in_bucket integer,
    add integer) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    free bigint[];
    total bigint;
begin
    select array_agg(f.slot), add + sum(f.how_many) into free, total from (
        select t.slot, t.how_many from handled_count t
        where t.desk = on_desk and t.span = in_span and t.start = begun and t.kind = of_kind
              and t.actor_id = who and t.bucket = in_bucket
        limit 2 for update skip locked) f;
    if free is null then
        insert into handled_count (desk, span, start, kind, actor_id, bucket, how_many)
            values (on_desk, in_span, begun, of_kind, who, in_bucket, add);
    else
        delete from handled_count t
            where t.desk = on_desk and t.span = in_span and t.start = begun and t.kind = of_kind
              and t.actor_id = who and t.bucket = in_bucket
              and t.slot = any (free) and (total = 0 or t.slot <> free[1]);
        update handled_count t set how_many = total
            where t.desk = on_desk and t.span = in_span and t.start = begun and t.kind = of_kind
              and t.actor_id = who and t.bucket = in_bucket
              and t.slot = free[1];
    end if;
end $$;
create or replace function count_handled_place(on_desk text, in_span text, begun integer, of_kind text, of_place text,
    in_bucket integer, add integer) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    free bigint[];
    total bigint;
begin
    select array_agg(f.slot), add + sum(f.how_many) into free, total from (
        select t.slot, t.how_many from handled_place t
        where t.desk = on_desk and t.span = in_span and t.start = begun and t.kind = of_kind
              and t.place = of_place and t.bucket = in_bucket
        limit 2 for update skip locked) f;
    if free is null then
        insert into handled_place (desk, span, start, kind, place, bucket, how_many)
            values (on_desk, in_span, begun, of_kind, of_place, in_bucket, add);
    else
        delete from handled_place t
            where t.desk = on_desk and t.span = in_span and t.start = begun and t.kind = of_kind
              and t.place = of_place and t.bucket = in_bucket
              and t.slot = any (free) and (total = 0 or t.slot <> free[1]);
        update handled_place t set how_many = total
            where t.desk = on_desk and t.span = in_span and t.start = begun and t.kind = of_kind
              and t.place = of_place and t.bucket = in_bucket
              and t.slot = free[1];
    end if;
end $$;

-- Counts a decision, or gives back what was counted, for its day and for its month: only what somebody decided by a role
-- held on the desk where the case lay. The program's own decisions, those of applicants, and those of the centre about
-- what lies elsewhere are nobody's work at that desk; they move open cases only.
create or replace function count_work(c cases, on_desk text, d decision, came_at bigint, add integer) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    in_bucket integer := bucket_of(d.decided_at - came_at);
    place text := left(c.place_code, 2);
begin
    if d.actor_id is null or on_desk is null or came_at is null or not exists (
        select from kind_action a where a.kind = c.kind and a.version = c.kind_version and a.action = d.action
            and a.from_state = d.from_state and a.role not in ('applicant', 'system') and a.at_desk is null and a.restores is null
            and a.within_seconds = 0) then
        return;
    end if;
    perform count_handled(on_desk, 'day', china_day(d.decided_at), c.kind, d.actor_id, in_bucket, add);
    perform count_handled(on_desk, 'month', china_month(d.decided_at), c.kind, d.actor_id, in_bucket, add);
    perform count_handled_place(on_desk, 'day', china_day(d.decided_at), c.kind, place, in_bucket, add);
    perform count_handled_place(on_desk, 'month', china_month(d.decided_at), c.kind, place, in_bucket, add);
end $$;

create or replace function count_desk() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    d decision;
    taken_back decision;
    place text := left(old.place_code, 2);
begin
    select * into d from decision x where x.case_id = old.id and x.version = old.version;
    if old.desk is not null then
        perform count_open(old.desk, old.kind, place, china_day(old.submitted_at), china_day(old.due_at), -1);
    end if;
    if new.desk is not null then
        perform count_open(new.desk, old.kind, place, china_day(old.submitted_at), china_day(old.due_at), 1);
    end if;
    if exists (select from kind_action a where a.kind = old.kind and a.version = old.kind_version and a.action = d.action
            and a.from_state = d.from_state and a.within_seconds > 0) then
        -- What is taken back was never done: the case has been where it lies again all the time.
        select * into taken_back from decision x where x.case_id = old.id and x.version = old.version - 1;
        perform count_work(old, new.desk, taken_back, old.came_before_at, -1);
        new.came_at := old.came_before_at;
        new.came_before_at := null;
    else
        perform count_work(old, old.desk, d, old.came_at, 1);
        new.came_at := d.decided_at;
        new.came_before_at := old.came_at;
    end if;
    return new;
end $$;
create or replace trigger desk_is_counted before update of desk on cases for each row
    when (old.desk is distinct from new.desk) execute function count_desk();

-- The desks that are looked at from a desk: a department's are its own and all below it (C-05), the centre's all
-- departments' and its own; they lie one behind the other. `digits`: of the codes that its places are told apart by.
create or replace function overview_scope(of_desk text) returns table (low text, high text, digits integer)
language sql immutable rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
    select case when code.own like '__0000' then 'department:' || left(code.own, 2)
            when code.own like '____00' then 'department:' || left(code.own, 4) else of_desk end,
        case when of_desk = 'centre' then 'department;'
            when code.own like '__0000' then 'department:' || left(code.own, 2)::integer + 1
            when code.own like '____00' then 'department:' || left(code.own, 4)::integer + 1 else of_desk || ' ' end,
        case when of_desk = 'centre' then 2 when code.own like '__0000' then 4 else 6 end
    from (select substring(of_desk from '^department:([0-9]{6})$')) code (own)
$$;

-- Everything that an overview shows, for whoever works at the desk. `part`: 'open.kind', 'open.place', 'open.day' with
-- how many are open, of these late, and the day of the oldest; 'done.kind', 'done.place', 'done.person' by bucket,
-- 'done.time', 'done.today', 'done.month'. `since` to `until`: the first days of the days or months that
-- 'done' is about; those of 'done.time' may be shorter than the others'.
drop function if exists overview_of(text, text, text, text, integer, integer, integer, integer, integer); -- it knew one span
create or replace function overview_of(of_desk text, of_kind text, of_place text, in_span text, time_span text, since integer,
    until integer, today integer, this_month integer, late_before integer)
    returns table (part text, what text, label text, bucket integer, how_many bigint, late bigint, oldest integer)
language plpgsql stable security definer rows 200 set search_path = pg_catalog, hezhun, pg_temp as $$
#variable_conflict use_column
declare
    s record;
    below boolean := of_desk = 'centre' or starts_with(of_desk, 'department:');
begin
    if me() is null then
        if not is_owner() then
            perform refuse('session.needed');
        end if;
    elsif not exists (select from held_roles(me()) r where r.desk = of_desk) then
        perform refuse('action.forbidden');
    end if;
    select * into s from overview_scope(of_desk);

    return query
        with o as (
            select c.kind, case when starts_with(c.desk, 'department:') then substr(c.desk, 12, s.digits) else c.place end as place,
                c.submitted_day, c.due_day < late_before as is_late, sum(c.how_many)::bigint as n
            from open_count c
            where c.desk >= s.low and c.desk < s.high and (c.desk = of_desk or starts_with(c.desk, 'department:'))
              and (of_kind = '' or c.kind = of_kind)
            group by 1, 2, 3, 4 having sum(c.how_many) > 0)
        select case when grouping(o.kind) = 0 then 'open.kind' when grouping(o.place) = 0 then 'open.place' else 'open.day' end,
            coalesce(o.kind, o.place, o.submitted_day::text), '', 0, sum(o.n)::bigint,
            coalesce(sum(o.n) filter (where o.is_late), 0)::bigint, min(o.submitted_day)
        from o where of_place = '' or o.place = of_place
        group by grouping sets ((o.kind), (o.place), (o.submitted_day));
    return query
        with h as (
            select p.kind, case when starts_with(p.desk, 'department:') then substr(p.desk, 12, s.digits) else p.place end as place,
                p.bucket, sum(p.how_many)::bigint as n
            from handled_place p
            where p.desk >= s.low and p.desk < s.high and (p.desk = of_desk or starts_with(p.desk, 'department:'))
              and p.span = in_span and p.start between since and until and (of_kind = '' or p.kind = of_kind)
            group by 1, 2, 3)
        select case when grouping(h.kind) = 0 then 'done.kind' else 'done.place' end, coalesce(h.kind, h.place), '', h.bucket,
            sum(h.n)::bigint, 0::bigint, 0
        from h where of_place = '' or h.place = of_place
        group by grouping sets ((h.kind, h.bucket), (h.place, h.bucket));
    return query
        select 'done.time', p.start::text, '', 0, sum(p.how_many)::bigint, 0::bigint, 0
        from handled_place p
        where p.desk >= s.low and p.desk < s.high and (p.desk = of_desk or starts_with(p.desk, 'department:'))
          and p.span = time_span and p.start between since and until and (of_kind = '' or p.kind = of_kind)
          and (of_place = '' or of_place = case when starts_with(p.desk, 'department:') then substr(p.desk, 12, s.digits) else p.place end)
        group by p.start;
    return query
        with b as (
            select c.actor_id, c.bucket, sum(c.how_many)::bigint as n
            from handled_count c
            where c.desk >= s.low and c.desk < s.high and (c.desk = of_desk or starts_with(c.desk, 'department:'))
              and c.span = in_span and c.start between since and until and (of_kind = '' or c.kind = of_kind)
              and (of_place = '' or not below or substr(c.desk, 12, s.digits) = of_place)
            group by 1, 2),
        t as (select b.actor_id, b.bucket, b.n, sum(b.n) over (partition by b.actor_id) as total from b),
        r as (select t.actor_id, t.bucket, t.n, dense_rank() over (order by t.total desc, t.actor_id) as place_in from t),
        g as (
            select case when r.place_in <= 100 then r.actor_id end as actor_id, r.bucket, sum(r.n)::bigint as n from r group by 1, 2)
        select 'done.person', coalesce(g.actor_id::text, ''),
            coalesce((select coalesce(nullif(a.display_name, ''), a.login_name) from account a where a.id = g.actor_id), ''),
            g.bucket, g.n, 0::bigint, 0
        from g;
    return query
        select case p.span when 'day' then 'done.today' else 'done.month' end, '', '', 0, sum(p.how_many)::bigint, 0::bigint, 0
        from handled_place p
        where p.desk >= s.low and p.desk < s.high and (p.desk = of_desk or starts_with(p.desk, 'department:'))
          and (p.span = 'day' and p.start = today or p.span = 'month' and p.start = this_month)
          and (of_kind = '' or p.kind = of_kind)
          and (of_place = '' or of_place = case when starts_with(p.desk, 'department:') then substr(p.desk, 12, s.digits) else p.place end)
        group by p.span;
end $$;
