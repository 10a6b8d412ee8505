// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/divisions.h"

#include <QFile>
#include <QStringBuilder>

#include <algorithm>
#include <array>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isCode(QStringView text)
{
    return text.size() == 6 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString codeOfLevel(QStringView code, Divisions::Level level)
{
    switch (level) {
    case Divisions::Province: return code.first(2) % u"0000"_s;
    case Divisions::City: return code.first(4) % u"00"_s;
    case Divisions::County: break;
    }
    return code.toString();
}

bool isHeading(const Divisions::Division &division)
{
    static const std::array<QString, 4> headings
        = {u"市辖区"_s, u"县"_s, u"省直辖县级行政区划"_s, u"自治区直辖县级行政区划"_s};
    return division.level == Divisions::City
        && std::find(headings.begin(), headings.end(), division.name) != headings.end();
}

/// "北京市" → "北京", "广西壮族自治区" → "广西".
QString withoutKind(const QString &province)
{
    static const std::array<QString, 7> kinds
        = {u"特别行政区"_s, u"壮族自治区"_s, u"回族自治区"_s, u"维吾尔自治区"_s, u"自治区"_s, u"省"_s, u"市"_s};
    for (const QString &kind : kinds) {
        if (province.endsWith(kind))
            return province.chopped(kind.size());
    }
    return province;
}

bool comesBefore(const Divisions::Division &division, QStringView code)
{
    return division.code < code;
}

/// One line of the table; nothing when it is not three cells of the right form.
std::optional<Divisions::Division> divisionIn(const QString &line)
{
    const QList<QStringView> cells = QStringView(line).split(u',');
    if (cells.size() != 3 || !isCode(cells.at(0)) || cells.at(1).trimmed().isEmpty())
        return {};
    bool isNumber = false;
    const int level = cells.at(2).toInt(&isNumber);
    if (!isNumber || level < Divisions::Province || level > Divisions::County)
        return {};
    Divisions::Division division{cells.at(0).toString(), cells.at(1).toString(), {}, Divisions::Level(level)};
    if (codeOfLevel(division.code, division.level) != division.code)
        return {};
    if (division.level != Divisions::Province)
        division.parent = codeOfLevel(division.code, Divisions::Level(level - 1));
    return division;
}

} // namespace

Result<Divisions> Divisions::load(const QByteArray &csv)
{
    Divisions divisions;
    const QStringList lines = QString::fromUtf8(csv).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line == u"code,name,level"_s)
            continue;
        const std::optional<Division> division = divisionIn(line);
        if (!division) {
            return Error{u"divisions.line"_s,
                         tr("Line %1 of the table of divisions is not code, name, level. Correct it.").arg(i + 1)};
        }
        divisions.m_byCode.append(*division);
    }
    QList<Division> &byCode = divisions.m_byCode;
    if (byCode.isEmpty())
        return Error{u"divisions.empty"_s, tr("The table of divisions is empty. Restore the file.")};
    std::sort(byCode.begin(), byCode.end(), [](const Division &a, const Division &b) { return a.code < b.code; });
    const auto twice = std::adjacent_find(byCode.begin(), byCode.end(),
                                          [](const Division &a, const Division &b) { return a.code == b.code; });
    if (twice != byCode.end()) {
        return Error{u"divisions.duplicate"_s,
                     tr("The table of divisions has the code %1 twice. Remove one.").arg(twice->code)};
    }
    const auto orphan = std::find_if(byCode.begin(), byCode.end(), [&divisions](const Division &division) {
        return !division.parent.isEmpty() && !divisions.find(division.parent);
    });
    if (orphan != byCode.end()) {
        return Error{u"divisions.parent"_s,
                     tr("The table of divisions has nothing above the code %1. Add it.").arg(orphan->code)};
    }
    return divisions;
}

const Divisions &Divisions::builtIn()
{
    static const Divisions divisions = [] {
        QFile file(u":/divisions/divisions.csv"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        const Result<Divisions> loaded = load(opened ? file.readAll() : QByteArray());
        if (!loaded)
            qFatal("The built-in table of divisions: %s", qPrintable(loaded.error().message));
        return *loaded;
    }();
    return divisions;
}

std::optional<Divisions::Division> Divisions::find(QStringView code) const
{
    const auto found = std::lower_bound(m_byCode.begin(), m_byCode.end(), code, comesBefore);
    if (found == m_byCode.end() || found->code != code)
        return {};
    return *found;
}

bool Divisions::provinceKnown(QStringView twoDigits) const
{
    return twoDigits.size() == 2 && find(QString(twoDigits % u"0000"_s)).has_value();
}

QList<Divisions::Division> Divisions::knownLevels(QStringView code) const
{
    QList<Division> levels;
    if (!isCode(code))
        return levels;
    for (const Level level : {Province, City, County}) {
        const std::optional<Division> division = find(codeOfLevel(code, level));
        if (division && division->level == level && !isHeading(*division))
            levels.append(*division);
    }
    return levels;
}

QString Divisions::fullName(QStringView code) const
{
    QString name;
    for (const Division &division : knownLevels(code))
        name += division.name;
    return name;
}

QString Divisions::shortName(QStringView code) const
{
    const QList<Division> levels = knownLevels(code);
    if (levels.isEmpty())
        return {};
    const QString province = withoutKind(levels.first().name);
    return levels.size() == 1 ? province : province + u' ' + levels.last().name;
}

QList<Divisions::Division> Divisions::provinces() const
{
    return children({});
}

QList<Divisions::Division> Divisions::children(QStringView code) const
{
    QList<Division> below;
    std::copy_if(m_byCode.begin(), m_byCode.end(), std::back_inserter(below),
                 [code](const Division &division) { return division.parent == code; });
    return below;
}

} // namespace hezhun
