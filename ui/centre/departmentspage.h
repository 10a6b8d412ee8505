// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/departmentstore.h"
#include "store/desksession.h"
#include "ui/pages/deskpage.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableWidget;
QT_END_NAMESPACE

namespace hezhun {

class DepartmentForm;
class DepartmentImport;
class DepartmentLetters;

/// 部门: the departments that have an account, who holds each office and what lies there; issuing accounts, one or from
/// a list, with letters to print (C-02). For the centre.
class DepartmentsPage : public DeskPage
{
    Q_OBJECT

public:
    explicit DepartmentsPage(DeskSession &session, QWidget *parent = nullptr);

    QString title() const override;
    QString remark() const override;
    QString atStake() const override;
    bool search(const QString &text) override;
    QString searchedFor() const override { return m_filter; }
    void activate() override;

    QTableWidget *table() const { return m_table; }
    DepartmentForm *form() const { return m_form; }
    DepartmentImport *import() const { return m_import; }
    DepartmentLetters *letters() const { return m_letters; }

signals:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void ask();
    void take(const Result<QList<Department>> &answer);
    void fill();
    void bringUp(QWidget *part);
    void showLetters(const QList<IssuedDepartment> &issued);
    void issueAgain();
    void offer();
    const Department *chosen() const;
    void retranslate();

    DeskSession &m_session;
    QList<Department> m_departments;
    QString m_filter;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_list = nullptr;
    QLabel *m_words = nullptr;
    QLineEdit *m_find = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_many = nullptr;
    QPushButton *m_again = nullptr;
    DepartmentForm *m_form = nullptr;
    DepartmentImport *m_import = nullptr;
    DepartmentLetters *m_letters = nullptr;
};

} // namespace hezhun
