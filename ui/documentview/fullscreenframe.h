// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hezhun {

/// Borrows a widget to fill the screen with it. Esc, or closing it by the system's means, asks to leave; Tab
/// and Shift+Tab turn the pages.
class FullScreenFrame : public QWidget
{
    Q_OBJECT

public:
    explicit FullScreenFrame(QWidget *parent);

    void borrow(QWidget *content);

signals:
    void leaveAsked();
    void nextAsked();
    void previousAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
};

} // namespace hezhun
