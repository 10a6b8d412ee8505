// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace hezhun {

/// The file of a workspace, seen by somebody who has a database tool.
class WorkspaceFile
{
public:
    explicit WorkspaceFile(QString path);
    ~WorkspaceFile();
    Q_DISABLE_COPY_MOVE(WorkspaceFile)

    /// How many rows each table has.
    QMap<QString, qint64> rowCounts() const;
    /// Takes every guard away, as who owns the file can.
    void dropTriggers();
    /// False, and a word on the log, when a statement fails or changes nothing.
    bool change(const QString &sql);
    QString text(const QString &sql) const; ///< first column of the first row
    QStringList texts(const QString &sql) const; ///< first column

private:
    QString m_name;
};

} // namespace hezhun
