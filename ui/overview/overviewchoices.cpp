// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewchoices.h"

#include "tables/overviewtables.h"
#include "ui/look/metrics.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Period
{
    OverviewPeriod period;
    const char *name;
    const char *text;
};
constexpr Period periods[] = {
    {OverviewPeriod::Today, "periodToday", QT_TRANSLATE_NOOP("hezhun::OverviewChoices", "Today")},
    {OverviewPeriod::SevenDays, "periodSevenDays", QT_TRANSLATE_NOOP("hezhun::OverviewChoices", "7 days")},
    {OverviewPeriod::ThisMonth, "periodThisMonth", QT_TRANSLATE_NOOP("hezhun::OverviewChoices", "This month")},
    {OverviewPeriod::LastMonth, "periodLastMonth", QT_TRANSLATE_NOOP("hezhun::OverviewChoices", "Last month")},
    {OverviewPeriod::TwelveMonths, "periodTwelveMonths", QT_TRANSLATE_NOOP("hezhun::OverviewChoices", "12 months")},
};

} // namespace

OverviewChoices::OverviewChoices(KindLibrary kinds, QWidget *parent)
    : QWidget(parent)
    , m_kinds(std::move(kinds))
    , m_kind(new QComboBox(this))
    , m_place(new QComboBox(this))
{
    m_kind->setObjectName(u"overviewKind"_s);
    m_place->setObjectName(u"overviewPlace"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    addPeriods();
    row->addSpacing(metrics::margin);
    for (QComboBox *box : {m_kind, m_place}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(35 * metrics::grid);
        row->addWidget(box);
    }
    row->addStretch();
    connect(m_kind, &QComboBox::activated, this, [this] {
        OverviewQuery query = m_query;
        query.kind = m_kind->currentData().toString();
        change(query);
    });
    connect(m_place, &QComboBox::activated, this, [this] {
        OverviewQuery query = m_query;
        query.place = m_place->currentData().toString();
        change(query);
    });
    retranslate();
}

void OverviewChoices::addPeriods()
{
    auto *group = new QButtonGroup(this); // one of them is on
    for (const Period &period : periods) {
        auto *chip = new QToolButton(this);
        chip->setObjectName(QString::fromLatin1(period.name));
        chip->setProperty("role", u"chip"_s);
        chip->setCheckable(true);
        chip->setChecked(period.period == m_query.period);
        chip->setFocusPolicy(Qt::TabFocus);
        group->addButton(chip);
        layout()->addWidget(chip);
        m_periods.append(chip);
        connect(chip, &QToolButton::clicked, this, [this, which = period.period] {
            OverviewQuery query = m_query;
            query.period = which;
            change(query);
        });
    }
}

void OverviewChoices::change(const OverviewQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    emit changed(query);
}

void OverviewChoices::offer(const Overview &overview)
{
    m_desk = overview.desk;
    for (const OverviewLine &line : overview.byKind) {
        if (!m_kindNames.contains(line.key))
            m_kindNames.append(line.key);
    }
    for (const OverviewLine &line : overview.byPlace) {
        if (!line.key.isEmpty() && !m_placeNames.contains(line.key))
            m_placeNames.append(line.key);
    }
    m_placeNames.sort();
    retranslate();
}

void OverviewChoices::fill(QComboBox *box, const QList<std::pair<QString, QString>> &choices, const QString &all,
                           const QString &current)
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(all, QString());
    for (const auto &[value, text] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
}

void OverviewChoices::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OverviewChoices::retranslate()
{
    for (qsizetype at = 0; at < m_periods.size(); ++at)
        m_periods.at(at)->setText(tr(periods[at].text));
    QList<std::pair<QString, QString>> kinds;
    for (const QString &kind : std::as_const(m_kindNames))
        kinds.append({kind, OverviewTables::kindName(m_kinds, kind)});
    fill(m_kind, kinds, tr("All kinds"), m_query.kind);
    QList<std::pair<QString, QString>> places;
    for (const QString &place : std::as_const(m_placeNames))
        places.append({place, OverviewTables::placeName(place, m_desk)});
    fill(m_place, places, tr("Everywhere"), m_query.place);
    m_kind->setAccessibleName(tr("Kind"));
    m_place->setAccessibleName(tr("Place"));
}

} // namespace hezhun
