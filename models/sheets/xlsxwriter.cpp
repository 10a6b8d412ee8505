// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsxwriter.h"

#include "domain/librarypath.h"
#include "sheets/zipreader.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTimeZone>

#include <xlsxwriter.h>

#include <cstdio>
#include <filesystem>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace hezhun {

namespace {

constexpr qsizetype longestText = 32'767;

Error notWritten(const QString &details)
{
    return sheetError(QStringLiteral("sheet.not_written"), details);
}

Error notWritten(int code)
{
    return notWritten(QString::fromLatin1(lxw_strerror(static_cast<lxw_error>(code))));
}

/// Beside the target, so that moving it there can't fail half way.
QString partBeside(const QString &path)
{
    return path + QStringLiteral(".%1.part").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

lxw_datetime dayOf(QDate day)
{
    return {day.year(), day.month(), day.day(), 0, 0, 0};
}

/// XLSX begins with 1900, and takes that year for a leap year.
bool holdsDay(QDate day)
{
    return day.isValid() && day >= QDate(1900, 3, 1) && day.year() <= 9999;
}

/// Names of sheets are at most 31 characters, without some of them.
QByteArray sheetName(QString name)
{
    for (const char forbidden : "[]:*?/\\'") {
        if (forbidden != '\0')
            name.replace(QLatin1Char(forbidden), QLatin1Char(' '));
    }
    name = name.simplified().left(31);
    return (name.isEmpty() ? QStringLiteral("1") : name).toUtf8();
}

std::filesystem::path longPath(const QString &path)
{
    const QByteArray encoded = libraryPath(path);
    return std::u8string(encoded.cbegin(), encoded.cend());
}

/// On Windows through a handle of its own: QFile hands out none.
bool reachesTheDisk(const QFile &file)
{
#ifdef Q_OS_WIN
    const HANDLE handle = CreateFileW(longPath(file.fileName()).c_str(), GENERIC_WRITE,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    const bool flushed = FlushFileBuffers(handle) != 0;
    CloseHandle(handle);
    return flushed;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

/// A text that looks like an escaped character (_x0041_) is shown as that character: escape it.
QString escaped(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    return text.contains(QLatin1String("_x")) ? text.replace(escape, QStringLiteral("_x005F_")) : text;
}

} // namespace

XlsxWriter::XlsxWriter(const QString &path)
    : m_path(path)
    , m_part(partBeside(path))
{
}

XlsxWriter::~XlsxWriter()
{
    if (m_workbook) {
        // The library leaves its file of rows open, and on Windows that file is there until it is closed.
        if (m_sheet && m_sheet->optimize_tmpfile)
            std::fclose(m_sheet->optimize_tmpfile);
        lxw_workbook_free(m_workbook);
    }
    QFile::remove(m_part);
}

Result<std::unique_ptr<SheetWriter>> XlsxWriter::begin(const QString &path, const QString &name,
                                                       const QList<SheetColumn> &columns)
{
    std::unique_ptr<XlsxWriter> writer(new XlsxWriter(path));
    if (const auto opened = writer->open(name, columns); !opened)
        return opened.error();
    return std::unique_ptr<SheetWriter>(std::move(writer));
}

Result<Done> XlsxWriter::open(const QString &name, const QList<SheetColumn> &columns)
{
    // A folder that can't be written to is found now, not after the last row.
    QFile part(m_part);
    if (!part.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return notWritten(part.errorString());
    part.close();

    QByteArray folder = libraryPath(QFileInfo(m_path).absolutePath());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    m_workbook = workbook_new_opt(libraryPath(m_part).constData(), &options);
    m_sheet = m_workbook ? workbook_add_worksheet(m_workbook, sheetName(name).constData()) : nullptr;
    if (!m_sheet || !m_sheet->optimize_tmpfile)
        return notWritten(LXW_ERROR_CREATING_TMPFILE);

    m_day = workbook_add_format(m_workbook);
    format_set_num_format(m_day, "yyyy\\-mm\\-dd");
    m_moment = workbook_add_format(m_workbook);
    format_set_num_format(m_moment, "yyyy\\-mm\\-dd\\ hh:mm:ss");
    lxw_format *title = workbook_add_format(m_workbook);
    format_set_bold(title);
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_columns = static_cast<int>(columns.size());
    for (int i = 0; i < m_columns; ++i) {
        worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), columns.at(i).width,
                             nullptr);
        if (const int code = writeText(i, columns.at(i).title, title))
            return notWritten(code);
    }
    ++m_row;
    return Done{};
}

int XlsxWriter::writeText(int column, const QString &text, lxw_format *format)
{
    if (text.isEmpty())
        return LXW_NO_ERROR;
    QString fitting = text;
    if (fitting.size() > longestText) {
        fitting.truncate(longestText - 2);
        fitting += QChar(0x2026);
    }
    return worksheet_write_string(m_sheet, static_cast<lxw_row_t>(m_row), static_cast<lxw_col_t>(column),
                                  escaped(fitting).toUtf8().constData(), format);
}

int XlsxWriter::writeCell(int column, const SheetCell &cell)
{
    const auto row = static_cast<lxw_row_t>(m_row);
    const auto place = static_cast<lxw_col_t>(column);
    if (const auto *text = std::get_if<QString>(&cell))
        return writeText(column, *text, nullptr);
    if (const auto *number = std::get_if<qint64>(&cell))
        return worksheet_write_number(m_sheet, row, place, static_cast<double>(*number), nullptr);
    if (const auto *day = std::get_if<QDate>(&cell); day && day->isValid()) {
        lxw_datetime written = dayOf(*day);
        return holdsDay(*day) ? worksheet_write_datetime(m_sheet, row, place, &written, m_day)
                              : writeText(column, day->toString(Qt::ISODate), nullptr);
    }
    if (const auto *moment = std::get_if<QDateTime>(&cell); moment && moment->isValid()) {
        const QDateTime there = moment->toOffsetFromUtc(8 * 3600);
        lxw_datetime written = dayOf(there.date());
        written.hour = there.time().hour();
        written.min = there.time().minute();
        written.sec = there.time().second();
        return holdsDay(there.date()) ? worksheet_write_datetime(m_sheet, row, place, &written, m_moment)
                                      : writeText(column, there.toString(Qt::ISODate), nullptr);
    }
    return LXW_NO_ERROR;
}

Result<Done> XlsxWriter::write(const SheetRow &row)
{
    if (m_row >= LXW_ROW_MAX)
        return sheetError(QStringLiteral("sheet.too_many_rows"));
    for (int i = 0; i < static_cast<int>(row.size()); ++i) {
        if (const int code = writeCell(i, row.at(i)))
            return notWritten(code);
    }
    ++m_row;
    // The library does not look whether what it writes arrives.
    if (std::ferror(m_sheet->optimize_tmpfile) != 0)
        return notWritten(QStringLiteral("no room for the rows"));
    return Done{};
}

Result<Done> XlsxWriter::finish()
{
    if (m_columns > 0) {
        worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(m_row - 1), static_cast<lxw_col_t>(m_columns - 1));
    }
    const bool arrived = std::fflush(m_sheet->optimize_tmpfile) == 0 && std::ferror(m_sheet->optimize_tmpfile) == 0;
    const long rowBytes = std::ftell(m_sheet->optimize_tmpfile);
    const int code = workbook_close(std::exchange(m_workbook, nullptr));
    m_sheet = nullptr;
    if (code != LXW_NO_ERROR)
        return notWritten(code);
    if (!arrived)
        return notWritten(QStringLiteral("no room for the rows"));
    if (const auto whole = complete(rowBytes); !whole)
        return whole.error();
    std::error_code fault;
    std::filesystem::rename(longPath(m_part), longPath(m_path), fault);
    return fault ? Result<Done>(notWritten(QString::fromStdString(fault.message()))) : Result<Done>(Done{});
}

/// Whether every row is in the file that was written, and the file is on the disk: the library copies rows without
/// looking whether they arrived.
Result<Done> XlsxWriter::complete(qint64 expectedBytes) const
{
    QFile part(m_part);
    if (!part.open(QIODevice::ReadWrite))
        return notWritten(part.errorString());
    ZipReader zip(part,
                  {.bytes = part.size(),
                   .unpackedBytes = std::numeric_limits<qint64>::max(),
                   .ratio = std::numeric_limits<int>::max()});
    const auto entries = zip.entries();
    if (!entries)
        return notWritten(entries.error().details);
    const auto sheet = entries->constFind(QStringLiteral("xl/worksheets/sheet1.xml"));
    if (sheet == entries->constEnd() || sheet->unpackedSize < expectedBytes)
        return notWritten(QStringLiteral("the sheet is shorter than its rows"));
    if (!reachesTheDisk(part))
        return notWritten(QStringLiteral("fsync failed"));
    return Done{};
}

} // namespace hezhun
