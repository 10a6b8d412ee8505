// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/deskstyle.h"
#include "ui/look/palette.h"
#include "ui/look/stylesheet.h"
#include "ui/look/titlebars.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

namespace hezhun {

namespace {

Scheme appliedScheme = Scheme::Light;

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.hover);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondaryText);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.surface.lighter(110));
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.border.darker(130));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, 120));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.secondaryText);
    return palette;
}

} // namespace

const Colours &colours()
{
    return coloursOf(appliedScheme);
}

Scheme currentScheme()
{
    return appliedScheme;
}

void applyLook(QApplication &application, Scheme scheme)
{
    appliedScheme = scheme;
    const QPalette palette = paletteOf(colours());
    application.setStyle(new DeskStyle);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    application.setFont(textFont());
    QToolTip::setFont(textFont());
    application.setStyleSheet(styleSheetOf(colours()));
    colourTitleBars(application, scheme);
}

} // namespace hezhun
