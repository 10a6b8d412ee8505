// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace hezhun {

std::chrono::milliseconds Backoff::next()
{
    const std::chrono::milliseconds wait = m_wait;
    m_wait = std::min(longest, 2 * m_wait);
    return wait - wait * QRandomGenerator::global()->bounded(256) / 1024;
}

} // namespace hezhun
