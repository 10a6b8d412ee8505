// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheet.h"
#include "store/grantstore.h"

#include <QDate>

namespace hezhun {

/// A row of a list of persons who are to get a role (G-08), as it was typed, and what it says.
struct GrantLine
{
    int number = 0; ///< of the row, as a spreadsheet shows it
    QString role; ///< as typed
    QString until; ///< as typed
    NewGrant grant;
    std::optional<Error> fault; ///< of the row itself; what the workspace says of it comes later

    bool operator==(const GrantLine &) const = default;
};

/// The titles of the columns of such a list, and one row that shows how they are filled in.
QList<SheetColumn> grantSheetColumns();
SheetRow grantSheetSample(const QString &system, QDate today);

/// Whose role it is, of which unit and where: what a list does not say.
struct GrantSheetTarget
{
    AccountId unit = 0;
    QString system;
    QDate today;
};

/// What a table says, rows without any text left out. The first row that holds anything must be the titles, in English
/// or Chinese, in any order. Codes: grant_sheet.titles, .empty, .too_long (more than 500 rows); of rows: .role, .until.
Result<QList<GrantLine>> readGrantSheet(const QList<QStringList> &rows, const GrantSheetTarget &target);

} // namespace hezhun
