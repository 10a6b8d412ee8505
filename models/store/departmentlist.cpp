// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/departmentlist.h"

#include <algorithm>

namespace hezhun {

namespace {

bool isBlank(const QStringList &row)
{
    return std::all_of(row.cbegin(), row.cend(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

bool namesColumns(const QStringList &row)
{
    const QString first = row.value(0).trimmed();
    return std::none_of(first.cbegin(), first.cend(), [](QChar letter) { return letter.isDigit(); });
}

} // namespace

QList<ListedDepartment> departmentsIn(const QList<QStringList> &rows)
{
    QList<ListedDepartment> departments;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QStringList &row = rows.at(i);
        if (isBlank(row) || (i == 0 && namesColumns(row)))
            continue;
        departments.append(
            {{row.value(0).trimmed(), row.value(1).trimmed(), row.value(2).trimmed()}, static_cast<int>(i) + 1});
    }
    return departments;
}

} // namespace hezhun
