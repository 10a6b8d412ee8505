// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "ui/account/informationpage.h"
#include "ui/casepage/reviewpage.h"
#include "ui/pages/caselistpage.h"
#include "ui/pages/rowtable.h"
#include "ui/parts/searchfield.h"
#include "ui/shell/deskpages.h"
#include "ui/shell/rail.h"
#include "ui/shell/standings.h"
#include "ui/shell/statusline.h"
#include "ui/shell/titleline.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

const QString Desk::queuePage = u"queue"_s;
const QString Desk::lookupPage = u"lookup"_s;
const QString Desk::todayPage = u"today"_s;
const QString Desk::registerPage = u"register"_s;
const QString Desk::overviewPage = u"overview"_s;
const QString Desk::registrationPage = u"registration"_s;
const QString Desk::informationPage = u"information"_s;
const QString Desk::grantsPage = u"grants"_s;
const QString Desk::counterPage = u"counter"_s;
const QString Desk::administrationPage = u"administration"_s;
const QString Desk::entryPage = u"entry"_s;
const QString Desk::departmentsPage = u"departments"_s;
const QString Desk::helpPage = u"help"_s;
const QString Desk::casePage = u"case"_s;

/// How often a file's counters are asked, so that cases that come in from elsewhere are seen. A server tells by itself.
constexpr std::chrono::seconds countingPace(20);

constexpr int mostKeys = 9; ///< Ctrl+1 to Ctrl+9

Desk::Desk(WorkspaceAccess access, const Actor &actor, const KindLibrary &kinds, QWidget *parent)
    : QWidget(parent)
    , m_session(std::make_unique<DeskSession>(std::move(access), actor, kinds))
{
    setObjectName(u"desk"_s);
    build();
    connectReview();
    addKeys();

    connect(m_session.get(), &DeskSession::countsChanged, this, &Desk::showCounts);
    connect(m_session.get(), &DeskSession::storeTrouble, m_status, &StatusLine::setTrouble);
    connect(m_session.get(), &DeskSession::connectionChanged, this, &Desk::showConnection);
    connect(m_session.get(), &DeskSession::sessionOver, this, &Desk::sessionOver);
    connect(m_rail, &Rail::chosen, this, &Desk::goTo);
    connect(m_title, &TitleLine::backRequested, this, &Desk::goBack);
    connect(m_title, &TitleLine::menuOpened, this, &Desk::readStandings);
    connect(information(), &InformationPage::loaded, this, &Desk::readOffers);
    connect(m_title->searchField(), &SearchField::searched, this, &Desk::search);
    connect(m_title->searchField(), &SearchField::left, this, [this] { m_stack->currentWidget()->setFocus(); });
    m_counting.setInterval(countingPace);
    connect(&m_counting, &QTimer::timeout, m_session.get(), &DeskSession::refreshCounts);
    if (!m_session->isShared())
        m_counting.start();
    qApp->installEventFilter(this);

    retranslate();
    showCounts(m_session->counts());
    m_session->refreshCounts();
    readStandings();
    readOffers();
    goTo(homePage());
}

Desk::~Desk()
{
    leaveCase();
    // The lease is given back on the store's worker, one after the other: when this has run, that has.
    m_session->store().run([](Workspace &) { return Result<Done>(Done{}); }).waitForFinished();
    delete m_stack; // the pages know the session
}

void Desk::build()
{
    m_rail = new Rail(this);
    m_title = new TitleLine(m_session->actor(), this);
    m_messages = new MessageBar(this);
    m_stack = new QStackedWidget(this);
    m_status = new StatusLine(m_session->address().displayName(), this);

    for (const PageOffer &offer : pageOffers()) {
        if (offer.isFor(*m_session))
            addPage(offer);
    }
    connect(information(), &InformationPage::appealRequested, this, &Desk::appealRequested);
    m_review = new ReviewPage(*m_session, m_stack);
    m_stack->addWidget(m_review);
    m_title->searchField()->setVisible(m_pages.contains(lookupPage) || m_pages.contains(administrationPage));
    m_status->setDecides(m_pages.contains(queuePage));

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
}

void Desk::addPage(const PageOffer &offer)
{
    DeskPage *page = offer.make(*m_session, m_stack);
    m_pages.insert(offer.name, page);
    m_stack->addWidget(page);
    m_rail->addEntry(offer.name, offer.icon, offer.atBottom);
    m_rail->setOffered(offer.name, !offer.isOfUse);
    connect(page, &DeskPage::titleChanged, this, &Desk::showTitle);
    connect(page, &DeskPage::caseRequested, this, &Desk::openCase);
    connect(page, &DeskPage::pageRequested, this, &Desk::goTo);
    connect(page, &DeskPage::lookupRequested, this, &Desk::lookUp);
    connect(page, &DeskPage::messageRaised, this, &Desk::showMessage);
}

void Desk::connectReview()
{
    connect(m_review, &ReviewPage::backRequested, this, &Desk::goBack);
    connect(m_review, &ReviewPage::messageRaised, this, &Desk::showMessage);
    connect(m_review, &ReviewPage::caseRequested, this, &Desk::openCase);
    connect(m_review, &ReviewPage::caseShown, this, [this](CaseId id) { m_pace.shown(id); });
    connect(m_review, &ReviewPage::decided, this, [this](const Decided &decided) {
        m_pace.decided(decided.row.id);
        m_status->setAverage(m_pace.average());
    });
}

/// What somebody was granted while they sit here is offered the next time that they look.
void Desk::readStandings()
{
    m_session->reader()
        .run([me = m_session->actor()](Workspace &workspace) { return workspace.accounts().standings(me); })
        .then(this, [this](const Result<QList<Standing>> &standings) {
            if (!standings)
                return; // nothing else is offered then; the desk says when the workspace can't be reached
            m_standings = choicesOf(*standings);
            m_title->setStandings(m_standings);
            emit standingsRead();
        });
}

/// Pages that only the store knows to be of use. When it can't be asked, what was offered stays.
void Desk::readOffers()
{
    for (const PageOffer &offer : pageOffers()) {
        if (!offer.isOfUse || !m_pages.contains(offer.name))
            continue;
        m_session->reader()
            .run([isOfUse = offer.isOfUse, me = m_session->actor()](Workspace &workspace) {
                return isOfUse(workspace, me);
            })
            .then(this, [this, name = offer.name](const Result<bool> &isOfUse) {
                if (!isOfUse)
                    return;
                m_rail->setOffered(name, *isOfUse);
                nameEntries();
                emit offersRead();
            });
    }
}

void Desk::addKeys()
{
    for (int i = 0; i < mostKeys; ++i) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] { goTo(m_rail->offered().value(i)); });
    }
    auto *help = new QShortcut(QKeySequence(Qt::Key_F1), this);
    connect(help, &QShortcut::activated, this, [this] { goTo(helpPage); });
    auto *back = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this);
    connect(back, &QShortcut::activated, this, &Desk::goBack);
    if (!m_pages.contains(lookupPage))
        return;
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)}) {
        auto *find = new QShortcut(keys, this);
        connect(find, &QShortcut::activated, m_title->searchField(), [this] {
            m_title->searchField()->setFocus(Qt::ShortcutFocusReason);
            m_title->searchField()->selectAll();
        });
    }
}

QString Desk::homePage() const
{
    for (const PageOffer &offer : pageOffers()) {
        if (offer.isHome && m_pages.contains(offer.name))
            return offer.name;
    }
    return informationPage;
}

void Desk::goTo(const QString &pageName)
{
    if (!m_pages.contains(pageName))
        return;
    const Place there{pageName};
    if (m_places.current() == there)
        return;
    leaveCase();
    m_places.go(there);
    showPlace(there);
}

void Desk::openCase(CaseId id, const CaseQuery &order)
{
    const Place there{casePage, id, order};
    m_places.go(there);
    showPlace(there);
}

bool Desk::goBack()
{
    const CaseId wasOpen = m_review->currentCase();
    const bool fromCase = currentPage() == casePage;
    const std::optional<Place> there = m_places.back();
    if (!there)
        return false;
    if (fromCase)
        m_review->leave();
    showPlace(*there);
    if (auto *list = qobject_cast<CaseListPage *>(page(there->page)); list && fromCase)
        list->table()->selectCase(wasOpen);
    return true;
}

void Desk::leaveCase()
{
    if (currentPage() != casePage)
        return;
    // Decided cases went by since the page was opened: coming back means the one that was left.
    const Place opened = m_places.current();
    const CaseId left = m_review->currentCase();
    if (left != 0)
        m_places.replaceCurrent({casePage, left, opened.order});
    else
        m_places.back();
    m_review->leave();
}

void Desk::showPlace(const Place &place)
{
    m_title->setBackOffered(m_places.canGoBack());
    if (place.page == casePage) {
        m_stack->setCurrentWidget(m_review);
        m_review->open(place.caseId, place.order);
        m_review->setFocus();
    } else {
        m_lastListPage = place.page;
        m_rail->setCurrent(place.page);
        DeskPage *shown = m_pages.value(place.page);
        m_title->searchField()->setText(shown->searchedFor());
        m_stack->setCurrentWidget(shown);
        shown->activate();
    }
    showTitle();
}

void Desk::search(const QString &text)
{
    DeskPage *shown = page(currentPage());
    if (shown && shown->search(text))
        shown->setFocus();
    else if (!text.trimmed().isEmpty())
        lookUp(text);
}

void Desk::lookUp(const QString &text)
{
    const QString where = m_pages.contains(lookupPage) ? lookupPage : administrationPage;
    if (!m_pages.contains(where))
        return;
    m_pages.value(where)->search(text);
    goTo(where);
    m_title->searchField()->setText(text);
    m_pages.value(where)->setFocus();
}

DeskPage *Desk::listBehind() const
{
    return m_pages.value(m_lastListPage);
}

void Desk::showTitle()
{
    // On the page of a case the title still tells how much there is to do.
    if (const DeskPage *shown = listBehind())
        m_title->setTitle(shown->title(), shown->remark());
}

void Desk::showCounts(const DeskCounts &counts)
{
    m_rail->setCount(queuePage, counts.open);
    m_status->setDecidedToday(counts.decidedToday);
    showTitle();
}

void Desk::showConnection(const ConnectionState &state)
{
    m_status->setConnection(state);
    if (std::exchange(m_wasAway, state.isAway()) == state.isAway())
        return;
    if (state.isAway()) {
        m_lossText = tr("The connection to %1 went away. It is made again by itself; what you typed stays. You can go "
                        "on reading, and decide as soon as it is back.")
                         .arg(m_session->address().displayName());
        showMessage({.tone = MessageTone::Warning, .text = m_lossText});
    } else if (m_messages->text() == std::exchange(m_lossText, {})) {
        showMessage({.tone = MessageTone::Good, .text = tr("Connected again."), .seconds = 10});
    }
}

bool Desk::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // of a key that is a shortcut nothing else is seen
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel: m_session->noteActivity(); break;
    case QEvent::Close:
        if (watched == window() && !mayLeave()) {
            event->ignore();
            return true;
        }
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void Desk::showMessage(const Message &message)
{
    m_messages->show(message);
}

void Desk::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && goBack())
        return;
    QWidget::keyPressEvent(event);
}

void Desk::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Desk::nameEntries()
{
    const QStringList names = m_rail->offered();
    for (const PageOffer &offer : pageOffers()) {
        const int place = int(names.indexOf(offer.name));
        const bool hasKey = place >= 0 && place < mostKeys;
        m_rail->setEntryText(offer.name, offer.words(), hasKey ? u"Ctrl+%1"_s.arg(place + 1) : QString());
    }
}

void Desk::retranslate()
{
    nameEntries();
    m_messages->clear(); // it speaks the language that was left
    showTitle();
}

} // namespace hezhun
