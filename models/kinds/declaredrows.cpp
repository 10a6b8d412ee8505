// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/declaredrows.h"

#include "domain/textcheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DeclaredRows)
};

Check fault(const QString &code, const QString &message)
{
    return {CheckLevel::Fault, code, message};
}

/// What is wrong with the row of this number, counted from 1.
Checks checkRow(const FieldDefinition &field, const QStringList &row, qsizetype number)
{
    if (row.size() != field.columns.size())
        return {fault(
            u"rows.columns"_s,
            Texts::tr("Row %1 has %2 columns instead of %3.").arg(number).arg(row.size()).arg(field.columns.size()))};
    Checks checks;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QString text = trimmedEntry(row.at(i));
        const ColumnDefinition &column = field.columns.at(i);
        const QString label = column.label.in(u"zh_CN"_s);
        if (text.isEmpty())
            checks.append(fault(u"rows.missing"_s, Texts::tr("Row %1: \"%2\" is missing.").arg(number).arg(label)));
        const Checks found = checkText(text, column.maximumLength);
        for (const Check &check : found)
            checks.append(fault(check.code, Texts::tr("Row %1, \"%2\": %3").arg(number).arg(label, check.message)));
    }
    return checks;
}

} // namespace

std::optional<QList<QStringList>> toRows(const QString &value)
{
    const QJsonDocument document = QJsonDocument::fromJson(value.toUtf8());
    if (!document.isArray())
        return {};
    QList<QStringList> rows;
    const QJsonArray entries = document.array();
    for (const QJsonValue &entry : entries) {
        if (!entry.isArray())
            return {};
        QStringList row;
        const QJsonArray cells = entry.toArray();
        for (const QJsonValue &cell : cells) {
            if (!cell.isString())
                return {};
            row.append(cell.toString());
        }
        rows.append(row);
    }
    return rows;
}

QString fromRows(const QList<QStringList> &rows)
{
    QJsonArray entries;
    for (const QStringList &row : rows) {
        QStringList trimmed;
        for (const QString &cell : row)
            trimmed.append(trimmedEntry(cell));
        if (std::any_of(trimmed.cbegin(), trimmed.cend(), [](const QString &cell) { return !cell.isEmpty(); }))
            entries.append(QJsonArray::fromStringList(trimmed));
    }
    return entries.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact));
}

Checks checkRows(const FieldDefinition &field, const QString &value)
{
    const auto rows = toRows(value);
    if (!rows)
        return {fault(u"rows.form"_s, Texts::tr("A list of rows is expected here."))};
    if (rows->isEmpty())
        return {fault(u"rows.empty"_s, Texts::tr("The list has no row."))};
    if (rows->size() > field.maximumRows)
        return {fault(u"rows.too_many"_s, Texts::tr("The list has more than %1 rows.").arg(field.maximumRows))};
    Checks checks;
    for (qsizetype i = 0; i < rows->size(); ++i)
        checks.append(checkRow(field, rows->at(i), i + 1));
    return checks;
}

} // namespace hezhun
