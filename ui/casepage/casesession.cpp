// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/casesession.h"

#include "domain/realnamestate.h"
#include "domain/workingcalendar.h"
#include "ui/casepage/unsettleddecisions.h"

#include <algorithm>

namespace hezhun {

CaseSession::CaseSession(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_lease(new CaseLease(session, this))
    , m_ahead(new CaseAhead(session, *m_lease, this))
    , m_unsettled(new UnsettledDecisions(session, this))
{
    connect(m_ahead, &CaseAhead::fetched, this, &CaseSession::aheadFetched);
    connect(m_ahead, &CaseAhead::failed, this, [this](const Error &error) {
        if (!isLossOfConnection(error))
            emit messageRaised({.tone = MessageTone::Warning, .text = error.message});
    });
    connect(m_lease, &CaseLease::lost, this, [this](const Error &error) {
        if (error.code == QLatin1String("lease.taken_away"))
            m_watchOnly = error.message;
        emit messageRaised({.tone = MessageTone::Warning, .text = error.message});
        emit availabilityChanged();
    });
    connect(m_unsettled, &UnsettledDecisions::settled, this, &CaseSession::settled);
    connect(&session, &DeskSession::caseChanged, this, &CaseSession::otherChanged);
    connect(&session, &DeskSession::caseGone, this, &CaseSession::caseGone);
    connect(&session, &DeskSession::connectionChanged, this, [this] {
        emit availabilityChanged();
        if (m_session.canDecide())
            m_unsettled->settle();
    });
    connect(&session, &DeskSession::resumed, this, &CaseSession::comeBack);
}

CaseSession::~CaseSession()
{
    delete m_ahead; // gives its leases back through m_lease
}

void CaseSession::open(CaseId id, const CaseQuery &order)
{
    if (m_order != order)
        m_ahead->restart(order);
    m_order = order;
    m_ahead->allow(id);
    fetch(id);
}

void CaseSession::fetch(CaseId id)
{
    ++m_serial;
    m_lease->giveBack();
    m_current.reset();
    m_wanted = 0;
    m_watchOnly.clear();
    m_awaitingNext = false;
    m_finishing = false;
    m_stage = Stage::Fetching;
    emit currentChanged();
    m_lease->hold(id);
    m_session.store()
        .run([id, actor = m_session.actor()](Workspace &workspace) { return CaseOpening::take(workspace, id, actor); })
        .then(this, [this, id, serial = m_serial](const Result<OpenedCase> &opened) {
            if (serial == m_serial)
                receive(opened, id);
        });
}

void CaseSession::receive(const Result<OpenedCase> &opened, CaseId id)
{
    if (!opened.ok() && isLossOfConnection(opened.error())) {
        m_lease->forget();
        m_wanted = id;
        return;
    }
    if (!opened.ok()) {
        m_lease->forget();
        m_current.reset();
        m_stage = Stage::Nothing;
        emit currentChanged();
        emit messageRaised({.tone = MessageTone::Danger,
                            .text = opened.error().message,
                            .actionText = tr("Try again"),
                            .action = [this, id] { emit caseAsked(id); }});
        return;
    }
    m_watchOnly = opened->watchOnly;
    leaseAnswered(*opened);
    show(opened->shown);
    if (!m_watchOnly.isEmpty())
        emit messageRaised({.tone = MessageTone::Warning, .text = m_watchOnly});
}

void CaseSession::leaseAnswered(const OpenedCase &opened)
{
    if (opened.leased)
        m_lease->confirm(opened.shown.row());
    else
        m_lease->forget();
}

void CaseSession::show(PreparedCase next)
{
    m_current = std::move(next);
    m_wanted = 0;
    if (m_notCommitted == m_current->id())
        m_notCommitted = 0;
    m_awaitingNext = false;
    m_stage = Stage::Filling;
    m_seen.clear();
    emit currentChanged();
}

void CaseSession::leave()
{
    ++m_serial;
    m_lease->giveBack();
    m_current.reset();
    m_wanted = 0;
    m_stage = Stage::Nothing;
    m_watchOnly.clear();
    m_awaitingNext = false;
    m_finishing = false;
    m_notCommitted = 0;
    m_ahead->leave();
    emit currentChanged();
}

void CaseSession::markSheetShown(const QString &slot)
{
    if (!m_current || m_seen.contains(slot))
        return;
    m_seen.insert(slot);
    m_session.store().run([id = m_current->id(), slot, actor = m_session.actor()](Workspace &workspace) {
        return workspace.documents().recordShown(id, slot, actor);
    });
    emit availabilityChanged();
}

void CaseSession::markFullyShown()
{
    if (m_stage != Stage::Filling || !m_current)
        return;
    m_stage = Stage::Shown;
    emit availabilityChanged();
    m_ahead->readOn(m_current->row());
    emit aheadChanged();
}

QList<ActionDefinition> CaseSession::actions() const
{
    if (!m_current || !m_watchOnly.isEmpty())
        return {};
    QList<ActionDefinition> open = m_current->kind->actionsFrom(m_current->row().state);
    const CaseRecord &record = m_current->record;
    open.removeIf([&](const ActionDefinition &action) {
        // What lies elsewhere, or lay elsewhere last, is decided there; what is undone is chosen first.
        const bool isElsewhere = record.registrationId > 0 && record.desk != m_session.actor().desk;
        return action.withinSeconds > 0 || isElsewhere || action.restores != Restores::Nothing
            || !m_session.actor().roles.contains(action.role);
    });
    return open;
}

QString CaseSession::unseenDocuments() const
{
    QStringList labels;
    for (const Sheet &sheet : m_current->sheets) {
        if (sheet.required && !m_seen.contains(sheet.slot))
            labels.append(sheet.label);
    }
    return labels.join(tr(", ", "between names of documents"));
}

QString CaseSession::obstacle(const ActionDefinition &action) const
{
    if (!m_current)
        return tr("There is no case on the screen.");
    if (!m_watchOnly.isEmpty())
        return m_watchOnly;
    const QList<ActionDefinition> open = actions();
    const bool allowed = std::any_of(open.begin(), open.end(),
                                     [&action](const ActionDefinition &one) { return one.name == action.name; });
    if (!allowed)
        return tr("This can't be done with the case as it is now.");
    if (action.needsAccount && !hasAccountToChoose())
        return tr("No account matches this case.");
    const auto leadsTo = action.effect ? realNameStateFromCode(action.effect->realNameState) : std::nullopt;
    const QList<Finding> bound = m_current->bound();
    if (leadsTo && isPassed(*leadsTo) && !bound.isEmpty())
        return bound.first().check.message;
    return {};
}

bool CaseSession::hasAccountToChoose() const
{
    return std::any_of(m_current->matches.begin(), m_current->matches.end(),
                       [](const AccountMatch &match) { return match.state == QLatin1String("active"); });
}

QString CaseSession::closedBecause(const ActionDefinition &action) const
{
    if (const QString sentence = obstacle(action); !sentence.isEmpty())
        return sentence;
    if (!m_session.canDecide())
        return connectionLostSince();
    if (m_stage != Stage::Shown)
        return tr("The case is not yet fully on the screen.");
    if (action.needsDocumentsSeen) {
        if (const QString unseen = unseenDocuments(); !unseen.isEmpty())
            return tr("Still to be looked at: %1 (Tab)").arg(unseen);
    }
    return {};
}

DecisionDraft CaseSession::draft() const
{
    return m_current ? m_drafts.value(m_current->id()) : DecisionDraft{};
}

void CaseSession::keepDraft(CaseId id, const DecisionDraft &draft)
{
    m_drafts.insert(id, draft);
}

void CaseSession::revealPhone()
{
    if (!m_current)
        return;
    m_session.store()
        .run([id = m_current->id(), actor = m_session.actor()](Workspace &workspace) {
            return workspace.documents().recordShown(id, phoneLogSlot(), actor);
        })
        .then(this, [this, id = m_current->id()](const Result<Done> &recorded) {
            if (!m_current || m_current->id() != id)
                return;
            if (recorded.ok())
                emit phoneRevealed();
            else
                emit messageRaised({.tone = MessageTone::Warning, .text = recorded.error().message});
        });
}

void CaseSession::readHistory()
{
    if (!m_current)
        return;
    m_session.reader()
        .run([id = m_current->id()](Workspace &workspace) { return workspace.cases().history(id); })
        .then(this, [this, id = m_current->id()](const Result<QList<HistoryRow>> &rows) {
            if (!m_current || m_current->id() != id)
                return;
            if (rows.ok())
                emit historyRead(*rows);
            else
                emit messageRaised({.tone = MessageTone::Warning, .text = rows.error().message});
        });
}

void CaseSession::retranslate()
{
    m_ahead->restart(m_order);
    if (!m_current) {
        if (m_awaitingNext)
            m_ahead->readOn({});
        return;
    }
    const QDate today = WorkingCalendar::builtIn().dayOf(QDateTime::currentDateTimeUtc());
    PreparedCase again = prepareCase(m_current->record, m_current->kind, today);
    again.matches = m_current->matches;
    show(std::move(again));
}

} // namespace hezhun
