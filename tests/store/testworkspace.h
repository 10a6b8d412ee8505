// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/intake.h"
#include "store/workspace.h"
#include "tests/cluster/clusterdatabase.h"

#include <QTemporaryDir>

namespace hezhun {

/// The engine that this run is about: HEZHUN_TEST_ENGINE is "postgresql", or it is SQLite.
Engine testEngine();
/// Of two texts that mean the same, the one for that engine.
QString on(const QString &sqlite, const QString &postgreSql);

/// A workspace of a test's own, with two reviewers and a clock that the test moves.
class TestWorkspace
{
public:
    TestWorkspace();
    ~TestWorkspace();

    bool isValid() const { return m_workspace != nullptr; }
    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }
    /// How its owner opens it, or goes on as somebody who is logged in.
    WorkspaceAccess access(const Actor &actor = {}) const;
    /// A second connection, with the same clock.
    std::unique_ptr<Workspace> another(const Actor &actor = {}) const;

    const Actor &reviewer() const { return m_reviewer; }
    const Actor &colleague() const { return m_colleague; }
    /// Adds a reviewer of the platform who is logged in.
    Actor addReviewer(const QString &loginName, const QString &name);

    QDateTime now() const { return *m_now; }
    void pass(std::chrono::seconds time);

    /// PostgreSQL only: the database, for what only a server has.
    ClusterDatabase &database() { return *m_database; }
    /// PostgreSQL only: a session of the person at a reviewer's machine, and a connection from there.
    Actor atStation(const Actor &actor);
    std::unique_ptr<Workspace> station(const Actor &actor);

    /// A good submission of a person; the number tells people apart (0 to 999).
    Submission person(int number) const;
    /// Takes a submission in; 0 when it was refused.
    CaseId submit(const Submission &submission);
    CaseId submitPerson(int number) { return submit(person(number)); }
    /// The number in the first column of the first row.
    qint64 count(const QString &sql, const QVariantList &parameters = {});

private:
    void makeFile();
    void makeDatabase();
    void mustChange(const QString &sql, const QVariantList &parameters = {});
    Clock clock() const;

    std::shared_ptr<QDateTime> m_now;
    QTemporaryDir m_folder;
    std::unique_ptr<ClusterDatabase> m_database;
    std::unique_ptr<Workspace> m_workspace;
    Actor m_reviewer;
    Actor m_colleague;
};

/// A small picture in the format ("jpg", "png"), different for each number.
QByteArray picture(int number, const char *format = "jpg");

} // namespace hezhun
