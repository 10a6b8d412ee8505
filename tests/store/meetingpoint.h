// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QWaitCondition>

namespace hezhun {

/// Where threads wait until all of them are there, as often as they like. (std::barrier of GCC 12 leaves somebody waiting
/// now and then on Windows.)
class MeetingPoint
{
public:
    explicit MeetingPoint(int people)
        : m_people(people)
    {
    }

    void meet()
    {
        const QMutexLocker lock(&m_mutex);
        const int meeting = m_meetings;
        if (++m_there == m_people) {
            m_there = 0;
            ++m_meetings;
            m_allAreThere.wakeAll();
        }
        while (meeting == m_meetings)
            m_allAreThere.wait(&m_mutex);
    }

private:
    const int m_people;
    int m_there = 0;
    int m_meetings = 0;
    QMutex m_mutex;
    QWaitCondition m_allAreThere;
};

} // namespace hezhun
