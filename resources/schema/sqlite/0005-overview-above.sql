-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is seen from a desk is counted under that desk: the centre and the provinces read few rows, however many
-- departments there are. Kept by overview.sql, as before.

-- Decisions of a person in a month (by its first day), whatever they took.
create table handled_month (
    start integer not null,
    desk text not null,
    kind text not null,
    actor_id integer not null,
    how_many integer not null,
    primary key (start, desk, kind, actor_id)
) without rowid;
insert into handled_month (start, desk, kind, actor_id, how_many)
    select start, desk, kind, actor_id, sum(how_many) from handled_count where span = 'month' group by 1, 2, 3, 4;

-- The desk of handled_place is the one from which it is seen from now on, the place what it is seen under there.
delete from handled_place where substr(desk, 1, 11) = 'department:';
insert into handled_place (desk, span, start, kind, place, bucket, how_many)
    select case l.column1 when 0 then 'centre' else 'department:' || substr(h.desk, 12, l.column1) || l.column2 end, h.span, h.start,
        h.kind, substr(h.desk, 12, l.column4), h.bucket, sum(h.how_many)
    from handled_count h
        cross join (values (0, '', '', 2), (2, '0000', '', 4), (4, '00', '0000', 6), (6, '', '00', 6)) l
    where substr(h.desk, 1, 11) = 'department:' and substr(h.desk, 10 + l.column1) <> l.column3
    group by 1, 2, 3, 4, 5, 6
    on conflict (span, start, desk, kind, place, bucket) do update set how_many = how_many + excluded.how_many;
