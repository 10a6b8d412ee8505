// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nationalcheck.h"
#include "store/workspace.h"
#include "tests/cluster/clusterdatabase.h"
#include "ui/account/informationpage.h"
#include "ui/account/partpage.h"

#include <QTemporaryDir>
#include <QWidget>

#include <memory>

namespace hezhun {

/// Somebody at their own information, with real stores behind the page; on the engine that the run is about, on a
/// server with the rights of a station.
class AccountDesk
{
public:
    /// An account of the type ("person", "unit") is logged in.
    explicit AccountDesk(const QString &type);
    ~AccountDesk();

    /// Opens the page for the account, and waits until it was read.
    bool open();
    InformationPage *page() const { return m_page.get(); }
    PartPage *part(const QString &name) const { return m_page->part(name); }
    /// A widget of one part, by its objectName.
    template <typename Widget> Widget *find(const QString &partName, const QString &name) const
    {
        return part(partName)->findChild<Widget *>(name);
    }
    /// The last thing that the page said.
    QString said() const { return m_said; }

    void type(const QString &partName, const QString &field, const QString &text);
    void choose(const QString &partName, const QString &field, const QString &code);
    /// Fills in everything that a person must fill in.
    void fillPerson(const QString &number = QStringLiteral("11010519491231002X"));
    /// Presses "Save", and waits until that is done, the service was asked, and the page shows it.
    bool save(const QString &partName);
    /// The state of a part as the database has it.
    QString state(const QString &partName);
    /// Puts a drawn photograph into a slot, and waits until it is in the draft.
    bool upload(const QString &partName, const QString &slot, int colour);
    bool handIn(const QString &partName);
    /// What a reviewer decides about the newest case of the account.
    bool decide(const QString &action, const QStringList &reasons = {}, const QString &words = {});
    /// What the national service answers to everything that is saved from now on; nobody answers by default.
    void serviceAnswers(NationalCheckAnswer answer);

    Workspace &workspace() { return *m_workspace; }
    DeskSession &session() { return *m_session; }
    const Actor &actor() const { return m_session->actor(); }
    qint64 count(const QString &sql, const QVariantList &parameters = {});
    QString text(const QString &sql, const QVariantList &parameters = {});

    static constexpr auto password = "Spring#2026";

private:
    WorkspaceAccess accessOf(Actor &actor);
    Actor addReviewer();
    bool readAgain();

    QTemporaryDir m_folder;
    std::unique_ptr<ClusterDatabase> m_database;
    std::unique_ptr<Workspace> m_workspace; ///< of its owner
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<InformationPage> m_page;
    NationalCheckAnswer m_answer = NationalCheckAnswer::CannotSay;
    QString m_said;
};

} // namespace hezhun
