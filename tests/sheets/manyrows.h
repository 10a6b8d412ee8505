// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"

namespace hezhun {

inline const QList<SheetColumn> eightColumns(8, {QStringLiteral("列")});

/// `count` rows of eight texts, a hundred at a time.
inline SheetSource manyRows(int count)
{
    return [count, given = 0]() mutable {
        QList<SheetRow> rows;
        for (; given < count && rows.size() < 100; ++given)
            rows.append(SheetRow(8, QStringLiteral("特派员 %1").arg(given)));
        return Result<QList<SheetRow>>(rows);
    };
}

} // namespace hezhun
