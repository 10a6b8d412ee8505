// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/zipreader.h"

#include <QXmlStreamReader>

#include <functional>

namespace hezhun {

/// The parts of an XLSX file (ECMA-376, Office Open XML) that stand around its rows.
class XlsxParts
{
public:
    XlsxParts(QIODevice &device, const SheetLimits &limits);

    /// Opens what is needed, in order. Codes: sheet.broken, .too_large, .protected.
    Result<Done> read();

    const QStringList &sharedTexts() const { return m_texts; }
    /// How a number of the cell's style is written: as a day or moment, or as a number.
    bool showsDay(int style) const { return m_days.value(style, false); }
    bool beginsIn1904() const { return m_since1904; }

    /// Reads the first sheet; `element` is told each start and end of an element, and each text. It returns a code to
    /// stop.
    using Reading = std::function<QString(QXmlStreamReader &)>;
    Result<Done> readSheet(const Reading &reading) const;

private:
    struct Relation
    {
        QString id;
        QString type; ///< the last word of its address: "worksheet"
        QString target; ///< name of the part
    };

    Result<Done> eachToken(const QString &part, const Reading &reading) const;
    Result<QList<Relation>> relationsOf(const QString &part) const;
    Result<Done> readWorkbook(const QString &part);
    Result<Done> readTexts(const QString &part);
    Result<Done> readStyles(const QString &part);

    ZipReader m_zip;
    SheetLimits m_limits;
    QHash<QString, ZipEntry> m_entries;
    QString m_sheet;
    QStringList m_texts;
    QList<bool> m_days; ///< by style
    bool m_since1904 = false;
};

/// Whether a format of numbers shows a day or a time: it has one of y, m, d, h, s outside of quotes and brackets.
bool isDayFormat(const QString &format);
/// A text with its escaped characters (_x000A_) in place.
QString xlsxUnescaped(const QString &text);

} // namespace hezhun
