// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace hezhun {

class ClusterDatabase;
class WorkspaceFile;

/// A workspace with the schema and the kinds, on the engine of this run of the test (HEZHUN_TEST_ENGINE), and those who
/// work on it from the command line.
class Office
{
public:
    Office();
    ~Office();
    Q_DISABLE_COPY_MOVE(Office)

    bool isShared() const { return m_database != nullptr; }
    /// On PostgreSQL; for what only a shared workspace has.
    ClusterDatabase &database() { return *m_database; }

    /// hezhunctl of whoever owns the workspace.
    CommandLine ctl() const;
    /// hezhunctl at a machine of the workspace: on PostgreSQL with the login of a station.
    CommandLine station() const;
    /// The same where nothing may be changed; on PostgreSQL.
    CommandLine readingStation() const;
    /// hezhunctl of the service; on PostgreSQL with a login that may do nothing else.
    CommandLine service() const;
    /// hezhunctl with another login of the server; on PostgreSQL.
    CommandLine as(const QString &login, const QString &password) const;

    // What somebody with a database tool sees and does, past every guard.
    /// How many rows each table has.
    QMap<QString, qint64> rowCounts() const;
    /// Runs a statement that must change something; false, and a word on the log, when it does not.
    bool change(const QString &sql);
    QString text(const QString &sql) const; ///< first column of the first row
    QStringList texts(const QString &sql) const; ///< first column

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ClusterDatabase> m_database;
    std::unique_ptr<WorkspaceFile> m_file;
};

} // namespace hezhun
