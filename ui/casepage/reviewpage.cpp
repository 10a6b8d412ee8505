// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/reviewpage.h"

#include "ui/casepage/pagekeys.h"
#include "ui/casepage/reviewparts.h"
#include "ui/documentview/documentview.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace hezhun {

namespace {

bool isTyping()
{
    const QWidget *focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QTextEdit *>(focus)
           || qobject_cast<const QPlainTextEdit *>(focus) || qobject_cast<const QAbstractSpinBox *>(focus);
}

bool isPlain(const QKeyEvent &key)
{
    return !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

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

QList<QAction *> ReviewPage::shortcutActions() const
{
    return m_parts->keys->all() + m_parts->documents->viewActions();
}

void ReviewPage::setDoublePressTime(int milliseconds)
{
    m_parts->doublePressTime = milliseconds;
}

/// A key that belongs to a text field, or to what lies over the page, is no shortcut: claimed here, it goes to the
/// widget with the focus as it is.
bool ReviewPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool closes = key->key() == Qt::Key_Escape && m_parts->hasOverlay();
        if (closes || (isTyping() && isPlain(*key) && key->key() != Qt::Key_Escape)) {
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
