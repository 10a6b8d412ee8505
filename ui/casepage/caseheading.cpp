// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/caseheading.h"

#include "ui/casepage/casewords.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QPainter>

namespace hezhun {

namespace {

QColor colourOf(Remaining::Level level)
{
    switch (level) {
    case Remaining::Level::Good: return colours().good;
    case Remaining::Level::Amber: return colours().warning;
    case Remaining::Level::Late: break;
    }
    return colours().danger;
}

} // namespace

CaseHeading::CaseHeading(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("caseHeading"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize CaseHeading::sizeHint() const
{
    return {320, metrics::barHeight};
}

void CaseHeading::show(const PreparedCase &prepared, const QDateTime &now)
{
    const CaseRow &row = prepared.row();
    m_title = tr("%1 · %2", "subject, kind of case").arg(row.subject, prepared.kindTitle);
    m_reference = row.reference;
    m_waiting = tr("Submitted %1", "how long ago").arg(CaseTimes::ago(row.submittedAt, now));
    if (row.closedAt.isValid()) {
        m_remaining = {};
    } else {
        m_remaining = CaseTimes::remaining(row.submittedAt, row.dueAt, now);
        if (m_remaining.level != Remaining::Level::Late)
            m_remaining.text = tr("%1 left", "time").arg(m_remaining.text);
    }
    setToolTip(tr("Submitted %1, due %2").arg(CaseTimes::exact(row.submittedAt), CaseTimes::exact(row.dueAt)));
    setAccessibleName(tr("%1, %2, %3, %4", "title, reference, submitted, time left")
                          .arg(m_title, m_reference, m_waiting, m_remaining.text));
    update();
}

void CaseHeading::clear()
{
    m_title.clear();
    m_reference.clear();
    m_waiting.clear();
    m_remaining = {};
    setToolTip({});
    setAccessibleName({});
    update();
}

void CaseHeading::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int right = width() - metrics::margin;
    const int left = metrics::margin;
    const auto atRight = [&](const QString &text, const QFont &font, const QColor &colour, int gap) {
        if (text.isEmpty())
            return;
        const int wide = QFontMetrics(font).horizontalAdvance(text);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRect(right - wide, 0, wide, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        right -= wide + gap;
    };
    QFont urgent = textFont();
    urgent.setWeight(m_remaining.level == Remaining::Level::Good ? QFont::Normal : QFont::DemiBold);
    atRight(m_remaining.text, urgent, colourOf(m_remaining.level), metrics::margin);
    atRight(m_waiting, textFont(), colours().secondaryText, metrics::sectionGap);
    atRight(m_reference, tableFont(), colours().secondaryText, metrics::sectionGap);
    painter.setFont(headingFont());
    painter.setPen(colours().text);
    const QRect room(left, 0, std::max(0, right - left), height());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(headingFont()).elidedText(m_title, Qt::ElideRight, room.width()));
    painter.setPen(colours().border);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

} // namespace hezhun
