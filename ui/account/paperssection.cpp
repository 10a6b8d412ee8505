// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/paperssection.h"

#include "ui/forms/papergrid.h"
#include "ui/forms/paperslot.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int slotWidth = 380; ///< px, the least that two pictures beside each other need

PapersSection::PapersSection(const AccountAtHand &at, std::shared_ptr<const KindDefinition> kind, QWidget *parent)
    : QWidget(parent)
    , m_at(at)
    , m_kind(std::move(kind))
    , m_title(new QLabel(this))
    , m_line(new QLabel(this))
    , m_grid(new PaperGrid(slotWidth))
    , m_submit(new QPushButton(this))
{
    setObjectName(u"papers"_s);
    m_title->setProperty("role", u"section"_s);
    m_line->setObjectName(u"papersLine"_s);
    m_line->setProperty("role", u"secondary"_s);
    m_line->setWordWrap(true);
    m_submit->setObjectName(u"handIn"_s);
    m_submit->setProperty("role", u"main"_s);
    for (const SlotDefinition &definition : m_kind->slotList) {
        auto *paper = new PaperSlot(definition, this);
        m_slots.insert(definition.name, paper);
        connect(paper, &PaperSlot::paperTaken, this,
                [this, name = definition.name](const QByteArray &bytes) { keep(name, bytes); });
        connect(paper, &PaperSlot::paperRemoved, this, [this, name = definition.name] { throwAway(name); });
    }
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::margin);
    foot->addWidget(m_submit);
    foot->addWidget(m_line, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    column->addLayout(foot);
    connect(m_submit, &QPushButton::clicked, this, &PapersSection::handIn);
    retranslate();
}

void PapersSection::show(VerificationWords::Papers papers, const DeclaredFields &saved,
                         const std::optional<OwnCase> &handedIn)
{
    const bool changed = m_papers != papers;
    m_papers = papers;
    for (const SlotDefinition &definition : m_kind->slotList) {
        PaperSlot *paper = m_slots.value(definition.name);
        paper->setRequired(definition.required.holds([&saved](const QString &field) { return saved.value(field); }));
        paper->setReadOnly(papers != VerificationWords::Papers::Upload);
    }
    if (changed) {
        m_draft = {};
        m_notTaken = false;
        m_shown.clear();
        for (PaperSlot *paper : std::as_const(m_slots))
            paper->setPaper({});
    }
    if (papers == VerificationWords::Papers::Upload && m_draft.id == 0 && !m_opening && !m_notTaken)
        openDraft();
    else if (papers == VerificationWords::Papers::Look && handedIn)
        lookAtCase(*handedIn);
    showState();
}

void PapersSection::setFormSaved(bool saved)
{
    m_formSaved = saved;
    showState();
}

void PapersSection::openDraft()
{
    m_opening = true;
    m_at.session.store()
        .run([kind = m_kind->name, account = m_at.account, by = m_at.session.actor()](Workspace &workspace) {
            return workspace.drafts().open(kind, account, &by);
        })
        .then(this, [this](const Result<Draft> &draft) { takeDraft(draft); });
}

void PapersSection::takeDraft(const Result<Draft> &draft)
{
    m_opening = false;
    if (m_papers != VerificationWords::Papers::Upload)
        return;
    // The national service, or a reviewer, was faster than the page: nothing is needed any more, which is no trouble.
    if (!draft && (draft.error().code == u"account.already_passed"_s || draft.error().code == u"case.open"_s)) {
        m_notTaken = true;
        emit doubtful();
        return;
    }
    if (!draft) {
        if (!isLossOfConnection(draft.error()))
            emit messageRaised({MessageTone::Danger, draft.error().message, tr("Try again"), [this] { openDraft(); }});
        return;
    }
    m_draft = draft->key;
    for (const CaseDocument &document : draft->papers) {
        fill(document.slot, document.sha256,
             m_at.session.reader().run(
                 [key = m_draft, slot = document.slot, by = m_at.session.actor()](Workspace &workspace) {
                     return workspace.drafts().bytes(key, slot, &by);
                 }));
    }
    showState();
}

void PapersSection::lookAtCase(const OwnCase &own)
{
    for (const CaseDocument &document : own.papers) {
        if (m_shown.value(document.slot) == document.sha256)
            continue;
        fill(document.slot, document.sha256,
             m_at.session.reader().run(
                 [id = own.id, slot = document.slot, by = m_at.session.actor()](Workspace &workspace) {
                     return workspace.ownCases().ownPaper(id, slot, by);
                 }));
    }
}

void PapersSection::fill(const QString &slotName, const QString &sha256, const QFuture<Result<QByteArray>> &reading)
{
    PaperSlot *paper = m_slots.value(slotName);
    if (!paper)
        return;
    m_shown.insert(slotName, sha256);
    QFuture<Result<QByteArray>>(reading).then(this, [this, paper, slotName, sha256](const Result<QByteArray> &bytes) {
        if (m_shown.value(slotName) != sha256)
            return; // another one was put in meanwhile
        if (bytes)
            return paper->setPaper(*bytes);
        m_shown.remove(slotName);
        paper->setFault(bytes.error().message);
    });
}

void PapersSection::keep(const QString &slotName, const QByteArray &bytes)
{
    m_onTheirWay.insert(slotName);
    m_shown.remove(slotName);
    showState();
    m_at.session.store()
        .run([key = m_draft, slotName, bytes, by = m_at.session.actor()](Workspace &workspace) {
            return workspace.drafts().put(key, slotName, bytes, &by);
        })
        .then(this, [this, slotName](const Result<CaseDocument> &kept) {
            m_onTheirWay.remove(slotName);
            if (kept) {
                m_shown.insert(slotName, kept->sha256);
            } else {
                PaperSlot *paper = m_slots.value(slotName);
                paper->setPaper({});
                paper->setFault(kept.error().message);
            }
            showState();
        });
}

void PapersSection::throwAway(const QString &slotName)
{
    m_shown.remove(slotName);
    m_at.session.store()
        .run([key = m_draft, slotName, by = m_at.session.actor()](Workspace &workspace) {
            return workspace.drafts().remove(key, slotName, &by);
        })
        .then(this, [this](const Result<Done> &removed) {
            if (!removed)
                emit messageRaised({MessageTone::Warning, removed.error().message});
        });
}

bool PapersSection::everythingIsThere()
{
    PaperSlot *first = nullptr;
    for (const SlotDefinition &definition : m_kind->slotList) {
        PaperSlot *paper = m_slots.value(definition.name);
        QString fault;
        if (paper->hasOffer())
            fault = tr("Take the converted picture, or leave it.");
        else if (paper->isRequired() && paper->isEmpty())
            fault = tr("This paper is required and is missing.");
        if (fault.isEmpty())
            continue;
        paper->setFault(fault);
        if (!first)
            first = paper;
    }
    if (first)
        first->setFocus();
    return !first;
}

void PapersSection::handIn()
{
    if (m_handingIn || !m_onTheirWay.isEmpty() || !everythingIsThere())
        return;
    m_handingIn = true;
    showState();
    m_at.session.store()
        .run([key = m_draft, by = m_at.session.actor()](Workspace &workspace) {
            return workspace.drafts().submit({.draft = key, .fields = {}, .phone = {}, .codeId = 0, .code = {}}, &by);
        })
        .then(this, [this](const Result<HandedIn> &outcome) { takeOutcome(outcome); });
}

void PapersSection::takeOutcome(const Result<HandedIn> &outcome)
{
    m_handingIn = false;
    showState();
    if (!outcome) {
        emit messageRaised({MessageTone::Danger, outcome.error().message});
        emit doubtful();
        return;
    }
    if (outcome->faults.isEmpty()) {
        m_draft = {};
        emit handedIn(outcome->reference);
        return;
    }
    QStringList others;
    for (const IntakeFault &fault : outcome->faults) {
        PaperSlot *paper = m_slots.value(fault.at.section(u'.', -1));
        if (paper && fault.at.startsWith(u"documents"_s))
            paper->setFault(fault.message);
        else
            others.append(fault.message);
    }
    const QString what = others.isEmpty() ? tr("It was not handed in: look at what is marked red.")
                                          : tr("It was not handed in: %1").arg(others.join(u' '));
    emit messageRaised({MessageTone::Danger, what});
}

void PapersSection::showState()
{
    const bool upload = m_papers == VerificationWords::Papers::Upload;
    setVisible(upload || (m_papers == VerificationWords::Papers::Look && !m_shown.isEmpty()));
    m_submit->setVisible(upload);
    m_submit->setEnabled(m_formSaved && !m_handingIn && m_draft.id != 0 && m_onTheirWay.isEmpty());
    QString line;
    if (!upload)
        line = tr("These were handed in, and can be looked at.");
    else if (!m_formSaved)
        line = tr("Save what you changed above first.");
    else if (!m_onTheirWay.isEmpty())
        line = tr("The paper is being uploaded…");
    else
        line = tr("What you put in is kept until you hand it in.");
    m_line->setText(line);
}

void PapersSection::arrange()
{
    QList<PaperSlot *> papers;
    for (const SlotDefinition &definition : m_kind->slotList)
        papers.append(m_slots.value(definition.name));
    m_grid->arrange(papers, width());
}

void PapersSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PapersSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PapersSection::retranslate()
{
    m_title->setText(tr("Papers"));
    m_submit->setText(tr("Hand in for review"));
    showState();
}

} // namespace hezhun
