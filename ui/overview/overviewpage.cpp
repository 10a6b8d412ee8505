// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "domain/workingcalendar.h"
#include "tables/overviewtables.h"
#include "ui/look/metrics.h"
#include "ui/overview/figuretile.h"
#include "ui/overview/overviewchoices.h"
#include "ui/overview/plotcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace hezhun {

OverviewPage::OverviewPage(DeskSession &session, QWidget *parent)
    : DeskPage(parent)
    , m_session(session)
    , m_choices(new OverviewChoices(session.kinds(), this))
    , m_asOf(new QLabel(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"overviewPage"_s);
    build();
    connect(m_choices, &OverviewChoices::changed, this, &OverviewPage::ask);
    // However much happens on the desk, it is asked once in a while.
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(2s);
    connect(&m_askSoon, &QTimer::timeout, this, &OverviewPage::ask);
    connect(&session, &DeskSession::caseChanged, this, &OverviewPage::askSoon);
    connect(&session, &DeskSession::countsChanged, this, &OverviewPage::askSoon);
    connect(&session, &DeskSession::resumed, this, &OverviewPage::askSoon);
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, &OverviewPage::ask);
}

void OverviewPage::build()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, 0);
    head->addWidget(m_choices, 1);
    m_asOf->setProperty("role", u"secondary"_s);
    head->addWidget(m_asOf);

    auto *content = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    column->setSpacing(metrics::margin);
    addTiles(column);
    addCards(column);
    column->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    content->hide(); // until there is something to show

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(metrics::gap);
    page->addLayout(head);
    page->addWidget(m_scroll, 1);
    setFocusProxy(m_choices);
}

void OverviewPage::addTiles(QVBoxLayout *column)
{
    static const std::array<QString, TileCount> names{u"open"_s,  u"late"_s,   u"today"_s,
                                                      u"month"_s, u"median"_s, u"slowest"_s};
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    for (size_t tile = 0; tile < TileCount; ++tile) {
        m_tiles.at(tile) = new FigureTile(names.at(tile), m_scroll);
        row->addWidget(m_tiles.at(tile), 1);
    }
    column->addLayout(row);
}

void OverviewPage::addCards(QVBoxLayout *column)
{
    static const std::array<QString, CardCount> names{u"ages"_s, u"times"_s, u"kinds"_s, u"places"_s, u"persons"_s};
    for (size_t card = 0; card < CardCount; ++card) {
        auto *made = new PlotCard(names.at(card), m_scroll);
        m_cards.at(card) = made;
        column->addWidget(made);
        connect(made, &PlotCard::saved, this, [this](const QString &path) {
            emit messageRaised({MessageTone::Good, tr("Saved as %1.").arg(path)});
        });
        connect(made, &PlotCard::notSaved, this, [this](const Error &error) {
            emit messageRaised({MessageTone::Danger, error.message});
        });
    }
}

PlotCard *OverviewPage::card(const QString &name) const
{
    return findChild<PlotCard *>(name + u"Card"_s);
}

QString OverviewPage::title() const
{
    return m_isThere ? tr("Overview · %Ln open", nullptr, static_cast<int>(m_overview.open)) : tr("Overview");
}

QString OverviewPage::remark() const
{
    return m_overview.late > 0 ? tr("%Ln late", nullptr, static_cast<int>(m_overview.late)) : QString();
}

void OverviewPage::activate()
{
    ask();
    m_choices->findChild<QWidget *>(u"periodThisMonth"_s)->setFocus();
}

void OverviewPage::askSoon()
{
    if (!m_askSoon.isActive())
        m_askSoon.start();
}

void OverviewPage::ask()
{
    if (!isVisible())
        return;
    m_session.reader()
        .run([actor = m_session.actor(), query = m_choices->query()](Workspace &workspace) {
            return workspace.overview().read(query, actor);
        })
        .then(this, [this, asked = ++m_asked](const Result<Overview> &answer) {
            if (asked == m_asked)
                take(answer);
        });
}

void OverviewPage::take(const Result<Overview> &answer)
{
    if (!answer.ok() && isLossOfConnection(answer.error()))
        return; // the desk says so, and it is asked again when the connection is back
    if (!answer.ok()) {
        emit messageRaised({MessageTone::Danger, answer.error().message, tr("Try again"), [this] { ask(); }});
        return;
    }
    m_overview = answer.value();
    m_isThere = true;
    m_choices->offer(m_overview);
    showAll();
    m_scroll->widget()->show();
    emit titleChanged();
    emit loaded();
}

QString OverviewPage::periodName() const
{
    const QString from = OverviewTables::dayText(m_overview.from);
    return m_overview.from == m_overview.until ? from
                                               //: First and last day of what an overview is about.
                                               : tr("%1 to %2").arg(from, OverviewTables::dayText(m_overview.until));
}

void OverviewPage::showAll()
{
    // By the clock of the working days, as every other moment, wherever the machine is.
    const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(WorkingCalendar::builtIn().zone());
    m_asOf->setText(tr("As of %1").arg(now.toString(u"HH:mm"_s)));
    showTiles();
    showCards();
}

void OverviewPage::showTiles()
{
    const QLocale locale;
    const Overview &o = m_overview;
    const QString oldest = o.ages.isEmpty() ? tr("Nothing waits")
                                            : tr("Oldest: %1").arg(OverviewTables::dayText(o.ages.first().submitted));
    m_tiles[Open]->show(tr("Open"), locale.toString(o.open), oldest);
    m_tiles[Late]->show(tr("Late"), locale.toString(o.late), o.late > 0 ? tr("Past their time") : tr("All in time"),
                        o.late > 0);
    m_tiles[Today]->show(tr("Done today"), locale.toString(o.doneToday), OverviewTables::dayText(o.today));
    m_tiles[Month]->show(tr("Done this month"), locale.toString(o.doneThisMonth),
                         tr("since %1").arg(OverviewTables::dayText(QDate(o.today.year(), o.today.month(), 1))));
    const QString counted = tr("of %Ln decision(s)", nullptr, static_cast<int>(o.handled.count()));
    m_tiles[Median]->show(tr("Handling time, median"), OverviewTables::duration(o.handled.median()), counted);
    m_tiles[Slowest]->show(tr("95 % done within"), OverviewTables::duration(o.handled.quantile(0.95)), periodName());
}

void OverviewPage::showCards()
{
    const OverviewTables tables(m_overview, m_session.kinds());
    const QString nothingOpen = tr("Nothing lies here at the moment.");
    const QString nothingDone = tr("Nothing was decided in this time.");
    const QString nothing = tr("Nothing lies here, and nothing was decided in this time.");
    m_cards[Ages]->show(tr("How long open cases wait"), tables.ages(), tables.agesChart(), nothingOpen);
    m_cards[Times]->show(tr("Done"), tables.times(), tables.timesChart(), nothingDone, periodName());
    m_cards[Kinds]->show(tr("By kind"), tables.byKind(), tables.kindsChart(), nothing);
    m_cards[Places]->show(tr("By place"), tables.byPlace(), tables.placesChart(), nothing);
    m_cards[Persons]->show(tr("By person"), tables.byPerson(), tables.personsChart(), nothingDone,
                           m_overview.personsOfEverywhere ? tr("Counted over all places") : QString());
    static const std::array<const char *, CardCount> names{QT_TR_NOOP("waiting"), QT_TR_NOOP("done"),
                                                           QT_TR_NOOP("by kind"), QT_TR_NOOP("by place"),
                                                           QT_TR_NOOP("by person")};
    for (size_t card = 0; card < CardCount; ++card)
        //: Name of a file: which part of the overview, and the day.
        m_cards.at(card)->setFileName(
            tr("Overview %1 %2").arg(tr(names.at(card)), m_overview.today.toString(Qt::ISODate)));
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_isThere)
        showAll();
    DeskPage::changeEvent(event);
}

} // namespace hezhun
