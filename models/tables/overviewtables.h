// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/overview.h"
#include "tables/figuretable.h"

#include <QCoreApplication>

#include <functional>

namespace hezhun {

/// What an overview shows, as tables and plots in the language that is spoken.
class OverviewTables
{
    Q_DECLARE_TR_FUNCTIONS(OverviewTables)

public:
    OverviewTables(Overview overview, KindLibrary kinds);

    FigureTable ages() const;
    BarChart agesChart() const;
    FigureTable times() const;
    BarChart timesChart() const;
    FigureTable byKind() const;
    BarChart kindsChart() const;
    FigureTable byPlace() const;
    BarChart placesChart() const;
    FigureTable byPerson() const;
    BarChart personsChart() const;

    /// The name of a kind, in the display language; of a place, from its digits.
    static QString kindName(const KindLibrary &kinds, const QString &kind);
    static QString placeName(const QString &digits, const QString &desk);
    /// A date as the language writes it everywhere else: "22 Nov 2026".
    static QString dayText(QDate day);
    /// "40 seconds", "12 minutes", "3 h 20 min", "2 days 4 h"; "—" for nothing.
    static QString duration(std::optional<std::chrono::milliseconds> duration);

private:
    struct AgeClass
    {
        QString label;
        qint64 open = 0;
        qint64 late = 0;
    };
    QList<AgeClass> ageClasses() const;
    FigureTable lines(const QList<OverviewLine> &lines, const QString &first,
                      const std::function<QString(const OverviewLine &)> &name) const;
    BarChart linesChart(const QList<OverviewLine> &lines,
                        const std::function<QString(const OverviewLine &)> &name) const;
    QString timeName(QDate from) const;
    QString personName(const OverviewLine &line) const;

    Overview m_overview;
    KindLibrary m_kinds;
};

} // namespace hezhun
