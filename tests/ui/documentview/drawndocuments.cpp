// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/drawndocuments.h"

#include <QBuffer>
#include <QFont>
#include <QPainter>
#include <QRandomGenerator>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::test {

QImage quarters(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const int w = size.width() / 2;
    const int h = size.height() / 2;
    painter.fillRect(0, 0, w, h, Qt::red);
    painter.fillRect(w, 0, size.width() - w, h, Qt::green);
    painter.fillRect(0, h, w, size.height() - h, Qt::blue);
    return image;
}

QImage photograph(QSize size, const QString &title)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient table(0, 0, size.width(), size.height());
    table.setColorAt(0, QColor(0x8a6f55));
    table.setColorAt(1, QColor(0x54402f));
    painter.fillRect(image.rect(), table);
    QRandomGenerator grain(7);
    for (int i = 0; i < 4000; ++i) {
        painter.setPen(QColor(60, 40, 25, grain.bounded(40)));
        const int y = grain.bounded(size.height());
        painter.drawLine(grain.bounded(size.width()), y, grain.bounded(size.width()), y + grain.bounded(9) - 4);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.rotate(-2.5);
    const double w = size.width() * 0.82;
    const double h = w / 1.585;
    painter.setBrush(QColor(0xdfeaf2));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QRectF(-w / 2, -h / 2, w, h), w * 0.03, w * 0.03);
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(int(h * 0.075));
    painter.setFont(font);
    painter.setPen(QColor(0x22303c));
    const QStringList lines{title, u"张伟　男　汉"_s, u"1949 年 12 月 31 日"_s, u"北京市朝阳区样本路 1 号"_s,
                            u"11010519491231002X"_s};
    for (int i = 0; i < lines.size(); ++i)
        painter.drawText(QPointF(-w * 0.43, -h * 0.3 + i * h * 0.17), lines[i]);
    painter.setBrush(QColor(0xa9bccb));
    painter.setPen(Qt::NoPen);
    painter.drawRect(QRectF(w * 0.2, -h * 0.38, w * 0.24, h * 0.5));
    return image;
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

QByteArray withOrientation(const QByteArray &jpeg, int orientation)
{
    // APP1 with one entry in IFD0, big endian: tag 0x0112, type SHORT, count 1 (CIPA DC-008, 4.6.4).
    QByteArray segment = QByteArray::fromHex("FFE10022457869660000"
                                             "4D4D002A00000008"
                                             "0001011200030000000100000000"
                                             "00000000");
    segment[segment.size() - 7] = char(orientation);
    return jpeg.left(2) + segment + jpeg.mid(2);
}

QByteArray pngPromising(QSize size)
{
    QByteArray bytes = encoded(quarters(QSize(2, 2)), "PNG");
    qToBigEndian<quint32>(quint32(size.width()), bytes.data() + 16);
    qToBigEndian<quint32>(quint32(size.height()), bytes.data() + 20);
    quint32 check = 0xFFFFFFFFU; // CRC-32 of the chunk IHDR, ISO/IEC 15948, annex D
    for (int i = 12; i < 29; ++i) {
        check ^= uchar(bytes.at(i));
        for (int bit = 0; bit < 8; ++bit)
            check = (check & 1U) ? (check >> 1) ^ 0xEDB88320U : check >> 1;
    }
    qToBigEndian<quint32>(check ^ 0xFFFFFFFFU, bytes.data() + 29);
    return bytes;
}

void DrawnDocuments::add(const QString &sha256, const QByteArray &bytes)
{
    const QMutexLocker locker(&m_mutex);
    m_documents.insert(sha256, bytes);
}

Result<QByteArray> DrawnDocuments::bytes(const QString &sha256)
{
    const QMutexLocker gate(&m_gate);
    const QMutexLocker locker(&m_mutex);
    ++m_asked[sha256];
    if (m_away)
        return Error{u"workspace.away"_s, u"The workspace can't be reached just now."_s};
    if (!m_documents.contains(sha256))
        return Error{u"document.gone"_s, u"The document is not in the workspace any more."_s};
    return m_documents.value(sha256);
}

void DrawnDocuments::setAway(bool away)
{
    const QMutexLocker locker(&m_mutex);
    m_away = away;
}

int DrawnDocuments::asked(const QString &sha256)
{
    const QMutexLocker locker(&m_mutex);
    return m_asked.value(sha256);
}

void DrawnDocuments::hold()
{
    m_gate.lock();
}

void DrawnDocuments::release()
{
    m_gate.unlock();
}

} // namespace hezhun::test
