// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QJsonArray>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QJsonArray Outcome::list() const
{
    return QJsonDocument::fromJson(out).array();
}

QString Outcome::errorCode() const
{
    return object().value(u"error"_s).toObject().value(u"code"_s).toString();
}

QStringList Outcome::lines() const
{
    return QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts);
}

namespace {

std::unique_ptr<QProcess> startProgram(const QString &program, const QStringList &arguments,
                                       const QMap<QString, QString> &variables)
{
    auto process = std::make_unique<QProcess>();
    // What Qt itself says of a machine without a desktop is no word of the program's.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"default.warning=false"_s);
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(HEZHUN_PROGRAMS "/") + program, arguments);
    return process;
}

} // namespace

Outcome runProgram(const QString &program, const QStringList &arguments, const QByteArray &input,
                   const QMap<QString, QString> &variables)
{
    constexpr int patience = 600'000; // ms; only a program that hangs meets it
    const auto process = startProgram(program, arguments, variables);
    process->write(input);
    process->closeWriteChannel();
    const bool ended = process->waitForFinished(patience) && process->exitStatus() == QProcess::NormalExit;
    return {ended ? process->exitCode() : -1, process->readAllStandardOutput(), process->readAllStandardError()};
}

CommandLine CommandLine::with(const QString &variable, const QString &value) const
{
    CommandLine other(*this);
    other.m_environment.insert(variable, value);
    return other;
}

Outcome CommandLine::run(const QStringList &words, const QByteArray &input) const
{
    return runProgram(u"hezhunctl"_s, QStringList{u"--language"_s, u"en"_s, u"--workspace"_s, m_address} + words, input,
                      m_environment);
}

std::unique_ptr<QProcess> CommandLine::start(const QStringList &words) const
{
    return startProgram(u"hezhunctl"_s, QStringList{u"--language"_s, u"en"_s, u"--workspace"_s, m_address} + words,
                        m_environment);
}

Outcome CommandLine::json(const QStringList &words, const QByteArray &input) const
{
    return run(QStringList{u"--json"_s} + words, input);
}

} // namespace hezhun
