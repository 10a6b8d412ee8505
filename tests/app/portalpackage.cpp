// SPDX-License-Identifier: GPL-3.0-or-later
#include "portalpackage.h"

#include "domain/residentid.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int oneMegabyte = 1 << 20; // I-34

/// Pictures of different widths are different files.
QByteArray picture(QRgb colour, const char *format, int width = 48)
{
    QImage image(width, 32, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

/// A JPEG whose frame header promises 60000 × 60000 pixels (ITU-T T.81, B.2.2).
QByteArray hugePromise()
{
    QByteArray bytes = picture(qRgb(1, 2, 3), "jpg");
    const qsizetype frame = bytes.indexOf(QByteArray("\xff\xc0", 2));
    const QByteArray side("\xea\x60", 2);
    bytes.replace(frame + 5, 2, side);
    bytes.replace(frame + 7, 2, side);
    return bytes;
}

} // namespace

PortalPackage::PortalPackage()
{
    QDir(m_folder.path()).mkpath(u"package/documents"_s);
}

QJsonObject PortalPackage::goodLine(int number)
{
    QFile file(QStringLiteral(HEZHUN_TEST_FILES "/packages/person.json"));
    file.open(QIODevice::ReadOnly);
    const QString two = u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
    const QString first17 = u"110105194912310%1"_s.arg(two);
    const QString text = QString::fromUtf8(file.readAll())
                             .replace(u"{two}"_s, two)
                             .replace(u"{number}"_s, first17 + ResidentId::checkCharacter(first17));
    writeFile(u"documents/%1-front.jpg"_s.arg(two), picture(qRgb(200, 30, 1), "jpg", 40 + number));
    writeFile(u"documents/%1-back.jpg"_s.arg(two), picture(qRgb(200, 30, 200), "jpg", 40 + number));
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

void PortalPackage::addLine(const QByteArray &json)
{
    QFile file(path() + u"/cases.jsonl"_s);
    file.open(QIODevice::WriteOnly | QIODevice::Append);
    file.write(json + '\n');
}

void PortalPackage::addLine(const QJsonObject &line)
{
    addLine(QJsonDocument(line).toJson(QJsonDocument::Compact));
}

void PortalPackage::writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(path() + u'/' + name);
    file.open(QIODevice::WriteOnly);
    file.write(bytes);
}

void PortalPackage::writeFaultyFiles()
{
    const QByteArray good = picture(qRgb(9, 9, 9), "jpg");
    writeFile(u"documents/png.jpg"_s, picture(qRgb(9, 9, 9), "png"));
    writeFile(u"documents/large.jpg"_s, good + QByteArray(oneMegabyte + 1 - good.size(), '\0'));
    writeFile(u"documents/huge.jpg"_s, hugePromise());
    writeFile(u"documents/text.jpg"_s, "Not a picture at all.");
    writeFile(u"documents/large-text.jpg"_s, QByteArray(oneMegabyte + 1, 'x'));
    writeFile(u"documents/empty.jpg"_s, {});
    writeFile(u"../outside.jpg"_s, good);
    QFile::link(m_folder.filePath(u"outside.jpg"_s), path() + u"/documents/link.jpg"_s);
}

} // namespace hezhun
