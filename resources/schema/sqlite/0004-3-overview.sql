-- SPDX-License-Identifier: GPL-3.0-or-later
-- Counters for the overview. Days are days of China since 1970-01-01; a bucket is a class of durations, by its upper bound.
-- They are kept by overview.sql, and filled once by 0004-4-overview-counted.sql.

create table handling_bucket (
    bucket integer primary key,
    up_to_ms integer not null unique
);
-- Four classes to each doubling: from a second to about a year and a half. What took longer is in the last.
insert into handling_bucket (bucket, up_to_ms)
    with recursive n (i) as (select 0 union all select i + 1 from n where i < 102)
    select i, case i % 4 when 0 then 1000 when 1 then 1189 when 2 then 1414 else 1682 end << (i / 4) from n;

-- Since when a case lies where it lies, and the same of where it lay before: a decision taken back leads back there.
alter table cases add column came_at integer;
alter table cases add column came_before_at integer;

-- Open cases: on which desk, handed in on which day, due at the close of which day, from which province (the first two
-- digits of its place). A counter at zero has no row.
create table open_count (
    desk text not null,
    kind text not null,
    place text not null,
    submitted_day integer not null,
    due_day integer not null,
    how_many integer not null,
    primary key (desk, kind, place, submitted_day, due_day)
) without rowid;

-- Decisions that took a case away from a desk, by those who work there: on which day, in which month (by its first day),
-- whose, and for how long the case had lain there. The same by place: a row for each person and place would be too many.
create table handled_count (
    desk text not null,
    span text not null check (span in ('day', 'month')),
    start integer not null,
    kind text not null,
    actor_id integer not null,
    bucket integer not null,
    how_many integer not null,
    -- The time in front: what lies further back costs nothing.
    primary key (span, start, desk, kind, actor_id, bucket)
) without rowid;
create table handled_place (
    desk text not null,
    span text not null check (span in ('day', 'month')),
    start integer not null,
    kind text not null,
    place text not null,
    bucket integer not null,
    how_many integer not null,
    primary key (span, start, desk, kind, place, bucket)
) without rowid;
