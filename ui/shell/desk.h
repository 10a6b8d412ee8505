// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/accountstore.h"
#include "store/desksession.h"
#include "ui/parts/messagebar.h"
#include "ui/shell/leftwork.h"
#include "ui/shell/pace.h"
#include "ui/shell/pagestack.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace hezhun {

class DeskPage;
class InformationPage;
class Rail;
class ReviewPage;
class StatusLine;
class TitleLine;
struct PageOffer;

/// Everything that somebody who is logged in sees: rail, title line, messages, pages and status line (UI.md,
/// "Shell"). One page at a time; back goes where one came from.
class Desk : public QWidget
{
    Q_OBJECT

public:
    static const QString queuePage;
    static const QString lookupPage;
    static const QString todayPage;
    static const QString registerPage;
    static const QString overviewPage;
    static const QString registrationPage;
    static const QString informationPage;
    static const QString grantsPage;
    static const QString counterPage;
    static const QString administrationPage;
    static const QString entryPage;
    static const QString departmentsPage;
    static const QString helpPage;
    static const QString casePage;

    Desk(WorkspaceAccess access, const Actor &actor, const KindLibrary &kinds, QWidget *parent = nullptr);
    /// Gives an open case back first, and waits until that is done.
    ~Desk() override;

    DeskSession &session() { return *m_session; }
    TitleLine *titleLine() const { return m_title; }
    /// nullptr when the person at the keys has no such page.
    DeskPage *page(const QString &name) const { return m_pages.value(name); }
    ReviewPage *reviewPage() const { return m_review; }
    /// Where somebody begins: with the cases to decide, or with one's own information.
    QString homePage() const;
    QString currentPage() const { return m_places.current().page; }

    void goTo(const QString &pageName);
    void openCase(CaseId id, const CaseQuery &order);
    bool goBack(); ///< false: there is nowhere to go back to
    void showMessage(const Message &message);
    /// Whether nothing stands in the way of closing. Asks when it is not known what became of a decision.
    bool mayLeave();

    /// Everywhere that whoever sits here may work (G-21); nothing until standingsRead().
    const QList<Standing> &standings() const { return m_standings; }

    /// What is being done, and how the same person goes on with it at another desk.
    LeftWork leftWork() const;
    void resume(const LeftWork &work);

signals:
    void standingsRead();
    /// The rail shows what is of use to whoever sits here.
    void offersRead();
    /// Nobody is logged in any more: it idled out, or an administrator ended it. Nothing will be answered.
    void sessionOver();
    /// Somebody wants an account back by an appeal ("person", "unit"), which is handed in before logging in (I-38).
    void appealRequested(const QString &accountType);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addPage(const PageOffer &offer);
    void connectReview();
    void readStandings();
    void readOffers();
    void nameEntries();
    void addKeys();
    void leaveCase();
    bool mayLeave(const QString &what, const QString &more);
    InformationPage *information() const;
    void showPlace(const Place &place);
    void search(const QString &text);
    void lookUp(const QString &text);
    void showTitle();
    void showCounts(const DeskCounts &counts);
    void showConnection(const ConnectionState &state);
    DeskPage *listBehind() const;
    void retranslate();

    std::unique_ptr<DeskSession> m_session;
    QHash<QString, DeskPage *> m_pages;
    QList<Standing> m_standings;
    PageStack m_places;
    Pace m_pace;
    QTimer m_counting;
    QString m_lastListPage;
    bool m_wasAway = false;
    QString m_lossText; ///< the message about it, as long as it may be in sight
    Rail *m_rail = nullptr;
    TitleLine *m_title = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_stack = nullptr;
    ReviewPage *m_review = nullptr;
    StatusLine *m_status = nullptr;
};

} // namespace hezhun
