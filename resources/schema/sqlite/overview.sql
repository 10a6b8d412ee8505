-- SPDX-License-Identifier: GPL-3.0-or-later
-- The overview's counters follow the desk on which a case lies. Run anew with triggers.sql.

-- What a decision is counted under, for its day and for its month: only what somebody decided by a role held on the desk
-- where the case lay. The program's own decisions, those of applicants, and those of the centre about what lies elsewhere
-- are nobody's work at that desk; they move open cases only.
drop view if exists counted_decision;
create view counted_decision as
    select d.case_id, d.version, d.actor_id, d.decided_at, p.span,
        case p.span when 'day' then (d.decided_at + 28800000) / 86400000
            else cast(strftime('%s', (d.decided_at + 28800000) / 1000, 'unixepoch', 'start of month') as integer) / 86400
        end as start
    from decision d join cases c on c.id = d.case_id
        join kind_action a on a.kind = c.kind and a.version = c.kind_version and a.action = d.action
            and a.from_state = d.from_state
        cross join (select 'day' as span union all select 'month') p
    where d.actor_id is not null and a.role is not null and a.role not in ('applicant', 'system') and a.at_desk is null
      and a.restores is null and a.within_seconds = 0;

-- Decisions that take back the one before, which has then never been.
drop view if exists taking_back;
create view taking_back as
    select d.case_id, d.version
    from decision d join cases c on c.id = d.case_id
        join kind_action a on a.kind = c.kind and a.version = c.kind_version and a.action = d.action
            and a.from_state = d.from_state
    where a.within_seconds > 0;

-- The desks from which a department's is seen: the centre's, the province's, the city's and its own. `cut`: so many digits
-- of its code, and `zeros`, are the code of the one that sees it, unless what follows them is `own`: then it has been one
-- of those before. `digits`: of the code of the place under which it is seen from there (C-05).
drop view if exists desk_level;
create view desk_level (cut, zeros, own, digits) as values (0, '', '', 2), (2, '0000', '', 4), (4, '00', '0000', 6), (6, '', '00', 6);

-- What somebody did is added to what they did in the month, and at a department's desk to what is seen from there and from
-- above: whoever looks at a whole country reads the rows of one desk. (A place of a department's is the department's own;
-- that of a case on another desk is the case's, and counted below.)
drop view if exists added_work;
create view added_work as select desk, span, start, kind, actor_id, bucket, how_many from handled_count;
create trigger work_is_added instead of insert on added_work begin
    insert into handled_month (start, desk, kind, actor_id, how_many)
        select new.start, new.desk, new.kind, new.actor_id, new.how_many where new.span = 'month'
        on conflict (start, desk, kind, actor_id) do update set how_many = how_many + excluded.how_many;
    insert into handled_place (desk, span, start, kind, place, bucket, how_many)
        select case l.cut when 0 then 'centre' else 'department:' || substr(new.desk, 12, l.cut) || l.zeros end, new.span, new.start,
            new.kind, substr(new.desk, 12, l.digits), new.bucket, new.how_many
        from desk_level l where substr(new.desk, 1, 11) = 'department:' and substr(new.desk, 10 + l.cut) <> l.own
        on conflict (desk, span, start, kind, place, bucket) do update set how_many = how_many + excluded.how_many;
    delete from handled_month
        where new.how_many < 0 and how_many = 0
          and (start, desk, kind, actor_id) = (new.start, new.desk, new.kind, new.actor_id);
    delete from handled_place
        where new.how_many < 0 and how_many = 0 and (span, start, kind, bucket) = (new.span, new.start, new.kind, new.bucket)
          and desk in (select case l.cut when 0 then 'centre' else 'department:' || substr(new.desk, 12, l.cut) || l.zeros end
              from desk_level l);
end;
drop trigger if exists work_is_begun;
create trigger work_is_begun after insert on handled_count begin
    insert into added_work values (new.desk, new.span, new.start, new.kind, new.actor_id, new.bucket, new.how_many);
end;
drop trigger if exists work_goes_on;
create trigger work_goes_on after update of how_many on handled_count begin
    insert into added_work values (new.desk, new.span, new.start, new.kind, new.actor_id, new.bucket, new.how_many - old.how_many);
end;

drop trigger if exists desk_is_counted;
create trigger desk_is_counted after update of desk on cases when old.desk is not new.desk begin
    update open_count set how_many = how_many - 1
        where (desk, kind, place, submitted_day, due_day) = (old.desk, old.kind, substr(old.place_code, 1, 2),
            (old.submitted_at + 28800000) / 86400000, (old.due_at + 28800000) / 86400000);
    delete from open_count
        where how_many = 0 and (desk, kind, place, submitted_day, due_day) = (old.desk, old.kind,
            substr(old.place_code, 1, 2), (old.submitted_at + 28800000) / 86400000, (old.due_at + 28800000) / 86400000);
    insert into open_count (desk, kind, place, submitted_day, due_day, how_many)
        select new.desk, new.kind, substr(new.place_code, 1, 2), (new.submitted_at + 28800000) / 86400000,
            (new.due_at + 28800000) / 86400000, 1
        where new.desk is not null
        on conflict (desk, kind, place, submitted_day, due_day) do update set how_many = how_many + 1;

    insert into handled_count (desk, span, start, kind, actor_id, bucket, how_many)
        select old.desk, h.span, h.start, old.kind, h.actor_id,
            coalesce((select b.bucket from handling_bucket b where b.up_to_ms >= h.decided_at - old.came_at
                order by b.up_to_ms limit 1), (select max(bucket) from handling_bucket)), 1
        from counted_decision h
        where h.case_id = old.id and h.version = old.version and old.desk is not null and old.came_at is not null
        on conflict (desk, span, start, kind, actor_id, bucket) do update set how_many = how_many + 1;
    insert into handled_place (desk, span, start, kind, place, bucket, how_many)
        select old.desk, h.span, h.start, old.kind, substr(old.place_code, 1, 2),
            coalesce((select b.bucket from handling_bucket b where b.up_to_ms >= h.decided_at - old.came_at
                order by b.up_to_ms limit 1), (select max(bucket) from handling_bucket)), 1
        from counted_decision h
        where h.case_id = old.id and h.version = old.version and old.desk is not null and old.came_at is not null
          and substr(old.desk, 1, 11) <> 'department:'
        on conflict (desk, span, start, kind, place, bucket) do update set how_many = how_many + 1;

    -- What was taken back was never done.
    update handled_count set how_many = how_many - 1
        where (desk, span, start, kind, actor_id, bucket) in (
            select new.desk, h.span, h.start, old.kind, h.actor_id,
                coalesce((select b.bucket from handling_bucket b where b.up_to_ms >= h.decided_at - old.came_before_at
                    order by b.up_to_ms limit 1), (select max(bucket) from handling_bucket))
            from counted_decision h join taking_back t on t.case_id = h.case_id and t.version = h.version + 1
            where h.case_id = old.id and h.version = old.version - 1 and old.came_before_at is not null);
    update handled_place set how_many = how_many - 1
        where (desk, span, start, kind, place, bucket) in (
            select new.desk, h.span, h.start, old.kind, substr(old.place_code, 1, 2),
                coalesce((select b.bucket from handling_bucket b where b.up_to_ms >= h.decided_at - old.came_before_at
                    order by b.up_to_ms limit 1), (select max(bucket) from handling_bucket))
            from counted_decision h join taking_back t on t.case_id = h.case_id and t.version = h.version + 1
            where h.case_id = old.id and h.version = old.version - 1 and old.came_before_at is not null);
    delete from handled_count
        where how_many = 0 and desk = new.desk and span in ('day', 'month') and start in (
            select h.start from counted_decision h where h.case_id = old.id and h.version = old.version - 1);
    delete from handled_place
        where how_many = 0 and desk = new.desk and span in ('day', 'month') and start in (
            select h.start from counted_decision h where h.case_id = old.id and h.version = old.version - 1);
    update cases set
            came_at = case when exists (select 1 from taking_back t where t.case_id = old.id and t.version = old.version)
                then old.came_before_at
                else (select d.decided_at from decision d where d.case_id = old.id and d.version = old.version) end,
            came_before_at = case
                when not exists (select 1 from taking_back t where t.case_id = old.id and t.version = old.version)
                then old.came_at end
        where id = old.id;
end;
