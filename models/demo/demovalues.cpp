// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demovalues.h"

namespace hezhun {

QString filledIn(const QString &pattern, const DemoValues &values)
{
    QString filled;
    qsizetype done = 0;
    while (done < pattern.size()) {
        const qsizetype open = pattern.indexOf(QLatin1Char('{'), done);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        const auto value = values.constFind(pattern.mid(open + 1, close - open - 1));
        filled += QStringView(pattern).mid(done, open - done);
        filled += value == values.cend() ? pattern.mid(open, close - open + 1) : *value;
        done = close + 1;
    }
    filled += QStringView(pattern).mid(done);
    return filled;
}

DemoValues renamed(const DemoValues &values, const QString &firstWord)
{
    DemoValues result;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        result.insert(firstWord + value.key().mid(value.key().indexOf(QLatin1Char('.'))), value.value());
    return result;
}

} // namespace hezhun
