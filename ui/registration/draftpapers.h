// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "store/drafts.h"
#include "store/owncases.h"
#include "ui/parts/messagebar.h"

#include <QHash>
#include <QSet>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

class PaperGrid;
class PaperSlot;

/// The papers of a registration: each goes into the draft as soon as it is taken; of one that was handed in they can
/// only be looked at.
class DraftPapers : public QWidget
{
    Q_OBJECT

public:
    DraftPapers(DeskSession &session, const KindDefinition &kind, QWidget *parent = nullptr);

    void showDraft(const Draft &draft);
    void showCase(const OwnCase &handedIn);
    /// What is required follows what is typed.
    void follow(const DeclaredFields &fields);
    bool isOnItsWay() const { return !m_onTheirWay.isEmpty(); }
    /// Marks every slot that is to be filled in and is not; their labels.
    QStringList markMissing();
    void setFault(const QString &slot, const QString &reason);
    /// The first slot that is marked; nullptr: none is.
    PaperSlot *firstFault() const;
    PaperSlot *slot(const QString &name) const { return m_slots.value(name); }

signals:
    void changed();
    void messageRaised(const hezhun::Message &message);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill(const CaseDocument &paper, QFuture<Result<QByteArray>> reading);
    void keep(const QString &slot, const QByteArray &bytes);
    void throwAway(const QString &slot);
    void arrange();
    void retranslate();

    DeskSession &m_session;
    KindDefinition m_kind;
    QHash<QString, PaperSlot *> m_slots;
    QHash<QString, QString> m_shown; ///< slot → SHA-256 of what it shows
    QSet<QString> m_onTheirWay; ///< slots whose paper is not in the draft yet
    DraftKey m_draft;
    QLabel *m_title = nullptr;
    PaperGrid *m_grid = nullptr;
};

} // namespace hezhun
