// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/zipreader.h"

#include <zlib.h>

namespace hezhun {

/// One part of a ZIP file, unpacked while it is read.
class UnpackingDevice final : public QIODevice
{
public:
    /// `dataAt` is where the packed bytes begin in `source`; -1 when there is no such place.
    UnpackingDevice(QIODevice &source, qint64 dataAt, const ZipEntry &entry);
    ~UnpackingDevice() override;

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_unpacked == m_entry.unpackedSize && QIODevice::atEnd(); }

    /// Whether it was read to its end, and was what the directory says.
    bool whole() const { return m_whole; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 fail(const char *why);
    bool refill();

    QIODevice &m_source;
    ZipEntry m_entry;
    qint64 m_at; ///< in the source
    qint64 m_packedLeft;
    qint64 m_unpacked = 0;
    QByteArray m_packed;
    z_stream m_stream{};
    uLong m_checksum = 0;
    bool m_ready = false;
    bool m_whole = false;
    bool m_failed = false;
};

} // namespace hezhun
