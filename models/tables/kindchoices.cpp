// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/kindchoices.h"

#include "tables/displaylanguage.h"

namespace hezhun {

QList<KindChoice> kindChoices(const KindLibrary &kinds, const DeskCounts &counts)
{
    QList<KindChoice> choices;
    for (const KindDefinition *kind : kinds.cases())
        choices.append(
            {kind->name, kind->title.in(displayLanguage()), kind->icon, counts.openByKind.value(kind->name)});
    return choices;
}

QString kindTitle(const KindLibrary &kinds, const QString &kind, int version)
{
    const KindDefinition *definition = kinds.find(kind, version);
    return definition ? definition->title.in(displayLanguage()) : kind;
}

} // namespace hezhun
