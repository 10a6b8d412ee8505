-- SPDX-License-Identifier: GPL-3.0-or-later
-- Appeals and requests: cases that no account hands in, and what they do.

-- A case before it is handed in: its papers, each in its slot, until they become the case's (I-34). `account_id` is null
-- for somebody who is not logged in, who shows `token` instead. `case_id`: what became of it, for whoever asks once more.
create table draft (
    id integer primary key,
    kind text not null,
    account_id integer references account (id),
    entered_by integer references account (id),
    token_hash blob,
    station text not null default '',
    touched_at integer not null,
    case_id integer references cases (id)
);
create unique index draft_by_account on draft (account_id, kind) where account_id is not null and case_id is null;
create index draft_by_time on draft (touched_at);
create table draft_paper (
    draft_id integer not null references draft (id) on delete cascade,
    slot text not null,
    sha256 text not null references document_content (sha256),
    primary key (draft_id, slot)
) without rowid;
create index draft_paper_by_content on draft_paper (sha256);

-- Numbers without a gap: of references, a series for each kind's letter and year.
create table numbering (
    name text primary key,
    last integer not null
) without rowid;

-- Appeals are handed in by nobody's account. A column that may be null from now on is a change of the table's text alone
-- (sqlite.org/lang_altertable.html, section 7).
pragma writable_schema = on;
update sqlite_schema set sql = replace(sql, 'account_id integer not null references account (id),
    state', 'account_id integer references account (id),
    state') where type = 'table' and name = 'cases';
pragma writable_schema = reset;

-- The clerk who entered a case for somebody standing there; the phone that is told when it is not an account's.
alter table cases add column entered_by integer references account (id);
alter table cases add column notice_phone text not null default '';

-- The account that a decision chose: whom an appeal gives back to.
alter table decision add column account_id integer references account (id);
alter table kind_action add column effect text;
alter table kind_action add column needs_account integer not null default 0;
alter table kind_action add column chosen_type text;
alter table kind_action add column effect_rows text;

-- What an effect replaced, and by what: taking back within the minute puts it there again, where nobody has changed it
-- meanwhile. Of no use afterwards, and thrown away.
create table effect_trace (
    id integer primary key autoincrement,
    case_id integer not null references cases (id),
    what text not null,
    account_id integer not null references account (id),
    name text not null default '',
    before_value text,
    after_value text,
    made_at integer not null
);
create index effect_trace_by_case on effect_trace (case_id, id);
create index effect_trace_by_time on effect_trace (made_at);

-- What a unit was called before (I-09, I-23).
create table former_name (
    account_id integer not null references account (id),
    name text not null,
    until integer not null,
    primary key (name, account_id)
) without rowid;
create index former_name_by_account on former_name (account_id);

-- Projects and the account that each belongs to: what Q-02 to Q-04 move.
create table project (
    number text primary key check (number <> ''),
    account_id integer not null references account (id),
    unit_code text not null,
    title text not null default ''
) without rowid;
create index project_by_account on project (account_id);
