// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdio>

namespace hezhun {

/// Makes standard output and error take UTF-8 as it is, for as long as it lives: on Windows the console that the
/// program was called from would read it in a code page of its own, and line ends would be other bytes in a pipe than
/// on other systems. Elsewhere nothing is to be done.
class Console
{
public:
    Console();
    ~Console();
    Q_DISABLE_COPY_MOVE(Console)

private:
    unsigned m_codePage = 0; ///< that the console had before; 0: there is none
};

/// Whether somebody sits at the other end.
bool isTerminal(FILE *stream);

/// The next line of standard input without its end, typed or not; empty at the end of the input.
QString readLine();

} // namespace hezhun
