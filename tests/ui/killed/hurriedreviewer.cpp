// SPDX-License-Identifier: GPL-3.0-or-later
//
// A reviewer in a hurry: opens a workspace in the real window, logs in, and decides case after case by key as soon
// as each is on the screen. Every tenth decision is taken back. Tells each commit that the page is told of on
// standard output, "decision-id case-id version state", and ends by itself after a hundred of them.
//
// Usage: hurried_reviewer FILE LOGIN PASSWORD
#include "ui/casepage/reviewpage.h"
#include "ui/look/palette.h"
#include "ui/pages/caselistpage.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/hands.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QWindow>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

constexpr int enough = 100; ///< decisions

class HurriedReviewer : public QObject
{
public:
    HurriedReviewer(MainWindow &window, const QStringList &words)
        : m_window(window)
        , m_login(words.at(2))
        , m_password(words.at(3))
    {
        connect(&window, &MainWindow::loggedIn, this, &HurriedReviewer::beginWork);
        connect(qApp, &QGuiApplication::focusWindowChanged, this, [this](QWindow *focused) {
            if (focused && !m_window.desk())
                later([this] { logIn(); });
        });
    }

private:
    template <typename Act> void later(Act act) { QMetaObject::invokeMethod(this, act, Qt::QueuedConnection); }

    void logIn()
    {
        if (m_typed)
            return;
        m_typed = true;
        Hands::click(m_window.findChild<QLineEdit *>(u"loginName"_s));
        Hands::press(Qt::CTRL | Qt::Key_A);
        Hands::type(m_login);
        Hands::press(Qt::Key_Return);
        Hands::type(m_password);
        Hands::press(Qt::Key_Return);
    }

    void beginWork()
    {
        auto *queue = qobject_cast<CaseListPage *>(m_window.desk()->page(Desk::queuePage));
        ReviewPage *review = m_window.desk()->reviewPage();
        review->setDoublePressTime(0);
        const auto openFirst = [this] {
            if (!std::exchange(m_opened, true))
                later([] { Hands::press(Qt::Key_Return); });
        };
        connect(queue->model(), &CaseListModel::loaded, this, openFirst);
        connect(review, &ReviewPage::caseShown, this, [this] { later([this] { act(); }); });
        connect(review, &ReviewPage::decided, this, &HurriedReviewer::tell);
        if (queue->model()->rowCount() > 0)
            openFirst(); // the list was quicker than this
    }

    void act()
    {
        const int turn = m_turn++ % 10;
        if (turn == 9) {
            Hands::press(Qt::Key_Z);
        } else if (turn % 3 == 2) {
            Hands::press(Qt::Key_R);
            Hands::press(Qt::Key_1);
            Hands::press(Qt::CTRL | Qt::Key_Return);
        } else {
            Hands::press(Qt::Key_A);
        }
    }

    void tell(const Decided &decided)
    {
        std::printf("%lld %lld %d %s\n", decided.id, decided.row.id, decided.row.version,
                    qPrintable(decided.row.state));
        std::fflush(stdout);
        if (++m_told == enough)
            QCoreApplication::quit();
    }

    MainWindow &m_window;
    QString m_login;
    QString m_password;
    bool m_typed = false;
    bool m_opened = false;
    int m_turn = 0;
    int m_told = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    // Settings of its own, beside the workspace.
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, application.arguments().at(1) + u".settings"_s);
    applyLook(application, Scheme::Light);
    MainWindow window(Choices{}, Scheme::Light, DemoOffer{});
    HurriedReviewer reviewer(window, application.arguments());
    window.openWorkspace(WorkspaceAddress::sqlite(application.arguments().at(1)));
    window.show();
    window.activateWindow();
    return application.exec();
}
