// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tourstage.h"

#include "demo/demophone.h"
#include "ui/account/informationpage.h"
#include "ui/account/partpage.h"
#include "ui/casepage/refusalpanel.h"
#include "ui/casepage/reviewpage.h"
#include "ui/documentview/documentview.h"
#include "ui/entrance/entrance.h"
#include "ui/entrance/entrancepage.h"
#include "ui/entrance/loginpage.h"
#include "ui/pages/caselistpage.h"
#include "ui/pages/rowtable.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/hands.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

TourStage::TourStage(MainWindow &window, QString loginName, QString password, TourApplicant applicant,
                     TourFiling filing)
    : m_window(window)
    , m_loginName(std::move(loginName))
    , m_password(std::move(password))
    , m_applicant(std::move(applicant))
    , m_filing(std::move(filing))
{
    connect(&m_window, &MainWindow::loggedIn, this, &TourStage::watchDesk);
}

void TourStage::watchDesk()
{
    connect(review(), &ReviewPage::caseShown, this, [this](CaseId id) {
        m_shown = id;
        if (!m_searching)
            return;
        if (mainDecision() && mainDecision()->isEnabled())
            m_searching = false;
        else
            QMetaObject::invokeMethod(
                this, [] { Hands::press(Qt::Key_N); }, Qt::QueuedConnection);
    });
    connect(review(), &ReviewPage::decided, this, [this](const Decided &decided) { m_decided = decided; });
}

EntrancePage *TourStage::entrancePage() const
{
    Entrance *entrance = m_window.entrance();
    EntrancePage *page = entrance->isVisible() ? entrance->page(entrance->current()) : nullptr;
    return page && page->isVisible() ? page : nullptr;
}

bool TourStage::isAtStep(int step) const
{
    const EntrancePage *page = entrancePage();
    return page && page->step() == step && !page->isBusy();
}

QWidget *TourStage::page(const QString &name) const
{
    return m_window.desk() ? m_window.desk()->page(name) : nullptr;
}

int TourStage::rowsOf(const QString &pageName, const QString &table) const
{
    const auto *list = isAt(pageName) ? page(pageName)->findChild<QAbstractItemView *>(table) : nullptr;
    return list && list->isVisible() ? list->model()->rowCount() : -1;
}

bool TourStage::isInSight(const QString &pageName, const QString &name) const
{
    if (!isAt(pageName))
        return false;
    const QList<QWidget *> found = page(pageName)->findChildren<QWidget *>(name);
    return std::any_of(found.cbegin(), found.cend(), [](const QWidget *widget) { return widget->isVisible(); });
}

bool TourStage::isEnabled(const QString &pageName, const QString &name) const
{
    if (!isInSight(pageName, name))
        return false;
    const QList<QWidget *> found = page(pageName)->findChildren<QWidget *>(name);
    return std::any_of(found.cbegin(), found.cend(),
                       [](const QWidget *widget) { return widget->isVisible() && widget->isEnabled(); });
}

QStringList TourStage::textsOf(const QString &pageName, const QString &table) const
{
    QStringList texts;
    const int rows = rowsOf(pageName, table);
    const auto *list = rows > 0 ? page(pageName)->findChild<QAbstractItemView *>(table) : nullptr;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < list->model()->columnCount(); ++column)
            texts.append(list->model()->index(row, column).data().toString());
    }
    return texts;
}

QString TourStage::desk() const
{
    return m_window.desk() ? m_window.desk()->session().actor().desk : QString();
}

PartPage *TourStage::ownPart() const
{
    const auto *information = m_window.desk()
        ? qobject_cast<InformationPage *>(m_window.desk()->page(Desk::informationPage))
        : nullptr;
    if (!information)
        return nullptr;
    const QList<PartPage *> parts = information->findChildren<PartPage *>();
    const auto inFront
        = std::find_if(parts.cbegin(), parts.cend(), [](const PartPage *part) { return part->isVisible(); });
    return inFront == parts.cend() ? nullptr : *inFront;
}

QString TourStage::shownState() const
{
    const PartPage *part = ownPart();
    return part ? part->information().state : QString();
}

void TourStage::readMessages(const QString &phone)
{
    m_messages.clear();
    if (!m_outside)
        m_outside = std::make_unique<StoreThread>(m_window.loginPage()->access());
    m_outside->run([phone](Workspace &workspace) { return messagesTo(workspace, phone); })
        .then(this, [this](const Result<QStringList> &messages) {
            if (messages.ok())
                m_messages = *messages;
        });
}

QString TourStage::received(const QString &pattern) const
{
    const QRegularExpression wanted(pattern);
    for (const QString &message : m_messages) {
        if (const auto match = wanted.match(message); match.hasMatch())
            return match.captured(0);
    }
    return {};
}

bool TourStage::isAt(const QString &pageName) const
{
    return m_window.desk() && m_window.desk()->currentPage() == pageName && !openMenu();
}

CaseListPage *TourStage::queue() const
{
    return qobject_cast<CaseListPage *>(m_window.desk()->page(Desk::queuePage));
}

CaseListPage *TourStage::lookup() const
{
    return qobject_cast<CaseListPage *>(m_window.desk()->page(Desk::lookupPage));
}

ReviewPage *TourStage::review() const
{
    return m_window.desk()->reviewPage();
}

DocumentView *TourStage::documents() const
{
    return review()->findChild<DocumentView *>();
}

RefusalPanel *TourStage::reasons() const
{
    return review()->findChild<RefusalPanel *>();
}

QPushButton *TourStage::mainDecision() const
{
    const auto *bar = review()->findChild<QWidget *>(u"decisionBar"_s);
    const QList<QPushButton *> buttons = bar->findChildren<QPushButton *>();
    const auto main = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
        return button->isVisible() && button->property("role").toString() == u"main"_s;
    });
    return main == buttons.cend() ? nullptr : *main;
}

QMenu *TourStage::openMenu() const
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QAction *TourStage::tool(Qt::Key key) const
{
    const QList<QAction *> tools = documents()->viewActions();
    const auto found = std::find_if(tools.cbegin(), tools.cend(), [key](const QAction *action) {
        return action->shortcuts().contains(QKeySequence(key));
    });
    return found == tools.cend() ? nullptr : *found;
}

bool TourStage::hasRows(const CaseListPage *list) const
{
    return list->table()->isVisible() && !list->model()->isLoading() && list->model()->rowCount() > 0
        && list->table()->currentCase() != 0;
}

bool TourStage::everyRow(const CaseListPage *list, const std::function<bool(const CaseRow &)> &holds) const
{
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (!holds(*list->model()->caseAt(row)))
            return false;
    }
    return true;
}

bool TourStage::isCaseShown() const
{
    return isAt(Desk::casePage) && m_shown != 0 && review()->currentCase() == m_shown && !m_searching
        && documents()->isFullyShown();
}

void TourStage::awaitCaseThatCanPass()
{
    awaitCase();
    m_searching = true;
}

void TourStage::readCase(CaseId id)
{
    m_record.reset();
    m_window.desk()
        ->session()
        .reader()
        .run([id](Workspace &workspace) { return workspace.cases().read(id); })
        .then(this, [this](const Result<CaseRecord> &answer) {
            if (answer.ok())
                m_record = *answer;
        });
}

void TourStage::audit()
{
    m_audit.reset();
    m_window.desk()
        ->session()
        .reader()
        .run([](Workspace &workspace) { return verifyHistory(workspace.database(), workspace.kinds()); })
        .then(this, [this](const Result<AuditReport> &answer) {
            if (answer.ok())
                m_audit = *answer;
        });
}

} // namespace hezhun
