// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kinds/kinddefinition.h"

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>

namespace hezhun {

/// Why a file should be converted before it goes into a slot.
enum class ConversionReason {
    WrongFormat, ///< a picture, but not in a format of the slot
    TooLarge, ///< more bytes than the slot takes
    Turned, ///< upright only by its EXIF orientation, which not every viewer follows
    TellsPlace, ///< its metadata hold where it was photographed
};

/// A file as it came, seen for a slot.
struct ExaminedPicture
{
    QString format; ///< "jpg", "png", "pdf", "bmp", "gif", "webp"; empty: nothing known
    QSize size; ///< pixels as stored; empty when it is no picture
    qint64 byteCount = 0;
    QList<ConversionReason> reasons; ///< empty: it goes in as it is

    /// It can't go into the slot unless it is converted.
    bool mustBeConverted() const;
    bool operator==(const ExaminedPicture &) const = default;
};

struct ConvertedPicture
{
    QByteArray bytes; ///< JPEG without metadata, upright, at most the slot's size
    QSize size; ///< pixels

    bool operator==(const ConvertedPicture &) const = default;
};

/// Looks at a file for a slot, without decoding it. Errors, in one sentence for the user: picture.empty,
/// picture.unknown (no picture that can be opened, nor a format of the slot), picture.too_many_pixels,
/// picture.damaged, picture.pdf (the slot takes none, and pages are not made into pictures here),
/// picture.pdf_too_large. Any thread.
Result<ExaminedPicture> examinePicture(const QByteArray &bytes, const SlotDefinition &slot);

/// A JPEG for the slot: decoded within maximumPixels (documentinspection.h), upright, all metadata left behind, as sharp as the slot's size
/// allows. Errors as above, and picture.cannot_shrink where no legible size fits. Any thread.
Result<ConvertedPicture> convertPicture(const QByteArray &bytes, const SlotDefinition &slot);

} // namespace hezhun
