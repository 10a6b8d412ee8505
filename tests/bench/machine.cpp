// SPDX-License-Identifier: GPL-3.0-or-later
#include "machine.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

/// The value behind the first line of a file below /proc that begins with `name`; empty when there is none.
QString procValue(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(name))
            return line.section(u':', 1).simplified();
    }
    return {};
}

double megabytesFrom(const QString &kilobytes)
{
    return kilobytes.section(u' ', 0, 0).toDouble() / 1024;
}

} // namespace

QString machineLine()
{
    QString processor = procValue(u"/proc/cpuinfo"_s, u"model name"_s);
    if (processor.isEmpty())
        processor = QSysInfo::currentCpuArchitecture();
    const double memory = megabytesFrom(procValue(u"/proc/meminfo"_s, u"MemTotal"_s)) / 1024;
    return u"%1, %2 cores, %3 GB, %4 %5, %6; Qt %7, SQLite %8, %9 build"_s.arg(processor)
        .arg(QThread::idealThreadCount())
        .arg(memory, 0, 'f', 0)
        .arg(QSysInfo::kernelType(), QSysInfo::kernelVersion(), QSysInfo::prettyProductName(),
             QString::fromLatin1(qVersion()), QString::fromLatin1(sqlite3_libversion()),
             QStringLiteral(HEZHUN_BUILD_TYPE));
}

std::optional<double> residentMegabytes()
{
    const QString resident = procValue(u"/proc/self/status"_s, u"VmRSS"_s);
    if (resident.isEmpty())
        return std::nullopt;
    return megabytesFrom(resident);
}

} // namespace hezhun::bench
