// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace hezhun {

/// XLSX through libxlsxwriter, which keeps one row in memory. A text stays a text, whatever it looks like. The rows
/// wait in a file without a name beside the target, which is gone when this is.
class XlsxWriter final : public SheetWriter
{
public:
    static Result<std::unique_ptr<SheetWriter>> begin(const QString &path, const QString &name,
                                                      const QList<SheetColumn> &columns);
    ~XlsxWriter() override;

    Result<Done> write(const SheetRow &row) override;
    Result<Done> finish() override;

private:
    explicit XlsxWriter(const QString &path);
    Result<Done> open(const QString &name, const QList<SheetColumn> &columns);
    int writeCell(int column, const SheetCell &cell);
    int writeText(int column, const QString &text, lxw_format *format);
    Result<Done> complete(qint64 expectedBytes) const;

    QString m_path;
    QString m_part; ///< where it is written until it is whole
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_day = nullptr;
    lxw_format *m_moment = nullptr;
    int m_columns = 0;
    int m_row = 0; ///< the next one
};

} // namespace hezhun
