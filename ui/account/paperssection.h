// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/drafts.h"
#include "ui/account/accountview.h"
#include "ui/account/verification.h"
#include "ui/parts/messagebar.h"

#include <QHash>
#include <QSet>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

class PaperGrid;
class PaperSlot;

/// The papers of one part: each goes into the draft as soon as it is taken, and all are handed in together; what was
/// handed in can only be looked at (I-34, I-37).
class PapersSection : public QWidget
{
    Q_OBJECT

public:
    PapersSection(const AccountAtHand &at, std::shared_ptr<const KindDefinition> kind, QWidget *parent = nullptr);

    /// What the owner may do with them now. Which are required follows the saved values.
    void show(VerificationWords::Papers papers, const DeclaredFields &saved, const std::optional<OwnCase> &handedIn);
    /// While the form has changes that are not saved, nothing is handed in: the reviewer would see other values.
    void setFormSaved(bool saved);
    PaperSlot *slot(const QString &name) const { return m_slots.value(name); }

signals:
    void handedIn(const QString &reference);
    /// It is not known what became of it, or it is another than was thought: to be read again.
    void doubtful();
    void messageRaised(const hezhun::Message &message);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void openDraft();
    void takeDraft(const Result<Draft> &draft);
    void keep(const QString &slot, const QByteArray &bytes);
    void throwAway(const QString &slot);
    void handIn();
    void takeOutcome(const Result<HandedIn> &outcome);
    void lookAtCase(const OwnCase &own);
    void fill(const QString &slot, const QString &sha256, const QFuture<Result<QByteArray>> &reading);
    bool everythingIsThere();
    void arrange();
    void showState();
    void retranslate();

    AccountAtHand m_at;
    std::shared_ptr<const KindDefinition> m_kind;
    QHash<QString, PaperSlot *> m_slots;
    QHash<QString, QString> m_shown; ///< slot → SHA-256 of what it shows
    QSet<QString> m_onTheirWay; ///< slots whose paper is not in the draft yet
    DraftKey m_draft;
    VerificationWords::Papers m_papers = VerificationWords::Papers::None;
    bool m_opening = false;
    bool m_notTaken = false; ///< the part passed, or is in review, of which the page has yet to hear
    bool m_handingIn = false;
    bool m_formSaved = true;
    QLabel *m_title = nullptr;
    QLabel *m_line = nullptr;
    PaperGrid *m_grid = nullptr;
    QPushButton *m_submit = nullptr;
};

} // namespace hezhun
