// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/pagekeys.h"

#include <QWidget>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

PageKeys::PageKeys(QWidget *page)
    : QObject(page)
{
    pass = add(u"pass"_s, {Qt::Key_A});
    refuse = add(u"refuse"_s, {Qt::Key_R});
    noAccount = add(u"noAccount"_s, {Qt::Key_M});
    for (int digit = 1; digit <= 9; ++digit) {
        QAction *one = add(u"reason%1"_s.arg(digit), {QKeySequence(Qt::Key_0 + digit)});
        connect(one, &QAction::triggered, this, [this, digit] { emit reasonAsked(digit); });
        m_digits.append(one);
    }
    send = add(u"send"_s, {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    putBack = add(u"putBack"_s, {Qt::Key_B});
    next = add(u"next"_s, {Qt::Key_N});
    takeBack = add(u"takeBack"_s, {Qt::Key_Z});
    nextDocument = add(u"nextDocument"_s, {Qt::Key_Tab});
    previousDocument = add(u"previousDocument"_s, {QKeySequence(Qt::SHIFT | Qt::Key_Tab), Qt::Key_Backtab});
    history = add(u"history"_s, {Qt::Key_H});
    nextControl = add(u"nextControl"_s, {Qt::Key_F6});
    m_outsideReasons = {pass, refuse, noAccount, putBack, next, takeBack, nextDocument, previousDocument};
    page->addActions(all());
    setChoosingReasons(false);
    translate();
}

QAction *PageKeys::add(const QString &name, const QList<QKeySequence> &keys)
{
    auto *made = new QAction(this);
    made->setObjectName(name);
    made->setShortcuts(keys);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    made->setAutoRepeat(false);
    return made;
}

QList<QAction *> PageKeys::all() const
{
    return QList<QAction *>{pass, refuse, noAccount} + m_digits
        + QList<QAction *>{send, putBack, next, takeBack, nextDocument, previousDocument, history, nextControl};
}

void PageKeys::setChoosingReasons(bool choosing)
{
    for (QAction *digit : std::as_const(m_digits))
        digit->setEnabled(choosing);
    send->setEnabled(choosing);
    for (QAction *other : std::as_const(m_outsideReasons))
        other->setEnabled(!choosing);
}

void PageKeys::translate()
{
    pass->setText(tr("Pass the case"));
    refuse->setText(tr("Refuse the case: choose reasons"));
    noAccount->setText(tr("No account matches the appeal"));
    for (int i = 0; i < m_digits.size(); ++i)
        m_digits.at(i)->setText(tr("Reason or account %1").arg(i + 1));
    send->setText(tr("Send the refusal"));
    putBack->setText(tr("Put the case back"));
    next->setText(tr("Next case without deciding"));
    takeBack->setText(tr("Take back the last decision"));
    nextDocument->setText(tr("Next document"));
    previousDocument->setText(tr("Previous document"));
    history->setText(tr("History of the case"));
    nextControl->setText(tr("Next control"));
}

} // namespace hezhun
