// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/records.h"

namespace hezhun::tests {

inline QDateTime someMonday()
{
    return QDateTime(QDate(2026, 11, 16), QTime(1, 0), Qt::UTC); // 09:00 in China
}

inline KindLibrary someKinds()
{
    KindDefinition kind;
    kind.name = QStringLiteral("realname.person");
    kind.title
        = {{{QStringLiteral("en"), QStringLiteral("Person")}, {QStringLiteral("zh_CN"), QStringLiteral("自然人实名")}}};
    kind.icon = QStringLiteral("user");
    kind.states
        = {{QStringLiteral("in_review"), {{{QStringLiteral("en"), QStringLiteral("In review")}}}, StateTone::Open},
           {QStringLiteral("passed"), {{{QStringLiteral("en"), QStringLiteral("Passed")}}}, StateTone::Good},
           {QStringLiteral("refused"), {{{QStringLiteral("en"), QStringLiteral("Refused")}}}, StateTone::Bad}};
    ActionDefinition pass;
    pass.name = QStringLiteral("pass");
    pass.label = {{{QStringLiteral("en"), QStringLiteral("Pass")}}};
    pass.done = {{{QStringLiteral("en"), QStringLiteral("Passed")}}};
    ActionDefinition refuse;
    refuse.name = QStringLiteral("refuse");
    refuse.label = {{{QStringLiteral("en"), QStringLiteral("Refuse")}}};
    kind.actions = {pass, refuse};
    kind.reasons = {{QStringLiteral("blurred"), {{{QStringLiteral("en"), QStringLiteral("Blurred")}}}, {}},
                    {QStringLiteral("unsigned"), {{{QStringLiteral("en"), QStringLiteral("Not signed")}}}, {}}};
    KindLibrary kinds;
    kinds.add(kind);
    return kinds;
}

inline CaseRow someRow(CaseId id)
{
    CaseRow row;
    row.id = id;
    row.reference = QStringLiteral("P-2026-%1").arg(id, 6, 10, QLatin1Char('0'));
    row.kind = QStringLiteral("realname.person");
    row.state = QStringLiteral("in_review");
    row.subject = QStringLiteral("张%1").arg(id);
    row.maskedNumber = QStringLiteral("1101********002X");
    row.placeCode = QStringLiteral("110105");
    row.submittedAt = someMonday().addSecs(id * 60);
    row.dueAt = someMonday().addDays(2);
    return row;
}

inline QList<CaseRow> someRows(CaseId first, CaseId last)
{
    QList<CaseRow> rows;
    for (CaseId id = first; id <= last; ++id)
        rows.append(someRow(id));
    return rows;
}

} // namespace hezhun::tests
