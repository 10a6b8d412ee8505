// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casequery.h"
#include "store/database.h"

namespace hezhun {

/// A row of caseRowColumns.
CaseRow caseRowFrom(const Database::Rows &rows);

/// A list of texts as it is kept: a JSON array.
QString toJsonTexts(const QStringList &texts);
QStringList fromJsonTexts(const QString &json);

} // namespace hezhun
