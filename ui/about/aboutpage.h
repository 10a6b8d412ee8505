// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/about/components.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
QT_END_NAMESPACE

namespace hezhun {

/// 关于: which version this is, under what licence, and everything that it stands on, each with its whole licence. May
/// be looked at before logging in. Nothing is read before it is shown for the first time.
class AboutPage : public QWidget
{
    Q_OBJECT

public:
    explicit AboutPage(QWidget *parent = nullptr);

signals:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Column { Name, Version, Licence, ColumnCount };

    void makeParts();
    void layOut();
    void fill();
    void showChosen();
    void retranslate();

    QList<Component> m_components; ///< after the program itself, which is the first row
    QLabel *m_mark = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_version = nullptr;
    QLabel *m_terms = nullptr;
    QLabel *m_listHeading = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_chosen = nullptr;
    QLabel *m_origin = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace hezhun
