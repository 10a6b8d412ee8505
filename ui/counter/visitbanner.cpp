// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/visitbanner.h"

#include "tables/casetimes.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

VisitBanner::VisitBanner(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_end(new QPushButton(this))
{
    setObjectName(u"visitBanner"_s);
    setProperty("role", u"card"_s);
    m_text->setWordWrap(true);
    m_back->setObjectName(u"visitBack"_s);
    m_end->setObjectName(u"visitEnd"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, metrics::gap, metrics::gap, metrics::gap);
    row->setSpacing(metrics::gap);
    row->addWidget(m_text, 1);
    row->addWidget(m_back);
    row->addWidget(m_end);
    connect(m_back, &QPushButton::clicked, this, &VisitBanner::backRequested);
    connect(m_end, &QPushButton::clicked, this, &VisitBanner::endRequested);
    retranslate();
}

void VisitBanner::show(const CounterVisit &visit)
{
    m_visit = visit;
    retranslate();
}

void VisitBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void VisitBanner::retranslate()
{
    m_text->setText(tr("You act for %1 (%2) until %3. What you do is written down with your name beside theirs.")
                        .arg(m_visit.name, m_visit.loginName, CaseTimes::exact(m_visit.until)));
    m_back->setText(tr("Back to the counter"));
    m_end->setText(tr("End the visit"));
}

} // namespace hezhun
