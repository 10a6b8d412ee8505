// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/grantspage.h"

#include "domain/grantroles.h"
#include "tables/grantlistmodel.h"
#include "ui/grants/grantbatchpage.h"
#include "ui/grants/grantdetail.h"
#include "ui/grants/grantfilterbar.h"
#include "ui/grants/grantform.h"
#include "ui/look/metrics.h"
#include "ui/pages/columnmemory.h"
#include "ui/pages/rowtable.h"
#include "ui/parts/emptystate.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int panelWidth = 344; ///< px
constexpr std::chrono::seconds secondThought(8);
/// px, in the order of GrantListModel::Columns.
const QList<int> columnWidths{132, 138, 158, 92, 194, 90};

AccountId unitOf(const QString &desk)
{
    return desk.startsWith(u"unit:"_s) ? desk.mid(5).toLongLong() : 0;
}

} // namespace

GrantsPage::GrantsPage(DeskSession &session, QWidget *parent)
    : DeskPage(parent)
    , m_session(session)
    , m_unit(unitOf(session.actor().desk))
    , m_system(commissionerSystem)
    , m_whole(new QStackedLayout(this))
    , m_listPage(new QWidget(this))
    , m_filters(new GrantFilterBar(m_system, m_listPage))
    , m_fromList(new QPushButton(m_listPage))
    , m_new(new QPushButton(m_listPage))
    , m_left(new QStackedWidget(m_listPage))
    , m_model(new GrantListModel(GrantListModel::Side::OfUnit, this))
    , m_table(new RowTable(m_left))
    , m_empty(new EmptyState(m_left))
    , m_side(new QFrame(m_listPage))
    , m_panel(new QStackedWidget(m_side))
    , m_detail(new GrantDetail(m_panel))
    , m_form(new GrantForm(session, m_unit, m_system, m_panel))
    , m_batch(new GrantBatchPage(session, m_unit, m_system, this))
{
    setObjectName(u"grantsPage"_s);
    m_table->setObjectName(u"grantsTable"_s);
    m_empty->setObjectName(u"grantsEmpty"_s);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    new ColumnMemory(m_table->horizontalHeader(), u"grants/columns"_s, columnWidths);
    m_fromList->setObjectName(u"grantList"_s);
    m_new->setObjectName(u"grantNew"_s);
    m_new->setProperty("role", u"main"_s);
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(secondThought);
    layOut();
    connectParts();
    retranslate();
}

GrantsPage::~GrantsPage()
{
    withdrawNow();
}

void GrantsPage::layOut()
{
    m_side->setProperty("role", u"card"_s);
    m_side->setFixedWidth(panelWidth);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(1, 1, 1, 1);
    side->addWidget(m_panel);
    m_panel->addWidget(m_detail);
    m_panel->addWidget(m_form);
    m_left->addWidget(m_table);
    m_left->addWidget(m_empty);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_filters, 1);
    head->addWidget(m_fromList, 0, Qt::AlignTop);
    head->addWidget(m_new, 0, Qt::AlignTop);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::margin);
    row->addWidget(m_left, 1);
    row->addWidget(m_side);
    auto *column = new QVBoxLayout(m_listPage);
    column->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addLayout(head);
    column->addLayout(row, 1);
    m_whole->addWidget(m_listPage);
    m_whole->addWidget(m_batch);
    setFocusProxy(m_table);
}

void GrantsPage::connectParts()
{
    connect(m_filters, &GrantFilterBar::changed, this, &GrantsPage::filter);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &GrantsPage::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GrantsPage::showChosen);
    connect(m_table, &RowTable::opened, this, &GrantsPage::change);
    connect(m_new, &QPushButton::clicked, this, &GrantsPage::startNew);
    connect(m_fromList, &QPushButton::clicked, this, &GrantsPage::startList);
    connect(m_detail, &GrantDetail::changeRequested, this, &GrantsPage::change);
    connect(m_detail, &GrantDetail::renewalRequested, this, &GrantsPage::change);
    connect(m_detail, &GrantDetail::withdrawalRequested, this, &GrantsPage::withdraw);
    connect(m_detail, &GrantDetail::keepRequested, this, &GrantsPage::keep);
    connect(m_form, &GrantForm::closed, this, [this] {
        m_panel->setCurrentWidget(m_detail);
        m_table->setFocus();
        showOutcome();
    });
    connect(m_form, &GrantForm::done, this, [this](const Grant &grant, const QString &sentence) {
        m_chosen = grant.id;
        m_panel->setCurrentWidget(m_detail);
        emit messageRaised({.tone = MessageTone::Good, .text = sentence, .seconds = 10});
        ask();
    });
    connect(m_batch, &GrantBatchPage::closed, this, &GrantsPage::showList);
    connect(m_batch, &GrantBatchPage::messageRaised, this, &DeskPage::messageRaised);
    connect(m_empty, &EmptyState::actionTriggered, this, &GrantsPage::cure);
    connect(&m_leaving, &QTimer::timeout, this, &GrantsPage::withdrawNow);
    connect(&m_session, &DeskSession::resumed, this, &GrantsPage::ask);
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, &GrantsPage::ask);
}

QString GrantsPage::title() const
{
    return tr("Grants · %n in force", nullptr, m_model->countOf(u"in_force"_s));
}

QString GrantsPage::remark() const
{
    const int over = m_model->countOf(u"run_out"_s);
    return over == 0 ? QString() : tr("%n grant(s) run out", nullptr, over);
}

QString GrantsPage::atStake() const
{
    if (m_batch->isGranting())
        return tr("Roles are being granted from a list; the rest of it would not be.");
    return m_form->holdsWork() ? tr("A new grant is filled in and not given.") : QString();
}

bool GrantsPage::search(const QString &text)
{
    GrantFilter narrowed = m_model->filter();
    narrowed.text = text.trimmed();
    filter(narrowed);
    return true;
}

QString GrantsPage::searchedFor() const
{
    return m_model->filter().text;
}

void GrantsPage::activate()
{
    ask();
    if (m_whole->currentWidget() == m_listPage)
        m_table->setFocus();
}

void GrantsPage::ask()
{
    m_session.store()
        .run([unit = m_unit, system = m_system, me = m_session.actor()](Workspace &workspace) -> Result<View> {
            const Result<QList<Grant>> grants = workspace.grants().ofUnit(unit, me);
            if (!grants)
                return grants.error();
            const Result<std::optional<Error>> hindrance = workspace.grants().hindrance(unit, system, me);
            if (!hindrance)
                return hindrance.error();
            return View{*grants, *hindrance};
        })
        .then(this, [this](const Result<View> &answer) { take(answer); });
}

void GrantsPage::take(const Result<View> &answer)
{
    if (!answer) {
        if (!isLossOfConnection(answer.error()))
            emit messageRaised({MessageTone::Danger, answer.error().message, tr("Try again"), [this] { ask(); }});
        return;
    }
    m_view = *answer;
    m_read = true;
    const qint64 chosen = m_chosen != 0 ? std::exchange(m_chosen, 0) : m_table->currentCase();
    // The unit's page is about one system; the store tells of all.
    QList<Grant> grants = m_view.grants;
    grants.removeIf([this](const Grant &grant) { return grant.system != m_system; });
    m_model->setGrants(grants);
    m_filters->count(*m_model);
    if (chosen == 0 || !m_table->selectCase(chosen))
        m_table->selectFirst();
    showOutcome();
    emit titleChanged();
    emit loaded();
}

void GrantsPage::filter(const GrantFilter &filter)
{
    const qint64 chosen = m_table->currentCase();
    m_model->setFilter(filter);
    m_filters->setFilter(filter);
    if (!m_table->selectCase(chosen))
        m_table->selectFirst();
    showOutcome();
}

void GrantsPage::sortBy(int column)
{
    const qint64 chosen = m_table->currentCase();
    m_model->sort(column, m_table->horizontalHeader()->sortIndicatorOrder());
    m_table->selectCase(chosen);
}

/// G-03: what can't be given is not offered, and it is said why.
void GrantsPage::showOutcome()
{
    const bool offered = m_read && !m_view.hindrance;
    m_new->setEnabled(offered);
    m_fromList->setEnabled(offered);
    const bool any = m_model->rowCount() > 0;
    m_left->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    m_side->setVisible(any || m_panel->currentWidget() == m_form);
    retranslate();
    showChosen();
}

void GrantsPage::showChosen()
{
    if (m_panel->currentWidget() == m_form && m_form->holdsWork() && m_table->hasFocus())
        return; // what was typed stays until it is sent or cancelled
    const Grant *grant = m_model->grant(m_table->currentCase());
    m_detail->show(grant, grant && grant->id == m_withdrawn);
    if (!m_form->hasFocus() && !m_form->isAncestorOf(focusWidget()))
        m_panel->setCurrentWidget(m_detail);
}

void GrantsPage::showList()
{
    m_whole->setCurrentWidget(m_listPage);
    ask();
    m_table->setFocus();
}

void GrantsPage::startNew()
{
    if (!m_new->isEnabled())
        return;
    m_side->show();
    m_panel->setCurrentWidget(m_form);
    m_form->startNew();
}

void GrantsPage::startList()
{
    m_whole->setCurrentWidget(m_batch);
    m_batch->start();
}

void GrantsPage::change()
{
    const Grant *grant = m_model->grant(m_table->currentCase());
    if (!grant || grant->id == m_withdrawn || grant->state == "ended"_L1)
        return;
    m_panel->setCurrentWidget(m_form);
    if (grant->state == "run_out"_L1)
        m_form->startRenewal(*grant);
    else
        m_form->startChange(*grant);
}

/// Nothing is asked, but for some seconds it can be stopped.
void GrantsPage::withdraw()
{
    const Grant *grant = m_model->grant(m_table->currentCase());
    if (!grant || grant->state == "ended"_L1 || grant->id == m_withdrawn)
        return;
    withdrawNow(); // the one before
    m_withdrawn = grant->id;
    m_model->setLeaving(m_withdrawn);
    m_leaving.start();
    emit messageRaised({.tone = MessageTone::Warning,
                        .text = tr("The role “%1” of %2 is being withdrawn.")
                                    .arg(grantRoleText(grant->system, grant->role), grant->personName),
                        .actionText = tr("Keep it"),
                        .action = [this] { keep(); },
                        .seconds = int(m_leaving.interval() / 1000)});
    showChosen();
}

void GrantsPage::keep()
{
    if (m_withdrawn == 0)
        return;
    m_leaving.stop();
    m_withdrawn = 0;
    m_model->setLeaving(0);
    emit messageRaised({.tone = MessageTone::Good, .text = tr("Nothing was withdrawn."), .seconds = 5});
    showChosen();
}

void GrantsPage::withdrawNow()
{
    m_leaving.stop();
    const qint64 id = std::exchange(m_withdrawn, 0);
    if (id == 0)
        return;
    const QString name = m_model->grant(id) ? m_model->grant(id)->personName : QString();
    m_session.store()
        .run([id, me = m_session.actor()](Workspace &workspace) {
            return workspace.grants().withdraw(id, me);
        })
        .then(this, [this, name](const Result<Grant> &answer) {
            m_model->setLeaving(m_withdrawn);
            if (answer)
                emit messageRaised({.tone = MessageTone::Good, .text = tr("The role of %1 was withdrawn.").arg(name), .seconds = 10});
            else
                emit messageRaised({.tone = MessageTone::Danger, .text = answer.error().message});
            ask();
        });
}

void GrantsPage::cure()
{
    if (m_view.hindrance && m_view.hindrance->code == u"grant.not_entered"_s)
        enter();
    else if (m_view.hindrance)
        emit pageRequested(u"information"_s);
    else if (m_model->filter().narrows())
        filter({});
    else
        startNew();
}

/// The unit goes through the system's entry (G-03); what is in the way is said there.
void GrantsPage::enter()
{
    m_session.store()
        .run([unit = m_unit, me = m_session.actor()](Workspace &workspace) {
            return workspace.entry().enter(u"commissioners"_s, unit, me);
        })
        .then(this, [this](const Result<EntryReport> &report) {
            if (!report)
                emit messageRaised({.tone = MessageTone::Danger, .text = report.error().message});
            else if (!report->passes())
                emit messageRaised({.tone = MessageTone::Warning,
                                    .text = report->firstTrouble()->words,
                                    .actionText = tr("Look at the conditions"),
                                    .action = [this] { emit pageRequested(u"entry"_s); }});
            else
                emit messageRaised({.tone = MessageTone::Good, .text = tr("The unit has gone into the system."), .seconds = 10});
            ask();
        });
}

void GrantsPage::keyPressEvent(QKeyEvent *event)
{
    if (m_whole->currentWidget() != m_listPage || event->modifiers() != Qt::NoModifier)
        return DeskPage::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_N: return startNew();
    case Qt::Key_Delete: return withdraw();
    default: DeskPage::keyPressEvent(event);
    }
}

void GrantsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    DeskPage::changeEvent(event);
}

void GrantsPage::retranslate()
{
    m_new->setText(tr("New grant (N)"));
    m_fromList->setText(tr("From a list…"));
    m_table->setAccessibleName(tr("Grants of the unit"));
    if (!m_read)
        m_empty->say(u"key"_s, tr("Loading…"), {});
    else if (m_view.hindrance && m_view.hindrance->code == u"grant.not_entered"_s)
        m_empty->say(u"key"_s, tr("No roles can be given yet"), m_view.hindrance->message, tr("Enter the system"));
    else if (m_view.hindrance)
        m_empty->say(u"key"_s, tr("No roles can be given yet"), m_view.hindrance->message, tr("To the unit's information"));
    else if (m_model->filter().narrows())
        m_empty->say(u"filter"_s, tr("No grant is like that"), tr("Nothing that was granted fits the filters."),
                     tr("Clear filters"));
    else
        m_empty->say(u"key"_s, tr("Nobody has a role of the unit yet"),
                     tr("Give persons who work for the unit a role: a matter administrator acts as the unit, a commissioner "
                        "registers for it."),
                     tr("New grant"));
}

} // namespace hezhun
