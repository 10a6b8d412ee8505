// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/pictureconversion.h"
#include "ui/documentview/picture.h"

#include <QFuture>
#include <QImage>

#include <optional>

namespace hezhun {

/// A file that somebody brought, read and looked at for a slot: all that has to be known before it is taken.
struct PaperSeen
{
    QByteArray bytes;
    ExaminedPicture examined;
    /// Where there are reasons to convert it: the converted one, or why there is none.
    std::optional<Result<ConvertedPicture>> converted;
    /// Of the converted one where there is one, else of the file itself.
    Picture preview;
};

/// Files larger than this are not read: no photograph or scan of one paper is.
inline constexpr qint64 mostFileBytes = qint64(64) << 20;

// Each works on a thread of its own pool, `bound` is the preview's size in device pixels.

QFuture<Result<PaperSeen>> seePaper(const QByteArray &bytes, const SlotDefinition &slot, QSize bound);
QFuture<Result<PaperSeen>> seeFile(const QString &path, const SlotDefinition &slot, QSize bound);
/// A picture from the clipboard, as the file that it would be.
QFuture<Result<PaperSeen>> seeImage(const QImage &image, const SlotDefinition &slot, QSize bound);
/// One that was taken already: its preview, and what it is.
QFuture<PaperSeen> seeTaken(const QByteArray &bytes, const SlotDefinition &slot, QSize bound);

} // namespace hezhun
