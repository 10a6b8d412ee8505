// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workingcalendar.h"
#include "kinds/kindlibrary.h"
#include "store/codestore.h"
#include "store/database.h"
#include "store/drafts.h"
#include "store/registrationterms.h"
#include "store/storeerrors.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HandingIn)
};

QString toJson(const DeclaredFields &fields)
{
    QJsonObject object;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// What the server found, in its own codes: the program had found nothing.
QList<IntakeFault> faultsIn(const QString &json)
{
    QList<IntakeFault> faults;
    const QJsonArray entries = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &entry : entries) {
        const QString code = entry[u"code"].toString();
        faults.append({entry[u"at"].toString(), code, storeError(code).message});
    }
    return faults;
}

/// The draft's papers against what the kind asks for now: a definition may have changed since they were put in.
QList<IntakeFault> paperFaults(const KindDefinition &kind, const DeclaredFields &fields,
                               const QList<CaseDocument> &papers)
{
    QList<IntakeFault> faults;
    const auto add = [&faults](const QString &slot, const QString &code, const QString &message) {
        faults.append({u"documents."_s + slot, code, message});
    };
    QSet<QString> filled;
    for (const CaseDocument &paper : papers) {
        const SlotDefinition *slot = kind.slot(paper.slot);
        if (!slot)
            add(paper.slot, u"document.unknown_slot"_s, storeError(u"document.unknown_slot"_s).message);
        else if (paper.byteCount > qMin(slot->maximumBytes, DraftStore::maximumBytes))
            add(paper.slot, u"document.too_large"_s, storeError(u"document.too_large"_s).message);
        else if (!slot->formats.contains(paper.format))
            add(paper.slot, u"document.format"_s, storeError(u"document.format"_s).message);
        filled.insert(paper.slot);
    }
    for (const SlotDefinition &slot : kind.slotList) {
        if (slot.required.holds([&](const QString &field) { return fields.value(field); })
            && !filled.contains(slot.name))
            add(slot.name, u"document.required"_s, Texts::tr("This paper is required. Upload it."));
    }
    return faults;
}

/// Nobody is there to decide; the level is what can be chosen otherwise.
IntakeFault noDepartment(const KindDefinition &kind)
{
    const QString code = u"registration.no_department"_s;
    return {u"fields."_s + kind.department->level, code, storeError(code).message};
}

} // namespace

QString partOf(const KindDefinition &kind)
{
    const ActionDefinition *submit = kind.action(kind.submitAction);
    return submit && submit->effect ? submit->effect->part : QString();
}

QString codePurpose(const KindDefinition &kind)
{
    return kind.name.section(u'.', 0, 0);
}

Result<HandedIn> DraftStore::submit(const HandIn &handIn, const Actor *by)
{
    const Result<Standing> found = standing(handIn.draft, by);
    if (!found)
        return found.error();
    if (found->caseId > 0)
        return HandedIn{found->caseId, found->reference, {}};
    const KindDefinition *kind = definition(found->kind);
    if (!kind)
        return storeError(u"kind.unknown"_s);
    Submission submission;
    submission.kind = kind->name;
    submission.submittedAt = m_database.now();
    submission.loginName = found->loginName;
    submission.phone = found->phone;
    submission.fields = found->accountId > 0 && !partOf(*kind).isEmpty() ? found->saved : handIn.fields;
    if (kind->isRegistration()) {
        if (!found->draft.hindrance.isEmpty())
            return storeError(found->draft.hindrance);
        for (const FieldDefinition &field : kind->fields) {
            if (field.from)
                submission.fields.insert(field.name, found->draft.fixedFields.value(field.name));
        }
    }
    submission.fields.removeIf([](const auto &field) { return field.value().isEmpty(); });
    for (const CaseDocument &paper : found->papers)
        submission.documents.append(
            {paper.slot, {}, paper.byteCount, paper.sha256, paper.format, paper.width, paper.height});
    if (by && by->id != found->accountId) {
        submission.enteredBy = by->id;
        submission.enteredByLogin = by->loginName;
    }
    if (found->accountId == 0 || kind->phoneCode)
        submission.noticePhone = handIn.phone;
    // Everything is said at once, and before a code is used up.
    const QDate today = WorkingCalendar::builtIn().dayOf(m_database.now());
    const QList<IntakeFault> faults
        = inspectDeclared(submission, *kind, today) + paperFaults(*kind, submission.fields, found->papers);
    if (!faults.isEmpty()) {
        // Papers that are gone may be those of the case that somebody has made of the draft meanwhile.
        const Result<Standing> now = standing(handIn.draft, by);
        return now && now->caseId > 0 ? HandedIn{now->caseId, now->reference, {}} : HandedIn{0, {}, faults};
    }
    if (kind->phoneCode) {
        if (const auto tried = CodeStore(m_database).tryCode(handIn.codeId, handIn.code); !tried)
            return tried.error();
    }
    return m_database.engine() == Engine::Sqlite ? submitInFile(handIn, *kind, *found, std::move(submission))
                                                 : submitOnServer(handIn, submission.fields);
}

Result<HandedIn> DraftStore::submitOnServer(const HandIn &handIn, const DeclaredFields &fields)
{
    auto rows = m_database.select(u"select case_id, reference, faults from submit_draft(?, ?, ?, ?, ?)"_s,
                                  {handIn.draft.id, handIn.draft.token, toJson(fields), handIn.phone,
                                   handIn.codeId > 0 ? QVariant(handIn.codeId) : QVariant()});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"draft.unknown"_s);
    return HandedIn{rows->integer(0), rows->text(1), faultsIn(rows->text(2))};
}

/// What a registration is beside its values: for which unit, which department's, which round.
Result<Done> DraftStore::placeRegistration(const KindDefinition &kind, const Standing &standing, Submission &submission)
{
    RegistrationTerms terms(m_database, m_kinds);
    submission.unitId = standing.draft.unit;
    if (standing.draft.follows > 0) {
        const auto round = terms.corrected(kind, standing.accountId, standing.draft.follows);
        if (!round)
            return round.error();
        submission.registrationId = round->registration;
        const Result<QString> reference = terms.nextRound(round->registration);
        if (!reference)
            return reference.error();
        submission.reference = *reference;
    }
    return terms.checkIsSole(kind, standing.accountId, submission.unitId, submission.registrationId);
}

Result<HandedIn> DraftStore::submitInFile(const HandIn &handIn, const KindDefinition &kind, const Standing &standing,
                                          Submission submission)
{
    const AccountId account = standing.accountId;
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    // Of two who hand the same draft in at once, the second finds what the first made of it.
    const auto there = m_database.single(
        u"select c.reference from draft d join cases c on c.id = d.case_id where d.id = ?"_s, {handIn.draft.id});
    if (!there)
        return there.error();
    if (there->isValid()) {
        const auto id = m_database.single(u"select case_id from draft where id = ?"_s, {handIn.draft.id});
        return id ? Result<HandedIn>(HandedIn{id->toLongLong(), there->toString(), {}}) : id.error();
    }
    if (account > 0) {
        if (const auto free = mayHandIn(account, kind); !free)
            return free.error();
    }
    if (kind.phoneCode) {
        const Result<bool> right = codeIsRight(m_database, handIn.codeId, codePurpose(kind), submission.noticePhone);
        if (!right)
            return right.error();
        if (!*right)
            return storeError(u"code.wrong"_s);
    }
    if (kind.isRegistration()) {
        if (const auto placed = placeRegistration(kind, standing, submission); !placed)
            return placed.error();
        const Result<bool> isDepartment
            = RegistrationTerms(m_database, m_kinds).isDepartment(departmentOf(kind, submission.fields));
        if (!isDepartment)
            return isDepartment.error();
        if (kind.department && !*isDepartment)
            return HandedIn{0, {}, {noDepartment(kind)}};
    }
    if (submission.reference.isEmpty()) {
        const Result<QString> reference = nextReference(kind);
        if (!reference)
            return reference.error();
        submission.reference = *reference;
    }
    const Result<CaseId> id = CaseIntake(m_database, m_kinds).enter(submission, kind, account);
    if (!id)
        return id.error();
    const struct
    {
        QString sql;
        QVariantList values;
    } ends[] = {
        {u"delete from draft_paper where draft_id = ?"_s, {handIn.draft.id}},
        {u"update draft set case_id = ?, touched_at = ? where id = ?"_s,
         {*id, toStored(m_database.now()), handIn.draft.id}},
    };
    for (const auto &end : ends) {
        if (const auto changed = m_database.change(end.sql, end.values); !changed)
            return changed.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return HandedIn{*id, submission.reference, {}};
}

Result<QString> DraftStore::nextReference(const KindDefinition &kind)
{
    // Without a gap: what is not committed gives its number back.
    const int year = WorkingCalendar::builtIn().dayOf(m_database.now()).year();
    const QString series = u"%1-%2"_s.arg(kind.referencePrefix).arg(year);
    while (true) {
        const auto number = m_database.insert(u"insert into numbering (name, last) values (?, 1)"
                                              " on conflict (name) do update set last = last + 1 returning last"_s,
                                              {series});
        if (!number)
            return number.error();
        const QString reference = u"%1-%2"_s.arg(series).arg(*number, 8, 10, QChar(u'0'));
        const auto taken = m_database.single(u"select 1 from cases where reference = ?"_s, {reference});
        if (!taken)
            return taken.error();
        if (!taken->isValid())
            return reference;
    }
}

} // namespace hezhun
