// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <array>

namespace hezhun {

/// For each brightness the one that takes its place.
using Tone = std::array<uchar, 256>;

/// The stretch that makes a dull or dark scan legible: the darkest and lightest hundredth of the pixels
/// become black and white, and the middle tone is brought to the middle within bounds. Colours keep their
/// order. A picture of one brightness is left as it is.
Tone toneFor(const QImage &image);

/// The picture with the stretch applied to red, green and blue alike. Takes RGB32 or ARGB32_Premultiplied; of
/// the latter, transparent pixels stay as they are.
QImage toned(QImage image, const Tone &tone);

} // namespace hezhun
