// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"
#include "store/matches.h"
#include "store/records.h"
#include "ui/casepage/finding.h"
#include "ui/documentview/sheet.h"

#include <QList>
#include <QString>

#include <memory>

namespace hezhun {

/// One declared value, as it stands on the page.
struct FieldLine
{
    QString field;
    QString label;
    QString hint;
    QString value; ///< in words, grouped when it is compared with a picture; empty: not declared
    QString plain; ///< what copying gives: without the groups
    bool numeral = false; ///< set in numeralFont()
    bool concealed = false; ///< shown as `value` until somebody asks to see `plain`, which is recorded
    QList<Finding> findings;

    bool operator==(const FieldLine &) const = default;
};

struct FieldGroup
{
    QString title;
    QList<FieldLine> lines;

    bool operator==(const FieldGroup &) const = default;
};

/// A case with everything worked out that the page shows, so that showing it is only painting. Made on a worker.
struct PreparedCase
{
    CaseRecord record;
    std::shared_ptr<const KindDefinition> kind; ///< never null
    QString kindTitle;
    QList<FieldGroup> groups;
    QList<Finding> findings; ///< of all fields, the gravest first
    QList<Sheet> sheets;
    QList<AccountMatch> matches; ///< that a decision may choose from, the best first
    QStringList refusals; ///< the earlier refusals of the account, one sentence each

    CaseId id() const { return record.row.id; }
    const CaseRow &row() const { return record.row; }
    /// Whether a decision on it chooses an account.
    bool choosesAccount() const;
    /// The findings that say that passing would be refused, because something is bound to another account.
    QList<Finding> bound() const;
};

/// Name of the account's phone in the access log, where the names of slots stand.
QString phoneLogSlot();

/// Works out a case: checks against `today` (in China), labels in the display language of the program.
PreparedCase prepareCase(CaseRecord record, std::shared_ptr<const KindDefinition> kind, QDate today);

} // namespace hezhun
