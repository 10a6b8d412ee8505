// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"
#include "store/records.h"

#include <QCoreApplication>

namespace hezhun {

/// How the page says what stands in a case.
class CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseWords)

public:
    static QString date(QDate day);
    /// 138…8000 (UI.md, "Case"); fewer than 9 characters keep the last two.
    static QString shortPhone(const QString &phone);
    /// What an action is called ("Pass"); of an unknown one, its code.
    static QString action(const KindDefinition &kind, const QString &code);
    static QString state(const KindDefinition &kind, const QString &state);
    /// "Li Min: Refused (2026-11-20 09:30)", for the row of a history.
    static QString whoDidWhat(const KindDefinition &kind, const HistoryRow &row);
};

} // namespace hezhun
