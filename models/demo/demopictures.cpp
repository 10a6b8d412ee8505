// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopictures.h"

#include "demo/demopaper.h"

#include <QtConcurrentMap>

namespace hezhun {

namespace {

QImage taken(const DemoPicture &picture)
{
    const DemoPapers &papers = DemoPapers::builtIn();
    const QSizeF table = papers.design(picture.paper).table;
    const QSizeF size = picture.photograph.size;
    const qreal scale = qMin(size.width() / table.width(), size.height() / table.height());
    return photographed(papers.draw(picture.paper, picture.values, scale), table, picture.photograph);
}

} // namespace

QByteArray drawn(const DemoPicture &picture)
{
    return asJpeg(taken(picture), picture.photograph.quality);
}

QByteArray drawnOfSize(const DemoPicture &picture, qsizetype least, qsizetype most)
{
    return asJpegOfSize(taken(picture), least, most);
}

QList<QByteArray> drawn(const QList<DemoPicture> &pictures)
{
    return QtConcurrent::blockingMapped(pictures, [](const DemoPicture &picture) { return drawn(picture); });
}

QList<QByteArray> largePhotographs(const QString &paper, const DemoValues &values, int count, quint64 seed)
{
    constexpr int different = 8;
    QList<quint64> seeds;
    for (int i = 0; i < qMin(count, different); ++i)
        seeds.append(seed * different + quint64(i));
    const QList<QByteArray> few = QtConcurrent::blockingMapped(seeds, [&](quint64 one) {
        const Photograph photograph{.size = {4000, 3000}, .seed = one};
        return asJpegOfSize(taken({paper, values, photograph}), 820'000, 1'000'000);
    });
    QList<QByteArray> all;
    for (int i = 0; i < count; ++i)
        all.append(withRemark(few.at(i % few.size()), "sample " + QByteArray::number(i)));
    return all;
}

} // namespace hezhun
