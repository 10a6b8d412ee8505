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
            and a.from_state = d.from_state and a.role <> 'applicant' and a.at_desk is null and a.restores is null
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
