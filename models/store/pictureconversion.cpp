// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pictureconversion.h"

#include "store/documentinspection.h"
#include "store/exifmarks.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QImageWriter>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PictureConversion)
};

/// Pixels of the longer side of what is made: more shows nothing more of a card or a licence.
constexpr int longestSide = 3200;
/// Under this the small print of a card is no longer legible.
constexpr int shortestLongSide = 800;
constexpr std::array qualities{90, 82, 74, 66};

/// The formats that are opened. What plug-ins may add is nothing that a stranger's file should reach.
QString pictureFormat(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    if (format == "jpeg" || format == "jpg")
        return u"jpg"_s;
    static const QList<QByteArray> others{"png", "bmp", "gif", "webp"};
    return others.contains(format) ? QString::fromLatin1(format) : QString();
}

QSize promisedSize(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    return reader.size();
}

QString sizeText(qint64 bytes, int decimals)
{
    return QLocale().formattedDataSize(bytes, decimals, QLocale::DataSizeTraditionalFormat);
}

Error damaged()
{
    return {u"picture.damaged"_s, Texts::tr("The picture is damaged and can't be read. Photograph or scan the paper again.")};
}

/// libjpeg fills what is missing with grey and calls that a success. The end marker can't stand within the data of a
/// scan (ITU-T T.81, B.1.1.5), and a thumbnail's comes before the last scan begins.
bool isCutOff(const QByteArray &jpeg)
{
    return jpeg.lastIndexOf("\xff\xd9") < jpeg.lastIndexOf("\xff\xda");
}

Result<Done> checkPdf(const QByteArray &bytes, const SlotDefinition &slot)
{
    if (!slot.formats.contains(u"pdf"_s))
        return Error{u"picture.pdf"_s,
                     Texts::tr("A PDF can't be put in here. Save its page as a picture, or photograph the paper.")};
    if (bytes.size() > slot.maximumBytes)
        return Error{u"picture.pdf_too_large"_s,
                     Texts::tr("The PDF has %1, and may have %2 at most. Scan it again with fewer dots per inch.")
                         .arg(sizeText(bytes.size(), 1),
                              sizeText(slot.maximumBytes, 0))};
    return Done{};
}

Result<Done> checkPicture(const QByteArray &bytes, const ExaminedPicture &examined)
{
    if (examined.size.isEmpty())
        return damaged();
    if (qint64(examined.size.width()) * examined.size.height() > maximumPixels)
        return Error{u"picture.too_many_pixels"_s,
                     Texts::tr("The picture claims to be %1 × %2 pixels, more than can be opened safely. Choose a "
                               "smaller one.")
                         .arg(examined.size.width())
                         .arg(examined.size.height())};
    if (examined.format == u"jpg"_s && isCutOff(bytes))
        return Error{u"picture.damaged"_s,
                     Texts::tr("The picture is cut off: part of the file is missing. Choose the file again, or "
                               "photograph the paper again.")};
    return Done{};
}

/// Upright, without transparency, colours as screens show them, nothing beside the pixels.
QImage bare(QImage image)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QImage plain(image.size(), QImage::Format_RGB32);
    if (plain.isNull())
        return plain;
    plain.fill(Qt::white);
    image.setDevicePixelRatio(1.0);
    QPainter(&plain).drawImage(0, 0, image);
    return plain;
}

Result<QImage> decode(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize stored = reader.size();
    if (std::max(stored.width(), stored.height()) > longestSide) // libjpeg scales while decoding
        reader.setScaledSize(stored.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image;
    if (!reader.read(&image))
        return damaged();
    image = bare(std::move(image));
    return image.isNull() ? Result<QImage>(damaged()) : Result<QImage>(std::move(image));
}

QByteArray encoded(const QImage &image, int quality)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? buffer.data() : QByteArray();
}

} // namespace

bool ExaminedPicture::mustBeConverted() const
{
    return reasons.contains(ConversionReason::WrongFormat) || reasons.contains(ConversionReason::TooLarge);
}

Result<ExaminedPicture> examinePicture(const QByteArray &bytes, const SlotDefinition &slot)
{
    if (bytes.isEmpty())
        return Error{u"picture.empty"_s, Texts::tr("The file is empty. Choose another one.")};
    ExaminedPicture examined;
    examined.byteCount = bytes.size();
    if (bytes.startsWith("%PDF-")) {
        examined.format = u"pdf"_s;
        if (const Result<Done> sound = checkPdf(bytes, slot); !sound)
            return sound.error();
        return examined;
    }
    examined.format = pictureFormat(bytes);
    if (examined.format.isEmpty())
        return Error{u"picture.unknown"_s,
                     Texts::tr("This is no picture that can be opened here. Choose a photograph or a scan of the "
                               "paper, as JPG or PNG.")};
    examined.size = promisedSize(bytes);
    if (const Result<Done> sound = checkPicture(bytes, examined); !sound)
        return sound.error();
    if (!slot.formats.contains(examined.format))
        examined.reasons.append(ConversionReason::WrongFormat);
    if (bytes.size() > slot.maximumBytes)
        examined.reasons.append(ConversionReason::TooLarge);
    const ExifMarks marks = readExifMarks(bytes);
    if (marks.orientation != 1)
        examined.reasons.append(ConversionReason::Turned);
    if (marks.hasPlace)
        examined.reasons.append(ConversionReason::TellsPlace);
    return examined;
}

Result<ConvertedPicture> convertPicture(const QByteArray &bytes, const SlotDefinition &slot)
{
    const Result<ExaminedPicture> examined = examinePicture(bytes, slot);
    if (!examined)
        return examined.error();
    if (examined->format == u"pdf"_s)
        return Error{u"picture.pdf"_s, Texts::tr("A PDF is put in as it is.")};
    Result<QImage> decoded = decode(bytes);
    if (!decoded)
        return decoded.error();
    QImage image = std::move(decoded).value();
    // First a little less sharp, then smaller: small print suffers from the latter more.
    while (true) {
        for (int quality : qualities) {
            const QByteArray made = encoded(image, quality);
            if (!made.isEmpty() && made.size() <= slot.maximumBytes)
                return ConvertedPicture{made, image.size()};
        }
        const int longer = std::max(image.width(), image.height());
        const int next = longer * 4 / 5;
        if (next < shortestLongSide)
            break;
        image = image.scaled(next, next, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return Error{u"picture.cannot_shrink"_s,
                 Texts::tr("The picture can't be made as small as %1 and stay legible. Photograph the paper alone, on "
                           "a plain ground.")
                     .arg(sizeText(slot.maximumBytes, 0))};
}

} // namespace hezhun
