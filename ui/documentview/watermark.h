// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace hezhun {

/// A line repeated faintly and aslant over what is painted: dark with a light edge, so that it is legible on
/// light and on dark ground, and what lies under it stays so too.
class Watermark
{
public:
    void setLine(const QString &line);
    QString line() const { return m_line; }

    /// Over `area`, in device pixels; the painter's coordinates are device pixels.
    void paint(QPainter &painter, const QRectF &area, double devicePixelRatio) const;

private:
    QPixmap tile(double devicePixelRatio) const;

    QString m_line;
    mutable QPixmap m_tile; ///< drawn when it is needed first
    mutable double m_tileRatio = 0.0;
};

} // namespace hezhun
