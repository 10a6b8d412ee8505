// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/decoding.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QList>

#include <algorithm>

namespace hezhun {

namespace {

struct Decoding
{
    Q_DECLARE_TR_FUNCTIONS(Decoding)
};

bool looksLikePdf(const QByteArray &bytes)
{
    // Readers take a PDF whose mark stands anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13).
    return QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-");
}

bool isDecodable(const QByteArray &format)
{
    // What plug-ins may add, SVG before all, is nothing that a stranger's file should reach.
    static const QList<QByteArray> formats{"jpeg", "jpg", "png", "bmp", "gif", "webp"};
    return formats.contains(format);
}

QString withoutPicture(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Decoding::tr("The file is empty. Ask for it to be uploaded again.");
    if (looksLikePdf(bytes))
        return Decoding::tr("This is a PDF whose pages have not been drawn yet. They appear here when that is done.");
    return Decoding::tr("This is not a picture that can be shown here. Ask for a JPG or PNG.");
}

QString tooLarge(QSize size)
{
    return Decoding::tr("The picture claims to be %1 × %2 pixels, which is more than can be opened safely. "
                        "Ask for a smaller one.")
        .arg(size.width())
        .arg(size.height());
}

QString damaged()
{
    return Decoding::tr("The picture is damaged and can't be decoded. Ask for it to be uploaded again.");
}

QString cutOff()
{
    return Decoding::tr("The picture is cut off: part of the file is missing. Ask for it to be uploaded again.");
}

bool fitsMemory(QSize size, QImage::Format format)
{
    // What we paint from has 4 bytes a pixel; what a PNG of 16 bits a channel is decoded into has 8.
    const int bits = format == QImage::Format_Invalid ? 0 : QImage::toPixelFormat(format).bitsPerPixel();
    const qint64 bytes = qint64(size.width()) * size.height() * std::max(32, bits) / 8;
    return bytes <= qint64(pictureMegabytes) * 1024 * 1024;
}

QSize fitted(QSize full, QSize bound)
{
    if (bound.isEmpty() || (full.width() <= bound.width() && full.height() <= bound.height()))
        return full;
    return full.scaled(bound, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

QImage::Format paintingFormat(const QImage &image)
{
    return image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
}

} // namespace

bool jpegIsComplete(const QByteArray &bytes)
{
    const auto *at = reinterpret_cast<const uchar *>(bytes.constData());
    const auto *const end = at + bytes.size();
    if (bytes.size() < 4 || at[0] != 0xFF || at[1] != 0xD8)
        return false;
    at += 2;
    while (at + 1 < end) {
        if (at[0] != 0xFF) { // entropy-coded data of a scan
            at = std::find(at, end, uchar(0xFF));
            continue;
        }
        const uchar marker = at[1];
        if (marker == 0xD9)
            return true;
        const bool standsAlone = marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        if (marker == 0xFF) {
            at += 1; // fill byte
        } else if (standsAlone) {
            at += 2;
        } else {
            if (at + 3 >= end)
                return false;
            const int length = (at[2] << 8) | at[3];
            if (end - at < 2 + length)
                return false;
            at += 2 + length;
        }
    }
    return false;
}

Picture decodePicture(const QByteArray &bytes, QSize bound)
{
    Picture picture;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (!isDecodable(format)) {
        picture.fault = withoutPicture(bytes);
        return picture;
    }

    const QSize stored = reader.size();
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    picture.fullSize = turned ? stored.transposed() : stored;
    if (stored.isEmpty()) {
        picture.fault = damaged();
        return picture;
    }
    if (!fitsMemory(stored, reader.imageFormat())) {
        picture.fault = tooLarge(picture.fullSize);
        return picture;
    }
    if ((format == "jpeg" || format == "jpg") && !jpegIsComplete(bytes)) {
        picture.fault = cutOff();
        return picture;
    }

    const QSize wanted = fitted(picture.fullSize, bound);
    if (wanted != picture.fullSize)
        reader.setScaledSize(turned ? wanted.transposed() : wanted); // libjpeg scales while decoding
    if (!reader.read(&picture.image)) {
        picture.fault = damaged();
        picture.image = {};
        return picture;
    }
    picture.image.convertTo(paintingFormat(picture.image));
    picture.image.setDevicePixelRatio(1.0);
    return picture;
}

} // namespace hezhun
