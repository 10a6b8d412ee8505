// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/draftpapers.h"

#include "tables/displaylanguage.h"
#include "ui/forms/papergrid.h"
#include "ui/forms/paperslot.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int slotWidth = 340; ///< px

DraftPapers::DraftPapers(DeskSession &session, const KindDefinition &kind, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_kind(kind)
    , m_title(new QLabel(this))
    , m_grid(new PaperGrid(slotWidth))
{
    setObjectName(u"papers"_s);
    m_title->setProperty("role", u"section"_s);
    for (const SlotDefinition &definition : m_kind.slotList) {
        auto *paper = new PaperSlot(definition, this);
        m_slots.insert(definition.name, paper);
        connect(paper, &PaperSlot::paperTaken, this,
                [this, name = definition.name](const QByteArray &bytes) { keep(name, bytes); });
        connect(paper, &PaperSlot::paperRemoved, this, [this, name = definition.name] { throwAway(name); });
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    arrange();
    retranslate();
}

void DraftPapers::showDraft(const Draft &draft)
{
    m_draft = draft.key;
    for (PaperSlot *paper : std::as_const(m_slots))
        paper->setReadOnly(false);
    for (const CaseDocument &paper : draft.papers) {
        if (m_shown.value(paper.slot) == paper.sha256 || m_onTheirWay.contains(paper.slot))
            continue;
        fill(paper,
             m_session.reader().run([key = m_draft, slot = paper.slot, by = m_session.actor()](Workspace &workspace) {
                 return workspace.drafts().bytes(key, slot, &by);
             }));
    }
}

void DraftPapers::showCase(const OwnCase &handedIn)
{
    m_draft = {};
    for (PaperSlot *paper : std::as_const(m_slots))
        paper->setReadOnly(true);
    for (const CaseDocument &paper : handedIn.papers) {
        if (m_shown.value(paper.slot) == paper.sha256)
            continue;
        fill(paper,
             m_session.reader().run([id = handedIn.id, slot = paper.slot, by = m_session.actor()](
                                        Workspace &workspace) { return workspace.ownCases().ownPaper(id, slot, by); }));
    }
}

void DraftPapers::fill(const CaseDocument &paper, QFuture<Result<QByteArray>> reading)
{
    PaperSlot *slot = m_slots.value(paper.slot);
    if (!slot)
        return;
    m_shown.insert(paper.slot, paper.sha256);
    reading.then(this, [this, slot, name = paper.slot, sha256 = paper.sha256](const Result<QByteArray> &bytes) {
        if (m_shown.value(name) != sha256)
            return; // another one was put in meanwhile
        if (slot->isLooking() || slot->hasOffer()) {
            m_shown.remove(name);
            return; // another one is just being brought
        }
        if (bytes)
            return slot->setPaper(*bytes);
        m_shown.remove(name);
        slot->setFault(bytes.error().message);
    });
}

void DraftPapers::keep(const QString &name, const QByteArray &bytes)
{
    m_onTheirWay.insert(name);
    m_shown.remove(name);
    emit changed();
    m_session.store()
        .run([key = m_draft, name, bytes, by = m_session.actor()](Workspace &workspace) {
            return workspace.drafts().put(key, name, bytes, &by);
        })
        .then(this, [this, name](const Result<CaseDocument> &kept) {
            m_onTheirWay.remove(name);
            if (kept) {
                m_shown.insert(name, kept->sha256);
            } else {
                PaperSlot *slot = m_slots.value(name);
                slot->setPaper({});
                slot->setFault(kept.error().message);
            }
            emit changed();
        });
}

void DraftPapers::throwAway(const QString &name)
{
    m_shown.remove(name);
    emit changed();
    m_session.store()
        .run([key = m_draft, name, by = m_session.actor()](Workspace &workspace) {
            return workspace.drafts().remove(key, name, &by);
        })
        .then(this, [this](const Result<Done> &removed) {
            if (!removed)
                emit messageRaised({MessageTone::Warning, removed.error().message});
        });
}

void DraftPapers::follow(const DeclaredFields &fields)
{
    for (const SlotDefinition &definition : m_kind.slotList) {
        m_slots.value(definition.name)
            ->setRequired(m_draft.id > 0 && definition.required.holds([&fields](const QString &field) {
                return fields.value(field);
            }));
    }
}

QStringList DraftPapers::markMissing()
{
    QStringList missing;
    for (const SlotDefinition &definition : m_kind.slotList) {
        PaperSlot *paper = m_slots.value(definition.name);
        QString fault;
        if (paper->hasOffer())
            fault = tr("Take the converted picture, or leave it.");
        else if (paper->isRequired() && paper->isEmpty())
            fault = tr("This paper is required and is missing.");
        if (fault.isEmpty())
            continue;
        paper->setFault(fault);
        missing.append(definition.label.in(displayLanguage()));
    }
    return missing;
}

void DraftPapers::setFault(const QString &name, const QString &reason)
{
    if (PaperSlot *paper = m_slots.value(name))
        paper->setFault(reason);
}

PaperSlot *DraftPapers::firstFault() const
{
    for (const SlotDefinition &definition : m_kind.slotList) {
        PaperSlot *paper = m_slots.value(definition.name);
        if (!paper->fault().isEmpty())
            return paper;
    }
    return nullptr;
}

void DraftPapers::arrange()
{
    QList<PaperSlot *> papers;
    for (const SlotDefinition &definition : m_kind.slotList)
        papers.append(m_slots.value(definition.name));
    m_grid->arrange(papers, width());
}

void DraftPapers::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DraftPapers::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DraftPapers::retranslate()
{
    m_title->setText(tr("Photograph and papers"));
}

} // namespace hezhun
