// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofiler.h"

#include "demo/demopaper.h"
#include "demo/demoworkspace.h"
#include "domain/workingcalendar.h"
#include "store/workspace.h"

#include <QPainter>
#include <QtConcurrentMap>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// As a flat scanner gives it: half the size of a photograph, and quick to draw.
QByteArray scanned(const DemoPicture &picture)
{
    constexpr qreal scale = 0.6;
    constexpr int quality = 82;
    const QImage paper = DemoPapers::builtIn().draw(picture.paper, picture.values, scale);
    QImage sheet(paper.size(), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter(&sheet).drawImage(0, 0, paper);
    return asJpeg(sheet, quality);
}

/// What the papers of registrations that are over show: somebody, of one sex or the other.
DemoValues anybody(const DemoValues &values)
{
    DemoValues of{{u"person.sexCode"_s, values[u"person.sexCode"_s]}, {u"person.sexWord"_s, values[u"person.sexWord"_s]}};
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (!of.contains(value.key()))
            of.insert(value.key(), u"※"_s);
    }
    return of;
}

QString mark(const DemoPicture &picture)
{
    const DemoValues &values = picture.values;
    return QStringList{picture.paper, values[u"person.sexCode"_s], values[u"person.number"_s], values[u"unit.title"_s],
                       values[u"work.certificate"_s]}
        .join(u'|');
}

bool isOver(const PlannedRegistration &planned)
{
    const QList<PlannedAct> &acts = planned.rounds.constLast().acts;
    static const QStringList ends{u"file"_s, u"withdraw"_s, u"return"_s, u"return_to_commissioner"_s};
    return !acts.isEmpty() && ends.contains(acts.constLast().action);
}

Error outOfOrder(const QString &where, const QString &what)
{
    return {u"demo.refused"_s, DemoWorkspace::tr("The sample cases are not in order."), where + u": "_s + what};
}

} // namespace

DemoFiler::DemoFiler(Workspace &workspace, const DemoPopulation &population,
                     const QList<PlannedRegistration> &registrations)
    : m_workspace(workspace)
    , m_population(population)
    , m_registrations(registrations)
{
}

QList<Happening> DemoFiler::happenings()
{
    drawPapers();
    QList<Happening> all;
    for (qsizetype i = 0; i < m_registrations.size(); ++i) {
        const QList<PlannedRound> &rounds = m_registrations.at(i).rounds;
        for (qsizetype r = 0; r < rounds.size(); ++r) {
            all.append({rounds.at(r).submission.submittedAt, [this, i, r] { return handIn(i, r); }});
            for (const PlannedAct &one : rounds.at(r).acts)
                all.append({one.at, [this, i, &one] { return act(i, one); }});
        }
    }
    return all;
}

void DemoFiler::drawPapers()
{
    QMap<QString, DemoPicture> pictures;
    QHash<RoundKey, QMap<QString, QString>> marks;
    for (qsizetype i = 0; i < m_registrations.size(); ++i) {
        const PlannedRegistration &planned = m_registrations.at(i);
        for (qsizetype r = 0; r < planned.rounds.size(); ++r) {
            const auto &papers = planned.rounds.at(r).papers;
            for (auto paper = papers.cbegin(); paper != papers.cend(); ++paper) {
                DemoPicture picture = *paper;
                if (isOver(planned))
                    picture.values = anybody(picture.values);
                const QString name = mark(picture);
                pictures.insert(name, picture);
                marks[{i, r}].insert(paper.key(), name);
            }
        }
    }
    const QStringList names = pictures.keys();
    const QList<QByteArray> files = QtConcurrent::blockingMapped(pictures.values(), scanned);
    for (auto round = marks.cbegin(); round != marks.cend(); ++round) {
        for (auto paper = round->cbegin(); paper != round->cend(); ++paper)
            m_papers[round.key()].append({paper.key(), files.at(names.indexOf(*paper))});
    }
}

Result<Done> DemoFiler::handIn(qsizetype registration, qsizetype round)
{
    const PlannedRegistration &planned = m_registrations.at(registration);
    const RoundKey key{registration, round};
    Submission submission = planned.rounds.at(round).submission;
    submission.documents = m_papers.value(key);
    submission.registrationId = m_ids.value({registration, 0});
    const QDate today = WorkingCalendar::builtIn().dayOf(submission.submittedAt);
    if (const auto faults = inspect(submission, m_workspace.kinds(), today); !faults.isEmpty())
        return outOfOrder(submission.reference, faults.constFirst().at + u' ' + faults.constFirst().code);
    const auto unit = m_workspace.accounts().find(m_population.units.at(planned.unit).unit.loginName);
    const auto account = m_workspace.accounts().find(submission.loginName);
    if (!unit || !account)
        return unit ? account.error() : unit.error();
    submission.unitId = *unit;
    Result<Transaction> transaction = Transaction::begin(m_workspace.database());
    if (!transaction)
        return transaction.error();
    const auto id = CaseIntake(m_workspace.database(), m_workspace.kinds())
                        .enter(submission, *m_workspace.kinds().newest(submission.kind), *account);
    if (!id)
        return outOfOrder(submission.reference, id.error().code + id.error().details);
    m_ids.insert(key, *id);
    return transaction->commit();
}

Result<Actor> DemoFiler::atDesk(const QString &login, const QString &desk, const QString &role)
{
    const QString key = desk + u'|' + login;
    if (const auto known = m_actors.constFind(key); known != m_actors.cend())
        return *known;
    auto actor = m_workspace.accounts().actor(login);
    if (!actor)
        return actor;
    if (!desk.isEmpty()) {
        actor->desk = desk;
        actor->roles = {role};
    }
    m_actors.insert(key, *actor);
    return *actor;
}

Result<Actor> DemoFiler::actorOf(const PlannedRegistration &planned, const PlannedAct &act, const CaseRecord &record)
{
    const KindDefinition *kind = m_workspace.kinds().find(record.row.kind, record.row.kindVersion);
    const ActionDefinition *action = kind ? kind->action(act.action) : nullptr;
    if (!action)
        return outOfOrder(record.row.reference, act.action);
    if (action->role == "applicant"_L1)
        return atDesk(m_population.people.at(planned.person).person.loginName, {}, {});
    if (action->role == "centre"_L1)
        return atDesk(m_population.staff.constFirst().login, u"centre"_s, action->role);
    if (action->role == "unit"_L1) {
        const PlannedUnit &unit = m_population.units.at(planned.unit);
        return atDesk(act.byAdmin ? m_population.people.at(planned.admin).person.loginName : unit.unit.loginName,
                      u"unit:%1"_s.arg(record.unitId), action->role);
    }
    return atDesk(DepartmentStore::proposedLogin(planned.office), u"department:"_s + planned.office, u"department"_s);
}

Result<Done> DemoFiler::act(qsizetype registration, const PlannedAct &act)
{
    const PlannedRegistration &planned = m_registrations.at(registration);
    const auto record = m_workspace.cases().read(m_ids.value({registration, act.round}));
    if (!record)
        return record.error();
    const Result<Actor> actor = actorOf(planned, act, *record);
    if (!actor)
        return actor.error();
    Decision decision{record->row.id, act.action, record->row.version, act.reasons, act.words};
    for (const HistoryRow &row : record->history) {
        const bool isOfThisRound = row.caseId == 0 || row.caseId == record->row.id;
        if (!act.undone.isEmpty() && row.action == act.undone && isOfThisRound)
            decision.undoes = row.version;
    }
    if (actor->id != record->accountId) {
        for (const CaseDocument &document : record->documents) {
            if (const auto shown = m_workspace.documents().recordShown(record->row.id, document.slot, *actor); !shown)
                return shown;
        }
    }
    const auto decided = m_workspace.cases().decide(decision, *actor);
    return decided ? Result<Done>(Done{})
                   : outOfOrder(record->row.reference, act.action + u' ' + decided.error().code + decided.error().details);
}

} // namespace hezhun
