-- SPDX-License-Identifier: GPL-3.0-or-later
-- Beside the registrations (filings.sql): persons who fill one in. Run by the owner, without a session.

insert into account (id, login_name, type, display_name, phone, created_at) overriding system value values
    (221, 'd1', 'person', '丁一', '13900000221', 0), (222, 'd2', 'person', '丁二', '13900000222', 0),
    (223, 'd3', 'person', '丁三', '13900000223', 0);
insert into real_name (account_id, part, state, changed_at)
    select id, 'person', 'passed_national', 0 from account where id between 221 and 223;
insert into account_field (account_id, part, name, value) values
    (201, 'unit', 'name', '甲单位'), (201, 'unit', 'place', '130724'), (201, 'unit', 'address', '甲单位地址'),
    (202, 'unit', 'name', '乙单位'), (202, 'unit', 'place', '130725'), (202, 'unit', 'address', '乙单位地址'),
    (223, 'person', 'name', '丁三'), (223, 'person', 'id_type', 'resident_id'), (223, 'person', 'id_number', '11010519491231002X');
-- 221 at unit A; 222 nowhere; 223 at both; 216, whose case 16 came back, at A.
insert into unit_grant (unit_id, person_id, system, role, granted_at) values
    (201, 221, 'commissioners', 'person_commissioner', 0), (201, 223, 'commissioners', 'person_commissioner', 0),
    (202, 223, 'commissioners', 'person_commissioner', 0), (201, 216, 'commissioners', 'person_commissioner', 0);
insert into draft (id, kind, account_id, entered_by, touched_at, unit_id, follows) overriding system value values
    (101, 'filing.person', 223, 223, clock_ms(), 201, null), (102, 'filing.person', 216, 216, clock_ms(), 201, 16);
insert into draft_field (draft_id, name, value) values (101, 'crops', '水稻');
insert into document_content (sha256, format, byte_count, width, height, bytes)
    values (encode(sha256('photograph'), 'hex'), 'jpg', 10, 4, 3, 'photograph');
insert into draft_paper (draft_id, slot, sha256) select 101, s, encode(sha256('photograph'), 'hex')
    from unnest(array['photograph', 'education_proof']) s;
