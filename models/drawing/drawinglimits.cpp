// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/drawinglimits.h"

#include <csignal>
#include <sys/resource.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace hezhun {

namespace {

void limit(decltype(RLIMIT_CPU) what, rlim_t most)
{
    const rlimit bound{most, most};
    ::setrlimit(what, &bound);
}

} // namespace

void confineToDrawing()
{
    limit(RLIMIT_CPU, 60);
    limit(RLIMIT_FSIZE, 0);
    std::signal(SIGXFSZ, SIG_IGN); // a cache of fonts that can't be written is none
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
#ifndef __SANITIZE_ADDRESS__ // which reserves terabytes that it never uses
    limit(RLIMIT_AS, rlim_t(1) << 30);
#endif
#ifdef __linux__
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
#endif
}

} // namespace hezhun
