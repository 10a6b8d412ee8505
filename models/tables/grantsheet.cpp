// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/grantsheet.h"

#include "domain/grantroles.h"
#include "domain/isodate.h"
#include "domain/textcheck.h"
#include "tables/granttimes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class GrantSheetWords
{
    Q_DECLARE_TR_FUNCTIONS(GrantSheetWords)
};

constexpr int mostRows = 500; // as many persons as a unit may look for in a day

enum Column { Name, Number, Role, Until, ColumnCount };

/// What the titles may be: the words of the template in both languages, and what people write instead.
const std::array<QStringList, ColumnCount> &titles()
{
    static const std::array<QStringList, ColumnCount> words{{
        {u"name"_s, u"姓名"_s},
        {u"id number or login name"_s, u"id number"_s, u"login name"_s, u"证件号码或登录名"_s, u"证件号码"_s, u"身份证号"_s,
         u"身份证号码"_s, u"公民身份号码"_s, u"登录名"_s},
        {u"role"_s, u"角色"_s, u"授权角色"_s},
        {u"until"_s, u"有效期至"_s, u"有效期"_s, u"截止日期"_s},
    }};
    return words;
}

/// The name of each role as lists have it, whatever language the window speaks.
const QHash<QString, QString> &roleNames()
{
    static const QHash<QString, QString> names{
        {u"科技特派员-事项管理员"_s, unitAdminRole}, {u"科技特派员－事项管理员"_s, unitAdminRole},
        {u"事项管理员"_s, unitAdminRole},            {u"单位管理员"_s, unitAdminRole},
        {u"matter administrator"_s, unitAdminRole},  {u"unit admin"_s, unitAdminRole},
        {u"自然人特派员"_s, u"person_commissioner"_s}, {u"person commissioner"_s, u"person_commissioner"_s},
        {u"法人特派员"_s, u"unit_commissioner"_s},   {u"unit commissioner"_s, u"unit_commissioner"_s},
        {u"事项办理员"_s, u"clerk"_s},               {u"matter clerk"_s, u"clerk"_s},
    };
    return names;
}

QString cell(const QStringList &row, int column)
{
    return column >= 0 && column < row.size() ? trimmedEntry(row.at(column)) : QString();
}

std::array<int, ColumnCount> columnsOf(const QStringList &row)
{
    std::array<int, ColumnCount> places;
    places.fill(-1);
    for (int i = 0; i < row.size(); ++i) {
        QString word = cell(row, i).toLower();
        word.remove(u'*'); // as forms mark what is required
        for (int column = 0; column < ColumnCount; ++column) {
            if (places[column] < 0 && titles()[column].contains(word.trimmed()))
                places[column] = i;
        }
    }
    return places;
}

QString roleOf(const QString &typed, const QString &system)
{
    const QStringList offered = grantableRoles(system);
    for (const QString &role : offered) {
        if (typed.compare(role, Qt::CaseInsensitive) == 0 || typed == grantRoleText(system, role))
            return role;
    }
    const QString named = roleNames().value(typed.toLower());
    return offered.contains(named) ? named : QString();
}

Error rowError(const QString &code, const QString &message)
{
    return {code, message, {}};
}

/// Nothing was typed, or that it is for ever.
bool isForEver(const QString &typed)
{
    return typed.isEmpty() || typed == u"长期"_s || typed == u"永久"_s || typed.compare(u"for ever"_s, Qt::CaseInsensitive) == 0;
}

void readRole(GrantLine &line)
{
    line.grant.role = roleOf(line.role, line.grant.system);
    if (!line.grant.role.isEmpty())
        return;
    QStringList offered;
    for (const QString &role : grantableRoles(line.grant.system))
        offered.append(grantRoleText(line.grant.system, role));
    line.fault = rowError(u"grant_sheet.role"_s,
                          line.role.isEmpty()
                              ? GrantSheetWords::tr("The role is missing. Write one of: %1.").arg(offered.join(u" / "_s))
                              : GrantSheetWords::tr("This is none of the roles: %1.").arg(offered.join(u" / "_s)));
}

void readUntil(GrantLine &line, QDate today)
{
    if (isForEver(line.until))
        return;
    const Result<QDate> day = parseIsoDate(isoDateOf(line.until));
    if (day && *day >= today)
        line.grant.until = GrantTimes::untilOf(*day);
    else if (!line.fault)
        line.fault = rowError(u"grant_sheet.until"_s,
                              day ? GrantSheetWords::tr("The day is over. Write today's or a later one.")
                                  : GrantSheetWords::tr("Write the last day as 2027-12-31, or leave it empty for ever."));
}

} // namespace

QList<SheetColumn> grantSheetColumns()
{
    return {{GrantSheetWords::tr("Name"), 12},
            {GrantSheetWords::tr("ID number or login name"), 26},
            {GrantSheetWords::tr("Role"), 28},
            {GrantSheetWords::tr("Until"), 14}};
}

SheetRow grantSheetSample(const QString &system, QDate today)
{
    const QStringList roles = grantableRoles(system);
    return {GrantSheetWords::tr("Zhang San (sample, to be replaced)"), u"zhang_san"_s,
            roles.size() < 2 ? QString() : grantRoleText(system, roles.at(1)), today.addYears(1)};
}

Result<QList<GrantLine>> readGrantSheet(const QList<QStringList> &rows, const GrantSheetTarget &target)
{
    const auto isBlank = [](const QStringList &row) {
        return std::all_of(row.cbegin(), row.cend(), [](const QString &text) { return trimmedEntry(text).isEmpty(); });
    };
    const auto head = std::find_if_not(rows.cbegin(), rows.cend(), isBlank);
    if (head == rows.cend())
        return Error{u"grant_sheet.empty"_s, GrantSheetWords::tr("There is nothing in this file."), {}};
    const std::array<int, ColumnCount> places = columnsOf(*head);
    if (places[Name] < 0 || places[Number] < 0 || places[Role] < 0)
        return Error{u"grant_sheet.titles"_s,
                     GrantSheetWords::tr("The first row must hold the titles of the columns: name, ID number or login name, "
                                         "role, until. Save the template, and fill that in."),
                     {}};
    QList<GrantLine> lines;
    for (auto row = std::next(head); row != rows.cend(); ++row) {
        if (isBlank(*row))
            continue;
        GrantLine line;
        line.number = int(row - rows.cbegin()) + 1;
        line.role = cell(*row, places[Role]);
        line.until = cell(*row, places[Until]);
        line.grant.unit = target.unit;
        line.grant.system = target.system;
        line.grant.personName = cell(*row, places[Name]);
        line.grant.numberOrLogin = cell(*row, places[Number]);
        readRole(line);
        readUntil(line, target.today);
        lines.append(line);
    }
    if (lines.isEmpty())
        return Error{u"grant_sheet.empty"_s, GrantSheetWords::tr("There is no row below the titles."), {}};
    if (lines.size() > mostRows)
        return Error{u"grant_sheet.too_long"_s,
                     GrantSheetWords::tr("A list has at most %n row(s). Divide it.", nullptr, mostRows), {}};
    return lines;
}

} // namespace hezhun
