// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lookuppage.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

ListFilters newestFirst()
{
    ListFilters filters;
    filters.descending = true;
    return filters;
}

} // namespace

LookupPage::LookupPage(DeskSession &session, QWidget *parent)
    : CaseListPage(session, CaseListModel::Scope::Everything, u"lookup"_s, newestFirst(), parent)
{
}

QString LookupPage::title() const
{
    return searchedFor().isEmpty() ? tr("Look up") : tr("Look up · “%1”").arg(searchedFor());
}

CaseListPage::Emptiness LookupPage::emptiness()
{
    return {u"inbox"_s, tr("There are no cases yet"),
            tr("This workspace has taken in nothing so far. Cases come in with a portal's package.")};
}

CaseListPage::Emptiness LookupPage::nothingFound()
{
    return {u"search"_s, tr("No case matches “%1”").arg(searchedFor()),
            tr("A name is found by its beginning; ID number, credit code, phone and reference only as a whole."),
            tr("Show all cases"), [this] { emit lookupRequested({}); }};
}

} // namespace hezhun
