// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/casewords.h"

#include "tables/casehistorymodel.h"
#include "tables/casetimes.h"
#include "tables/displaylanguage.h"

#include <QLocale>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

QString CaseWords::date(QDate day)
{
    return QLocale().toString(day, tr("d MMM yyyy", "format of a date"));
}

QString CaseWords::shortPhone(const QString &phone)
{
    constexpr int shortest = 9;
    if (phone.size() < shortest)
        return u"…"_s + phone.right(2);
    return phone.left(3) + u"…"_s + phone.right(4);
}

QString CaseWords::action(const KindDefinition &kind, const QString &code)
{
    const ActionDefinition *definition = kind.action(code);
    return definition ? definition->label.in(displayLanguage()) : code;
}

QString CaseWords::state(const KindDefinition &kind, const QString &state)
{
    const StateDefinition *definition = kind.state(state);
    return definition ? definition->label.in(displayLanguage()) : state;
}

QString CaseWords::whoDidWhat(const KindDefinition &kind, const HistoryRow &row)
{
    return tr("%1: %2 (%3)", "who, what, when")
        .arg(row.actor.isEmpty() ? tr("Portal") : row.actor, actionDone(kind, row.action),
             CaseTimes::exact(row.decidedAt));
}

} // namespace hezhun
