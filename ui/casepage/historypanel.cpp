// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/historypanel.h"

#include "tables/casehistorymodel.h"
#include "tables/casetimes.h"
#include "ui/casepage/casewords.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

QString roleOf(const KindDefinition &kind, const QString &state)
{
    const StateDefinition *definition = kind.state(state);
    if (!definition || definition->tone == StateTone::Open)
        return {};
    return definition->tone == StateTone::Good ? u"good"_s : u"danger"_s;
}

} // namespace

HistoryPanel::HistoryPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"historyPanel"_s);
    setProperty("role", u"card"_s);
    setAutoFillBackground(true);
    m_title->setProperty("role", u"heading"_s);
    m_close->setIcon(icon(u"x"_s));
    m_close->setAutoRaise(true);
    m_close->setObjectName(u"historyClose"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::margin, metrics::grid, metrics::grid, metrics::grid);
    all->addLayout(top);
    all->addWidget(m_scroll, 1);
    connect(m_close, &QToolButton::clicked, this, &HistoryPanel::closeAsked);
    translate();
}

void HistoryPanel::translate()
{
    m_title->setText(tr("History"));
    m_close->setToolTip(tr("Close the history (Esc)"));
    m_close->setAccessibleName(tr("Close the history"));
    setAccessibleName(tr("History"));
}

void HistoryPanel::addText(const QString &text, const QString &role)
{
    auto *label = new QLabel(text, m_scroll->widget());
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (!role.isEmpty())
        label->setProperty("role", role);
    m_rows->addWidget(label);
}

void HistoryPanel::addRow(const HistoryRow &row, const KindDefinition &kind)
{
    if (m_rows->count() > 0)
        m_rows->addSpacing(metrics::margin);
    const QString who
        = row.actor.isEmpty() ? tr("Portal") : tr("%1 (%2)", "name, login name").arg(row.actor, row.actorLogin);
    addText(actionDone(kind, row.action), roleOf(kind, row.toState));
    addText(tr("%1 · %2", "who, when").arg(who, CaseTimes::exact(row.decidedAt)), u"secondary"_s);
    if (!row.chosenLogin.isEmpty())
        addText(tr("Account: %1").arg(row.chosenLogin), {});
    const QString why = reasonsText(kind, row.reasons, row.words);
    if (!why.isEmpty())
        addText(why, {});
    if (m_undoable.contains(row.id))
        addUndo(row);
    m_lines.append(CaseWords::whoDidWhat(kind, row) + (row.chosenLogin.isEmpty() ? QString() : u" "_s + row.chosenLogin)
                   + (why.isEmpty() ? QString() : u" "_s + why));
}

void HistoryPanel::addUndo(const HistoryRow &row)
{
    auto *button = new QPushButton(tr("Undo this…"), m_scroll->widget());
    button->setObjectName(u"undo.%1"_s.arg(row.id));
    button->setProperty("role", u"quiet"_s);
    button->setIcon(icon(u"undo"_s));
    button->setToolTip(tr("Undo a decision that was made by mistake; what follows is told before"));
    m_rows->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, [this, id = row.id] { emit undoAsked(id); });
}

void HistoryPanel::show(const QList<HistoryRow> &rows, const KindDefinition &kind, const QSet<qint64> &undoable)
{
    m_undoable = undoable;
    auto *page = new QWidget;
    m_rows = new QVBoxLayout(page);
    m_rows->setContentsMargins(0, 0, metrics::grid, 0);
    m_rows->setSpacing(2);
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
    m_lines.clear();
    QList<HistoryRow> latestFirst = rows;
    std::sort(latestFirst.begin(), latestFirst.end(),
              [](const HistoryRow &a, const HistoryRow &b) { return a.id > b.id; });
    for (const HistoryRow &row : std::as_const(latestFirst))
        addRow(row, kind);
    m_rows->addStretch(1);
}

void HistoryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QFrame::changeEvent(event);
}

} // namespace hezhun
