-- SPDX-License-Identifier: GPL-3.0-or-later
-- Counters for the overview. Days are days of China since 1970-01-01; a bucket is a class of durations, by its upper bound.

create table handling_bucket (
    bucket integer primary key,
    up_to_ms integer not null unique
);
-- Classes of 2^(1/4): from a second to about a year and a half. What took longer is in the last.
insert into handling_bucket (bucket, up_to_ms)
    with recursive n (i) as (select 0 union all select i + 1 from n where i < 102)
    select i, cast(floor(1000 * pow(2.0, i / 4.0)) as integer) from n;

-- Open cases: on which desk, handed in on which day, due at the close of which day, from which place (two or four digits
-- of its code).
create table open_count (
    desk text not null,
    kind text not null,
    place text not null,
    submitted_day integer not null,
    due_day integer not null,
    how_many integer not null,
    primary key (desk, kind, place, submitted_day, due_day)
) without rowid;

-- Decisions that took a case away from a desk: when, whose, where the case came from, and for how long it had lain there.
create table handled_count (
    desk text not null,
    day integer not null,
    kind text not null,
    actor_id integer not null,
    place text not null,
    bucket integer not null,
    how_many integer not null,
    primary key (desk, day, kind, actor_id, place, bucket)
) without rowid;
