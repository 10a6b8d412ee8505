-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages and pages for the service that sends and draws. It is a login of its own (hezhun_dispatcher): these functions
-- are all that it may do, nobody is logged in there, and stations can't call what is for it alone.

-- Whether somebody may look after what the service could not do: the owner, the service itself, an administrator of the
-- platform.
create or replace function looks_after_dispatch() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    who bigint := me();
begin
    if who is null and is_owner() or pg_has_role(session_user, 'hezhun_dispatcher', 'usage') then
        return true;
    end if;
    return exists (select from account_role r where r.account_id = who and r.role = 'administrator' and r.desk = 'platform');
end $$;

-- Messages that are due, for whoever asks until the claim runs out: the longest due first, of each phone only the first.
-- What others are claiming at this moment is passed over. A code (secret, and of no decision) that is older than the five
-- minutes for which it serves goes out no more: it would only keep the next one waiting.
create or replace function claim_messages(how_many integer, milliseconds bigint)
    returns table (id bigint, tries integer, channel text, address text, message text, idempotency_key text, created_at bigint)
language plpgsql security definer rows 20 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    this_moment bigint := clock_ms();
begin
    update outbox set state = 'cancelled', trouble = 'message.outdated' where outbox.id in (
        select o.id from outbox o where o.state = 'queued' and o.secret and o.decision_id is null
            and o.created_at <= this_moment - 300000 and o.claimed_until <= this_moment
        limit 1000 for update skip locked);
    return query
        with due as (
            select o.id from outbox o
            where o.state = 'queued' and o.not_before <= this_moment and o.claimed_until <= this_moment
                and not exists (
                    select from outbox e where e.phone = o.phone and e.state = 'queued' and (e.not_before, e.id) < (o.not_before, o.id))
            order by o.not_before, o.id limit least(greatest(how_many, 0), 100)
            for update skip locked),
        claimed as (
            update outbox o set tries = o.tries + 1, claimed_until = this_moment + least(greatest(milliseconds, 1000), 600000)
            from due where o.id = due.id
            returning o.id, o.tries, o.channel, o.phone, o.message, o.idempotency_key, o.created_at, o.not_before)
        select c.id, c.tries, c.channel, c.phone, c.message, c.idempotency_key, c.created_at
        from claimed c order by c.not_before, c.id;
end $$;

-- What became of a try; false when it was no longer this try's to say. One that was cancelled while it was being sent
-- is out all the same.
create or replace function message_sent(of_message bigint, of_try integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update outbox o set state = 'sent', sent_at = clock_ms(), trouble = ''
        where o.id = of_message and o.state in ('queued', 'cancelled') and of_try between 1 and o.tries;
    return found;
end $$;

-- Again after a pause of half a minute, twice as long each time, up to an hour; given up a day after it was due. Codes,
-- which serve for minutes, are tried every half minute.
create or replace function message_later(of_message bigint, of_try integer, what_was_wrong text) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update outbox o set trouble = left(what_was_wrong, 200),
            claimed_until = clock_ms() + (case when o.secret and o.decision_id is null then 30000
                else least(30000 * 2 ^ least(o.tries - 1, 10), 3600000) end * (0.75 + random() / 4))::bigint,
            state = case when clock_ms() >= o.not_before + 86400000 then 'given_up' else 'queued' end
        where o.id = of_message and o.state = 'queued' and o.tries = of_try;
    return found;
end $$;

create or replace function message_never(of_message bigint, of_try integer, what_was_wrong text) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update outbox o set trouble = left(what_was_wrong, 200), state = 'given_up'
        where o.id = of_message and o.state = 'queued' and o.tries = of_try;
    return found;
end $$;

-- It was not tried after all.
create or replace function message_released(of_message bigint, of_try integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update outbox o set tries = o.tries - 1, claimed_until = 0
        where o.id = of_message and o.state = 'queued' and o.tries = of_try;
    return found;
end $$;

-- Addresses as people see them (models/domain/masking.h).
create or replace function masked_address(channel text, address text) returns text
language sql immutable set search_path = pg_catalog, hezhun, pg_temp as $$
    select case
        when channel = 'email' then case when strpos(address, '@') > 1
            then left(address, 1) || '***' || substring(address from '@[^@]*$') else '***' end
        when length(address) >= 9 then left(address, 2) || '*****' || right(address, 3)
        when length(address) > 2 then '*****' || right(address, 2)
        else '*****' end
$$;

create or replace function given_up_messages()
    returns table (id bigint, reference text, channel text, address text, tries integer, trouble text, secret boolean, created_at bigint)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if not looks_after_dispatch() then
        perform refuse('outbox.not_administrator');
    end if;
    return query select o.id, coalesce(c.reference, ''), o.channel, masked_address(o.channel, o.phone), o.tries, o.trouble, o.secret, o.created_at
        from outbox o left join cases c on c.id = o.case_id
        where o.state = 'given_up' order by o.id desc limit 200;
end $$;

-- Back in line, for another day.
create or replace function message_again(of_message bigint) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    is_secret boolean;
begin
    if not looks_after_dispatch() then
        perform refuse('outbox.not_administrator');
    end if;
    select o.secret into is_secret from outbox o where o.id = of_message and o.state = 'given_up' for update;
    if is_secret is null then
        perform refuse('outbox.unknown');
    end if;
    if is_secret then
        perform refuse('outbox.text_gone');
    end if;
    update outbox o set state = 'queued', tries = 0, claimed_until = 0, trouble = '', not_before = clock_ms()
        where o.id = of_message;
end $$;

create or replace function forget_secret_text() returns trigger
language plpgsql set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    if new.secret and new.state <> 'queued' then
        new.message := '';
    end if;
    return new;
end $$;
create or replace trigger secret_text_goes before update of state on outbox for each row execute function forget_secret_text();

-- Wakes the service: something is in line. Nobody but the service learns the channel's name.
create or replace function dispatch_channel() returns text
language sql stable security definer set search_path = pg_catalog, hezhun, pg_temp as $$
    select channel_of('dispatch:')
$$;
create or replace function wake_dispatch() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform pg_notify(dispatch_channel(), '');
    return null;
end $$;
create or replace trigger message_wakes_dispatch after insert on outbox for each row when (new.not_before <= new.created_at)
    execute function wake_dispatch();
create or replace trigger check_wakes_dispatch after insert on national_check for each row when (new.not_before <= new.requested_at)
    execute function wake_dispatch();

-- A paper that is no picture waits for its pages, which stay as they were drawn.
create or replace function wait_for_pages() returns trigger
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    insert into document_drawing (sha256) values (new.sha256);
    perform pg_notify(dispatch_channel(), '');
    return null;
end $$;
create or replace trigger paper_waits_for_pages after insert on document_content for each row when (new.format = 'pdf')
    execute function wait_for_pages();
create or replace trigger page_stays before update on document_page for each row execute function refuse_change('case.content_stays');

-- The bytes of a paper that waits for its pages, for whoever asks until the claim runs out. One that was claimed three
-- times without a result is not tried again.
create or replace function claim_paper(milliseconds bigint) returns table (sha256 text, bytes bytea)
language plpgsql security definer rows 1 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    this_moment bigint := clock_ms();
begin
    update document_drawing d set done_at = this_moment, trouble = 'drawing.failed' where d.sha256 in (
        select w.sha256 from document_drawing w
        where w.done_at is null and w.tries >= 3 and w.claimed_until <= this_moment for update skip locked);
    return query
        with claimed as (
            update document_drawing d set tries = d.tries + 1, claimed_until = this_moment + least(greatest(milliseconds, 1000), 600000)
            where d.sha256 = (
                select w.sha256 from document_drawing w where w.done_at is null and w.claimed_until <= this_moment
                order by w.sha256 limit 1 for update skip locked)
            returning d.sha256)
        select k.sha256, k.bytes from claimed c join document_content k on k.sha256 = c.sha256;
end $$;

-- The pages of a claimed paper, one by one, and then that they are all there, in one transaction.
create or replace function add_page(of_paper text, number integer, image_format text, image_width integer, image_height integer, image bytea)
    returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    perform from document_drawing d where d.sha256 = of_paper and d.done_at is null and d.claimed_until > clock_ms() for update;
    if not found then
        perform refuse('drawing.not_claimed');
    end if;
    if number not between 1 and 20 or image_format is distinct from 'jpg' or length(image) > 8388608
        or substr(image, 1, 3) <> '\xffd8ff' or image_width not between 1 and 2000 or image_height not between 1 and 2000 then
        perform refuse('drawing.not_a_page');
    end if;
    insert into document_page (sha256, page, format, width, height, bytes)
        values (of_paper, number, image_format, image_width, image_height, image);
end $$;
create or replace function pages_done(of_paper text, page_count integer, what_was_wrong text) returns void
language plpgsql security definer set search_path = pg_catalog, hezhun, pg_temp as $$
begin
    update document_drawing d set pages = greatest(page_count, 0), trouble = left(what_was_wrong, 200), done_at = clock_ms()
        where d.sha256 = of_paper and d.done_at is null and d.claimed_until > clock_ms();
    if not found then
        perform refuse('drawing.not_claimed');
    end if;
end $$;

-- How far the drawing of a case's papers is.
create or replace function drawings_of(of_case bigint)
    returns table (sha256 text, done boolean, pages integer, drawn bigint, trouble text)
language sql stable security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
    select w.sha256, w.done_at is not null, w.pages, (select count(*) from document_page p where p.sha256 = w.sha256), w.trouble
    from case_document d join document_drawing w on w.sha256 = d.sha256
    where d.case_id = of_case and sees(of_case)
$$;

-- What there is of a paper's pages, by the same ticket as the paper itself (open_paper): one row for each page, or one
-- without a page.
create or replace function read_pages(ticket bigint)
    returns table (done boolean, page_count integer, trouble text, page integer, format text, width integer, height integer, bytes bytea)
language plpgsql security definer rows 5 set search_path = pg_catalog, hezhun, pg_temp as $$
declare
    desks text[] := my_desks();
    paper text;
begin
    select l.sha256 into paper
        from access_log l join cases c on c.id = l.case_id
        where l.id = ticket and l.event = 'document.read' and l.account_id = me() and l.station = session_user
          and l.written_in <> pg_current_xact_id() and l.at > clock_ms() - 300000
          and (c.kept_by = any (desks) or looks_at(c, desks));
    if paper is null then
        perform refuse('document.unknown');
    end if;
    return query select d.done_at is not null, d.pages, d.trouble, p.page, p.format, p.width, p.height, p.bytes
        from document_drawing d left join document_page p on p.sha256 = d.sha256
        where d.sha256 = paper order by p.page;
end $$;
