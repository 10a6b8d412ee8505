// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/pages/deskpage.h"
#include "ui/registration/registrationview.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
class QTabWidget;
QT_END_NAMESPACE

namespace hezhun {

class EmptyState;
class StartPanel;
class ThreadPage;

/// 备案登记: a commissioner's registrations, those that are being filled in and those that were handed in, each on a
/// tab; and where another one is begun.
class RegistrationPage : public DeskPage
{
    Q_OBJECT

public:
    explicit RegistrationPage(DeskSession &session, QWidget *parent = nullptr);

    QString title() const override;
    QString remark() const override;
    QString atStake() const override;
    void activate() override;

    /// The one that is in front; nullptr: none.
    ThreadPage *current() const;
    const RegistrationView &view() const { return m_view; }

signals:
    void loaded();
    /// Somebody wants a filing on paper; a button leads here only where this is heard.
    void printRequested(qint64 registration);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void ask();
    void take(const Result<RegistrationView> &answer);
    void showThreads();
    void addThread(const RegistrationThread &thread, int index);
    void removePage(ThreadPage *page);
    void start(const QString &kind, AccountId unit);
    QString tabText(const RegistrationThread &thread) const;
    void retranslate();

    DeskSession &m_session;
    RegistrationView m_view;
    bool m_read = false;
    QString m_toFront; ///< key of the thread that is to come to the front once it is there
    CaseId m_roundToFront = 0; ///< the same by one of its rounds
    QTimer m_askSoon;
    QTimer m_askAgain; ///< while one lies with somebody else
    QStackedWidget *m_stack = nullptr;
    QLabel *m_words = nullptr; ///< until there is something to show
    EmptyState *m_empty = nullptr;
    QTabWidget *m_tabs = nullptr;
    StartPanel *m_start = nullptr;
};

} // namespace hezhun
