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
const QString ofSystem = u"system"_s; ///< although another scheme is preset
const QString firstLanguage = Choices().language;

/// What nobody chose is not kept.
void keep(QSettings &settings, const QString &key, const QString &value, const QString &preset)
{
    if (value == preset)
        settings.remove(key);
    else
        settings.setValue(key, value);
}

QString nameOf(std::optional<Scheme> scheme)
{
    if (!scheme)
        return ofSystem;
    return *scheme == Scheme::Dark ? dark : light;
}

} // namespace

Choices Choices::remembered(const Preset &preset)
{
    const QSettings settings;
    Choices choices;
    choices.preset = preset;
    const QString language = settings.value(languageKey, preset.language).toString();
    if (language == u"en"_s || language == u"zh_CN"_s)
        choices.language = language;
    const QString scheme = settings.value(schemeKey, nameOf(preset.scheme)).toString();
    if (scheme == light || scheme == dark)
        choices.scheme = scheme == dark ? Scheme::Dark : Scheme::Light;
    choices.workspace
        = preset.isFixed ? preset.workspace : settings.value(workspaceKey, preset.workspace).toString();
    choices.geometry = settings.value(geometryKey).toByteArray();
    return choices;
}

void Choices::remember() const
{
    QSettings settings;
    keep(settings, languageKey, language, preset.language.isEmpty() ? firstLanguage : preset.language);
    keep(settings, schemeKey, nameOf(scheme), nameOf(preset.scheme));
    if (!preset.isFixed)
        keep(settings, workspaceKey, workspace, preset.workspace);
    settings.setValue(geometryKey, geometry);
}

} // namespace hezhun
