// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "kinds/kinddefinition.h"
#include "store/records.h"

#include <QCoreApplication>

namespace hezhun {

/// A check as the page shows it: beside the field that it belongs to, perhaps with another case to look at.
struct Finding
{
    Q_DECLARE_TR_FUNCTIONS(Finding)

public:
    QString field; ///< empty: of the account's phone
    QString label; ///< of the field, for the summary
    Check check;
    CaseId otherCase = 0; ///< 0: none to look at
    QString otherReference;

    /// The same value in another case or account. Bound elsewhere, it is a Failure that names the way out (I-09,
    /// I-38); otherwise a Remark. Codes: bound.KEY, same.KEY with the codes of CaseKey.
    static Finding ofSame(const SameElsewhere &same, const KindDefinition &kind);
    /// A Failure comes before a Remark, a Remark before what passed.
    static bool graver(const Finding &left, const Finding &right);

    bool operator==(const Finding &) const = default;
};

/// Whether a reason answers a finding: its list names the check's code, or a prefix of it that ends in '.'.
bool reasonFits(const ReasonDefinition &reason, const QString &checkCode);

/// The reasons of a kind, those first that fit a finding that did not pass; otherwise in the order of the kind.
QList<ReasonDefinition> reasonsByFit(const KindDefinition &kind, const QList<Finding> &findings);

} // namespace hezhun
