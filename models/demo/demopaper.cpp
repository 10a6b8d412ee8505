// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopaper.h"

#include "demo/demopen.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QPainter>

#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QSizeF sizeFrom(const QJsonArray &array)
{
    return {array.at(0).toDouble(), array.at(1).toDouble()};
}

std::optional<PaperItem::Kind> kindFrom(const QString &name)
{
    static const QHash<QString, PaperItem::Kind> kinds{
        {u"text"_s, PaperItem::Text},         {u"block"_s, PaperItem::Block}, {u"watermark"_s, PaperItem::Watermark},
        {u"portrait"_s, PaperItem::Portrait}, {u"waves"_s, PaperItem::Waves}, {u"frame"_s, PaperItem::Frame},
        {u"line"_s, PaperItem::Line},         {u"seal"_s, PaperItem::Seal},   {u"signature"_s, PaperItem::Signature},
        {u"paper"_s, PaperItem::Paper},
    };
    const auto found = kinds.constFind(name);
    return found == kinds.cend() ? std::nullopt : std::optional(*found);
}

std::optional<PaperItem> itemFrom(const QJsonObject &object)
{
    const auto kind = kindFrom(object.value("draw"_L1).toString(u"text"_s));
    const QJsonArray box = object.value("box"_L1).toArray(object.value("at"_L1).toArray());
    if (!kind || box.size() < 2)
        return std::nullopt;
    PaperItem item;
    item.kind = *kind;
    item.text = object.value("text"_L1).toString();
    item.box = QRectF(box.at(0).toDouble(), box.at(1).toDouble(), box.at(2).toDouble(), box.at(3).toDouble());
    item.height = object.value("px"_L1).toDouble(item.height);
    item.spacing = object.value("spacing"_L1).toDouble();
    item.angle = object.value("angle"_L1).toDouble();
    item.face = object.value("face"_L1).toString(u"sans"_s);
    item.bold = object.value("bold"_L1).toBool();
    item.centred = object.value("centred"_L1).toBool();
    item.colour = QColor(object.value("colour"_L1).toString(u"#222222"_s));
    item.stroke = object.value("stroke"_L1).toDouble(item.stroke);
    return item;
}

std::optional<PaperDesign> designFrom(const QJsonObject &object)
{
    PaperDesign design;
    design.size = sizeFrom(object.value("size"_L1).toArray());
    design.table = sizeFrom(object.value("table"_L1).toArray());
    design.radius = object.value("radius"_L1).toDouble();
    design.paper = QColor(object.value("paper"_L1).toString(u"#ffffff"_s));
    for (const auto value : object.value("items"_L1).toArray()) {
        const auto item = itemFrom(value.toObject());
        if (!item)
            return std::nullopt;
        design.items.append(*item);
    }
    return design.size.isEmpty() ? std::nullopt : std::optional(design);
}

/// The part of a design that is the same on every copy, drawn once at each scale.
class FixedParts
{
public:
    template <typename Draw> QImage part(const QString &name, qreal scale, Draw draw)
    {
        const QString key = name + u'@' + QString::number(scale, 'f', 4);
        const QMutexLocker lock(&m_mutex);
        auto found = m_drawn.constFind(key);
        if (found == m_drawn.cend())
            found = m_drawn.insert(key, draw());
        return *found;
    }

private:
    QMutex m_mutex;
    QHash<QString, QImage> m_drawn;
};

QImage blankSheet(const PaperDesign &design, qreal scale)
{
    QImage image((design.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    DemoPen pen(image, scale);
    pen.sheet(design);
    for (const PaperItem &item : design.items) {
        if (item.fixed())
            pen.item(item, {});
    }
    return image;
}

} // namespace

Result<DemoPapers> DemoPapers::load(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    DemoPapers papers;
    for (auto design = root.begin(); design != root.end(); ++design) {
        const auto read = designFrom(design.value().toObject());
        if (!read)
            return Error{u"demo.papers"_s, u"The designs of the sample papers are broken."_s, design.key()};
        papers.m_designs.insert(design.key(), *read);
    }
    if (papers.m_designs.isEmpty())
        return Error{u"demo.papers"_s, u"The designs of the sample papers are missing."_s};
    return papers;
}

const DemoPapers &DemoPapers::builtIn()
{
    static const DemoPapers papers = [] {
        QFile file(u":/demo/papers.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        auto read = load(opened ? file.readAll() : QByteArray());
        if (!read.ok())
            qFatal("%s %s", qUtf8Printable(read.error().message), qUtf8Printable(read.error().details));
        return *std::move(read);
    }();
    return papers;
}

const PaperDesign &DemoPapers::design(const QString &name) const
{
    const auto found = m_designs.constFind(name);
    Q_ASSERT(found != m_designs.cend());
    return *found;
}

QImage DemoPapers::draw(const QString &name, const DemoValues &values, qreal scale) const
{
    static FixedParts fixedParts;
    const PaperDesign &drawn = design(name);
    QImage image = fixedParts.part(name, scale, [&] { return blankSheet(drawn, scale); });
    DemoPen pen(image, scale);
    for (const PaperItem &item : drawn.items) {
        if (item.kind == PaperItem::Paper)
            pen.image(item.box, draw(item.text, values, item.box.width() / design(item.text).size.width() * scale));
        else if (!item.fixed())
            pen.item(item, values);
    }
    return image;
}

} // namespace hezhun
