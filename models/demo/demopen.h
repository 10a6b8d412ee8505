// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demopaper.h"

#include <QPainter>

namespace hezhun {

/// Draws the items of a sample paper onto a picture.
class DemoPen
{
public:
    /// `scale`: pixels a unit of the paper.
    DemoPen(QImage &image, qreal scale);

    /// The bare sheet, with its corners.
    void sheet(const PaperDesign &design);
    void item(const PaperItem &item, const DemoValues &values);
    /// Another paper, lying on this one.
    void image(const QRectF &box, const QImage &image);

private:
    void text(const PaperItem &item, const QString &words);
    void watermark(const PaperItem &item, const QString &words);
    void portrait(const PaperItem &item, const QString &sex);
    void waves(const PaperItem &item);
    void seal(const PaperItem &item, const QString &words);
    void signature(const PaperItem &item, const QString &words);

    QPainter m_painter;
};

} // namespace hezhun
