// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetreader.h"

#include <QFile>

namespace hezhun {

Result<QList<QStringList>> readSheet(const QString &path, const SheetLimits &limits)
{
    const auto format = sheetFormatOf(path);
    // What was saved as .xls is told what to do about it.
    if (!format && !path.endsWith(QLatin1String(".xls"), Qt::CaseInsensitive))
        return sheetError(QStringLiteral("sheet.format"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sheetError(QStringLiteral("sheet.not_read"), file.errorString());
    if (file.size() > limits.bytes)
        return sheetError(QStringLiteral("sheet.too_large"));
    // The old format, and the envelope of an encrypted file, begin alike (MS-CFB 2.2).
    const QByteArray head = file.peek(8);
    if (!format || head == "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
        return sheetError(QStringLiteral("sheet.protected"));
    if (*format == SheetFormat::Xlsx)
        return readXlsx(file, limits);
    if (head.startsWith("PK\x03\x04"))
        return sheetError(QStringLiteral("sheet.broken"), QStringLiteral("an XLSX file named .csv"));
    const QByteArray bytes = file.read(limits.bytes);
    return readCsv(bytes, limits);
}

} // namespace hezhun
