// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/kindchoices.h"

#include "tables/displaylanguage.h"

#include <algorithm>

namespace hezhun {

namespace {

/// Whether an action leads to the desk; "department:{department}" leads to each department's.
bool comesTo(const KindDefinition &kind, const QString &desk)
{
    return std::any_of(kind.actions.cbegin(), kind.actions.cend(), [&desk](const ActionDefinition &action) {
        const qsizetype named = action.desk.indexOf(u'{');
        return named < 0 ? action.desk == desk : desk.startsWith(QStringView(action.desk).left(named));
    });
}

} // namespace

QList<KindChoice> kindChoices(const KindLibrary &kinds, const DeskCounts &counts, const QString &desk)
{
    QList<KindChoice> choices;
    for (const KindDefinition *kind : kinds.cases()) {
        const qint64 open = counts.openByKind.value(kind->name);
        if (desk.isEmpty() || open > 0 || comesTo(*kind, desk))
            choices.append({kind->name, kind->title.in(displayLanguage()), kind->icon, open});
    }
    return choices;
}

QString kindTitle(const KindLibrary &kinds, const QString &kind, int version)
{
    const KindDefinition *definition = kinds.find(kind, version);
    return definition ? definition->title.in(displayLanguage()) : kind;
}

} // namespace hezhun
