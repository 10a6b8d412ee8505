// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/paperreading.h"

#include "ui/documentview/decoding.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>
#include <QLocale>
#include <QThreadPool>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PaperReading)
};

/// One after the other: a form of nine papers filled by dropping nine files must not take nine times the memory.
QThreadPool &pool()
{
    static QThreadPool one;
    one.setMaxThreadCount(1);
    return one;
}

Result<PaperSeen> see(const QByteArray &bytes, const SlotDefinition &slot, QSize bound)
{
    const Result<ExaminedPicture> examined = examinePicture(bytes, slot);
    if (!examined)
        return examined.error();
    PaperSeen seen{.bytes = bytes, .examined = *examined, .converted = {}, .preview = {}};
    if (!examined->reasons.isEmpty())
        seen.converted = convertPicture(bytes, slot);
    const bool other = seen.converted && seen.converted->ok();
    seen.preview = decodePicture(other ? seen.converted->value().bytes : bytes, bound);
    return seen;
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"picture.unreadable"_s, Texts::tr("The file %1 can't be read. Choose another one.").arg(name)};
    if (file.size() > mostFileBytes)
        return Error{u"picture.too_many_bytes"_s,
                     Texts::tr("The file %1 has %2, more than a picture of one paper needs. Choose another one.")
                         .arg(name, QLocale().formattedDataSize(file.size(), 1, QLocale::DataSizeTraditionalFormat))};
    return file.read(mostFileBytes);
}

} // namespace

QFuture<Result<PaperSeen>> seePaper(const QByteArray &bytes, const SlotDefinition &slot, QSize bound)
{
    return QtConcurrent::run(&pool(), [=] { return see(bytes, slot, bound); });
}

QFuture<Result<PaperSeen>> seeFile(const QString &path, const SlotDefinition &slot, QSize bound)
{
    return QtConcurrent::run(&pool(), [=]() -> Result<PaperSeen> {
        const Result<QByteArray> bytes = contentOf(path);
        return bytes ? see(*bytes, slot, bound) : Result<PaperSeen>(bytes.error());
    });
}

QFuture<Result<PaperSeen>> seeImage(const QImage &image, const SlotDefinition &slot, QSize bound)
{
    return QtConcurrent::run(&pool(), [=]() -> Result<PaperSeen> {
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        if (!QImageWriter(&file, "png").write(image))
            return Error{u"picture.clipboard"_s, Texts::tr("The picture of the clipboard can't be used. Choose a file.")};
        return see(file.data(), slot, bound);
    });
}

QFuture<PaperSeen> seeTaken(const QByteArray &bytes, const SlotDefinition &slot, QSize bound)
{
    return QtConcurrent::run(&pool(), [=] {
        PaperSeen seen{.bytes = bytes, .examined = {}, .converted = {}, .preview = decodePicture(bytes, bound)};
        if (const Result<ExaminedPicture> examined = examinePicture(bytes, slot))
            seen.examined = *examined;
        seen.examined.byteCount = bytes.size();
        return seen;
    });
}

} // namespace hezhun
