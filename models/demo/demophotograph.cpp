// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demophotograph.h"

#include "demo/demorandom.h"
#include "demo/demotable.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QTransform>

namespace hezhun {

namespace {

/// Where the corners of the paper come to lie, in pixels of the photograph.
QTransform placed(const QSizeF &paper, const QSizeF &photograph, DemoRandom &random, PhotographFlaw flaw)
{
    const QPointF middle(photograph.width() / 2, photograph.height() / 2);
    const qreal wander = photograph.width() * 0.004;
    const qreal askew = photograph.width() * 0.007;
    const auto off = [&](qreal by) { return QPointF(random.between(-by, by), random.between(-by, by)); };
    QTransform turn;
    turn.translate(middle.x(), middle.y());
    turn.rotate(random.between(-2.2, 2.2));
    if (flaw == PhotographFlaw::CutOff)
        turn.translate(photograph.width() * 0.24, photograph.height() * 0.16);
    const QRectF flat(QPointF(-paper.width() / 2, -paper.height() / 2) + off(wander), paper);
    QPolygonF corners = turn.map(QPolygonF({flat.topLeft(), flat.topRight(), flat.bottomRight(), flat.bottomLeft()}));
    for (QPointF &corner : corners)
        corner += off(askew);
    const QPolygonF from({{0, 0}, {paper.width(), 0}, {paper.width(), paper.height()}, {0, paper.height()}});
    QTransform transform;
    QTransform::quadToQuad(from, corners, transform);
    return transform;
}

void drawShadow(QPainter &painter, const QRectF &paper, const QTransform &transform, qreal depth)
{
    // Only the rim shows, and filling the whole paper seven times would take most of the time of a picture.
    const QPolygonF rim = transform.map(QPolygonF(paper.translated(depth * 0.3, depth * 0.4)));
    painter.setBrush(Qt::NoBrush);
    for (int ring = 1; ring <= 7; ++ring) {
        painter.setPen(QPen(QColor(0, 0, 0, 17), 2 * depth * ring / 7, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolygon(rim);
    }
}

QImage blurred(const QImage &image, int strength)
{
    const QImage small = image.scaled(image.size() / strength, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return small.scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void drawGlare(QPainter &painter, const QSizeF &size, DemoRandom &random)
{
    const QPointF middle(size.width() * random.between(0.42, 0.58), size.height() * random.between(0.48, 0.60));
    QRadialGradient glare(middle, size.width() * 0.30);
    glare.setColorAt(0.0, QColor(255, 255, 250, 255));
    glare.setColorAt(0.45, QColor(255, 255, 250, 235));
    glare.setColorAt(1.0, QColor(255, 255, 250, 0));
    painter.fillRect(QRectF({}, size), glare);
}

} // namespace

QImage photographed(const QImage &paper, const QSizeF &table, const Photograph &photograph)
{
    DemoRandom random(photograph.seed);
    const QSizeF size = photograph.size;
    const qreal shrink = qMin(size.width() / table.width(), size.height() / table.height());
    QImage picture = tableOf(photograph.size, random.below(tableCount));
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);

    const QTransform transform = placed(QSizeF(paper.size()) / paper.devicePixelRatio(), size, random, photograph.flaw);
    drawShadow(painter, QRectF({}, QSizeF(paper.size())), transform, 16 * shrink);
    painter.setTransform(transform);
    painter.drawImage(0, 0, paper);
    painter.resetTransform();
    if (photograph.flaw == PhotographFlaw::Glare)
        drawGlare(painter, size, random);
    if (photograph.flaw == PhotographFlaw::Blurred) {
        painter.end();
        picture = blurred(picture, qMax(2, photograph.size.width() / 80));
        painter.begin(&picture);
    }
    drawLight(painter, photograph.size, random.below(lightCount), photograph.flaw == PhotographFlaw::Dark);
    drawGrain(painter, photograph.size, random);
    painter.end();
    if (photograph.flaw == PhotographFlaw::Sideways)
        return picture.transformed(QTransform().rotate(90));
    return picture;
}

QByteArray asJpeg(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "jpg");
    writer.setQuality(quality);
    writer.write(image);
    return bytes;
}

QByteArray asJpegOfSize(const QImage &image, qsizetype least, qsizetype most)
{
    int worst = 5;
    int best = 97;
    QByteArray jpeg;
    while (worst <= best) {
        const int quality = (worst + best) / 2;
        jpeg = asJpeg(image, quality);
        if (jpeg.size() < least)
            worst = quality + 1;
        else if (jpeg.size() > most)
            best = quality - 1;
        else
            break;
    }
    return jpeg;
}

QByteArray withRemark(const QByteArray &jpeg, const QByteArray &remark)
{
    // A comment segment (ITU-T T.81, B.2.4.5) behind the mark that begins the file.
    const qsizetype length = remark.size() + 2;
    QByteArray segment("\xff\xfe", 2);
    segment += char(length >> 8);
    segment += char(length & 0xff);
    return jpeg.left(2) + segment + remark + jpeg.mid(2);
}

QByteArray damaged(QByteArray jpeg)
{
    // In the head of the scan, the first component is told to use a Huffman table that is not there (T.81,
    // B.2.3).
    for (qsizetype at = 2; at + 9 < jpeg.size();) {
        if (uchar(jpeg.at(at + 1)) == 0xda) {
            jpeg[at + 6] = char(0x33);
            break;
        }
        at += 2 + (uchar(jpeg.at(at + 2)) << 8) + uchar(jpeg.at(at + 3));
    }
    return jpeg;
}

} // namespace hezhun
