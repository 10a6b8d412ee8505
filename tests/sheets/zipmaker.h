// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace hezhun {

struct ZipPart
{
    QByteArray name;
    QByteArray content;
    bool deflated = true;
    quint16 flags = 0;
    qint64 claimedSize = -1; ///< what the directory says; -1: the truth
    bool wrongChecksum = false;
};

/// A ZIP file, with what its parts claim of themselves.
QByteArray zipOf(const QList<ZipPart> &parts);

} // namespace hezhun
