-- SPDX-License-Identifier: GPL-3.0-or-later
-- Registrations of commissioners: cases that go from a unit to a department and may come back, and their filings.

-- Where an action leads can name who is concerned: 'unit:{unit}', 'department:{department}', 'account:{account}'.
-- `at_desk`: where the actor must hold the role, wherever the case lies; null: where it lies. `restores`: the state is the
-- one before the decision that is taken back ('last'), or before the one that `decision.undoes` names ('chosen').
alter table kind_action add column at_desk text collate "C";
alter table kind_action add column restores text collate "C" check (restores in ('last', 'chosen'));
-- Whom a notice tells: 'applicant', 'unit', 'department', as a JSON array.
alter table kind_notice add column told text collate "C" not null default '["applicant"]';

-- The unit that a case is handed in for, the code of the department that decides (C-05), and the same once it may see the
-- case (C-04). A registration that came back is handed in again as a new case: all have the number of the first.
alter table cases add column unit_id bigint references account (id);
alter table cases add column department text collate "C" not null default '';
alter table cases add column shown_to text collate "C" not null default '';
alter table cases add column registration_id bigint;
create index cases_by_registration on cases (registration_id, id) where registration_id is not null;

-- Whose desks may look at a paper besides: looking for one by its digest touches no case of anybody else's.
alter table case_document add column seen_by text[] collate "C" not null default '{}';

-- The desk on which the case lay before the decision, and the version from which on one undoes what was decided (C-08).
alter table decision add column from_desk text collate "C";
alter table decision add column undoes integer;

-- A draft for a unit, what was typed into it, and the case that it makes good (C-03, C-07).
alter table draft add column unit_id bigint references account (id);
alter table draft add column follows bigint references cases (id);
create table draft_field (
    draft_id bigint not null references draft (id) on delete cascade,
    name text collate "C" not null,
    value text collate "C" not null,
    primary key (draft_id, name)
);

-- A registration as lists show it: one row however often it came back. `id` is that of its first case, `case_id` of its
-- newest. `subject`, `number` and `place_code` are the newest case's; `changed_at` is when somebody last decided.
-- `sole_key` says of what there is one registration at a time ('account:17', 'unit:204'), while `active`.
create table registration (
    id bigint primary key,
    case_id bigint not null references cases (id),
    kind text collate "C" not null,
    kind_version integer not null,
    account_id bigint not null references account (id),
    unit_id bigint not null references account (id),
    unit_name text collate "C" not null,
    department text collate "C" not null,
    shown_to text collate "C" not null default '',
    subject text collate "C" not null,
    number text collate "C" not null,
    number_masked text collate "C" not null,
    place_code text collate "C" not null,
    reference text collate "C" not null,
    state text collate "C" not null,
    desk text collate "C",
    active boolean not null,
    sole_key text collate "C" not null,
    submitted_at bigint not null,
    due_at bigint not null,
    changed_at bigint not null,
    filing_number text collate "C" not null default '',
    filed_at bigint
);
create unique index registration_is_sole on registration (sole_key, kind) where active;
create index registration_by_case on registration (case_id);
create index registration_by_account on registration (account_id, id);
create index registration_of_unit on registration (unit_id, changed_at, id);
-- A department sees what it and those below it have been shown (C-04, C-05): of a county, a city and a province each list
-- is one range of an index, however many departments there are. Within: by time, by state, by name, by unit.
create index registration_of_county_by_time on registration (shown_to, changed_at, id) where shown_to <> '';
create index registration_of_county_by_state on registration (shown_to, kind, state, changed_at, id) where shown_to <> '';
create index registration_of_county_by_subject on registration (shown_to, subject, id) where shown_to <> '';
create index registration_of_county_by_unit on registration (shown_to, unit_name, id) where shown_to <> '';
create index registration_of_city_by_time on registration (left(shown_to, 4), changed_at, id) where shown_to <> '';
create index registration_of_city_by_state on registration (left(shown_to, 4), kind, state, changed_at, id) where shown_to <> '';
create index registration_of_city_by_subject on registration (left(shown_to, 4), subject, id) where shown_to <> '';
create index registration_of_city_by_unit on registration (left(shown_to, 4), unit_name, id) where shown_to <> '';
create index registration_of_province_by_time on registration (left(shown_to, 2), changed_at, id) where shown_to <> '';
create index registration_of_province_by_state on registration (left(shown_to, 2), kind, state, changed_at, id) where shown_to <> '';
create index registration_of_province_by_subject on registration (left(shown_to, 2), subject, id) where shown_to <> '';
create index registration_of_province_by_unit on registration (left(shown_to, 2), unit_name, id) where shown_to <> '';
create index registration_not_shown on registration (left(department, 2), changed_at, id) where shown_to = '';
-- The same for the centre, which sees everything; numbers are few enough for one index.
create index registration_by_time on registration (changed_at, id);
create index registration_by_state on registration (kind, state, changed_at, id);
create index registration_by_subject on registration (subject, id);
create index registration_by_unit on registration (unit_name, id);
create index registration_by_number on registration (number, id);

-- How many registrations are in a state, in several rows that are added up (desk_count): for each 'unit:ID', 'department:CODE' that may see them, and 'centre'.
create table state_count (
    desk text collate "C" not null,
    kind text collate "C" not null,
    state text collate "C" not null,
    slot bigint generated by default as identity,
    how_many bigint not null,
    primary key (desk, kind, state, slot)
);

-- Filing numbers, each of them once: <prefix>-<year>-<division>-<six digits>, gapless within a division and year, never
-- used again (C-11). A filing that was revoked keeps its number.
create table filing (
    number text collate "C" primary key,
    registration_id bigint not null references registration (id),
    case_id bigint not null references cases (id),
    series text collate "C" not null,
    ordinal bigint not null,
    filed_at bigint not null,
    revoked_at bigint,
    unique (series, ordinal)
);
create index filing_by_registration on filing (registration_id, ordinal);
create unique index filing_in_force on filing (case_id) where revoked_at is null;
