// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/workspaceaccess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonValue>
#include <QTextStream>

#include <memory>
#include <optional>

namespace hezhun {

class Workspace;
struct WorkspaceAddress;

/// How a program ends (DESIGN.md, "Programs").
enum ExitCode { ExitDone = 0, ExitRefused = 1, ExitUsage = 2 };

/// One call of hezhunctl: its words, and where its answers go.
class Invocation
{
    Q_DECLARE_TR_FUNCTIONS(Invocation)

public:
    Invocation(QString workspaceAddress, bool json, QString verb, QStringList words);

    const QString &verb() const { return m_verb; }
    bool json() const { return m_json; }
    const QString &workspaceAddress() const { return m_workspaceAddress; }
    QTextStream &out() { return m_out; }

    /// Reads the verb's own options and words; false when they are off, after saying so.
    bool parse(const QList<QCommandLineOption> &options, int leastWords, int mostWords, const QString &form);
    const QStringList &words() const { return m_positional; }
    QString word(qsizetype index) const { return m_positional.value(index); }
    QString option(const QString &name) const { return m_parser.value(name); }
    QStringList options(const QString &name) const { return m_parser.values(name); }
    bool isSet(const QString &name) const { return m_parser.isSet(name); }

    /// What a verb asks of the workspace beyond being there.
    enum Need {
        Owned = 1, ///< on PostgreSQL the login must be the owner's
        Shared = 2, ///< on PostgreSQL
    };
    Q_DECLARE_FLAGS(Needs, Need)

    /// Opens the workspace of --workspace; nothing, after saying why, when that can't be. Where nothing must be owned
    /// it is opened for whoever has the session of token().
    std::unique_ptr<Workspace> openWorkspace(Needs needs = {});
    /// How the workspace was opened at last, the station's password included.
    const WorkspaceAccess &openedWith() const { return m_openedWith; }
    /// The address of --workspace; nothing, after saying what is wrong with it.
    std::optional<WorkspaceAddress> address();
    /// Of the session to go on with: HEZHUN_TOKEN in the environment.
    QString token() const { return qEnvironmentVariable("HEZHUN_TOKEN"); }

    /// Say why nothing was done, and give the exit code that goes with it.
    int usage(const QString &message);
    int refuse(const Error &error);
    /// The exit code of what was last said by usage() or refuse().
    int exitCode() const { return m_exit; }
    /// With --json the value on standard output; else nothing.
    void answer(const QJsonValue &value);

private:
    QString m_workspaceAddress;
    bool m_json;
    QString m_verb;
    QStringList m_given;
    QStringList m_positional;
    QCommandLineParser m_parser;
    WorkspaceAccess m_openedWith;
    QTextStream m_out;
    QTextStream m_err;
    int m_exit = ExitDone;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Invocation::Needs)

} // namespace hezhun
