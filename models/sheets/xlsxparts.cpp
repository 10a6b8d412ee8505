// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsxparts.h"

#include "sheets/unpackingdevice.h"

#include <QDir>
#include <QRegularExpression>

namespace hezhun {

namespace {

/// Formats that every program knows by number (ECMA-376, 18.8.30), the Chinese ones among them.
bool isBuiltInDay(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
}

QString relationsPart(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
}

QString resolved(const QString &part, const QString &target)
{
    const QString path = target.startsWith(u'/') ? target.mid(1) : part.left(part.lastIndexOf(u'/') + 1) + target;
    return QDir::cleanPath(path).toLower();
}

} // namespace

bool isDayFormat(const QString &format)
{
    // What stands in quotes, in brackets (colours, places) or behind a backslash is text.
    static const QRegularExpression text(QStringLiteral(R"("[^"]*"|\\.|_.|\[(?![hms]+\])[^\]]*\])"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parts(QStringLiteral("[ymdhs]"), QRegularExpression::CaseInsensitiveOption);
    QString bare = format;
    bare.remove(text);
    bare.remove(QStringLiteral("General"), Qt::CaseInsensitive);
    return bare.contains(parts);
}

QString xlsxUnescaped(const QString &text)
{
    if (!text.contains(QLatin1String("_x")))
        return text;
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString plain;
    qsizetype from = 0;
    for (auto found = escape.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        plain += QStringView(text).mid(from, match.capturedStart() - from);
        plain += QChar(match.captured(1).toUShort(nullptr, 16));
        from = match.capturedEnd();
    }
    return plain.append(QStringView(text).mid(from));
}

XlsxParts::XlsxParts(QIODevice &device, const SheetLimits &limits)
    : m_zip(device, limits)
    , m_limits(limits)
{
}

Result<Done> XlsxParts::eachToken(const QString &part, const Reading &reading) const
{
    const auto entry = m_entries.constFind(part);
    if (entry == m_entries.constEnd())
        return sheetError(QStringLiteral("sheet.broken"), QStringLiteral("no part ") + part);
    const auto unpacked = m_zip.open(*entry);
    QXmlStreamReader xml(unpacked.get());
    while (!xml.atEnd()) {
        // A table needs no definitions of its own; they are where XML is attacked.
        if (xml.readNext() == QXmlStreamReader::DTD)
            return sheetError(QStringLiteral("sheet.broken"), part + QStringLiteral(": DTD"));
        if (xml.hasError())
            break;
        if (const QString code = reading(xml); !code.isEmpty())
            return sheetError(code, part);
    }
    if (xml.hasError() || !static_cast<const UnpackingDevice &>(*unpacked).whole())
        return sheetError(QStringLiteral("sheet.broken"), QStringLiteral("%1:%2").arg(part).arg(xml.lineNumber()));
    return Done{};
}

Result<QList<XlsxParts::Relation>> XlsxParts::relationsOf(const QString &part) const
{
    QList<Relation> relations;
    const auto read = eachToken(relationsPart(part), [&](QXmlStreamReader &xml) {
        if (xml.isStartElement() && xml.name() == u"Relationship"
            && xml.attributes().value(QLatin1String("TargetMode")) != u"External") {
            const QXmlStreamAttributes attributes = xml.attributes();
            const QString type = attributes.value(QLatin1String("Type")).toString();
            relations.append({attributes.value(QLatin1String("Id")).toString(), type.mid(type.lastIndexOf(u'/') + 1),
                              resolved(part, attributes.value(QLatin1String("Target")).toString())});
        }
        return QString();
    });
    return read ? Result<QList<Relation>>(relations) : read.error();
}

Result<Done> XlsxParts::read()
{
    auto entries = m_zip.entries();
    if (!entries)
        return entries.error();
    m_entries = std::move(entries).value();
    const auto roots = relationsOf(QString());
    if (!roots)
        return roots.error();
    for (const Relation &root : *roots) {
        if (root.type == u"officeDocument")
            return readWorkbook(root.target);
    }
    return sheetError(QStringLiteral("sheet.broken"), QStringLiteral("no workbook"));
}

Result<Done> XlsxParts::readWorkbook(const QString &part)
{
    QString first;
    const auto book = eachToken(part, [&](QXmlStreamReader &xml) {
        if (xml.isStartElement() && xml.name() == u"workbookPr") {
            const auto since = xml.attributes().value(QLatin1String("date1904"));
            m_since1904 = since == u"1" || since == u"true";
        } else if (xml.isStartElement() && xml.name() == u"sheet" && first.isEmpty()) {
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
                    first = attribute.value().toString();
            }
        }
        return QString();
    });
    if (!book)
        return book.error();
    const auto relations = relationsOf(part);
    if (!relations)
        return relations.error();
    for (const Relation &relation : *relations) {
        Result<Done> done = Done{};
        if (relation.type == u"worksheet" && relation.id == first)
            m_sheet = relation.target;
        else if (relation.type == u"sharedStrings")
            done = readTexts(relation.target);
        else if (relation.type == u"styles")
            done = readStyles(relation.target);
        if (!done)
            return done.error();
    }
    return m_sheet.isEmpty() ? Result<Done>(sheetError(QStringLiteral("sheet.broken"), QStringLiteral("no sheet")))
                             : Result<Done>(Done{});
}

Result<Done> XlsxParts::readTexts(const QString &part)
{
    m_texts.clear();
    QString text;
    bool within = false;
    int aside = 0; // within hints of pronunciation
    qint64 characters = 0;
    return eachToken(part, [&](QXmlStreamReader &xml) {
        if (xml.isStartElement()) {
            within = xml.name() == u"t";
            aside += xml.name() == u"rPh" ? 1 : 0;
        } else if (xml.isCharacters() && within && aside == 0) {
            text += xml.text();
            if (text.size() > m_limits.cellLength)
                return QStringLiteral("sheet.too_large");
        } else if (xml.isEndElement()) {
            within = false;
            aside -= xml.name() == u"rPh" ? 1 : 0;
            if (xml.name() == u"si") {
                characters += text.size() + 1;
                if (characters > m_limits.characters)
                    return QStringLiteral("sheet.too_large");
                m_texts.append(xlsxUnescaped(std::exchange(text, {})));
            }
        }
        return QString();
    });
}

Result<Done> XlsxParts::readStyles(const QString &part)
{
    m_days.clear();
    QHash<int, bool> own;
    bool cells = false; // within cellXfs, not within the styles that these begin with
    return eachToken(part, [&](QXmlStreamReader &xml) {
        if (xml.name() == u"cellXfs")
            cells = xml.isStartElement();
        if (!xml.isStartElement())
            return QString();
        const int format = xml.attributes().value(QLatin1String("numFmtId")).toInt();
        if (xml.name() == u"numFmt") {
            own.insert(format, isDayFormat(xml.attributes().value(QLatin1String("formatCode")).toString()));
        } else if (xml.name() == u"xf" && cells) {
            if (m_days.size() >= 100'000)
                return QStringLiteral("sheet.too_large");
            m_days.append(own.value(format, isBuiltInDay(format)));
        }
        return QString();
    });
}

Result<Done> XlsxParts::readSheet(const Reading &reading) const
{
    return eachToken(m_sheet, reading);
}

} // namespace hezhun
