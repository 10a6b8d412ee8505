// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/barplot.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

// Its header counts on Qt's foreach, which this program is built without.
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr double barWidth = 0.66; ///< of the room for one
constexpr double roomAbove = 1.08; ///< the longest bar ends before the frame
constexpr int labelPixels = 56; ///< of an upright bar: as many labels as fit
constexpr int fewestBars = 5; ///< of which there is room for: a single one is no wall
constexpr int lyingPixels = 26; ///< height of one lying bar
constexpr int uprightHeight = 220;
constexpr int longestLabel = 12; ///< characters beside a lying bar; the tooltip has all

QCPAxis *keyAxisOf(const QCustomPlot &plot, const BarChart &chart)
{
    return chart.isLying ? plot.yAxis : plot.xAxis;
}

QCPAxis *valueAxisOf(const QCustomPlot &plot, const BarChart &chart)
{
    return chart.isLying ? plot.xAxis : plot.yAxis;
}

void dress(QCPAxis *axis, const Colours &c)
{
    axis->setBasePen(QPen(c.border));
    axis->setTickPen(QPen(c.border));
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLabelColor(c.secondaryText);
    axis->setLabelColor(c.secondaryText);
    axis->setTickLabelFont(secondaryFont());
    axis->setLabelFont(secondaryFont());
    axis->grid()->setPen(QPen(c.border, 1, Qt::DotLine));
    axis->grid()->setZeroLinePen(QPen(c.border));
}

QString shortened(const QString &label)
{
    return label.size() > longestLabel ? label.left(longestLabel - 1) + u'…' : label;
}

double longestBar(const BarChart &chart)
{
    double longest = 1;
    for (qsizetype bar = 0; bar < chart.labels.size(); ++bar) {
        double sum = 0;
        for (const BarSeries &one : chart.series)
            sum += one.values.value(bar);
        longest = std::max(longest, sum);
    }
    return longest;
}

void addBars(QCustomPlot &plot, const BarChart &chart, const Colours &c)
{
    QCPBars *below = nullptr;
    for (const BarSeries &one : chart.series) {
        auto *bars = new QCPBars(keyAxisOf(plot, chart), valueAxisOf(plot, chart));
        bars->setName(one.name);
        for (qsizetype bar = 0; bar < chart.labels.size(); ++bar) {
            if (one.values.value(bar) > 0) // none is not even a line
                bars->addData(static_cast<double>(bar), one.values.value(bar));
        }
        bars->setWidth(barWidth);
        bars->setPen(QPen(one.isAlarming ? c.danger : c.accent));
        bars->setBrush(one.isAlarming ? QBrush(c.danger, Qt::BDiagPattern) : QBrush(c.accent));
        bars->setSelectable(QCP::stNone);
        if (below)
            bars->moveAbove(below);
        below = bars;
    }
}

/// What the series are stands above the bars, in a line.
void putLegendAbove(QCustomPlot &plot)
{
    plot.plotLayout()->insertRow(0);
    plot.plotLayout()->addElement(0, 0, plot.legend);
    plot.plotLayout()->setRowStretchFactor(0, 0.001);
    plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot.setAutoAddPlottableToLegend(true);
}

} // namespace

BarPlot::BarPlot(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    setFocusPolicy(Qt::TabFocus);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setInteractions(QCP::Interactions());
    putLegendAbove(*m_plot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2); // for the ring of the focus
    layout->addWidget(m_plot);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void BarPlot::setChart(const BarChart &chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    m_current = -1;
    setMinimumHeight(sizeHint().height());
    updateGeometry();
    rebuild();
}

QSize BarPlot::sizeHint() const
{
    const auto bars = static_cast<int>(m_chart.labels.size());
    return {45 * metrics::grid, m_chart.isLying ? std::max(uprightHeight, (bars + 3) * lyingPixels) : uprightHeight};
}

void BarPlot::rebuild()
{
    paintIn(*m_plot, m_chart, std::max(width(), sizeHint().width()));
    m_plot->replot();
    setAccessibleDescription(told(m_current));
}

void BarPlot::paintIn(QCustomPlot &plot, const BarChart &chart, int width) const
{
    const Colours &c = colours();
    plot.clearPlottables();
    plot.setBackground(c.surface);
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis})
        dress(axis, c);
    addBars(plot, chart, c);

    const auto bars = static_cast<int>(chart.labels.size());
    const int every = chart.isLying ? 1 : std::max(1, (bars * labelPixels + width - 1) / std::max(1, width));
    const QSharedPointer<QCPAxisTickerText> labels(new QCPAxisTickerText);
    for (int bar = bars - 1; bar >= 0; bar -= every) // the newest has its label in any case
        labels->addTick(bar, shortened(chart.labels.at(bar)));
    QCPAxis *keys = keyAxisOf(plot, chart);
    keys->setTicker(labels);
    keys->setRange(-0.6, std::max(fewestBars, bars) - 0.4);
    keys->setRangeReversed(chart.isLying);
    keys->grid()->setVisible(false);
    keys->setLabel(chart.keyName);

    const QSharedPointer<QCPAxisTicker> counts(new QCPAxisTicker);
    counts->setTickCount(4);
    QCPAxis *values = valueAxisOf(plot, chart);
    values->setTicker(counts);
    values->setRangeReversed(false);
    values->setRange(0, longestBar(chart) * roomAbove);
    values->setNumberFormat(u"f"_s);
    values->setNumberPrecision(longestBar(chart) < 3 ? 1 : 0);
    values->grid()->setVisible(true);
    values->setLabel(chart.valueName);

    plot.legend->setVisible(true);
    plot.legend->setFont(secondaryFont());
    plot.legend->setTextColor(c.text);
    plot.legend->setBrush(c.surface);
    plot.legend->setBorderPen(Qt::NoPen);
}

QString BarPlot::told(int bar) const
{
    if (bar < 0 || bar >= m_chart.labels.size())
        return {};
    QStringList parts;
    for (const BarSeries &one : m_chart.series)
        //: What a bar of a plot counts, and how many.
        parts.append(tr("%1: %L2").arg(one.name).arg(qint64(one.values.value(bar))));
    //: The label of a bar of a plot, then what it stands for.
    return tr("%1 — %2").arg(m_chart.labels.at(bar), parts.join(tr(", ")));
}

QImage BarPlot::picture(const QString &title) const
{
    QCustomPlot plot;
    putLegendAbove(plot);
    const QSize size(110 * metrics::grid, std::max(50 * metrics::grid, sizeHint().height() + metrics::barHeight));
    plot.plotLayout()->insertRow(0);
    auto *heading = new QCPTextElement(&plot, title, headingFont());
    heading->setTextColor(colours().text);
    plot.plotLayout()->addElement(0, 0, heading);
    paintIn(plot, m_chart, size.width());
    return plot.toPixmap(size.width(), size.height(), 2).toImage();
}

int BarPlot::barAt(const QPoint &position) const
{
    if (!m_plot->axisRect()->rect().contains(position))
        return -1;
    const QCPAxis *keys = keyAxisOf(*m_plot, m_chart);
    const int bar = qRound(keys->pixelToCoord(m_chart.isLying ? position.y() : position.x()));
    return bar >= 0 && bar < m_chart.labels.size() ? bar : -1;
}

QPoint BarPlot::placeOf(int bar) const
{
    const auto key = static_cast<int>(keyAxisOf(*m_plot, m_chart)->coordToPixel(bar));
    const QRect area = m_plot->axisRect()->rect();
    return m_plot->mapTo(this, m_chart.isLying ? QPoint(area.center().x(), key) : QPoint(key, area.center().y()));
}

void BarPlot::setCurrent(int bar, const QPoint &at)
{
    if (bar == m_current)
        return;
    m_current = bar;
    setAccessibleDescription(told(bar));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    if (bar < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(mapToGlobal(at), told(bar), this);
}

void BarPlot::keyPressEvent(QKeyEvent *event)
{
    const auto last = static_cast<int>(m_chart.labels.size()) - 1;
    int next = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: next = m_current < 0 ? last : std::max(0, m_current - 1); break;
    case Qt::Key_Right:
    case Qt::Key_Down: next = std::min(last, m_current + 1); break;
    case Qt::Key_Home: next = 0; break;
    case Qt::Key_End: next = last; break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (next >= 0)
        setCurrent(next, placeOf(next));
}

void BarPlot::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void BarPlot::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(-1, {});
    update();
}

void BarPlot::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(colours().focus, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void BarPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        rebuild();
    QWidget::changeEvent(event);
}

bool BarPlot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const QPoint position = static_cast<QMouseEvent *>(event)->position().toPoint();
        setCurrent(barAt(position), m_plot->mapTo(this, position));
    } else if (event->type() == QEvent::Leave) {
        setCurrent(-1, {});
    } else if (event->type() == QEvent::Wheel) {
        event->ignore(); // it is the page's
        return true;
    } else if (event->type() == QEvent::Resize) {
        rebuild();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hezhun
