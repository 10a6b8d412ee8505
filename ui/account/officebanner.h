// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/departmentstore.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

/// What whoever logs in with a department's account is told to do first (C-02), and that the desk is open once it is
/// done.
class OfficeBanner : public QFrame
{
    Q_OBJECT

public:
    explicit OfficeBanner(QWidget *parent = nullptr);

    /// `desk`: where they are at work now. Hidden for who has no office, or is at its desk already.
    void show(const std::optional<DepartmentOffice> &office, const QString &desk);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    std::optional<DepartmentOffice> m_office;
    QLabel *m_sign = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
};

} // namespace hezhun
