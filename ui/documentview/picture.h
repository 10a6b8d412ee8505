// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace hezhun {

/// A decoded document, or the reason why it can't be shown.
struct Picture
{
    QImage image = {}; ///< upright (EXIF applied), RGB32 or ARGB32_Premultiplied; null when broken
    QSize fullSize = {}; ///< pixels of the document itself, upright; empty when not even that could be read
    QString fault = {}; ///< one sentence for the user; empty when `image` is good

    bool missing = false; ///< its bytes could not be got this time: what is in them is not known

    bool broken() const { return !fault.isEmpty(); }
    bool whole() const { return !image.isNull() && image.size() == fullSize; }
};

} // namespace hezhun
