// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ui/documentview/picture.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace hezhun {

/// Where the bytes of documents come from. Called on threads of the loader's pool, several at a time.
class PictureSource
{
public:
    virtual ~PictureSource() = default;
    /// The document with this SHA-256 (lower-case hex), byte for byte, or the sentence that says why not.
    virtual Result<QByteArray> bytes(const QString &sha256) = 0;
};

/// Decodes documents to the size at which they are shown, off the GUI thread, and keeps the small ones at
/// hand.
///
/// `bound` is in device pixels: the picture comes as large as fits into it, never larger than the document
/// itself; an empty bound means the whole document. The same document and bound asked for twice is decoded
/// once. Pictures larger than a third of the cache are not kept: who shows one holds it, and letting go frees
/// it.
class PictureLoader : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype defaultCacheBytes = 32 * 1024 * 1024;

    explicit PictureLoader(std::shared_ptr<PictureSource> source, qsizetype cacheBytes = defaultCacheBytes,
                           QObject *parent = nullptr);
    ~PictureLoader() override;

    /// Finished at once when the picture is at hand. Never fails: what goes wrong is the picture's fault.
    QFuture<Picture> load(const QString &sha256, QSize bound);

    /// The picture if it is at hand, without waiting. Counts as use.
    std::optional<Picture> ready(const QString &sha256, QSize bound);

    /// Decodes in the background, after everything that load() asked for.
    void prefetch(const QStringList &sha256s, QSize bound);

    /// Forgets all pictures and what was prefetched but not begun, for logging out.
    void forget();

    qsizetype cachedBytes() const;

private:
    struct Shared; // outlives the loader on the pool's threads
    QFuture<Picture> start(const QString &sha256, QSize bound, int priority);

    std::shared_ptr<Shared> m_shared;
    QThreadPool m_pool;
};

} // namespace hezhun
