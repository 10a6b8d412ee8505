// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/plotcard.h"

#include "sheets/sheetwriter.h"
#include "tables/figuremodel.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/overview/barplot.h"

#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int mostRows = 10; ///< before the table scrolls by itself
constexpr int rowPixels = 28;

/// What is alarming is in the colour of danger; its text has the sign and the word.
class FigureDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle *style = cell.widget->style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        cell.rect.adjust(metrics::halfGrid, 0, -metrics::halfGrid, 0); // below the words of the header
        cell.state &= ~QStyle::State_HasFocus;
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * metrics::gap, 0);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(FigureModel::AlarmingRole).toBool()) {
            for (const auto role : {QPalette::Text, QPalette::HighlightedText})
                option->palette.setColor(role, colours().danger);
        }
    }
};

Result<Done> writePicture(const QImage &picture, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !picture.save(&file, "PNG") || !file.commit())
        return Error{u"picture.not_written"_s,
                     PlotCard::tr("The picture could not be written to %1. Choose another folder.").arg(path),
                     file.errorString()};
    return Done{};
}

Result<Done> writeTable(const FigureTable &table, const QString &name, const QString &path)
{
    QList<SheetColumn> columns;
    for (const FigureColumn &column : table.columns)
        columns.append({column.sheetTitle.isEmpty() ? column.title : column.sheetTitle});
    bool isTold = false;
    const auto source = [&]() -> Result<QList<SheetRow>> {
        QList<SheetRow> rows;
        if (std::exchange(isTold, true))
            return rows;
        for (const QList<Figure> &figures : table.rows) {
            SheetRow row;
            for (const Figure &figure : figures)
                row.append(figure.value);
            rows.append(row);
        }
        return rows;
    };
    const auto written = writeSheet(path, name.left(31), columns, source); // a sheet's name is no longer
    return written ? Result<Done>(Done{}) : written.error();
}

QTableView *figureView(QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setItemDelegate(new FigureDelegate(view));
    view->setFont(tableFont());
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setCornerButtonEnabled(false);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(rowPixels);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionsClickable(false);
    return view;
}

} // namespace

PlotCard::PlotCard(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_savePicture(button(name + u"SavePicture"_s, u"image"_s))
    , m_saveTable(button(name + u"SaveTable"_s, u"file-text"_s))
    , m_plot(new BarPlot(this))
    , m_table(figureView(this))
    , m_model(new FigureModel(this))
{
    setObjectName(name + u"Card"_s);
    setProperty("role", u"card"_s);
    m_heading->setProperty("role", u"section"_s);
    m_remark->setProperty("role", u"secondary"_s);
    m_empty->setProperty("role", u"secondary"_s);
    m_empty->setObjectName(name + u"Empty"_s);
    m_plot->setObjectName(name + u"Plot"_s);
    m_table->setObjectName(name + u"Table"_s);
    m_table->setModel(m_model);

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_heading);
    head->addWidget(m_remark);
    head->addStretch();
    head->addWidget(m_savePicture);
    head->addWidget(m_saveTable);
    auto *body = new QHBoxLayout;
    body->setSpacing(metrics::margin);
    body->addWidget(m_plot, 4);
    body->addWidget(m_table, 5);
    body->setAlignment(m_table, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addLayout(body);
    connect(m_savePicture, &QPushButton::clicked, this, &PlotCard::choosePicture);
    connect(m_saveTable, &QPushButton::clicked, this, &PlotCard::chooseTable);
    retranslate();
}

QPushButton *PlotCard::button(const QString &name, const QString &iconName)
{
    auto *made = new QPushButton(hezhun::icon(iconName, IconColour::Accent), QString(), this);
    made->setObjectName(name);
    made->setProperty("role", u"quiet"_s);
    return made;
}

void PlotCard::show(const QString &heading, const FigureTable &table, const BarChart &chart, const QString &empty,
                    const QString &remark)
{
    m_heading->setText(heading);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_empty->setText(empty);
    m_model->setTable(table);
    m_plot->setChart(chart);
    const bool isEmpty = chart.isEmpty();
    m_empty->setVisible(isEmpty);
    for (QWidget *part : {static_cast<QWidget *>(m_plot), static_cast<QWidget *>(m_table),
                          static_cast<QWidget *>(m_savePicture), static_cast<QWidget *>(m_saveTable)})
        part->setVisible(!isEmpty);
    fitTable();
    //: Of a plot, for screen readers.
    m_plot->setAccessibleName(tr("Plot: %1. Arrow keys go from bar to bar.").arg(heading));
    //: Of a table, for screen readers.
    m_table->setAccessibleName(tr("Table: %1").arg(heading));
    m_savePicture->setAccessibleName(tr("Save the plot “%1” as a picture").arg(heading));
    m_saveTable->setAccessibleName(tr("Save the table “%1” as a file").arg(heading));
}

void PlotCard::fitTable()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (m_model->columnCount() > 0)
        header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setMinimumSectionSize(6 * metrics::grid);
    const int rows = std::min(mostRows, m_model->rowCount());
    m_table->setFixedHeight(header->sizeHint().height() + rows * rowPixels + 2);
}

QFuture<Result<Done>> PlotCard::savePicture(const QString &path) const
{
    return QtConcurrent::run(writePicture, m_plot->picture(m_heading->text()), path);
}

QFuture<Result<Done>> PlotCard::saveTable(const QString &path) const
{
    return QtConcurrent::run(writeTable, m_model->table(), m_heading->text(), path);
}

void PlotCard::choosePicture()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the plot as a picture"), m_fileName + u".png"_s,
                                                      tr("Pictures (*.png)"));
    if (!path.isEmpty())
        tell(savePicture(path.endsWith(u".png"_s, Qt::CaseInsensitive) ? path : path + u".png"_s), path);
}

void PlotCard::chooseTable()
{
    const QString excel = tr("Excel workbook (*.xlsx)");
    QString format = excel;
    QString path = QFileDialog::getSaveFileName(this, tr("Save the table"), m_fileName + u".xlsx"_s,
                                                excel + u";;"_s + tr("CSV text (*.csv)"), &format);
    if (path.isEmpty())
        return;
    if (!sheetFormatOf(path))
        path += format == excel ? u".xlsx"_s : u".csv"_s;
    tell(saveTable(path), path);
}

void PlotCard::tell(QFuture<Result<Done>> written, const QString &path)
{
    written.then(this, [this, path](const Result<Done> &done) {
        if (done.ok())
            emit saved(path);
        else
            emit notSaved(done.error());
    });
}

void PlotCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void PlotCard::retranslate()
{
    m_savePicture->setText(tr("Picture"));
    m_savePicture->setToolTip(tr("Save the plot as a picture"));
    m_saveTable->setText(tr("Table"));
    m_saveTable->setToolTip(tr("Save the table as an Excel workbook or CSV"));
}

} // namespace hezhun
