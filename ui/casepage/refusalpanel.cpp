// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/refusalpanel.h"

#include "tables/displaylanguage.h"
#include "ui/casepage/flowlayout.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

RefusalPanel::RefusalPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_consequences(new QLabel(this))
    , m_chipBox(new QWidget(this))
    , m_words(new QLineEdit(this))
    , m_send(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    setObjectName(u"refusalPanel"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    m_title->setProperty("role", u"heading"_s);
    m_hint->setProperty("role", u"secondary"_s);
    m_consequences->setObjectName(u"consequences"_s);
    m_consequences->setProperty("role", u"warning"_s);
    m_consequences->setWordWrap(true);
    m_words->setObjectName(u"refusalWords"_s);
    m_words->setMaxLength(longestWords);
    m_send->setObjectName(u"refusalSend"_s);
    m_send->setProperty("role", u"main"_s);
    m_back->setObjectName(u"refusalBack"_s);
    m_back->setProperty("role", u"quiet"_s);
    new FlowLayout(metrics::gap, m_chipBox);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addSpacing(metrics::margin);
    top->addWidget(m_hint, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(metrics::gap);
    bottom->addWidget(m_words, 1);
    bottom->addWidget(m_send);
    bottom->addWidget(m_back);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::margin, metrics::grid + metrics::halfGrid, metrics::margin,
                            metrics::grid + metrics::halfGrid);
    all->setSpacing(metrics::grid + metrics::halfGrid);
    all->addLayout(top);
    all->addWidget(m_consequences);
    all->addWidget(m_chipBox);
    all->addLayout(bottom);
    connect(m_send, &QPushButton::clicked, this, &RefusalPanel::send);
    connect(m_back, &QPushButton::clicked, this, &RefusalPanel::closeAsked);
    translate();
}

void RefusalPanel::translate()
{
    setAccessibleName(tr("Reasons"));
    m_hint->setText(tr("1 to 9 choose reasons, Tab goes to the words, Ctrl+Enter sends, Esc goes back."));
    m_words->setPlaceholderText(tr("Words to the applicant, if the reasons do not say it all"));
    m_words->setAccessibleName(tr("Words to the applicant"));
    m_send->setText(tr("Send  Ctrl+Enter"));
    m_back->setText(tr("Back  Esc"));
    m_back->setToolTip(tr("Back to the case; what you chose and typed is kept (Esc)"));
    chosen();
}

QToolButton *RefusalPanel::chip(int index)
{
    while (m_chips.size() <= index) {
        auto *made = new QToolButton(m_chipBox);
        made->setCheckable(true);
        made->setProperty("role", u"chip"_s);
        made->setMinimumHeight(metrics::controlHeight);
        connect(made, &QToolButton::toggled, this, &RefusalPanel::chosen);
        m_chipBox->layout()->addWidget(made);
        m_chips.append(made);
    }
    return m_chips.at(index);
}

void RefusalPanel::open(const QString &action, const QString &title, const QList<ReasonDefinition> &reasons,
                        const DecisionDraft &draft, const QStringList &consequences)
{
    constexpr int keys = 9;
    m_action = action;
    m_reasons = reasons;
    m_title->setText(title);
    m_consequences->setText(consequences.isEmpty() ? QString() : u"• "_s + consequences.join(u"\n• "_s));
    m_consequences->setVisible(!consequences.isEmpty());
    const bool same = draft.action == action;
    for (int i = 0; i < reasons.size(); ++i) {
        const QString label = reasons.at(i).label.in(displayLanguage());
        QToolButton *one = chip(i);
        one->setObjectName(u"reason."_s + reasons.at(i).code);
        one->setText(i < keys ? tr("%1  %2", "key, reason").arg(QString::number(i + 1), label) : label);
        one->setToolTip(i < keys ? tr("%1 (%2)", "reason, key").arg(label, QString::number(i + 1)) : label);
        one->setChecked(same && draft.reasons.contains(reasons.at(i).code));
    }
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setVisible(i < reasons.size());
    m_words->setText(same ? draft.words : QString());
    chosen();
}

DecisionDraft RefusalPanel::draft() const
{
    DecisionDraft draft;
    draft.action = m_action;
    draft.words = m_words->text().trimmed();
    for (int i = 0; i < m_reasons.size(); ++i) {
        if (m_chips.at(i)->isChecked())
            draft.reasons.append(m_reasons.at(i).code);
    }
    return draft;
}

void RefusalPanel::toggleReason(int number)
{
    if (number >= 1 && number <= m_reasons.size())
        m_chips.at(number - 1)->toggle();
}

void RefusalPanel::chosen()
{
    const bool any = !draft().reasons.isEmpty();
    m_send->setEnabled(any);
    m_send->setToolTip(any ? tr("Send the decision (Ctrl+Enter)") : tr("Choose at least one reason first."));
}

void RefusalPanel::send()
{
    if (m_send->isEnabled())
        emit sendAsked(draft());
}

void RefusalPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(colours().accent, 2));
    painter.drawLine(QPointF(0, 1), QPointF(width(), 1));
}

void RefusalPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QWidget::changeEvent(event);
}

} // namespace hezhun
