// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/stylesheet.h"

#include <QHash>
#include <QStringView>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

// Fusion draws spin boxes and combo boxes: a style sheet would have to bring its own arrows.
// Names in braces below stand for the colours. The padding of a focused button is one pixel less than that of
// a resting one because its frame is one pixel more: nothing moves.
constexpr QStringView buttons = uR"(
QPushButton {
    background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 4px;
    padding: 5px 15px; min-height: 20px;
}
QPushButton:hover { background: {hover}; }
QPushButton:pressed { background: {selection}; }
QPushButton:focus { border: 2px solid {focus}; padding: 4px 14px; }
QPushButton:disabled { color: {disabledText}; background: {window}; }
QPushButton[role="main"] { background: {accent}; color: {accentText}; border-color: {accent}; font-weight: 600; }
QPushButton[role="main"]:hover { background: {accentHover}; }
QPushButton[role="main"]:focus { border: 2px solid {text}; padding: 4px 14px; }
QPushButton[role="main"]:disabled { background: {border}; color: {secondaryText}; border-color: {border}; }
QPushButton[role="danger"] { color: {danger}; border-color: {danger}; }
QPushButton[role="danger"]:hover { background: {dangerSurface}; }
QPushButton[role="danger"]:disabled { color: {disabledText}; border-color: {border}; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: {accent}; padding: 5px 7px; }
QPushButton[role="quiet"]:hover { background: {hover}; }
QPushButton[role="quiet"]:focus { border: 2px solid {focus}; padding: 4px 6px; }
QPushButton[role="quiet"]:disabled { color: {disabledText}; }
QToolButton {
    background: transparent; color: {text}; border: 1px solid transparent; border-radius: 4px; padding: 3px 5px;
}
QToolButton:hover { background: {hover}; border-color: {border}; }
QToolButton:pressed { background: {selection}; }
QToolButton:checked { background: {selection}; border-color: {accent}; }
QToolButton:focus { border: 2px solid {focus}; padding: 2px 4px; }
QToolButton:disabled { color: {disabledText}; }
QToolButton[role="chip"] {
    background: {surface}; border: 1px solid {border}; border-radius: 14px; padding: 3px 11px; min-height: 20px;
}
QToolButton[role="chip"]:hover { background: {hover}; }
QToolButton[role="chip"]:checked { background: {accentSurface}; border-color: {accent}; }
QToolButton[role="chip"]:focus { border: 2px solid {focus}; padding: 2px 10px; }
)";

constexpr QStringView words = uR"(
QLabel[role="heading"] { font-size: 18px; font-weight: 600; }
QLabel[role="section"] { font-size: 15px; font-weight: 600; }
QLabel[role="secondary"] { font-size: 12px; color: {secondaryText}; }
QLabel[role="good"] { color: {good}; }
QLabel[role="warning"] { color: {warning}; }
QLabel[role="danger"] { color: {danger}; }
QLabel[role="strong"] { color: {accent}; font-weight: 600; }
QFrame[role="notice"] { background: {warningSurface}; border: 1px solid {warning}; border-radius: 4px; }
QFrame[role="card"] { background: {surface}; border: 1px solid {border}; border-radius: 4px; }
QFrame[role="card"][fault="true"] { border: 2px solid {danger}; }
QLabel[fault="true"] { color: {danger}; }
)";

constexpr QStringView fields = uR"(
QLineEdit, QPlainTextEdit, QTextEdit {
    background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 4px; padding: 4px 7px;
    selection-background-color: {accent}; selection-color: {accentText};
}
QLineEdit { min-height: 22px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: {window}; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid {focus}; padding: 3px 6px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled { color: {disabledText}; background: {window}; }
QLineEdit[fault="true"], QPlainTextEdit[fault="true"], QTextEdit[fault="true"] {
    border: 2px solid {danger}; padding: 3px 6px; background: {dangerSurface};
}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QAbstractSpinBox[fault="true"] QLineEdit, QComboBox[fault="true"] QLineEdit { background: {dangerSurface}; }
QAbstractSpinBox, QComboBox { min-height: 26px; }
QAbstractItemView {
    background: {surface}; color: {text}; border: 1px solid {border}; outline: none;
    selection-background-color: {selection}; selection-color: {text};
}
QAbstractItemView[fault="true"] { border: 2px solid {danger}; }
QTableView { gridline-color: transparent; }
QTableView[role="reading"]::item { padding: 0 5px; border: none; }
QTableView[role="reading"]::item:selected { background: {selection}; color: {text}; }
QHeaderView { background: {surface}; border: none; }
QHeaderView::section {
    background: {surface}; color: {secondaryText}; border: none; border-bottom: 1px solid {border};
    padding: 5px 8px; font-size: 12px; font-weight: normal;
}
QHeaderView::section:hover { color: {text}; background: {hover}; }
QToolTip { background: {surface}; color: {text}; border: 1px solid {border}; padding: 4px; }
QMenu { background: {surface}; color: {text}; border: 1px solid {border}; padding: 4px 0; }
QMenu::item { padding: 6px 24px 6px 12px; }
QMenu::item:selected { background: {selection}; color: {text}; }
QMenu::item:disabled { color: {disabledText}; }
QMenu::separator { height: 1px; background: {border}; margin: 4px 0; }
QMenu::icon { padding-left: 8px; }
)";

} // namespace

QString styleSheetOf(const Colours &c)
{
    const QHash<QString, QColor> named{
        {u"window"_s, c.window},
        {u"surface"_s, c.surface},
        {u"text"_s, c.text},
        {u"secondaryText"_s, c.secondaryText},
        {u"disabledText"_s, c.disabledText},
        {u"border"_s, c.border},
        {u"hover"_s, c.hover},
        {u"selection"_s, c.selection},
        {u"accent"_s, c.accent},
        {u"accentHover"_s, c.accentHover},
        {u"accentText"_s, c.accentText},
        {u"accentSurface"_s, c.accentSurface},
        {u"good"_s, c.good},
        {u"warning"_s, c.warning},
        {u"warningSurface"_s, c.warningSurface},
        {u"danger"_s, c.danger},
        {u"dangerSurface"_s, c.dangerSurface},
        {u"focus"_s, c.focus},
    };
    QString sheet = buttons.toString() + words.toString() + fields.toString();
    for (auto it = named.cbegin(); it != named.cend(); ++it)
        sheet.replace(u'{' + it.key() + u'}', it.value().name());
    return sheet;
}

} // namespace hezhun
