// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/stopsignal.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace hezhun {

namespace {

#ifdef Q_OS_WIN
HANDLE stopped = nullptr; ///< an event: what is set stays set

/// Runs on a thread of Windows' own. Whoever closes the console or the session waits for it, and ends the program when
/// it comes back: it never does then, so that what is begun has the time that Windows gives.
BOOL WINAPI takeNote(DWORD what)
{
    SetEvent(stopped);
    if (what != CTRL_C_EVENT && what != CTRL_BREAK_EVENT)
        Sleep(INFINITE);
    return TRUE;
}
#else
volatile std::sig_atomic_t isStopped = 0;
int tellEnd = -1; ///< of a pipe: all that a handler may do is write into it
int hearEnd = -1;

extern "C" void takeNote(int)
{
    isStopped = 1;
    // It can only be full of the same news.
    [[maybe_unused]] const auto written = ::write(tellEnd, "", 1);
}
#endif

} // namespace

StopSignal &StopSignal::installed()
{
    static StopSignal signal;
    return signal;
}

#ifdef Q_OS_WIN

StopSignal::StopSignal()
{
    stopped = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    SetConsoleCtrlHandler(takeNote, TRUE);
}

bool StopSignal::isGiven() const
{
    return WaitForSingleObject(stopped, 0) == WAIT_OBJECT_0;
}

qintptr StopSignal::descriptor() const
{
    return reinterpret_cast<qintptr>(stopped);
}

bool StopSignal::wait(std::chrono::milliseconds time) const
{
    return WaitForSingleObject(stopped, static_cast<DWORD>(time.count())) != WAIT_OBJECT_0;
}

#else

StopSignal::StopSignal()
{
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
}

bool StopSignal::isGiven() const
{
    return isStopped != 0;
}

qintptr StopSignal::descriptor() const
{
    return hearEnd;
}

bool StopSignal::wait(std::chrono::milliseconds time) const
{
    pollfd watched{hearEnd, POLLIN, 0};
    ::poll(&watched, 1, int(time.count()));
    return !isGiven();
}

#endif

} // namespace hezhun
