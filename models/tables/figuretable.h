// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheet.h"

namespace hezhun {

/// One cell of a table of figures: as it is shown, and as a spreadsheet counts with it.
struct Figure
{
    QString text;
    SheetCell value;
    bool isAlarming = false; ///< told by a sign and a word in the text besides

    bool operator==(const Figure &) const = default;
};

struct FigureColumn
{
    QString title;
    QString sheetTitle = {}; ///< of the same in a file, with its unit; empty: the same
    bool isNumber = true;

    bool operator==(const FigureColumn &) const = default;
};

/// A small table of figures, whole.
struct FigureTable
{
    QList<FigureColumn> columns;
    QList<QList<Figure>> rows;

    bool operator==(const FigureTable &) const = default;
};

/// The bars of a plot, which tell the same as the table beside it.
struct BarSeries
{
    QString name;
    bool isAlarming = false; ///< hatched, in the colour of danger
    QList<double> values; ///< one for each label

    bool operator==(const BarSeries &) const = default;
};

struct BarChart
{
    QList<QString> labels;
    QList<BarSeries> series; ///< stacked
    QString valueName; ///< what is counted
    QString keyName = {}; ///< what the labels are, where they don't say so
    bool isLying = false; ///< bars from left to right, the first on top: for long labels

    bool isEmpty() const;
    bool operator==(const BarChart &) const = default;
};

} // namespace hezhun
