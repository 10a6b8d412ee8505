// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

/// A titled group of rows, in two columns where there is room, read line by line.
class FormSection : public QWidget
{
    Q_OBJECT

public:
    explicit FormSection(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// A row that needs the whole width stands alone on its line.
    void addRow(QWidget *row, bool wide = false);
    /// To be called after rows were hidden or shown.
    void arrange();
    bool isEmpty() const; ///< no row is shown

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        bool wide = false;
    };

    QLabel *m_title = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<Row> m_rows;
    int m_columns = 0;
};

} // namespace hezhun
