// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/reviewparts.h"

#include "tables/casetimes.h"
#include "tables/displaylanguage.h"
#include "ui/casepage/casebody.h"
#include "ui/casepage/caseheading.h"
#include "ui/casepage/casewords.h"
#include "ui/casepage/decisionbar.h"
#include "ui/casepage/fieldspanel.h"
#include "ui/casepage/historypanel.h"
#include "ui/casepage/matchpanel.h"
#include "ui/casepage/pagekeys.h"
#include "ui/casepage/refusalpanel.h"
#include "ui/casepage/storepictures.h"
#include "ui/documentview/documentview.h"
#include "ui/documentview/pictureloader.h"
#include "ui/look/metrics.h"

#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastFieldsHeight = 240; ///< pixels, beside however many accounts that match
constexpr int calmTime = 150; ///< milliseconds of waiting about which nothing needs to be said

} // namespace

ReviewPage::Parts::Parts(ReviewPage &page, DeskSession &deskSession)
    : desk(deskSession)
    , session(deskSession)
    , undoing(deskSession)
    , keys(new PageKeys(&page))
    , m_page(page)
    , m_loader(std::make_unique<PictureLoader>(std::make_shared<StorePictures>(deskSession.reader())))
{
    layOut();
    connectSession();
    connectWidgets();
    connectKeys();
    showCurrent();
}

ReviewPage::Parts::~Parts()
{
    // The view must not outlive the loader that it takes its pictures from.
    delete m_body;
}

void ReviewPage::Parts::layOut()
{
    m_heading = new CaseHeading;
    m_fields = new FieldsPanel;
    documents = new DocumentView(m_loader.get());
    m_matches = new MatchPanel;
    auto *side = new QWidget;
    auto *sideLines = new QVBoxLayout(side);
    sideLines->setContentsMargins(0, 0, 0, 0);
    sideLines->setSpacing(0);
    sideLines->addWidget(m_fields, 1);
    sideLines->addWidget(m_matches);
    m_fields->setMinimumHeight(leastFieldsHeight);
    m_body = new CaseBody(side, documents);
    m_waiting = new QLabel;
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setProperty("role", u"secondary"_s);
    m_bar = new DecisionBar;
    m_stack = new QStackedLayout;
    auto *all = new QVBoxLayout(&m_page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_heading);
    all->addLayout(m_stack, 1);
    all->addWidget(m_bar);
    // Only now: a stack shows its first widget, which without a parent would be a window of its own.
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_waiting);
    m_history = new HistoryPanel(&m_page);
    m_history->hide();
    m_reasons = new RefusalPanel(&m_page);
    m_reasons->hide();
    m_page.addActions(documents->viewActions());
    m_waitTimer.setSingleShot(true);
    m_waitTimer.setInterval(calmTime);
}

void ReviewPage::Parts::connectSession()
{
    connect(&session, &CaseSession::currentChanged, this, &Parts::showCurrent);
    connect(&session, &CaseSession::availabilityChanged, this, &Parts::updateBar);
    connect(&session, &CaseSession::aheadChanged, this, &Parts::fetchPicturesAhead);
    connect(&session, &CaseSession::messageRaised, &m_page, &ReviewPage::messageRaised);
    connect(&session, &CaseSession::decided, &m_page, &ReviewPage::decided);
    connect(&session, &CaseSession::caseAsked, this, &Parts::openOrAsk);
    connect(&session, &CaseSession::phoneRevealed, m_fields, &FieldsPanel::revealPhone);
    connect(&session, &CaseSession::changedElsewhere, this, &Parts::openHistory);
    connect(&session, &CaseSession::historyRead, this, [this](const QList<HistoryRow> &rows) {
        if (m_history->isVisible())
            showHistory(rows);
    });
    connect(&undoing, &CaseUndoing::messageRaised, &m_page, &ReviewPage::messageRaised);
    connect(&undoing, &CaseUndoing::undone, this, [this] {
        if (const PreparedCase *current = session.current())
            openOrAsk(current->id());
    });
    connect(&session, &CaseSession::finished, this, [this] {
        emit m_page.backRequested(); // while it can still be asked which case it was
        leave();
    });
}

void ReviewPage::Parts::connectWidgets()
{
    connect(m_fields, &FieldsPanel::caseAsked, this, &Parts::openOther);
    connect(m_fields, &FieldsPanel::revealAsked, &session, &CaseSession::revealPhone);
    connect(m_fields, &FieldsPanel::painted, this, [this] {
        m_fieldsPainted = true;
        showFully();
    });
    connect(documents, &DocumentView::fullyShown, this, &Parts::showFully);
    connect(&desk, &DeskSession::resumed, documents, &DocumentView::readMissing);
    connect(documents, &DocumentView::sheetShown, this,
            [this](int index) { session.markSheetShown(documents->sheets().at(index).slot); });
    connect(m_bar, &DecisionBar::actionAsked, this, &Parts::decide);
    connect(m_bar, &DecisionBar::putBackAsked, &session, &CaseSession::putBack);
    connect(m_bar, &DecisionBar::nextAsked, &session, &CaseSession::next);
    connect(m_bar, &DecisionBar::historyAsked, this, &Parts::toggleHistory);
    connect(m_reasons, &RefusalPanel::sendAsked, this, &Parts::sendReasons);
    connect(m_reasons, &RefusalPanel::closeAsked, this, &Parts::closeReasons);
    connect(m_matches, &MatchPanel::confirmed, this, &Parts::sendChoice);
    connect(m_matches, &MatchPanel::closeAsked, this, &Parts::closeChoice);
    connect(m_matches, &MatchPanel::choiceAsked, this, [this](int number) {
        keys->pass->trigger();
        m_matches->choose(number);
    });
    connect(m_history, &HistoryPanel::closeAsked, this, &Parts::toggleHistory);
    connect(m_history, &HistoryPanel::undoAsked, this, &Parts::openUndo);
    connect(&m_waitTimer, &QTimer::timeout, this, &Parts::sayWaiting);
}

void ReviewPage::Parts::connectKeys()
{
    connect(keys->pass, &QAction::triggered, this, [this] {
        if (const ActionDefinition *action = mainAction())
            decide(QString(action->name));
    });
    connect(keys->refuse, &QAction::triggered, this, [this] {
        if (const ActionDefinition *action = refusingAction())
            decide(QString(action->name));
    });
    connect(keys->noAccount, &QAction::triggered, this, [this] {
        if (const ActionDefinition *action = noAccountAction())
            decide(QString(action->name));
    });
    connect(keys, &PageKeys::reasonAsked, this, &Parts::digitPressed);
    connect(keys->send, &QAction::triggered, this, [this] {
        if (m_matches->isChoosing())
            m_matches->confirm();
        else
            m_reasons->send();
    });
    connect(keys->putBack, &QAction::triggered, this, [this] {
        if (session.current())
            session.putBack();
    });
    connect(keys->next, &QAction::triggered, this, [this] {
        if (!session.order().desk.isEmpty())
            session.next();
    });
    connect(keys->takeBack, &QAction::triggered, &session, &CaseSession::takeBack);
    connect(keys->nextDocument, &QAction::triggered, documents, &DocumentView::nextSheet);
    connect(keys->previousDocument, &QAction::triggered, documents, &DocumentView::previousSheet);
    connect(keys->history, &QAction::triggered, this, &Parts::toggleHistory);
    connect(keys->nextControl, &QAction::triggered, this, [this] { m_page.focusNextPrevChild(true); });
}

void ReviewPage::Parts::showCurrent()
{
    const PreparedCase *current = session.current();
    m_fieldsPainted = false;
    m_history->hide();
    if (m_reasons->isVisible())
        closeReasons();
    if (m_matches->isChoosing())
        closeChoice();
    m_matches->setVisible(current && current->choosesAccount());
    m_actions = session.actions();
    if (!current) {
        m_heading->clear();
        m_fields->clear();
        documents->clear();
        m_waiting->clear();
        m_stack->setCurrentWidget(m_waiting);
        if (session.stage() == CaseSession::Stage::Fetching)
            m_waitTimer.start();
        else
            m_waitTimer.stop();
        updateBar();
        return;
    }
    m_waitTimer.stop();
    updateWatermark();
    m_heading->show(*current, QDateTime::currentDateTimeUtc());
    m_fields->show(*current);
    m_matches->show(current->matches);
    documents->setSheets(current->sheets);
    m_stack->setCurrentWidget(m_body);
    updateBar();
}

void ReviewPage::Parts::showFully()
{
    if (!session.current() || session.stage() != CaseSession::Stage::Filling)
        return;
    if (!m_fieldsPainted || !documents->isFullyShown())
        return;
    session.markFullyShown();
    emit m_page.caseShown(session.current()->id());
}

void ReviewPage::Parts::updateWatermark()
{
    const Actor &actor = desk.actor();
    const QString line = tr("%1 %2 %3", "who looks: name, login name, moment")
                             .arg(actor.name, actor.loginName, CaseTimes::exact(QDateTime::currentDateTimeUtc()));
    if (line == m_watermark)
        return;
    m_watermark = line;
    documents->setWatermark(line);
}

void ReviewPage::Parts::fetchPicturesAhead()
{
    for (const PreparedCase &next : session.ahead())
        documents->prefetch(next.sheets);
}

/// What ends the case well; where nothing does yet, what hands it on to the next desk.
const ActionDefinition *ReviewPage::Parts::mainAction() const
{
    const auto leadingTo = [this](StateTone tone) {
        return std::find_if(m_actions.begin(), m_actions.end(), [this, tone](const ActionDefinition &action) {
            const StateDefinition *state = session.current()->kind->state(action.to);
            return state && state->tone == tone && !action.needsReason && action.withinSeconds == 0;
        });
    };
    auto main = leadingTo(StateTone::Good);
    if (main == m_actions.end())
        main = leadingTo(StateTone::Open);
    return main == m_actions.end() ? nullptr : &*main;
}

const ActionDefinition *ReviewPage::Parts::refusingAction() const
{
    const auto refusing = std::find_if(m_actions.begin(), m_actions.end(),
                                       [](const ActionDefinition &action) { return action.needsReason; });
    return refusing == m_actions.end() ? nullptr : &*refusing;
}

void ReviewPage::Parts::updateBar()
{
    m_actions = session.actions();
    const PreparedCase *current = session.current();
    const bool listed = current && !session.order().desk.isEmpty();
    m_bar->setMoves(current && !m_actions.isEmpty(), listed);
    if (!current && !m_waitTimer.isActive())
        sayWaiting();
    if (m_actions.isEmpty()) {
        m_bar->explain(current ? stateInWords() : QString());
        return;
    }
    const ActionDefinition *main = mainAction();
    const ActionDefinition *refusing = refusingAction();
    const ActionDefinition *noAccount = noAccountAction();
    QList<OfferedAction> offered;
    for (const ActionDefinition &action : std::as_const(m_actions)) {
        OfferedAction one;
        one.name = action.name;
        one.label = action.label.in(displayLanguage());
        if (&action == main || &action == refusing || &action == noAccount) {
            const QAction *key = &action == main ? keys->pass : &action == refusing ? keys->refuse : keys->noAccount;
            one.key = key->shortcut().toString(QKeySequence::NativeText);
        }
        // Until the case is shown nothing is said about that: the bar would flicker with every case.
        const bool saysAll = session.stage() == CaseSession::Stage::Shown || !desk.canDecide();
        one.obstacle = saysAll ? session.closedBecause(action) : session.obstacle(action);
        offered.insert(&action == main ? 0 : offered.size(), one);
    }
    m_bar->offer(offered);
}

void ReviewPage::Parts::sayWaiting()
{
    if (session.stage() != CaseSession::Stage::Fetching)
        m_waiting->clear();
    else if (desk.connection().isAway())
        m_waiting->setText(tr("There is no connection at present. The case comes as soon as it is back."));
    else
        m_waiting->setText(tr("Fetching the case…"));
}

QString ReviewPage::Parts::stateInWords() const
{
    if (!session.watchOnly().isEmpty())
        return session.watchOnly();
    const PreparedCase &current = *session.current();
    const QList<HistoryRow> &rows = current.record.history;
    const auto last = std::max_element(rows.begin(), rows.end(),
                                       [](const HistoryRow &a, const HistoryRow &b) { return a.id < b.id; });
    if (last == rows.end())
        return CaseWords::state(*current.kind, current.row().state);
    return CaseWords::whoDidWhat(*current.kind, *last);
}

} // namespace hezhun
