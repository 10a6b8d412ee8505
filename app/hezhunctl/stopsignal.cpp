// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/stopsignal.h"

#include <QThread>

#include <csignal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace hezhun {

namespace {

volatile std::sig_atomic_t isStopped = 0;

#ifdef Q_OS_UNIX
int tellEnd = -1; ///< of a pipe: all that a handler may do is write into it

extern "C" void takeNote(int)
{
    isStopped = 1;
    // It can only be full of the same news.
    [[maybe_unused]] const auto written = ::write(tellEnd, "", 1);
}
#else
extern "C" void takeNote(int)
{
    isStopped = 1;
}
#endif

int hearEnd = -1;

} // namespace

StopSignal &StopSignal::installed()
{
    static StopSignal signal;
    return signal;
}

StopSignal::StopSignal()
{
#ifdef Q_OS_UNIX
    int ends[2] = {-1, -1};
    if (::pipe(ends) == 0) {
        for (const int end : ends) {
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
            ::fcntl(end, F_SETFL, O_NONBLOCK);
        }
        hearEnd = ends[0];
        tellEnd = ends[1];
    }
    struct sigaction action = {};
    action.sa_handler = takeNote;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
#else
    std::signal(SIGTERM, takeNote);
    std::signal(SIGINT, takeNote);
#endif
}

bool StopSignal::isGiven() const
{
    return isStopped != 0;
}

int StopSignal::descriptor() const
{
    return hearEnd;
}

bool StopSignal::wait(std::chrono::milliseconds time) const
{
#ifdef Q_OS_UNIX
    pollfd watched{hearEnd, POLLIN, 0};
    ::poll(&watched, 1, int(time.count()));
#else
    QThread::msleep(static_cast<unsigned long>(time.count()));
#endif
    return !isGiven();
}

} // namespace hezhun
