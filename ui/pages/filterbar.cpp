// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filterbar.h"

#include "domain/divisions.h"
#include "ui/casepage/flowlayout.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int provinceDigits = 2; ///< of a division code (GB/T 2260)

FilterBar::FilterBar(bool deskChips, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new FlowLayout(metrics::gap, this); // with many kinds, a narrow window needs a second line
    row->setContentsMargins(0, 0, 0, 0);
    m_late = chip(u"chipLate"_s, u"triangle-alert"_s);
    m_mine = chip(u"chipMine"_s, u"lock"_s);
    m_place = chip(u"chipPlace"_s, u"map-pin"_s);
    m_late->setVisible(deskChips);
    m_mine->setVisible(deskChips);
    m_places = new QMenu(m_place);
    m_clear = new QPushButton(this);
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->setProperty("role", u"quiet"_s);
    QSizePolicy kept = m_clear->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // the list below must not move
    m_clear->setSizePolicy(kept);
    arrange();

    connect(m_late, &QToolButton::clicked, this, [this](bool on) {
        ListFilters filters = m_filters;
        filters.lateOnly = on;
        change(filters);
    });
    connect(m_mine, &QToolButton::clicked, this, [this](bool on) {
        ListFilters filters = m_filters;
        filters.mineOnly = on;
        change(filters);
    });
    connect(m_place, &QToolButton::clicked, this, [this] {
        fillPlaces();
        showFilters(); // the click has turned the chip, but only a choice does
        m_places->popup(m_place->mapToGlobal(m_place->rect().bottomLeft()));
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { change(m_filters.withoutNarrowing()); });
    retranslate();
}

QToolButton *FilterBar::chip(const QString &objectName, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setProperty("role", u"chip"_s);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({metrics::iconSmall, metrics::iconSmall});
    button->setIcon(hezhun::icon(iconName, IconColour::Secondary));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FilterBar::setKinds(const QList<KindChoice> &kinds)
{
    const auto sameNames = std::equal(kinds.cbegin(), kinds.cend(), m_kinds.cbegin(), m_kinds.cend(),
                                      [](const KindChoice &a, const KindChoice &b) { return a.kind == b.kind; });
    m_kinds = kinds;
    if (!sameNames) {
        qDeleteAll(m_kindChips);
        m_kindChips.clear();
        for (const KindChoice &choice : kinds) {
            QToolButton *button = chip(u"chipKind:"_s + choice.kind, choice.icon);
            connect(button, &QToolButton::clicked, this, [this, kind = choice.kind](bool on) {
                ListFilters filters = m_filters;
                filters.kind = on ? kind : QString();
                change(filters);
            });
            m_kindChips.append(button);
        }
        arrange();
    }
    showFilters();
}

/// The kinds first, then what narrows any of them.
void FilterBar::arrange()
{
    while (QLayoutItem *item = layout()->takeAt(0))
        delete item;
    for (QToolButton *button : std::as_const(m_kindChips))
        layout()->addWidget(button);
    for (QWidget *fixed : std::initializer_list<QWidget *>{m_late, m_mine, m_place, m_clear})
        layout()->addWidget(fixed);
}

void FilterBar::setLateCount(int late)
{
    m_lateCount = late;
    showFilters();
}

void FilterBar::setFilters(const ListFilters &filters)
{
    m_filters = filters;
    showFilters();
}

void FilterBar::change(const ListFilters &filters)
{
    setFilters(filters);
    emit changed(filters);
}

void FilterBar::fillPlaces()
{
    m_places->clear();
    const auto add = [this](const QString &text, const QString &prefix) {
        QAction *action = m_places->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_filters.placePrefix == prefix);
        connect(action, &QAction::triggered, this, [this, prefix] {
            ListFilters filters = m_filters;
            filters.placePrefix = prefix;
            change(filters);
        });
    };
    add(tr("Everywhere"), {});
    m_places->addSeparator();
    for (const Divisions::Division &province : Divisions::builtIn().provinces())
        add(province.name, province.code.left(provinceDigits));
}

void FilterBar::showFilters()
{
    for (qsizetype i = 0; i < m_kindChips.size(); ++i) {
        const KindChoice &choice = m_kinds.at(i);
        m_kindChips.at(i)->setChecked(choice.kind == m_filters.kind);
        m_kindChips.at(i)->setText(choice.open > 0 && m_late->isVisibleTo(this)
                                       //: A kind of case and how many of it are open.
                                       ? tr("%1  %2").arg(choice.title, QLocale().toString(choice.open))
                                       : choice.title);
    }
    m_late->setChecked(m_filters.lateOnly);
    m_late->setText(m_lateCount > 0 ? tr("Late  %1").arg(m_lateCount) : tr("Late"));
    m_late->setIcon(hezhun::icon(u"triangle-alert"_s, m_lateCount > 0 ? IconColour::Danger : IconColour::Secondary));
    m_mine->setChecked(m_filters.mineOnly);
    const QString place = Divisions::builtIn().fullName(m_filters.placePrefix.leftJustified(6, u'0'));
    m_place->setChecked(!m_filters.placePrefix.isEmpty());
    //: A button that opens a menu of places, and says which one was chosen.
    m_place->setText(tr("%1 ▾").arg(m_filters.placePrefix.isEmpty() ? tr("Place") : place));
    m_clear->setVisible(m_filters.narrows());
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    m_mine->setText(tr("Opened by me"));
    m_late->setToolTip(tr("Only cases whose time is over"));
    m_mine->setToolTip(tr("Only cases that I have open"));
    m_place->setToolTip(tr("Only cases of one province"));
    m_clear->setText(tr("Clear filters"));
    showFilters();
}

} // namespace hezhun
