// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace hezhun {

/// What a program left behind when it ended.
struct Outcome
{
    int exitCode = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray list() const;
    QString errorCode() const; ///< of a refusal with --json
    QStringList lines() const; ///< of standard output
};

/// Runs one of the programs with standard input, and waits until it has ended.
Outcome runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {});

/// hezhunctl in English, with the workspace in the file `path`.
class CommandLine
{
public:
    explicit CommandLine(QString path)
        : m_path(std::move(path))
    {
    }

    Outcome run(const QStringList &words, const QByteArray &input = {}) const;
    Outcome json(const QStringList &words, const QByteArray &input = {}) const;

private:
    QString m_path;
};

} // namespace hezhun
