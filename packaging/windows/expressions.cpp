// SPDX-License-Identifier: GPL-3.0-or-later
//
// Part of every program for Windows. GCC's run-time library frees a thread's thread_local objects there before their
// destructors run. Qt 6.4 has one that threads come by: the stack of regular expressions that are compiled to machine
// code. The destructor that runs over freed memory breaks off the end of the thread, a lock stays held, and the program
// never ends. Expressions are interpreted instead: what they are used for here is short.
#include <QByteArray>

namespace {

[[maybe_unused]] const bool areInterpreted = qputenv("QT_ENABLE_REGEXP_JIT", QByteArrayLiteral("0"));

} // namespace
