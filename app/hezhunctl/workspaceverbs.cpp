// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/console.h"
#include "app/hezhunctl/verbs.h"

#include "demo/demoworkspace.h"
#include "domain/workingcalendar.h"
#include "store/audit.h"
#include "store/importer.h"
#include "store/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceVerbs)
};

/// A bar of 40 signs on a terminal's last line; nothing where the output goes into a file.
void drawProgress(double share, const QString &what)
{
    if (!isTerminal(stderr))
        return;
    const int full = qBound(0, int(share * 40), 40);
    QTextStream(stderr) << u"\r["_s << QString(full, u'#') << QString(40 - full, u'.') << u"] "_s << what << u"  "_s;
}

void clearProgress()
{
    if (isTerminal(stderr))
        QTextStream(stderr) << u"\r\x1b[K"_s;
}

QJsonObject jsonOf(const ImportSummary &summary)
{
    QJsonArray refused;
    for (const RefusedLine &line : summary.refused) {
        QJsonArray faults;
        for (const IntakeFault &fault : line.faults)
            faults.append(QJsonObject{{u"at"_s, fault.at}, {u"code"_s, fault.code}, {u"message"_s, fault.message}});
        refused.append(QJsonObject{{u"line"_s, line.line}, {u"reference"_s, line.reference}, {u"faults"_s, faults}});
    }
    return {{u"taken"_s, summary.taken}, {u"already_there"_s, summary.alreadyThere}, {u"refused"_s, refused}};
}

void printSummary(QTextStream &out, const ImportSummary &summary)
{
    for (const RefusedLine &line : summary.refused) {
        out << Texts::tr("Line %1 (%2) was refused:").arg(line.line).arg(line.reference) << Qt::endl;
        for (const IntakeFault &fault : line.faults)
            out << u"    "_s << fault.at << (fault.at.isEmpty() ? u""_s : u": "_s) << fault.message << Qt::endl;
    }
    out << Texts::tr("Taken in: %1. Already there: %2. Refused: %3.")
               .arg(summary.taken)
               .arg(summary.alreadyThere)
               .arg(summary.refused.size())
        << Qt::endl;
}

} // namespace

int runDemo(Invocation &call)
{
    if (!call.parse({{u"seed"_s, {}, u"N"_s, u"1"_s}}, 0, 0, u"--workspace sqlite:PATH demo [--seed N]"_s))
        return call.exitCode();
    const auto address = call.address();
    if (!address)
        return call.exitCode();
    if (address->engine != Engine::Sqlite)
        return call.usage(Texts::tr("A workspace to try things out in is a file: --workspace sqlite:PATH."));
    const auto made = DemoWorkspace::ensure(address->path, call.option(u"seed"_s).toUInt());
    if (!made)
        return call.refuse(made.error());
    QJsonArray logins;
    for (const DemoLogin &login : DemoWorkspace::reviewers()) {
        logins.append(
            QJsonObject{{u"login_name"_s, login.login}, {u"password"_s, login.password}, {u"name"_s, login.name}});
        if (!call.json())
            call.out() << Texts::tr("Reviewer %1: login %2, password %3").arg(login.name, login.login, login.password)
                       << Qt::endl;
    }
    call.answer(QJsonObject{{u"workspace"_s, address->toString()}, {u"reviewers"_s, logins}});
    return ExitDone;
}

int runImport(Invocation &call)
{
    if (!call.parse({}, 1, 1, u"--workspace URL import DIR"_s))
        return call.exitCode();
    const auto workspace = call.openWorkspace(Invocation::Owned);
    if (!workspace)
        return call.exitCode();
    const auto summary = Importer(*workspace).importPackage(call.word(0), [](const ImportProgress &progress) {
        drawProgress(double(progress.bytesDone) / double(qMax<qint64>(1, progress.bytesTotal)),
                     Texts::tr("%n line(s)", nullptr, progress.lines));
        return true;
    });
    clearProgress();
    if (!summary)
        return call.refuse(summary.error());
    call.answer(jsonOf(*summary));
    if (!call.json()) {
        printSummary(call.out(), *summary);
        const WorkingCalendar &calendar = WorkingCalendar::builtIn();
        if (!calendar.covers(calendar.dayOf(QDateTime::currentDateTimeUtc())))
            call.out() << Texts::tr("Public holidays are known up to %1 only: later working days count weekends alone.")
                              .arg(calendar.lastYear())
                       << Qt::endl;
    }
    return ExitDone;
}

int runAudit(Invocation &call)
{
    const QString form = u"--workspace URL audit verify"_s;
    if (!call.parse({}, 1, 1, form))
        return call.exitCode();
    if (call.word(0) != u"verify"_s)
        return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
    const auto workspace = call.openWorkspace(Invocation::Owned);
    if (!workspace)
        return call.exitCode();
    const auto report = verifyHistory(workspace->database(), workspace->kinds(), [](double share) {
        drawProgress(share, {});
        return true;
    });
    clearProgress();
    if (!report)
        return call.refuse(report.error());
    QJsonArray findings;
    for (const AuditFinding &finding : report->findings) {
        findings.append(
            QJsonObject{{u"row"_s, finding.row}, {u"code"_s, finding.code}, {u"message"_s, finding.message}});
        if (!call.json())
            call.out() << finding.row << u": "_s << finding.message << Qt::endl;
    }
    call.answer(QJsonObject{{u"clean"_s, report->findings.isEmpty()},
                            {u"cases"_s, report->cases},
                            {u"decisions"_s, report->decisions},
                            {u"documents"_s, report->documents},
                            {u"findings"_s, findings}});
    if (!call.json()) {
        call.out() << Texts::tr("Looked at %1 cases, %2 decisions and %3 documents.")
                          .arg(report->cases)
                          .arg(report->decisions)
                          .arg(report->documents)
                   << u' '
                   << (report->findings.isEmpty()
                           ? Texts::tr("Everything fits together.")
                           : Texts::tr("%n row(s) do not fit.", nullptr, int(report->findings.size())))
                   << Qt::endl;
    }
    return report->findings.isEmpty() ? ExitDone : ExitRefused;
}

} // namespace hezhun
