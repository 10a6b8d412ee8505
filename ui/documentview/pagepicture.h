// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documentview/picture.h"
#include "ui/documentview/tone.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <array>
#include <memory>
#include <optional>

namespace hezhun {

class PictureLoader;

/// The picture of one page, as far as it is at hand: first as large as the page, then in as much detail as
/// the zoom asks for, then whole. What is there stays until the better one is, and nothing is asked for
/// twice.
class PagePicture : public QObject
{
    Q_OBJECT

public:
    enum class State {
        None, ///< no document was asked for
        Loading,
        Broken,
        Good
    };

    explicit PagePicture(PictureLoader *loader, QObject *parent = nullptr);
    ~PagePicture() override;

    void show(const QString &sha256, QSize bound); ///< at once, if the loader has it at hand
    void setBound(QSize bound); ///< the page has another size: the same document for that
    void clear();

    void wantScale(double scale); ///< device pixels for one picture pixel at which it is to be painted
    void dropDetail(); ///< the page is no longer seen: lets go of everything but its own size

    void setContrast(bool on);

    State state() const;
    QString fault() const; ///< of a broken one
    bool isMissing() const; ///< it is broken only because its bytes could not be got
    /// Asks again for what was missing.
    void askAgain();
    QSize fullSize() const;

    /// The smallest image at hand that has the detail for this scale, else the largest. Null unless Good.
    const QImage &imageFor(double scale) const;

signals:
    void changed();

private:
    enum LayerName : size_t {
        Page, ///< as large as the page
        Zoomed, ///< a power of two larger
        Whole
    };

    struct Layer
    {
        QSize bound = {};
        Picture picture = {};
        QImage stretched = {}; ///< picture.image with contrast, when that is on and done
        std::unique_ptr<QFutureWatcher<Picture>> loading = {};
        std::unique_ptr<QFutureWatcher<QImage>> stretching = {};
    };

    void ask(LayerName name, QSize bound);
    void take(LayerName name, const Picture &picture);
    void stretch(Layer &layer);
    double ratio(const Layer &layer) const;

    PictureLoader *m_loader = nullptr;
    QString m_sha256;
    std::array<Layer, 3> m_layers;
    std::optional<Tone> m_tone;
    bool m_contrast = false;
};

} // namespace hezhun
