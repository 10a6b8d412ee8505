// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/workspaceaddress.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace hezhun {

/// Somebody who can log in to the sample workspace.
struct DemoLogin
{
    QString login;
    QString password;
    QString name;
};

/// A workspace to try the programs on: about seventy cases of the real-name kinds in all their states, with
/// papers, by invented people. Nothing in it is anybody's.
class DemoWorkspace
{
    Q_DECLARE_TR_FUNCTIONS(DemoWorkspace)

public:
    /// Told how much is done, in percent, on the calling thread.
    using Progress = std::function<void(int percent)>;

    /// The sample workspace at `path`; it is made when it is not there, which takes some seconds, and put in
    /// place only when it is whole. Times count back from `now`. Codes: those of Workspace::open() and
    /// create(); demo.no_fonts without a QGuiApplication; demo.place when the file can't be put there;
    /// demo.refused, a defect of the samples, with the faults in the details.
    static Result<WorkspaceAddress> ensure(const QString &path, quint32 seed = 1, const Progress &progress = {},
                                           const QDateTime &now = QDateTime::currentDateTimeUtc());

    /// Who reviews there; the first is the one that the tour logs in as.
    static QList<DemoLogin> reviewers();
};

} // namespace hezhun
