// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchedapplication.h"

#include "figures.h"

#include <QThread>

namespace hezhun::bench {

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // Workers deliver their events through here too; and an event that causes others is one piece of work.
    if (QThread::currentThread() != thread() || m_inside)
        return QApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    m_inside = true;
    const bool handled = QApplication::notify(receiver, event);
    m_inside = false;
    m_longest = qMax(m_longest, millisecondsOf(timer));
    return handled;
}

} // namespace hezhun::bench
