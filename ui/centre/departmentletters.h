// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/departmentstore.h"
#include "ui/administration/onetimeletter.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableWidget;
QT_END_NAMESPACE

namespace hezhun {

/// The letter that goes out to a department (C-02): what its operator does at the first login stands in it.
Letter letterTo(const IssuedDepartment &issued);

/// The letters of accounts that were just issued, shown once, to be printed.
class DepartmentLetters : public QWidget
{
    Q_OBJECT

public:
    explicit DepartmentLetters(QWidget *parent = nullptr);

    void show(const QList<IssuedDepartment> &issued);
    /// What is printed.
    void write(QTextDocument &document) const;
    bool isShowing() const { return !m_issued.isEmpty(); }

signals:
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    QList<Letter> letters() const;
    void put(); ///< away, and out of memory as far as that can be
    void fill();
    void retranslate();

    QList<IssuedDepartment> m_issued;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace hezhun
