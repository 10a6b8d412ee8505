// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace hezhun {

/// One cell: nothing, a text, a number that one counts with, a day, or a moment (written in the time of China). Numbers
/// that nobody counts with (of phones, papers, cases) are texts.
using SheetCell = std::variant<std::monostate, QString, qint64, QDate, QDateTime>;
using SheetRow = QList<SheetCell>;

struct SheetColumn
{
    QString title;
    int width = 16; ///< in half-width characters; XLSX only
};

enum class SheetFormat { Csv, Xlsx };

/// By the end of the name: .csv, .xlsx, in any case.
std::optional<SheetFormat> sheetFormatOf(const QString &path);

/// Bounds on what is read from outside.
struct SheetLimits
{
    qint64 bytes = 32 << 20; ///< of the file
    qint64 unpackedBytes = 256 << 20; ///< of each part of an XLSX file
    int ratio = 400; ///< unpacked : packed, of parts larger than a megabyte
    int entries = 1'000; ///< parts of an XLSX file
    int rows = 100'000;
    int columns = 256;
    int cellLength = 32'767;
    qint64 characters = 32 << 20; ///< of all cells together
};

/// What is wrong with a table, or with writing it, by code:
///  sheet.format         the name ends in neither .csv nor .xlsx
///  sheet.not_written    no room, no right, or the folder is gone
///  sheet.too_many_rows  more than XLSX can hold (1,048,576)
///  sheet.cancelled      the one who asked for it stopped it; nothing is left behind
///  sheet.not_read       the file is not there, or may not be read
///  sheet.too_large      one of SheetLimits
///  sheet.broken         not a table of its format; `details` says where
///  sheet.encoding       neither UTF-8 nor GB18030
///  sheet.protected      an XLSX file that is locked with a password, or of the old format .xls
///  sheet.empty          no row
/// No content of a cell is in an error.
Error sheetError(const QString &code, const QString &details = {});

} // namespace hezhun
