// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registerquery.h"

#include "domain/textcheck.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Up to so many rows are read and then put in order; of more, the wanted ones are found soon in the index of the
/// order.
constexpr qint64 few = 2000;

/// A condition, and what is bound to it.
struct Part
{
    QString condition = u"true"_s;
    QVariantList values = {};

    Part operator+(const Part &other) const
    {
        return {condition + u" and "_s + other.condition, values + other.values};
    }
};

QString columns(bool withNumber)
{
    return u"r.id, r.case_id, r.kind, r.kind_version, r.subject, r.number_masked, "_s
        + (withNumber ? u"r.number"_s : u"''"_s)
        + u", r.unit_name, r.place_code, r.department, r.reference, r.state, r.submitted_at, r.due_at, r.changed_at,"
          " r.filing_number, r.filed_at, coalesce((select group_concat(f.number, ' ') from (select number from filing"
          " where registration_id = r.id and revoked_at is not null order by ordinal) f), '')"_s;
}

bool isDepartment(const QString &viewer)
{
    return viewer.startsWith("department:"_L1);
}

bool isUnit(const QString &viewer)
{
    return viewer.startsWith("unit:"_L1);
}

/// How the code of the department in charge must begin; nothing when it can't be.
std::optional<QString> areaOf(const QString &viewer, const QString &place)
{
    QString own = isDepartment(viewer) ? viewer.mid(11) : QString();
    if (own.endsWith("0000"_L1))
        own.chop(4);
    else if (own.endsWith("00"_L1))
        own.chop(2);
    if (place.startsWith(own))
        return place;
    return own.startsWith(place) ? std::optional(own) : std::nullopt;
}

/// In the words of an area's index; a sign before it keeps the index from being used.
Part inArea(const QString &column, const QString &area, bool byIndex)
{
    const QString sign = byIndex ? QString() : u"+"_s;
    return {area.size() == 6 ? u"%1r.%2 = ?"_s.arg(sign, column)
                             : u"%1substr(r.%2, 1, %3) = ?"_s.arg(sign, column).arg(area.size()),
            {area}};
}

/// What may be seen from the viewer's desk, in parts of which each has an index.
QList<Part> scopeOf(const QString &viewer, const QString &place, bool byIndex)
{
    const auto area = areaOf(viewer, place);
    if (!area || (area->size() != 0 && area->size() != 2 && area->size() != 4 && area->size() != 6))
        return {{u"false"_s}};
    if (isUnit(viewer)) {
        const Part own{byIndex ? u"r.unit_id = ?"_s : u"+r.unit_id = ?"_s, {viewer.mid(5).toLongLong()}};
        return {area->isEmpty() ? own : own + inArea(u"department"_s, *area, false)};
    }
    const Part shown{u"r.shown_to <> ''"_s};
    if (isDepartment(viewer))
        return {shown + inArea(u"shown_to"_s, *area, byIndex)};
    if (area->isEmpty())
        return {{}};
    return {shown + inArea(u"shown_to"_s, *area, byIndex),
            Part{u"r.shown_to = ''"_s} + inArea(u"department"_s, area->left(2), byIndex)
                + inArea(u"department"_s, *area, false)};
}

bool isExact(const RegisterQuery &query)
{
    return query.search
        && (query.search->by == RegisterSearchBy::FilingNumber || query.search->by == RegisterSearchBy::IdNumber);
}

Part searchPart(const RegisterQuery &query)
{
    if (!query.search)
        return {};
    const QString text = searchedText(*query.search);
    // Everything that begins so lies between the text and the text with the last character of all behind.
    const QVariantList range{text, text + u"\U0010ffff"_s};
    switch (query.search->by) {
    case RegisterSearchBy::FilingNumber:
        return {u"r.id in (select registration_id from filing where number = ?)"_s, {text}};
    case RegisterSearchBy::IdNumber: return {u"r.number = ?"_s, {text}};
    case RegisterSearchBy::Name: return {u"r.subject >= ? and r.subject < ?"_s, range};
    case RegisterSearchBy::Unit: return {u"r.unit_name >= ? and r.unit_name < ?"_s, range};
    }
    return {};
}

/// Filters that no index is looked for.
Part filterPart(const RegisterQuery &query)
{
    Part part;
    if (!query.kind.isEmpty())
        part = part + Part{u"+r.kind = ?"_s, {query.kind}};
    if (!query.state.isEmpty())
        part = part + Part{u"+r.state = ?"_s, {query.state}};
    return part;
}

QList<Part> filterParts(const RegisterQuery &query, const QList<RegisterCount> &counts)
{
    if ((query.kind.isEmpty() && query.state.isEmpty()) || isUnit(query.viewer))
        return {filterPart(query)};
    QList<Part> combinations;
    qint64 rows = 0;
    for (const RegisterCount &count : counts) {
        if ((!query.kind.isEmpty() && query.kind != count.kind)
            || (!query.state.isEmpty() && query.state != count.state))
            continue;
        combinations.append({u"r.kind = ? and r.state = ?"_s, {count.kind, count.state}});
        rows += count.count;
    }
    const bool inTime = sortOf(query) == RegisterSort::Changed && !query.search;
    if (!inTime && rows > few)
        return {filterPart(query)};
    return combinations.isEmpty() ? QList<Part>{{u"false"_s}} : combinations;
}

QString sortColumn(RegisterSort sort)
{
    switch (sort) {
    case RegisterSort::Changed: break;
    case RegisterSort::Name: return u"subject"_s;
    case RegisterSort::Unit: return u"unit_name"_s;
    }
    return u"changed_at"_s;
}

} // namespace

RegisterSort sortOf(const RegisterQuery &query)
{
    if (!query.search)
        return query.sort;
    switch (query.search->by) {
    case RegisterSearchBy::Name: return RegisterSort::Name;
    case RegisterSearchBy::Unit: return RegisterSort::Unit;
    case RegisterSearchBy::FilingNumber:
    case RegisterSearchBy::IdNumber: break;
    }
    return query.sort;
}

QString searchedText(const RegisterSearch &search)
{
    const bool isNumber = search.by == RegisterSearchBy::FilingNumber || search.by == RegisterSearchBy::IdNumber;
    return isNumber ? withoutFullWidth(search.text).trimmed().toUpper() : search.text.trimmed();
}

RegisterStatement registerPageStatement(const RegisterQuery &query, const QList<RegisterCount> &counts)
{
    const QString column = sortColumn(sortOf(query));
    const QString order = u" order by r.%1 %2, r.id %2 limit %3"_s.arg(column, query.descending ? u"desc"_s : u"asc"_s)
                              .arg(qBound(1, query.limit, 1000));
    Part behind = searchPart(query);
    if (query.after) {
        behind = behind
            + Part{u"(r.%1, r.id) %2 (?, ?)"_s.arg(column, query.descending ? u"<"_s : u">"_s),
                   {query.after->value, query.after->id}};
    }
    RegisterStatement statement;
    QStringList parts;
    for (const Part &scope : scopeOf(query.viewer, query.placePrefix, !isExact(query))) {
        for (const Part &filter : filterParts(query, counts)) {
            const Part whole = scope + filter + behind;
            parts.append(u"select * from (select r.* from registration r where "_s + whole.condition + order + u")"_s);
            statement.parameters += whole.values;
        }
    }
    statement.sql = u"select "_s + columns(false) + u" from ("_s + parts.join(u" union all "_s) + u") r"_s + order;
    return statement;
}

RegisterStatement registerExportStatement(const RegisterQuery &query, bool withNumbers)
{
    const Part rest = filterPart(query) + searchPart(query);
    RegisterStatement statement;
    QStringList scopes;
    for (const Part &scope : scopeOf(query.viewer, query.placePrefix, !isExact(query))) {
        scopes.append(u"("_s + scope.condition + u")"_s);
        statement.parameters += scope.values;
    }
    statement.parameters += rest.values;
    statement.sql = u"select "_s + columns(withNumbers) + u" from registration r where ("_s + scopes.join(u" or "_s)
        + u") and "_s + rest.condition + u" order by r.changed_at, r.id"_s;
    return statement;
}

RegisterStatement registerRowStatement(CaseId registration, const QString &viewer)
{
    const Part scope = scopeOf(viewer, {}, false).constFirst();
    return {u"select "_s + columns(false) + u" from registration r where r.id = ? and "_s + scope.condition,
            QVariantList{registration} + scope.values};
}

QString registerQueryJson(const RegisterQuery &query, std::optional<bool> numbers)
{
    static const QMap<RegisterSearchBy, QString> searches{{RegisterSearchBy::FilingNumber, u"filing"_s},
                                                          {RegisterSearchBy::Name, u"name"_s},
                                                          {RegisterSearchBy::Unit, u"unit"_s},
                                                          {RegisterSearchBy::IdNumber, u"number"_s}};
    static const QMap<RegisterSort, QString> sorts{
        {RegisterSort::Changed, u"changed"_s}, {RegisterSort::Name, u"name"_s}, {RegisterSort::Unit, u"unit"_s}};
    QJsonObject json{{u"sort"_s, sorts.value(sortOf(query))}, {u"descending"_s, query.descending}};
    const auto add = [&json](const QString &name, const QString &value) {
        if (!value.isEmpty())
            json.insert(name, value);
    };
    add(u"kind"_s, query.kind);
    add(u"state"_s, query.state);
    add(u"place"_s, query.placePrefix);
    if (query.search) {
        json.insert(u"by"_s, searches.value(query.search->by));
        json.insert(u"text"_s, searchedText(*query.search));
    }
    if (numbers)
        json.insert(u"numbers"_s, *numbers);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QVariant registerKeyJson(const std::optional<PageKey> &key)
{
    if (!key)
        return {};
    const QJsonObject json{{u"value"_s, key->value.toString()}, {u"id"_s, QString::number(key->id)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace hezhun
