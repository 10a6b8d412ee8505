// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accountview.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QTableWidget;
QT_END_NAMESPACE

namespace hezhun {

/// The record of changes of an account (I-39), the newest first, masked as it is kept.
class ChangesList : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesList(QWidget *parent = nullptr);

    void show(const AccountView &view);
    QTableWidget *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QString eventText(const AccountEvent &event) const;
    void fill();

    AccountView m_view;
    QLabel *m_line = nullptr;
    QTableWidget *m_table = nullptr;
};

} // namespace hezhun
