-- SPDX-License-Identifier: GPL-3.0-or-later
-- What both engines ask for in the same words, and locks that do not tell whether a login name exists.

-- The province of a case as a column of its own, with the index that serves "one province, oldest first".
alter table cases add column province text generated always as (substr(place_code, 1, 2)) virtual;
drop index cases_by_desk_province;
create index cases_by_desk_province on cases (desk, province, submitted_at, id) where desk is not null;

-- Login names are the same whatever their case (I-02).
create unique index account_by_login_name on account (lower(login_name));

-- Wrong passwords for a name that somebody typed, whether there is such an account or not (I-05). The name is kept as
-- its SHA-256: what people type there by mistake is nobody's business.
create table login_attempt (
    login_key text primary key,
    failures integer not null,
    locked_until integer not null,
    tried_at integer not null
) without rowid;
create index login_attempt_by_time on login_attempt (tried_at);
alter table account drop column failed_logins;
alter table account drop column locked_until;
