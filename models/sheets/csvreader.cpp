// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetreader.h"

#include "sheets/formulaguard.h"
#include "sheets/tablerows.h"

#include <QStringDecoder>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace hezhun {

namespace {

std::optional<QString> decoded(QStringDecoder decoder, const QByteArray &bytes)
{
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

#ifdef Q_OS_WIN
/// By a code page of the system; nothing when the bytes are none of it, or when the system lacks it.
std::optional<QString> fromCodePage(UINT codePage, const QByteArray &bytes)
{
    const int size = static_cast<int>(bytes.size());
    const int length = MultiByteToWideChar(codePage, MB_ERR_INVALID_CHARS, bytes.constData(), size, nullptr, 0);
    if (length <= 0)
        return std::nullopt;
    QString text(length, Qt::Uninitialized);
    MultiByteToWideChar(codePage, MB_ERR_INVALID_CHARS, bytes.constData(), size,
                        reinterpret_cast<wchar_t *>(text.data()), length);
    return text;
}
#endif

/// GB 18030 by the means of the system: Qt has it only where it is built with ICU. A Windows without the languages of
/// East Asia has its older part alone, GBK.
std::optional<QString> fromGb18030(const QByteArray &bytes)
{
#ifdef Q_OS_WIN
    constexpr UINT gb18030 = 54936;
    constexpr UINT gbk = 936;
    return fromCodePage(IsValidCodePage(gb18030) ? gb18030 : gbk, bytes);
#else
    return decoded(QStringDecoder("GB18030", QStringConverter::Flag::Stateless), bytes);
#endif
}

std::optional<QString> textOf(const QByteArray &bytes)
{
    // Spreadsheets' "Unicode text" is UTF-16 with a mark.
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return decoded(QStringDecoder(QStringDecoder::Utf16), bytes);
    if (auto text = decoded(QStringDecoder(QStringDecoder::Utf8), bytes))
        return text;
    return fromGb18030(bytes);
}

QChar separatorOf(const QString &text)
{
    int count[3] = {0, 0, 0};
    static constexpr QStringView separators = u",;\t";
    bool quoted = false;
    for (const QChar character : text) {
        if (character == u'"')
            quoted = !quoted;
        else if (!quoted && (character == u'\n' || character == u'\r'))
            break;
        else if (const qsizetype which = quoted ? -1 : separators.indexOf(character); which >= 0)
            ++count[which];
    }
    const auto most = std::max_element(std::begin(count), std::end(count));
    return separators.at(most - std::begin(count));
}

/// RFC 4180, and what spreadsheets do beside it: any end of line, quotes within a cell that does not begin with one.
class CsvRows
{
public:
    CsvRows(const QString &text, const SheetLimits &limits)
        : m_text(text)
        , m_separator(separatorOf(text))
        , m_rows(limits)
        , m_limits(limits)
    {
    }

    /// A code, or nothing.
    QString read()
    {
        while (m_at < m_text.size()) {
            QString code = m_rows.nextRow();
            for (int column = 0; code.isEmpty(); ++column) {
                code = readCell(column);
                if (code.isEmpty() && !takeSeparator())
                    break;
            }
            if (code.isEmpty())
                code = takeLineEnd();
            if (!code.isEmpty())
                return code;
            ++m_line;
        }
        return {};
    }

    int line() const { return m_line; }
    QList<QStringList> rows() && { return std::move(m_rows).take(); }

private:
    QString readCell(int column)
    {
        if (column >= m_limits.columns)
            return QStringLiteral("sheet.too_large");
        if (m_at < m_text.size() && m_text.at(m_at) == u'"')
            return readQuoted(column);
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != m_separator && !atLineEnd())
            ++m_at;
        return m_rows.put(column, unguarded(m_text.mid(from, m_at - from)));
    }

    QString readQuoted(int column)
    {
        QString cell;
        for (++m_at;; ++m_at) {
            const qsizetype end = m_text.indexOf(u'"', m_at);
            if (end < 0)
                return QStringLiteral("sheet.broken");
            cell += QStringView(m_text).mid(m_at, end - m_at);
            if (cell.size() > m_limits.cellLength)
                return QStringLiteral("sheet.too_large");
            m_at = end + 1;
            if (m_at >= m_text.size() || m_text.at(m_at) != u'"')
                break;
            cell += u'"';
        }
        return m_rows.put(column, unguarded(cell));
    }

    bool atLineEnd() const { return m_text.at(m_at) == u'\n' || m_text.at(m_at) == u'\r'; }

    bool takeSeparator()
    {
        if (m_at >= m_text.size() || m_text.at(m_at) != m_separator)
            return false;
        ++m_at;
        return true;
    }

    QString takeLineEnd()
    {
        if (m_at >= m_text.size())
            return {};
        if (!atLineEnd())
            return QStringLiteral("sheet.broken");
        m_at += m_text.at(m_at) == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n' ? 2 : 1;
        return {};
    }

    const QString &m_text;
    const QChar m_separator;
    TableRows m_rows;
    const SheetLimits &m_limits;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<QList<QStringList>> readCsv(const QByteArray &bytes, const SheetLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return sheetError(QStringLiteral("sheet.too_large"));
    const auto text = textOf(bytes);
    if (!text || text->contains(QChar(0)))
        return sheetError(QStringLiteral("sheet.encoding"));
    CsvRows rows(*text, limits);
    if (const QString code = rows.read(); !code.isEmpty())
        return sheetError(code, QStringLiteral("row %1").arg(rows.line()));
    QList<QStringList> all = std::move(rows).rows();
    return all.isEmpty() ? Result<QList<QStringList>>(sheetError(QStringLiteral("sheet.empty"))) : all;
}

} // namespace hezhun
