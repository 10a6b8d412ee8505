// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheet.h"

#include <QHash>
#include <QIODevice>

#include <memory>

namespace hezhun {

struct ZipEntry
{
    qint64 headerAt = 0;
    qint64 packedSize = 0;
    qint64 unpackedSize = 0;
    quint32 checksum = 0; ///< CRC-32 of the unpacked bytes
    bool deflated = false;
};

/// Reads what XLSX needs of a ZIP file (APPNOTE.TXT 6.3): parts that are stored or deflated, listed in one directory at
/// the end; no encryption, no ZIP64, nothing in several volumes. Trusts no size: a part yields at most as many bytes as
/// the directory says, and these are within the limits.
class ZipReader
{
public:
    /// `device` is open for reading, can be sought, and outlives this.
    ZipReader(QIODevice &device, const SheetLimits &limits);

    /// By name. Two parts of one name, or one outside the file, are a fault.
    /// Codes: sheet.broken, sheet.too_large, sheet.protected.
    Result<QHash<QString, ZipEntry>> entries() const;
    /// A part, unpacked while it is read; it fails (errorString()) where the bytes are not what the directory says.
    /// Read one at a time.
    std::unique_ptr<QIODevice> open(const ZipEntry &entry) const;

private:
    QIODevice &m_device;
    SheetLimits m_limits;
};

} // namespace hezhun
