-- SPDX-License-Identifier: GPL-3.0-or-later
-- Passwords that run out, one-time passwords, codes, and what an account keeps of its own story.

alter table account add column email text not null default '';
-- A retired account was merged into another one (Q-02): it can't log in, and is bound to nothing.
alter table account add column state text not null default 'active' check (state in ('active', 'retired'));
-- Locked by an administrator since, and why; null: not locked. Locks after wrong passwords are login_attempt's.
alter table account add column locked_at integer;
alter table account add column lock_reason text not null default '';
-- When the password was set (I-04), and whether it must be changed before anything else (first login).
alter table account add column key_set_at integer not null default 0;
alter table account add column must_change integer not null default 0;
update account set key_set_at = created_at where key_hash is not null;
-- For how long a password serves, in days; 0: for ever.
insert into workspace_info (name, value) values ('password_days', '180');
-- A one-time password: made by the program, serves until then for setting a password of one's own, and for nothing else.
-- The case that gave it, when a case did. While there is one, the password before it serves no more.
alter table account add column one_time_hash blob;
alter table account add column one_time_until integer;
alter table account add column one_time_case integer references cases (id);

-- The hashes of passwords that were replaced, the last five of an account: none of them can come back. They can be
-- compared because an account keeps its salt.
create table former_key (
    id integer primary key,
    account_id integer not null references account (id),
    key_hash blob not null,
    replaced_at integer not null
);
create index former_key_by_account on former_key (account_id, id);

-- Codes of six digits sent to a phone or an address: five minutes, one use, five tries.
create table code (
    id integer primary key,
    purpose text not null check (purpose in ('register', 'reset', 'appeal', 'request', 'phone')),
    channel text not null check (channel in ('sms', 'email')),
    address text not null,
    -- Of a reset: whose, as it was typed, and why. There need be no such account.
    login_key text not null default '',
    account_type text not null default '',
    reason text not null default '',
    salt blob not null,
    code_hash blob not null,
    created_at integer not null,
    until integer not null,
    tries integer not null default 0,
    tried_rightly integer not null default 0,
    used_at integer
);
create index code_by_address on code (address, created_at);
create index code_by_time on code (created_at);

-- What was asked before anyone was logged in, so that asking has a limit, for all and for each subject. The subject is
-- kept as its SHA-256.
create table inquiry (
    id integer primary key,
    what text not null,
    subject_hash text not null,
    asked_at integer not null
);
create index inquiry_by_subject on inquiry (what, subject_hash, asked_at);
create index inquiry_by_time on inquiry (asked_at);
-- What invented answers are made with, for login names that nobody has: the same for a name at every time.
insert into workspace_info (name, value) values ('guard_secret', lower(hex(randomblob(32))));

-- The access log tells of accounts too: whose, what, before and after (masked), from which machine.
alter table access_log add column station text not null default '';
alter table access_log add column subject_id integer references account (id);
alter table access_log add column field text not null default '';
alter table access_log add column before_value text not null default '';
alter table access_log add column after_value text not null default '';
create index access_log_by_subject on access_log (subject_id, id) where subject_id is not null;

-- Whom a clerk at the counter is acting for at this moment, once both the login name (or name) and the number agreed.
create table counter_visit (
    clerk_id integer not null references account (id),
    account_id integer not null references account (id),
    until integer not null,
    primary key (clerk_id, account_id)
) without rowid;
