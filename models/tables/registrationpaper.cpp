// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/registrationpaper.h"

#include "domain/divisions.h"
#include "kinds/declaredrows.h"
#include "tables/casehistorymodel.h"
#include "tables/casetimes.h"
#include "tables/displaylanguage.h"

#include <QCoreApplication>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int photographHeight = 160; ///< points

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RegistrationPaper)
};

QString valueOf(const FieldDefinition &field, const QString &value, const QString &language)
{
    switch (field.type) {
    case FieldType::Choice: return field.choiceLabel(value, language);
    case FieldType::Division: return Divisions::builtIn().fullName(value);
    case FieldType::Rows: {
        QStringList lines;
        for (const QStringList &row : toRows(value).value_or(QList<QStringList>()))
            lines.append(row.join(u" · "_s));
        return lines.join(u'\n');
    }
    default: return value;
    }
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString cell(const QString &text, const QString &more = {})
{
    return u"<td style='border:1px solid #888888' %1>%2</td>"_s.arg(more, text);
}

QString heading(const QString &text)
{
    return u"<h3>%1</h3>"_s.arg(text.toHtmlEscaped());
}

QString tableOf(const QString &rows)
{
    return u"<table width='100%' cellspacing='0' cellpadding='4' style='border-collapse:collapse'>%1</table>"_s.arg(
        rows);
}

QString formOf(const RegistrationPaper &paper, const QString &language)
{
    QString html;
    for (const SectionDefinition &section : paper.kind.sections) {
        QString rows;
        for (const QString &name : section.fields) {
            const FieldDefinition *field = paper.kind.field(name);
            const QString value = paper.record.fields.value(name);
            if (!field || value.isEmpty())
                continue;
            rows += u"<tr>"_s + cell(escaped(field->label.in(language)), u"width='26%' bgcolor='#f0f0f0'"_s)
                + cell(escaped(valueOf(*field, value, language))) + u"</tr>"_s;
        }
        if (!rows.isEmpty())
            html += heading(section.title.in(language)) + tableOf(rows);
    }
    return html;
}

QString filingsOf(const CaseRecord &record)
{
    QString rows;
    for (const Filing &filing : record.filings) {
        rows += u"<tr>"_s + cell(escaped(filing.number)) + cell(escaped(CaseTimes::exact(filing.filedAt)))
            + cell(escaped(filing.revokedAt.isValid() ? Texts::tr("Revoked %1").arg(CaseTimes::exact(filing.revokedAt))
                                                      : Texts::tr("In force")))
            + u"</tr>"_s;
    }
    return rows.isEmpty() ? QString() : heading(Texts::tr("Filing numbers")) + tableOf(rows);
}

QString historyOf(const RegistrationPaper &paper)
{
    const auto head
        = [](const QString &text) { return cell(u"<b>%1</b>"_s.arg(text.toHtmlEscaped()), u"bgcolor='#f0f0f0'"_s); };
    QString rows = u"<tr>"_s + head(Texts::tr("When")) + head(Texts::tr("Round")) + head(Texts::tr("Who"))
        + head(Texts::tr("What")) + head(Texts::tr("Reasons and words")) + u"</tr>"_s;
    for (const HistoryRow &row : paper.record.history) {
        rows += u"<tr>"_s + cell(escaped(CaseTimes::exact(row.decidedAt)))
            + cell(escaped(row.reference.isEmpty() ? paper.record.row.reference : row.reference))
            + cell(escaped(row.actor.isEmpty() ? row.actorLogin : row.actor))
            + cell(escaped(actionLabel(paper.kind, row.action)))
            + cell(escaped(reasonsText(paper.kind, row.reasons, row.words))) + u"</tr>"_s;
    }
    return heading(Texts::tr("What became of it")) + tableOf(rows);
}

} // namespace

void RegistrationPaper::write(QTextDocument &document) const
{
    const QString language = displayLanguage();
    const StateDefinition *state = kind.state(record.row.state);
    const QString facts = u"<p>%1<br>%2<br>%3<br>%4</p>"_s.arg(
        escaped(Texts::tr("Reference: %1").arg(record.row.reference)),
        escaped(Texts::tr("State: %1").arg(state ? state->label.in(language) : record.row.state)),
        escaped(Texts::tr("Department in charge: %1")
                    .arg(department.isEmpty() ? Divisions::builtIn().fullName(record.department) : department)),
        escaped(Texts::tr("Submitted: %1").arg(CaseTimes::exact(record.row.submittedAt))));
    QString top = facts;
    if (!photograph.isNull()) {
        document.addResource(QTextDocument::ImageResource, QUrl(u"photograph"_s), photograph);
        top = u"<table width='100%'><tr><td>%1</td><td align='right'><img src='photograph' height='%2'></td></tr></table>"_s
                  .arg(facts, QString::number(photographHeight));
    }
    const QString foot = printedAt.isValid() ? u"<p style='color:#555555'>%1</p>"_s.arg(
                             escaped(Texts::tr("Printed %1 by %2").arg(CaseTimes::exact(printedAt), printedBy)))
                                             : QString();
    QFont font = document.defaultFont();
    font.setPointSize(10);
    document.setDefaultFont(font);
    document.setHtml(u"<h2 align='center'>%1</h2>"_s.arg(escaped(kind.title.in(language))) + top
                     + formOf(*this, language) + filingsOf(record) + historyOf(*this) + foot);
}

} // namespace hezhun
