// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/casepage/casesession.h"
#include "ui/casepage/caseundoing.h"
#include "ui/casepage/reviewpage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedLayout;
QT_END_NAMESPACE

namespace hezhun {

class CaseHeading;
class DecisionBar;
class DocumentView;
class FieldsPanel;
class HistoryPanel;
class MatchPanel;
class PageKeys;
class PictureLoader;
class RefusalPanel;

/// What the page of a case is made of, and how its parts speak with each other.
class ReviewPage::Parts : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(ReviewPage)

public:
    Parts(ReviewPage &page, DeskSession &desk);
    ~Parts() override;

    void showCurrent();
    void leave();
    void placeOverlays();
    void retranslate();
    bool hasOverlay() const;
    void keepReasons();
    void closeOverlay(); ///< the one on top

    DeskSession &desk;
    CaseSession session;
    CaseUndoing undoing;
    PageKeys *keys = nullptr;
    DocumentView *documents = nullptr;
    int doublePressTime = 300; ///< milliseconds

private:
    void layOut();
    void connectSession();
    void connectWidgets();
    void connectKeys();
    void showFully();
    void updateBar();
    void sayWaiting();
    void updateWatermark();
    void fetchPicturesAhead();
    void decide(const QString &action);
    void openReasons(const ActionDefinition &action);
    void closeReasons();
    void sendReasons(const DecisionDraft &draft);
    void openChoice(const ActionDefinition &action);
    void closeChoice();
    void sendChoice(AccountId account);
    void digitPressed(int number);
    void toggleHistory();
    void openHistory();
    void showHistory(const QList<HistoryRow> &rows);
    void openUndo(qint64 decision);
    void openOther(CaseId id);
    void openOrAsk(CaseId id);
    bool isPressedTwice(const QString &action);
    QString stateInWords() const;
    const ActionDefinition *mainAction() const;
    const ActionDefinition *refusingAction() const;
    const ActionDefinition *noAccountAction() const;

    ReviewPage &m_page;
    std::unique_ptr<PictureLoader> m_loader;
    CaseHeading *m_heading = nullptr;
    FieldsPanel *m_fields = nullptr;
    QWidget *m_body = nullptr;
    QLabel *m_waiting = nullptr;
    QStackedLayout *m_stack = nullptr;
    DecisionBar *m_bar = nullptr;
    RefusalPanel *m_reasons = nullptr;
    MatchPanel *m_matches = nullptr;
    QString m_choosingFor; ///< the action that the account is chosen for
    HistoryPanel *m_history = nullptr;
    QTimer m_waitTimer;
    QString m_watermark;
    bool m_fieldsPainted = false;
    QElapsedTimer m_sincePress;
    QString m_pressed;
    CaseId m_reasonsFor = 0;
    std::optional<UndoOffer> m_undo; ///< what the open panel of reasons undoes; nothing: it decides
    QList<ActionDefinition> m_actions; ///< those of the case on the screen
};

} // namespace hezhun
