// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetreader.h"

#include "sheets/tablerows.h"
#include "sheets/xlsxparts.h"

#include <cmath>

namespace hezhun {

namespace {

/// 9999-12-31, the last day that a spreadsheet knows.
constexpr double lastDay = 2'958'466;

/// "AB12" → 27; -1 when it is no place.
int columnOf(QStringView place)
{
    int column = 0;
    qsizetype letters = 0;
    for (; letters < place.size() && place.at(letters) >= u'A' && place.at(letters) <= u'Z'; ++letters) {
        if (letters == 3)
            return -1;
        column = column * 26 + (place.at(letters).unicode() - u'A' + 1);
    }
    return column - 1;
}

QString dayText(double days, bool since1904)
{
    // 1900 was no leap year; spreadsheets think that it was (ECMA-376, 18.17.4.1).
    const QDate start = since1904 ? QDate(1904, 1, 1) : days < 61 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const qint64 seconds = std::llround(days * 86'400);
    const QDate day = start.addDays(seconds / 86'400);
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds % 86'400));
    if (seconds < 86'400 && !since1904)
        return time.toString(QStringLiteral("HH:mm"));
    return seconds % 86'400 == 0 ? day.toString(Qt::ISODate)
                                 : day.toString(Qt::ISODate) + time.toString(QStringLiteral(" HH:mm"));
}

/// A number as a person sees it; see readSheet() for long ones.
QString numberText(double number)
{
    if (std::abs(number) < 1e15 && number == std::floor(number))
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'G', 15);
}

/// What is read of one cell.
struct Cell
{
    int column = 0;
    int style = 0;
    QString type;
    QString value;
    QString text; ///< inline
};

class SheetRows
{
public:
    SheetRows(const XlsxParts &parts, const SheetLimits &limits)
        : m_parts(parts)
        , m_rows(limits)
        , m_limits(limits)
    {
    }

    QString take(QXmlStreamReader &xml)
    {
        if (xml.isStartElement())
            return begin(xml);
        if (xml.isCharacters())
            return take(xml.text());
        return xml.isEndElement() ? end(xml.name()) : QString();
    }

    QList<QStringList> rows() && { return std::move(m_rows).take(); }

private:
    QString begin(QXmlStreamReader &xml)
    {
        const auto name = xml.name();
        m_reading = name == u"v" ? Value : name == u"t" && m_aside == 0 ? Text : Nothing;
        if (name == u"rPh")
            ++m_aside;
        if (name == u"row") {
            const auto place = xml.attributes().value(QLatin1String("r"));
            m_row = place.isEmpty() ? m_row + 1 : place.toInt();
            m_nextColumn = 0;
            return m_rows.goTo(m_row - 1);
        }
        if (name == u"c") {
            const auto place = xml.attributes().value(QLatin1String("r"));
            m_cell = {place.isEmpty() ? m_nextColumn : columnOf(place),
                      xml.attributes().value(QLatin1String("s")).toInt(),
                      xml.attributes().value(QLatin1String("t")).toString(),
                      {},
                      {}};
            m_nextColumn = m_cell.column + 1;
        }
        return {};
    }

    QString take(QStringView text)
    {
        QString &into = m_reading == Value ? m_cell.value : m_cell.text;
        if (m_reading != Nothing)
            into += text;
        return into.size() > m_limits.cellLength ? QStringLiteral("sheet.too_large") : QString();
    }

    QString end(QStringView name)
    {
        m_reading = Nothing;
        if (name == u"rPh")
            --m_aside;
        if (name != u"c")
            return {};
        const auto text = words(m_cell);
        return text ? m_rows.put(m_cell.column, *text) : QStringLiteral("sheet.broken");
    }

    std::optional<QString> words(const Cell &cell) const
    {
        if (cell.type == u"inlineStr")
            return xlsxUnescaped(cell.text);
        if (cell.type == u"s") {
            bool number = false;
            const int at = cell.value.toInt(&number);
            return number && at >= 0 && at < m_parts.sharedTexts().size() ? std::optional(m_parts.sharedTexts().at(at))
                                                                          : std::nullopt;
        }
        if (cell.type == u"str" || cell.type == u"e" || cell.type == u"d")
            return xlsxUnescaped(cell.value);
        if (cell.value.isEmpty())
            return QString();
        bool fine = false;
        const double number = cell.value.toDouble(&fine);
        if (!fine || !std::isfinite(number))
            return std::nullopt;
        if (cell.type == u"b")
            return number != 0 ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        return m_parts.showsDay(cell.style) && number >= 0 && number < lastDay ? dayText(number, m_parts.beginsIn1904())
                                                                               : numberText(number);
    }

    enum Reading { Nothing, Value, Text };

    const XlsxParts &m_parts;
    TableRows m_rows;
    const SheetLimits &m_limits;
    int m_row = 0; ///< from 1
    int m_nextColumn = 0;
    int m_aside = 0;
    Reading m_reading = Nothing;
    Cell m_cell;
};

} // namespace

Result<QList<QStringList>> readXlsx(QIODevice &device, const SheetLimits &limits)
{
    XlsxParts parts(device, limits);
    if (const auto read = parts.read(); !read)
        return read.error();
    SheetRows rows(parts, limits);
    const auto read = parts.readSheet([&rows](QXmlStreamReader &xml) { return rows.take(xml); });
    if (!read)
        return read.error();
    QList<QStringList> all = std::move(rows).rows();
    return all.isEmpty() ? Result<QList<QStringList>>(sheetError(QStringLiteral("sheet.empty"))) : all;
}

} // namespace hezhun
