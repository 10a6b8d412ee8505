// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopen.h"

#include "domain/residentid.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainterPath>
#include <QtMath>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QFont fontOf(const PaperItem &item)
{
    static const QHash<QString, QStringList> faces{
        {u"sans"_s, {u"Noto Sans CJK SC"_s, u"Microsoft YaHei"_s, u"SimHei"_s}},
        {u"serif"_s, {u"Noto Serif CJK SC"_s, u"SimSun"_s, u"NSimSun"_s}},
        {u"mono"_s, {u"Noto Sans Mono CJK SC"_s, u"Consolas"_s, u"NSimSun"_s}},
        {u"hand"_s, {u"Noto Sans CJK SC"_s, u"KaiTi"_s, u"Microsoft YaHei"_s}},
    };
    QFont font(faces.value(item.face));
    font.setPixelSize(qRound(item.height));
    font.setBold(item.bold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, item.spacing);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// The outlines of words, beginning at the origin. They are taken at the size that the font was designed at,
/// where its points lie on whole units: at others Qt rounds them one way or the other, and pictures would not
/// come out the same.
QPainterPath outlines(const PaperItem &item, const QString &words)
{
    constexpr qreal designSize = 1000;
    PaperItem designed = item;
    designed.height = designSize;
    designed.spacing = item.spacing * designSize / item.height;
    QPainterPath path;
    path.addText(0, 0, fontOf(designed), words);
    return QTransform::fromScale(item.height / designSize, item.height / designSize).map(path);
}

/// Each point moved a little, the same way as its neighbours, as a hand does that writes over a printed
/// character.
QPainterPath unsteady(const QPainterPath &path, qreal height)
{
    QPainterPath shaken = path;
    for (int i = 0; i < shaken.elementCount(); ++i) {
        const QPainterPath::Element point = shaken.elementAt(i);
        const qreal x = point.x / height;
        const qreal y = point.y / height;
        shaken.setElementPositionAt(i, point.x + height * (0.055 * qSin(4.1 * y + 2.3 * x) - 0.22 * y),
                                    point.y + height * (0.050 * qSin(3.7 * x + 1.3) + 0.03 * qSin(9 * x + 5 * y)));
    }
    return shaken;
}

} // namespace

DemoPen::DemoPen(QImage &image, qreal scale)
    : m_painter(&image)
{
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    m_painter.scale(scale, scale);
}

void DemoPen::sheet(const PaperDesign &design)
{
    const QRectF whole({}, design.size);
    QLinearGradient light(whole.topLeft(), whole.bottomRight());
    light.setColorAt(0, design.paper);
    light.setColorAt(1, design.paper.darker(104));
    m_painter.setPen(QPen(design.paper.darker(122), 1.6));
    m_painter.setBrush(light);
    m_painter.drawRoundedRect(whole.adjusted(0.8, 0.8, -0.8, -0.8), design.radius, design.radius);
    m_painter.setBrush(Qt::NoBrush);
}

void DemoPen::image(const QRectF &box, const QImage &image)
{
    m_painter.drawImage(box, image);
}

void DemoPen::item(const PaperItem &item, const DemoValues &values)
{
    const QString words = filledIn(item.text, values);
    m_painter.save();
    switch (item.kind) {
    case PaperItem::Text:
    case PaperItem::Block: text(item, words); break;
    case PaperItem::Watermark: watermark(item, words); break;
    case PaperItem::Portrait: portrait(item, words); break;
    case PaperItem::Waves: waves(item); break;
    case PaperItem::Frame:
        m_painter.setPen(QPen(item.colour, item.stroke));
        m_painter.drawRect(item.box);
        break;
    case PaperItem::Line:
        m_painter.setPen(QPen(item.colour, item.stroke));
        m_painter.drawLine(item.box.topLeft(), item.box.bottomRight());
        break;
    case PaperItem::Seal: seal(item, words); break;
    case PaperItem::Signature: signature(item, words); break;
    case PaperItem::Paper: break;
    }
    m_painter.restore();
}

void DemoPen::text(const PaperItem &item, const QString &words)
{
    const QFont font = fontOf(item);
    m_painter.setFont(font);
    m_painter.setPen(item.colour);
    if (item.kind == PaperItem::Block) {
        const int across = item.centred ? Qt::AlignHCenter : Qt::AlignLeft;
        m_painter.drawText(item.box, across | Qt::AlignTop | Qt::TextWrapAnywhere, words);
        return;
    }
    QPointF start = item.box.topLeft();
    if (item.centred)
        start.rx() -= QFontMetricsF(font).horizontalAdvance(words) / 2;
    m_painter.translate(start);
    m_painter.rotate(item.angle);
    m_painter.drawText(QPointF(), words);
}

void DemoPen::watermark(const PaperItem &item, const QString &words)
{
    const QPainterPath path = outlines(item, words);
    m_painter.translate(item.box.center());
    m_painter.rotate(item.angle);
    m_painter.translate(-path.boundingRect().center().x(), item.height * 0.36);
    m_painter.fillPath(path, item.colour);
}

void DemoPen::portrait(const PaperItem &item, const QString &sex)
{
    const QRectF box = item.box;
    const qreal unit = box.width() / 100;
    const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * unit; };
    const qreal bottom = box.height() / unit;
    const bool woman = sex == sexCode(Sex::Female);

    m_painter.fillRect(box, QColor(236, 240, 243));
    m_painter.setClipRect(box);
    m_painter.setPen(Qt::NoPen);
    const QColor hair(58, 56, 60);
    const QColor skin(196, 190, 186);
    if (woman) {
        m_painter.setBrush(hair);
        m_painter.drawRoundedRect(QRectF(at(22, 20), at(78, 92)), 26 * unit, 26 * unit);
    }
    QPainterPath shoulders;
    shoulders.moveTo(at(2, bottom));
    shoulders.cubicTo(at(4, 92), at(28, 92), at(40, 84));
    shoulders.lineTo(at(60, 84));
    shoulders.cubicTo(at(72, 92), at(96, 92), at(98, bottom));
    m_painter.fillPath(shoulders, woman ? QColor(112, 104, 118) : QColor(82, 92, 106));
    m_painter.setBrush(skin.darker(108));
    m_painter.drawRect(QRectF(at(41, 66), at(59, 87)));
    m_painter.setBrush(skin);
    m_painter.drawEllipse(QRectF(at(28, 22), at(72, 78)));
    QPainterPath top;
    top.moveTo(at(27, woman ? 56 : 46));
    top.cubicTo(at(22, 8), at(78, 8), at(73, woman ? 56 : 46));
    top.cubicTo(at(70, 32), at(58, 34), at(50, woman ? 30 : 34));
    top.cubicTo(at(40, 34), at(30, 34), at(27, woman ? 56 : 46));
    m_painter.fillPath(top, hair);
}

void DemoPen::waves(const PaperItem &item)
{
    m_painter.setClipRect(item.box);
    QColor colour = item.colour;
    for (int line = 0; line < 34; ++line) {
        colour.setAlphaF(0.16F + 0.10F * float(qSin(line * 0.7)));
        m_painter.setPen(QPen(colour, item.stroke));
        QPainterPath wave;
        const qreal y = item.box.top() + item.box.height() * (line - 3) / 28.0;
        for (qreal x = item.box.left(); x <= item.box.right() + 12; x += 12) {
            const qreal turn = (x - item.box.left()) / item.box.width();
            const QPointF point(x, y + 26 * qSin(turn * 7 + line * 0.35) + 14 * qSin(turn * 17 - line * 0.2));
            wave.elementCount() == 0 ? wave.moveTo(point) : wave.lineTo(point);
        }
        m_painter.drawPath(wave);
    }
}

void DemoPen::seal(const PaperItem &item, const QString &words)
{
    const qreal radius = item.box.width() / 2;
    m_painter.translate(item.box.center());
    m_painter.rotate(item.angle);
    m_painter.setPen(QPen(item.colour, radius * 0.055));
    m_painter.drawEllipse(QPointF(), radius, radius);
    m_painter.setPen(QPen(item.colour, radius * 0.02));
    m_painter.drawEllipse(QPointF(), radius * 0.42, radius * 0.42);

    PaperItem letters = item;
    letters.bold = true;
    letters.height = radius * 0.34;
    m_painter.setFont(fontOf(letters));
    m_painter.drawText(QRectF(-radius, -radius * 0.25, radius * 2, radius * 0.5), Qt::AlignCenter,
                       words.section(u'|', 0, 0));

    const QString round = words.section(u'|', 1);
    const qreal count = qMax(1.0, qreal(round.size()));
    letters.height = qMin(radius * 0.27, radius * 3.3 / count);
    m_painter.setFont(fontOf(letters));
    const qreal step = qMin(26.0, 270.0 / count);
    m_painter.rotate(-step * (count - 1) / 2);
    for (const QChar letter : round) {
        const QRectF place(-radius / 2, -radius * 0.92, radius, letters.height * 1.3);
        m_painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, letter);
        m_painter.rotate(step);
    }
}

void DemoPen::signature(const PaperItem &item, const QString &words)
{
    if (words.isEmpty())
        return;
    PaperItem letters = item;
    letters.face = u"hand"_s;
    const QPainterPath path = unsteady(outlines(letters, words), item.height);
    m_painter.translate(item.box.topLeft());
    m_painter.rotate(item.angle);
    if (const qreal shrink = item.box.width() / path.boundingRect().width(); shrink < 1)
        m_painter.scale(shrink, shrink);
    m_painter.fillPath(path, item.colour);

    const qreal width = path.boundingRect().width();
    QPainterPath flourish;
    flourish.moveTo(width * 0.80, item.height * 0.02);
    flourish.cubicTo(width * 1.20, -item.height * 0.10, width * 1.10, item.height * 0.34, width * 0.66,
                     item.height * 0.24);
    m_painter.setPen(QPen(item.colour, item.stroke, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawPath(flourish);
}

} // namespace hezhun
