-- SPDX-License-Identifier: GPL-3.0-or-later
-- What units grant to persons (G-01), where units went in (G-03), and the departments that were issued (C-02).

-- One role of one person in one system for one unit (G-02). A grant that was withdrawn, or made anew, has ended; one that
-- ran out has not, until it is renewed, so that entry can say so (G-06). `until` is the first moment at which it no longer
-- serves; null: for ever.
create table unit_grant (
    id integer primary key autoincrement,
    unit_id integer not null references account (id),
    person_id integer not null references account (id),
    system text not null,
    role text not null,
    granted_at integer not null,
    granted_by integer references account (id),
    until integer,
    ended_at integer,
    ended_by integer references account (id),
    check (system || '.' || role in ('commissioners.unit_admin', 'commissioners.person_commissioner',
        'commissioners.unit_commissioner', 'foreign_experts.unit_admin', 'foreign_experts.clerk',
        'human_genetic_resources.clerk')),
    check (unit_id <> person_id)
);
create unique index unit_grant_in_force on unit_grant (unit_id, system, person_id) where ended_at is null;
create index unit_grant_by_person on unit_grant (person_id, system, id);
create index unit_grant_by_unit on unit_grant (unit_id, system, id);

-- A unit has gone through a system's entry (G-03).
create table system_entry (
    account_id integer not null references account (id),
    system text not null,
    entered_at integer not null,
    primary key (account_id, system)
) without rowid;

-- Departments with an account that the centre issued (C-02), by their division: whose code ends in 0000 is a province's,
-- in 00 a city's. Who holds the office has the role 'department' on the desk 'department:CODE'.
create table department (
    code text primary key check (code glob '[1-9][0-9][0-9][0-9][0-9][0-9]'),
    name text not null check (name <> ''),
    issued_at integer not null
) without rowid;
create unique index office_has_one_holder on account_role (desk) where role = 'department';
