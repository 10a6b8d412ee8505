// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/casetimes.h"
#include "ui/casepage/preparedcase.h"

#include <QWidget>

namespace hezhun {

/// The line above a case: whom and what it is about, its reference, since when and how long it may still wait.
class CaseHeading : public QWidget
{
    Q_OBJECT

public:
    explicit CaseHeading(QWidget *parent = nullptr);

    void show(const PreparedCase &prepared, const QDateTime &now);
    void clear();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_reference;
    QString m_waiting;
    Remaining m_remaining;
};

} // namespace hezhun
