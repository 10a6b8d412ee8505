// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/secretinput.h"

#include "app/hezhunctl/console.h"

#include <QTextStream>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace hezhun {

namespace {

/// While it lives, the terminal does not show what is typed.
class Unseen
{
public:
#ifdef Q_OS_WIN
    Unseen()
        : m_console(GetStdHandle(STD_INPUT_HANDLE))
    {
        GetConsoleMode(m_console, &m_mode);
        SetConsoleMode(m_console, m_mode & ~ENABLE_ECHO_INPUT);
    }
    ~Unseen()
    {
        SetConsoleMode(m_console, m_mode);
    }
#else
    Unseen()
    {
        tcgetattr(STDIN_FILENO, &m_mode);
        termios quiet = m_mode;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Unseen()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_mode);
    }
#endif
    Q_DISABLE_COPY_MOVE(Unseen)

private:
#ifdef Q_OS_WIN
    HANDLE m_console;
    DWORD m_mode = 0;
#else
    termios m_mode = {};
#endif
};

} // namespace

QString readSecret(const QString &prompt)
{
    if (!isTerminal(stdin))
        return readLine();
    QTextStream err(stderr);
    err << prompt << u' ' << Qt::flush;
    const Unseen unseen;
    const QString typed = readLine();
    err << Qt::endl;
    return typed;
}

std::optional<QString> readNewSecret(const QString &prompt, const QString &promptAgain)
{
    const QString typed = readSecret(prompt);
    if (isTerminal(stdin) && readSecret(promptAgain) != typed)
        return {};
    return typed;
}

} // namespace hezhun
