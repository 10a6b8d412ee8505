// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/departmentstore.h"

namespace hezhun {

/// A row of a list of departments, with its number in the file, from 1.
struct ListedDepartment
{
    NewDepartment department;
    int row = 0;

    bool operator==(const ListedDepartment &) const = default;
};

/// Departments from the rows of a table (sheets/sheetreader.h): code of the division, name, login name, which may be
/// left out. Rows without any text are passed over, and so is a first row that holds no code: it names the columns.
QList<ListedDepartment> departmentsIn(const QList<QStringList> &rows);

} // namespace hezhun
