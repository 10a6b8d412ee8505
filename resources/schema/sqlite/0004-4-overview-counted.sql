-- SPDX-License-Identifier: GPL-3.0-or-later
-- Fills the overview's counters once from what was decided before there were any. The kinds of that time name their desks
-- as they are.

create table desk_move as
    with told as (
        select d.case_id, d.version, d.decided_at, d.actor_id, a.to_desk,
            a.role is not null and a.role <> 'applicant' as is_work,
            a.within_seconds > 0 as takes_back,
            coalesce(lead(a.within_seconds > 0) over (partition by d.case_id order by d.version), 0) as taken_back
        from decision d join cases c on c.id = d.case_id
            join kind_action a on a.kind = c.kind and a.version = c.kind_version and a.action = d.action
                and a.from_state = d.from_state),
    kept as (
        select case_id, version, decided_at, actor_id, is_work, to_desk,
            lag(to_desk) over (partition by case_id order by version) as from_desk
        from told where not takes_back and not taken_back)
    select case_id, version, decided_at, case when is_work then actor_id end as actor_id, from_desk,
        lag(decided_at) over w as came_at,
        row_number() over (partition by case_id order by version desc) as from_last
    from kept where from_desk is not to_desk
    window w as (partition by case_id order by version);
create index desk_move_last on desk_move (case_id) where from_last = 1;

update cases set came_at = m.decided_at, came_before_at = m.came_at
    from desk_move m where m.case_id = cases.id and m.from_last = 1;

insert into open_count (desk, kind, place, submitted_day, due_day, how_many)
    select desk, kind, substr(place_code, 1, 2), (submitted_at + 28800000) / 86400000, (due_at + 28800000) / 86400000,
        count(*)
    from cases where desk is not null group by 1, 2, 3, 4, 5;

create table desk_work as
    select m.from_desk as desk, p.span,
        case p.span when 'day' then (m.decided_at + 28800000) / 86400000
            else cast(strftime('%s', (m.decided_at + 28800000) / 1000, 'unixepoch', 'start of month') as integer) / 86400
        end as start,
        c.kind, m.actor_id, substr(c.place_code, 1, 2) as place,
        coalesce((select b.bucket from handling_bucket b where b.up_to_ms >= m.decided_at - m.came_at
            order by b.up_to_ms limit 1), (select max(bucket) from handling_bucket)) as bucket
    from desk_move m join cases c on c.id = m.case_id cross join (select 'day' as span union all select 'month') p
    where m.from_desk is not null and m.actor_id is not null;
insert into handled_count (desk, span, start, kind, actor_id, bucket, how_many)
    select desk, span, start, kind, actor_id, bucket, count(*) from desk_work group by 1, 2, 3, 4, 5, 6;
insert into handled_place (desk, span, start, kind, place, bucket, how_many)
    select desk, span, start, kind, place, bucket, count(*) from desk_work group by 1, 2, 3, 4, 5, 6;
drop table desk_work;
drop table desk_move;
