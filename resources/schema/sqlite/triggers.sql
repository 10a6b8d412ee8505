-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the embedded workspace does by itself. Run anew whenever a migration brought the tables up to date, so that there
-- is one text of each trigger: a change here asks for a new number of the schema (store/migrations.h).

-- Only a decision changes a case; nothing changes what was handed in.
drop trigger if exists case_begins_untouched;
create trigger case_begins_untouched before insert on cases
when new.version <> 0 or new.state <> '' or new.desk is not null or new.head_hash <> '' or new.closed_at is not null begin
    select raise(abort, 'hezhun:case.only_by_decision');
end;
drop trigger if exists registration_has_a_number;
create trigger registration_has_a_number after insert on cases when new.unit_id is not null and new.registration_id is null begin
    update cases set registration_id = new.id where id = new.id;
end;
drop trigger if exists registration_keeps_its_number;
create trigger registration_keeps_its_number before update of registration_id on cases when old.registration_id is not null begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists case_moves_by_decision;
create trigger case_moves_by_decision before update of state, desk, version, head_hash on cases
when not exists (select 1 from decision d
                 where d.case_id = old.id and d.version = old.version and new.version = old.version + 1
                   and d.hash = new.head_hash and d.previous_hash = old.head_hash and d.to_state = new.state) begin
    select raise(abort, 'hezhun:case.only_by_decision');
end;
drop trigger if exists case_content_stays;
create trigger case_content_stays before update of id, reference, kind, kind_version, account_id, subject,
    subject_masked, number_masked, place_code, submitted_at, due_at, content_hash, entered_by, notice_phone, unit_id, department on cases begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists case_stays;
create trigger case_stays before delete on cases begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists field_before_submitting;
create trigger field_before_submitting before insert on case_field
when (select version from cases where id = new.case_id) <> 0 begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists field_stays;
create trigger field_stays before update on case_field begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists field_is_kept;
create trigger field_is_kept before delete on case_field begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists paper_before_submitting;
create trigger paper_before_submitting before insert on case_document
when (select version from cases where id = new.case_id) <> 0 begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists paper_stays;
create trigger paper_stays before update on case_document begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists paper_is_kept;
create trigger paper_is_kept before delete on case_document begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists content_stays;
create trigger content_stays before update on document_content begin
    select raise(abort, 'hezhun:case.content_stays');
end;

-- The history and the access log are only ever added to.
drop trigger if exists decision_stays;
create trigger decision_stays before update on decision begin
    select raise(abort, 'hezhun:history.append_only');
end;
drop trigger if exists decision_is_kept;
create trigger decision_is_kept before delete on decision begin
    select raise(abort, 'hezhun:history.append_only');
end;
drop trigger if exists access_log_stays;
create trigger access_log_stays before update on access_log begin
    select raise(abort, 'hezhun:history.append_only');
end;
drop trigger if exists access_log_is_kept;
create trigger access_log_is_kept before delete on access_log begin
    select raise(abort, 'hezhun:history.append_only');
end;

-- A message has a key of its own for whoever sends it; a secret text stays only as long as it is to be sent.
drop trigger if exists message_has_a_key;
create trigger message_has_a_key after insert on outbox when new.idempotency_key = '' begin
    update outbox set idempotency_key = lower(hex(randomblob(16))) where id = new.id;
end;
drop trigger if exists secret_text_goes;
create trigger secret_text_goes after update of state on outbox
when new.secret <> 0 and new.state <> 'queued' and new.message <> '' begin
    update outbox set message = '' where id = new.id;
end;

-- A paper that is no picture waits for its pages, which stay as they were drawn.
drop trigger if exists paper_waits_for_pages;
create trigger paper_waits_for_pages after insert on document_content when new.format = 'pdf' begin
    insert into document_drawing (sha256) values (new.sha256);
end;
drop trigger if exists page_stays;
create trigger page_stays before update on document_page begin
    select raise(abort, 'hezhun:case.content_stays');
end;
drop trigger if exists page_before_done;
create trigger page_before_done before insert on document_page
when exists (select 1 from document_drawing where sha256 = new.sha256 and done_at is not null) begin
    select raise(abort, 'hezhun:drawing.there');
end;
