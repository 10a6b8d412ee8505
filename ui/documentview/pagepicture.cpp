// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/pagepicture.h"

#include "ui/documentview/pictureloader.h"

#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace hezhun {

namespace {

constexpr qint64 stretchedAtOnce = 600'000; ///< pixels, for which a millisecond or two are enough
constexpr double enough = 0.98; ///< share of the wanted detail that nobody tells from all of it

/// Giving tens of megabytes back to the system takes milliseconds: not on the thread that shows the next
/// case.
void letGo(QImage image)
{
    if (qint64(image.width()) * image.height() > stretchedAtOnce)
        QThreadPool::globalInstance()->start([held = std::move(image)] { Q_UNUSED(held) });
}

} // namespace

PagePicture::PagePicture(PictureLoader *loader, QObject *parent)
    : QObject(parent)
    , m_loader(loader)
{
}

PagePicture::~PagePicture() = default;

void PagePicture::show(const QString &sha256, QSize bound)
{
    clear();
    m_sha256 = sha256;
    m_layers[Page].bound = bound;
    if (m_sha256.isEmpty())
        return;
    if (const std::optional<Picture> ready = m_loader->ready(m_sha256, bound))
        take(Page, *ready);
    else
        ask(Page, bound);
}

void PagePicture::setBound(QSize bound)
{
    if (m_sha256.isEmpty() || bound == m_layers[Page].bound)
        return;
    ask(Page, bound);
}

void PagePicture::clear()
{
    m_sha256.clear();
    dropDetail();
    m_layers[Page] = {};
    m_tone.reset();
}

void PagePicture::wantScale(double scale)
{
    const Layer &page = m_layers[Page];
    if (state() != State::Good || page.bound.isEmpty())
        return;
    const double wanted = std::min(scale, 1.0) * enough;
    for (const Layer &layer : m_layers) {
        if (ratio(layer) >= wanted)
            return;
    }
    QSize bound = page.bound;
    double reached = ratio(page);
    while (reached < wanted) {
        bound *= 2;
        reached *= 2.0;
    }
    const Layer &zoomed = m_layers[Zoomed];
    const Layer &whole = m_layers[Whole];
    // Nor is it asked for again and again while it can't be got.
    const bool zoomedIsComing = (zoomed.loading || zoomed.picture.missing) && zoomed.bound.width() >= bound.width();
    if (reached < enough && !zoomedIsComing)
        ask(Zoomed, bound);
    else if (reached >= enough && !whole.loading && !whole.picture.broken())
        ask(Whole, QSize());
}

void PagePicture::dropDetail()
{
    for (const LayerName name : {Zoomed, Whole}) {
        letGo(std::exchange(m_layers[name].picture.image, {}));
        letGo(std::exchange(m_layers[name].stretched, {}));
        m_layers[name] = {};
    }
}

void PagePicture::setContrast(bool on)
{
    if (m_contrast == on)
        return;
    m_contrast = on;
    for (Layer &layer : m_layers) {
        layer.stretched = {};
        layer.stretching.reset();
        stretch(layer);
    }
    emit changed();
}

PagePicture::State PagePicture::state() const
{
    if (m_sha256.isEmpty())
        return State::None;
    const Picture &picture = m_layers[Page].picture;
    if (picture.broken())
        return State::Broken;
    return picture.image.isNull() ? State::Loading : State::Good;
}

QString PagePicture::fault() const
{
    return m_layers[Page].picture.fault;
}

bool PagePicture::isMissing() const
{
    return m_layers[Page].picture.missing;
}

void PagePicture::askAgain()
{
    for (const LayerName name : {Zoomed, Whole}) {
        if (m_layers[name].picture.missing)
            m_layers[name] = {};
    }
    Layer &page = m_layers[Page];
    if (!page.picture.missing || page.loading)
        return;
    page.picture = {};
    ask(Page, page.bound);
    emit changed();
}

QSize PagePicture::fullSize() const
{
    return m_layers[Page].picture.fullSize;
}

const QImage &PagePicture::imageFor(double scale) const
{
    const double wanted = std::min(scale, 1.0) * enough;
    const Layer *best = &m_layers[Page];
    for (const Layer &layer : m_layers) {
        if (ratio(*best) >= wanted)
            break;
        if (ratio(layer) > ratio(*best))
            best = &layer;
    }
    return best->stretched.isNull() ? best->picture.image : best->stretched;
}

void PagePicture::ask(LayerName name, QSize bound)
{
    Layer &layer = m_layers[name];
    layer.bound = bound;
    layer.loading = std::make_unique<QFutureWatcher<Picture>>();
    auto *const watcher = layer.loading.get();
    connect(watcher, &QFutureWatcher<Picture>::finished, this, [this, name, watcher] {
        if (watcher != m_layers[name].loading.get())
            return;
        const QFuture<Picture> future = watcher->future();
        m_layers[name].loading.release()->deleteLater();
        if (future.resultCount() > 0) // none when the loader forgot everything meanwhile
            take(name, future.result());
    });
    watcher->setFuture(m_loader->load(m_sha256, bound));
}

void PagePicture::take(LayerName name, const Picture &picture)
{
    Layer &layer = m_layers[name];
    layer.picture = picture;
    layer.stretched = {};
    layer.stretching.reset();
    stretch(layer);
    emit changed();
}

void PagePicture::stretch(Layer &layer)
{
    if (!m_contrast || layer.picture.image.isNull())
        return;
    if (!m_tone)
        m_tone = toneFor(layer.picture.image);
    const QImage image = layer.picture.image;
    if (qint64(image.width()) * image.height() <= stretchedAtOnce) {
        layer.stretched = toned(image, *m_tone);
        return;
    }
    layer.stretching = std::make_unique<QFutureWatcher<QImage>>();
    auto *const watcher = layer.stretching.get();
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [this, &layer, watcher] {
        if (watcher != layer.stretching.get())
            return;
        layer.stretched = watcher->result();
        layer.stretching.release()->deleteLater();
        emit changed();
    });
    watcher->setFuture(QtConcurrent::run([image, tone = *m_tone] { return toned(image, tone); }));
}

double PagePicture::ratio(const Layer &layer) const
{
    const QSize full = fullSize();
    return full.isEmpty() ? 0.0 : double(layer.picture.image.width()) / full.width();
}

} // namespace hezhun
