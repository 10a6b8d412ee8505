// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/samplepanel.h"

#include "ui/documentview/pagepainting.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

SamplePanel::SamplePanel(QWidget *parent)
    : QFrame(parent)
{
    setFixedHeight(height);
    setProperty("role", u"card"_s);
    setAccessibleName(tr("Sample"));
}

void SamplePanel::setSample(const QString &label, const QString &picture)
{
    if (label == m_label && picture == m_file)
        return;
    m_label = label;
    m_file = picture;
    m_picture = QPixmap(picture);
    setAccessibleDescription(label);
    update();
}

void SamplePanel::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QRect content = rect().adjusted(metrics::gap, metrics::gap, -metrics::gap, -metrics::gap);
    if (m_picture.isNull()) {
        pagepainting::message(painter, content, {}, {}, tr("There is no sample for this document."), {});
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSize bound = (QSizeF(content.size()) * ratio).toSize();
    QPixmap fitted = m_picture.scaled(bound, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    fitted.setDevicePixelRatio(ratio);
    const QSizeF size = fitted.deviceIndependentSize();
    painter.drawPixmap(QPointF(content.left() + (content.width() - size.width()) / 2.0,
                               content.top() + (content.height() - size.height()) / 2.0),
                       fitted);
}

} // namespace hezhun
