// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

/// Where somebody is among several steps: those done with a tick, the present one in bold.
class StepLine : public QWidget
{
    Q_OBJECT

public:
    explicit StepLine(QWidget *parent = nullptr);

    void setNames(const QStringList &names); ///< fewer than two: nothing is shown
    /// As many as there are names: all are done.
    void setCurrent(int step);

private:
    struct Step
    {
        QLabel *sign = nullptr;
        QLabel *name = nullptr;
    };

    void show();

    QStringList m_names;
    QList<Step> m_steps;
    int m_current = 0;
};

} // namespace hezhun
