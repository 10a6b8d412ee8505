// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/fieldrow.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int signSize = metrics::iconSmall;
constexpr int signGap = 6;
constexpr int rowPadding = 5; ///< above and below a value
constexpr int noteGap = 2;
constexpr int alertPadding = 7;

QColor colourOf(CheckLevel level)
{
    switch (level) {
    case CheckLevel::Passed: return colours().secondaryText;
    case CheckLevel::Remark: return colours().warning;
    case CheckLevel::Failure:
    case CheckLevel::Fault: break;
    }
    return colours().danger;
}

QPixmap signOf(CheckLevel level, qreal ratio)
{
    switch (level) {
    case CheckLevel::Passed: return iconPixmap(u"check"_s, signSize, colours().good, ratio);
    case CheckLevel::Remark: return iconPixmap(u"triangle-alert"_s, signSize, colours().warning, ratio);
    case CheckLevel::Failure:
    case CheckLevel::Fault: break;
    }
    return iconPixmap(u"circle-x"_s, signSize, colours().danger, ratio);
}

/// A number is read as one: rather than broken over two lines it is set smaller, but not smaller than the text.
QFont fittingNumerals(const QString &number, qreal width)
{
    QFont font = numeralFont();
    const qreal needed = QFontMetricsF(font).horizontalAdvance(number);
    if (needed > width)
        font.setPixelSize(std::max(metrics::textPixels, int(font.pixelSize() * width / needed)));
    return font;
}

} // namespace

FieldRow::FieldRow(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
}

FieldRow::~FieldRow() = default;

void FieldRow::setContent(const RowContent &content)
{
    if (m_content == content)
        return;
    m_content = content;
    m_selectFrom = m_selectTo = 0;
    m_laidOutFor = -1;
    const bool linked
        = std::any_of(content.notes.begin(), content.notes.end(), [](const RowNote &note) { return note.link != 0; });
    const bool acts = linked || content.concealed || content.style == RowContent::Style::Fold;
    setFocusPolicy(acts ? Qt::StrongFocus : Qt::ClickFocus);
    setAccessibleName(spoken());
    update();
}

void FieldRow::setLabelWidth(int width)
{
    if (width == m_labelWidth)
        return;
    m_labelWidth = width;
    m_laidOutFor = -1;
    update();
}

int FieldRow::heightForWidth(int width) const
{
    layOut(width);
    return m_height;
}

/// Lays out one text and gives the height that it takes.
qreal FieldRow::place(Block &block, const QString &text, const QFont &font, qreal x, qreal y, qreal width) const
{
    block.layout = std::make_unique<QTextLayout>(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    block.layout->setTextOption(option);
    block.at = {x, y};
    qreal height = 0;
    block.layout->beginLayout();
    for (QTextLine line = block.layout->createLine(); line.isValid(); line = block.layout->createLine()) {
        line.setLineWidth(std::max<qreal>(width, 1));
        line.setPosition({0, height});
        height += line.height();
    }
    block.layout->endLayout();
    return height;
}

qreal FieldRow::placeNotes(qreal x, qreal y, qreal width) const
{
    const bool alert = m_content.style == RowContent::Style::Alert;
    const qreal padding = alert ? alertPadding : 0;
    const QFont font = alert ? textFont() : secondaryFont();
    for (int i = 0; i < m_content.notes.size(); ++i) {
        const RowNote &note = m_content.notes.at(i);
        Block block;
        block.note = i;
        QString text = note.text;
        if (note.link) {
            text += u"  "_s;
            block.linkFrom = int(text.size());
            text += note.linkText;
        }
        const qreal left = x + padding + signSize + signGap;
        y += place(block, text, font, left, y + padding, width - padding * 2 - signSize - signGap) + padding * 2;
        y += alert ? metrics::halfGrid : noteGap;
        m_notes.push_back(std::move(block));
    }
    return y;
}

void FieldRow::layOut(int width) const
{
    if (width == m_laidOutFor)
        return;
    m_laidOutFor = width;
    m_notes.clear();
    m_signRect = {};
    switch (m_content.style) {
    case RowContent::Style::Title: {
        QFont font = secondaryFont();
        font.setWeight(QFont::DemiBold);
        m_height = int(std::ceil(place(m_label, m_content.label, font, 0, metrics::grid, width))) + metrics::grid
            + metrics::halfGrid;
        return;
    }
    case RowContent::Style::Alert: m_height = int(std::ceil(placeNotes(0, 0, width))); return;
    case RowContent::Style::Fold: {
        const qreal left = signSize + signGap;
        const qreal height = place(m_label, m_content.label, textFont(), left, rowPadding, width - left);
        m_signRect = {0, rowPadding + (height - signSize) / 2, signSize, signSize};
        m_height = int(std::ceil(height)) + 2 * rowPadding;
        return;
    }
    case RowContent::Style::Value: break;
    }
    const qreal left = m_labelWidth + metrics::gap;
    const qreal eye = m_content.concealed || !m_content.hint.isEmpty() ? signSize + signGap : 0;
    const QString value = m_content.value.isEmpty() ? u"—"_s : m_content.value;
    const QFont valueFont = m_content.numeral ? fittingNumerals(value, width - left - eye) : textFont();
    const qreal valueHeight = place(m_value, value, valueFont, left, rowPadding, width - left - eye);
    const qreal labelHeight = place(m_label, m_content.label, textFont(), 0, rowPadding, m_labelWidth);
    const QTextLine first = m_value.layout->lineAt(0);
    m_label.at.ry() += std::max<qreal>(0, first.ascent() - m_label.layout->lineAt(0).ascent());
    if (eye > 0)
        m_signRect = {left + first.naturalTextWidth() + signGap, rowPadding + (first.height() - signSize) / 2, signSize,
                      signSize};
    const qreal below = placeNotes(left, rowPadding + valueHeight, width - left);
    m_height = int(std::ceil(std::max(below, m_label.at.y() + labelHeight))) + rowPadding;
}

void FieldRow::paintNote(QPainter &painter, const Block &block) const
{
    const RowNote &note = m_content.notes.at(block.note);
    const bool alert = m_content.style == RowContent::Style::Alert;
    const QRectF box = block.layout->boundingRect().translated(block.at);
    if (alert) {
        const bool grave = note.level == CheckLevel::Failure || note.level == CheckLevel::Fault;
        QPainterPath path;
        path.addRoundedRect(QRectF(0, box.top() - alertPadding, width(), box.height() + 2 * alertPadding),
                            metrics::radius, metrics::radius);
        painter.fillPath(path, grave ? colours().dangerSurface : colours().warningSurface);
    }
    const qreal lineHeight = block.layout->lineAt(0).height();
    painter.drawPixmap(QPointF(block.at.x() - signSize - signGap, block.at.y() + (lineHeight - signSize) / 2),
                       signOf(note.level, devicePixelRatioF()));
    QList<QTextLayout::FormatRange> formats;
    if (block.linkFrom >= 0) {
        QTextLayout::FormatRange link;
        link.start = block.linkFrom;
        link.length = int(block.layout->text().size()) - block.linkFrom;
        link.format.setForeground(colours().accent);
        link.format.setFontUnderline(true);
        formats.append(link);
    }
    painter.setPen(alert ? colours().text : colourOf(note.level));
    block.layout->draw(&painter, block.at, formats);
}

void FieldRow::paintEvent(QPaintEvent *)
{
    layOut(width());
    QPainter painter(this);
    const qreal ratio = devicePixelRatioF();
    const bool title = m_content.style == RowContent::Style::Title;
    if (title && y() > metrics::grid) { // nothing to set the first one off from
        painter.setPen(colours().border);
        painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    }
    if (m_content.style != RowContent::Style::Alert) {
        const bool quiet = title || m_content.style == RowContent::Style::Value;
        painter.setPen(quiet ? colours().secondaryText : colours().text);
        m_label.layout->draw(&painter, m_label.at);
    }
    if (m_content.style == RowContent::Style::Value) {
        QList<QTextLayout::FormatRange> formats;
        if (m_selectFrom != m_selectTo) {
            QTextLayout::FormatRange selection;
            selection.start = std::min(m_selectFrom, m_selectTo);
            selection.length = std::abs(m_selectTo - m_selectFrom);
            selection.format.setBackground(palette().highlight());
            selection.format.setForeground(palette().highlightedText());
            formats.append(selection);
        }
        painter.setPen(m_content.value.isEmpty() ? colours().secondaryText : colours().text);
        m_value.layout->draw(&painter, m_value.at, formats);
    }
    if (!m_signRect.isEmpty()) {
        QString sign = m_content.unfolded ? u"chevron-down"_s : u"chevron-right"_s;
        if (m_content.style == RowContent::Style::Value)
            sign = m_content.concealed ? u"eye"_s : u"info"_s;
        painter.drawPixmap(m_signRect.topLeft(), iconPixmap(sign, signSize, colours().accent, ratio));
    }
    for (const Block &note : m_notes)
        paintNote(painter, note);
    if (hasFocus() && focusPolicy() == Qt::StrongFocus) {
        painter.setPen(QPen(colours().focus, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    }
}

QString FieldRow::spoken() const
{
    QStringList parts;
    if (!m_content.label.isEmpty())
        parts.append(m_content.label);
    if (!m_content.value.isEmpty())
        parts.append(m_content.value);
    for (const RowNote &note : m_content.notes)
        parts.append(note.link ? note.text + u" "_s + note.linkText : note.text);
    return parts.join(u", "_s);
}

} // namespace hezhun
