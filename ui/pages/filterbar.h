// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/kindchoices.h"
#include "ui/pages/listfilters.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QMenu;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

/// The chips above a list. Each is on or off; of the kinds at most one is on.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// Without `deskChips` there are no chips for lateness and for what one has open oneself.
    FilterBar(bool deskChips, QWidget *parent = nullptr);

    void setKinds(const QList<KindChoice> &kinds);
    void setLateCount(int late);
    void setFilters(const ListFilters &filters);
    const ListFilters &filters() const { return m_filters; }

signals:
    /// The user turned a chip.
    void changed(const hezhun::ListFilters &filters);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *chip(const QString &objectName, const QString &iconName);
    void arrange();
    void fillPlaces();
    void showFilters();
    void change(const ListFilters &filters);
    void retranslate();

    ListFilters m_filters;
    QList<KindChoice> m_kinds;
    int m_lateCount = 0;
    QList<QToolButton *> m_kindChips;
    QToolButton *m_late = nullptr;
    QToolButton *m_mine = nullptr;
    QToolButton *m_place = nullptr;
    QMenu *m_places = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace hezhun
