-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people and units say of themselves, their papers before they are handed in, and the national check.

-- What the national service passed is bound without a case. The text of the table alone changes
-- (sqlite.org/lang_altertable.html, section 7).
pragma writable_schema = on;
update sqlite_schema set sql = replace(sql, 'case_id integer not null', 'case_id integer')
    where type = 'table' and name = 'binding';
pragma writable_schema = reset;
create index binding_by_account on binding (account_id);

-- What an account says of itself, part by part (I-32): names of fields are those of the definition of that part.
create table account_field (
    account_id integer not null references account (id),
    part text not null,
    name text not null,
    value text not null,
    primary key (account_id, part, name)
) without rowid;
create index account_field_by_value on account_field (name, value);

-- National checks that are to be made, or were (I-31): the newest of a part counts. `fields` is what is asked, as JSON.
create table national_check (
    id integer primary key autoincrement,
    account_id integer not null references account (id),
    part text not null check (part in ('person', 'unit', 'agent')),
    fields text not null check (json_valid(fields)),
    state text not null default 'queued' check (state in ('queued', 'match', 'no_match', 'cannot_say', 'dropped')),
    tries integer not null default 0,
    requested_at integer not null,
    not_before integer not null,
    claimed_until integer not null default 0,
    answered_at integer,
    note text not null default ''
);
create index national_check_queued on national_check (not_before, id) where state = 'queued';
create index national_check_by_account on national_check (account_id, part, id);
