// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace hezhun::bench {

/// A promise of the program, and whether this run kept it.
struct Bound
{
    QString promise; ///< a sentence with the measured value
    bool kept = false;
};

/// What one benchmark found out.
struct Report
{
    QString title;
    QStringList columns;
    QList<QStringList> rows; ///< as many cells as columns
    QList<Bound> bounds;
    QStringList remarks;

    bool keptAll() const;
};

enum class Layout { Plain, Markdown };

QString textOf(const Report &report, Layout layout);

/// "measured 1.24, at most 1.50".
Bound atMost(const QString &what, double measured, double most, const QString &unit = {});
Bound atLeast(const QString &what, double measured, double least, const QString &unit = {});

} // namespace hezhun::bench
