// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/grantdetail.h"

#include "domain/grantroles.h"
#include "tables/casetimes.h"
#include "tables/grantlistmodel.h"
#include "tables/granttimes.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

GrantDetail::GrantDetail(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_words(new QLabel(this))
    , m_lines(new QFormLayout)
    , m_change(new QPushButton(this))
    , m_renew(new QPushButton(this))
    , m_withdraw(new QPushButton(this))
    , m_keep(new QPushButton(this))
{
    setObjectName(u"grantDetail"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_heading->setWordWrap(true);
    m_words->setWordWrap(true);
    m_change->setObjectName(u"grantChange"_s);
    m_renew->setObjectName(u"grantRenew"_s);
    m_renew->setProperty("role", u"main"_s);
    m_withdraw->setObjectName(u"grantWithdraw"_s);
    m_withdraw->setProperty("role", u"danger"_s);
    m_keep->setObjectName(u"grantKeep"_s);
    m_lines->setHorizontalSpacing(metrics::margin);
    m_lines->setVerticalSpacing(metrics::gap);
    m_lines->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::margin);
    column->addWidget(m_heading);
    column->addWidget(m_words);
    column->addLayout(m_lines);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    for (QPushButton *button : {m_renew, m_change, m_withdraw, m_keep})
        buttons->addWidget(button);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_change, &QPushButton::clicked, this, &GrantDetail::changeRequested);
    connect(m_renew, &QPushButton::clicked, this, &GrantDetail::renewalRequested);
    connect(m_withdraw, &QPushButton::clicked, this, &GrantDetail::withdrawalRequested);
    connect(m_keep, &QPushButton::clicked, this, &GrantDetail::keepRequested);
    retranslate();
}

void GrantDetail::show(const Grant *grant, bool leaving)
{
    m_grant = grant ? *grant : Grant();
    m_leaving = grant && leaving;
    retranslate();
}

void GrantDetail::addLine(const QString &label, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *name = new QLabel(label, this);
    name->setProperty("role", u"secondary"_s);
    auto *value = new QLabel(text, this);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addRow(name, value);
}

void GrantDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GrantDetail::retranslate()
{
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    const bool chosen = m_grant.id != 0;
    const bool lasts = chosen && m_grant.state != "ended"_L1 && !m_leaving;
    m_change->setText(tr("Change…"));
    m_renew->setText(tr("Renew…"));
    m_withdraw->setText(tr("Withdraw"));
    m_keep->setText(tr("Keep it"));
    m_renew->setVisible(lasts && m_grant.state == "run_out"_L1);
    m_change->setVisible(lasts && m_grant.state != "run_out"_L1);
    m_withdraw->setVisible(lasts);
    m_keep->setVisible(m_leaving);
    m_words->setProperty("role", m_grant.state == "run_out"_L1 || m_grant.state == "stopped"_L1 ? u"danger"_s : u"secondary"_s);
    repolish(m_words);
    if (!chosen) {
        m_heading->setText(tr("No grant is chosen"));
        m_words->setText(tr("Choose a line to change, withdraw or renew what was granted."));
        return;
    }
    m_heading->setText(m_grant.personName);
    m_words->setText(m_leaving ? tr("This grant is being withdrawn.") : grantStateWords(m_grant.state));
    m_words->setVisible(!m_words->text().isEmpty());
    addLine(tr("Login name"), m_grant.personLogin);
    addLine(tr("ID number"), m_grant.maskedNumber);
    addLine(tr("Role"), grantRoleText(m_grant.system, m_grant.role));
    addLine(tr("Since"), CaseTimes::exact(m_grant.grantedAt));
    addLine(tr("Until", "a grant"), GrantTimes::text(m_grant.until, QDateTime::currentDateTimeUtc()));
    addLine(tr("Ended"), CaseTimes::exact(m_grant.endedAt));
    addLine(tr("State"), grantStateText(m_grant.state));
}

} // namespace hezhun
