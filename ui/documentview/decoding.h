// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documentview/picture.h"

#include <QByteArray>

namespace hezhun {

/// Memory that one decoded document may take. A header that promises more is refused before anything is
/// decoded; 256 MiB are 67 million pixels.
inline constexpr int pictureMegabytes = 256;

/// Decodes JPEG, PNG, BMP, GIF (its first frame) or WebP, told apart by their bytes, to the largest size that
/// fits into `bound` (device pixels; empty: the whole document). Upright by EXIF, never enlarged. A document
/// that is empty, cut off, damaged, too large, a PDF or something else gives a Picture with a fault. Any
/// thread.
Picture decodePicture(const QByteArray &bytes, QSize bound);

/// Whether a JPEG goes on to its end marker. libjpeg fills what is missing with grey and calls that a
/// success.
bool jpegIsComplete(const QByteArray &bytes);

} // namespace hezhun
