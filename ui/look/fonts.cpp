// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/fonts.h"

#include "ui/look/metrics.h"

#include <QFontDatabase>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The last two have the signs that the others lack (▾); Windows finds them by itself nowhere.
QStringList textFamilies()
{
    return {u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s,     u"Source Han Sans SC"_s, u"PingFang SC"_s,
            u"WenQuanYi Micro Hei"_s, u"Segoe UI Symbol"_s, u"DejaVu Sans"_s};
}

QStringList numeralFamilies()
{
    return {u"DejaVu Sans Mono"_s, u"Noto Sans Mono"_s, u"Consolas"_s, u"Noto Sans Mono CJK SC"_s};
}

QStringList present(const QStringList &wanted)
{
    static const QStringList known = QFontDatabase::families();
    QStringList found;
    for (const QString &family : wanted) {
        if (known.contains(family))
            found.append(family);
    }
    return found;
}

QFont sized(const QStringList &families, int pixels)
{
    QFont font;
    if (!families.isEmpty())
        font.setFamilies(families);
    font.setPixelSize(pixels);
    return font;
}

} // namespace

QFont textFont()
{
    static const QStringList families = present(textFamilies());
    return sized(families, metrics::textPixels);
}

QFont secondaryFont()
{
    QFont font = textFont();
    font.setPixelSize(metrics::secondaryPixels);
    return font;
}

QFont headingFont()
{
    QFont font = textFont();
    font.setPixelSize(metrics::headingPixels);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont numeralFont()
{
    static const QStringList families = present(numeralFamilies()) + present(textFamilies());
    QFont font = sized(families, metrics::numeralPixels);
    font.setStyleHint(QFont::Monospace);
    return font;
}

QFont tableFont()
{
    // The digits of every face in textFamilies() are of one width already; kerning would undo that.
    QFont font = textFont();
    font.setKerning(false);
    return font;
}

} // namespace hezhun
