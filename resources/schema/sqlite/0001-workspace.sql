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

-- A decision is checked against the case as it is now, whatever the program believes.
create trigger decision_is_checked before insert on decision begin
    select raise(abort, 'hezhun:case.unknown')
        where not exists (select 1 from cases where id = new.case_id);
    select raise(abort, 'hezhun:case.stale')
        from cases where id = new.case_id and version <> new.version;
    select raise(abort, 'hezhun:action.unknown')
        from cases c where c.id = new.case_id and not exists (
            select 1 from kind_action a
            where a.kind = c.kind and a.version = c.kind_version and a.action = new.action);
    select raise(abort, 'hezhun:action.wrong_state')
        from cases c where c.id = new.case_id and (new.from_state <> c.state or not exists (
            select 1 from kind_action a
            where a.kind = c.kind and a.version = c.kind_version and a.action = new.action
              and a.from_state = c.state and a.to_state = new.to_state));
    select raise(abort, 'hezhun:action.forbidden')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.role is not null and not exists (
            select 1 from account_role r
            where r.account_id = new.actor_id and r.role = a.role and r.desk = coalesce(c.desk, a.to_desk));
    select raise(abort, 'hezhun:case.taken')
        from case_lease l
        where l.case_id = new.case_id and l.account_id is not new.actor_id and l.until > new.decided_at;
    select raise(abort, 'hezhun:action.too_late')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.within_seconds > 0 and not exists (
            select 1 from decision d
            where d.case_id = new.case_id and d.version = new.version - 1 and d.actor_id = new.actor_id
              and new.decided_at between d.decided_at and d.decided_at + a.within_seconds * 1000);
    select raise(abort, 'hezhun:action.reason_needed')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.needs_reason and json_array_length(new.reasons) = 0;
    select raise(abort, 'hezhun:action.reason_unknown')
        from cases c, json_each(new.reasons) given
        where c.id = new.case_id and not exists (
            select 1 from kind_reason r
            where r.kind = c.kind and r.version = c.kind_version and r.code = given.value);
    select raise(abort, 'hezhun:action.bound')
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = c.state
        where c.id = new.case_id and a.effect_state in ('passed_national', 'passed_by_reviewer') and exists (
            select 1 from case_key k join binding b on b.key = k.key and b.value = k.value
            where k.case_id = c.id and k.binds and b.account_id <> c.account_id);
    select raise(abort, 'hezhun:history.broken')
        from cases where id = new.case_id and head_hash <> new.previous_hash;
end;

-- And then carried out: the counters, the case, what it means for the account, the message to the phone.
create trigger decision_is_carried_out after insert on decision begin
    update desk_count set open_count = open_count - 1
        where (desk, kind) = (select desk, kind from cases where id = new.case_id);
    update cases set
            state = new.to_state,
            desk = (select a.to_desk from kind_action a
                    where a.kind = cases.kind and a.version = cases.kind_version
                      and a.action = new.action and a.from_state = new.from_state),
            version = new.version + 1,
            head_hash = new.hash
        where id = new.case_id;
    update cases set closed_at = case when desk is null then new.decided_at end where id = new.case_id;
    insert into desk_count (desk, kind, open_count)
        select desk, kind, 1 from cases where id = new.case_id and desk is not null
        on conflict (desk, kind) do update set open_count = open_count + 1;
    insert into real_name (account_id, part, state, reasons, words, case_id, changed_at)
        select c.account_id, a.effect_part, a.effect_state, new.reasons, new.words, c.id, new.decided_at
        from cases c join kind_action a on a.kind = c.kind and a.version = c.kind_version
            and a.action = new.action and a.from_state = new.from_state
        where c.id = new.case_id and a.effect_part is not null
        on conflict (account_id, part) do update set
            state = excluded.state, reasons = excluded.reasons, words = excluded.words,
            case_id = excluded.case_id, changed_at = excluded.changed_at;
    delete from binding where case_id = new.case_id;
    insert into binding (key, value, account_id, case_id)
        select distinct k.key, k.value, c.account_id, c.id
        from cases c
            join kind_action a on a.kind = c.kind and a.version = c.kind_version
                and a.action = new.action and a.from_state = new.from_state
            join case_key k on k.case_id = c.id and k.binds
        where c.id = new.case_id and a.effect_state in ('passed_national', 'passed_by_reviewer')
          and not exists (select 1 from binding b where b.key = k.key and b.value = k.value);
    update outbox set state = 'cancelled' where case_id = new.case_id and state = 'queued';
    insert into outbox (case_id, decision_id, phone, message, not_before, created_at)
        select c.id, new.id, account.phone,
            replace(replace(replace(n.template,
                '{subject}', c.subject_masked),
                '{reasons}', coalesce((select group_concat(r.label, '；')
                    from json_each(new.reasons) given join kind_reason r
                        on r.kind = c.kind and r.version = c.kind_version and r.code = given.value), '')),
                '{words}', case new.words when '' then '' else new.words || '。' end),
            new.decided_at + n.delay_seconds * 1000, new.decided_at
        from cases c
            join kind_action a on a.kind = c.kind and a.version = c.kind_version
                and a.action = new.action and a.from_state = new.from_state
            join kind_notice n on n.kind = a.kind and n.version = a.version and n.notice = a.notice
            join account on account.id = c.account_id
        where c.id = new.case_id and account.phone <> '';
    delete from case_lease where case_id = new.case_id;
end;

-- Only a decision changes a case; nothing changes what was handed in.
create trigger case_begins_untouched before insert on cases
when new.version <> 0 or new.state <> '' or new.desk is not null or new.head_hash <> '' or new.closed_at is not null begin
    select raise(abort, 'hezhun:case.only_by_decision');
end;
create trigger case_moves_by_decision before update of state, desk, version, head_hash on cases
when not exists (select 1 from decision d
                 where d.case_id = old.id and d.version = old.version and new.version = old.version + 1
                   and d.hash = new.head_hash and d.previous_hash = old.head_hash and d.to_state = new.state) begin
    select raise(abort, 'hezhun:case.only_by_decision');
end;
create trigger case_content_stays before update of id, reference, kind, kind_version, account_id, subject,
    subject_masked, number_masked, place_code, submitted_at, due_at, content_hash on cases begin
    select raise(abort, 'hezhun:case.content_stays');
end;
create trigger case_stays before delete on cases begin
    select raise(abort, 'hezhun:case.content_stays');
end;
create trigger field_before_submitting before insert on case_field
when (select version from cases where id = new.case_id) <> 0 begin
    select raise(abort, 'hezhun:case.content_stays');
end;
create trigger field_stays before update on case_field begin
    select raise(abort, 'hezhun:case.content_stays');
end;
create trigger field_is_kept before delete on case_field begin
    select raise(abort, 'hezhun:case.content_stays');
end;
create trigger paper_before_submitting before insert on case_document
when (select version from cases where id = new.case_id) <> 0 begin
    select raise(abort, 'hezhun:case.content_stays');
end;
create trigger paper_stays before update on case_document begin
    select raise(abort, 'hezhun:case.content_stays');
end;
create trigger paper_is_kept before delete on case_document begin
    select raise(abort, 'hezhun:case.content_stays');
end;
create trigger content_stays before update on document_content begin
    select raise(abort, 'hezhun:case.content_stays');
end;

-- The history and the access log are only ever added to.
create trigger decision_stays before update on decision begin
    select raise(abort, 'hezhun:history.append_only');
end;
create trigger decision_is_kept before delete on decision begin
    select raise(abort, 'hezhun:history.append_only');
end;
create trigger access_log_stays before update on access_log begin
    select raise(abort, 'hezhun:history.append_only');
end;
create trigger access_log_is_kept before delete on access_log begin
    select raise(abort, 'hezhun:history.append_only');
end;
