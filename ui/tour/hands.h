// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QPoint>
#include <QString>

QT_BEGIN_NAMESPACE
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace hezhun {

/// Somebody's hands on keyboard and mouse: the events are those of a real key or button, and go the same way
/// through the program, shortcuts and focus included.
class Hands
{
public:
    /// Presses a key and lets it go, in whichever window has the keyboard.
    static void press(QKeyCombination key);
    /// Types a text into whatever has the focus.
    static void type(const QString &text);
    static void click(QWidget *widget); ///< in its middle
    static void click(QWidget *widget, QPoint at);
    static void pointAt(QWidget *widget, QPoint at);
    /// Goes down an open menu to an entry, and takes it. False: there is no entry of that text.
    static bool choose(QMenu *menu, const QString &text);
};

} // namespace hezhun
