// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/ledger.h"

#include "store/audit.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Entry
{
    qint64 id = 0;
    CaseId caseId = 0;
    int version = 0;
    QString action;

    bool operator==(const Entry &) const = default;
};

qint64 number(Workspace &workspace, const QString &sql)
{
    const auto value = workspace.database().single(sql);
    if (!value.ok())
        qFatal("%s: %s", qPrintable(sql), qPrintable(value.error().details));
    return value->toLongLong();
}

/// What people decided, by their requests.
QMultiHash<QString, Entry> historyOf(Workspace &workspace)
{
    auto rows = workspace.database().select(
        u"select request, id, case_id, version, action from decision where actor_id is not null"_s);
    if (!rows.ok())
        qFatal("%s", qPrintable(rows.error().details));
    QMultiHash<QString, Entry> history;
    while (rows->next())
        history.insert(rows->text(0),
                       {rows->integer(1), rows->integer(2), static_cast<int>(rows->integer(3)), rows->text(4)});
    return history;
}

QStringList faultsOfDecisions(Workspace &workspace, const QList<Outcome> &outcomes)
{
    QStringList faults;
    QMultiHash<QString, Entry> history = historyOf(workspace);
    for (const Outcome &outcome : outcomes) {
        const Decision &decision = outcome.decision;
        const QString name
            = u"%1 of case %2, version %3 (%4)"_s.arg(decision.action, QString::number(decision.caseId),
                                                      QString::number(decision.expectedVersion), decision.request);
        const QList<Entry> there = history.values(decision.request);
        history.remove(decision.request);
        const Entry told{outcome.id, decision.caseId, decision.expectedVersion, decision.action};
        if (outcome.isMade() && there != QList<Entry>{told})
            faults.append(u"%1 was told as made, and is there %2 times"_s.arg(name).arg(there.size()));
        if (!outcome.isMade() && !there.isEmpty())
            faults.append(u"%1 was told as not made (%2), and is there"_s.arg(name, outcome.refusal));
    }
    for (auto it = history.cbegin(); it != history.cend(); ++it)
        faults.append(u"decision %1 was told to nobody"_s.arg(it->id));
    return faults;
}

QStringList faultsOfCounts(Workspace &workspace, const Office &office, const AuditReport &report)
{
    QStringList faults;
    const auto compare = [&faults](const QString &what, qint64 is, qint64 expected) {
        if (is != expected)
            faults.append(u"%1: %2 instead of %3"_s.arg(what).arg(is).arg(expected));
    };
    compare(u"cases"_s, report.cases, office.caseCount());
    compare(u"moves of cases"_s, number(workspace, u"select cast(sum(version) as bigint) from cases"_s),
            report.decisions);
    compare(u"counters of open cases"_s, number(workspace, u"select cast(sum(open_count) as bigint) from desk_count"_s),
            number(workspace, u"select count(*) from cases where desk is not null"_s));
    compare(u"accounts verified"_s,
            number(workspace, u"select count(*) from real_name where state = 'passed_by_reviewer'"_s),
            number(workspace, u"select count(*) from cases where state = 'passed'"_s));
    compare(u"messages to phones"_s, number(workspace, u"select count(*) from outbox where state = 'queued'"_s),
            number(workspace, u"select count(*) from cases where desk is null"_s));
    return faults;
}

} // namespace

QStringList faultsOfTheBooks(const Office &office, const Cluster &cluster, const QList<Outcome> &outcomes)
{
    const auto workspace = office.owner(cluster);
    QStringList faults = faultsOfDecisions(*workspace, outcomes);
    const auto report = verifyHistory(workspace->database(), workspace->kinds());
    if (!report.ok())
        return faults + QStringList(report.error().message);
    for (const AuditFinding &finding : report->findings)
        faults.append(finding.row + u": "_s + finding.message);
    return faults + faultsOfCounts(*workspace, office, *report);
}

QString summary(const QList<Outcome> &outcomes)
{
    QMap<QString, int> count;
    for (const Outcome &outcome : outcomes) {
        switch (outcome.how) {
        case Outcome::How::Acknowledged: ++count[u"acknowledged"_s]; break;
        case Outcome::How::SettledAsMade: ++count[u"settled as made"_s]; break;
        case Outcome::How::SettledAsNotMade: ++count[u"settled as not made"_s]; break;
        case Outcome::How::Refused: ++count[u"refused with "_s + outcome.refusal]; break;
        }
    }
    QStringList parts;
    for (auto it = count.cbegin(); it != count.cend(); ++it)
        parts.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    return parts.join(u", "_s);
}

} // namespace hezhun
