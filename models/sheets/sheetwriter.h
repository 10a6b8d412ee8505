// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheet.h"

#include <functional>
#include <memory>

namespace hezhun {

/// Writes a table row by row, with as much memory for a million rows as for ten. What is written lies beside the target
/// under another name until finish(): an export that stops half way leaves nothing, and the file that was there before
/// as it was.
class SheetWriter
{
public:
    /// `name` is that of the sheet within an XLSX file. Codes: sheet.format, sheet.not_written.
    static Result<std::unique_ptr<SheetWriter>> begin(const QString &path, const QString &name,
                                                      const QList<SheetColumn> &columns);
    virtual ~SheetWriter() = default;

    /// Codes: sheet.not_written, sheet.too_many_rows. A text that is longer than a cell of XLSX holds (32,767) is cut
    /// there, and ends in "…".
    virtual Result<Done> write(const SheetRow &row) = 0;
    /// Codes: sheet.not_written.
    virtual Result<Done> finish() = 0;

protected:
    SheetWriter() = default;
};

/// The next rows of what is exported; none at the end.
using SheetSource = std::function<Result<QList<SheetRow>>()>;
/// Told after every batch how many rows are written; returns false to stop.
using SheetProgress = std::function<bool(qint64 rows)>;

/// Writes all rows of `source` to `path`; how many they were. Codes: those of SheetWriter, sheet.cancelled, those of
/// `source`.
Result<qint64> writeSheet(const QString &path, const QString &name, const QList<SheetColumn> &columns,
                          const SheetSource &source, const SheetProgress &progress = {});

} // namespace hezhun
