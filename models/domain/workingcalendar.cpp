// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workingcalendar.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int farthestOffsetMinutes = 14 * 60;

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

/// The days that are the keys of an object; nothing when a key is no day of the years given.
std::optional<QSet<QDate>> daysOf(const QJsonObject &object, int firstYear, int lastYear)
{
    QSet<QDate> days;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QDate day = QDate::fromString(entry.key(), u"yyyy-MM-dd"_s);
        if (!day.isValid() || day.year() < firstYear || day.year() > lastYear)
            return {};
        days.insert(day);
    }
    return days;
}

} // namespace

Result<WorkingCalendar> WorkingCalendar::load(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        return Error{u"calendar.unreadable"_s, tr("The table of working days is no JSON object. Restore the file."),
                     parseError.errorString()};
    }
    const QJsonObject table = document.object();
    WorkingCalendar calendar;
    calendar.m_firstYear = table["first_year"_L1].toInt();
    calendar.m_lastYear = table["last_year"_L1].toInt();
    if (calendar.m_firstYear < 1949 || calendar.m_lastYear < calendar.m_firstYear)
        return Error{u"calendar.year"_s, tr("The table of working days names no range of years. Correct the file.")};
    calendar.m_closes = QTime::fromString(table["closes"_L1].toString(), u"HH:mm"_s);
    if (!calendar.m_closes.isValid()) {
        return Error{u"calendar.closes"_s,
                     tr("The table of working days names no close of business such as 17:30. Correct the file.")};
    }
    const int offset = table["utc_offset_minutes"_L1].toInt(farthestOffsetMinutes + 1);
    if (std::abs(offset) > farthestOffsetMinutes) {
        return Error{u"calendar.offset"_s,
                     tr("The table of working days names no offset from UTC in minutes. Correct the file.")};
    }
    calendar.m_zone = QTimeZone(offset * 60);
    const auto holidays = daysOf(table["holidays"_L1].toObject(), calendar.m_firstYear, calendar.m_lastYear);
    const auto worked = daysOf(table["worked_weekends"_L1].toObject(), calendar.m_firstYear, calendar.m_lastYear);
    if (!holidays || !worked || holidays->intersects(*worked)
        || !std::all_of(worked->begin(), worked->end(), isWeekend)) {
        return Error{u"calendar.date"_s,
                     tr("The table of working days has a day that is wrong, outside its years, or both worked and "
                        "free. Correct the file.")};
    }
    calendar.m_holidays = *holidays;
    calendar.m_workedWeekends = *worked;
    return calendar;
}

const WorkingCalendar &WorkingCalendar::builtIn()
{
    static const WorkingCalendar calendar = [] {
        QFile file(u":/calendar/workdays.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        const Result<WorkingCalendar> loaded = load(opened ? file.readAll() : QByteArray());
        if (!loaded)
            qFatal("The built-in table of working days: %s", qPrintable(loaded.error().message));
        return *loaded;
    }();
    return calendar;
}

bool WorkingCalendar::isWorkingDay(QDate day) const
{
    if (!day.isValid())
        return false;
    return isWeekend(day) ? m_workedWeekends.contains(day) : !m_holidays.contains(day);
}

bool WorkingCalendar::covers(QDate day) const
{
    return day.isValid() && day.year() >= m_firstYear && day.year() <= m_lastYear;
}

QDateTime WorkingCalendar::dueAt(const QDateTime &submitted, int workingDays) const
{
    if (!submitted.isValid())
        return {};
    QDate day = dayOf(submitted);
    for (int left = workingDays; left > 0; --left) {
        do {
            day = day.addDays(1);
        } while (!isWorkingDay(day));
    }
    while (!isWorkingDay(day))
        day = day.addDays(1);
    return QDateTime(day, m_closes, m_zone);
}

int WorkingCalendar::workingDaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from)
        return -workingDaysBetween(to, from);
    int count = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        count += isWorkingDay(day) ? 1 : 0;
    return count;
}

} // namespace hezhun
