// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/librarypath.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <QDir>
#endif

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QByteArray libraryPath(const QString &path)
{
#ifdef Q_OS_WIN
    // What libraries put behind it ("-journal", "-wal", the name of a temporary file) counts too.
    constexpr qsizetype longestPlain = 200;
    if (path.size() > longestPlain && !path.startsWith(uR"(\\?\)"_s)) {
        const QString whole = QDir::toNativeSeparators(QDir::cleanPath(QDir::current().absoluteFilePath(path)));
        return (whole.startsWith(uR"(\\)"_s) ? uR"(\\?\UNC)"_s + whole.mid(1) : uR"(\\?\)"_s + whole).toUtf8();
    }
    return path.toUtf8();
#else
    return QFile::encodeName(path);
#endif
}

} // namespace hezhun
