// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/overviewtables.h"

#include "domain/divisions.h"
#include "tables/displaylanguage.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr double longShare = 0.95;
constexpr qsizetype mostBars = 15; ///< in a plot; the table has all
constexpr int codeDigits = 6;

Figure number(qint64 value)
{
    return {QLocale().toString(value), SheetCell(value)};
}

Figure words(const QString &text)
{
    return {text, SheetCell(text)};
}

Figure late(qint64 value)
{
    //: How many cases are late, in a table.
    return value > 0 ? Figure{OverviewTables::tr("⚠ %L1 late").arg(value), SheetCell(value), true} : number(value);
}

Figure day(QDate value)
{
    return value.isValid() ? Figure{OverviewTables::dayText(value), SheetCell(value)} : Figure{u"—"_s, SheetCell()};
}

Figure lasting(std::optional<std::chrono::milliseconds> value)
{
    return {OverviewTables::duration(value), value ? SheetCell(qint64(value->count() / 60'000)) : SheetCell()};
}

} // namespace

OverviewTables::OverviewTables(Overview overview, KindLibrary kinds)
    : m_overview(std::move(overview))
    , m_kinds(std::move(kinds))
{
}

QString OverviewTables::duration(std::optional<std::chrono::milliseconds> duration)
{
    if (!duration)
        return u"—"_s;
    const auto seconds = static_cast<int>(duration->count() / 1000);
    const int minutes = seconds / 60;
    const int hours = minutes / 60;
    if (seconds < 60)
        return tr("%n second(s)", nullptr, seconds);
    if (minutes < 60)
        return tr("%n minute(s)", nullptr, minutes);
    if (hours < 24)
        //: Hours and minutes, short.
        return tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    //: Days and hours, short.
    return tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString OverviewTables::kindName(const KindLibrary &kinds, const QString &kind)
{
    const KindDefinition *definition = kinds.newest(kind);
    return definition ? definition->title.in(displayLanguage()) : kind;
}

QString OverviewTables::placeName(const QString &digits, const QString &desk)
{
    if (digits.isEmpty())
        return desk == u"centre"_s ? tr("The centre itself") : tr("No place told");
    const QString code = digits.leftJustified(codeDigits, u'0');
    const auto division = Divisions::builtIn().find(code);
    const QString name = division ? division->name : digits;
    const bool isAbove = code.endsWith(u"00"_s) && desk == u"department:"_s + code;
    //: A department's own desk, beside those of the departments below it.
    return isAbove ? tr("%1 itself").arg(name) : name;
}

QString OverviewTables::personName(const OverviewLine &line) const
{
    if (line.key.isEmpty())
        return tr("All others");
    return line.label.isEmpty() ? tr("Account %1").arg(line.key) : line.label;
}

QString OverviewTables::dayText(QDate day)
{
    //: A date, in Qt's notation of dates.
    return QLocale().toString(day, tr("d MMM yyyy"));
}

QString OverviewTables::timeName(QDate from) const
{
    //: Year and month of a bar of a plot, in Qt's notation of dates.
    const QString month = tr("MMM yyyy");
    //: Month and day of a bar of a plot, in Qt's notation of dates.
    const QString shortDay = tr("d MMM");
    return QLocale().toString(from, m_overview.byMonth ? month : shortDay);
}

QList<OverviewTables::AgeClass> OverviewTables::ageClasses() const
{
    struct Bound
    {
        int days;
        QString label;
    };
    const QList<Bound> bounds{{0, u"0"_s},
                              {1, u"1"_s},
                              {2, u"2"_s},
                              {5, u"3–5"_s},
                              {10, u"6–10"_s},
                              {20, u"11–20"_s},
                              {std::numeric_limits<int>::max(), u"> 20"_s}};
    QList<AgeClass> classes;
    for (const Bound &bound : bounds)
        classes.append({bound.label});
    for (const OverviewAge &age : m_overview.ages) {
        const auto days = age.submitted.daysTo(m_overview.today);
        const auto found = std::ranges::find_if(bounds, [days](const Bound &bound) { return days <= bound.days; });
        AgeClass &target = classes[std::distance(bounds.begin(), found)];
        target.open += age.open;
        target.late += age.late;
    }
    return classes;
}

FigureTable OverviewTables::ages() const
{
    FigureTable table{{{tr("Days waited"), {}, false}, {tr("Open")}, {tr("Late")}}, {}};
    for (const AgeClass &one : ageClasses())
        table.rows.append({words(one.label), number(one.open), late(one.late)});
    return table;
}

BarChart OverviewTables::agesChart() const
{
    BarChart chart{.labels = {},
                   .series = {{tr("In time"), false, {}}, {tr("⚠ Late"), true, {}}},
                   .valueName = tr("Open cases"),
                   .keyName = tr("Days waited")};
    for (const AgeClass &one : ageClasses()) {
        chart.labels.append(one.label);
        chart.series[0].values.append(static_cast<double>(one.open - one.late));
        chart.series[1].values.append(static_cast<double>(one.late));
    }
    return chart;
}

FigureTable OverviewTables::times() const
{
    FigureTable table{{{m_overview.byMonth ? tr("Month") : tr("Day"), {}, false}, {tr("Done")}}, {}};
    for (const OverviewTime &time : std::as_const(m_overview.times)) {
        const QString name = timeName(time.from);
        table.rows.append(
            {Figure{name, m_overview.byMonth ? SheetCell(name) : SheetCell(time.from)}, number(time.done)});
    }
    std::ranges::reverse(table.rows); // the newest on top
    return table;
}

BarChart OverviewTables::timesChart() const
{
    BarChart chart{.labels = {}, .series = {{tr("Done"), false, {}}}, .valueName = tr("Decisions")};
    for (const OverviewTime &time : m_overview.times) {
        chart.labels.append(timeName(time.from));
        chart.series[0].values.append(static_cast<double>(time.done));
    }
    return chart;
}

FigureTable OverviewTables::lines(const QList<OverviewLine> &all, const QString &first,
                                  const std::function<QString(const OverviewLine &)> &name) const
{
    FigureTable table{{{first, {}, false},
                       {tr("Open")},
                       {tr("Late")},
                       {tr("Oldest")},
                       {tr("Done")},
                       {tr("Median"), tr("Median (minutes)")},
                       {tr("95 %"), tr("95th percentile (minutes)")}},
                      {}};
    for (const OverviewLine &line : all)
        table.rows.append({words(name(line)), number(line.open), late(line.late), day(line.oldest),
                           number(line.handled.count()), lasting(line.handled.median()),
                           lasting(line.handled.quantile(longShare))});
    return table;
}

BarChart OverviewTables::linesChart(const QList<OverviewLine> &all,
                                    const std::function<QString(const OverviewLine &)> &name) const
{
    const bool isOpen = std::ranges::any_of(all, [](const OverviewLine &line) { return line.open > 0; });
    BarChart chart{.labels = {},
                   .series = {{tr("Open, in time"), false, {}}, {tr("⚠ Open, late"), true, {}}},
                   .valueName = tr("Open cases"),
                   .isLying = true};
    if (!isOpen) // then what was done is worth a picture
        chart = {.labels = {}, .series = {{tr("Done"), false, {}}}, .valueName = tr("Decisions"), .isLying = true};
    for (const OverviewLine &line : all.first(std::min(all.size(), mostBars))) {
        chart.labels.append(name(line));
        if (isOpen) {
            chart.series[0].values.append(static_cast<double>(line.open - line.late));
            chart.series[1].values.append(static_cast<double>(line.late));
        } else {
            chart.series[0].values.append(static_cast<double>(line.handled.count()));
        }
    }
    return chart;
}

FigureTable OverviewTables::byKind() const
{
    return lines(m_overview.byKind, tr("Kind"),
                 [this](const OverviewLine &line) { return kindName(m_kinds, line.key); });
}

BarChart OverviewTables::kindsChart() const
{
    return linesChart(m_overview.byKind, [this](const OverviewLine &line) { return kindName(m_kinds, line.key); });
}

FigureTable OverviewTables::byPlace() const
{
    return lines(m_overview.byPlace, tr("Place"),
                 [this](const OverviewLine &line) { return placeName(line.key, m_overview.desk); });
}

BarChart OverviewTables::placesChart() const
{
    return linesChart(m_overview.byPlace,
                      [this](const OverviewLine &line) { return placeName(line.key, m_overview.desk); });
}

FigureTable OverviewTables::byPerson() const
{
    FigureTable table{{{tr("Person"), {}, false},
                       {tr("Done")},
                       {tr("Median"), tr("Median (minutes)")},
                       {tr("95 %"), tr("95th percentile (minutes)")}},
                      {}};
    for (const OverviewLine &line : m_overview.byPerson)
        table.rows.append({words(personName(line)), number(line.handled.count()), lasting(line.handled.median()),
                           lasting(line.handled.quantile(longShare))});
    return table;
}

BarChart OverviewTables::personsChart() const
{
    BarChart chart{.labels = {}, .series = {{tr("Done"), false, {}}}, .valueName = tr("Decisions"), .isLying = true};
    const auto shown = std::min(m_overview.byPerson.size(), mostBars);
    for (const OverviewLine &line : m_overview.byPerson.first(shown)) {
        chart.labels.append(personName(line));
        chart.series[0].values.append(static_cast<double>(line.handled.count()));
    }
    return chart;
}

} // namespace hezhun
