// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/audit.h"
#include "store/records.h"
#include "store/storethread.h"
#include "ui/tour/tourapplicant.h"
#include "ui/tour/tourfiling.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

class CaseListPage;
class DocumentView;
class EntrancePage;
class MainWindow;
class PartPage;
class RefusalPanel;
class ReviewPage;

/// Where the tour takes place: the window, what can be seen in it, what the workspace says, and what one step notes
/// for a later one.
class TourStage : public QObject
{
    Q_OBJECT

public:
    TourStage(MainWindow &window, QString loginName, QString password, TourApplicant applicant, TourFiling filing);

    MainWindow &window() const { return m_window; }
    const QString &loginName() const { return m_loginName; }
    const QString &password() const { return m_password; }

    /// Who comes to the platform while the tour goes on.
    const TourApplicant &applicant() const { return m_applicant; }

    TourLogin reviewer() const { return {m_loginName, m_password, {}}; }
    TourLogin applicantsLogin() const { return {m_applicant.loginName, m_applicant.password, m_applicant.name}; }
    /// Who takes a registration from a unit's first day to its number.
    const TourFiling &filing() const { return m_filing; }

    // What can be seen.
    bool isAt(const QString &pageName) const;
    QWidget *page(const QString &name) const; ///< nullptr: whoever is here has no such page
    int rowsOf(const QString &page, const QString &table) const; ///< -1: it is not in sight
    QStringList textsOf(const QString &page, const QString &table) const; ///< row by row
    /// What is found by its object name on a page that is in front.
    bool isInSight(const QString &page, const QString &name) const;
    bool isEnabled(const QString &page, const QString &name) const;
    QString desk() const; ///< at which somebody works; empty: nobody is logged in
    CaseListPage *queue() const;
    CaseListPage *lookup() const;
    ReviewPage *review() const;
    DocumentView *documents() const;
    RefusalPanel *reasons() const;
    QPushButton *mainDecision() const; ///< nullptr while none is offered
    QMenu *openMenu() const; ///< nullptr: none is open
    QAction *tool(Qt::Key key) const; ///< of the viewer
    /// The list is on the screen with at least one row, and nothing is on its way to it.
    bool hasRows(const CaseListPage *list) const;
    bool everyRow(const CaseListPage *list, const std::function<bool(const CaseRow &)> &holds) const;
    /// A case is on the screen with every picture.
    bool isCaseShown() const;
    /// What was shown until now no longer counts for isCaseShown().
    void awaitCase() { m_shown = 0; }
    /// As awaitCase(), and goes on to the next case until one can be passed.
    void awaitCaseThatCanPass();

    /// The page before the login that is in front; nullptr: the login itself, or somebody is logged in.
    EntrancePage *entrancePage() const;
    /// That page shows this step of its own, and waits for nothing.
    bool isAtStep(int step) const;
    /// The part of the applicant's own information; nullptr: it is not there yet.
    PartPage *ownPart() const;
    /// The state of the applicant's verification, as the page shows it; empty while it is not there.
    QString shownState() const;

    /// Reads what one of the applicant's phones was sent.
    void readMessages(const QString &phone);
    /// The newest first.
    const QStringList &messages() const { return m_messages; }
    /// The last such characters in any message: a code, a one-time password. Empty: there are none.
    QString received(const QString &pattern) const;

    // What was committed, and what the workspace says of it.
    const std::optional<Decided> &lastDecided() const { return m_decided; }
    void forgetDecided() { m_decided.reset(); }
    void readCase(CaseId id);
    const std::optional<CaseRecord> &record() const { return m_record; }
    void audit();
    const std::optional<AuditReport> &auditReport() const { return m_audit; }

    /// What steps note.
    struct Notes
    {
        CaseId passed = 0;
        CaseId refused = 0;
        QString reference;
        QString oneTimePassword; ///< of the department's letter
        QString beginning; ///< of a name that is looked for
        QString kindTitle; ///< in the language that the tour began in
    };
    Notes notes;

private:
    void watchDesk();

    MainWindow &m_window;
    QString m_loginName;
    QString m_password;
    TourApplicant m_applicant;
    TourFiling m_filing;
    std::unique_ptr<StoreThread> m_outside; ///< what the applicant sees without the program: their phone
    QStringList m_messages;
    CaseId m_shown = 0;
    bool m_searching = false;
    std::optional<Decided> m_decided;
    std::optional<CaseRecord> m_record;
    std::optional<AuditReport> m_audit;
};

} // namespace hezhun
