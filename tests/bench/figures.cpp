// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

double Figures::percentile(double percent) const
{
    if (m_times.isEmpty())
        return 0;
    QList<double> sorted = m_times;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = qsizetype(std::ceil(percent / 100.0 * double(sorted.size())));
    return sorted.at(std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1));
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

QString timeText(double milliseconds)
{
    const bool isLong = milliseconds >= 1000;
    const double value = isLong ? milliseconds / 1000 : milliseconds;
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return u"%1 %2"_s.arg(value, 0, 'f', decimals).arg(isLong ? u"s"_s : u"ms"_s);
}

QString ratioText(double ratio)
{
    return QString::number(ratio, 'f', 2);
}

QString countText(qint64 count)
{
    return QLocale(QLocale::English).toString(count);
}

} // namespace hezhun::bench
