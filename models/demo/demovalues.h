// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace hezhun {

/// What the patterns in resources/demo are filled in with, by the word between the braces: "person.fullName".
using DemoValues = QHash<QString, QString>;

/// `pattern` with every {word} replaced by its value. A word that has no value is left standing, so that a
/// test finds it.
QString filledIn(const QString &pattern, const DemoValues &values);

/// The values of somebody else, under another first word: person.number becomes stranger.number.
DemoValues renamed(const DemoValues &values, const QString &firstWord);

} // namespace hezhun
