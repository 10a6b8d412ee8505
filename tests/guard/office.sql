-- SPDX-License-Identifier: GPL-3.0-or-later
-- The office that is attacked: three desks, who works at them, and a few cases with everything that hangs on a case.
-- Numbers are given in order, so that the tests can say "case 7". Run by the owner, without a session.

insert into kind_version (kind, version, definition, installed_at) values ('test', 1, '{}', 0);
insert into kind_action (kind, version, action, from_state, to_state, to_desk, role, needs_reason, within_seconds, effect_part,
        effect_state, notice) values
    ('test', 1, 'submit', '', 'in_review', 'platform', null, false, 0, 'person', 'in_review', null),
    ('test', 1, 'submit_to_unit', '', 'in_unit', 'unit:204', null, false, 0, null, null, null),
    ('test', 1, 'submit_to_department', '', 'in_department', 'department:110105', null, false, 0, null, null, null),
    ('test', 1, 'pass', 'in_review', 'passed', null, 'platform_reviewer', false, 0, 'person', 'passed_by_reviewer', 'passed'),
    ('test', 1, 'refuse', 'in_review', 'refused', null, 'platform_reviewer', true, 0, 'person', 'refused_by_reviewer', null),
    ('test', 1, 'take_back', 'passed', 'in_review', 'platform', 'platform_reviewer', false, 60, 'person', 'in_review', null),
    ('test', 1, 'hand_over', 'in_review', 'in_department', 'department:110105', 'platform_reviewer', false, 0, null, null, null),
    ('test', 1, 'close', 'in_review', 'closed', null, 'administrator', false, 0, null, null, null),
    ('test', 1, 'confirm', 'in_unit', 'confirmed', null, 'unit_admin', false, 0, null, null, null),
    ('test', 1, 'approve', 'in_department', 'approved', null, 'department_officer', false, 0, null, null, null);
insert into kind_reason (kind, version, code, label) values ('test', 1, 'blurred', '照片不清'), ('test', 1, 'cut_off', '证件不全');
insert into kind_notice (kind, version, notice, template, delay_seconds) values ('test', 1, 'passed', '{subject}:{words}', 60);

insert into account (login_name, type, display_name, phone, created_at) values
    ('li', 'person', '李敏', '', 0),           -- 1: reviewer of the platform
    ('wang', 'person', '王芳', '', 0),         -- 2: the same
    ('chief', 'person', '主任', '', 0),        -- 3: administrator of the platform
    ('sun', 'person', '孙立', '', 0),          -- 4: unit admin of unit 204
    ('zhao', 'person', '赵强', '', 0),         -- 5: officer of a department
    ('qian', 'person', '钱进', '', 0),         -- 6: no desk
    ('zhang_wei', 'person', '张伟', '13800138000', 0),  -- 7: whose cases lie on the platform
    ('wu_fang', 'person', '吴芳', '13900139000', 0),    -- 8: unit 204
    ('zhou_jie', 'person', '周杰', '13700137000', 0),   -- 9: the department
    ('old_zheng', 'unit', '郑记', '13600136000', 0);    -- 10: nothing handed in
insert into account_role (account_id, role, desk) values (1, 'platform_reviewer', 'platform'), (2, 'platform_reviewer', 'platform'),
    (3, 'administrator', 'platform'), (4, 'unit_admin', 'unit:204'), (5, 'department_officer', 'department:110105');

do $$
declare
    entry record;
    number bigint;
    paper text;
begin
    for entry in select * from (values
        ('P-1', 7, '张伟', '110105194912310021', 'submit'),                -- 1
        ('P-2', 7, '张伟', '110105194912310021', 'submit'),                -- 2
        ('P-3', 7, '张伟', '110105194912310021', 'submit'),                -- 3: Wang has it open
        ('P-4', 7, '张伟', '110105194912310021', 'submit'),                -- 4: passed by Li a moment ago
        ('U-1', 8, '吴芳', '110105199003070042', 'submit_to_unit'),        -- 5
        ('U-2', 8, '吴芳', '110105199003070042', 'submit_to_unit'),        -- 6
        ('D-1', 9, '周杰', '110105198801010063', 'submit_to_department'),  -- 7: Zhao has it open
        ('D-2', 9, '周杰', '110105198801010063', 'submit_to_department'),  -- 8
        ('P-5', 9, '周杰', '110105198801010063', 'submit'),                -- 9: handed over by Li to the department
        ('P-6', 9, '周杰', '110105198801010063', 'submit'))                -- 10: refused by Li
        as cases (reference, account_id, subject, number, action)
    loop
        insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked, place_code,
                submitted_at, due_at, content_hash)
            values (entry.reference, 'test', 1, entry.account_id, entry.subject, left(entry.subject, 1) || '＊',
                left(entry.number, 3) || '＊', '110105', clock_ms() - 100000, clock_ms() + 100000, repeat('0', 64))
            returning id into number;
        insert into case_field (case_id, name, value) values (number, 'name', entry.subject), (number, 'id_number', entry.number);
        insert into case_key (key, value, case_id, field, binds) values ('number', entry.number, number, 'id_number', true),
            ('phone', (select phone from account where id = entry.account_id), number, '', true);
        -- The department's first case names the number of a case of the platform.
        insert into case_key (key, value, case_id, field)
            select 'number', '110105194912310021', number, 'of_agent' where entry.reference = 'D-1';
        paper := encode(sha256(convert_to(entry.reference, 'UTF8')), 'hex');
        insert into document_content (sha256, format, byte_count, width, height, bytes)
            values (paper, 'jpeg', 8, 4, 3, convert_to('PAPER ' || entry.reference, 'UTF8'));
        insert into case_document (case_id, slot, sha256) values (number, 'id_front', paper);
        insert into decision (case_id, version, action, reasons, words, actor_login)
            values (number, 0, entry.action, '[]', '', 'portal');
    end loop;
end $$;
insert into access_log (at, account_id, station, event, case_id, slot, sha256) values
    (clock_ms(), 2, 'elsewhere', 'document.read', 1, 'id_front', encode(sha256('P-1'), 'hex'));
