-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is computed of a case that somebody hands in: the twins of models/domain and models/kinds, which a client may have
-- replaced by its own. The same submission gives the same row on either engine (tests/store/submissiontest.cpp).

-- The newest definition of a kind, as JSON.
create or replace function newest_kind(of_kind text, out version integer, out definition jsonb)
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    select k.version, k.definition::jsonb into newest_kind.version, newest_kind.definition
        from kind_version k where k.kind = of_kind order by k.version desc limit 1;
    if newest_kind.definition is null or newest_kind.definition -> 'submit_action' is null then
        perform refuse('kind.unknown');
    end if;
end $$;

create or replace function slot_of(definition jsonb, slot_name text) returns jsonb
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select s from jsonb_array_elements(definition -> 'slots') s where s ->> 'name' = slot_name
$$;

create or replace function field_of(definition jsonb, field_name text) returns jsonb
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select f from jsonb_array_elements(definition -> 'fields') f where f ->> 'name' = field_name
$$;

-- The part of an account ("person", "unit", "agent") whose state handing in sets; null where it sets none.
create or replace function part_of(definition jsonb) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select a -> 'effect' ->> 'part' from jsonb_array_elements(definition -> 'actions') a
    where a ->> 'name' = definition ->> 'submit_action'
$$;

-- Always, never, or when each of the fields named has one of its values.
create or replace function condition_holds(condition jsonb, declared jsonb) returns boolean
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case jsonb_typeof(condition)
        when 'boolean' then condition = 'true'
        when 'object' then condition <> '{}' and not exists (
            select from jsonb_each(condition) w where not w.value ? coalesce(declared ->> w.key, ''))
        else false end
$$;

-- The day in China.
create or replace function day_of(moment bigint) returns date
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select date '1970-01-01' + floor((moment + i.value::bigint * 60000) / 86400000.0)::integer
    from workspace_info i where i.name = 'calendar_offset_minutes'
$$;

create or replace function is_working_day(of_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce((select c.is_working from calendar_day c where c.day = of_day), extract(isodow from of_day) < 6)
$$;

-- Close of business of the n-th working day after the day of submission (domain/workingcalendar.h).
create or replace function due_after(submitted bigint, working_days integer) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    due date := day_of(submitted);
    days_left integer := working_days;
    minutes integer := (select sum(case i.name when 'calendar_closes' then i.value::integer else -i.value::integer end)
        from workspace_info i where i.name in ('calendar_closes', 'calendar_offset_minutes'));
begin
    for i in 1 .. 2000 loop
        exit when days_left <= 0 and is_working_day(due);
        due := due + 1;
        days_left := days_left - is_working_day(due)::integer;
    end loop;
    return (due - date '1970-01-01') * bigint '86400000' + minutes * 60000;
end $$;

-- domain/masking.h; numbers are masked by mask_number() (codes.sql).
create or replace function mask_name(name text) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select left(name, 1) || repeat('＊', least(length(name) - 1, 3))
$$;

-- The 18th character to 17 digits (GB 11643-1999, 4.2).
create or replace function check_character(first17 text) returns text
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    total integer := 0;
begin
    for i in 1 .. 17 loop
        total := (total + substr(first17, i, 1)::integer) * 2 % 11;
    end loop;
    total := (12 - total) % 11;
    return case total when 10 then 'X' else total::text end;
end $$;

-- Whether eight digits are a day from 1900 to today.
create or replace function is_birth_date(digits text, today date) returns boolean
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    return left(digits, 4)::integer >= 1900
        and make_date(left(digits, 4)::integer, substr(digits, 5, 2)::integer, substr(digits, 7, 2)::integer) <= today;
exception when datetime_field_overflow then
    return false;
end $$;

-- What is wrong with the number of a paper of a type (domain/residentid.h, otheridentity.h); null when nothing is.
create or replace function identity_fault(type text, typed text, today date) returns text
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    form text := case type
        when 'resident_id' then '^[0-9]{17}[0-9X]$'
        when 'permanent_residence' then '^([A-Z]{3}[0-9]{12}|9[0-9]{16}[0-9X])$'
        when 'hk_macao_pass' then '^[CW][A-Z0-9][0-9]{7}$'
        when 'taiwan_pass' then '^[LT][A-Z0-9][0-9]{7}$'
        when 'mainland_pass_hk_macao' then '^[HM][0-9]{8}([0-9]{2})?$'
        when 'mainland_pass_taiwan' then '^[0-9]{8}([0-9]{2}([A-Z]|\([A-Z0-9]\))?)?$'
        when 'foreign_passport' then '^[A-Z0-9]{5,20}$' end;
    number text := upper(typed);
    prefix text := case type when 'resident_id' then 'resident_id' else 'identity' end;
begin
    if form is null then
        return null;
    end if;
    if length(typed) > 30 or typed !~ '^[A-Za-z0-9()]*$' or number !~ form then
        return prefix || case type when 'resident_id' then '.characters' else '.format' end;
    end if;
    if type = 'resident_id' and not left(number, 2) = any (string_to_array(
        '11,12,13,14,15,21,22,23,31,32,33,34,35,36,37,41,42,43,44,45,46,50,51,52,53,54,61,62,63,64,65,71,81,82,83', ',')) then
        return 'resident_id.province';
    end if;
    if type in ('resident_id', 'permanent_residence') and length(number) = 18 then
        if not is_birth_date(substr(number, 7, 8), today) then
            return prefix || '.birth_date';
        end if;
        if check_character(left(number, 17)) <> right(number, 1) then
            return prefix || '.check_digit';
        end if;
    end if;
    return null;
end $$;

-- GB 32100-2015 (domain/creditcode.h).
create or replace function credit_code_fault(code text) returns text
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    alphabet constant text := '0123456789ABCDEFGHJKLMNPQRTUWXY';
    total integer := 0;
    weight integer := 1;
begin
    if length(code) <> 18 then
        return 'credit_code.length';
    end if;
    if code !~ '^[0-9A-HJ-NP-RTUWXY]*$' then
        return 'credit_code.characters';
    end if;
    if code !~ '^(1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)' then
        return 'credit_code.authority';
    end if;
    if code !~ '^..[0-9]{6}' then
        return 'credit_code.division';
    end if;
    for i in 1 .. 17 loop
        total := total + (strpos(alphabet, substr(code, i, 1)) - 1) * weight;
        weight := weight * 3 % 31;
    end loop;
    if substr(alphabet, (31 - total % 31) % 31 + 1, 1) <> right(code, 1) then
        return 'credit_code.check_digit';
    end if;
    return null;
end $$;

create or replace function date_fault(day text) returns text
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if day !~ '^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$' then
        return 'date.format';
    end if;
    perform make_date(left(day, 4)::integer, substr(day, 6, 2)::integer, right(day, 2)::integer);
    return null;
exception when datetime_field_overflow then
    return 'date.invalid';
end $$;

-- What a parameter of a rule stands for: the value behind "=", or that of the field named.
create or replace function argument_of(rule jsonb, parameter text, declared jsonb) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(case when given like '=%' then substr(given, 2) else declared ->> given end, '')
    from (select rule -> 'with' ->> parameter) w (given)
$$;

-- What a rule has against a value that is not empty; null when nothing. Rules that only remark on a value, and those that
-- need a table that the database does not have (divisions), are the client's and the reviewer's.
create or replace function rule_fault(rule jsonb, value text, declared jsonb, today date) returns text
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    begins text;
begin
    case rule ->> 'name'
    when 'identity_number' then
        return identity_fault(argument_of(rule, 'type', declared), value, today);
    when 'identity_type' then
        return case when coalesce(case argument_of(rule, 'region', declared)
                when 'mainland' then value in ('resident_id', 'permanent_residence')
                when 'hk_macao_taiwan' then value in ('hk_macao_pass', 'taiwan_pass', 'mainland_pass_hk_macao', 'mainland_pass_taiwan')
                when 'other' then value = 'foreign_passport' end, true) then null else 'identity_type.region' end;
    when 'credit_code' then
        return credit_code_fault(value);
    when 'mobile' then
        return case when argument_of(rule, 'region', declared) not in ('', 'mainland', 'domestic') or value ~ '^1[3-9][0-9]{9}$'
            then null else 'mobile.form' end;
    when 'telephone' then
        return case when value ~ '^0[0-9]{2,3}-[0-9]{7,8}(-[0-9]{1,6})?$' then null else 'telephone.format' end;
    when 'division' then
        return case when value ~ '^[0-9]{6}$' then null else 'division.format' end;
    when 'date' then
        return date_fault(value);
    when 'date_after' then
        begins := argument_of(rule, 'start', declared);
        return case when date_fault(value) is null and date_fault(begins) is null and value::date <= begins::date
            then 'date.before_start' end;
    when 'date_past' then
        return case when date_fault(value) is null and value::date > today then 'date.future' end;
    when 'validity' then
        begins := argument_of(rule, 'from', declared);
        if argument_of(rule, 'type', declared) not in ('resident_id', 'permanent_residence', 'hk_macao_pass', 'taiwan_pass',
            'mainland_pass_hk_macao', 'mainland_pass_taiwan', 'foreign_passport') then
            return null;
        end if;
        return coalesce(date_fault(value),
            case when date_fault(begins) is null and value::date <= begins::date then 'validity.end_before_start' end);
    else
        return null;
    end case;
end $$;

-- What is looked for in every text (domain/textcheck.h).
create or replace function text_faults(value text, max_length integer) returns text[]
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select array_remove(array[
        case when value ~ '^[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'
            or value ~ '[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$' then 'text.blank' end,
        case when value ~ ('[\u0001-\u001f\u007f-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u180e'
            '\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\ufffd\U000110bd\U000110cd'
            '\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]') then 'text.invisible' end,
        case when length(value) > max_length then 'text.length' end], null)
$$;

create or replace function trimmed(value text) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select btrim(value, E'\u0009\u000a\u000b\u000c\u000d\u0020\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006'
        '\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')
$$;

-- A list with named columns (kinds/declaredrows.h): an array of arrays of texts, as many in each as there are columns.
create or replace function rows_fault(field jsonb, value text) returns text
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    given jsonb;
    line jsonb;
    columns integer := jsonb_array_length(field -> 'columns');
begin
    given := value::jsonb;
    if jsonb_typeof(given) <> 'array' then
        return 'rows.form';
    end if;
    if given = '[]' then
        return 'rows.empty';
    end if;
    if jsonb_array_length(given) > coalesce((field ->> 'max_rows')::integer, 200) then
        return 'rows.too_many';
    end if;
    for line in select r from jsonb_array_elements(given) r loop
        if jsonb_typeof(line) <> 'array' or exists (select from jsonb_array_elements(line) c where jsonb_typeof(c) <> 'string') then
            return 'rows.form';
        end if;
        if jsonb_array_length(line) <> columns then
            return 'rows.columns';
        end if;
        if exists (
            select from jsonb_array_elements_text(line) with ordinality c (cell, at)
                join jsonb_array_elements(field -> 'columns') with ordinality d (definition, at) on d.at = c.at
            where trimmed(c.cell) = '' or text_faults(trimmed(c.cell), coalesce((d.definition ->> 'max_length')::integer, 60)) <> '{}') then
            return 'rows.missing';
        end if;
    end loop;
    return null;
exception when invalid_text_representation or untranslatable_character or statement_too_complex then
    return 'rows.form';
end $$;

-- The declared values that a client sent: an object of texts, without the empty ones.
create or replace function declared_in(json text) returns jsonb
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    given jsonb;
begin
    if octet_length(json) > 400000 then
        perform refuse('fields.form');
    end if;
    begin
        given := json::jsonb;
    exception when invalid_text_representation or untranslatable_character or statement_too_complex then
        perform refuse('fields.form');
    end;
    if jsonb_typeof(given) is distinct from 'object'
        or exists (select from jsonb_each(given) e where jsonb_typeof(e.value) <> 'string') then
        perform refuse('fields.form');
    end if;
    return (select coalesce(jsonb_object_agg(e.key, e.value), '{}') from jsonb_each(given) e where e.value <> '""');
end $$;

-- Everything that is wrong with the declared values: {"at": "fields.name", "code": "field.required"}.
create or replace function field_faults(definition jsonb, declared jsonb, today date) returns jsonb
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    found_faults jsonb := '[]';
    field jsonb;
    typed text;
    codes text[];
begin
    for field in select f from jsonb_array_elements(definition -> 'fields') f loop
        typed := coalesce(declared ->> (field ->> 'name'), '');
        if typed = '' then
            codes := array_remove(array[
                case when condition_holds(field -> 'required', declared) then 'field.required' end,
                case when exists (select from jsonb_array_elements(field -> 'rules') r
                    where r ->> 'name' = 'validity_start' and argument_of(r, 'type', declared) = 'resident_id')
                    then 'validity.start_missing' end], null);
        elsif field ->> 'type' = 'rows' then
            codes := array_remove(array[rows_fault(field, typed)], null);
        else
            codes := text_faults(typed, coalesce((field ->> 'max_length')::integer, 200));
            if field ->> 'type' = 'choice' and not exists (
                select from jsonb_array_elements(field -> 'choices') c where c ->> 'code' = typed) then
                codes := codes || text 'field.choice';
            end if;
            codes := codes || (select coalesce(array_agg(rule_fault(r, typed, declared, today)), '{}')
                from jsonb_array_elements(field -> 'rules') r where rule_fault(r, typed, declared, today) is not null);
        end if;
        found_faults := found_faults || (select coalesce(jsonb_agg(jsonb_build_object('at', 'fields.' || (field ->> 'name'), 'code', c)), '[]')
            from unnest(codes) c);
    end loop;
    return found_faults || (
        select coalesce(jsonb_agg(jsonb_build_object('at', 'fields.' || left(e.key, 100), 'code', 'field.unknown')), '[]')
        from jsonb_each(declared) e where field_of(definition, e.key) is null);
end $$;

-- The values as they are kept and compared (I-41: X in capitals), where they have no faults.
create or replace function normalised_fields(definition jsonb, declared jsonb, today date) returns jsonb
language plpgsql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    kept jsonb := declared;
    field jsonb;
    rule jsonb;
    typed text;
begin
    for field in select f from jsonb_array_elements(definition -> 'fields') f loop
        typed := declared ->> (field ->> 'name');
        continue when typed is null;
        for rule in select r from jsonb_array_elements(field -> 'rules') r loop
            if rule ->> 'name' = 'identity_number' and argument_of(rule, 'type', declared) <> '' then
                kept := kept || jsonb_build_object(field ->> 'name', upper(typed));
            end if;
        end loop;
        if field ->> 'type' = 'rows' then
            -- As Qt writes it, without blanks.
            kept := kept || jsonb_build_object(field ->> 'name', (
                select '[' || coalesce(string_agg('[' || (
                        select string_agg(to_jsonb(trimmed(c.cell))::text, ',' order by c.at)
                        from jsonb_array_elements_text(r.line) with ordinality c (cell, at)
                    ) || ']', ',' order by r.at), '') || ']'
                from jsonb_array_elements(typed::jsonb) with ordinality r (line, at)));
        end if;
    end loop;
    return kept;
end $$;

-- Where a case belongs: six digits, or empty when it can't be told.
create or replace function place_in(definition jsonb, kept jsonb, today date) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select coalesce(case
        when definition -> 'place' ->> 'as' = 'division' then kept ->> (definition -> 'place' ->> 'field')
        when kept ->> (definition -> 'place' ->> 'type') = 'resident_id'
            and identity_fault('resident_id', coalesce(kept ->> (definition -> 'place' ->> 'field'), ''), today) is null
            then left(kept ->> (definition -> 'place' ->> 'field'), 6) end, '')
$$;

create or replace function subject_is_person(definition jsonb) returns boolean
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case
        when field_of(definition, definition ->> 'subject') ? 'from'
            then field_of(definition, definition ->> 'subject') ->> 'from' not like 'unit.%'
        when definition ->> 'account_type' = 'none' then coalesce(field_of(definition, definition ->> 'subject') ->> 'key', '') <> 'unit_name'
        else definition ->> 'account_type' = 'person' end
$$;
