// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/casepage/decisiondraft.h"
#include "ui/casepage/preparedcase.h"
#include "ui/parts/messagebar.h"

#include <QObject>

namespace hezhun {

/// A decision that whoever is at the desk may undo (C-08), and what undoing it asks for.
struct UndoOffer
{
    CaseId caseId = 0; ///< the round of the decision
    QString action; ///< that undoes
    int undoes = 0; ///< version of the decision
    int version = 0; ///< of the case as it is now
    QString done; ///< what was decided, by whom and when
    QStringList consequences; ///< what follows, one sentence each

    bool operator==(const UndoOffer &) const = default;
};

/// Undoing a mistaken decision that stands in a case's history. Knows no widget.
class CaseUndoing : public QObject
{
    Q_OBJECT

public:
    explicit CaseUndoing(DeskSession &session, QObject *parent = nullptr);

    /// Nothing when the decision can't be undone, or not by whoever is here.
    static std::optional<UndoOffer> offer(const PreparedCase &of, const HistoryRow &row, const Actor &actor);
    /// Sends it, with the reasons of the draft.
    void send(const UndoOffer &offer, const DecisionDraft &draft);
    bool isSending() const { return m_sending; }

signals:
    void messageRaised(const hezhun::Message &message);
    /// It took place: the case is to be read anew.
    void undone(hezhun::CaseId id);

private:
    DeskSession &m_session;
    bool m_sending = false;
};

} // namespace hezhun
