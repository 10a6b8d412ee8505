// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/challengepicture.h"

#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

namespace hezhun {

namespace {

constexpr int characterWidth = 26;
constexpr int lines = 4;
constexpr int dots = 60;

QColor inkOf(QRandomGenerator &random)
{
    return QColor::fromHsv(random.bounded(360), 160 + random.bounded(80), 60 + random.bounded(70));
}

} // namespace

ChallengePicture::ChallengePicture(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(metrics::controlHeight + metrics::grid);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChallengePicture::setCharacters(const QString &characters)
{
    m_characters = characters;
    m_seed = QRandomGenerator::global()->generate();
    updateGeometry();
    update();
}

QSize ChallengePicture::sizeHint() const
{
    return {int(m_characters.size()) * characterWidth + 2 * metrics::gap, metrics::controlHeight + metrics::grid};
}

void ChallengePicture::paintEvent(QPaintEvent *)
{
    QRandomGenerator random(m_seed); // the same picture each time it is painted
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours().border);
    painter.setBrush(QColor(0xf4, 0xf1, 0xe8));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);

    QFont face = textFont();
    face.setBold(true);
    for (qsizetype i = 0; i < m_characters.size(); ++i) {
        face.setPixelSize(24 + random.bounded(6));
        painter.save();
        painter.translate(metrics::gap + characterWidth * (i + 0.5), height() / 2.0 + random.bounded(7) - 3);
        painter.rotate(random.bounded(41) - 20);
        painter.shear((random.bounded(41) - 20) / 100.0, 0);
        painter.setFont(face);
        painter.setPen(inkOf(random));
        painter.drawText(QRectF(-20, -20, 40, 40), Qt::AlignCenter, m_characters.mid(i, 1));
        painter.restore();
    }
    for (int i = 0; i < lines; ++i) {
        QPainterPath path(QPointF(0, random.bounded(height())));
        path.cubicTo(width() / 3.0, random.bounded(height()), width() * 2 / 3.0, random.bounded(height()), width(),
                     random.bounded(height()));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(inkOf(random), 1.0));
        painter.drawPath(path);
    }
    for (int i = 0; i < dots; ++i) {
        painter.setPen(QPen(inkOf(random), 1.5));
        painter.drawPoint(random.bounded(width()), random.bounded(height()));
    }
}

} // namespace hezhun
