// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/roundslist.h"

#include "kinds/kindlibrary.h"
#include "tables/casetimes.h"
#include "tables/displaylanguage.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

RoundsList::RoundsList(const KindLibrary &kinds, QWidget *parent)
    : QWidget(parent)
    , m_kinds(kinds)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(u"rounds"_s);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(metrics::halfGrid);
}

void RoundsList::show(const OwnRegistration &registration)
{
    if (registration == m_registration)
        return;
    m_registration = registration;
    fill();
}

void RoundsList::fill()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_registration.rounds.isEmpty())
        return;
    addLine(tr("History"), u"section"_s);
    for (const OwnCase &round : std::as_const(m_registration.rounds))
        addRound(round);
    for (const OwnFiling &filing : std::as_const(m_registration.filings)) {
        addLine(filing.revokedAt.isValid()
                    ? tr("Filing number %1 of %2, revoked on %3")
                          .arg(filing.number, CaseTimes::exact(filing.filedAt), CaseTimes::exact(filing.revokedAt))
                    : tr("Filing number %1 of %2").arg(filing.number, CaseTimes::exact(filing.filedAt)),
                filing.revokedAt.isValid() ? u"warning"_s : u"good"_s);
    }
}

void RoundsList::addRound(const OwnCase &round)
{
    const QString language = displayLanguage();
    const KindDefinition *kind = m_kinds.find(round.kind, round.kindVersion);
    if (m_registration.rounds.size() > 1)
        addLine(round.reference, u"secondary"_s);
    for (const HistoryRow &row : round.history) {
        const ActionDefinition *action = kind ? kind->action(row.action) : nullptr;
        QStringList why;
        for (const QString &code : row.reasons) {
            const ReasonDefinition *reason = kind ? kind->reason(code) : nullptr;
            why.append(reason ? reason->label.in(language) : code);
        }
        if (!row.words.isEmpty())
            why.append(row.words);
        const QString done = action ? action->done.in(language) : row.action;
        const QString line = tr("%1 · %2", "when, what").arg(CaseTimes::exact(row.decidedAt), done);
        addLine(why.isEmpty() ? line : tr("%1: %2", "what, why").arg(line, why.join(tr("; "))));
    }
}

void RoundsList::addLine(const QString &text, const QString &role)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("role", role);
    m_lines->addWidget(label);
}

void RoundsList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace hezhun
