// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/hands.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QWindow>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QT_BEGIN_NAMESPACE
/// Gives a key to the window as the window system would. QKeyEvents that are sent to a widget never meet a shortcut;
/// Qt's own test library, whose headers declare the same function, takes this way too.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key, Qt::KeyboardModifiers modifiers,
                                    const QString &text, bool autoRepeat, ushort count);
QT_END_NAMESPACE

namespace hezhun {

namespace {

void stroke(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QWindow *window = QGuiApplication::focusWindow();
    if (!window)
        return;
    qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text, false, 1);
    // The key may have closed the window that it was pressed in.
    if (QWindow *now = QGuiApplication::focusWindow())
        qt_handleKeyEvent(now, QEvent::KeyRelease, key, modifiers, text, false, 1);
}

void send(QWidget *widget, QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons)
{
    QMouseEvent event(type, at, widget->mapToGlobal(at), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace

void Hands::press(QKeyCombination key)
{
    const bool writes = key.key() < Qt::Key_Escape && !(key.keyboardModifiers() & Qt::ControlModifier);
    QString text = writes ? QString(QChar(key.key())) : QString();
    if (!(key.keyboardModifiers() & Qt::ShiftModifier))
        text = text.toLower();
    stroke(key.key(), key.keyboardModifiers(), text);
}

void Hands::type(const QString &text)
{
    for (const QChar character : text) {
        const int key = character.unicode() < 0x80 ? int(character.toUpper().unicode()) : int(Qt::Key_unknown);
        stroke(key, character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, character);
    }
}

void Hands::click(QWidget *widget)
{
    click(widget, widget->rect().center());
}

void Hands::click(QWidget *widget, QPoint at)
{
    if (widget->focusPolicy() & Qt::ClickFocus)
        widget->setFocus(Qt::MouseFocusReason); // which the window does before it hands the click on
    const QPointer<QWidget> clicked(widget);
    send(widget, QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
    if (clicked)
        send(widget, QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
}

void Hands::pointAt(QWidget *widget, QPoint at)
{
    send(widget, QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
}

bool Hands::choose(QMenu *menu, const QString &text)
{
    const QList<QAction *> entries = menu->actions();
    const auto wanted = std::find_if(entries.cbegin(), entries.cend(),
                                     [&text](const QAction *entry) { return entry->text() == text; });
    if (wanted == entries.cend())
        return false;
    for (qsizetype i = 0; i < entries.size() && menu->activeAction() != *wanted; ++i)
        press(Qt::Key_Down);
    if (menu->activeAction() != *wanted)
        return false;
    press(Qt::Key_Return);
    return true;
}

} // namespace hezhun
