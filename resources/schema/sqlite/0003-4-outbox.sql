-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages on their way, and papers drawn page by page.

-- How a message goes, and what became of it. The text of a secret one (codes, one-time passwords) is emptied as soon as
-- it is no longer needed for sending. `not_before` says when it is due, and gives the order of one phone's messages;
-- `claimed_until` keeps everybody off it meanwhile: somebody is sending it, or it is not to be tried again before.
-- `idempotency_key` is the same however often one message is sent; a trigger makes it.
alter table outbox add column channel text not null default 'sms' check (channel in ('sms', 'email'));
alter table outbox add column secret integer not null default 0;
alter table outbox add column tries integer not null default 0;
alter table outbox add column claimed_until integer not null default 0;
alter table outbox add column sent_at integer;
alter table outbox add column trouble text not null default '';
alter table outbox add column idempotency_key text not null default '';
update outbox set idempotency_key = lower(hex(randomblob(16)));
create index outbox_by_phone on outbox (phone, not_before, id) where state = 'queued';
create index outbox_codes on outbox (created_at) where state = 'queued' and secret and decision_id is null;
create index outbox_given_up on outbox (id) where state = 'given_up';

-- Pages of a paper that is no picture, drawn as pictures (DESIGN.md, decision 8), and whether that was done: a trigger
-- puts each such paper in line.
create table document_page (
    sha256 text not null references document_content (sha256) on delete cascade,
    page integer not null,
    format text not null,
    width integer not null,
    height integer not null,
    bytes blob not null,
    primary key (sha256, page)
) without rowid;
create table document_drawing (
    sha256 text primary key references document_content (sha256) on delete cascade,
    pages integer not null default 0,
    trouble text not null default '',
    tries integer not null default 0,
    claimed_until integer not null default 0,
    done_at integer
) without rowid;
create index document_drawing_queued on document_drawing (sha256) where done_at is null;
insert into document_drawing (sha256) select sha256 from document_content where format = 'pdf';
