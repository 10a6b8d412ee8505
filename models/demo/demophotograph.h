// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace hezhun {

/// What is wrong with a photograph of a paper.
enum class PhotographFlaw { None, Blurred, CutOff, Glare, Dark, Sideways };

/// How a sample paper was photographed. The same values give the same bytes.
struct Photograph
{
    QSize size = {1600, 1100}; ///< pixels
    quint64 seed = 1; ///< table, angle, light and grain
    PhotographFlaw flaw = PhotographFlaw::None;
    int quality = 76; ///< of JPEG, 1 to 100
};

/// A picture of `paper` as it lies on a table: a little askew, in uneven light, with the grain of a
/// telephone's camera. `table`: what the photograph shows, in units of the paper of which `paper` has `scale`
/// pixels each.
QImage photographed(const QImage &paper, const QSizeF &table, const Photograph &photograph);

/// As JPEG.
QByteArray asJpeg(const QImage &image, int quality);

/// As JPEG of `least` to `most` bytes: the quality is sought that gives that. `image` must have grain enough.
QByteArray asJpegOfSize(const QImage &image, qsizetype least, qsizetype most);

/// The same picture with a remark in it, so that it is another file (its SHA-256 differs) at no cost.
QByteArray withRemark(const QByteArray &jpeg, const QByteArray &remark);

/// A file whose header promises a picture that cannot be drawn: one of the tables that decoding needs is
/// missing.
QByteArray damaged(QByteArray jpeg);

} // namespace hezhun
