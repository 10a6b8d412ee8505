// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hezhun {

/// What a picture's metadata say that matters before it is handed in.
struct ExifMarks
{
    int orientation = 1; ///< 1 to 8 (Exif 2.32, 4.6.4); 1: upright, or nothing said
    bool hasPlace = false; ///< it tells where the picture was taken
    bool hasAny = false; ///< there are metadata at all

    bool operator==(const ExifMarks &) const = default;
};

/// Reads the orientation and whether a place is told from the EXIF and XMP of a JPEG or PNG, and nothing else. Never
/// follows an offset out of its segment, looks at a bounded number of entries; what is malformed counts as not there.
ExifMarks readExifMarks(const QByteArray &picture);

} // namespace hezhun
