// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "kinds/kinddefinition.h"

#include <QStringList>

#include <optional>

namespace hezhun {

/// The rows of a list as it is kept: a JSON array of arrays of texts. Nothing when it is not one.
std::optional<QList<QStringList>> toRows(const QString &value);

/// Rows as they are kept: compact JSON, blanks around each text taken away; rows without any text are left out.
QString fromRows(const QList<QStringList> &rows);

/// The faults of a list: rows.form, rows.empty, rows.too_many; and of a row, which is named from 1: rows.columns,
/// rows.missing, or that of any text (text.length …).
Checks checkRows(const FieldDefinition &field, const QString &value);

} // namespace hezhun
