-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which accounts match a case that no account handed in, and what approving an appeal or a request does to accounts.

-- Fields of an account's own information that are compared with a case: by the keys of the definitions of real names,
-- and, as key 'name', the name of a person. The number of a unit's legal representative is none of the account's.
create or replace function part_fields() returns table (part text, name text, key text)
language sql stable security definer rows 8 set search_path = pg_catalog, hezhun, pg_temp as $$
    select distinct a.effect_part, f ->> 'name', case when f ? 'key' then f ->> 'key' else 'name' end
    from kind_version v
        join kind_action a on a.kind = v.kind and a.version = v.version and a.from_state = '' and a.effect_part is not null
        cross join lateral jsonb_array_elements(v.definition::jsonb -> 'fields') f
    where (f ? 'key' and not (a.effect_part = 'unit' and f ->> 'key' = 'number'))
        or (a.effect_part = 'person' and f ->> 'name' = v.definition::jsonb ->> 'subject')
$$;

-- What part of an account a kind of case is about; null: none.
create or replace function part_of_kind(of_kind text, of_version integer) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select a.effect_part from kind_action a where a.kind = of_kind and a.version = of_version and a.from_state = '' limit 1
$$;

-- The accounts that match a case, and by what: number, credit_code, login_name, name, former_name. For functions that
-- have asked who wants to know.
create or replace function matched_accounts(of_case bigint) returns table (account_id bigint, how text)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    everywhere boolean := me() is null; -- the owner
    desks text[] := my_desks();
begin
    return query
    with known as materialized (select p.part, p.name, p.key from part_fields() p),
    said as materialized (
        select distinct k.key, k.value from case_key k
            where k.case_id = of_case and k.key in ('number', 'credit_code', 'unit_name', 'login_name')
        union select 'name', c.subject from cases c where c.id = of_case
    ),
    found as (
        select b.account_id, s.key from said s join binding b on b.key = s.key and b.value = s.value
        union select f.account_id, s.key from said s
            join known p on p.key = s.key
            join account_field f on f.name = p.name and f.value = s.value and f.part = p.part
        union select c.account_id, s.key from said s
            join case_key k on hashtextextended(k.key || ':' || k.value, 0) = hashtextextended(s.key || ':' || s.value, 0)
                and k.key = s.key and k.value = s.value
            join cases c on c.id = k.case_id and c.account_id is not null
            where s.key <> 'number' or part_of_kind(c.kind, c.kind_version) is distinct from 'unit'
        union select c.account_id, s.key from said s
            join cases c on (everywhere or c.kept_by = any (desks)) and c.subject = s.value and c.account_id is not null
            where s.key = 'name' and part_of_kind(c.kind, c.kind_version) = 'person'
        union select a.id, s.key from said s join account a on lower(a.login_name) = lower(s.value) where s.key = 'login_name'
        union select n.account_id, 'former_name' from said s join former_name n on n.name = s.value where s.key = 'unit_name'
    )
    select distinct f.account_id, case f.key when 'unit_name' then 'name' else f.key end from found f;
end $$;

-- What an account says, or is bound to, under a key of part_fields(); its oldest word first is the surest.
create or replace function word_of_account(of_account bigint, of_key text) returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(
        (select b.value from binding b where b.account_id = of_account and b.key = of_key limit 1),
        (select f.value from part_fields() p join account_field f on f.part = p.part and f.name = p.name
            where f.account_id = of_account and p.key = of_key order by p.part desc limit 1),
        (select k.value from cases c join case_key k on k.case_id = c.id and k.key = of_key
            where c.account_id = of_account
                and (of_key <> 'number' or part_of_kind(c.kind, c.kind_version) is distinct from 'unit')
            order by c.id desc limit 1),
        case of_key when 'credit_code' then (select min(p.unit_code) from project p where p.account_id = of_account
            having count(distinct p.unit_code) = 1) end)
$$;

-- The accounts that match a case on one's desk, masked, for whoever may choose one of them there.
create or replace function matches_of(of_case bigint)
    returns table (id bigint, login_name text, type text, name text, number_masked text, phone_masked text, state text, how text,
        created_at bigint, verified boolean)
language plpgsql stable security definer rows 10 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
    wanted kind_action;
begin
    if who is null and not is_owner() then
        perform refuse('session.needed');
    end if;
    select a.* into wanted from cases c
        join kind_action a on a.kind = c.kind and a.version = c.kind_version and a.from_state = c.state and a.needs_account
        where c.id = of_case and c.desk is not null and (who is null or exists (
            select from held_roles(who) r where r.role = a.role and r.desk = c.desk))
        limit 1;
    if wanted.action is null then
        return;
    end if;
    return query
        select a.id, a.login_name, a.type,
            coalesce(case a.type when 'unit' then word_of_account(a.id, 'unit_name') else word_of_account(a.id, 'name') end,
                nullif(a.display_name, ''), ''),
            case a.type when 'unit' then coalesce(word_of_account(a.id, 'credit_code'), '')
                else mask_number(coalesce(word_of_account(a.id, 'number'), '')) end,
            mask_phone(a.phone), a.state, m.how, a.created_at,
            exists (select from real_name r where r.account_id = a.id and r.state in ('passed_national', 'passed_by_reviewer'))
        from (
            select x.account_id, string_agg(x.how, ' ' order by p.rank) as how, min(p.rank) as rank
            from matched_accounts(of_case) x, array_position(
                array['number', 'credit_code', 'login_name', 'name', 'former_name'], x.how) p (rank)
            group by x.account_id
        ) m join account a on a.id = m.account_id
        where wanted.chosen_type is null or a.type = wanted.chosen_type
        order by m.rank, 10 desc, a.id limit 20;
end $$;

-- Whether a decision chooses an account as it should. The account stays as it is until the decision is carried out.
create or replace function check_choice(c cases, a kind_action, chosen bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    x account;
begin
    if a.needs_account and chosen is null then
        perform refuse('action.account_needed');
    end if;
    if chosen is null then
        return;
    end if;
    -- An account that does not match is answered as one that is not there, and nobody waits for it.
    if not a.needs_account or not exists (
        select from matched_accounts(c.id) m join account y on y.id = m.account_id
        where m.account_id = chosen and (a.chosen_type is null or y.type = a.chosen_type)) then
        perform refuse('action.account_not_matching');
    end if;
    select * into x from account y where y.id = chosen for no key update;
    if x.state <> 'active' then
        perform refuse('action.account_retired');
    end if;
end $$;

create or replace function trace_effect(of_case bigint, what text, of_account bigint, name text, before_text text, after_text text)
    returns void
language sql volatile security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    insert into effect_trace (case_id, what, account_id, name, before_value, after_value, made_at)
        values (of_case, what, of_account, name, before_text, after_text, clock_ms())
$$;

-- Reserves the phone of a case for an account that has none. A verified account has it to itself from now on (I-07).
create or replace function reserve_phone(c cases, of_account bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update account set phone = c.notice_phone where id = of_account;
    perform trace_effect(c.id, 'phone', of_account, '', '', c.notice_phone);
    perform note_account('phone.changed', of_account, me(), 'phone', '', mask_phone(c.notice_phone));
    if exists (select from binding b where b.account_id = of_account) then
        insert into binding (key, value, account_id, case_id) values ('phone', c.notice_phone, of_account, null)
            on conflict do nothing;
        if found then
            perform trace_effect(c.id, 'bound', of_account, 'phone', null, c.notice_phone);
        elsif not exists (
            -- Somebody else has bound it at this very moment.
            select from binding b where b.key = 'phone' and b.value = c.notice_phone and b.account_id = of_account) then
            perform refuse('action.phone_used');
        end if;
    end if;
end $$;

-- A renamed unit keeps its account: name and binding follow the appeal, the name before is kept (I-09, I-23). The credit
-- code says that it is the same unit; an appeal under a name of old is no renaming.
create or replace function follow_name(c cases, x account) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    new_name text := (select k.value from case_key k where k.case_id = c.id and k.key = 'unit_name' limit 1);
    old_name text := coalesce(word_of_account(x.id, 'unit_name'), nullif(x.display_name, ''));
    changed record;
begin
    if new_name is null or old_name is null or new_name = old_name
        or exists (select from former_name n where n.account_id = x.id and n.name = new_name)
        or not exists (select from matched_accounts(c.id) m where m.account_id = x.id and m.how = 'credit_code') then
        return;
    end if;
    if exists (select from binding b where b.key = 'unit_name' and b.value = new_name and b.account_id <> x.id) then
        perform refuse('action.bound');
    end if;
    update account set display_name = new_name where id = x.id;
    perform trace_effect(c.id, 'display_name', x.id, '', x.display_name, new_name);
    for changed in
        update account_field f set value = new_name from part_fields() p
            where f.account_id = x.id and f.part = p.part and f.name = p.name and p.key = 'unit_name' and f.value = old_name
            returning f.part, f.name
    loop
        perform trace_effect(c.id, 'field', x.id, changed.part || '/' || changed.name, old_name, new_name);
    end loop;
    update binding b set value = new_name where b.key = 'unit_name' and b.value = old_name and b.account_id = x.id;
    if found then
        perform trace_effect(c.id, 'rebound', x.id, 'unit_name', old_name, new_name);
    end if;
    insert into former_name (account_id, name, until) values (x.id, old_name, clock_ms()) on conflict do nothing;
    if found then
        perform trace_effect(c.id, 'former_name', x.id, '', null, old_name);
    end if;
    perform note_account('information.changed', x.id, me(), 'unit_name', old_name, new_name);
exception when unique_violation then
    perform refuse('action.bound'); -- somebody else has bound the name at this very moment
end $$;

-- Gives an account back to whoever appealed (I-25); the one-time password.
create or replace function give_back(c cases, chosen bigint) returns text
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    x account;
    password text;
begin
    select * into x from account y where y.id = chosen;
    perform trace_effect(c.id, 'one_time', x.id, '', (
        select encode(k.one_time_hash, 'hex') || ' ' || k.one_time_until || ' ' || coalesce(k.one_time_case, 0)
        from account_key k where k.account_id = x.id and k.one_time_hash is not null), null);
    password := give_one_time_password(x.id, c.id);
    if x.phone = '' and c.notice_phone <> '' and not exists (
        select from binding b where b.key = 'phone' and b.value = c.notice_phone and b.account_id <> x.id) then
        perform reserve_phone(c, x.id);
    end if;
    if x.type = 'unit' then
        perform follow_name(c, x);
    end if;
    perform note_account('account.given_back', x.id, me(), '', '', c.reference);
    return password;
end $$;

-- Q-01: reserves a phone for an account that has none.
create or replace function add_phone(c cases, chosen bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if (select a.phone from account a where a.id = chosen) <> '' then
        perform refuse('request.phone_there');
    end if;
    if exists (select from binding b where b.key = 'phone' and b.value = c.notice_phone and b.account_id <> chosen) then
        perform refuse('action.phone_used');
    end if;
    perform reserve_phone(c, chosen);
end $$;

-- The rows of a merge: number of the project, login names of the old and the new account, each row with its place.
create or replace function merge_rows(c cases, rows_field text)
    returns table (at bigint, number text, old_login text, new_login text)
language sql stable security definer rows 20 set search_path = pg_catalog, hezhun, pg_temp as $$
    select r.at, r.entry ->> 0, lower(r.entry ->> 1), lower(r.entry ->> 2)
    from case_field f, json_array_elements(f.value::json) with ordinality r (entry, at)
    where f.case_id = c.id and f.name = rows_field
$$;

-- Q-20: the first row that is wrong refuses the whole list, and is named.
create or replace function check_merge_row(c cases, rows_field text, at bigint, code text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    old_account account;
    new_account account;
    p project;
    r record;
begin
    select * into r from merge_rows(c, rows_field) o where o.at = check_merge_row.at;
    select * into old_account from account a where lower(a.login_name) = r.old_login;
    select * into new_account from account a where lower(a.login_name) = r.new_login;
    select * into p from project x where x.number = r.number for no key update;
    if exists (select from merge_rows(c, rows_field) o where o.number = r.number and o.at < r.at) then
        perform refuse('request.row_twice:' || r.at);
    elsif old_account.id is null or new_account.id is null or old_account.id = new_account.id
        or old_account.state <> 'active' or new_account.state <> 'active'
        or exists (select from merge_rows(c, rows_field) o where o.old_login = r.new_login) then
        perform refuse('request.row_account:' || r.at);
    elsif p.number is null or p.account_id <> old_account.id then
        perform refuse('request.row_project:' || r.at);
    elsif p.unit_code is distinct from code or word_of_account(old_account.id, 'credit_code') is distinct from code
        or word_of_account(new_account.id, 'credit_code') is distinct from code then
        perform refuse('request.row_unit:' || r.at);
    end if;
end $$;

-- An account that was merged into another: it can't log in, and is bound to nothing.
create or replace function retire_account(c cases, x account) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    freed record;
begin
    update account set state = 'retired' where id = x.id;
    perform trace_effect(c.id, 'retired', x.id, '', 'active', 'retired');
    for freed in delete from binding b where b.account_id = x.id returning b.key, b.value, b.case_id loop
        perform trace_effect(c.id, 'freed', x.id, freed.key, freed.value, freed.case_id::text);
    end loop;
    perform void_sessions(array(select s.id from session s where s.account_id = x.id));
end $$;

-- Q-02: projects move as the list says, and the old accounts retire. Only within one unit, and only with every project.
create or replace function merge_accounts(c cases, rows_field text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    code text := (select k.value from case_key k where k.case_id = c.id and k.key = 'credit_code' limit 1);
    r record;
    left_over text;
begin
    perform from account a where lower(a.login_name) in (
        select o.old_login from merge_rows(c, rows_field) o union select o.new_login from merge_rows(c, rows_field) o)
        order by a.id for no key update;
    for r in select o.at from merge_rows(c, rows_field) o order by o.at loop
        perform check_merge_row(c, rows_field, r.at, code);
    end loop;
    select p.number into left_over from project p join account a on a.id = p.account_id
        where lower(a.login_name) in (select o.old_login from merge_rows(c, rows_field) o)
          and p.number not in (select o.number from merge_rows(c, rows_field) o) order by p.number limit 1;
    if left_over is not null then
        perform refuse('request.project_left:' || left_over);
    end if;
    for r in select o.number, x.id as old_id, y.id as new_id from merge_rows(c, rows_field) o
        join account x on lower(x.login_name) = o.old_login join account y on lower(y.login_name) = o.new_login order by o.at loop
        update project set account_id = r.new_id where number = r.number;
        perform trace_effect(c.id, 'project', r.old_id, r.number, r.old_id::text, r.new_id::text);
    end loop;
    for r in select distinct x.id as old_id, y.login_name as new_login from merge_rows(c, rows_field) o
        join account x on lower(x.login_name) = o.old_login join account y on lower(y.login_name) = o.new_login order by 1, 2 loop
        perform note_account('account.merged', r.old_id, me(), '', '', r.new_login);
    end loop;
    for r in select distinct x.id from merge_rows(c, rows_field) o join account x on lower(x.login_name) = o.old_login order by 1 loop
        perform retire_account(c, (select a from account a where a.id = r.id));
    end loop;
end $$;

-- Puts back one thing that an effect replaced, unless somebody has changed it since.
create or replace function undo_trace(t effect_trace) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    case t.what
    when 'phone' then
        update account set phone = t.before_value where id = t.account_id and phone = t.after_value;
        perform note_account('phone.changed', t.account_id, me(), 'phone', mask_phone(t.after_value), '');
    when 'display_name' then
        update account set display_name = t.before_value where id = t.account_id and display_name = t.after_value;
        perform note_account('information.changed', t.account_id, me(), 'unit_name', t.after_value, t.before_value);
    when 'field' then
        update account_field set value = t.before_value where account_id = t.account_id and part = split_part(t.name, '/', 1)
            and name = split_part(t.name, '/', 2) and value = t.after_value;
    when 'rebound' then
        update binding set value = t.before_value where key = t.name and value = t.after_value and account_id = t.account_id;
    when 'bound' then
        delete from binding where key = t.name and value = t.after_value and account_id = t.account_id;
    when 'freed' then
        insert into binding (key, value, account_id, case_id)
            values (t.name, t.before_value, t.account_id, t.after_value::bigint) on conflict do nothing;
    when 'former_name' then
        delete from former_name where account_id = t.account_id and name = t.after_value;
    when 'retired' then
        update account set state = 'active' where id = t.account_id and state = 'retired';
        perform note_account('account.merge_undone', t.account_id, me());
    when 'project' then
        update project set account_id = t.before_value::bigint where number = t.name and account_id = t.after_value::bigint;
    when 'one_time' then
        if void_one_time_password(t.account_id, t.case_id) and t.before_value is not null then
            update account_key set one_time_hash = decode(split_part(t.before_value, ' ', 1), 'hex'),
                    one_time_until = split_part(t.before_value, ' ', 2)::bigint,
                    one_time_case = nullif(split_part(t.before_value, ' ', 3)::bigint, 0)
                where account_id = t.account_id;
        end if;
    when 'office' then
        perform give_office_back(t);
    end case;
end $$;

create or replace function undo_effect(c cases) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    t effect_trace;
begin
    for t in select * from effect_trace x where x.case_id = c.id order by x.id desc loop
        perform undo_trace(t);
    end loop;
    delete from effect_trace x where x.case_id = c.id;
end $$;

-- What a decision does to accounts, once the case has moved and the message lies in the outbox: it is completed with what
-- the account was given. Plans are made without looking at values: whoever decides may have them told, and the one-time
-- password is none of theirs.
create or replace function act_on_accounts(new_decision decision, c cases, a kind_action) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    password text := '';
begin
    if a.effect is null or a.effect = 'file' then
        return;
    end if;
    delete from effect_trace where id in (
        select x.id from effect_trace x where x.made_at < clock_ms() - 86400000 limit 100 for update skip locked);
    case a.effect
    when 'give_back' then password := give_back(c, new_decision.account_id);
    when 'add_phone' then perform add_phone(c, new_decision.account_id);
    when 'merge' then perform merge_accounts(c, a.effect_rows);
    when 'move_office' then perform move_office(c, new_decision.account_id, a.effect_rows);
    when 'undo_case' then perform undo_named_case(c, a.effect_rows);
    when 'undo' then perform undo_effect(c);
    end case;
    update outbox set secret = strpos(message, '{one_time_password}') > 0,
            message = replace(replace(message,
                '{login_name}', coalesce((select x.login_name from account x where x.id = new_decision.account_id), '')),
                '{one_time_password}', password)
        where decision_id = new_decision.id and state = 'queued';
end $$;
