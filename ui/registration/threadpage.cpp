// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/threadpage.h"

#include "kinds/kindlibrary.h"
#include "tables/casetimes.h"
#include "tables/displaylanguage.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/paperslot.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"
#include "ui/registration/draftkeeper.h"
#include "ui/registration/draftpapers.h"
#include "ui/registration/roundslist.h"
#include "ui/registration/statecard.h"
#include "ui/registration/unitrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int widest = 1200; ///< px: lines of a form longer than this are hard to follow

ThreadPage::ThreadPage(DeskSession &session, const RegistrationThread &thread, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_thread(thread)
    , m_card(new StateCard(this))
    , m_unit(new UnitRow(this))
    , m_form(new FormEditor(*thread.kind, this))
    , m_papers(new DraftPapers(session, *thread.kind, this))
    , m_rounds(new RoundsList(session.kinds(), this))
    , m_scroll(new QScrollArea(this))
    , m_foot(new QWidget(this))
    , m_saved(new QLabel(m_foot))
    , m_handIn(new QPushButton(m_foot))
    , m_discard(new QPushButton(m_foot))
{
    setObjectName(u"thread_"_s + thread.key());
    m_saved->setObjectName(u"savedLine"_s);
    m_handIn->setObjectName(u"handIn"_s);
    m_handIn->setProperty("role", u"main"_s);
    m_discard->setObjectName(u"discard"_s);
    m_discard->setProperty("role", u"quiet"_s);
    if (thread.draft)
        m_keeper = new DraftKeeper(session, thread.draft->key, this);
    layOut();
    connectParts();
    fillForm();
    show(thread);
    retranslate();
}

void ThreadPage::layOut()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::sectionGap);
    for (QWidget *part : QList<QWidget *>{m_card, m_unit, m_form, m_papers, m_rounds})
        column->addWidget(part);
    column->addStretch(1);
    content->setMaximumWidth(widest);
    m_scroll->setObjectName(u"scroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    foot->setSpacing(metrics::margin);
    foot->addWidget(m_handIn);
    foot->addWidget(m_discard);
    foot->addWidget(m_saved, 1);
    m_foot->setVisible(m_keeper != nullptr);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_foot);
    setFocusProxy(m_scroll);
}

void ThreadPage::connectParts()
{
    connect(m_card, &StateCard::correctionRequested, this, &ThreadPage::correct);
    connect(m_card, &StateCard::withdrawalRequested, this, &ThreadPage::withdraw);
    connect(m_unit, &UnitRow::unitChosen, this, &ThreadPage::changeUnit);
    connect(m_papers, &DraftPapers::messageRaised, this, &ThreadPage::messageRaised);
    connect(m_papers, &DraftPapers::changed, this, &ThreadPage::showSaved);
    connect(m_handIn, &QPushButton::clicked, this, &ThreadPage::handIn);
    connect(m_discard, &QPushButton::clicked, this, &ThreadPage::discard);
    if (!m_keeper)
        return;
    connect(m_form, &FormEditor::changed, this, [this] {
        m_discarding = false;
        m_papers->follow(m_form->values());
        m_keeper->keep(typed());
        retranslate();
    });
    connect(m_keeper, &DraftKeeper::stateChanged, this, [this] {
        showSaved();
        if (m_keeper->state() == DraftKeeper::State::Failed && m_keeper->trouble().code == "draft.unknown"_L1)
            emit changed(); // handed in, or thrown away, in another window
    });
}

bool ThreadPage::canShow(const RegistrationThread &thread) const
{
    const bool sameForm = thread.kind->name == m_thread.kind->name && thread.kind->version == m_thread.kind->version;
    const bool sameDraft = (thread.draft ? thread.draft->key.id : 0) == (m_thread.draft ? m_thread.draft->key.id : 0);
    const bool sameRound = thread.draft || !thread.registration || !m_thread.registration
        || thread.registration->round().id == m_thread.registration->round().id;
    return sameForm && sameDraft && sameRound;
}

void ThreadPage::show(const RegistrationThread &thread)
{
    m_thread = thread;
    m_card->show(RegistrationWords::of(thread, QDateTime::currentDateTimeUtc()));
    if (thread.draft) {
        m_unit->showDraft(*thread.draft, thread.units);
        m_papers->showDraft(*thread.draft);
        fixFields();
        m_papers->follow(m_form->values());
    } else {
        m_unit->showFixed(thread.registration->unitName);
        m_papers->showCase(thread.registration->round());
    }
    m_rounds->setVisible(thread.registration.has_value());
    if (thread.registration)
        m_rounds->show(*thread.registration);
    showSaved();
}

void ThreadPage::fillForm()
{
    if (!m_thread.draft) {
        m_form->setValues(m_thread.declared);
        m_form->setReadOnly(true);
        return;
    }
    DeclaredFields all = m_thread.draft->fields;
    all.insert(m_thread.draft->fixedFields);
    m_form->setValues(all);
}

/// What is taken from the accounts stands there, with where it comes from, and can't be typed (C-12).
void ThreadPage::fixFields()
{
    DeclaredFields fixed;
    for (const FieldDefinition &field : m_thread.kind->fields) {
        if (!field.from)
            continue;
        const QString hint = field.hint.in(displayLanguage());
        const QString source = field.from->isUnits ? tr("Taken from the unit's data; it can't be changed here.")
                                                   : tr("Taken from your account; it can't be changed here.");
        m_form->setFixed(field.name, hint.isEmpty() ? source : hint + u'\n' + source);
        const QString value = m_thread.draft->fixedFields.value(field.name);
        if (m_form->values().value(field.name) != value)
            fixed.insert(field.name, value);
    }
    if (!fixed.isEmpty())
        m_form->fill(fixed);
}

DeclaredFields ThreadPage::typed() const
{
    DeclaredFields typed;
    const DeclaredFields all = m_form->values();
    for (const FieldDefinition &field : m_thread.kind->fields) {
        if (!field.from && all.contains(field.name))
            typed.insert(field.name, all.value(field.name));
    }
    return typed;
}

void ThreadPage::flush()
{
    if (m_keeper)
        m_keeper->flush();
}

bool ThreadPage::isAllKept() const
{
    return (!m_keeper || m_keeper->isAllKept()) && !m_papers->isOnItsWay();
}

void ThreadPage::offerPrinting()
{
    connect(m_card, &StateCard::printRequested, this, [this] { emit printRequested(m_thread.registration->id); });
    m_card->show(RegistrationWords::of(m_thread, QDateTime::currentDateTimeUtc()));
}

void ThreadPage::setBusy(bool busy)
{
    m_busy = busy;
    m_card->setBusy(busy);
    m_unit->setEnabled(!busy);
    if (m_keeper)
        m_form->setReadOnly(busy);
    showSaved();
}

void ThreadPage::showSaved()
{
    if (!m_keeper)
        return;
    m_handIn->setEnabled(!m_busy && !m_papers->isOnItsWay());
    m_discard->setEnabled(!m_busy);
    QString line;
    QString role = u"secondary"_s;
    const auto state = m_keeper->state();
    if (m_papers->isOnItsWay()) {
        line = tr("The paper is being uploaded…");
    } else if (state == DraftKeeper::State::Failed) {
        role = u"danger"_s;
        line = tr("Not saved: %1").arg(m_keeper->trouble().message);
    } else if (state == DraftKeeper::State::Waiting || state == DraftKeeper::State::Saving) {
        line = tr("Saving…");
    } else {
        const QDateTime at = state == DraftKeeper::State::Saved ? m_keeper->savedAt() : m_thread.draft->touchedAt;
        line = tr("Saved %1", "when").arg(CaseTimes::brief(at, QDateTime::currentDateTimeUtc()));
    }
    m_saved->setText(line);
    if (m_saved->property("role").toString() != role) {
        m_saved->setProperty("role", role);
        repolish(m_saved);
    }
}

void ThreadPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(m_thread);
    }
    QWidget::changeEvent(event);
}

void ThreadPage::retranslate()
{
    m_handIn->setText(m_thread.registration ? tr("Hand in again") : tr("Hand in"));
    m_discard->setText(m_discarding ? tr("Throw away for good") : tr("Throw away"));
    m_discard->setToolTip(tr("Throws away what was filled in and uploaded here"));
    showSaved();
}

} // namespace hezhun
