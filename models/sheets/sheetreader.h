// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheet.h"

#include <QByteArray>

class QIODevice;

namespace hezhun {

/// The rows of a table from outside, as texts: what a person saw in it. Days are written 2026-11-20, moments
/// 2026-11-20 09:30. Blanks around a text are left to the caller. Rows without any text are kept, so that the number of
/// a row is the one that a spreadsheet shows, but not those at the end.
///
/// XLSX: the first sheet. A number of sixteen digits or more is given as 1.1010519491231E+17: a spreadsheet has lost
/// its last digits, and no check may take it for the number that was meant. Codes: sheet.format, .not_read, .too_large,
/// .broken, .encoding, .protected, .empty.
Result<QList<QStringList>> readSheet(const QString &path, const SheetLimits &limits = {});

/// CSV as RFC 4180 has it, in UTF-8 (with or without a mark) or GB18030; separated by comma, semicolon or tab,
/// whichever there is most of in the first row. An apostrophe that keeps a spreadsheet from computing a cell is taken
/// away.
Result<QList<QStringList>> readCsv(const QByteArray &bytes, const SheetLimits &limits = {});

/// `device` is open for reading, and can be sought.
Result<QList<QStringList>> readXlsx(QIODevice &device, const SheetLimits &limits = {});

} // namespace hezhun
