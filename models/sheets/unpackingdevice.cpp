// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/unpackingdevice.h"

namespace hezhun {

namespace {

constexpr qint64 bite = 1 << 16;

} // namespace

UnpackingDevice::UnpackingDevice(QIODevice &source, qint64 dataAt, const ZipEntry &entry)
    : m_source(source)
    , m_entry(entry)
    , m_at(dataAt)
    , m_packedLeft(entry.packedSize)
    , m_checksum(crc32(0, nullptr, 0))
{
    // Without a header of zlib's: the window alone.
    m_ready = dataAt >= 0 && inflateInit2(&m_stream, -MAX_WBITS) == Z_OK;
}

UnpackingDevice::~UnpackingDevice()
{
    if (m_ready)
        inflateEnd(&m_stream);
}

qint64 UnpackingDevice::fail(const char *why)
{
    m_failed = true;
    setErrorString(QString::fromLatin1(why));
    return -1;
}

bool UnpackingDevice::refill()
{
    if (m_packedLeft == 0 || !m_source.seek(m_at))
        return false;
    m_packed = m_source.read(qMin(bite, m_packedLeft));
    m_at += m_packed.size();
    m_packedLeft -= m_packed.size();
    m_stream.next_in = reinterpret_cast<Bytef *>(m_packed.data());
    m_stream.avail_in = static_cast<uInt>(m_packed.size());
    return !m_packed.isEmpty();
}

qint64 UnpackingDevice::readData(char *data, qint64 maximum)
{
    if (!m_ready || m_failed)
        return fail("zip: no such part");
    const qint64 wanted = qMin(qMin(maximum, bite), m_entry.unpackedSize - m_unpacked);
    m_stream.next_out = reinterpret_cast<Bytef *>(data);
    m_stream.avail_out = static_cast<uInt>(wanted);
    while (m_stream.avail_out > 0) {
        if (m_stream.avail_in == 0 && !refill())
            return fail("zip: a part is cut short");
        if (!m_entry.deflated) {
            const uInt length = qMin(m_stream.avail_in, m_stream.avail_out);
            std::copy_n(m_stream.next_in, length, m_stream.next_out);
            m_stream.next_in += length;
            m_stream.avail_in -= length;
            m_stream.next_out += length;
            m_stream.avail_out -= length;
            continue;
        }
        const int code = inflate(&m_stream, Z_NO_FLUSH);
        if (code == Z_STREAM_END && m_stream.avail_out > 0)
            return fail("zip: a part is shorter than it says");
        if (code != Z_OK && code != Z_STREAM_END)
            return fail("zip: a part is broken");
    }
    m_checksum = crc32(m_checksum, reinterpret_cast<const Bytef *>(data), static_cast<uInt>(wanted));
    m_unpacked += wanted;
    if (m_unpacked == m_entry.unpackedSize) {
        if (m_checksum != m_entry.checksum)
            return fail("zip: a part's checksum");
        m_whole = true;
    }
    // The end, for a sequential device, is -1.
    return wanted == 0 ? -1 : wanted;
}

} // namespace hezhun
