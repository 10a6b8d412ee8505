// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"

#include <QSaveFile>

namespace hezhun {

/// CSV as RFC 4180 has it: UTF-8 with a mark, so that spreadsheets know it; rows end in CR LF.
class CsvWriter final : public SheetWriter
{
public:
    static Result<std::unique_ptr<SheetWriter>> begin(const QString &path, const QList<SheetColumn> &columns);

    Result<Done> write(const SheetRow &row) override;
    Result<Done> finish() override;

private:
    explicit CsvWriter(const QString &path);
    Result<Done> flush();

    QSaveFile m_file;
    QByteArray m_waiting;
};

} // namespace hezhun
