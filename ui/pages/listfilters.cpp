// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listfilters.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

ListFilters ListFilters::withoutNarrowing() const
{
    ListFilters wide;
    wide.sort = sort;
    wide.descending = descending;
    return wide;
}

CaseQuery ListFilters::query(const Actor &actor, bool onDesk) const
{
    CaseQuery query;
    if (onDesk)
        query.desk = actor.desk;
    else
        query.keptBy = actor.desk;
    query.kind = kind;
    query.placePrefix = placePrefix;
    query.lateOnly = lateOnly;
    query.openedBy = mineOnly ? actor.id : 0;
    query.sort = sort;
    query.descending = descending;
    return query;
}

void ListFilters::remember(const QString &group) const
{
    QSettings settings;
    settings.beginGroup(group);
    settings.setValue(u"kind"_s, kind);
    settings.setValue(u"place"_s, placePrefix);
    settings.setValue(u"late"_s, lateOnly);
    settings.setValue(u"mine"_s, mineOnly);
    settings.setValue(u"sort"_s, int(sort));
    settings.setValue(u"descending"_s, descending);
}

ListFilters ListFilters::remembered(const QString &group, const ListFilters &otherwise)
{
    QSettings settings;
    settings.beginGroup(group);
    ListFilters filters;
    filters.kind = settings.value(u"kind"_s, otherwise.kind).toString();
    filters.placePrefix = settings.value(u"place"_s, otherwise.placePrefix).toString();
    filters.lateOnly = settings.value(u"late"_s, otherwise.lateOnly).toBool();
    filters.mineOnly = settings.value(u"mine"_s, otherwise.mineOnly).toBool();
    filters.descending = settings.value(u"descending"_s, otherwise.descending).toBool();
    const int sort = settings.value(u"sort"_s, int(otherwise.sort)).toInt();
    const bool known = sort >= int(CaseSort::Submitted) && sort <= int(CaseSort::Place);
    filters.sort = known ? CaseSort(sort) : otherwise.sort;
    return filters;
}

} // namespace hezhun
