// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reviewdesk.h"

#include "ui/casepage/decisionbar.h"
#include "ui/casepage/fieldspanel.h"
#include "ui/casepage/historypanel.h"
#include "ui/casepage/refusalpanel.h"
#include "ui/casepage/reviewpage.h"
#include "ui/documentview/documentview.h"
#include "ui/look/palette.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace hezhun {

/// The page in a window, with a person of its own at each case, and what it said.
struct ReviewWindow
{
    ReviewDesk desk;
    std::unique_ptr<ReviewPage> page;
    QList<Message> messages;
    QList<Decided> decided;
    QList<CaseId> shown;
    int backs = 0;

    ReviewWindow()
    {
        QSettings().clear(); // what an earlier test made the view remember
        page = std::make_unique<ReviewPage>(desk.session());
        page->setDoublePressTime(0);
        page->resize(1280, 720);
        QObject::connect(page.get(), &ReviewPage::messageRaised, page.get(),
                         [this](const Message &m) { messages += m; });
        QObject::connect(page.get(), &ReviewPage::decided, page.get(), [this](const Decided &d) { decided += d; });
        QObject::connect(page.get(), &ReviewPage::caseShown, page.get(), [this](CaseId id) { shown += id; });
        QObject::connect(page.get(), &ReviewPage::backRequested, page.get(), [this] { ++backs; });
        page->show();
    }

    bool waitFor(CaseId id)
    {
        return QTest::qWaitFor(
            [this, id] { return !shown.isEmpty() && shown.last() == id && page->currentCase() == id; });
    }

    bool open(CaseId id)
    {
        shown.clear();
        page->open(id, desk.queue());
        return QTest::qWaitForWindowActive(page.get()) && waitFor(id);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : page.get(), key, modifiers);
    }

    bool waitForDecisions(int count)
    {
        return QTest::qWaitFor([this, count] { return decided.size() == count; });
    }

    /// Until everything that was asked of both workers so far has been answered.
    bool waitForStore()
    {
        for (StoreThread *worker : {&desk.session().reader(), &desk.session().store()}) {
            bool answered = false;
            worker->run([](Workspace &) -> Result<Done> { return Done{}; })
                .then(page.get(), [&answered](const Result<Done> &) { answered = true; });
            if (!QTest::qWaitFor([&answered] { return answered; }))
                return false;
        }
        return true;
    }

    QString lastMessage() const { return messages.isEmpty() ? QString() : messages.last().text; }
    DecisionBar *bar() const { return page->findChild<DecisionBar *>(); }
    RefusalPanel *reasons() const { return page->findChild<RefusalPanel *>(); }
    HistoryPanel *history() const { return page->findChild<HistoryPanel *>(); }
    FieldsPanel *fields() const { return page->findChild<FieldsPanel *>(); }
    DocumentView *documents() const { return page->findChild<DocumentView *>(); }
    QString state(CaseId id) { return desk.record(id).row.state; }
};

/// What every test program of the page does first.
inline void prepareReviewTests()
{
    QCoreApplication::setOrganizationName(QStringLiteral("hezhun-test"));
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    applyLook(*qApp, Scheme::Light);
}

} // namespace hezhun
