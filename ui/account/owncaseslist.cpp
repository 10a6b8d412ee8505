// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/owncaseslist.h"

#include "tables/casetimes.h"
#include "tables/displaylanguage.h"
#include "ui/forms/largepaper.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int listWidth = 360; ///< px

QString stateText(const OwnCase &own, const KindDefinition *kind)
{
    const StateDefinition *state = kind ? kind->state(own.state) : nullptr;
    return state ? state->label.in(displayLanguage()) : own.state;
}

QString toneRole(const OwnCase &own, const KindDefinition *kind)
{
    const StateDefinition *state = kind ? kind->state(own.state) : nullptr;
    if (!state || state->tone == StateTone::Open)
        return {};
    return state->tone == StateTone::Good ? u"good"_s : u"danger"_s;
}

} // namespace

OwnCasesList::OwnCasesList(const AccountAtHand &at, QWidget *parent)
    : QWidget(parent)
    , m_at(at)
    , m_line(new QLabel(this))
    , m_list(new QListWidget(this))
{
    m_line->setProperty("role", u"secondary"_s);
    m_list->setObjectName(u"ownCases"_s);
    m_list->setFixedWidth(listWidth);
    m_list->setSpacing(metrics::halfGrid / 2);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setProperty("role", u"card"_s);
    m_detail = new QWidget;
    m_detail->setObjectName(u"ownCase"_s);
    m_lines = new QVBoxLayout(m_detail);
    m_lines->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    scroll->setWidget(m_detail);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::margin);
    row->addWidget(m_list);
    row->addWidget(scroll, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->addWidget(m_line);
    column->addLayout(row, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &OwnCasesList::showCase);
    fill();
}

void OwnCasesList::show(const QList<OwnCase> &cases)
{
    if (cases == m_cases)
        return;
    m_cases = cases;
    fill();
}

const KindDefinition *OwnCasesList::kindOf(const OwnCase &own) const
{
    return m_at.session.kinds().find(own.kind, own.kindVersion);
}

void OwnCasesList::fill()
{
    const int row = std::max(0, m_list->currentRow());
    m_line->setText(m_cases.isEmpty() ? tr("Nothing was handed in so far.") : tr("What was handed in, the newest first."));
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const OwnCase &own : std::as_const(m_cases)) {
        const KindDefinition *kind = kindOf(own);
        const QString title = kind ? kind->title.in(displayLanguage()) : own.kind;
        m_list->addItem(tr("%1 · %2\n%3 · %4", "kind, state, reference, when")
                            .arg(title, stateText(own, kind), own.reference, CaseTimes::exact(own.submittedAt)));
    }
    m_list->setCurrentRow(m_cases.isEmpty() ? -1 : std::min(row, int(m_cases.size()) - 1));
    showCase(m_list->currentRow());
}

void OwnCasesList::addLine(const QString &text, const QString &role)
{
    auto *label = new QLabel(text, m_detail);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("role", role);
    m_lines->addWidget(label);
}

void OwnCasesList::showCase(int index)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (index < 0 || index >= m_cases.size())
        return;
    const OwnCase &own = m_cases.at(index);
    const KindDefinition *kind = kindOf(own);
    addLine(own.reference, u"heading"_s);
    addLine(stateText(own, kind), toneRole(own, kind));
    for (const QString &code : own.reasons)
        addLine(u"· "_s + (kind ? reasonText(*kind, code) : code));
    if (!own.words.isEmpty())
        addLine(own.words);
    if (!own.closedAt.isValid() && own.dueAt.isValid())
        addLine(tr("To be decided by %1.").arg(CaseTimes::exact(own.dueAt)), u"secondary"_s);
    addPapers(own, kind);
    addHistory(own, kind);
    m_lines->addStretch(1);
}

void OwnCasesList::addPapers(const OwnCase &own, const KindDefinition *kind)
{
    if (own.papers.isEmpty())
        return;
    m_lines->addSpacing(metrics::gap);
    addLine(tr("Papers"), u"section"_s);
    for (const CaseDocument &paper : own.papers) {
        const SlotDefinition *slot = kind ? kind->slot(paper.slot) : nullptr;
        const QString label = slot ? slot->label.in(displayLanguage()) : paper.slot;
        auto *look = new QPushButton(label, m_detail);
        look->setObjectName(u"look_"_s + paper.slot);
        look->setProperty("role", u"quiet"_s);
        m_lines->addWidget(look, 0, Qt::AlignLeft);
        connect(look, &QPushButton::clicked, this,
                [this, id = own.id, name = paper.slot, label] { lookAt(id, name, label); });
    }
}

void OwnCasesList::addHistory(const OwnCase &own, const KindDefinition *kind)
{
    m_lines->addSpacing(metrics::gap);
    addLine(tr("History"), u"section"_s);
    for (const HistoryRow &row : own.history) {
        const ActionDefinition *action = kind ? kind->action(row.action) : nullptr;
        const QString done = action ? action->done.in(displayLanguage()) : row.action;
        addLine(tr("%1 · %2", "when, what").arg(CaseTimes::exact(row.decidedAt), done));
    }
}

void OwnCasesList::lookAt(CaseId id, const QString &slot, const QString &label)
{
    m_at.session.reader()
        .run([id, slot, by = m_at.session.actor()](Workspace &workspace) {
            return workspace.ownCases().ownPaper(id, slot, by);
        })
        .then(this, [this, label](const Result<QByteArray> &bytes) {
            if (bytes)
                (new LargePaper(label, *bytes, {}, this))->open();
            else
                emit messageRaised({MessageTone::Danger, bytes.error().message});
        });
}

void OwnCasesList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace hezhun
