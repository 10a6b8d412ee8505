// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/intake.h"
#include "store/workspace.h"

#include <QTemporaryDir>

namespace hezhun {

/// A workspace of a test's own, with two reviewers and a clock that the test moves.
class TestWorkspace
{
public:
    TestWorkspace();

    bool isValid() const { return m_workspace != nullptr; }
    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }
    WorkspaceAddress address() const;
    /// A second connection to the same file, with the same clock.
    std::unique_ptr<Workspace> another() const;

    const Actor &reviewer() const { return m_reviewer; }
    const Actor &colleague() const { return m_colleague; }

    QDateTime now() const { return *m_now; }
    void pass(std::chrono::seconds time) { *m_now = m_now->addSecs(time.count()); }

    /// A good submission of a person; the number tells people apart (0 to 999).
    Submission person(int number) const;
    /// Takes a submission in; 0 when it was refused.
    CaseId submit(const Submission &submission);
    CaseId submitPerson(int number) { return submit(person(number)); }
    /// The number in the first column of the first row.
    qint64 count(const QString &sql, const QVariantList &parameters = {});

private:
    std::shared_ptr<QDateTime> m_now;
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    Actor m_reviewer;
    Actor m_colleague;
};

/// A small picture in the format ("jpg", "png"), different for each number.
QByteArray picture(int number, const char *format = "jpg");

} // namespace hezhun
