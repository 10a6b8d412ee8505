// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "ui/account/informationpage.h"
#include "ui/casepage/reviewpage.h"
#include "ui/shell/rail.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

LeftWork Desk::leftWork() const
{
    Place place = m_places.current();
    if (place.page == casePage && m_review->currentCase() != 0)
        place.caseId = m_review->currentCase(); // which may be the next of the list
    return {place, m_review->drafts(), m_review->unsettledDecisions(), information()->unsaved()};
}

void Desk::resume(const LeftWork &work)
{
    m_review->keepDrafts(work.drafts);
    information()->restore(work.forms);
    if (work.place.caseId != 0)
        openCase(work.place.caseId, work.place.order);
    else
        goTo(work.place.page);
    if (!work.unsettled.isEmpty())
        showMessage({.tone = MessageTone::Warning,
                     .text = tr("It was not answered whether this took place: %1. Look at the case.")
                                 .arg(work.unsettled.join(tr(", ")))});
    else if (!work.drafts.isEmpty() || !work.forms.isEmpty())
        showMessage({.text = tr("You are logged in again. What you had typed is still there."), .seconds = 10});
}

bool Desk::mayLeave()
{
    const QStringList unsettled = m_review->unsettledDecisions();
    if (!unsettled.isEmpty())
        return mayLeave(tr("It is not known yet whether this took place:\n%1").arg(unsettled.join(u'\n')),
                        tr("It is asked as soon as the connection is back. If you leave before, look at the case when "
                           "you have logged in again."));
    QStringList atStake;
    for (const QString &name : m_rail->names())
        atStake.append(page(name)->atStake());
    atStake.removeAll(QString());
    return atStake.isEmpty() || mayLeave(atStake.join(u'\n'), tr("If you leave now, it is lost."));
}

bool Desk::mayLeave(const QString &what, const QString &more)
{
    QMessageBox box(QMessageBox::Question, tr("Leave?"), what, QMessageBox::NoButton, this);
    box.setObjectName(u"leaveQuestion"_s);
    box.setInformativeText(more);
    box.setDefaultButton(box.addButton(tr("Stay"), QMessageBox::RejectRole));
    const QPushButton *leave = box.addButton(tr("Leave all the same"), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == leave;
}

InformationPage *Desk::information() const
{
    return qobject_cast<InformationPage *>(page(informationPage));
}

} // namespace hezhun
