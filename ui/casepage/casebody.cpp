// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/casebody.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

namespace hezhun {

namespace {

constexpr double smallestShare = 0.2;
constexpr double firstShare = 0.36;
const QLatin1String shareKey("casepage/fieldsShare");

} // namespace

CaseBody::CaseBody(QWidget *fields, QWidget *documents, QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_share(std::clamp(QSettings().value(shareKey, firstShare).toDouble(), smallestShare, largestShare))
{
    m_splitter->setObjectName(QStringLiteral("caseSplitter"));
    m_splitter->addWidget(fields);
    m_splitter->addWidget(documents);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this, &CaseBody::remember);
}

void CaseBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    divide();
}

void CaseBody::divide()
{
    const int room = width() - m_splitter->handleWidth();
    m_splitter->widget(0)->setMaximumWidth(std::max(1, int(room * largestShare)));
    const int left = int(room * m_share);
    m_splitter->setSizes({left, room - left});
}

void CaseBody::remember()
{
    const QList<int> sizes = m_splitter->sizes();
    const int room = sizes.value(0) + sizes.value(1);
    if (room <= 0)
        return;
    m_share = std::clamp(double(sizes.value(0)) / room, smallestShare, largestShare);
    QSettings().setValue(shareKey, m_share);
}

} // namespace hezhun
