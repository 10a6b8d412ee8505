// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/zipreader.h"

#include "sheets/unpackingdevice.h"

#include <QtEndian>

namespace hezhun {

namespace {

constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 directorySignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr qsizetype localSize = 30;
constexpr qsizetype directorySize = 46;
constexpr qsizetype endSize = 22;
constexpr qint64 longestComment = 65'535;

Error broken(const char *where)
{
    return sheetError(QStringLiteral("sheet.broken"), QString::fromLatin1(where));
}

quint16 u16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 u32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

/// Where the record at the end of the directory begins; -1 when there is none.
qsizetype endRecord(const QByteArray &tail)
{
    for (qsizetype at = tail.size() - endSize; at >= 0; --at) {
        if (u32(tail, at) == endSignature && at + endSize + u16(tail, at + 20) == tail.size())
            return at;
    }
    return -1;
}

} // namespace

ZipReader::ZipReader(QIODevice &device, const SheetLimits &limits)
    : m_device(device)
    , m_limits(limits)
{
}

Result<QHash<QString, ZipEntry>> ZipReader::entries() const
{
    const qint64 size = m_device.size();
    if (size > m_limits.bytes)
        return sheetError(QStringLiteral("sheet.too_large"));
    const qint64 tailAt = qMax<qint64>(0, size - endSize - longestComment);
    if (!m_device.seek(tailAt))
        return broken("zip: the end");
    const QByteArray tail = m_device.read(size - tailAt);
    const qsizetype end = endRecord(tail);
    if (end < 0)
        return broken("zip: no directory");
    if (u16(tail, end + 4) != 0 || u16(tail, end + 6) != 0 || u16(tail, end + 8) != u16(tail, end + 10))
        return broken("zip: several volumes");
    const int count = u16(tail, end + 10);
    const qint64 length = u32(tail, end + 12);
    const qint64 start = u32(tail, end + 16);
    if (count > m_limits.entries)
        return sheetError(QStringLiteral("sheet.too_large"), QStringLiteral("zip: parts"));
    if (start + length > tailAt + end || !m_device.seek(start))
        return broken("zip: the directory's place");
    const QByteArray directory = m_device.read(length);
    if (directory.size() != length)
        return broken("zip: the directory's length");

    QHash<QString, ZipEntry> entries;
    qsizetype at = 0;
    for (int i = 0; i < count; ++i) {
        if (at + directorySize > directory.size() || u32(directory, at) != directorySignature)
            return broken("zip: a part's row");
        const int flags = u16(directory, at + 8);
        const int method = u16(directory, at + 10);
        const qsizetype nameLength = u16(directory, at + 28);
        const qsizetype whole = directorySize + nameLength + u16(directory, at + 30) + u16(directory, at + 32);
        if (at + whole > directory.size())
            return broken("zip: a part's name");
        if ((flags & 0x2041) != 0)
            return sheetError(QStringLiteral("sheet.protected"));
        if (method != 0 && method != 8)
            return broken("zip: a part's method");
        const ZipEntry entry{.headerAt = u32(directory, at + 42),
                             .packedSize = u32(directory, at + 20),
                             .unpackedSize = u32(directory, at + 24),
                             .checksum = u32(directory, at + 16),
                             .deflated = method == 8};
        if (entry.headerAt + localSize + entry.packedSize > start
            || (method == 0 && entry.packedSize != entry.unpackedSize)) {
            return broken("zip: a part's place");
        }
        if (entry.unpackedSize > m_limits.unpackedBytes
            || (entry.unpackedSize > (1 << 20) && entry.unpackedSize / m_limits.ratio > entry.packedSize)) {
            return sheetError(QStringLiteral("sheet.too_large"), QStringLiteral("zip: a part's size"));
        }
        // Names are compared as spreadsheets do: one kind of slash, without regard to case.
        const QString name
            = QString::fromUtf8(directory.mid(at + directorySize, nameLength)).replace(u'\\', u'/').toLower();
        if (entries.contains(name))
            return broken("zip: two parts of one name");
        entries.insert(name, entry);
        at += whole;
    }
    return entries;
}

std::unique_ptr<QIODevice> ZipReader::open(const ZipEntry &entry) const
{
    qint64 dataAt = -1;
    if (m_device.seek(entry.headerAt)) {
        const QByteArray header = m_device.read(localSize);
        if (header.size() == localSize && u32(header, 0) == localSignature)
            dataAt = entry.headerAt + localSize + u16(header, 26) + u16(header, 28);
    }
    auto part = std::make_unique<UnpackingDevice>(m_device, dataAt, entry);
    part->open(QIODevice::ReadOnly);
    return part;
}

} // namespace hezhun
