// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pace.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

void Pace::shown(CaseId id)
{
    // The next case is shown before the decision on the last one is committed.
    if (m_case == id)
        return;
    m_previous = m_case;
    m_previousMs = m_since.isValid() ? m_since.elapsed() : 0;
    m_case = id;
    m_since.start();
}

void Pace::decided(CaseId id)
{
    if (id == m_case && m_since.isValid())
        m_sumMs += m_since.elapsed();
    else if (id == m_previous)
        m_sumMs += m_previousMs;
    else
        return;
    ++m_count;
}

std::optional<std::chrono::milliseconds> Pace::average() const
{
    if (m_count == 0)
        return std::nullopt;
    return std::chrono::milliseconds(m_sumMs / m_count);
}

QString Pace::text(std::chrono::milliseconds time)
{
    const qint64 seconds = time.count() / 1000;
    return u"%1:%2"_s.arg(seconds / 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace hezhun
