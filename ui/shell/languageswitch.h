// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace hezhun {

/// Translates the program and Qt's own texts, and can change the language while it runs: every widget then gets
/// QEvent::LanguageChange.
class LanguageSwitch
{
public:
    LanguageSwitch() = default;
    ~LanguageSwitch();
    Q_DISABLE_COPY_MOVE(LanguageSwitch)

    /// "zh_CN" or "en". Also sets the default locale, by which dates are written and kinds are labelled.
    void use(const QString &language);
    QString language() const { return m_language; }

private:
    QString m_language;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace hezhun
