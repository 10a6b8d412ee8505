// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/preparedcase.h"

#include "domain/masking.h"
#include "kinds/declaredrows.h"
#include "store/pagestore.h"
#include "tables/casehistorymodel.h"
#include "tables/casetimes.h"
#include "tables/displaylanguage.h"
#include "ui/casepage/casewords.h"

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the steps of preparing share.
struct Preparation
{
    const CaseRecord &record;
    const KindDefinition &kind;
    QString language;
    QList<FieldChecks> checks;

    QString declared(const QString &field) const { return record.fields.value(field); }
};

QString shownDate(const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    return day.isValid() ? CaseWords::date(day) : value;
}

QString shownDivision(const QString &code)
{
    const QString place = Divisions::builtIn().fullName(code);
    return place.isEmpty() ? code : Finding::tr("%1 %2", "division code, name of the place").arg(code, place);
}

/// Each row with its number, by which a refusal names it.
QString shownRows(const QString &value)
{
    const auto rows = toRows(value);
    if (!rows)
        return value;
    QStringList lines;
    for (qsizetype i = 0; i < rows->size(); ++i)
        lines.append(Finding::tr("%1. %2", "number of the row, its columns").arg(i + 1).arg(rows->at(i).join(u" · "_s)));
    return lines.join(QChar(QChar::LineSeparator));
}

QString shownValue(const FieldDefinition &field, const QString &value, const QString &language)
{
    if (value.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::Choice: return field.choiceLabel(value, language);
    case FieldType::Date: return shownDate(value);
    case FieldType::Division: return shownDivision(value);
    case FieldType::Rows: return shownRows(value);
    case FieldType::Text: break;
    }
    switch (field.shape) {
    case FieldShape::IdNumber: return groupIdNumber(value);
    case FieldShape::CreditCode: return groupCreditCode(value);
    case FieldShape::Plain: break;
    }
    return value;
}

/// That an account's own cases have its number is no news, unless one of the same kind is open at the same time.
bool isWorthSaying(const Preparation &from, const SameElsewhere &same)
{
    // That accounts have the number of an appeal is what is wanted, and stands beside it; another appeal is news.
    if (from.record.accountId == 0)
        return same.kind == from.record.row.kind;
    if (!same.sameAccount)
        return true;
    const StateDefinition *state = from.kind.state(same.state);
    return same.kind == from.record.row.kind && state && state->tone == StateTone::Open;
}

QList<Finding> findingsOf(const Preparation &from, const QString &field, const QString &label)
{
    QList<Finding> findings;
    for (const FieldChecks &checks : from.checks) {
        if (checks.field != field)
            continue;
        for (const Check &check : checks.checks) {
            Finding finding;
            finding.field = field;
            finding.check = check;
            findings.append(finding);
        }
    }
    for (const SameElsewhere &same : from.record.elsewhere) {
        if (same.field == field && isWorthSaying(from, same))
            findings.append(Finding::ofSame(same, from.kind));
    }
    for (Finding &finding : findings)
        finding.label = label;
    std::stable_sort(findings.begin(), findings.end(), Finding::graver);
    return findings;
}

FieldLine fieldLine(const Preparation &from, const FieldDefinition &field)
{
    FieldLine line;
    line.field = field.name;
    line.label = field.label.in(from.language);
    line.hint = field.hint.in(from.language);
    line.plain = from.declared(field.name);
    line.value = shownValue(field, line.plain, from.language);
    line.numeral = field.shape != FieldShape::Plain && !line.plain.isEmpty();
    line.findings = findingsOf(from, field.name, line.label);
    if (field.type == FieldType::Division) {
        // That the code is in the table is seen from the name of the place beside it.
        line.findings.removeIf([&line](const Finding &finding) {
            return finding.check.level == CheckLevel::Passed && line.value.endsWith(finding.check.message);
        });
    }
    return line;
}

/// Says nothing, and need not: an optional field that was left empty.
bool isIdle(const FieldLine &line)
{
    return line.plain.isEmpty() && line.findings.isEmpty();
}

FieldGroup accountGroup(const Preparation &from)
{
    FieldGroup group;
    const bool isNobodys = from.record.accountId == 0;
    group.title = isNobodys ? Finding::tr("Contact") : Finding::tr("Account");
    if (!isNobodys) {
        FieldLine login;
        login.label = Finding::tr("Login name");
        login.value = login.plain = from.record.loginName;
        group.lines.append(login);
    }
    FieldLine phone;
    phone.label = isNobodys ? Finding::tr("Phone that is told") : Finding::tr("Phone");
    phone.plain = isNobodys ? from.record.noticePhone : from.record.phone;
    phone.concealed = !phone.plain.isEmpty();
    phone.value = phone.concealed ? CaseWords::shortPhone(phone.plain) : QString();
    phone.findings = findingsOf(from, {}, phone.label);
    group.lines.append(phone);
    if (!from.record.enteredBy.isEmpty()) {
        FieldLine clerk;
        clerk.label = Finding::tr("Entered at the counter by");
        clerk.value = clerk.plain = from.record.enteredBy;
        group.lines.append(clerk);
    }
    return group;
}

QList<FieldGroup> groupsOf(const Preparation &from)
{
    QList<FieldGroup> groups;
    for (const SectionDefinition &section : from.kind.sections) {
        FieldGroup group;
        group.title = section.title.in(from.language);
        for (const QString &name : section.fields) {
            const FieldDefinition *field = from.kind.field(name);
            if (!field)
                continue;
            FieldLine line = fieldLine(from, *field);
            if (!isIdle(line))
                group.lines.append(line);
        }
        if (!group.lines.isEmpty())
            groups.append(group);
    }
    groups.append(accountGroup(from));
    return groups;
}

/// A paper that is no picture, page by page as it was drawn; what is not there is a sheet of its own that says so.
void appendPages(QList<Sheet> &sheets, const Sheet &whole, const CaseDocument &paper)
{
    const PaperDrawing &drawing = paper.drawing;
    for (int page = 1; page <= drawing.drawn; ++page) {
        Sheet sheet = whole;
        sheet.sha256 = PageName{paper.sha256, page}.toString();
        sheet.label = Finding::tr("%1 (%2/%3)", "slot, page, pages")
                          .arg(whole.label)
                          .arg(page)
                          .arg(std::max(drawing.pageCount, drawing.drawn));
        sheets.append(sheet);
    }
    if (drawing.isDone && drawing.trouble.isEmpty() && drawing.pageCount == drawing.drawn)
        return;
    Sheet rest = whole;
    if (drawing.isDone)
        rest.sha256 = PageName{paper.sha256, 0}.toString();
    sheets.append(rest);
}

QList<Sheet> sheetsOf(const Preparation &from)
{
    QList<Sheet> sheets;
    for (const SlotDefinition &slot : from.kind.slotList) {
        const auto document = std::find_if(from.record.documents.begin(), from.record.documents.end(),
                                           [&slot](const CaseDocument &paper) { return paper.slot == slot.name; });
        const bool present = document != from.record.documents.end();
        const bool required = slot.required.holds([&from](const QString &field) { return from.declared(field); });
        if (!present && !required)
            continue;
        Sheet sheet;
        sheet.slot = slot.name;
        sheet.label = slot.label.in(from.language);
        sheet.sha256 = present ? document->sha256 : QString();
        sheet.required = required;
        sheet.samplePicture = slot.sample.isEmpty() ? QString() : u":/samples/"_s + slot.sample + u".png"_s;
        sheet.note = slot.instruction.in(from.language);
        if (present && document->format == "pdf"_L1)
            appendPages(sheets, sheet, *document);
        else
            sheets.append(sheet);
    }
    return sheets;
}

QStringList refusalsOf(const Preparation &from)
{
    QStringList sentences;
    for (const EarlierRefusal &refusal : from.record.refusals) {
        sentences.append(Finding::tr("%1, %2: %3", "day, reference, reasons")
                             .arg(CaseTimes::exact(refusal.decidedAt), refusal.reference,
                                  reasonsText(from.kind, refusal.reasons, refusal.words)));
    }
    return sentences;
}

} // namespace

bool PreparedCase::choosesAccount() const
{
    const QList<ActionDefinition> next = kind->actionsFrom(row().state);
    return std::any_of(next.begin(), next.end(), [](const ActionDefinition &action) { return action.needsAccount; });
}

QList<Finding> PreparedCase::bound() const
{
    QList<Finding> found;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
                 [](const Finding &finding) { return finding.check.code.startsWith("bound."_L1); });
    return found;
}

QString phoneLogSlot()
{
    return u"account.phone"_s;
}

PreparedCase prepareCase(CaseRecord record, std::shared_ptr<const KindDefinition> kind, QDate today)
{
    PreparedCase made;
    made.record = std::move(record);
    made.kind = std::move(kind);
    const Preparation from{made.record, *made.kind, displayLanguage(),
                           checkDeclared(*made.kind, made.record.fields, today, Divisions::builtIn())};
    made.kindTitle = made.kind->title.in(from.language);
    made.groups = groupsOf(from);
    for (const FieldGroup &group : std::as_const(made.groups)) {
        for (const FieldLine &line : group.lines)
            made.findings += line.findings;
    }
    std::stable_sort(made.findings.begin(), made.findings.end(), Finding::graver);
    made.sheets = sheetsOf(from);
    made.refusals = refusalsOf(from);
    return made;
}

} // namespace hezhun
