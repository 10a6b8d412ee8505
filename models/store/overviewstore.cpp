// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overviewstore.h"

#include "domain/workingcalendar.h"
#include "store/database.h"
#include "store/overviewrows.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QDate epoch(1970, 1, 1);

int dayNumber(QDate day)
{
    return static_cast<int>(epoch.daysTo(day));
}

QDate monthOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

/// An overview without figures yet: of which days, as of now.
Overview begun(const OverviewQuery &query, const QString &desk, QDate today)
{
    Overview overview{.query = query, .desk = desk, .today = today, .from = today, .until = today};
    switch (query.period) {
    case OverviewPeriod::Today: break;
    case OverviewPeriod::SevenDays: overview.from = today.addDays(-6); break;
    case OverviewPeriod::ThisMonth: overview.from = monthOf(today); break;
    case OverviewPeriod::LastMonth:
        overview.from = monthOf(today).addMonths(-1);
        overview.until = monthOf(today).addDays(-1);
        break;
    case OverviewPeriod::TwelveMonths:
        overview.from = monthOf(today).addMonths(-11);
        overview.byMonth = true;
        break;
    }
    return overview;
}

OverviewQuestion questionFor(const Overview &overview, const QDateTime &now)
{
    const WorkingCalendar &calendar = WorkingCalendar::builtIn();
    // Whatever is due is due at the close of business of its day.
    const bool isClosed = now.toTimeZone(calendar.zone()).time() > calendar.closes();
    // Whole months, as far as they have come, are few rows.
    const bool isOfMonths
        = overview.query.period != OverviewPeriod::Today && overview.query.period != OverviewPeriod::SevenDays;
    return {.desk = overview.desk,
            .kind = overview.query.kind,
            .place = overview.query.place,
            .span = isOfMonths ? u"month"_s : u"day"_s,
            .timeSpan = overview.byMonth ? u"month"_s : u"day"_s,
            .since = dayNumber(overview.from),
            .until = dayNumber(overview.until),
            .today = dayNumber(overview.today),
            .thisMonth = dayNumber(monthOf(overview.today)),
            .lateBefore = dayNumber(overview.today) + (isClosed ? 1 : 0)};
}

Result<QList<OverviewRow>> onServer(Database &database, const OverviewQuestion &question)
{
    auto rows
        = database.select(u"select part, what, label, bucket, how_many, late, oldest from"
                          " overview_of(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                          {question.desk, question.kind, question.place, question.span, question.timeSpan,
                           question.since, question.until, question.today, question.thisMonth, question.lateBefore});
    if (!rows)
        return rows.error();
    QList<OverviewRow> answer;
    while (rows->next())
        answer.append({rows->text(0), rows->text(1), rows->text(2), static_cast<int>(rows->integer(3)),
                       rows->integer(4), rows->integer(5), static_cast<int>(rows->integer(6))});
    if (rows->trouble())
        return *rows->trouble();
    return answer;
}

OverviewLine &lineOf(QList<OverviewLine> &lines, const QString &key)
{
    for (OverviewLine &line : lines) {
        if (line.key == key)
            return line;
    }
    lines.append({.key = key});
    return lines.last();
}

void takeOpen(Overview &overview, const OverviewRow &row)
{
    if (row.part == u"open.day"_s) {
        overview.ages.append({epoch.addDays(row.what.toInt()), row.howMany, row.late});
        return;
    }
    OverviewLine &line = lineOf(row.part == u"open.kind"_s ? overview.byKind : overview.byPlace, row.what);
    line.open = row.howMany;
    line.late = row.late;
    line.oldest = epoch.addDays(row.oldest);
    if (row.part == u"open.kind"_s) {
        overview.open += row.howMany;
        overview.late += row.late;
    }
}

void takeDone(Overview &overview, const OverviewRow &row)
{
    if (row.part == u"done.today"_s) {
        overview.doneToday = row.howMany;
    } else if (row.part == u"done.month"_s) {
        overview.doneThisMonth = row.howMany;
    } else if (row.part == u"done.time"_s) {
        overview.times.append({epoch.addDays(row.what.toInt()), row.howMany});
    } else if (row.part == u"done.kind"_s) {
        lineOf(overview.byKind, row.what).handled.add(row.bucket, row.howMany);
        overview.handled.add(row.bucket, row.howMany);
    } else if (row.part == u"done.place"_s) {
        lineOf(overview.byPlace, row.what).handled.add(row.bucket, row.howMany);
    } else {
        OverviewLine &line = lineOf(overview.byPerson, row.what);
        line.label = row.label;
        line.handled.add(row.bucket, row.howMany);
    }
}

/// Days and months on which nobody decided anything are told too.
QList<OverviewTime> withoutGaps(const QList<OverviewTime> &found, const Overview &overview)
{
    QMap<QDate, qint64> done;
    for (const OverviewTime &time : found)
        done[time.from] += time.done;
    QList<OverviewTime> all;
    for (QDate day = overview.from; day <= overview.until; day = overview.byMonth ? day.addMonths(1) : day.addDays(1))
        all.append({day, done.value(day)});
    return all;
}

void putInOrder(Overview &overview)
{
    const auto mostOpen = [](const OverviewLine &left, const OverviewLine &right) {
        return std::tuple(-left.open, -left.handled.count(), left.key)
            < std::tuple(-right.open, -right.handled.count(), right.key);
    };
    std::ranges::sort(overview.byKind, mostOpen);
    std::ranges::sort(overview.byPlace, mostOpen);
    std::ranges::sort(overview.byPerson, [](const OverviewLine &left, const OverviewLine &right) {
        return std::tuple(left.key.isEmpty(), -left.handled.count(), left.key)
            < std::tuple(right.key.isEmpty(), -right.handled.count(), right.key);
    });
    std::ranges::sort(overview.ages, {}, &OverviewAge::submitted);
    overview.times = withoutGaps(overview.times, overview);
}

/// Whoever opened a file has all of it: this is for the window not to offer what is not theirs.
Result<Done> mayLook(Database &database, const Actor &actor)
{
    if (database.engine() != Engine::Sqlite)
        return Done{};
    const auto held = database.single(u"select 1 from held_role where account_id = ? and desk = ?"
                                      " and (until is null or until > ?) limit 1"_s,
                                      {actor.id, actor.desk, toStored(database.now())});
    if (!held)
        return held.error();
    return held->isValid() ? Result<Done>(Done{}) : storeError(u"action.forbidden"_s);
}

} // namespace

OverviewStore::OverviewStore(Database &database)
    : m_database(database)
{
}

Result<Overview> OverviewStore::read(const OverviewQuery &query, const Actor &actor) const
{
    if (const auto acting = m_database.actAs(actor.token); !acting)
        return acting.error();
    if (const auto may = mayLook(m_database, actor); !may)
        return may.error();
    const QDateTime now = m_database.now();
    Overview overview = begun(query, actor.desk, WorkingCalendar::builtIn().dayOf(now));
    const bool hasDepartments = actor.desk == u"centre"_s || actor.desk.startsWith(u"department:"_s);
    overview.personsOfEverywhere = !query.place.isEmpty() && !hasDepartments;
    const OverviewQuestion question = questionFor(overview, now);
    const auto rows
        = m_database.engine() == Engine::Sqlite ? overviewInFile(m_database, question) : onServer(m_database, question);
    if (!rows)
        return rows.error();
    for (const OverviewRow &row : *rows) {
        if (row.part.startsWith(u"open."_s))
            takeOpen(overview, row);
        else
            takeDone(overview, row);
    }
    putInOrder(overview);
    return overview;
}

} // namespace hezhun
