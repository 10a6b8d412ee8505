// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/grantstore.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// One grant of the unit, and what can be done with it: changed, withdrawn, renewed after it ran out (G-06).
class GrantDetail : public QWidget
{
    Q_OBJECT

public:
    explicit GrantDetail(QWidget *parent = nullptr);

    /// Nothing: none is chosen. `leaving`: it is about to be withdrawn.
    void show(const Grant *grant, bool leaving);

signals:
    void changeRequested();
    void renewalRequested();
    void withdrawalRequested();
    /// It is not to be withdrawn after all.
    void keepRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addLine(const QString &label, const QString &text);
    void retranslate();

    Grant m_grant;
    bool m_leaving = false;
    QLabel *m_heading = nullptr;
    QLabel *m_words = nullptr;
    QFormLayout *m_lines = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_renew = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace hezhun
