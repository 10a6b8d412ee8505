// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queuepage.h"

#include "tables/kindchoices.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QueuePage::QueuePage(DeskSession &session, QWidget *parent)
    : CaseListPage(session, CaseListModel::Scope::Desk, u"queue"_s, {}, parent)
    , m_openWhenAsked(session.counts().open)
{
    // Cases come into a file from elsewhere: the counters tell. A shared workspace tells case by case.
    if (!session.isShared()) {
        connect(&session, &DeskSession::countsChanged, this, [this](const DeskCounts &counts) {
            if (std::exchange(m_openWhenAsked, counts.open) != counts.open)
                model()->refresh();
        });
    }
}

QString QueuePage::title() const
{
    const DeskCounts &counts = session().counts();
    const QString kind = listFilters().kind;
    if (kind.isEmpty())
        return tr("To do · %n case(s)", nullptr, int(counts.open));
    const KindDefinition *definition = session().kinds().newest(kind);
    //: A kind of case and how many of it lie on the desk.
    return tr("%1 · %n case(s)", nullptr, int(counts.openByKind.value(kind)))
        .arg(kindTitle(session().kinds(), kind, definition ? definition->version : 1));
}

QString QueuePage::remark() const
{
    const int late = session().counts().late;
    if (late >= DeskCounts::lateLimit)
        return tr("more than %1 late").arg(DeskCounts::lateLimit);
    return late > 0 ? tr("%n late", nullptr, late) : QString();
}

CaseListPage::Emptiness QueuePage::emptiness()
{
    return {u"inbox"_s, tr("Your desk is clear"),
            tr("Everything that lay here has been decided. New cases appear by themselves. Until then you can go "
               "over what you decided today, or look up any case."),
            tr("What I decided today"), [this] { emit pageRequested(u"today"_s); }};
}

CaseListPage::Emptiness QueuePage::nothingFound()
{
    return {u"search"_s, tr("Nothing on your desk matches “%1”").arg(searchedFor()),
            tr("A case that is over, or lies on another desk, is found among all cases."), tr("Search all cases"),
            [this] { emit lookupRequested(searchedFor()); }};
}

} // namespace hezhun
