// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/strengthbar.h"

#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QPainter>

namespace hezhun {

constexpr int parts = 3;
constexpr int barHeight = 6;

StrengthBar::StrengthBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(barHeight);
    setMinimumWidth(parts * metrics::sectionGap);
}

void StrengthBar::setStrength(std::optional<PasswordStrength> strength)
{
    m_strength = strength;
    update();
}

void StrengthBar::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    int filled = 0;
    QColor colour = c.danger;
    if (m_strength) {
        filled = *m_strength == PasswordStrength::Weak ? 1 : *m_strength == PasswordStrength::Medium ? 2 : parts;
        colour = filled == 1 ? c.danger : filled == 2 ? c.warning : c.good;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double width = (this->width() - (parts - 1) * metrics::halfGrid) / double(parts);
    for (int i = 0; i < parts; ++i) {
        painter.setBrush(i < filled ? colour : c.border);
        painter.drawRoundedRect(QRectF(i * (width + metrics::halfGrid), 0, width, barHeight), barHeight / 2.0,
                                barHeight / 2.0);
    }
}

} // namespace hezhun
