// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/decisionbar.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

DecisionBar::DecisionBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_putBack(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_history(new QPushButton(this))
    , m_line(new QLabel(this))
{
    setObjectName(u"decisionBar"_s);
    m_row->setContentsMargins(metrics::margin, metrics::grid, metrics::margin, metrics::grid);
    m_row->setSpacing(metrics::gap);
    m_line->setProperty("role", u"secondary"_s);
    m_line->setObjectName(u"decisionLine"_s);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_line->setWordWrap(true);
    for (QPushButton *quiet : {m_putBack, m_next, m_history})
        quiet->setProperty("role", u"quiet"_s);
    m_putBack->setObjectName(u"putBackButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    m_history->setObjectName(u"historyButton"_s);
    m_putBack->setIcon(icon(u"undo"_s));
    m_next->setIcon(icon(u"skip"_s));
    m_history->setIcon(icon(u"history"_s));
    m_row->addWidget(m_putBack);
    m_row->addWidget(m_next);
    m_row->addSpacing(metrics::gap);
    m_row->addWidget(m_line, 1);
    m_row->addWidget(m_history);
    connect(m_putBack, &QPushButton::clicked, this, &DecisionBar::putBackAsked);
    connect(m_next, &QPushButton::clicked, this, &DecisionBar::nextAsked);
    connect(m_history, &QPushButton::clicked, this, &DecisionBar::historyAsked);
    translate();
}

void DecisionBar::translate()
{
    m_putBack->setText(tr("Put back  B"));
    m_putBack->setToolTip(tr("Give the case back to the queue without deciding (B)"));
    m_next->setText(tr("Next  N"));
    m_next->setToolTip(tr("Go on to the next case without deciding (N)"));
    m_history->setText(tr("History  H"));
    m_history->setToolTip(tr("Who did what with this case, and when (H)"));
}

void DecisionBar::offer(const QList<OfferedAction> &actions)
{
    if (actions != m_offered) {
        while (m_buttons.size() < actions.size()) {
            auto *made = new QPushButton(this);
            if (m_buttons.isEmpty())
                made->setProperty("role", u"main"_s);
            made->setMinimumWidth(metrics::grid * 14);
            const int index = int(m_buttons.size());
            connect(made, &QPushButton::clicked, this, [this, index] { emit actionAsked(m_offered.at(index).name); });
            m_row->insertWidget(index, made);
            m_buttons.append(made);
        }
        m_offered = actions;
        for (int i = 0; i < m_buttons.size(); ++i) {
            m_buttons.at(i)->setVisible(i < actions.size());
            if (i < actions.size())
                setUp(m_buttons.at(i), actions.at(i));
        }
    }
    const auto closed = std::find_if(actions.begin(), actions.end(),
                                     [](const OfferedAction &one) { return !one.obstacle.isEmpty(); });
    say(closed == actions.end() ? QString() : closed->obstacle);
}

void DecisionBar::setUp(QPushButton *button, const OfferedAction &action)
{
    const QString text
        = action.key.isEmpty() ? action.label : tr("%1  %2", "action, key").arg(action.label, action.key);
    if (button->text() != text)
        button->setText(text);
    button->setObjectName(u"action."_s + action.name);
    const bool open = action.obstacle.isEmpty();
    if (button->isEnabled() != open)
        button->setEnabled(open);
    QString tip = action.obstacle;
    if (open)
        tip = action.key.isEmpty() ? action.label : tr("%1 (%2)", "action, key").arg(action.label, action.key);
    button->setToolTip(tip);
    button->setAccessibleDescription(action.obstacle);
}

void DecisionBar::explain(const QString &sentence)
{
    offer({});
    say(sentence);
}

void DecisionBar::say(const QString &line)
{
    if (m_line->text() == line)
        return;
    m_line->setText(line);
    m_line->setToolTip(line);
}

QString DecisionBar::line() const
{
    return m_line->text();
}

QPushButton *DecisionBar::button(const QString &action) const
{
    for (int i = 0; i < m_offered.size(); ++i) {
        if (m_offered.at(i).name == action)
            return m_buttons.at(i);
    }
    return nullptr;
}

void DecisionBar::setMoves(bool canPutBack, bool canGoOn)
{
    m_putBack->setVisible(canPutBack);
    m_next->setVisible(canGoOn);
}

void DecisionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colours().border);
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
}

void DecisionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QWidget::changeEvent(event);
}

} // namespace hezhun
