// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demorandom.h"

#include <QImage>
#include <QPainter>
#include <QSize>

namespace hezhun {

/// What lies under a photographed paper and over it. Each is drawn once for a size and then shared; safe to
/// use from several threads.
inline constexpr int tableCount = 3;
inline constexpr int lightCount = 4;

/// A table top: wood, a grey cloth, a green mat.
QImage tableOf(const QSize &size, int table);
/// Uneven light from one corner; `dark`: in the evening, without a lamp.
void drawLight(QPainter &painter, const QSize &size, int light, bool dark);
/// The grain of a small sensor.
void drawGrain(QPainter &painter, const QSize &size, DemoRandom &random);

} // namespace hezhun
