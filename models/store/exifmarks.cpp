// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/exifmarks.h"

#include <QByteArrayView>

#include <algorithm>
#include <optional>

namespace hezhun {

namespace {

constexpr quint16 orientationTag = 0x0112;
constexpr quint16 gpsTag = 0x8825;
constexpr quint16 shortType = 3;
constexpr quint32 mostEntries = 512;
constexpr int mostSegments = 512;

/// The numbers of a TIFF block (Exif 2.32, 4.5.2), asked for by their offset in it.
class TiffBlock
{
public:
    explicit TiffBlock(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_bigEndian(bytes.startsWith("MM"))
    {
    }

    bool isTiff() const { return (m_bigEndian || m_bytes.startsWith("II")) && number(2, 2) == 42u; }

    std::optional<quint32> number(qsizetype at, int size) const
    {
        if (at < 0 || at > m_bytes.size() - size)
            return {};
        quint32 value = 0;
        for (int i = 0; i < size; ++i) {
            const int from = m_bigEndian ? i : size - 1 - i;
            value = value << 8 | quint8(m_bytes[at + from]);
        }
        return value;
    }

private:
    QByteArrayView m_bytes;
    bool m_bigEndian;
};

void readTiff(QByteArrayView bytes, ExifMarks &marks)
{
    const TiffBlock tiff(bytes);
    if (!tiff.isTiff())
        return;
    marks.hasAny = true;
    const qsizetype directory = qsizetype(tiff.number(4, 4).value_or(0));
    const quint32 count = std::min(tiff.number(directory, 2).value_or(0), mostEntries);
    for (quint32 i = 0; i < count; ++i) {
        const qsizetype entry = directory + 2 + 12 * qsizetype(i);
        const quint32 tag = tiff.number(entry, 2).value_or(0);
        if (tag == orientationTag && tiff.number(entry + 2, 2) == shortType) {
            const quint32 value = tiff.number(entry + 8, 2).value_or(1);
            marks.orientation = value >= 1 && value <= 8 ? int(value) : 1;
        } else if (tag == gpsTag) {
            // An empty directory is what cameras write that know no place.
            const qsizetype place = qsizetype(tiff.number(entry + 8, 4).value_or(0));
            marks.hasPlace = marks.hasPlace || tiff.number(place, 2).value_or(0) > 1;
        }
    }
}

void readXmp(QByteArrayView packet, ExifMarks &marks)
{
    marks.hasAny = true;
    marks.hasPlace = marks.hasPlace || packet.contains("GPSLatitude") || packet.contains("GPSLongitude");
}

quint32 bigEndian(QByteArrayView bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | quint8(bytes[at + i]);
    return value;
}

/// The segments before the picture itself (ITU-T T.81, B.1.1.4).
void readJpeg(QByteArrayView bytes, ExifMarks &marks)
{
    static constexpr QByteArrayView exif("Exif\0\0", 6);
    static constexpr QByteArrayView xmp("http://ns.adobe.com/xap/1.0/");
    qsizetype at = 2;
    for (int segment = 0; segment < mostSegments && at + 4 <= bytes.size(); ++segment) {
        if (quint8(bytes[at]) != 0xff)
            return;
        const quint8 marker = quint8(bytes[at + 1]);
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        const qsizetype length = qsizetype(bigEndian(bytes, at + 2, 2));
        if (marker == 0xda || length < 2 || at + 2 + length > bytes.size())
            return;
        if (marker == 0xe1) {
            const QByteArrayView content = bytes.sliced(at + 4, length - 2);
            if (content.startsWith(exif))
                readTiff(content.sliced(exif.size()), marks);
            else if (content.startsWith(xmp))
                readXmp(content, marks);
        }
        at += 2 + length;
    }
}

/// The chunks of a PNG (ISO/IEC 15948, 5.3; eXIf since its third edition).
void readPng(QByteArrayView bytes, ExifMarks &marks)
{
    qsizetype at = 8;
    for (int chunk = 0; chunk < mostSegments && at + 12 <= bytes.size(); ++chunk) {
        const qsizetype length = qsizetype(bigEndian(bytes, at, 4));
        if (length > bytes.size() - at - 12)
            return;
        const QByteArrayView type = bytes.sliced(at + 4, 4);
        const QByteArrayView content = bytes.sliced(at + 8, length);
        if (type == QByteArrayView("eXIf"))
            readTiff(content, marks);
        else if (type == QByteArrayView("iTXt") && content.startsWith("XML:com.adobe.xmp"))
            readXmp(content, marks);
        at += 12 + length;
    }
}

} // namespace

ExifMarks readExifMarks(const QByteArray &picture)
{
    ExifMarks marks;
    if (picture.startsWith("\xff\xd8\xff"))
        readJpeg(picture, marks);
    else if (picture.startsWith("\x89PNG\r\n\x1a\n"))
        readPng(picture, marks);
    return marks;
}

} // namespace hezhun
