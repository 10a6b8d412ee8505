// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

#include <QList>

#include <optional>

namespace hezhun {

/// A place where one can be: a page, and on the page of a case the case and the list that it was opened from.
struct Place
{
    QString page;
    CaseId caseId = 0;
    CaseQuery order = {};

    bool operator==(const Place &) const = default;
};

/// Where one came from, for going back.
class PageStack
{
public:
    static constexpr qsizetype longest = 50; ///< places; older ones are forgotten

    /// Going to where one is already changes nothing.
    void go(const Place &place);
    /// The place to go back to; nothing at the beginning.
    std::optional<Place> back();
    const Place &current() const { return m_current; }
    bool canGoBack() const { return !m_past.isEmpty(); }
    /// The place where one is has become another: what one comes back to is that.
    void replaceCurrent(const Place &place) { m_current = place; }

private:
    Place m_current;
    QList<Place> m_past;
};

} // namespace hezhun
