// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/testworkspace.h"

#include <QMap>

#include <array>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

/// The overview's counters, and the same counted otherwise: by their keys, joined with |.
using Counters = QMap<QString, qint64>;

inline constexpr qint64 dayMs = 86'400'000;

inline qint64 chinaDay(qint64 ms)
{
    return (ms + 8 * 3'600'000) / dayMs;
}

inline qint64 chinaMonth(qint64 ms)
{
    const QDate day = QDate(1970, 1, 1).addDays(chinaDay(ms));
    return QDate(1970, 1, 1).daysTo(QDate(day.year(), day.month(), 1));
}

/// The class of a duration as a formula; the database has it as a table, whose bounds are whole milliseconds.
inline int bucketOf(qint64 ms)
{
    static constexpr std::array quarters{1000, 1189, 1414, 1682};
    for (int bucket = 0; bucket < 102; ++bucket) {
        if (ms <= qint64(quarters.at(size_t(bucket % 4))) << (bucket / 4))
            return bucket;
    }
    return 102;
}

inline void add(Counters &counters, const QStringList &key, qint64 howMany)
{
    const QString name = key.join(u'|');
    if ((counters[name] += howMany) == 0)
        counters.remove(name);
}

inline Counters counters(TestWorkspace &workspace, const QString &columns, const QString &table)
{
    Counters found;
    auto rows = workspace->database().select(
        u"select %1, cast(sum(how_many) as bigint) from %2 group by %1"_s.arg(columns, table));
    const auto count = static_cast<int>(columns.count(u',')) + 1;
    while (rows.ok() && rows->next()) {
        QStringList key;
        for (int column = 0; column < count; ++column)
            key.append(rows->text(column));
        add(found, key, rows->integer(count));
    }
    return found;
}

/// What the counters of months are, by those of persons (desk, span, start, kind, actor, bucket).
inline Counters monthsOf(const Counters &byPerson)
{
    Counters months;
    for (const auto &[key, howMany] : byPerson.asKeyValueRange()) {
        const QStringList part = key.split(u'|');
        if (part.at(1) == u"month"_s)
            add(months, {part.at(2), part.at(0), part.at(3), part.at(4)}, howMany);
    }
    return months;
}

/// Where a department's desk is seen from, and as what (C-05).
inline QList<std::pair<QString, QString>> sightsOf(const QString &desk)
{
    const QString code = desk.section(u':', 1);
    QList<std::pair<QString, QString>> sights{{u"centre"_s, code.left(2)},
                                              {u"department:"_s + code.left(2) + u"0000"_s, code.left(4)}};
    if (!code.endsWith(u"0000"_s))
        sights.append({u"department:"_s + code.left(4) + u"00"_s, code});
    if (!code.endsWith(u"00"_s))
        sights.append({desk, code});
    return sights;
}

/// What the counters of places are for what was decided on the desks of departments.
inline Counters placesOf(const Counters &byPerson)
{
    Counters places;
    for (const auto &[key, howMany] : byPerson.asKeyValueRange()) {
        const QStringList part = key.split(u'|');
        if (!part.at(0).startsWith(u"department:"_s))
            continue;
        for (const auto &[desk, place] : sightsOf(part.at(0)))
            add(places, {desk, part.at(1), part.at(2), part.at(3), place, part.at(5)}, howMany);
    }
    return places;
}

inline QString difference(const Counters &found, const Counters &expected)
{
    QStringList lines;
    for (const auto &[key, value] : found.asKeyValueRange()) {
        if (expected.value(key) != value)
            lines.append(u"%1: %2, not %3"_s.arg(key).arg(value).arg(expected.value(key)));
    }
    for (const auto &[key, value] : expected.asKeyValueRange()) {
        if (!found.contains(key))
            lines.append(u"%1: nothing, not %2"_s.arg(key).arg(value));
    }
    return lines.join(u'\n');
}

} // namespace hezhun
