// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace hezhun {

struct Sheet;
class ViewState;

/// The parts of a page that are not the document. Rectangles are logical pixels.
namespace pagepainting {

inline constexpr int headerHeight = 28;
inline constexpr int frameWidth = 2;

/// Where the document goes in a page of this size.
QRect bodyOf(QSize page);

/// Label, red star if required, note, and at the right `place` ("1 / 3").
void header(QPainter &painter, const QRect &rect, const Sheet &sheet, const QString &place, bool active);

void frame(QPainter &painter, const QRect &rect, bool active);

/// A large icon, a sentence of what is so, and a quieter one why.
void message(QPainter &painter, const QRect &rect, const QString &iconName, const QColor &colour, const QString &what,
             const QString &why);

/// The picture as the view has it, without scaling where it has that size already. The painter's coordinates
/// are device pixels of the page's body.
void picture(QPainter &painter, const ViewState &view, const QImage &image);

} // namespace pagepainting

} // namespace hezhun
