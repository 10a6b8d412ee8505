// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/registerstore.h"

namespace hezhun {

struct RegisterStatement
{
    QString sql;
    QVariantList parameters;
};

/// Statements about the register in a file; on a server its functions put the same together
/// (postgresql/functions/register.sql). Each part of a page begins where an index says, and ends with the page.
/// `counts` are those of the query's viewer.
RegisterStatement registerPageStatement(const RegisterQuery &query, const QList<RegisterCount> &counts);
/// All rows, in the order of their last change, which needs no sorting.
RegisterStatement registerExportStatement(const RegisterQuery &query, bool withNumbers);
/// One registration, if it can be seen from the viewer's desk.
RegisterStatement registerRowStatement(CaseId registration, const QString &viewer);

/// The query in the words of the functions of a server; `numbers` is told in an export only.
QString registerQueryJson(const RegisterQuery &query, std::optional<bool> numbers = std::nullopt);
/// Where a page begins, for the same.
QVariant registerKeyJson(const std::optional<PageKey> &key);

/// What a search is really about: half-width, without blanks around, numbers in capitals.
QString searchedText(const RegisterSearch &search);

} // namespace hezhun
