// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/commissioners.h"
#include "ui/registration/draftpapers.h"
#include "ui/registration/registrationpage.h"
#include "ui/registration/threadpage.h"

#include <functional>
#include <memory>

namespace hezhun {

/// A commissioner at their page, with real stores behind it; on a server with the rights of a station.
class RegistrationDesk
{
public:
    RegistrationDesk();
    ~RegistrationDesk();

    /// Opens the page, and waits until it was read. Again: a new window on the same workspace, while the first stays as
    /// it is, and is asked nothing any more.
    bool open();
    /// Reads the page anew, and waits.
    bool readAgain();
    /// Begins a registration for the unit.
    bool begin(const Actor &unit);
    RegistrationPage *page() const { return m_windows.back().page.get(); }
    DeskSession &session() const { return *m_windows.back().session; }
    ThreadPage *thread() const { return page()->current(); }
    template <typename Widget> Widget *find(const QString &name) const { return thread()->findChild<Widget *>(name); }
    QString said() const { return m_said; }
    QString text(const QString &label) const;

    void type(const QString &field, const QString &text);
    void choose(const QString &field, const QString &code);
    /// Types everything that must be typed.
    void fillIn();
    /// Puts a drawn picture into a slot, and waits until it is in the draft.
    bool upload(const QString &slot, int colour);
    bool waitUntilSaved();
    /// Presses a button that asks the store, and waits until the page shows what came of it.
    bool press(const QString &button, const std::function<bool()> &shown);
    bool handIn();
    /// Begins a registration for the unit, fills it in with its papers, and hands it in.
    bool handInWhole();
    /// The unit's or department's decision on the newest case.
    bool decide(const Actor &actor, const QString &desk, const QString &role, const QString &action,
                const QStringList &reasons = {}, const QString &words = {});

    TestWorkspace workspace;
    Commissioners office{workspace};
    Actor person;
    Actor unit;
    Actor otherUnit;

private:
    struct Window
    {
        std::unique_ptr<DeskSession> session;
        std::unique_ptr<RegistrationPage> page;
    };

    std::vector<Window> m_windows;
    QString m_said;
};

} // namespace hezhun
