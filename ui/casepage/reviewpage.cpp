// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/reviewpage.h"

#include "ui/casepage/pagekeys.h"
#include "ui/casepage/reviewparts.h"
#include "ui/documentview/documentview.h"

#include <QKeyEvent>

namespace hezhun {

ReviewPage::ReviewPage(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>(*this, session))
{
    setObjectName(QStringLiteral("reviewPage"));
    setFocusPolicy(Qt::StrongFocus);
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::open(CaseId id, const CaseQuery &order)
{
    m_parts->session.open(id, order);
    setFocus();
}

void ReviewPage::leave()
{
    m_parts->leave();
}

CaseId ReviewPage::currentCase() const
{
    const PreparedCase *current = m_parts->session.current();
    return current ? current->id() : 0;
}

QStringList ReviewPage::unsettledDecisions() const
{
    return m_parts->session.unsettled();
}

QHash<CaseId, DecisionDraft> ReviewPage::drafts() const
{
    m_parts->keepReasons();
    return m_parts->session.drafts();
}

void ReviewPage::keepDrafts(const QHash<CaseId, DecisionDraft> &drafts)
{
    for (auto it = drafts.cbegin(); it != drafts.cend(); ++it)
        m_parts->session.keepDraft(it.key(), it.value());
}

QList<QAction *> ReviewPage::shortcutActions() const
{
    return m_parts->keys->all() + m_parts->documents->viewActions();
}

void ReviewPage::setDoublePressTime(int milliseconds)
{
    m_parts->doublePressTime = milliseconds;
}

/// Esc closes what lies over the page before it is anybody's shortcut for going back. Other keys need no such care:
/// a text field claims what can be typed into it, and the rest is closed while reasons are chosen (PageKeys).
bool ReviewPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && m_parts->hasOverlay()) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_parts->hasOverlay())
        m_parts->closeOverlay();
    else
        QWidget::keyPressEvent(event);
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_parts->placeOverlays();
}

void ReviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_parts)
        m_parts->retranslate();
    QWidget::changeEvent(event);
}

} // namespace hezhun
