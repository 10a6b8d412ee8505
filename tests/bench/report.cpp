// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

QList<int> widthsOf(const Report &report)
{
    QList<int> widths(report.columns.size(), 0);
    for (const QStringList &row : QList<QStringList>{report.columns} + report.rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], int(row.at(i).size()));
    }
    return widths;
}

/// The first column says what, and is aligned to the left; figures are aligned to the right.
QString lineOf(const QStringList &cells, const QList<int> &widths, const QString &between)
{
    QStringList padded;
    for (qsizetype i = 0; i < cells.size(); ++i)
        padded.append(i == 0 ? cells.at(i).leftJustified(widths.at(i)) : cells.at(i).rightJustified(widths.at(i)));
    return padded.join(between);
}

QString markdownLine(const QStringList &cells, const QList<int> &widths)
{
    return u"| "_s + lineOf(cells, widths, u" | "_s) + u" |\n"_s;
}

QString boundText(const QString &what, double measured, const QString &limit, double value, const QString &unit)
{
    return u"%1: %2%5, %3 %4%5"_s.arg(what, QString::number(measured, 'f', 2), limit, QString::number(value, 'f', 2),
                                      unit.isEmpty() ? QString() : u' ' + unit);
}

} // namespace

bool Report::keptAll() const
{
    return std::all_of(bounds.cbegin(), bounds.cend(), [](const Bound &bound) { return bound.kept; });
}

QString textOf(const Report &report, Layout layout)
{
    const bool markdown = layout == Layout::Markdown;
    const QList<int> widths = widthsOf(report);
    QString text = (markdown ? u"### "_s : u""_s) + report.title + u"\n\n"_s;
    if (markdown) {
        text += markdownLine(report.columns, widths);
        QStringList rule;
        for (qsizetype i = 0; i < widths.size(); ++i)
            rule.append(i == 0 ? QString(widths.at(i), u'-') : QString(widths.at(i) - 1, u'-') + u':');
        text += markdownLine(rule, widths);
        for (const QStringList &row : report.rows)
            text += markdownLine(row, widths);
    } else {
        text += u"  "_s + lineOf(report.columns, widths, u"  "_s) + u'\n';
        for (const QStringList &row : report.rows)
            text += u"  "_s + lineOf(row, widths, u"  "_s) + u'\n';
    }
    text += u'\n';
    for (const Bound &bound : report.bounds)
        text += u"%1 %2: %3\n"_s.arg(markdown ? u"-"_s : u" "_s, bound.kept ? u"kept"_s : u"BROKEN"_s, bound.promise);
    for (const QString &remark : report.remarks)
        text += u"%1 %2\n"_s.arg(markdown ? u"-"_s : u" "_s, remark);
    return text;
}

Bound atMost(const QString &what, double measured, double most, const QString &unit)
{
    return {boundText(what, measured, u"at most"_s, most, unit), measured <= most};
}

Bound atLeast(const QString &what, double measured, double least, const QString &unit)
{
    return {boundText(what, measured, u"at least"_s, least, unit), measured >= least};
}

} // namespace hezhun::bench
