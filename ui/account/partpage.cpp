// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/partpage.h"

#include "tables/displaylanguage.h"
#include "ui/account/nationalasking.h"
#include "ui/account/paperssection.h"
#include "ui/account/statebanner.h"
#include "ui/forms/formeditor.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int widest = 1200; ///< px: lines of a form longer than this are hard to follow

PartPage::PartPage(const AccountAtHand &at, const PartView &part, QWidget *parent)
    : QWidget(parent)
    , m_at(at)
    , m_part(part)
    , m_banner(new StateBanner(this))
    , m_form(new FormEditor(*part.kind, this))
    , m_warning(new QLabel(this))
    , m_save(new QPushButton(this))
    , m_discard(new QPushButton(this))
{
    setObjectName(u"part_"_s + part.information.part);
    if (!part.kind->slotList.isEmpty())
        m_papers = new PapersSection(at, part.kind, this);
    m_warning->setObjectName(u"triggerWarning"_s);
    m_warning->setProperty("role", u"warning"_s);
    m_warning->setWordWrap(true);
    m_save->setObjectName(u"save"_s);
    m_discard->setObjectName(u"discard"_s);
    layOut();

    connect(m_form, &FormEditor::changed, this, &PartPage::follow);
    connect(m_save, &QPushButton::clicked, this, &PartPage::save);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_form->setValues(m_part.information.fields);
        follow();
    });
    connect(m_banner, &StateBanner::appealRequested, this, &PartPage::appealRequested);
    if (m_papers) {
        connect(m_papers, &PapersSection::messageRaised, this, &PartPage::messageRaised);
        connect(m_papers, &PapersSection::doubtful, this, &PartPage::changed);
        connect(m_papers, &PapersSection::handedIn, this, [this](const QString &reference) {
            emit messageRaised({MessageTone::Good,
                                tr("Handed in as %1. A reviewer looks at it within 1 to 2 working days.").arg(reference)});
            emit changed();
        });
    }
    auto *keys = new QShortcut(QKeySequence::Save, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &PartPage::save);
    m_form->setValues(part.information.fields);
    show(part);
    retranslate();
}

void PartPage::layOut()
{
    auto *content = new QWidget;
    content->setMaximumWidth(widest);
    m_sections = new QVBoxLayout(content);
    m_sections->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    m_sections->setSpacing(metrics::sectionGap);
    m_sections->addWidget(m_banner);
    m_sections->addWidget(m_form);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::margin);
    foot->addWidget(m_save);
    foot->addWidget(m_discard);
    foot->addWidget(m_warning, 1);
    m_sections->addLayout(foot);
    if (m_papers)
        m_sections->addWidget(m_papers);
    m_sections->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"partScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    setFocusProxy(m_form);
}

void PartPage::addSection(QWidget *section)
{
    m_sections->insertWidget(m_sections->count() - 1, section);
}

bool PartPage::hasUnsaved() const
{
    return m_form->isChanged();
}

void PartPage::show(const PartView &part)
{
    const bool typing = hasUnsaved();
    m_part = part;
    // What is marked red stays so, unless there is something else to show.
    if (!typing && !m_saving && m_form->values() != part.information.fields)
        m_form->setValues(part.information.fields);
    const QString number = part.kind->numberField;
    const bool fixed = part.information.numberFixed && part.kind->field(number) && part.kind->field(number)->binds
        && part.kind->subjectIsPerson();
    m_form->setFixed(number, fixed ? tr("This number is bound to the account for good, and can't be changed. The only "
                                        "way on is a new account.")
                                   : QString());
    follow();
}

void PartPage::follow()
{
    const VerificationWords words = VerificationWords::of(m_part);
    m_banner->show(words);
    const bool unsaved = hasUnsaved();
    const QStringList triggers = m_form->changedTriggers();
    QString warning;
    if (!triggers.isEmpty() && !words.warning.isEmpty()) {
        QStringList labels;
        for (const QString &name : triggers)
            labels.append(m_part.kind->field(name)->label.in(displayLanguage()));
        warning = tr("%1 (%2)").arg(words.warning, labels.join(tr(", ")));
    }
    m_warning->setText(warning);
    m_save->setEnabled(!m_saving);
    m_discard->setVisible(unsaved);
    // One main action a page: to save what was typed, or to hand in the papers.
    const bool main = unsaved || words.papers != VerificationWords::Papers::Upload;
    m_save->setProperty("role", main ? u"main"_s : QString());
    repolish(m_save);
    if (m_papers) {
        m_papers->show(words.papers, m_part.information.fields, m_part.newestCase);
        m_papers->setFormSaved(!unsaved);
    }
}

void PartPage::save()
{
    if (m_saving)
        return;
    if (const QString wrong = m_form->firstWrong(); !wrong.isEmpty()) {
        m_form->goToField(wrong);
        emit messageRaised({MessageTone::Danger, tr("Nothing was saved: look at what is marked red.")});
        return;
    }
    m_saving = true;
    m_save->setEnabled(false);
    m_at.session.store()
        .run([account = m_at.account, part = m_part.information.part, fields = m_form->values(),
              by = m_at.session.actor()](Workspace &workspace) {
            return workspace.information().save(account, part, fields, by);
        })
        .then(this, [this](const Result<Information> &saved) { takeSaved(saved); });
}

void PartPage::takeSaved(const Result<Information> &saved)
{
    m_saving = false;
    m_save->setEnabled(true);
    if (!saved) {
        const QString field = saved.error().details;
        if (m_part.kind->field(field)) {
            m_form->setFault(field, saved.error().message);
            m_form->goToField(field);
        }
        emit messageRaised({MessageTone::Danger, saved.error().message});
        return;
    }
    m_part.information = *saved;
    m_form->setValues(saved->fields);
    const QString missing = m_form->firstFault();
    follow();
    if (missing.isEmpty())
        emit messageRaised({.tone = MessageTone::Good, .text = tr("Saved."), .seconds = 10});
    else
        emit messageRaised({MessageTone::Warning, tr("Saved. What is marked red is still missing.")});
    emit changed();
    if (saved->check == u"queued"_s && !m_at.session.isShared()) {
        // Not in the way of what is saved next: the service may take its time.
        m_at.session.reader().run(askNationalService).then(this, [this](const Result<Done> &) { emit changed(); });
    }
}

void PartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PartPage::retranslate()
{
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Save (Ctrl+S)"));
    m_discard->setText(tr("Discard changes"));
    show(m_part);
}

} // namespace hezhun
