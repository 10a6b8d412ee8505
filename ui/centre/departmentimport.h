// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/departmentlist.h"
#include "store/desksession.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableWidget;
QT_END_NAMESPACE

namespace hezhun {

class FileField;

/// Many departments from a file: every row and what is wrong with it is shown before anything is done (C-02).
class DepartmentImport : public QWidget
{
    Q_OBJECT

public:
    explicit DepartmentImport(DeskSession &session, QWidget *parent = nullptr);

    void start();
    FileField *file() const { return m_file; }
    /// Reads the file that is named, and checks its rows.
    void preview();

signals:
    void previewed();
    void issued(const QList<hezhun::IssuedDepartment> &departments);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Preview
    {
        QList<ListedDepartment> rows;
        QList<DepartmentFault> faults;
    };

    void take(const Result<Preview> &answer);
    void issue();
    void say(const QString &trouble);
    void fill();
    void retranslate();

    DeskSession &m_session;
    Preview m_preview;
    bool m_read = false;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    FileField *m_file = nullptr;
    QLabel *m_summary = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_issue = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace hezhun
