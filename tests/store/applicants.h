// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/drafts.h"
#include "tests/store/testworkspace.h"

namespace hezhun {

/// People who hand something in, at a machine that may do no more than any station.
class Applicants
{
public:
    explicit Applicants(TestWorkspace &workspace);

    /// An account whose owner is logged in.
    Actor add(const QString &loginName, const QString &type = QStringLiteral("person"),
              const QString &phone = QStringLiteral("15400000001"));
    /// A clerk at the counter, logged in.
    Actor addClerk(const QString &loginName);
    void save(const Actor &account, const QString &part, const DeclaredFields &fields);
    void setRealName(const Actor &account, const QString &part, const QString &state);
    /// The clerk acts for the account from now on, for so long.
    void visit(const Actor &clerk, const Actor &account, std::chrono::seconds time = std::chrono::minutes(30));
    /// The code that was sent to a phone last, as only who holds the phone reads it.
    QString codeSentTo(const QString &phone);

    /// A draft of the person's with both papers, once their fields were saved.
    DraftKey draftOfPerson(const Actor &account, int number);
    /// A person's appeal with its papers, and appealPhone(); `by`: a clerk who enters it.
    HandIn appealOf(int number, const Actor *by = nullptr);
    /// Sends the code to its phone, and fills it in.
    void sendCode(HandIn &handIn, const Actor *by = nullptr);
    static QString appealPhone() { return QStringLiteral("15400000099"); }

    /// The workspace at that machine.
    Workspace &desk() { return *m_desk; }
    DraftStore &drafts() { return m_desk->drafts(); }

    /// What a person says of themselves, without fault; the number tells people apart (0 to 999).
    static DeclaredFields personFields(int number);
    /// What an appeal of a person says.
    static DeclaredFields appealFields(int number);

private:
    void must(const QString &sql, const QVariantList &parameters);

    TestWorkspace &m_workspace;
    std::unique_ptr<Workspace> m_desk;
};

} // namespace hezhun
