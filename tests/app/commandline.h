// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStringList>

#include <memory>

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

/// Runs one of the programs with standard input, and waits until it has ended. `environment` is added to this one's.
Outcome runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                   const QMap<QString, QString> &environment = {});

/// hezhunctl in English, with the workspace of an address.
class CommandLine
{
public:
    explicit CommandLine(QString address)
        : m_address(std::move(address))
    {
    }

    /// The same with a variable of the environment.
    CommandLine with(const QString &variable, const QString &value) const;
    const QString &address() const { return m_address; }

    Outcome run(const QStringList &words, const QByteArray &input = {}) const;
    /// Begins it and does not wait.
    std::unique_ptr<QProcess> start(const QStringList &words) const;
    Outcome json(const QStringList &words, const QByteArray &input = {}) const;

private:
    QString m_address;
    QMap<QString, QString> m_environment;
};

} // namespace hezhun
