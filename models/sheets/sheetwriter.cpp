// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetwriter.h"

#include "sheets/csvwriter.h"
#include "sheets/xlsxwriter.h"

namespace hezhun {

Result<std::unique_ptr<SheetWriter>> SheetWriter::begin(const QString &path, const QString &name,
                                                        const QList<SheetColumn> &columns)
{
    const auto format = sheetFormatOf(path);
    if (!format)
        return sheetError(QStringLiteral("sheet.format"));
    return *format == SheetFormat::Csv ? CsvWriter::begin(path, columns) : XlsxWriter::begin(path, name, columns);
}

Result<qint64> writeSheet(const QString &path, const QString &name, const QList<SheetColumn> &columns,
                          const SheetSource &source, const SheetProgress &progress)
{
    auto writer = SheetWriter::begin(path, name, columns);
    if (!writer)
        return writer.error();
    qint64 count = 0;
    for (;;) {
        const auto rows = source();
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            break;
        for (const SheetRow &row : *rows) {
            if (const auto written = writer.value()->write(row); !written)
                return written.error();
        }
        count += rows->size();
        if (progress && !progress(count))
            return sheetError(QStringLiteral("sheet.cancelled"));
    }
    if (const auto finished = writer.value()->finish(); !finished)
        return finished.error();
    return count;
}

} // namespace hezhun
