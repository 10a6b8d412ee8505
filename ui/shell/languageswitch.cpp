// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/languageswitch.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

void LanguageSwitch::use(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    QLocale::setDefault(language == u"zh_CN"_s ? QLocale(QLocale::Chinese, QLocale::China)
                                               : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_program);
    // Qt's own words: where Qt says, or beside the program, as on Windows.
    const QString words = u"qtbase_"_s + language;
    if (m_qt.load(words, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
        || m_qt.load(words, QCoreApplication::applicationDirPath() + u"/translations"_s))
        QCoreApplication::installTranslator(&m_qt);
    // The English file holds the plural forms.
    if (m_program.load(u":/i18n/hezhun_"_s + language))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace hezhun
