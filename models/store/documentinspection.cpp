// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/documentinspection.h"

#include "store/decisionhash.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>
#include <QMimeDatabase>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentInspection)
};

/// "jpg", "png", "pdf", or empty. The name that a file came with says nothing.
QString formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return u"jpg"_s;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return u"png"_s;
    if (bytes.startsWith("%PDF-"))
        return u"pdf"_s;
    return {};
}

QString upperJoined(const QStringList &formats)
{
    return formats.join(u", "_s).toUpper();
}

/// The size that the picture's header promises; empty when there is no sense in it.
QSize promisedSize(const QByteArray &bytes, const QString &format)
{
    QBuffer buffer(const_cast<QByteArray *>(&bytes));
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format == u"jpg"_s ? "jpeg" : "png");
    return reader.size();
}

QList<IntakeFault> inspectPicture(SubmittedDocument &document)
{
    const QSize size = promisedSize(document.bytes, document.format);
    if (size.isEmpty())
        return {{document.at, u"document.damaged"_s,
                 Texts::tr("The picture is damaged: its header can't be read. Send it anew.")}};
    if (qint64(size.width()) * size.height() > maximumPixels)
        return {{document.at, u"document.too_many_pixels"_s,
                 Texts::tr("The picture claims to be %1 × %2 pixels, more than can be shown. Send a smaller one.")
                     .arg(size.width())
                     .arg(size.height())}};
    document.width = size.width();
    document.height = size.height();
    return {};
}

} // namespace

QList<IntakeFault> inspectDocument(SubmittedDocument &document, const SlotDefinition &slot)
{
    if (document.bytes.isEmpty())
        return {{document.at, u"document.empty"_s, Texts::tr("The file is empty. Send it anew.")}};
    QList<IntakeFault> faults;
    const qint64 size = qMax(document.byteCount, qint64(document.bytes.size()));
    if (size > slot.maximumBytes)
        faults.append({document.at, u"document.too_large"_s,
                       Texts::tr("The file has %1, and may have %2 at most. Make it smaller.")
                           .arg(QLocale().formattedDataSize(size, 2), QLocale().formattedDataSize(slot.maximumBytes))});
    document.format = formatOf(document.bytes);
    if (document.format.isEmpty()) {
        const QString found = QMimeDatabase().mimeTypeForData(document.bytes).name();
        faults.append(
            {document.at, u"document.unknown_format"_s,
             Texts::tr("By its bytes the file is %1; allowed here: %2.").arg(found, upperJoined(slot.formats))});
        return faults;
    }
    if (!slot.formats.contains(document.format)) {
        faults.append({document.at, u"document.format"_s,
                       Texts::tr("By its bytes the file is %1, whatever its name says; allowed here: %2.")
                           .arg(document.format.toUpper(), upperJoined(slot.formats))});
    }
    if (document.format != u"pdf"_s)
        faults += inspectPicture(document);
    document.sha256 = sha256Hex(document.bytes);
    return faults;
}

} // namespace hezhun
