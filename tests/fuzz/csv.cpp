// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include "sheets/sheetreader.h"

using namespace hezhun;

/// CSV from anywhere: rows within the limits, or a refusal that says what to do.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const SheetLimits limits{.rows = 50, .columns = 8, .cellLength = 40, .characters = 400};
    const auto rows = readCsv(bytesOf(bytes, size), limits);
    if (!rows) {
        mustHold(rows.error().message != rows.error().code, "a refusal has a sentence");
        return 0;
    }
    mustHold(!rows->isEmpty() && rows->size() <= limits.rows && !rows->last().isEmpty(), "rows are within the limits");
    for (const QStringList &row : *rows) {
        mustHold(row.size() <= limits.columns, "columns are within the limits");
        for (const QString &cell : row)
            mustHold(cell.size() <= limits.cellLength, "cells are within the limits");
    }
    return 0;
}
