// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagestack.h"

namespace hezhun {

void PageStack::go(const Place &place)
{
    if (place == m_current)
        return;
    if (!m_current.page.isEmpty())
        m_past.append(m_current);
    if (m_past.size() > longest)
        m_past.removeFirst();
    m_current = place;
}

std::optional<Place> PageStack::back()
{
    if (m_past.isEmpty())
        return std::nullopt;
    m_current = m_past.takeLast();
    return m_current;
}

} // namespace hezhun
