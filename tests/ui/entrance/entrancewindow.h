// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/memorykeychain.h"
#include "tests/store/testworkspace.h"
#include "ui/entrance/entrance.h"
#include "ui/entrance/entrancepage.h"
#include "ui/entrance/loginpage.h"
#include "ui/shell/mainwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

/// The window of the program before anybody is logged in, on a workspace of the test's own; on a server it is at a
/// station. What it shows is clicked and typed into as somebody would.
class EntranceWindow : public QObject
{
    Q_OBJECT

protected slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

protected:
    static inline const QString password = u"Office#2026"_s;

    /// The program is started (again) at the login of the workspace.
    void start();
    /// An account that can log in.
    AccountId addAccount(const QString &loginName, const QString &type = u"person"_s, const QString &phone = {});
    void change(const QString &sql, const QVariantList &parameters = {});
    /// Has a code sent to the phone that was typed, and types it.
    void haveCodeSent(const QString &address);

    QWidget *current() const; ///< the login, or the page beside it
    EntrancePage *page() const { return qobject_cast<EntrancePage *>(current()); }
    /// A visible part of the current page, nullptr: there is none.
    template <typename T = QLineEdit> T *part(const QString &name) const
    {
        for (T *found : current()->findChildren<T *>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// As somebody at the keys, into a field that is there.
    void type(const QString &name, const QString &text);
    void choose(const QString &comboBox, const QString &code);
    void click(const QString &name);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The main button; then until the answer is there.
    void goOn();
    void awaitAnswer();
    QString textOf(const QString &label) const;
    /// What stands under a field; empty: nothing.
    QString faultOf(const QString &field) const;
    QString wayOut() const { return textOf(u"wayOutText"_s); }
    bool isAtLogin() const { return current() == m_window->loginPage(); }
    QWidget *focus() const { return QApplication::focusWidget(); }

    void savePicture();

    int m_pictures = 0;
    std::unique_ptr<TestWorkspace> m_workspace;
    WorkspaceAccess m_access;
    std::shared_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace hezhun
