// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "tables/figuretable.h"

#include <QFrame>
#include <QFuture>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace hezhun {

class BarPlot;
class FigureModel;

/// A plot with the table of the same figures beside it, each to be saved as a file.
class PlotCard : public QFrame
{
    Q_OBJECT

public:
    /// The name begins the object names of its parts: "ages" gives "agesPlot", "agesTable".
    explicit PlotCard(const QString &name, QWidget *parent = nullptr);

    /// `empty` is said in place of both when there is nothing to show; `remark` below the heading, empty: nothing.
    void show(const QString &heading, const FigureTable &table, const BarChart &chart, const QString &empty,
              const QString &remark = {});
    /// What a file is called unless the user says otherwise, without an ending.
    void setFileName(const QString &name) { m_fileName = name; }

    BarPlot *plot() const { return m_plot; }
    QTableView *table() const { return m_table; }

    /// Written elsewhere than on this thread. Codes: those of sheetError(), picture.not_written.
    QFuture<Result<Done>> savePicture(const QString &path) const;
    QFuture<Result<Done>> saveTable(const QString &path) const;

signals:
    void saved(const QString &path);
    void notSaved(const hezhun::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *button(const QString &name, const QString &icon);
    void choosePicture();
    void chooseTable();
    void tell(QFuture<Result<Done>> written, const QString &path);
    void fitTable();
    void retranslate();

    QString m_fileName;
    QLabel *m_heading = nullptr;
    QLabel *m_remark = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_savePicture = nullptr;
    QPushButton *m_saveTable = nullptr;
    BarPlot *m_plot = nullptr;
    QTableView *m_table = nullptr;
    FigureModel *m_model = nullptr;
};

} // namespace hezhun
