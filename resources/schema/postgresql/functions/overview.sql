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
create or replace function count_handled_month(begun integer, on_desk text, of_kind text, who bigint, add integer) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    free bigint[];
    total bigint;
begin
    select array_agg(f.slot), add + sum(f.how_many) into free, total from (
        select t.slot, t.how_many from handled_month t
        where t.start = begun and t.desk = on_desk and t.kind = of_kind and t.actor_id = who
        limit 2 for update skip locked) f;
    if free is null then
        insert into handled_month (start, desk, kind, actor_id, how_many) values (begun, on_desk, of_kind, who, add);
    else
        delete from handled_month t
            where t.start = begun and t.desk = on_desk and t.kind = of_kind and t.actor_id = who
              and t.slot = any (free) and (total = 0 or t.slot <> free[1]);
        update handled_month t set how_many = total
            where t.start = begun and t.desk = on_desk and t.kind = of_kind and t.actor_id = who and t.slot = free[1];
    end if;
end $$;

-- The desks from which a department's is seen, and the place under which it is seen there: from the centre by its province,
-- from there by its city, from there and from itself by its own code (C-05). None of another desk's.
create or replace function desk_sights(of_desk text) returns table (seen_from text, place text)
language sql immutable rows 4 set search_path = pg_catalog, hezhun, pg_temp as $$
    select case l.cut when 0 then 'centre' else 'department:' || substr(of_desk, 12, l.cut) || l.zeros end, substr(of_desk, 12, l.digits)
    from (values (0, '', '', 2), (2, '0000', '', 4), (4, '00', '0000', 6), (6, '', '00', 6)) l (cut, zeros, own, digits)
    where starts_with(of_desk, 'department:') and substr(of_desk, 10 + l.cut) <> l.own
$$;

-- What somebody did is added to what they did in the month, and at a department's desk to what is seen from there and from
-- above: whoever looks at a whole country reads the rows of one desk. (A place of a department's is the department's own;
-- that of a case on another desk is the case's, and counted below.)
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
    if in_span = 'month' then
        perform count_handled_month(begun, on_desk, of_kind, who, add);
    end if;
    perform count_handled_place(s.seen_from, in_span, begun, of_kind, s.place, in_bucket, add) from desk_sights(on_desk) s;
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
    if not starts_with(on_desk, 'department:') then
        perform count_handled_place(on_desk, 'day', china_day(d.decided_at), c.kind, place, in_bucket, add);
        perform count_handled_place(on_desk, 'month', china_month(d.decided_at), c.kind, place, in_bucket, add);
    end if;
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

-- The days, or first days of months, from `since` to `until`: rows of one desk are found by desk and day.
create or replace function overview_days(in_span text, since integer, until integer) returns table (start integer)
language sql immutable rows 12 set search_path = pg_catalog, hezhun, pg_temp as $$
    select at::date - date '1970-01-01'
    from generate_series(timestamp 'epoch' + since * interval '1 day', timestamp 'epoch' + until * interval '1 day',
        ('1 ' || in_span)::interval) at
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
    -- What was decided on the desks that are seen from this one is counted under it. Those who decided most come first, each
    -- by bucket; the others together are all without them. For months there are counters of what somebody did, few enough
    -- to be compared; a few days are added up.
    return query
        with p as materialized (
            select x.start, x.kind, x.place, x.bucket, x.how_many
            from overview_days(in_span, since, until) m join handled_place x on x.start = m.start
            where x.span = in_span and x.desk = of_desk and (of_kind = '' or x.kind = of_kind)),
        w as materialized (
            select x.start, x.desk, x.kind, x.actor_id, x.how_many as n
            from overview_days(in_span, since, until) m join handled_month x on x.start = m.start
            where in_span = 'month' and x.desk >= s.low and x.desk < s.high and (x.desk = of_desk or starts_with(x.desk, 'department:'))
              and (of_kind = '' or x.kind = of_kind) and (of_place = '' or not below or substr(x.desk, 12, s.digits) = of_place)
            union all
            select x.start, x.desk, x.kind, x.actor_id, x.how_many
            from overview_days(in_span, since, until) m join handled_count x on x.start = m.start
            where in_span = 'day' and x.span = 'day'
              and x.desk >= s.low and x.desk < s.high and (x.desk = of_desk or starts_with(x.desk, 'department:'))
              and (of_kind = '' or x.kind = of_kind) and (of_place = '' or not below or substr(x.desk, 12, s.digits) = of_place)),
        r as materialized (select w.actor_id from w group by 1 order by sum(w.n) desc, w.actor_id limit 100),
        k as materialized (select distinct w.start, w.desk, w.kind, w.actor_id from w join r on r.actor_id = w.actor_id),
        b as materialized (
            select k.actor_id, x.bucket, sum(x.how_many)::bigint as n
            from k cross join lateral (
                select c.bucket, c.how_many from handled_count c
                where c.span = in_span and c.start = k.start and c.desk = k.desk and c.kind = k.kind and c.actor_id = k.actor_id offset 0) x
            group by 1, 2),
        o as (
            select p.bucket, sum(p.how_many)::bigint as n from p where of_place = '' or not below or p.place = of_place group by 1
            union all select b.bucket, -b.n from b)
        select case when grouping(p.kind) = 0 then 'done.kind' when grouping(p.place) = 0 then 'done.place' else 'done.time' end,
            coalesce(p.kind, p.place, p.start::text), '', coalesce(p.bucket, 0), sum(p.how_many)::bigint, 0::bigint, 0
        from p where of_place = '' or p.place = of_place
        group by grouping sets ((p.kind, p.bucket), (p.place, p.bucket), (p.start))
        having grouping(p.start) = 1 or time_span = in_span
        union all
        select 'done.person', b.actor_id::text,
            coalesce((select coalesce(nullif(a.display_name, ''), a.login_name) from account a where a.id = b.actor_id), ''),
            b.bucket, b.n, 0::bigint, 0
        from b
        union all
        select 'done.person', '', '', o.bucket, sum(o.n)::bigint, 0::bigint, 0 from o group by o.bucket having sum(o.n) > 0;
    if time_span <> in_span then
        return query
            select 'done.time', p.start::text, '', 0, sum(p.how_many)::bigint, 0::bigint, 0
            from overview_days(time_span, since, until) m join handled_place p on p.start = m.start
            where p.span = time_span and p.desk = of_desk and (of_kind = '' or p.kind = of_kind) and (of_place = '' or p.place = of_place)
            group by p.start;
    end if;
    return query
        select case p.span when 'day' then 'done.today' else 'done.month' end, '', '', 0, sum(p.how_many)::bigint, 0::bigint, 0
        from handled_place p
        where (p.span = 'day' and p.start = today or p.span = 'month' and p.start = this_month)
          and p.desk = of_desk and (of_kind = '' or p.kind = of_kind) and (of_place = '' or p.place = of_place)
        group by p.span;
end $$;
