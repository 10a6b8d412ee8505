// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/viewactions.h"

#include "ui/look/icons.h"

#include <QKeySequence>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// `text` is what the action does, `word` what stands on its button; without a word the button is its icon.
QAction *action(QObject *parent, const QString &iconName, const QString &text, const QString &word,
                const QList<QKeySequence> &keys)
{
    auto *made = new QAction(icon(iconName), text, parent);
    made->setIconText(QChar(QChar::Nbsp) + word); // Fusion puts the word too near to the icon
    made->setPriority(word.isEmpty() ? QAction::LowPriority : QAction::NormalPriority);
    made->setShortcuts(keys);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    made->setToolTip(ViewActions::tr("%1 (%2)").arg(text, keys.first().toString(QKeySequence::NativeText)));
    return made;
}

QAction *toggle(QAction *made)
{
    made->setCheckable(true);
    return made;
}

} // namespace

ViewActions::ViewActions(QObject *parent)
    : QObject(parent)
    , fit(action(this, u"fit"_s, tr("Fit to window"), tr("Fit"), {Qt::Key_0}))
    , fitWidth(action(this, u"width"_s, tr("Fit to width"), tr("Width"), {Qt::Key_W}))
    , oneToOne(action(this, u"one-to-one"_s, tr("One pixel to one pixel"), {}, {Qt::Key_O}))
    , zoomIn(action(this, u"zoom-in"_s, tr("Zoom in"), {}, {Qt::Key_Plus, Qt::Key_Equal}))
    , zoomOut(action(this, u"zoom-out"_s, tr("Zoom out"), {}, {Qt::Key_Minus}))
    , rotateLeft(action(this, u"rotate-ccw"_s, tr("Rotate left"), {}, {Qt::Key_BracketLeft}))
    , rotateRight(action(this, u"rotate-cw"_s, tr("Rotate right"), {}, {Qt::Key_BracketRight}))
    , loupe(toggle(action(this, u"loupe"_s, tr("Loupe"), tr("Loupe"), {Qt::Key_L})))
    , contrast(toggle(action(this, u"contrast"_s, tr("More contrast"), tr("Contrast"), {Qt::Key_C})))
    , fullScreen(toggle(action(this, u"fullscreen"_s, tr("Full screen"), tr("Full screen"), {Qt::Key_F})))
    , sideBySide(toggle(action(this, u"columns"_s, tr("Two documents side by side"), tr("Two"), {Qt::Key_D})))
    , sample(toggle(action(this, u"sample"_s, tr("How the document should look"), tr("Sample"), {Qt::Key_S})))
{
}

QList<QAction *> ViewActions::all() const
{
    return {fit,         fitWidth, oneToOne, zoomIn,     zoomOut,    rotateLeft,
            rotateRight, loupe,    contrast, fullScreen, sideBySide, sample};
}

} // namespace hezhun
