// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/intake.h"

#include "domain/realnamestate.h"
#include "domain/workingcalendar.h"
#include "kinds/kindlibrary.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/dialect.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

QVariant orNull(AccountId account)
{
    return account > 0 ? QVariant(account) : QVariant();
}

IntakeFault fault(const QString &at, const QString &code, const QString &message)
{
    return {at, code, message};
}

/// All rows in one statement: to a server, each statement is a journey.
Result<Done> insertRows(Database &database, const QString &into, const QList<QVariantList> &rows)
{
    if (rows.isEmpty())
        return Done{};
    const QString marks = u'(' + QStringList(rows.constFirst().size(), u"?"_s).join(u", "_s) + u')';
    QVariantList values;
    for (const QVariantList &row : rows)
        values += row;
    return database.change(u"insert into %1 values %2"_s.arg(into, QStringList(rows.size(), marks).join(u", "_s)),
                           values);
}

} // namespace

CaseContent contentOf(const Submission &submission, const KindDefinition &kind, AccountId account, QDate today)
{
    const WorkingCalendar &calendar = WorkingCalendar::builtIn();
    CaseContent content;
    content.reference = submission.reference;
    content.kind = kind.name;
    content.kindVersion = kind.version;
    content.accountId = account;
    content.fields = normalised(kind, submission.fields, today, Divisions::builtIn());
    content.subject = content.fields.value(kind.subjectField);
    content.subjectMasked = maskedSubject(kind, content.fields);
    content.numberMasked = maskedNumber(kind, content.fields);
    content.placeCode = placeOf(kind, content.fields, today);
    content.submittedAt = submission.submittedAt.toMSecsSinceEpoch();
    content.dueAt = calendar.dueAt(submission.submittedAt, kind.workingDays).toMSecsSinceEpoch();
    for (const SubmittedDocument &document : submission.documents)
        content.documents.insert(document.slot, document.sha256);
    content.noticePhone = submission.noticePhone;
    content.enteredBy = submission.enteredBy;
    content.unitId = submission.unitId;
    content.department = departmentOf(kind, content.fields);
    content.registrationId = submission.registrationId;
    return content;
}

Result<bool> isPassedAlready(Database &database, AccountId account, const KindDefinition &kind)
{
    const ActionDefinition *submit = kind.action(kind.submitAction);
    if (!submit || !submit->effect || submit->effect->part.isEmpty())
        return false;
    const auto state = database.single(u"select state from real_name where account_id = ? and part = ?"_s,
                                       {account, submit->effect->part});
    if (!state)
        return state.error();
    const auto known = realNameStateFromCode(state->toString());
    return known && isPassed(*known);
}

CaseIntake::CaseIntake(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<CaseIntake::Answer> CaseIntake::take(const Submission &submission)
{
    const KindDefinition *kind = m_kinds.newest(submission.kind);
    if (!kind)
        return Error{u"kind.unknown"_s, Texts::tr("There is no kind of case \"%1\" here.").arg(submission.kind)};
    if (kind->isRegistration())
        return Error{u"kind.not_imported"_s,
                     Texts::tr("Registrations are handed in by the commissioners themselves, not taken in from files.")};
    const auto there = m_database.single(u"select id from cases where reference = ?"_s, {submission.reference});
    if (!there)
        return there.error();
    if (there->isValid())
        return Answer{{there->toLongLong(), true}, {}};
    const Result<AccountAnswer> account
        = kind->accountType == u"none"_s ? AccountAnswer{} : accountFor(submission, *kind);
    if (!account)
        return account.error();
    if (!account->faults.isEmpty())
        return Answer{{}, account->faults};
    const Result<CaseId> id = enter(submission, *kind, account->id);
    if (!id)
        return id.error();
    return Answer{{*id, false}, {}};
}

Result<Done> CaseIntake::keepOthersWaiting()
{
    const QString &lock = m_database.dialect().lockIntake;
    return lock.isEmpty() ? Result<Done>(Done{}) : m_database.change(lock);
}

Result<CaseIntake::Answer> CaseIntake::submit(Submission submission)
{
    const WorkingCalendar &calendar = WorkingCalendar::builtIn();
    const QList<IntakeFault> faults = inspect(submission, m_kinds, calendar.dayOf(m_database.now()));
    if (!faults.isEmpty())
        return Answer{{}, faults};
    // What is handed in is nobody's decision.
    if (const auto acting = m_database.actAs({}); !acting)
        return acting.error();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto alone = keepOthersWaiting(); !alone)
        return alone.error();
    const Result<Answer> answer = take(submission);
    if (!answer || !answer->faults.isEmpty())
        return answer;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return answer;
}

Result<CaseIntake::AccountAnswer> CaseIntake::accountFor(const Submission &submission, const KindDefinition &kind)
{
    struct Known
    {
        AccountId id = 0;
        QString type;
        QString phone;
    } known;
    {
        auto rows = m_database.select(u"select id, type, phone from account where lower(login_name) = lower(?)"_s,
                                      {submission.loginName});
        if (!rows)
            return rows.error();
        if (rows->next())
            known = {rows->integer(0), rows->text(1), rows->text(2)};
    }
    if (known.id == 0) {
        const auto id = m_database.insert(
            u"insert into account (login_name, type, display_name, phone, created_at) values (?, ?, ?, ?, ?)"
            " returning id"_s,
            {submission.loginName, submission.accountType, submission.fields.value(kind.subjectField), submission.phone,
             toStored(m_database.now())});
        if (!id)
            return id.error();
        return AccountAnswer{*id, {}};
    }
    const auto another = isSomebodyElses(submission, kind, known.id, known.type, known.phone);
    if (!another)
        return another.error();
    if (*another)
        return AccountAnswer{0,
                             {fault(u"account.login_name"_s, u"account.login_name_taken"_s,
                                    Texts::tr("The login name is already used by somebody else."))}};
    const auto passed = isPassedAlready(m_database, known.id, kind);
    if (!passed)
        return passed.error();
    if (*passed)
        return AccountAnswer{0,
                             {fault(u"account.login_name"_s, u"account.already_passed"_s,
                                    Texts::tr("The account is verified already; nothing more is taken in for it."))}};
    if (known.phone != submission.phone) {
        const auto changed
            = m_database.change(u"update account set phone = ? where id = ?"_s, {submission.phone, known.id});
        if (!changed)
            return changed.error();
    }
    return AccountAnswer{known.id, {}};
}

Result<bool> CaseIntake::isSomebodyElses(const Submission &submission, const KindDefinition &kind, AccountId account,
                                         const QString &type, const QString &phone)
{
    if (type != submission.accountType)
        return true;
    auto rows = m_database.select(
        u"select c.subject, f.value from cases c left join case_field f on f.case_id = c.id and f.name = ?"
        " where c.account_id = ? and c.kind = ? order by c.id desc limit 1"_s,
        {kind.numberField, account, kind.name});
    if (!rows)
        return rows.error();
    // Of the person behind an account, the phone, the name and the number are known. A corrected number comes from
    // the same phone and name, a new phone with the same number; everything else is somebody else.
    const bool samePhone = phone == submission.phone;
    if (!rows->next())
        return !samePhone;
    const bool sameName = rows->text(0) == submission.fields.value(kind.subjectField);
    const bool sameNumber = rows->text(1).compare(numberOf(kind, submission.fields), Qt::CaseInsensitive) == 0;
    return !(sameNumber || (samePhone && sameName));
}

Result<CaseId> CaseIntake::enter(const Submission &submission, const KindDefinition &kind, AccountId account)
{
    const QDate today = WorkingCalendar::builtIn().dayOf(m_database.now());
    const CaseContent content = contentOf(submission, kind, account, today);
    const QString digest = contentHash(content);
    const auto id = m_database.insert(
        u"insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked,"
        " place_code, submitted_at, due_at, content_hash, entered_by, notice_phone, unit_id, department, "
        "registration_id)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id"_s,
        {content.reference, content.kind, content.kindVersion, orNull(account), content.subject, content.subjectMasked,
         content.numberMasked, content.placeCode, content.submittedAt, content.dueAt, digest, orNull(content.enteredBy),
         // A text that is null would be no text.
         content.noticePhone.isEmpty() ? u""_s : content.noticePhone, orNull(content.unitId),
         content.department.isEmpty() ? u""_s : content.department, orNull(content.registrationId)});
    if (!id)
        return id.error();
    const QString &phone = content.noticePhone.isEmpty() ? submission.phone : content.noticePhone;
    if (const auto inserted = insertFields(*id, kind, content.fields, phone); !inserted)
        return inserted.error();
    if (const auto inserted = insertDocuments(*id, submission); !inserted)
        return inserted.error();
    if (const auto submitted = insertSubmission(*id, kind, digest, submission); !submitted)
        return submitted.error();
    return *id;
}

Result<Done> CaseIntake::insertFields(CaseId id, const KindDefinition &kind, const DeclaredFields &fields,
                                      const QString &phone)
{
    QList<QVariantList> values;
    QList<QVariantList> keys;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        values.append({id, it.key(), it.value()});
        const FieldDefinition *field = kind.field(it.key());
        if (field && field->key)
            keys.append({caseKeyCode(*field->key), it.value(), id, field->name, field->binds});
    }
    keys.append({caseKeyCode(CaseKey::Phone), phone, id, u""_s, kind.bindsPhone});
    if (auto inserted = insertRows(m_database, u"case_field (case_id, name, value)"_s, values); !inserted)
        return inserted;
    return insertRows(m_database, u"case_key (key, value, case_id, field, binds)"_s, keys);
}

Result<Done> CaseIntake::insertDocuments(CaseId id, const Submission &submission)
{
    QList<QVariantList> places;
    for (const SubmittedDocument &document : submission.documents) {
        const auto kept = m_database.change(
            u"insert into document_content (sha256, format, byte_count, width, height, bytes)"
            " values (?, ?, ?, ?, ?, ?) on conflict (sha256) do nothing"_s,
            {document.sha256, document.format, document.bytes.size(), document.width, document.height, document.bytes});
        if (!kept)
            return kept.error();
        places.append({id, document.slot, document.sha256});
    }
    return insertRows(m_database, u"case_document (case_id, slot, sha256)"_s, places);
}

Result<Done> CaseIntake::insertSubmission(CaseId id, const KindDefinition &kind, const QString &digest,
                                          const Submission &submission)
{
    const ActionDefinition *submit = kind.action(kind.submitAction);
    HashedDecision first;
    first.caseId = id;
    first.contentHash = digest;
    first.action = submit->name;
    first.toState = submit->to;
    first.actorLogin = submission.enteredByLogin.isEmpty() ? submission.loginName : submission.enteredByLogin;
    first.decidedAt = submission.submittedAt.toMSecsSinceEpoch();
    first.reasons = u"[]"_s;
    const auto inserted = insertDecision(m_database, first, 0);
    return inserted ? Result<Done>(Done{}) : inserted.error();
}

} // namespace hezhun
