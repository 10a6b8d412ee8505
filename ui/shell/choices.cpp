// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choices.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString languageKey = u"program/language"_s;
const QString schemeKey = u"program/scheme"_s;
const QString workspaceKey = u"program/workspace"_s;
const QString geometryKey = u"program/geometry"_s;
const QString light = u"light"_s;
const QString dark = u"dark"_s;

} // namespace

Choices Choices::remembered()
{
    const QSettings settings;
    Choices choices;
    if (settings.value(languageKey).toString() == u"en"_s)
        choices.language = u"en"_s;
    const QString scheme = settings.value(schemeKey).toString();
    if (scheme == light || scheme == dark)
        choices.scheme = scheme == dark ? Scheme::Dark : Scheme::Light;
    choices.workspace = settings.value(workspaceKey).toString();
    choices.geometry = settings.value(geometryKey).toByteArray();
    return choices;
}

void Choices::remember() const
{
    QSettings settings;
    settings.setValue(languageKey, language);
    settings.setValue(workspaceKey, workspace);
    settings.setValue(geometryKey, geometry);
    if (scheme)
        settings.setValue(schemeKey, *scheme == Scheme::Dark ? dark : light);
    else
        settings.remove(schemeKey);
}

} // namespace hezhun
