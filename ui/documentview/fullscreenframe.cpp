// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/fullscreenframe.h"

#include "ui/look/metrics.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace hezhun {

FullScreenFrame::FullScreenFrame(QWidget *parent)
    : QWidget(parent, Qt::Window)
{
    setWindowTitle(tr("Documents"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    const auto bind = [this](QKeyCombination key, void (FullScreenFrame::*ask)()) {
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, ask);
    };
    bind(Qt::NoModifier | Qt::Key_Escape, &FullScreenFrame::leaveAsked);
    bind(Qt::NoModifier | Qt::Key_Tab, &FullScreenFrame::nextAsked);
    bind(Qt::SHIFT | Qt::Key_Tab, &FullScreenFrame::previousAsked);
    bind(Qt::SHIFT | Qt::Key_Backtab, &FullScreenFrame::previousAsked);
}

void FullScreenFrame::borrow(QWidget *content)
{
    layout()->addWidget(content);
    content->show();
}

void FullScreenFrame::closeEvent(QCloseEvent *event)
{
    event->ignore();
    emit leaveAsked();
}

} // namespace hezhun
