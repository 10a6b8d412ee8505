// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheet.h"

#include <QCoreApplication>

namespace hezhun {

namespace {

struct Sentence
{
    const char *code;
    const char *text;
};

constexpr Sentence sentences[] = {
    {"sheet.broken",
     QT_TRANSLATE_NOOP(
         "SheetErrors",
         "The file is not a table that can be read. Open it in the program that made it, save it as .xlsx "
         "or .csv, and choose it again.")},
    {"sheet.cancelled", QT_TRANSLATE_NOOP("SheetErrors", "Stopped; no file was left behind.")},
    {"sheet.empty", QT_TRANSLATE_NOOP("SheetErrors", "The table is empty. Choose one with at least one row.")},
    {"sheet.encoding",
     QT_TRANSLATE_NOOP("SheetErrors",
                       "The characters of the file can't be read. Save it as UTF-8 and choose it again.")},
    {"sheet.format", QT_TRANSLATE_NOOP("SheetErrors", "Tables are .xlsx or .csv files. Give a name that ends so.")},
    {"sheet.not_read",
     QT_TRANSLATE_NOOP("SheetErrors",
                       "The file can't be opened. See that it is still there and that you may read it.")},
    {"sheet.not_written",
     QT_TRANSLATE_NOOP("SheetErrors",
                       "The file could not be written, and none was left behind. See that the folder is there, that it "
                       "has room, and that no other program has the file open.")},
    {"sheet.protected",
     QT_TRANSLATE_NOOP("SheetErrors",
                       "The file is locked with a password, or of the old format .xls. Save it as .xlsx without a "
                       "password and choose it again.")},
    {"sheet.too_large",
     QT_TRANSLATE_NOOP("SheetErrors", "The table is too large to be read at once. Divide it into several files.")},
    {"sheet.too_many_rows",
     QT_TRANSLATE_NOOP("SheetErrors",
                       "An .xlsx file holds 1,048,576 rows, and these are more. Filter them, or choose .csv.")},
};

} // namespace

std::optional<SheetFormat> sheetFormatOf(const QString &path)
{
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return SheetFormat::Csv;
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return SheetFormat::Xlsx;
    return std::nullopt;
}

Error sheetError(const QString &code, const QString &details)
{
    for (const Sentence &sentence : sentences) {
        if (code == QLatin1String(sentence.code))
            return {code, QCoreApplication::translate("SheetErrors", sentence.text), details};
    }
    return {code, code, details};
}

} // namespace hezhun
