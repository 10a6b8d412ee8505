// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casequery.h"

namespace hezhun {

struct NamedQuery
{
    const char *name;
    CaseQuery query;
};

/// Each way in which lists are filtered, ordered and searched.
inline QList<NamedQuery> everyList()
{
    using namespace Qt::Literals::StringLiterals;
    const QString desk = u"platform"_s;
    return {
        {"queue", {.desk = desk}},
        {"queue, later page", {.desk = desk, .after = PageKey{qint64(1), {}, 5}}},
        {"by time left", {.desk = desk, .sort = CaseSort::Due}},
        {"by subject", {.desk = desk, .sort = CaseSort::Subject, .descending = true}},
        {"by kind", {.desk = desk, .sort = CaseSort::Kind}},
        {"by place", {.desk = desk, .sort = CaseSort::Place}},
        {"one kind", {.desk = desk, .kind = u"realname.unit"_s}},
        {"one province", {.desk = desk, .placePrefix = u"11"_s}},
        {"late, as submitted", {.desk = desk, .lateOnly = true}},
        {"late", {.desk = desk, .lateOnly = true, .sort = CaseSort::Due}},
        {"mine", {.desk = desk, .openedBy = 1}},
        {"all", {.descending = true}},
        {"all, name", {.search = classifySearch(u"张"_s)}},
        {"name on the desk", {.desk = desk, .search = classifySearch(u"张"_s)}},
        {"number", {.search = classifySearch(u"11010519491231002X"_s)}},
        {"reference", {.desk = desk, .search = classifySearch(u"P-2026-000001"_s)}},
    };
}

} // namespace hezhun
