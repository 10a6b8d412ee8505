// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/fonts.h"

#include <QColor>

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace hezhun {

enum class Scheme { Light, Dark };

/// What the system asks for: on Windows its setting for programs, elsewhere the lightness of the window
/// colour that the platform gave. To be asked before applyLook() replaces that colour.
Scheme systemScheme();

/// Every colour of a scheme. Each text colour stands out 4.5 : 1 or more from each surface that it is meant
/// for (UI.md "Look"); tests/ui compute it.
struct Colours
{
    QColor window; ///< behind everything
    QColor surface; ///< cards, fields, tables
    QColor rail; ///< the rail at the left, the status line
    QColor text;
    QColor secondaryText;
    QColor disabledText; ///< the one that is exempt from the contrast
    QColor border;
    QColor hover; ///< band under the pointer
    QColor selection; ///< band of the chosen row; text on it is `text`
    QColor accent; ///< the one main action of a page, links, the active frame
    QColor accentHover;
    QColor accentText; ///< on accent
    QColor accentSurface; ///< a quiet ground for information; text on it is `text` or `accent`
    QColor good; ///< as text on window, surface, goodSurface; likewise the next two
    QColor warning;
    QColor danger;
    QColor goodSurface; ///< text on it is `text` or `good`; likewise the next two
    QColor warningSurface;
    QColor dangerSurface;
    QColor canvas; ///< behind a document
    QColor canvasText; ///< on canvas
    QColor focus; ///< ring of the keyboard focus
};

/// The colours of a scheme, whichever is applied.
const Colours &coloursOf(Scheme scheme);

/// The colours of the scheme that applyLook() applied last; those of the light one before that.
const Colours &colours();
Scheme currentScheme();

/// Fusion style, our palette, fonts and the little style sheet for what a palette does not reach. May be
/// called again at any time to change the scheme of a running program.
///
/// Properties that the sheet knows on a widget: `role` = "main" (a QPushButton that is the main action of the
/// page), "danger", "quiet" (a QPushButton without a frame), "chip" (a QToolButton that filters or selects),
/// "heading", "section" (of a form), "secondary", "strong", "good", "warning", "danger" (a QLabel), "card" (a
/// QFrame on surface with a border), "notice" (a QFrame that says what stands in the way); `fault` = true (a field
/// that is missing or wrong). Call repolish() after changing one on a shown
/// widget.
void applyLook(QApplication &application, Scheme scheme);

} // namespace hezhun
