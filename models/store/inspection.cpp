// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is looked at in a submission before the database is asked.
#include "domain/loginname.h"
#include "domain/textcheck.h"
#include "kinds/kindlibrary.h"
#include "store/documentinspection.h"
#include "store/intake.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

/// Longer than any phone, whatever its country.
constexpr int longestPhone = 30;

IntakeFault fault(const QString &at, const QString &code, const QString &message)
{
    return {at, code, message};
}

QList<IntakeFault> inspectHead(const Submission &submission, QDate today)
{
    QList<IntakeFault> faults;
    if (submission.reference.trimmed() != submission.reference || submission.reference.isEmpty()
        || submission.reference.size() > 64)
        faults.append(fault(u"reference"_s, u"reference.form"_s,
                            Texts::tr("A reference has 1 to 64 characters and no blank at its ends.")));
    if (!submission.submittedAt.isValid())
        faults.append(fault(u"submitted_at"_s, u"submitted_at.form"_s,
                            Texts::tr("The time is not of the form 2026-11-20T09:30:00+08:00.")));
    else if (submission.submittedAt.date() > today.addDays(1) || submission.submittedAt.date().year() < 2000)
        faults.append(fault(u"submitted_at"_s, u"submitted_at.range"_s,
                            Texts::tr("The time lies in the future, or before 2000. Check the clock of the portal.")));
    return faults;
}

QList<IntakeFault> inspectAccount(const Submission &submission, const KindDefinition &kind)
{
    QList<IntakeFault> faults;
    if (kind.accountType == u"none"_s) {
        if (!submission.loginName.isEmpty())
            faults.append(fault(u"account"_s, u"account.type"_s,
                                Texts::tr("This kind of case belongs to no account. Leave the account out.")));
        return faults;
    }
    if (const auto name = LoginName::parse(submission.loginName); !name)
        faults.append(fault(u"account.login_name"_s, name.error().code, name.error().message));
    if (submission.accountType != kind.accountType)
        faults.append(
            fault(u"account.type"_s, u"account.type"_s,
                  Texts::tr("This kind of case belongs to accounts of the type \"%1\".").arg(kind.accountType)));
    return faults;
}

/// The phone that is told: the account's, or the one that was given instead.
QList<IntakeFault> inspectPhone(const Submission &submission, const KindDefinition &kind, QDate today)
{
    QList<IntakeFault> faults;
    const bool isOwn = kind.accountType == u"none"_s || kind.phoneCode;
    const QString &phone = isOwn ? submission.noticePhone : submission.phone;
    const QString at = isOwn ? u"notice_phone"_s : u"account.phone"_s;
    if (!isOwn && !submission.noticePhone.isEmpty())
        faults.append(fault(u"notice_phone"_s, u"notice_phone.needless"_s,
                            Texts::tr("The phone of the account is told. Leave this one out.")));
    if (phone.isEmpty())
        return faults << fault(at, u"field.required"_s, Texts::tr("This is required and was left out."));
    for (const Check &check : checkText(phone, longestPhone))
        faults.append(fault(at, check.code, check.message));
    const RuleContext context{today, nullptr, [&](const QString &field) { return submission.fields.value(field); }};
    for (const RuleCall &rule : kind.phoneRules) {
        const Checks checks = checkField(rule, phone, context);
        for (const Check &check : checks) {
            if (check.level == CheckLevel::Fault)
                faults.append(fault(at, check.code, check.message));
        }
    }
    return faults;
}

QList<IntakeFault> inspectFields(const Submission &submission, const KindDefinition &kind, QDate today)
{
    QList<IntakeFault> faults;
    const QList<FieldChecks> all = checkDeclared(kind, submission.fields, today, Divisions::builtIn());
    for (const FieldChecks &field : all) {
        for (const Check &check : field.checks) {
            if (check.level == CheckLevel::Fault)
                faults.append(fault(u"fields."_s + field.field, check.code, check.message));
        }
    }
    return faults;
}

QList<IntakeFault> inspectDocuments(Submission &submission, const KindDefinition &kind)
{
    QList<IntakeFault> faults;
    QSet<QString> filled;
    for (qsizetype i = 0; i < submission.documents.size(); ++i) {
        SubmittedDocument &document = submission.documents[i];
        if (document.at.isEmpty())
            document.at = u"documents[%1].file"_s.arg(i);
        const QString at = u"documents[%1].slot"_s.arg(i);
        const SlotDefinition *slot = kind.slot(document.slot);
        if (!slot) {
            faults.append(fault(at, u"document.unknown_slot"_s,
                                Texts::tr("The kind of case has no slot \"%1\".").arg(document.slot)));
            continue;
        }
        if (filled.contains(document.slot))
            faults.append(fault(at, u"document.slot_twice"_s,
                                Texts::tr("Two files are given for the slot \"%1\".").arg(document.slot)));
        filled.insert(document.slot);
        if (!document.missing)
            faults += inspectDocument(document, *slot);
    }
    const DeclaredValue declared = [&](const QString &field) { return submission.fields.value(field); };
    for (const SlotDefinition &slot : kind.slotList) {
        if (slot.required.holds(declared) && !filled.contains(slot.name))
            faults.append(fault(u"documents"_s, u"document.required"_s,
                                Texts::tr("The paper for \"%1\" (%2) is required and was left out.")
                                    .arg(slot.name, slot.label.in(u"zh_CN"_s))));
    }
    return faults;
}

} // namespace

QList<IntakeFault> inspect(Submission &submission, const KindLibrary &kinds, QDate today)
{
    const KindDefinition *kind = kinds.newest(submission.kind);
    if (!kind)
        return {fault(u"kind"_s, u"kind.unknown"_s,
                      Texts::tr("There is no kind of case \"%1\" here.").arg(submission.kind))};
    return inspectHead(submission, today) + inspectAccount(submission, *kind)
        + inspectDeclared(submission, *kind, today) + inspectDocuments(submission, *kind);
}

QList<IntakeFault> inspectDeclared(const Submission &submission, const KindDefinition &kind, QDate today)
{
    return inspectPhone(submission, kind, today) + inspectFields(submission, kind, today);
}

} // namespace hezhun
