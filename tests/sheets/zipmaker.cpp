// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipmaker.h"

#include <QtEndian>

#include <zlib.h>

namespace hezhun {

namespace {

template <typename T> QByteArray le(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray deflatedBytes(const QByteArray &content)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(content.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace

QByteArray zipOf(const QList<ZipPart> &parts)
{
    QByteArray body;
    QByteArray directory;
    for (const ZipPart &part : parts) {
        const QByteArray packed = part.deflated ? deflatedBytes(part.content) : part.content;
        const auto sum = static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(part.content.constData()),
                                                    static_cast<uInt>(part.content.size())));
        const qint64 size = part.claimedSize < 0 ? part.content.size() : part.claimedSize;
        const QByteArray common = le<quint16>(20) + le<quint16>(part.flags) + le<quint16>(part.deflated ? 8 : 0)
            + le<quint32>(0) + le<quint32>(part.wrongChecksum ? sum + 1 : sum) + le<quint32>(quint32(packed.size()))
            + le<quint32>(quint32(size)) + le<quint16>(quint16(part.name.size())) + le<quint16>(0);
        directory += le<quint32>(0x02014b50) + le<quint16>(20) + common + le<quint16>(0) + le<quint16>(0)
            + le<quint16>(0) + le<quint32>(0) + le<quint32>(quint32(body.size())) + part.name;
        body += le<quint32>(0x04034b50) + common + part.name + packed;
    }
    const auto count = le<quint16>(quint16(parts.size()));
    return body + directory + le<quint32>(0x06054b50) + le<quint32>(0) + count + count
        + le<quint32>(quint32(directory.size())) + le<quint32>(quint32(body.size())) + le<quint16>(0);
}

} // namespace hezhun
