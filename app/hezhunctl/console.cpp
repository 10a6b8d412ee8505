// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/console.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace hezhun {

#ifdef Q_OS_WIN

namespace {

constexpr size_t wholeAnswer = 65536; ///< bytes: a console takes a character amiss whose bytes come in two writes

/// What is typed never goes through a code page: reading UTF-8 from a console loses everything but ASCII.
QString typedLine()
{
    QString line;
    wchar_t part[256];
    DWORD count = 0;
    while (!line.endsWith(u'\n')
           && ReadConsoleW(GetStdHandle(STD_INPUT_HANDLE), part, DWORD(std::size(part)), &count, nullptr) && count > 0)
        line += QString::fromWCharArray(part, qsizetype(count));
    return line;
}

} // namespace

Console::Console()
    : m_codePage(GetConsoleOutputCP())
{
    if (m_codePage != 0)
        SetConsoleOutputCP(CP_UTF8);
    for (FILE *stream : {stdout, stderr}) {
        _setmode(_fileno(stream), _O_BINARY);
        setvbuf(stream, nullptr, _IOFBF, wholeAnswer);
    }
}

Console::~Console()
{
    fflush(stdout);
    fflush(stderr);
    if (m_codePage != 0)
        SetConsoleOutputCP(m_codePage);
}

bool isTerminal(FILE *stream)
{
    return _isatty(_fileno(stream)) != 0;
}

#else

Console::Console() = default;
Console::~Console() = default;

bool isTerminal(FILE *stream)
{
    return isatty(fileno(stream)) != 0;
}

#endif

QString readLine()
{
    QString line;
#ifdef Q_OS_WIN
    if (isTerminal(stdin))
        line = typedLine();
    else
#endif
    {
        QFile in;
        if (in.open(stdin, QIODevice::ReadOnly))
            line = QString::fromUtf8(in.readLine());
    }
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

} // namespace hezhun
