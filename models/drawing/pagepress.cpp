// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/pagepress.h"

#include "store/pagestore.h"

#include <QBuffer>
#include <QIODevice>
#include <QImage>

#include <algorithm>
#include <cmath>
#include <poppler-qt6.h>

namespace hezhun {

namespace {

constexpr double pointsPerInch = 72;
constexpr double finest = 300; ///< dots an inch: nothing small is blown up
constexpr int jpegQuality = 85;

QImage picture(const Poppler::Page &page)
{
    const QSizeF points = page.pageSizeF();
    const double longest = std::max(points.width(), points.height());
    if (!std::isfinite(longest) || longest <= 0 || std::min(points.width(), points.height()) <= 0)
        return {};
    const double resolution = std::min(finest, PageStore::longestSide * pointsPerInch / longest);
    QImage image = page.renderToImage(resolution, resolution).convertToFormat(QImage::Format_RGB32);
    if (std::max(image.width(), image.height()) > PageStore::longestSide)
        image = image.scaled(PageStore::longestSide, PageStore::longestSide, Qt::KeepAspectRatio,
                             Qt::SmoothTransformation);
    return image;
}

void writePage(QIODevice &out, int number, const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "jpg", jpegQuality))
        return;
    out.write("page " + QByteArray::number(number) + ' ' + QByteArray::number(image.width()) + ' '
              + QByteArray::number(image.height()) + ' ' + QByteArray::number(bytes.size()) + '\n' + bytes);
}

} // namespace

int drawPages(QIODevice &in, QIODevice &out)
{
    const auto document = Poppler::Document::loadFromData(in.readAll());
    if (document && document->isLocked()) {
        out.write("trouble drawing.locked\n");
        return 1;
    }
    const int pages = document ? document->numPages() : 0;
    if (pages < 1) {
        out.write("trouble drawing.broken\n");
        return 1;
    }
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    out.write("pages " + QByteArray::number(pages) + '\n');
    for (int number = 1; number <= std::min(pages, PageStore::mostPages); ++number) {
        if (const auto page = document->page(number - 1))
            writePage(out, number, picture(*page));
    }
    out.write("end\n");
    return 0;
}

} // namespace hezhun
