// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demophotograph.h"
#include "demo/demovalues.h"

namespace hezhun {

/// A sample paper, and how it was photographed.
struct DemoPicture
{
    QString paper; ///< one of DemoPapers::names()
    DemoValues values;
    Photograph photograph = {};
};

/// JPEG of a sample paper. Needs a QGuiApplication, as all drawing of text; safe to use from several threads.
QByteArray drawn(const DemoPicture &picture);

/// The same with a quality that gives `least` to `most` bytes.
QByteArray drawnOfSize(const DemoPicture &picture, qsizetype least, qsizetype most);

/// Several at once, on all cores, in the order given.
QList<QByteArray> drawn(const QList<DemoPicture> &pictures);

/// 12-megapixel photographs of about 900 KB, as today's telephones take them, for measuring: 820,000 to
/// 1,000,000 bytes each. Only a few are drawn; the others are these with another remark inside, so each is a
/// file of its own.
QList<QByteArray> largePhotographs(const QString &paper, const DemoValues &values, int count, quint64 seed);

} // namespace hezhun
