-- SPDX-License-Identifier: GPL-3.0-or-later
-- Beside the office (office.sql): two units, departments of two counties, their city and their province, the centre, and
-- commissioners who handed in. Run by the owner, without a session.

insert into account (id, login_name, type, display_name, phone, created_at) overriding system value values
    (201, 'unit_a', 'unit', '甲单位', '13900000201', 0), (202, 'unit_b', 'unit', '乙单位', '', 0),
    (203, 'admin_a', 'person', '甲管理员', '', 0), (204, 'county', 'person', '县', '', 0), (205, 'beside', 'person', '邻县', '', 0),
    (206, 'city', 'person', '市', '', 0), (207, 'province', 'person', '省', '', 0), (208, 'centre', 'person', '中心', '', 0),
    (211, 'k1', 'person', '一', '', 0), (212, 'k2', 'person', '二', '', 0), (213, 'k3', 'person', '三', '', 0),
    (214, 'k4', 'person', '四', '', 0), (215, 'k5', 'person', '五', '', 0), (216, 'k6', 'person', '六', '', 0),
    (217, 'k7', 'person', '七', '', 0), (218, 'k8', 'person', '八', '', 0);
insert into real_name (account_id, part, state, changed_at)
    select id, type, 'passed_by_reviewer', 0 from account where id between 201 and 218;
insert into department (code, name, issued_at) values ('130724', '县', 0), ('130725', '邻县', 0), ('130700', '市', 0), ('130000', '省', 0);
insert into account_role (account_id, role, desk) values (204, 'department', 'department:130724'),
    (205, 'department', 'department:130725'), (206, 'department', 'department:130700'), (207, 'department', 'department:130000'),
    (208, 'centre', 'centre');
insert into system_entry (account_id, system, entered_at) values (201, 'commissioners', 0), (202, 'commissioners', 0);
insert into unit_grant (unit_id, person_id, system, role, granted_at) values (201, 203, 'commissioners', 'unit_admin', 0);

do $$
declare
    entry record;
    number bigint;
    paper text;
begin
    for entry in select * from (values
        ('F-11', 211, 201, '130724', null), -- 11: with unit A
        ('F-12', 212, 201, '130724', null), -- 12: verified, with the county
        ('F-13', 213, 201, '130724', null), -- 13: to be filed there
        ('F-14', 214, 201, '130724', null), -- 14: filed there
        ('F-15', 215, 202, '130724', null), -- 15: with unit B
        ('F-16', 216, 201, '130724', null), -- 16: returned by unit A
        ('F-17', 217, 201, '130725', null), -- 17: to be filed beside
        ('F-18', 218, 201, '130724', null)) -- 18: to be filed with the county
        as cases (reference, account_id, unit_id, department, registration)
    loop
        insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked, place_code,
                submitted_at, due_at, content_hash, unit_id, department)
            values (entry.reference, 'filing.person', 1, entry.account_id, '姓名', '姓＊', '', entry.department, clock_ms() - 100000,
                clock_ms() + 100000, repeat('0', 64), entry.unit_id, entry.department)
            returning id into number;
        insert into case_field (case_id, name, value) values (number, 'services', '培训');
        paper := encode(sha256(convert_to(entry.reference, 'UTF8')), 'hex');
        insert into document_content (sha256, format, byte_count, width, height, bytes)
            values (paper, 'jpeg', 8, 4, 3, convert_to('PAPER ' || entry.reference, 'UTF8'));
        insert into case_document (case_id, slot, sha256) values (number, 'photograph', paper);
        insert into decision (case_id, version, action, reasons, words, actor_login) values (number, 0, 'submit', '[]', '', 'k');
    end loop;
end $$;
