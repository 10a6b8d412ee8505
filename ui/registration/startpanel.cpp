// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/startpanel.h"

#include "store/storeerrors.h"
#include "tables/displaylanguage.h"
#include "ui/look/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int panelWidth = 640; ///< px

StartPanel::StartPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
    , m_kindLabel(new QLabel(this))
    , m_kind(new QComboBox(this))
    , m_unitLabel(new QLabel(this))
    , m_unit(new QComboBox(this))
    , m_reason(new QLabel(this))
    , m_start(new QPushButton(this))
{
    setObjectName(u"startPanel"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_text->setWordWrap(true);
    m_kind->setObjectName(u"startKind"_s);
    m_unit->setObjectName(u"startUnit"_s);
    m_kindLabel->setBuddy(m_kind);
    m_unitLabel->setBuddy(m_unit);
    m_reason->setObjectName(u"startReason"_s);
    m_reason->setProperty("role", u"danger"_s);
    m_reason->setWordWrap(true);
    m_start->setObjectName(u"start"_s);
    m_start->setProperty("role", u"main"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::margin);
    grid->setVerticalSpacing(metrics::gap);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_kindLabel, 0, 0);
    grid->addWidget(m_kind, 0, 1);
    grid->addWidget(m_unitLabel, 1, 0);
    grid->addWidget(m_unit, 1, 1);
    grid->addWidget(m_reason, 2, 1);
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setMaximumWidth(panelWidth);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(metrics::sectionGap, metrics::sectionGap, metrics::sectionGap, metrics::sectionGap);
    inside->setSpacing(metrics::margin);
    inside->addWidget(m_heading);
    inside->addWidget(m_text);
    inside->addLayout(grid);
    inside->addWidget(m_start, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->addWidget(card);
    column->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &StartPanel::showUnits);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &StartPanel::follow);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (const RegistrationOffer *chosen = offer())
            emit startRequested(chosen->kind->name, m_unit->currentData().toLongLong());
    });
}

const RegistrationOffer *StartPanel::offer() const
{
    const int index = m_kind->currentIndex();
    return index >= 0 && index < m_offers.size() ? &m_offers.at(index) : nullptr;
}

void StartPanel::show(const QList<RegistrationOffer> &offers)
{
    if (offers == m_offers)
        return;
    m_offers = offers;
    retranslate();
}

void StartPanel::setBusy(bool busy)
{
    m_busy = busy;
    follow();
}

void StartPanel::showUnits()
{
    const qint64 chosen = m_unit->currentData().toLongLong();
    const QSignalBlocker quiet(m_unit);
    m_unit->clear();
    if (const RegistrationOffer *shown = offer()) {
        for (const DraftUnit &unit : shown->units)
            m_unit->addItem(unit.name, unit.id);
    }
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(chosen)));
    follow();
}

void StartPanel::follow()
{
    const RegistrationOffer *shown = offer();
    const int index = m_unit->currentIndex();
    const QString hindrance
        = shown && index >= 0 && index < shown->units.size() ? shown->units.at(index).hindrance : QString();
    m_reason->setText(hindrance.isEmpty() ? QString() : storeError(hindrance).message);
    m_reason->setVisible(!hindrance.isEmpty());
    m_start->setEnabled(!m_busy && shown && index >= 0 && hindrance.isEmpty());
}

void StartPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPanel::retranslate()
{
    m_heading->setText(tr("Begin a registration"));
    m_text->setText(
        tr("Choose for which unit. Your identity and the unit's data are taken over; what you fill in is saved "
           "as you type, and nobody sees it until you hand it in."));
    m_kindLabel->setText(tr("Registration"));
    m_unitLabel->setText(tr("Unit"));
    m_start->setText(tr("Begin"));
    {
        const QSignalBlocker quiet(m_kind);
        const int chosen = m_kind->currentIndex();
        m_kind->clear();
        for (const RegistrationOffer &one : std::as_const(m_offers))
            m_kind->addItem(one.kind->title.in(displayLanguage()));
        m_kind->setCurrentIndex(std::clamp(chosen, m_offers.isEmpty() ? -1 : 0, int(m_offers.size()) - 1));
    }
    m_kind->setVisible(m_offers.size() > 1);
    m_kindLabel->setVisible(m_offers.size() > 1);
    showUnits();
}

} // namespace hezhun
