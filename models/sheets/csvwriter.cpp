// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/csvwriter.h"

#include "sheets/formulaguard.h"

#include <QTimeZone>

namespace hezhun {

namespace {

constexpr qsizetype flushAt = 1 << 16;

QString textOf(const SheetCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return guarded(*text);
    if (const auto *number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    if (const auto *moment = std::get_if<QDateTime>(&cell)) {
        return moment->isValid() ? moment->toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                                 : QString();
    }
    return {};
}

void append(QByteArray &line, const QString &text)
{
    static constexpr QStringView special = u",\"\r\n";
    const bool quoted
        = std::any_of(text.cbegin(), text.cend(), [](QChar character) { return special.contains(character); })
        || (!text.isEmpty() && (text.front().isSpace() || text.back().isSpace()));
    if (!quoted) {
        line += text.toUtf8();
        return;
    }
    line += '"' + text.toUtf8().replace('"', "\"\"") + '"';
}

} // namespace

CsvWriter::CsvWriter(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<SheetWriter>> CsvWriter::begin(const QString &path, const QList<SheetColumn> &columns)
{
    std::unique_ptr<CsvWriter> writer(new CsvWriter(path));
    if (!writer->m_file.open(QIODevice::WriteOnly))
        return sheetError(QStringLiteral("sheet.not_written"), writer->m_file.errorString());
    writer->m_waiting = "\xef\xbb\xbf";
    SheetRow titles;
    for (const SheetColumn &column : columns)
        titles.append(column.title);
    if (const auto written = writer->write(titles); !written)
        return written.error();
    return std::unique_ptr<SheetWriter>(std::move(writer));
}

Result<Done> CsvWriter::write(const SheetRow &row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            m_waiting += ',';
        append(m_waiting, textOf(row.at(i)));
    }
    m_waiting += "\r\n";
    return m_waiting.size() < flushAt ? Result<Done>(Done{}) : flush();
}

Result<Done> CsvWriter::flush()
{
    if (m_file.write(m_waiting) != m_waiting.size())
        return sheetError(QStringLiteral("sheet.not_written"), m_file.errorString());
    m_waiting.clear();
    return Done{};
}

Result<Done> CsvWriter::finish()
{
    if (const auto flushed = flush(); !flushed)
        return flushed.error();
    if (!m_file.commit())
        return sheetError(QStringLiteral("sheet.not_written"), m_file.errorString());
    return Done{};
}

} // namespace hezhun
