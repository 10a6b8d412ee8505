// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuepages.h"

#include "figures.h"
#include "store/workspace.h"

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr int pageRows = 200;
constexpr int farPage = 1000;
constexpr int mostRows = 1000; ///< that one question may ask for

/// Where the page begins that has `rows` rows before it, and the last of these.
struct Bookmark
{
    std::optional<PageKey> key;
    CaseRow row;
};

Result<Bookmark> bookmarkBehind(Workspace &workspace, CaseQuery query, qint64 rows)
{
    Bookmark mark;
    while (rows > 0) {
        query.limit = int(qMin<qint64>(rows, mostRows));
        query.after = mark.key;
        const auto page = workspace.cases().page(query);
        if (!page)
            return page.error();
        if (!page->next)
            break;
        mark = {page->next, page->rows.constLast()};
        rows -= page->rows.size();
    }
    return mark;
}

CaseQuery with(CaseQuery query, const std::function<void(CaseQuery &)> &change)
{
    change(query);
    return query;
}

QList<AskedPage> orders(const CaseQuery &first)
{
    QList<AskedPage> pages;
    const QList<std::pair<QString, CaseSort>> sorts{{u"by time left"_s, CaseSort::Due},
                                                    {u"by name"_s, CaseSort::Subject},
                                                    {u"by kind"_s, CaseSort::Kind},
                                                    {u"by place"_s, CaseSort::Place}};
    for (const auto &[name, sort] : sorts)
        pages.append({name, with(first, [sort = sort](CaseQuery &query) { query.sort = sort; })});
    pages.append({u"newest first"_s, with(first, [](CaseQuery &query) { query.descending = true; })});
    return pages;
}

QList<AskedPage> filters(const CaseQuery &first, const CaseRow &sample)
{
    const auto narrowed = [&](const QString &name, const std::function<void(CaseQuery &)> &change) {
        return AskedPage{name, with(first, change)};
    };
    const QString place = sample.placeCode;
    return {
        narrowed(u"one kind"_s, [&](CaseQuery &query) { query.kind = sample.kind; }),
        narrowed(u"late"_s, [](CaseQuery &query) { query.lateOnly = true; }),
        narrowed(u"late, by time left"_s,
                 [](CaseQuery &query) {
                     query.lateOnly = true;
                     query.sort = CaseSort::Due;
                 }),
        narrowed(u"one kind, late"_s,
                 [&](CaseQuery &query) {
                     query.kind = sample.kind;
                     query.lateOnly = true;
                 }),
        narrowed(u"one province"_s, [&](CaseQuery &query) { query.placePrefix = place.left(2); }),
        narrowed(u"one county"_s, [&](CaseQuery &query) { query.placePrefix = place; }),
        narrowed(u"one county, by place"_s,
                 [&](CaseQuery &query) {
                     query.placePrefix = place;
                     query.sort = CaseSort::Place;
                 }),
        narrowed(u"mine"_s, [&](CaseQuery &query) { query.openedBy = sample.openedById; }),
        narrowed(u"all desks, newest first"_s,
                 [](CaseQuery &query) {
                     query.desk.clear();
                     query.descending = true;
                 }),
    };
}

Result<QList<AskedPage>> searches(Workspace &workspace, const CaseQuery &first, const CaseRow &sample)
{
    const auto record = workspace.cases().read(sample.id);
    if (!record)
        return record.error();
    const KindDefinition *kind = workspace.kinds().find(sample.kind, sample.kindVersion);
    const QList<std::pair<QString, QString>> typed{
        {u"search: a surname"_s, sample.subject.left(1)},
        {u"search: a whole name"_s, sample.subject},
        {u"search: a number"_s, record->fields.value(kind->numberField)},
        {u"search: a phone"_s, record->phone},
        {u"search: a reference"_s, sample.reference},
    };
    QList<AskedPage> pages;
    for (const auto &[name, text] : typed) {
        const SearchTerm term = classifySearch(text);
        const CaseQuery here = with(first, [&](CaseQuery &query) { query.search = term; });
        pages.append({name, here});
        pages.append({name + u", all desks"_s, with(here, [](CaseQuery &query) { query.desk.clear(); })});
    }
    return pages;
}

} // namespace

CaseQuery firstPage(const Actor &actor)
{
    CaseQuery query;
    query.desk = actor.desk;
    query.limit = pageRows;
    return query;
}

Result<QList<AskedPage>> otherPages(Workspace &workspace, const Actor &actor)
{
    const CaseQuery first = firstPage(actor);
    const auto counts = workspace.cases().counts(actor);
    if (!counts)
        return counts.error();
    auto middle = bookmarkBehind(workspace, first, counts->open / 2);
    if (!middle)
        return middle.error();
    const qint64 page = qMin<qint64>(farPage, counts->open / pageRows);
    const auto far = bookmarkBehind(workspace, first, (page - 1) * pageRows);
    if (!far)
        return far.error();
    if (const auto taken = workspace.cases().take(middle->row.id, actor); !taken)
        return taken.error();
    middle->row.openedById = actor.id;

    QList<AskedPage> pages{
        {u"page 1,000, or the last"_s, with(first, [&](CaseQuery &query) { query.after = far->key; })}};
    pages += orders(first) + filters(first, middle->row);
    const auto found = searches(workspace, first, middle->row);
    if (!found)
        return found.error();
    return pages + *found;
}

} // namespace hezhun::bench
