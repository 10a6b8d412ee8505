// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/accountmatches.h"
#include "app/hezhunctl/actingperson.h"
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"

#include "domain/divisions.h"
#include "domain/masking.h"
#include "domain/workingcalendar.h"
#include "store/workspace.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CaseVerbs)
};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toTimeZone(WorkingCalendar::builtIn().zone()).toString(Qt::ISODate) : QString();
}

QJsonObject jsonOf(const CaseRow &row)
{
    return {{u"id"_s, row.id},
            {u"reference"_s, row.reference},
            {u"kind"_s, row.kind},
            {u"state"_s, row.state},
            {u"subject"_s, row.subject},
            {u"number_masked"_s, row.maskedNumber},
            {u"place"_s, row.placeCode},
            {u"submitted_at"_s, timeText(row.submittedAt)},
            {u"due_at"_s, timeText(row.dueAt)},
            {u"version"_s, row.version},
            {u"opened_by"_s, row.openedBy}};
}

QJsonObject jsonOf(const HistoryRow &row)
{
    return {{u"id"_s, row.id},
            {u"reference"_s, row.reference},
            {u"version"_s, row.version},
            {u"undoes"_s, row.undoes ? QJsonValue(*row.undoes) : QJsonValue()},
            {u"account_masked"_s, row.chosenLogin},
            {u"action"_s, row.action},
            {u"from"_s, row.fromState},
            {u"to"_s, row.toState},
            {u"actor"_s, row.actorLogin},
            {u"at"_s, timeText(row.decidedAt)},
            {u"reasons"_s, QJsonArray::fromStringList(row.reasons)},
            {u"words"_s, row.words}};
}

QJsonArray jsonOf(const QList<Filing> &filings)
{
    QJsonArray array;
    for (const Filing &filing : filings)
        array.append(QJsonObject{{u"number"_s, filing.number},
                                 {u"filed_at"_s, timeText(filing.filedAt)},
                                 {u"revoked_at"_s, timeText(filing.revokedAt)}});
    return array;
}

void print(QTextStream &out, const QList<Filing> &filings)
{
    for (const Filing &filing : filings) {
        const bool isRevoked = filing.revokedAt.isValid();
        out << u"  "_s << filing.number << u'\t' << timeText(filing.filedAt) << u'\t'
            << (isRevoked ? Texts::tr("revoked %1").arg(timeText(filing.revokedAt)) : QString()) << Qt::endl;
    }
}

bool isLate(const CaseRow &row, const QDateTime &now)
{
    return !row.closedAt.isValid() && row.dueAt < now;
}

void print(QTextStream &out, const CaseRow &row, const KindLibrary &kinds, const QDateTime &now)
{
    const KindDefinition *kind = kinds.find(row.kind, row.kindVersion);
    const QString title = kind ? kind->title.in(QLocale().name()) : row.kind;
    out << row.reference << u'\t' << title << u'\t' << row.subject << u'\t' << row.maskedNumber << u'\t'
        << Divisions::builtIn().shortName(row.placeCode) << u'\t' << timeText(row.submittedAt) << u'\t'
        << (isLate(row, now) ? Texts::tr("late") : timeText(row.dueAt)) << u'\t' << row.openedBy << Qt::endl;
}

/// The value as it may be seen without being compared with a paper (I-40).
QString maskedValue(const FieldDefinition &field, const QString &value)
{
    if (field.shape == FieldShape::IdNumber)
        return maskIdNumber(value);
    if (field.key == CaseKey::Phone)
        return maskPhone(value);
    return value;
}

/// Whether somebody must act, or the call says who does: the owner of a workspace need not be anybody in it.
bool needsPerson(const Invocation &call, Workspace &workspace)
{
    return !workspace.database().isOwner() || call.isSet(u"as"_s)
        || (workspace.address().engine == Engine::PostgreSql && !call.token().isEmpty());
}

/// Reads page after page, until `limit` rows or the end; the error of the page that failed.
Result<QList<CaseRow>> rowsOf(Workspace &workspace, CaseQuery query, qint64 limit)
{
    QList<CaseRow> rows;
    while (rows.size() < limit) {
        query.limit = int(qMin<qint64>(1000, limit - rows.size()));
        const Result<CasePage> page = workspace.cases().page(query);
        if (!page)
            return page.error();
        rows += page->rows;
        if (!page->next)
            break;
        query.after = page->next;
    }
    return rows;
}

/// The case that a call names, and who acts on it.
struct CaseAtHand
{
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ActingPerson> person; ///< null: the owner, who need not be anybody in the workspace
    CaseId id = 0;
};

/// Nothing, after saying why, when the case can't be acted on.
std::optional<CaseAtHand> caseAtHand(Invocation &call)
{
    CaseAtHand at;
    at.workspace = call.openWorkspace();
    if (!at.workspace)
        return {};
    if (needsPerson(call, *at.workspace)) {
        at.person = ActingPerson::of(call, *at.workspace);
        if (!at.person)
            return {};
    }
    const auto id = at.workspace->cases().find(call.word(0));
    if (!id) {
        call.refuse(id.error());
        return {};
    }
    at.id = *id;
    return at;
}

} // namespace

int runQueue(Invocation &call)
{
    const QString form = u"--workspace URL queue --as LOGIN [--kind KIND] [--late] [--search TEXT] [--limit N]"_s;
    const QList<QCommandLineOption> options{{u"kind"_s, {}, u"KIND"_s},
                                            {u"late"_s, {}},
                                            {u"search"_s, {}, u"TEXT"_s},
                                            {u"limit"_s, {}, u"N"_s, u"1000000"_s}};
    if (!call.parse(ActingPerson::options() + options, 0, 0, form))
        return call.exitCode();
    bool isNumber = false;
    const qint64 limit = call.option(u"limit"_s).toLongLong(&isNumber);
    if (!isNumber || limit < 1)
        return call.usage(Texts::tr("--limit is a number of rows, at least 1."));
    const auto workspace = call.openWorkspace();
    if (!workspace)
        return call.exitCode();
    const auto person = ActingPerson::of(call, *workspace);
    if (!person)
        return call.exitCode();
    const Actor &actor = person->actor();
    CaseQuery query;
    query.desk = actor.desk;
    query.kind = call.option(u"kind"_s);
    query.lateOnly = call.isSet(u"late"_s);
    if (call.isSet(u"search"_s))
        query.search = classifySearch(call.option(u"search"_s));
    const auto rows = rowsOf(*workspace, query, limit);
    const auto counts = workspace->cases().counts(actor);
    if (!rows)
        return call.refuse(rows.error());
    if (!counts)
        return call.refuse(counts.error());
    QJsonArray list;
    for (const CaseRow &row : *rows) {
        list.append(jsonOf(row));
        if (!call.json())
            print(call.out(), row, workspace->kinds(), workspace->database().now());
    }
    call.answer(
        QJsonObject{{u"desk"_s, actor.desk}, {u"open"_s, counts->open}, {u"late"_s, counts->late}, {u"cases"_s, list}});
    if (!call.json())
        call.out() << Texts::tr("Open: %1. Late: %2.").arg(counts->open).arg(counts->late) << Qt::endl;
    return ExitDone;
}

int runShow(Invocation &call)
{
    if (!call.parse(ActingPerson::options(), 1, 1, u"--workspace URL show CASE [--as LOGIN]"_s))
        return call.exitCode();
    const auto at = caseAtHand(call);
    if (!at)
        return call.exitCode();
    const auto &[workspace, person, id] = *at;
    const auto record = workspace->cases().read(id);
    if (!record)
        return call.refuse(record.error());
    const KindDefinition *kind = workspace->kinds().find(record->row.kind, record->row.kindVersion);
    const QString language = QLocale().name();
    QTextStream &out = call.out();
    if (!call.json())
        print(out, record->row, workspace->kinds(), workspace->database().now());
    QJsonObject fields;
    for (const FieldDefinition &field : kind->fields) {
        if (!record->fields.contains(field.name))
            continue;
        const QString value = maskedValue(field, record->fields.value(field.name));
        fields.insert(field.name, value);
        if (!call.json())
            out << u"  "_s << field.label.in(language) << u'\t' << field.choiceLabel(value, language) << Qt::endl;
    }
    QJsonArray documents;
    for (const CaseDocument &document : record->documents) {
        documents.append(QJsonObject{{u"slot"_s, document.slot},
                                     {u"sha256"_s, document.sha256},
                                     {u"format"_s, document.format},
                                     {u"bytes"_s, document.byteCount}});
        if (!call.json())
            out << u"  "_s << document.slot << u'\t' << document.format << u'\t' << document.sha256 << Qt::endl;
    }
    QJsonArray history;
    for (const HistoryRow &row : record->history) {
        history.append(jsonOf(row));
        if (!call.json()) {
            const ActionDefinition *action = kind->action(row.action);
            out << u"  "_s << timeText(row.decidedAt) << u'\t' << (row.actor.isEmpty() ? row.actorLogin : row.actor)
                << u'\t' << (action ? action->done.in(language) : row.action) << u'\t' << row.reasons.join(u' ')
                << u'\t' << row.words << Qt::endl;
        }
    }
    const auto matches = workspace->matches().forCase(id);
    if (!matches)
        return call.refuse(matches.error());
    if (!call.json()) {
        print(out, record->filings);
        print(out, *matches);
    }
    QJsonObject answer = jsonOf(record->row);
    if (record->registrationId > 0) {
        answer.insert(u"unit"_s, record->unitName);
        answer.insert(u"department"_s, record->department);
        answer.insert(u"filings"_s, jsonOf(record->filings));
    }
    answer.insert(u"matches"_s, jsonOf(*matches));
    answer.insert(u"account"_s,
                  QJsonObject{{u"login_name"_s, record->loginName},
                              {u"type"_s, record->accountType},
                              {u"phone_masked"_s, maskPhone(record->phone)}});
    answer.insert(u"notice_phone_masked"_s, maskPhone(record->noticePhone));
    answer.insert(u"fields"_s, fields);
    answer.insert(u"documents"_s, documents);
    answer.insert(u"history"_s, history);
    call.answer(answer);
    return ExitDone;
}

int runDecide(Invocation &call)
{
    const QList<QCommandLineOption> options{{u"reason"_s, {}, u"CODE"_s},
                                            {u"words"_s, {}, u"TEXT"_s},
                                            {u"version"_s, {}, u"N"_s},
                                            {u"undoes"_s, {}, u"N"_s},
                                            {u"account"_s, {}, u"LOGIN"_s}};
    if (!call.parse(ActingPerson::options() + options, 2, 2,
                    u"--workspace URL decide CASE ACTION --as LOGIN [--reason CODE]... [--words TEXT] [--version N]"
                    " [--account LOGIN] [--undoes N]"_s))
        return call.exitCode();
    std::optional<int> version;
    std::optional<int> undoes;
    for (const auto &[option, number] : {std::pair(u"version"_s, &version), std::pair(u"undoes"_s, &undoes)}) {
        if (!call.isSet(option))
            continue;
        bool isNumber = false;
        *number = call.option(option).toInt(&isNumber);
        if (!isNumber)
            return call.usage(option == "version"_L1
                                  ? Texts::tr("--version is the number that queue and show give.")
                                  : Texts::tr("--undoes is the version that show --json gives the mistaken decision."));
    }
    const auto workspace = call.openWorkspace();
    if (!workspace)
        return call.exitCode();
    const auto person = ActingPerson::of(call, *workspace);
    if (!person)
        return call.exitCode();
    const auto id = workspace->cases().find(call.word(0));
    if (!id)
        return call.refuse(id.error());
    Decision decision{*id,
                      call.word(1),
                      version.value_or(0),
                      call.options(u"reason"_s),
                      call.option(u"words"_s),
                      QUuid::createUuid().toString(QUuid::WithoutBraces)};
    decision.undoes = undoes;
    if (!version) {
        const auto record = workspace->cases().read(*id);
        if (!record)
            return call.refuse(record.error());
        decision.expectedVersion = record->row.version;
    }
    if (call.isSet(u"account"_s)) {
        const auto chosen = matchOf(*workspace, *id, call.option(u"account"_s));
        if (!chosen)
            return call.refuse(chosen.error());
        decision.chosenAccount = *chosen;
    }
    const auto decided = workspace->cases().decide(decision, person->actor());
    if (!decided)
        return call.refuse(decided.error());
    QJsonObject answer = jsonOf(decided->row);
    answer.insert(u"decision"_s, decided->id);
    call.answer(answer);
    if (!call.json()) {
        const KindDefinition *kind = workspace->kinds().find(decided->row.kind, decided->row.kindVersion);
        call.out() << kind->action(decision.action)->done.in(QLocale().name()) << u'\t' << decided->row.reference
                   << Qt::endl;
    }
    return ExitDone;
}

int runRelease(Invocation &call)
{
    if (!call.parse(ActingPerson::options(), 1, 1, u"--workspace URL release CASE [--as LOGIN]"_s))
        return call.exitCode();
    const auto at = caseAtHand(call);
    if (!at)
        return call.exitCode();
    const auto &[workspace, person, id] = *at;
    const auto had = workspace->cases().takeAway(id, person ? &person->actor() : nullptr);
    if (!had)
        return call.refuse(had.error());
    call.answer(QJsonObject{{u"id"_s, id}, {u"had_by"_s, had->value_or(QString())}});
    if (!call.json())
        call.out() << (*had ? Texts::tr("Took %1 away from %2.").arg(call.word(0), **had)
                            : Texts::tr("Nobody had %1 open.").arg(call.word(0)))
                   << Qt::endl;
    return ExitDone;
}

} // namespace hezhun
