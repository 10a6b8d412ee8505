// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/fieldrow.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace hezhun {

const FieldRow::Block *FieldRow::linkAt(QPointF point) const
{
    for (const Block &block : m_notes) {
        if (block.linkFrom < 0 || !block.layout->boundingRect().translated(block.at).contains(point))
            continue;
        const QPointF inside = point - block.at;
        for (int i = 0; i < block.layout->lineCount(); ++i) {
            const QTextLine line = block.layout->lineAt(i);
            if (inside.y() >= line.y() && inside.y() < line.y() + line.height() && inside.x() <= line.naturalTextWidth()
                && line.xToCursor(inside.x(), QTextLine::CursorOnCharacter) >= block.linkFrom)
                return &block;
        }
    }
    return nullptr;
}

bool FieldRow::isOnValue(QPointF point) const
{
    if (m_content.style != RowContent::Style::Value || m_content.value.isEmpty() || !m_value.layout)
        return false;
    for (int i = 0; i < m_value.layout->lineCount(); ++i) {
        const QRectF line = m_value.layout->lineAt(i).naturalTextRect().translated(m_value.at);
        if (line.contains(point))
            return true;
    }
    return false;
}

int FieldRow::cursorAt(QPointF point) const
{
    const QPointF inside = point - m_value.at;
    int found = 0;
    for (int i = 0; i < m_value.layout->lineCount(); ++i) {
        const QTextLine line = m_value.layout->lineAt(i);
        if (i == 0 || inside.y() >= line.y())
            found = line.xToCursor(inside.x());
    }
    return found;
}

void FieldRow::select(int from, int to)
{
    m_selectFrom = from;
    m_selectTo = to;
    update();
}

QString FieldRow::selectedText() const
{
    const int from = std::min(m_selectFrom, m_selectTo);
    const int count = std::abs(m_selectTo - m_selectFrom);
    if (count == m_content.value.size())
        return m_content.concealed ? m_content.value : m_content.plain;
    QString part = m_content.value.mid(from, count);
    if (m_content.numeral)
        part.remove(QChar::Space); // the groups are for the eye only
    return part;
}

void FieldRow::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void FieldRow::activate()
{
    if (m_content.style == RowContent::Style::Fold) {
        emit foldToggled();
    } else if (m_content.concealed) {
        emit revealAsked();
    } else {
        const auto linked = std::find_if(m_content.notes.begin(), m_content.notes.end(),
                                         [](const RowNote &note) { return note.link != 0; });
        if (linked != m_content.notes.end())
            emit caseAsked(linked->link);
    }
}

void FieldRow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_selecting = isOnValue(event->position()) && !m_content.concealed;
    if (m_selecting) {
        const int at = cursorAt(event->position());
        select(at, at);
    }
}

void FieldRow::mouseMoveEvent(QMouseEvent *event)
{
    if (m_selecting) {
        select(m_selectFrom, cursorAt(event->position()));
        return;
    }
    const bool acts = linkAt(event->position()) || m_content.style == RowContent::Style::Fold
        || (m_content.concealed && (isOnValue(event->position()) || m_signRect.contains(event->position())));
    if (acts)
        setCursor(Qt::PointingHandCursor);
    else if (isOnValue(event->position()))
        setCursor(Qt::IBeamCursor);
    else
        unsetCursor();
}

void FieldRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool selected = m_selecting && m_selectFrom != m_selectTo;
    m_selecting = false;
    if (selected)
        return;
    if (const Block *link = linkAt(event->position()))
        emit caseAsked(m_content.notes.at(link->note).link);
    else if (m_content.style == RowContent::Style::Fold
             || (m_content.concealed && (isOnValue(event->position()) || m_signRect.contains(event->position()))))
        activate();
}

void FieldRow::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isOnValue(event->position()) && !m_content.concealed)
        select(0, int(m_content.value.size()));
}

void FieldRow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
             && event->modifiers() == Qt::NoModifier)
        activate();
    else
        QWidget::keyPressEvent(event);
}

void FieldRow::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_content.style != RowContent::Style::Value || m_content.value.isEmpty() || m_content.concealed)
        return;
    if (m_selectFrom == m_selectTo)
        select(0, int(m_content.value.size()));
    QMenu menu(this);
    menu.addAction(tr("Copy"), this, &FieldRow::copy);
    menu.exec(event->globalPos());
}

void FieldRow::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        select(0, 0);
    QWidget::focusOutEvent(event);
}

void FieldRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_laidOutFor = -1;
    QWidget::changeEvent(event);
}

bool FieldRow::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text;
    if (m_signRect.adjusted(-4, -4, 4, 4).contains(help->pos()))
        text = m_content.concealed ? tr("Show the number. That you looked is recorded.") : m_content.hint;
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace hezhun
