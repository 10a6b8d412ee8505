// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/registerbar.h"

#include "domain/divisions.h"
#include "tables/displaylanguage.h"
#include "ui/casepage/flowlayout.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/parts/searchfield.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int searchWidth = 320;
constexpr int whatever = -1; ///< beside the values of RegisterSearchBy

} // namespace

RegisterBar::RegisterBar(const QString &viewer, const KindLibrary &kinds, QWidget *parent)
    : QWidget(parent)
    , m_by(new QComboBox(this))
    , m_search(new SearchField(this))
    , m_clear(new QPushButton(this))
{
    m_query.viewer = viewer;
    for (const KindDefinition *kind : kinds.cases()) {
        if (kind->isRegistration())
            m_kinds.append(kind);
    }
    build();
    connect(m_search, &SearchField::searched, this, &RegisterBar::search);
    connect(m_search, &SearchField::left, this, &RegisterBar::left);
    connect(m_by, &QComboBox::activated, this, [this] {
        if (!m_search->text().trimmed().isEmpty())
            search(m_search->text());
        m_search->setFocus();
    });
    connect(m_clear, &QPushButton::clicked, this, &RegisterBar::clear);
    connect(m_place, &QToolButton::clicked, this, [this] {
        fillPlaces();
        showChips(); // the click has turned the chip, but only a choice does
        m_places->popup(m_place->mapToGlobal(m_place->rect().bottomLeft()));
    });
    retranslate();
}

QToolButton *RegisterBar::chip(const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setProperty("role", u"chip"_s);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({metrics::iconSmall, metrics::iconSmall});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void RegisterBar::build()
{
    m_by->setObjectName(u"registerSearchBy"_s);
    m_search->setObjectName(u"registerSearch"_s);
    m_search->setMinimumWidth(searchWidth);
    m_clear->setObjectName(u"registerClear"_s);
    m_clear->setProperty("role", u"quiet"_s);
    auto *searching = new QHBoxLayout;
    searching->setSpacing(metrics::gap);
    searching->addWidget(m_by);
    searching->addWidget(m_search);
    searching->addStretch(1);

    auto *chips = new FlowLayout(metrics::gap);
    for (const KindDefinition *kind : std::as_const(m_kinds)) {
        QToolButton *button = chip(u"registerKind:"_s + kind->name);
        button->setIcon(icon(kind->icon, IconColour::Secondary));
        connect(button, &QToolButton::clicked, this, [this, name = kind->name](bool on) {
            m_query.kind = on ? name : QString();
            showChips();
            emit changed();
        });
        m_kindChips.append({kind->name, button});
        chips->addWidget(button);
        for (const StateDefinition &state : kind->states) {
            if (std::any_of(m_stateChips.cbegin(), m_stateChips.cend(),
                            [&state](const Chip &there) { return there.name == state.name; }))
                continue;
            m_stateChips.append({state.name, chip(u"registerState:"_s + state.name)});
        }
    }
    for (const Chip &state : std::as_const(m_stateChips)) {
        connect(state.button, &QToolButton::clicked, this, [this, name = state.name](bool on) {
            m_query.state = on ? name : QString();
            showChips();
            emit changed();
        });
        chips->addWidget(state.button);
    }
    m_place = chip(u"registerPlace"_s);
    m_place->setIcon(icon(u"map-pin"_s, IconColour::Secondary));
    m_places = new QMenu(m_place);
    chips->addWidget(m_place);
    chips->addWidget(m_clear);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addLayout(searching);
    column->addLayout(chips);
}

void RegisterBar::setCounts(const QList<RegisterCount> &counts)
{
    m_counts = counts;
    showChips();
}

void RegisterBar::search(const QString &text)
{
    const int by = m_by->currentData().toInt();
    if (text.trimmed().isEmpty())
        m_query.search.reset();
    else if (by == whatever)
        m_query.search = classifyRegisterSearch(text);
    else
        m_query.search = RegisterSearch{RegisterSearchBy(by), text.trimmed()};
    showChips();
    emit changed();
}

void RegisterBar::searchFor(const QString &text)
{
    m_by->setCurrentIndex(0);
    m_search->setText(text);
    search(text);
}

void RegisterBar::setSearchFocus()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool RegisterBar::narrows() const
{
    return m_query.search || !m_query.kind.isEmpty() || !m_query.state.isEmpty() || !m_query.placePrefix.isEmpty();
}

void RegisterBar::clear()
{
    m_search->clear();
    m_query = {.viewer = m_query.viewer};
    showChips();
    emit changed();
}

qint64 RegisterBar::expected() const
{
    return m_query.search || !m_query.placePrefix.isEmpty() ? -1 : countOf(m_query.kind, m_query.state);
}

qint64 RegisterBar::countOf(const QString &kind, const QString &state) const
{
    qint64 sum = 0;
    for (const RegisterCount &count : m_counts) {
        if ((kind.isEmpty() || kind == count.kind) && (state.isEmpty() || state == count.state))
            sum += count.count;
    }
    return sum;
}

/// What lies one level below: provinces for the centre, cities for a province, counties for a city.
void RegisterBar::fillPlaces()
{
    m_places->clear();
    const auto add = [this](const QString &text, const QString &prefix) {
        QAction *action = m_places->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_query.placePrefix == prefix);
        connect(action, &QAction::triggered, this, [this, prefix] {
            m_query.placePrefix = prefix;
            showChips();
            emit changed();
        });
    };
    add(tr("Everywhere"), {});
    m_places->addSeparator();
    const Divisions &divisions = Divisions::builtIn();
    const QString own = m_query.viewer.section(u':', 1);
    for (const Divisions::Division &below : own.isEmpty() ? divisions.provinces() : divisions.children(own)) {
        QString prefix = below.code;
        while (prefix.endsWith("00"_L1))
            prefix.chop(2);
        add(below.name, prefix);
    }
}

QString RegisterBar::stateLabel(const QString &state) const
{
    for (const KindDefinition *kind : m_kinds) {
        if (const StateDefinition *found = kind->state(state))
            return found->label.in(displayLanguage());
    }
    return state;
}

void RegisterBar::showChips()
{
    const QLocale locale;
    // What the counters say is about everything that the desk sees: while something is searched, or a place was chosen,
    // a number on a chip would promise rows that are not there.
    const bool tellsCounts = !m_query.search && m_query.placePrefix.isEmpty();
    for (qsizetype i = 0; i < m_kindChips.size(); ++i) {
        const Chip &kind = m_kindChips.at(i);
        const qint64 count = tellsCounts ? countOf(kind.name, {}) : 0;
        kind.button->setChecked(kind.name == m_query.kind);
        const QString title = m_kinds.at(i)->title.in(displayLanguage());
        //: A kind or a state of registrations, and how many there are.
        kind.button->setText(count > 0 ? tr("%1  %2").arg(title, locale.toString(count)) : title);
    }
    for (const Chip &state : std::as_const(m_stateChips)) {
        const qint64 count = countOf(m_query.kind, state.name);
        const bool isChosen = state.name == m_query.state;
        state.button->setChecked(isChosen);
        const QString label = stateLabel(state.name);
        state.button->setText(tellsCounts ? tr("%1  %2").arg(label, locale.toString(count)) : label);
        state.button->setVisible(count > 0 || isChosen);
    }
    const QString place = Divisions::builtIn().shortName(m_query.placePrefix.leftJustified(6, u'0'));
    m_place->setChecked(!m_query.placePrefix.isEmpty());
    //: A button that opens a menu of places, and says which one was chosen.
    m_place->setText(tr("%1 ▾").arg(m_query.placePrefix.isEmpty() ? tr("Place") : place));
    const bool isUnit = m_query.viewer.startsWith("unit:"_L1);
    const bool isCounty = m_query.viewer.startsWith("department:"_L1) && !m_query.viewer.endsWith("00"_L1);
    m_place->setVisible(!isUnit && !isCounty);
    m_clear->setVisible(narrows());
}

void RegisterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RegisterBar::retranslate()
{
    const int chosen = qMax(0, m_by->currentIndex());
    m_by->clear();
    m_by->addItem(tr("Anything"), whatever);
    m_by->addItem(tr("Filing number"), int(RegisterSearchBy::FilingNumber));
    m_by->addItem(tr("Name"), int(RegisterSearchBy::Name));
    if (!m_query.viewer.startsWith("unit:"_L1))
        m_by->addItem(tr("Work unit"), int(RegisterSearchBy::Unit));
    m_by->addItem(tr("ID number or credit code"), int(RegisterSearchBy::IdNumber));
    m_by->setCurrentIndex(chosen);
    m_by->setAccessibleName(tr("Search by"));
    m_search->setPlaceholderText(tr("Filing number, beginning of a name, ID number"));
    m_search->setToolTip(tr("Names are found by their beginning, numbers only whole; revoked filing numbers too."));
    m_place->setToolTip(tr("Only what a department there is in charge of"));
    m_clear->setText(tr("Clear filters"));
    showChips();
}

} // namespace hezhun
