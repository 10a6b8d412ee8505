// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/pictureloader.h"

#include "ui/documentview/decoding.h"
#include "ui/documentview/picturecache.h"

#include <QHash>
#include <QImageReader>
#include <QMutex>
#include <QPromise>
#include <QtConcurrent>

namespace hezhun {

namespace {

constexpr int decodingThreads = 2;
constexpr int wantedPriority = 1;
constexpr int prefetchPriority = 0;

Picture fetchAndDecode(PictureSource &source, const PictureKey &key)
{
    const Result<QByteArray> bytes = source.bytes(key.sha256);
    if (!bytes) {
        // What is wrong with the workspace passes; what is wrong with the document stays.
        return Picture{.fault = bytes.error().message,
                       .missing = bytes.error().code.startsWith(QLatin1String("workspace."))};
    }
    return decodePicture(*bytes, key.bound);
}

} // namespace

/// What the pool's threads and the GUI thread both touch, under one mutex that is never held while decoding.
struct PictureLoader::Shared
{
    std::shared_ptr<PictureSource> source;
    QMutex mutex;
    PictureCache cache;
    QHash<PictureKey, std::shared_ptr<QPromise<Picture>>> running;

    Shared(std::shared_ptr<PictureSource> from, qsizetype cacheBytes)
        : source(std::move(from))
        , cache(cacheBytes)
    {
    }

    void run(const PictureKey &key, const std::shared_ptr<QPromise<Picture>> &promise)
    {
        Picture picture = fetchAndDecode(*source, key);
        {
            const QMutexLocker locker(&mutex);
            const auto known = running.constFind(key);
            if (known != running.cend() && known.value() == promise) { // else forgotten meanwhile
                if (!picture.missing)
                    cache.insert(key, picture);
                running.erase(known);
            }
        }
        promise->addResult(std::move(picture));
        promise->finish();
    }
};

PictureLoader::PictureLoader(std::shared_ptr<PictureSource> source, qsizetype cacheBytes, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>(std::move(source), cacheBytes))
{
    QImageReader::setAllocationLimit(pictureMegabytes);
    m_pool.setMaxThreadCount(decodingThreads);
}

PictureLoader::~PictureLoader()
{
    forget();
    m_pool.waitForDone();
}

QFuture<Picture> PictureLoader::load(const QString &sha256, QSize bound)
{
    return start(sha256, bound, wantedPriority);
}

std::optional<Picture> PictureLoader::ready(const QString &sha256, QSize bound)
{
    const QMutexLocker locker(&m_shared->mutex);
    return m_shared->cache.find({sha256, bound});
}

void PictureLoader::prefetch(const QStringList &sha256s, QSize bound)
{
    for (const QString &sha256 : sha256s)
        start(sha256, bound, prefetchPriority);
}

QFuture<Picture> PictureLoader::start(const QString &sha256, QSize bound, int priority)
{
    const PictureKey key{sha256, bound};
    const QMutexLocker locker(&m_shared->mutex);
    if (std::optional<Picture> known = m_shared->cache.find(key))
        return QtFuture::makeReadyFuture(std::move(*known));
    if (const auto running = m_shared->running.constFind(key); running != m_shared->running.cend())
        return running.value()->future();

    auto promise = std::make_shared<QPromise<Picture>>();
    promise->start();
    m_shared->running.insert(key, promise);
    m_pool.start([shared = m_shared, key, promise] { shared->run(key, promise); }, priority);
    return promise->future();
}

void PictureLoader::forget()
{
    m_pool.clear();
    const QMutexLocker locker(&m_shared->mutex);
    m_shared->cache.clear();
    m_shared->running.clear();
}

qsizetype PictureLoader::cachedBytes() const
{
    const QMutexLocker locker(&m_shared->mutex);
    return m_shared->cache.bytes();
}

} // namespace hezhun
