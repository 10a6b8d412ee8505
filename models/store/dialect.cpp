// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dialect.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

const Dialect &sqliteDialect()
{
    static const Dialect dialect{
        .engine = Engine::Sqlite,
        .onDesk = u"c.desk = ?"_s,
        .eachDesk = {},
        // SQLite reads a cross join from the left.
        .fromFewTo = u" cross join "_s,
        .casesByKey = u"case_key k cross join cases c on c.id = k.case_id and k.key = ? and k.value = ?"_s,
        .rolesTogether = u"group_concat(r.role, ' ')"_s,
        .takeAway = u"delete from case_lease where case_id = ?"_s,
        .holder = u"(select coalesce(nullif(display_name, ''), login_name) from account where id = l.account_id)"_s,
        .fromCase = u"cases c where c.id = ?"_s,
        .caseOfReference = u"select id from cases where reference = ?"_s,
        .registrationOfCase = u"select r.unit_id, r.unit_name, c.department, r.id, r.case_id, coalesce(c.desk, '')"
                              " from cases c join registration r on r.id = c.registration_id where c.id = ?"_s,
        .filingsOfCase = u"select f.number, f.case_id, f.filed_at, f.revoked_at from cases c"
                         " join filing f on f.registration_id = c.registration_id where c.id = ?"
                         " order by f.filed_at, f.ordinal"_s,
        .accountOfCase = u"select a.id, a.login_name, a.type, a.phone from cases c"
                         " join account a on a.id = c.account_id where c.id = ?"_s,
        .entryOfCase = u"select c.notice_phone, coalesce(nullif(a.display_name, ''), a.login_name, '') from cases c"
                       " left join account a on a.id = c.entered_by where c.id = ?"_s,
        .fieldsOfCase = u"select name, value from case_field where case_id = ?"_s,
        .papersOfCase = u"select d.slot, d.sha256, c.format, c.byte_count, c.width, c.height from case_document d"
                        " join document_content c on c.sha256 = d.sha256 where d.case_id = ? order by d.slot"_s,
        .fromHistoryOfCase = u"cases self join cases x on x.id = self.id"
                             " or (x.registration_id = self.registration_id and x.id < self.id)"
                             " join decision d on d.case_id = x.id where self.id = ?"_s,
        .chosenLogin = u"(select login_name from account where id = d.account_id)"_s,
        .roundOfDecision = u"x.id, x.reference"_s,
        // A refusal that was taken back is none: the case's last decision counts.
        .refusalsBesides
        = u"select c.id, c.reference, c.kind, c.kind_version, d.decided_at, d.reasons, d.words from cases self"
          " join cases c on c.account_id = self.account_id and c.id <> self.id and c.desk is null"
          " join decision d on d.case_id = c.id and d.version = c.version - 1"
          " where self.id = ? and json_array_length(d.reasons) > 0 order by d.decided_at desc limit 20"_s,
        // At most twenty: a phone that a hundred accounts share says enough with these.
        .sameElsewhere
        = u"select mine.key, mine.field, c.id, c.reference, c.subject, c.kind, c.kind_version, c.state,"
          " coalesce(c.account_id = self.account_id, 0), mine.binds and c.account_id is not self.account_id and exists "
          "("
          "select 1 from binding b where b.key = mine.key and b.value = mine.value and b.account_id = c.account_id)"
          " from cases self join case_key mine on mine.case_id = self.id"
          " join case_key other on other.key = mine.key and other.value = mine.value and other.case_id <> self.id"
          " join cases c on c.id = other.case_id where self.id = ?"
          " group by mine.key, mine.field, c.id order by 10 desc, c.submitted_at desc, c.id limit 20"_s,
        .realNames = u"select part, state, reasons, words from real_name where account_id = ? order by part"_s,
        .lockIntake = {},
    };
    return dialect;
}

const Dialect &postgresDialect()
{
    static const Dialect dialect{
        .engine = Engine::PostgreSql,
        // The column that says who may see a case stands first in every index.
        .onDesk = u"c.kept_by = ? and c.desk is not null"_s,
        .eachDesk = u"unnest(my_desks()) d (desk)"_s,
        .fromFewTo = u" join "_s,
        .casesByKey = u"find_cases(?, ?) k join cases c on c.id = k.case_id"_s,
        .rolesTogether = u"string_agg(r.role, ' ' order by r.role)"_s,
        .takeAway = u"select release_case(?)"_s,
        .holder = u"l.holder_name"_s,
        // What does not say which desk it belongs to is read through functions, which ask.
        .fromCase = u"seen_case(?) c"_s,
        .caseOfReference = u"select seen_by_reference(?)"_s,
        .registrationOfCase = u"select unit_id, unit_name, department, registration_id, newest_round, desk"
                              " from registration_of(?)"_s,
        .filingsOfCase
        = u"select number, case_id, filed_at, revoked_at from filings_of(?) order by filed_at, ordinal"_s,
        .accountOfCase = u"select id, login_name, type, phone from account_of(?)"_s,
        .entryOfCase = u"select notice_phone, entered_by from entry_of(?)"_s,
        .fieldsOfCase = u"select name, value from fields_of(?)"_s,
        .papersOfCase = u"select slot, sha256, format, byte_count, width, height from papers_of(?) order by slot"_s,
        .fromHistoryOfCase = u"history_of(?) d"_s,
        .chosenLogin = u"d.chosen_login"_s,
        .roundOfDecision = u"d.case_id, d.reference"_s,
        .refusalsBesides = u"select case_id, reference, kind, kind_version, decided_at, reasons, words"
                           " from refusals_of(?)"_s,
        .sameElsewhere = u"select key, field, case_id, reference, subject, kind, kind_version, state, same_account,"
                         " bound from same_elsewhere(?)"_s,
        .realNames = u"select part, state, reasons, words from real_names_of(?) order by part"_s,
        .lockIntake = u"select last from numbering where name = 'case' for update"_s,
    };
    return dialect;
}

const Dialect &postgresOwnerDialect()
{
    static const Dialect dialect = [] {
        Dialect owner = postgresDialect();
        owner.eachDesk.clear();
        return owner;
    }();
    return dialect;
}

} // namespace hezhun
