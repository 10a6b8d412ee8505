// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/casepage/decisiondraft.h"
#include "ui/parts/messagebar.h"

#include <QAction>
#include <QHash>
#include <QList>
#include <QWidget>

#include <memory>

namespace hezhun {

/// The page on which a case is read and decided (UI.md, "Case").
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(DeskSession &session, QWidget *parent = nullptr);
    ~ReviewPage() override;

    /// Shows a case. `order` is the list that it was opened from: "next" goes on in it.
    void open(CaseId id, const CaseQuery &order);
    /// Gives the case back and forgets it, before the page is left or the program ends.
    void leave();
    CaseId currentCase() const; ///< 0: none
    /// What was sent and not yet answered, in words: the connection went away, and it is not known what became of it.
    QStringList unsettledDecisions() const;

    /// What was chosen and typed for this case and others, and not committed.
    QHash<CaseId, DecisionDraft> drafts() const;
    void keepDrafts(const QHash<CaseId, DecisionDraft> &drafts);

    /// Every key of the page, for the page of shortcuts.
    QList<QAction *> shortcutActions() const;

    /// The same decision asked for twice within this time is one that was pressed twice, not two: the second, which
    /// would meet a case that nobody can have read yet, decides nothing. 0 turns that off.
    void setDoublePressTime(int milliseconds);

signals:
    /// The reviewer is done here: go back to the list.
    void backRequested();
    /// A message's action needs this case on the screen while another page is in front: open() it, and show the page.
    void caseRequested(hezhun::CaseId id, const hezhun::CaseQuery &order);
    void messageRaised(const hezhun::Message &message);
    /// A case and every picture in sight are fully on the screen; decisions are open from here on.
    void caseShown(hezhun::CaseId id);
    /// A decision was committed.
    void decided(const hezhun::Decided &decided);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hezhun
