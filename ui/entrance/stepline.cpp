// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/stepline.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

StepLine::StepLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"stepLine"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::halfGrid);
    row->addStretch(1);
}

void StepLine::setNames(const QStringList &names)
{
    if (m_names == names)
        return;
    m_names = names;
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    while (m_steps.size() < names.size()) {
        Step step{new QLabel(this), new QLabel(this)};
        const int at = row->count() - 1; // before the stretch
        if (!m_steps.isEmpty())
            row->insertSpacing(at, metrics::margin);
        row->insertWidget(row->count() - 1, step.sign);
        row->insertWidget(row->count() - 1, step.name);
        m_steps.append(step);
    }
    show();
}

void StepLine::setCurrent(int step)
{
    m_current = step;
    show();
}

void StepLine::show()
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps.at(i);
        const bool isThere = i < m_names.size();
        const bool isDone = i < m_current;
        const bool isCurrent = i == m_current;
        if (isDone) {
            step.sign->setPixmap(icon(u"circle-check"_s, IconColour::Good).pixmap(metrics::iconSmall));
        } else {
            step.sign->setPixmap({});
            step.sign->setText(isThere ? QString::number(i + 1) : QString());
        }
        step.name->setText(isThere ? m_names.at(i) : QString());
        for (QLabel *label : {step.sign, step.name}) {
            label->setProperty("role", isCurrent ? QVariant(u"strong"_s) : QVariant(u"secondary"_s));
            repolish(label);
            label->setVisible(isThere);
        }
    }
    setVisible(m_names.size() > 1);
    if (m_current < m_names.size())
        setAccessibleName(
            tr("Step %1 of %2: %3")
                .arg(QString::number(m_current + 1), QString::number(m_names.size()), m_names.at(m_current)));
}

} // namespace hezhun
