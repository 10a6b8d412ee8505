// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/grantlistmodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

/// The chips above a unit's grants: of the states at most one is on, and of the roles.
class GrantFilterBar : public QWidget
{
    Q_OBJECT

public:
    GrantFilterBar(const QString &system, QWidget *parent = nullptr);

    /// How many there are of each state stands on its chip.
    void count(const GrantListModel &model);
    void setFilter(const GrantFilter &filter);

signals:
    /// The user turned a chip; the text is as it was.
    void changed(const hezhun::GrantFilter &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Chip
    {
        QToolButton *button = nullptr;
        QString code; ///< of a state or a role
        bool isState = false;
        int count = 0;
    };

    void addChip(const QString &code, bool isState, const QString &iconName);
    void turn(const Chip &chip, bool on);
    void show();

    QString m_system;
    GrantFilter m_filter;
    QList<Chip> m_chips;
};

} // namespace hezhun
