// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/paperpreview.h"

#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QMouseEvent>
#include <QPainter>

namespace hezhun {

constexpr int pictureHeight = 136;
constexpr int captionHeight = 20;
constexpr int leastWidth = 168;

PaperPreview::PaperPreview(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(pictureHeight + captionHeight);
    setMinimumWidth(leastWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize PaperPreview::bound() const
{
    const int width = std::max(leastWidth, pictureArea().width());
    return (QSizeF(width, pictureHeight) * devicePixelRatioF()).toSize();
}

void PaperPreview::setPicture(const QImage &picture)
{
    m_picture = picture;
    setCursor(picture.isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void PaperPreview::setWords(const QString &words)
{
    m_words = words;
    update();
}

void PaperPreview::setCaption(const QString &caption)
{
    m_caption = caption;
    setAccessibleName(caption);
    update();
}

void PaperPreview::setExpecting(bool expecting)
{
    m_expecting = expecting;
    update();
}

QRect PaperPreview::pictureArea() const
{
    return {0, 0, width(), pictureHeight};
}

void PaperPreview::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect area = pictureArea();
    painter.setPen(QPen(m_expecting ? c.accent : c.border, m_expecting ? 2 : 1,
                        m_picture.isNull() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(m_expecting ? c.accentSurface : c.window);
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    const QRect inner = area.adjusted(metrics::halfGrid, metrics::halfGrid, -metrics::halfGrid, -metrics::halfGrid);
    if (m_picture.isNull()) {
        painter.setPen(m_expecting ? c.accent : c.secondaryText);
        painter.drawText(inner.adjusted(metrics::gap, 0, -metrics::gap, 0), Qt::AlignCenter | Qt::TextWordWrap, m_words);
    } else {
        const QSize size = m_picture.size().scaled(inner.size(), Qt::KeepAspectRatio);
        const QRect at(QPoint(inner.x() + (inner.width() - size.width()) / 2,
                              inner.y() + (inner.height() - size.height()) / 2),
                       size);
        painter.drawImage(at, m_picture);
    }
    painter.setFont(secondaryFont());
    painter.setPen(c.secondaryText);
    painter.drawText(QRect(0, pictureHeight, width(), captionHeight), Qt::AlignHCenter | Qt::AlignBottom, m_caption);
}

void PaperPreview::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && hasPicture() && rect().contains(event->pos()))
        emit opened();
    QWidget::mouseReleaseEvent(event);
}

} // namespace hezhun
