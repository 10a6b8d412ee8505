// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/fieldspanel.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QMap>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shortestLabel = 72;
constexpr int longestLabel = 132;

RowNote noteOf(const Finding &finding)
{
    RowNote note;
    note.level = finding.check.level;
    note.text = finding.check.message;
    note.link = finding.otherCase;
    if (note.link)
        note.linkText = FieldsPanel::tr("Open %1").arg(finding.otherReference);
    return note;
}

/// What did not pass line by line; what passed on one line, since it is only to be seen that it did.
QList<RowNote> notesOf(const FieldLine &line)
{
    QList<RowNote> notes;
    QStringList passed;
    for (const Finding &finding : line.findings) {
        if (finding.check.level == CheckLevel::Passed)
            passed.append(finding.check.message);
        else
            notes.append(noteOf(finding));
    }
    if (!passed.isEmpty()) {
        RowNote quiet;
        quiet.text = passed.join(u" · "_s);
        notes.append(quiet);
    }
    return notes;
}

RowContent contentOf(const FieldLine &line, bool revealed)
{
    RowContent content;
    content.label = line.label;
    content.hint = line.hint;
    content.plain = line.plain;
    content.concealed = line.concealed && !revealed;
    content.value = line.concealed && revealed ? line.plain : line.value;
    content.numeral = line.numeral;
    content.notes = notesOf(line);
    return content;
}

} // namespace

FieldsPanel::FieldsPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new QWidget)
{
    setObjectName(u"fieldsPanel"_s);
    setAccessibleName(tr("Declared values"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::ClickFocus);
    setWidget(m_page);
    m_page->installEventFilter(this);
}

void FieldsPanel::show(const PreparedCase &prepared)
{
    m_shown = prepared;
    m_revealed = false;
    m_refusalsUnfolded = false;
    m_paintAwaited = true;
    verticalScrollBar()->setValue(0);
    fill();
}

void FieldsPanel::clear()
{
    m_shown = {};
    m_paintAwaited = false;
    fill();
}

void FieldsPanel::revealPhone()
{
    m_revealed = true;
    fill();
}

void FieldsPanel::toggleRefusals()
{
    m_refusalsUnfolded = !m_refusalsUnfolded;
    fill();
}

QList<FieldRow *> FieldsPanel::rows() const
{
    return m_pool.first(m_used);
}

FieldRow *FieldsPanel::row(int index)
{
    while (m_pool.size() <= index) {
        auto *made = new FieldRow(m_page);
        connect(made, &FieldRow::caseAsked, this, &FieldsPanel::caseAsked);
        connect(made, &FieldRow::revealAsked, this, &FieldsPanel::revealAsked);
        connect(made, &FieldRow::foldToggled, this, &FieldsPanel::toggleRefusals);
        m_pool.append(made);
    }
    return m_pool.at(index);
}

void FieldsPanel::addSummary(QList<RowContent> &contents) const
{
    RowContent alert;
    alert.style = RowContent::Style::Alert;
    QMap<CaseId, QStringList> sameLabels; // one line for each other case, however much is the same
    for (const Finding &finding : m_shown.findings) {
        if (finding.check.level == CheckLevel::Passed)
            continue;
        const bool same = finding.check.level == CheckLevel::Remark && finding.otherCase != 0;
        if (same)
            sameLabels[finding.otherCase].append(finding.label);
        if (same && sameLabels.value(finding.otherCase).size() > 1)
            continue;
        RowNote note = noteOf(finding);
        note.text = tr("%1: %2", "label of a field, what is wrong with it").arg(finding.label, note.text);
        alert.notes.append(note);
    }
    for (RowNote &note : alert.notes) {
        const QStringList labels = sameLabels.value(note.link);
        if (note.level == CheckLevel::Remark && labels.size() > 1)
            note.text = tr("The same as in another case: %1", "labels of fields").arg(labels.join(tr(", ")));
    }
    if (!alert.notes.isEmpty())
        contents.append(alert);
}

void FieldsPanel::addGroups(QList<RowContent> &contents) const
{
    for (const FieldGroup &group : m_shown.groups) {
        RowContent title;
        title.style = RowContent::Style::Title;
        title.label = group.title;
        contents.append(title);
        for (const FieldLine &line : group.lines)
            contents.append(contentOf(line, m_revealed));
    }
}

void FieldsPanel::addRefusals(QList<RowContent> &contents) const
{
    const QList<EarlierRefusal> &refusals = m_shown.record.refusals;
    if (refusals.isEmpty())
        return;
    RowContent fold;
    fold.style = RowContent::Style::Fold;
    fold.label = tr("%n earlier refusal(s)", nullptr, int(refusals.size()));
    fold.unfolded = m_refusalsUnfolded;
    contents.append(fold);
    if (!m_refusalsUnfolded)
        return;
    RowContent list;
    list.style = RowContent::Style::Alert;
    for (int i = 0; i < refusals.size(); ++i) {
        RowNote note;
        note.level = CheckLevel::Remark;
        note.text = m_shown.refusals.value(i);
        note.link = refusals.at(i).caseId;
        note.linkText = tr("Open %1").arg(refusals.at(i).reference);
        list.notes.append(note);
    }
    contents.append(list);
}

void FieldsPanel::fill()
{
    QList<RowContent> contents;
    if (m_shown.kind) {
        addSummary(contents);
        addGroups(contents);
        addRefusals(contents);
    }
    const QFontMetricsF metricsOfLabels(textFont());
    qreal labelWidth = shortestLabel;
    for (const RowContent &content : std::as_const(contents)) {
        if (content.style == RowContent::Style::Value)
            labelWidth = std::max(labelWidth, metricsOfLabels.horizontalAdvance(content.label));
    }
    for (int i = 0; i < contents.size(); ++i) {
        row(i)->setLabelWidth(std::min(longestLabel, int(std::ceil(labelWidth))));
        row(i)->setContent(contents.at(i));
    }
    m_used = int(contents.size());
    arrange();
    m_page->update();
}

void FieldsPanel::arrange()
{
    const int width = std::max(1, viewport()->width() - 2 * metrics::margin);
    int y = metrics::grid;
    for (int i = 0; i < m_pool.size(); ++i) {
        FieldRow *one = m_pool.at(i);
        if (i < m_used) {
            const int height = one->heightForWidth(width);
            one->setGeometry(metrics::margin, y, width, height);
            y += height;
        }
        one->setVisible(i < m_used);
    }
    m_page->resize(viewport()->width(), y + metrics::grid);
}

void FieldsPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

bool FieldsPanel::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QScrollArea::viewportEvent(event);
}

bool FieldsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Paint && m_paintAwaited) {
        m_paintAwaited = false;
        QMetaObject::invokeMethod(this, &FieldsPanel::painted, Qt::QueuedConnection);
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace hezhun
