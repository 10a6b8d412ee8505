// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/displaylanguage.h"

#include <QLocale>

namespace hezhun {

QString displayLanguage()
{
    return QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

} // namespace hezhun
