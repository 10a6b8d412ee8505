// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/reviewparts.h"

#include "tables/displaylanguage.h"
#include "ui/casepage/decisionbar.h"
#include "ui/casepage/historypanel.h"
#include "ui/casepage/matchpanel.h"
#include "ui/casepage/pagekeys.h"
#include "ui/casepage/refusalpanel.h"
#include "ui/documentview/documentview.h"
#include "ui/look/metrics.h"

#include <QLayout>

#include <algorithm>

namespace hezhun {

namespace {

constexpr int historyWidth = 400; ///< pixels, where the page is wide enough

} // namespace

bool ReviewPage::Parts::isPressedTwice(const QString &action)
{
    return m_pressed == action && m_sincePress.isValid() && m_sincePress.elapsed() < doublePressTime;
}

void ReviewPage::Parts::decide(const QString &name)
{
    const PreparedCase *current = session.current();
    const ActionDefinition *action = current ? current->kind->action(name) : nullptr;
    if (!action || !session.closedBecause(*action).isEmpty() || isPressedTwice(name))
        return;
    m_pressed = name;
    m_sincePress.start();
    if (action->needsAccount)
        openChoice(*action);
    else if (action->needsReason)
        openReasons(*action);
    else
        session.decide({name, {}, {}});
}

void ReviewPage::Parts::openReasons(const ActionDefinition &action)
{
    m_undo.reset();
    const PreparedCase &current = *session.current();
    const QString title
        = tr("%1: %2", "action, subject").arg(action.label.in(displayLanguage()), current.row().subject);
    m_reasons->open(action.name, title, reasonsByFit(*current.kind, current.findings), session.draft());
    m_reasonsFor = current.id();
    keys->setChoosingReasons(true);
    m_reasons->show();
    placeOverlays();
    m_reasons->raise();
    m_reasons->setFocus();
}

/// What stands in the open panel is nowhere else yet.
void ReviewPage::Parts::keepReasons()
{
    if (!m_reasons->isHidden())
        session.keepDraft(m_reasonsFor, m_reasons->draft());
}

void ReviewPage::Parts::closeReasons()
{
    m_undo.reset();
    keepReasons();
    m_reasons->hide();
    keys->setChoosingReasons(false);
    m_page.setFocus();
}

/// Undoing a decision of the history asks for reasons too, and says before what follows (C-08).
void ReviewPage::Parts::openUndo(qint64 decision)
{
    const PreparedCase *current = session.current();
    if (!current || undoing.isSending())
        return;
    for (const HistoryRow &row : current->record.history) {
        if (row.id == decision)
            m_undo = CaseUndoing::offer(*current, row, desk.actor());
    }
    if (!m_undo)
        return;
    m_history->hide();
    m_reasons->open(m_undo->action, tr("Undo: %1").arg(m_undo->done), current->kind->reasons, session.draft(),
                    m_undo->consequences);
    m_reasonsFor = current->id();
    keys->setChoosingReasons(true);
    m_reasons->show();
    placeOverlays();
    m_reasons->raise();
    m_reasons->setFocus();
}

void ReviewPage::Parts::sendReasons(const DecisionDraft &draft)
{
    if (m_undo) {
        const UndoOffer offer = *std::exchange(m_undo, {});
        m_reasons->hide();
        keys->setChoosingReasons(false);
        m_page.setFocus();
        undoing.send(offer, draft);
        return;
    }
    const ActionDefinition *action = session.current() ? session.current()->kind->action(draft.action) : nullptr;
    if (!action)
        return;
    if (const QString obstacle = session.closedBecause(*action); !obstacle.isEmpty()) {
        emit m_page.messageRaised({.tone = MessageTone::Warning, .text = obstacle});
        return;
    }
    m_reasons->hide();
    keys->setChoosingReasons(false);
    m_page.setFocus();
    session.decide(draft);
}

void ReviewPage::Parts::toggleHistory()
{
    if (m_history->isVisible())
        m_history->hide();
    else
        openHistory();
}

void ReviewPage::Parts::openHistory()
{
    const PreparedCase *current = session.current();
    if (!current)
        return;
    showHistory(current->record.history);
    m_history->QWidget::show();
    placeOverlays();
    m_history->raise();
    session.readHistory();
}

void ReviewPage::Parts::showHistory(const QList<HistoryRow> &rows)
{
    const PreparedCase *current = session.current();
    QSet<qint64> undoable;
    for (const HistoryRow &row : rows) {
        if (CaseUndoing::offer(*current, row, desk.actor()))
            undoable.insert(row.id);
    }
    m_history->show(rows, *current->kind, undoable);
}

void ReviewPage::Parts::openOther(CaseId id)
{
    const PreparedCase *from = session.current();
    if (!from || id == from->id())
        return;
    const CaseId back = from->id();
    const QString subject = from->row().subject;
    session.open(id, session.order());
    emit m_page.messageRaised({.tone = MessageTone::Information,
                               .text = tr("You came here from the case of %1.").arg(subject),
                               .actionText = tr("Back to it"),
                               .action = [this, back] { openOrAsk(back); }});
}

void ReviewPage::Parts::openOrAsk(CaseId id)
{
    if (m_page.isVisible())
        session.open(id, session.order());
    else
        emit m_page.caseRequested(id, session.order());
}

void ReviewPage::Parts::leave()
{
    if (m_reasons->isVisible())
        closeReasons();
    if (m_matches->isChoosing())
        closeChoice();
    m_history->hide();
    session.leave();
}

bool ReviewPage::Parts::hasOverlay() const
{
    return m_reasons->isVisible() || m_history->isVisible() || m_matches->isChoosing();
}

void ReviewPage::Parts::closeOverlay()
{
    if (m_reasons->isVisible())
        closeReasons();
    else if (m_history->isVisible())
        m_history->hide();
    else
        closeChoice();
}

void ReviewPage::Parts::placeOverlays()
{
    const QRect room = m_page.rect();
    if (m_reasons->isVisible()) {
        const int needed = m_reasons->layout()->totalHeightForWidth(room.width());
        const int height = std::clamp(needed, m_bar->height(), std::max(m_bar->height(), room.height()));
        m_reasons->setGeometry(0, room.height() - height, room.width(), height);
    }
    if (m_history->isVisible()) {
        const int width = std::min(historyWidth, room.width());
        m_history->setGeometry(room.width() - width, metrics::barHeight, width,
                               std::max(0, room.height() - metrics::barHeight - m_bar->height()));
    }
}

void ReviewPage::Parts::retranslate()
{
    keys->translate();
    m_watermark.clear();
    session.retranslate();
}

} // namespace hezhun
