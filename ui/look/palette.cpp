// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/palette.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

namespace hezhun {

Scheme systemScheme()
{
#ifdef Q_OS_WIN
    const QSettings personalize(
        QLatin1String("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return personalize.value(QLatin1String("AppsUseLightTheme"), 1).toInt() == 0 ? Scheme::Dark : Scheme::Light;
#else
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
#endif
}

const Colours &coloursOf(Scheme scheme)
{
    static const Colours light{
        .window = QColor(0xf3f4f6),
        .surface = QColor(0xffffff),
        .rail = QColor(0xe8eaee),
        .text = QColor(0x1c2024),
        .secondaryText = QColor(0x555d68),
        .disabledText = QColor(0x979ea8),
        .border = QColor(0xcdd2d9),
        .hover = QColor(0xeaf0f8),
        .selection = QColor(0xd6e4f7),
        .accent = QColor(0x1759a8),
        .accentHover = QColor(0x124a8e),
        .accentText = QColor(0xffffff),
        .accentSurface = QColor(0xe6effa),
        .good = QColor(0x1b6b35),
        .warning = QColor(0x855000),
        .danger = QColor(0xb3261e),
        .goodSurface = QColor(0xe5f3e8),
        .warningSurface = QColor(0xfdf0d9),
        .dangerSurface = QColor(0xfbe7e5),
        .canvas = QColor(0xdde1e6),
        .canvasText = QColor(0x3d444d),
        .focus = QColor(0x1759a8),
    };
    static const Colours dark{
        .window = QColor(0x1c1f23),
        .surface = QColor(0x25292e),
        .rail = QColor(0x16181b),
        .text = QColor(0xe8eaed),
        .secondaryText = QColor(0xa9b1bb),
        .disabledText = QColor(0x6c747e),
        .border = QColor(0x434a53),
        .hover = QColor(0x2f353c),
        .selection = QColor(0x2a4160),
        .accent = QColor(0x7fb2f0),
        .accentHover = QColor(0x9cc5f6),
        .accentText = QColor(0x0e1c2e),
        .accentSurface = QColor(0x22354d),
        .good = QColor(0x79c98f),
        .warning = QColor(0xe9b25c),
        .danger = QColor(0xf3958d),
        .goodSurface = QColor(0x1e3526),
        .warningSurface = QColor(0x3a2d16),
        .dangerSurface = QColor(0x432220),
        .canvas = QColor(0x121416),
        .canvasText = QColor(0xbac1ca),
        .focus = QColor(0x7fb2f0),
    };
    return scheme == Scheme::Dark ? dark : light;
}

} // namespace hezhun
