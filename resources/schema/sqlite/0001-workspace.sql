-- SPDX-License-Identifier: GPL-3.0-or-later
-- The embedded workspace. Times are milliseconds since 1970-01-01 UTC; texts are UTF-8; lists are JSON arrays.
-- Statements end with a semicolon at the end of a line; a trigger's body is indented, its end is not.

create table workspace_info (
    name text primary key,
    value text not null
) without rowid;

-- Definitions of kinds, each in every version that a case was filed under (DESIGN.md, decision 2), and what the
-- triggers below need of them.
create table kind_version (
    serial integer primary key,
    kind text not null,
    version integer not null,
    definition text not null,
    installed_at integer not null,
    unique (kind, version)
);

create table kind_action (
    kind text not null,
    version integer not null,
    action text not null,
    from_state text not null,
    to_state text not null,
    to_desk text,
    role text,
    needs_reason integer not null,
    within_seconds integer not null,
    effect_part text,
    effect_state text,
    notice text,
    primary key (kind, version, action, from_state),
    foreign key (kind, version) references kind_version (kind, version)
) without rowid;

create table kind_reason (
    kind text not null,
    version integer not null,
    code text not null,
    label text not null,
    primary key (kind, version, code),
    foreign key (kind, version) references kind_version (kind, version)
) without rowid;

create table kind_notice (
    kind text not null,
    version integer not null,
    notice text not null,
    template text not null,
    delay_seconds integer not null,
    primary key (kind, version, notice),
    foreign key (kind, version) references kind_version (kind, version)
) without rowid;

-- Accounts (I-01, I-02). Those without a key can't log in here: they came from a portal.
create table account (
    id integer primary key,
    login_name text not null collate nocase unique check (login_name <> ''),
    type text not null check (type in ('person', 'unit')),
    display_name text not null default '',
    phone text not null default '',
    salt blob,
    rounds integer,
    key_hash blob,
    failed_logins integer not null default 0,
    locked_until integer not null default 0,
    created_at integer not null
);

create table account_role (
    account_id integer not null references account (id),
    role text not null,
    desk text not null,
    primary key (account_id, role, desk)
) without rowid;

-- The state of an account's real name, for each part of it: person, unit, agent (I-30).
create table real_name (
    account_id integer not null references account (id),
    part text not null check (part in ('person', 'unit', 'agent')),
    state text not null,
    reasons text not null default '[]',
    words text not null default '',
    case_id integer references cases (id),
    changed_at integer not null,
    primary key (account_id, part)
) without rowid;

-- What verified accounts have to themselves: a number, a credit code, a unit's name, a phone (I-07, I-08, I-38).
create table binding (
    key text not null,
    value text not null,
    account_id integer not null references account (id),
    case_id integer not null references cases (id),
    primary key (key, value)
) without rowid;
create index binding_by_case on binding (case_id);

-- Cases: what lists show. Declared values and papers stand beside, so that a list reads narrow rows.
create table cases (
    id integer primary key,
    reference text not null unique check (reference <> ''),
    kind text not null,
    kind_version integer not null,
    account_id integer not null references account (id),
    state text not null default '',
    desk text,
    subject text not null,
    subject_masked text not null,
    number_masked text not null,
    place_code text not null,
    submitted_at integer not null,
    due_at integer not null,
    closed_at integer,
    version integer not null default 0,
    content_hash text not null,
    head_hash text not null default '',
    foreign key (kind, kind_version) references kind_version (kind, version)
);
create index cases_by_desk on cases (desk, submitted_at, id) where desk is not null;
create index cases_by_desk_kind on cases (desk, kind, submitted_at, id) where desk is not null;
create index cases_by_desk_due on cases (desk, due_at, id) where desk is not null;
create index cases_by_desk_subject on cases (desk, subject, id) where desk is not null;
create index cases_by_desk_place on cases (desk, place_code, id) where desk is not null;
create index cases_by_desk_province on cases (desk, substr(place_code, 1, 2), submitted_at, id) where desk is not null;
create index cases_by_time on cases (submitted_at, id);
create index cases_by_subject on cases (subject, id);
create index cases_by_account on cases (account_id, id);

create table case_field (
    case_id integer not null references cases (id),
    name text not null,
    value text not null,
    primary key (case_id, name)
) without rowid;

-- What a case is found by, and what passing it would bind.
create table case_key (
    key text not null,
    value text not null,
    case_id integer not null references cases (id),
    field text not null default '',
    binds integer not null default 0,
    primary key (key, value, case_id, field)
) without rowid;
create index case_key_by_case on case_key (case_id);

create table document_content (
    sha256 text primary key,
    format text not null,
    byte_count integer not null,
    width integer not null,
    height integer not null,
    bytes blob not null
);

create table case_document (
    case_id integer not null references cases (id),
    slot text not null,
    sha256 text not null references document_content (sha256),
    primary key (case_id, slot)
) without rowid;
create index case_document_by_content on case_document (sha256);

-- Who has a case open, and until when unless it is prolonged.
create table case_lease (
    case_id integer primary key references cases (id),
    account_id integer not null references account (id),
    until integer not null
);
create index case_lease_by_account on case_lease (account_id);

-- The history, and the one way to change a case (DESIGN.md, decision 3).
create table decision (
    id integer primary key autoincrement,
    case_id integer not null references cases (id),
    version integer not null,
    action text not null,
    from_state text not null,
    to_state text not null,
    actor_id integer references account (id),
    actor_login text not null,
    actor_name text not null,
    decided_at integer not null,
    reasons text not null default '[]' check (json_valid(reasons)),
    words text not null default '',
    previous_hash text not null,
    hash text not null check (length(hash) = 64),
    unique (case_id, version)
);
create index decision_by_actor on decision (actor_id, decided_at);

-- Counters for the rail: how many open cases of a kind lie on a desk.
create table desk_count (
    desk text not null,
    kind text not null,
    open_count integer not null,
    primary key (desk, kind)
) without rowid;

-- Messages to phones, until the service sends them.
create table outbox (
    id integer primary key autoincrement,
    case_id integer references cases (id),
    decision_id integer references decision (id),
    phone text not null,
    message text not null,
    state text not null default 'queued' check (state in ('queued', 'sent', 'cancelled', 'given_up')),
    not_before integer not null,
    created_at integer not null
);
create index outbox_queued on outbox (not_before, id) where state = 'queued';
create index outbox_by_case on outbox (case_id);

-- Who saw what (DESIGN.md, decision 7).
create table access_log (
    id integer primary key autoincrement,
    at integer not null,
    account_id integer references account (id),
    event text not null,
    case_id integer references cases (id),
    slot text not null default ''
);
