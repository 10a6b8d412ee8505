// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/casepage/caseahead.h"
#include "ui/casepage/caselease.h"
#include "ui/casepage/caseopening.h"
#include "ui/casepage/decisiondraft.h"
#include "ui/casepage/preparedcase.h"
#include "ui/casepage/sentdecision.h"
#include "ui/parts/messagebar.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace hezhun {

class UnsettledDecisions;

/// The case that is being read: what it is, what was seen of it, what may be done with it, and what comes next.
/// Knows no widget. Whoever shows it says what came onto the screen; before that nothing can be decided.
class CaseSession : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Nothing,
        Fetching, ///< no case at hand yet
        Filling, ///< a case is there, but not yet fully on the screen
        Shown
    };

    explicit CaseSession(DeskSession &session, QObject *parent = nullptr);
    ~CaseSession() override;

    void open(CaseId id, const CaseQuery &order);
    void leave();

    Stage stage() const { return m_stage; }
    const CaseQuery &order() const { return m_order; }
    /// Null while there is none.
    const PreparedCase *current() const { return m_current ? &*m_current : nullptr; }
    /// Why the case can only be looked at; empty when it may be decided, or is over.
    QString watchOnly() const { return m_watchOnly; }
    /// What the actor may do with the case in its state, in the order of the kind; taking back is left out.
    QList<ActionDefinition> actions() const;
    /// Why an action can't be taken with this case, whatever was seen of it, in words; empty when nothing stands
    /// in its way.
    QString obstacle(const ActionDefinition &action) const;
    /// Why an action can't be taken now, in words; empty when it can.
    QString closedBecause(const ActionDefinition &action) const;

    /// The cases that come next, as far as they are at hand.
    const QList<PreparedCase> &ahead() const { return m_ahead->cases(); }

    DecisionDraft draft() const;
    void keepDraft(CaseId id, const DecisionDraft &draft);
    const QHash<CaseId, DecisionDraft> &drafts() const { return m_drafts; }

    void markSheetShown(const QString &slot);
    void markFullyShown();

    /// Sends a decision and goes on to the next case at once. Does nothing when the action is closed.
    void decide(const DecisionDraft &draft);
    /// Takes back the last decision, and shows that case again.
    void takeBack();
    /// Goes on without deciding.
    void next();
    void putBack();
    /// What was sent and not yet answered, in words ("Pass: Zhang Wei"): the connection went away.
    QStringList unsettled() const;
    /// Records that the phone is looked at; phoneRevealed() follows.
    void revealPhone();
    /// Reads the history anew; historyRead() follows.
    void readHistory();
    /// Works the case out again, in another language.
    void retranslate();

signals:
    /// Another case is to be shown, or none (stage() tells).
    void currentChanged();
    /// Only what may be done has changed.
    void availabilityChanged();
    void aheadChanged();
    void messageRaised(const hezhun::Message &message);
    void decided(const hezhun::Decided &decided);
    /// Somebody else changed the case on the screen: its history has the answer.
    void changedElsewhere();
    void historyRead(const QList<hezhun::HistoryRow> &rows);
    void phoneRevealed();
    /// The list is worked off, or was left.
    void finished();
    /// A message's action asks for a case to be opened, perhaps while another page is in front.
    void caseAsked(hezhun::CaseId id);

private:
    struct Last
    {
        SentDecision sent;
        Decided decided;
    };
    /// Since when the case that is asked about has been on the screen.
    enum class Since { JustNow, Before };

    void show(PreparedCase next);
    void leaseAnswered(const OpenedCase &opened);
    void goOn();
    void fetch(CaseId id);
    void receive(const Result<OpenedCase> &opened, CaseId id);
    void refresh(const OpenedCase &opened);
    void sayWhoChanged(const PreparedCase &changed);
    void confirm(CaseId id, Since since);
    void aheadFetched();
    void finishWhenCommitted();
    void send(const SentDecision &sent);
    void sendAgain(QList<SentDecision> decisions);
    void answered(const SentDecision &sent, const Result<DecisionOutcome> &outcome);
    void committed(const SentDecision &sent, const Decided &decided);
    void notCommitted(const SentDecision &sent, const RefusedDecision &refusal);
    void accept(const SentDecision &sent, const Decided &decided);
    Message takeBackOffer(const QString &text, const Decided &decided);
    void tookBack(const SentDecision &sent, const Decided &decided);
    void notTakenBack(const Error &error);
    void becameUnsettled(const SentDecision &sent);
    void notSent(const SentDecision &sent);
    void settled(const QList<SettledDecision> &outcomes);
    void comeBack();
    void goOnWhenAnswered();
    void otherChanged(const CaseRow &row);
    void caseGone(CaseId id);
    QString connectionLostSince() const;
    QString unseenDocuments() const;
    bool hasAccountToChoose() const;

    DeskSession &m_session;
    CaseLease *m_lease = nullptr;
    CaseAhead *m_ahead = nullptr;
    UnsettledDecisions *m_unsettled = nullptr;
    CaseQuery m_order;
    std::optional<PreparedCase> m_current;
    Stage m_stage = Stage::Nothing;
    QString m_watchOnly;
    QSet<QString> m_seen; ///< slots
    QHash<CaseId, DecisionDraft> m_drafts;
    std::optional<Last> m_last;
    CaseId m_notCommitted = 0; ///< to be shown again when there is nothing else
    CaseId m_wanted = 0; ///< to be opened when the connection is back
    int m_serial = 0;
    int m_writing = 0;
    bool m_awaitingNext = false; ///< whatever comes next is to be shown
    bool m_finishing = false; ///< there is nothing next, but a decision is still on its way
    bool m_takingBack = false;
    bool m_takeBackWhenCommitted = false;
};

} // namespace hezhun
