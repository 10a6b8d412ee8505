// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/picturecache.h"

#include <iterator>

namespace hezhun {

namespace {

constexpr qsizetype entryOverhead = 512; ///< so that broken pictures, which have no pixels, are bounded too

} // namespace

size_t qHash(const PictureKey &key, size_t seed)
{
    return qHashMulti(seed, key.sha256, key.bound.width(), key.bound.height());
}

PictureCache::PictureCache(qsizetype capacityBytes)
    : m_capacity(capacityBytes)
{
}

std::optional<Picture> PictureCache::find(const PictureKey &key)
{
    const auto place = m_places.constFind(key);
    if (place == m_places.cend())
        return std::nullopt;
    m_entries.splice(m_entries.begin(), m_entries, place.value());
    return m_entries.front().picture;
}

void PictureCache::insert(const PictureKey &key, const Picture &picture)
{
    if (const auto place = m_places.constFind(key); place != m_places.cend())
        drop(place.value());
    const qsizetype bytes = picture.image.sizeInBytes() + entryOverhead;
    if (bytes > m_capacity / 3)
        return;
    m_entries.push_front(Entry{key, picture, bytes});
    m_places.insert(key, m_entries.begin());
    m_bytes += bytes;
    while (m_bytes > m_capacity)
        drop(std::prev(m_entries.end()));
}

void PictureCache::clear()
{
    m_entries.clear();
    m_places.clear();
    m_bytes = 0;
}

void PictureCache::drop(Entries::iterator entry)
{
    m_bytes -= entry->bytes;
    m_places.remove(entry->key);
    m_entries.erase(entry);
}

} // namespace hezhun
