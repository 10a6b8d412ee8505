// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documentview/picture.h"

#include <QHash>
#include <QSize>

#include <list>
#include <optional>

namespace hezhun {

/// A document at a size.
struct PictureKey
{
    QString sha256;
    QSize bound;

    bool operator==(const PictureKey &) const = default;
};

size_t qHash(const PictureKey &key, size_t seed = 0);

/// The pictures used last, no more bytes of them than the capacity. A picture larger than a third of the
/// capacity is not taken. Not thread-safe.
class PictureCache
{
public:
    explicit PictureCache(qsizetype capacityBytes);

    std::optional<Picture> find(const PictureKey &key); ///< counts as use
    void insert(const PictureKey &key, const Picture &picture);
    void clear();
    qsizetype bytes() const { return m_bytes; }

private:
    struct Entry
    {
        PictureKey key;
        Picture picture;
        qsizetype bytes = 0;
    };
    using Entries = std::list<Entry>;

    void drop(Entries::iterator entry);

    Entries m_entries; ///< the one used last in front
    QHash<PictureKey, Entries::iterator> m_places;
    qsizetype m_capacity = 0;
    qsizetype m_bytes = 0;
};

} // namespace hezhun
