// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/figuretable.h"

#include <QWidget>

class QCPBars;
class QCustomPlot;

namespace hezhun {

/// Bars that are stacked, upright or lying, in the colours of the palette. Late ones are hatched besides, so that
/// nothing is told by colour alone. With the keyboard one goes from bar to bar with the arrows; what a bar stands for
/// is shown, and told to screen readers.
class BarPlot : public QWidget
{
    Q_OBJECT

public:
    explicit BarPlot(QWidget *parent = nullptr);

    void setChart(const BarChart &chart);
    const BarChart &chart() const { return m_chart; }
    /// The bar that the keyboard or the pointer is at; -1: none.
    int currentBar() const { return m_current; }
    /// What a bar stands for, in words.
    QString told(int bar) const;
    /// As on the screen, with a title above, in twice the resolution.
    QImage picture(const QString &title) const;

    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void paintIn(QCustomPlot &plot, const BarChart &chart, int width) const;
    void setCurrent(int bar, const QPoint &at);
    int barAt(const QPoint &position) const;
    QPoint placeOf(int bar) const;

    BarChart m_chart;
    QCustomPlot *m_plot = nullptr;
    int m_current = -1;
};

} // namespace hezhun
