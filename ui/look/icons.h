// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QStringList>

namespace hezhun {

/// The colour of the palette that an icon takes. It follows a change of the scheme without being asked again.
enum class IconColour { Text, Secondary, Accent, OnAccent, Good, Warning, Danger, OnCanvas };

/// An outline icon from resources/icons, sharp from 100 to 200 %. Greyed when disabled. An unknown name gives
/// a null icon; iconNames() lists the known ones.
QIcon icon(const QString &name, IconColour colour = IconColour::Text);

/// The same as a picture of `size` logical pixels a side in a colour of one's own, for painting.
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio);

/// Every name that resources/icons/icons.txt gives, in its order.
QStringList iconNames();

/// The program's own mark, 16 to 256 px.
QIcon applicationIcon();

} // namespace hezhun
