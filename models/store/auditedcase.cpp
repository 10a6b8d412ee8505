// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/auditedcase.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QString auditedCases()
{
    return u"select id, reference, kind, kind_version, account_id, subject, subject_masked, number_masked, place_code,"
           " submitted_at, due_at, content_hash, head_hash, state, desk, version, notice_phone, entered_by, unit_id,"
           " department, registration_id from cases order by id"_s;
}

QString auditedDecisions()
{
    return u"select id, case_id, version, action, from_state, to_state, actor_login, actor_name, decided_at, reasons,"
           " words, previous_hash, hash, account_id, undoes, from_desk, actor_id from decision order by case_id, version"_s;
}

AuditedDecision auditedDecision(const Database::Rows &row)
{
    AuditedDecision decision;
    decision.id = row.integer(0);
    decision.row.caseId = row.integer(1);
    decision.row.version = static_cast<int>(row.integer(2));
    decision.row.action = row.text(3);
    decision.row.fromState = row.text(4);
    decision.row.toState = row.text(5);
    decision.row.actorLogin = row.text(6);
    decision.row.actorName = row.text(7);
    decision.row.decidedAt = row.integer(8);
    decision.row.reasons = row.text(9);
    decision.row.words = row.text(10);
    decision.row.previousHash = row.text(11);
    decision.hash = row.text(12);
    decision.row.chosenAccount = row.integer(13);
    if (!row.value(14).isNull())
        decision.row.undoes = static_cast<int>(row.integer(14));
    decision.fromDesk = row.text(15);
    decision.actor = row.integer(16);
    return decision;
}

AuditedCase auditedCase(const Database::Rows &row)
{
    AuditedCase entry;
    entry.id = row.integer(0);
    entry.content.reference = row.text(1);
    entry.content.kind = row.text(2);
    entry.content.kindVersion = static_cast<int>(row.integer(3));
    entry.content.accountId = row.integer(4);
    entry.content.subject = row.text(5);
    entry.content.subjectMasked = row.text(6);
    entry.content.numberMasked = row.text(7);
    entry.content.placeCode = row.text(8);
    entry.content.submittedAt = row.integer(9);
    entry.content.dueAt = row.integer(10);
    entry.contentHash = row.text(11);
    entry.headHash = row.text(12);
    entry.state = row.text(13);
    entry.desk = row.text(14);
    entry.version = static_cast<int>(row.integer(15));
    entry.content.noticePhone = row.text(16);
    entry.content.enteredBy = row.integer(17);
    entry.content.unitId = row.integer(18);
    entry.content.department = row.text(19);
    entry.registrationId = row.integer(20);
    // The first round has no number of a registration to hand in with.
    entry.content.registrationId = entry.registrationId == entry.id ? 0 : entry.registrationId;
    return entry;
}

} // namespace hezhun
