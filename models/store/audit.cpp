// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"

#include "store/auditedcase.h"
#include "store/database.h"
#include "store/overviewaudit.h"
#include "store/registrationaudit.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString changedCode = u"audit.changed"_s;
const QString missingCode = u"audit.missing"_s;

class Audit
{
    Q_DECLARE_TR_FUNCTIONS(Audit)

public:
    Audit(Database &database, const KindLibrary &kinds, const std::function<bool(double)> &progress)
        : m_database(database)
        , m_kinds(kinds)
        , m_progress(progress)
    {
    }

    Result<AuditReport> run()
    {
        if (!m_database.isOwner())
            return Error{u"audit.not_owner"_s,
                         tr("Only the owner of the workspace sees all of it. Log in to the database as its owner.")};
        // One snapshot for all of it: what is decided meanwhile is not half seen.
        if (const auto begun = m_database.beginReading(); !begun)
            return begun.error();
        const Result<Done> done = runSteps();
        m_database.rollback();
        if (!done)
            return done.error();
        return m_report;
    }

private:
    Result<Done> runSteps()
    {
        if (const auto done = checkNumbers(); !done)
            return done;
        if (const auto done = checkCases(); !done)
            return done;
        if (const auto done = checkDocuments(); !done)
            return done;
        if (const auto done = checkCounters(); !done)
            return done;
        const auto registered = registrationFindings(m_database);
        if (!registered)
            return registered.error();
        m_report.findings += *registered;
        const auto overlooked = overviewFindings(m_database, m_work);
        if (!overlooked)
            return overlooked.error();
        m_report.findings += *overlooked;
        return Done{};
    }

    void find(const QString &row, const QString &code, const QString &message)
    {
        m_report.findings.append({row, code, message});
    }

    static QString nameOf(const AuditedDecision &decision, const QString &reference)
    {
        return tr("decision %1 (%2, version %3)").arg(decision.id).arg(reference).arg(decision.row.version);
    }

    bool goOn(double share) { return !m_progress || m_progress(share); }
    static Error stopped() { return {u"audit.stopped"_s, tr("The verification was stopped before its end.")}; }

    /// Decisions of a file, and cases on a server, are numbered without a gap: a gap is a row that somebody took out.
    Result<Done> checkNumbers()
    {
        const auto count = m_database.single(u"select count(*) from decision"_s);
        if (!count)
            return count.error();
        m_report.decisions = count->toLongLong();
        const auto decisionGone = [this](qint64 id) {
            find(tr("decision %1").arg(id), missingCode, tr("The row is missing from the history."));
        };
        const auto caseGone
            = [this](qint64 id) { find(tr("case %1").arg(id), missingCode, tr("The case is missing.")); };
        return m_database.engine() == Engine::Sqlite
            ? checkGaps(u"select seq from sqlite_sequence where name = 'decision'"_s,
                        u"select id from decision order by id"_s, decisionGone)
            : checkGaps(u"select last from numbering where name = 'case'"_s, u"select id from cases order by id"_s,
                        caseGone);
    }

    Result<Done> checkGaps(const QString &lastNumber, const QString &numbers,
                           const std::function<void(qint64)> &findMissingNumber)
    {
        const auto last = m_database.single(lastNumber);
        if (!last)
            return last.error();
        auto rows = m_database.stream(numbers);
        if (!rows)
            return rows.error();
        qint64 expected = 1;
        while (rows->next()) {
            for (; expected < rows->integer(0); ++expected)
                findMissingNumber(expected);
            expected = rows->integer(0) + 1;
        }
        if (rows->trouble())
            return *rows->trouble();
        for (; expected <= last->toLongLong(); ++expected)
            findMissingNumber(expected);
        return Done{};
    }

    /// Both tables in the order of the case, side by side.
    Result<Done> checkCases()
    {
        auto decisions = m_database.stream(auditedDecisions());
        if (!decisions)
            return decisions.error();
        auto cases = m_database.stream(auditedCases());
        if (!cases)
            return cases.error();
        std::optional<AuditedDecision> ahead;
        const auto advance
            = [&] { ahead = decisions->next() ? std::optional(auditedDecision(*decisions)) : std::nullopt; };
        advance();
        qint64 seen = 0;
        while (cases->next()) {
            AuditedCase entry = auditedCase(*cases);
            for (; ahead && ahead->row.caseId < entry.id; advance())
                findOrphan(*ahead);
            QList<AuditedDecision> history;
            for (; ahead && ahead->row.caseId == entry.id; advance())
                history.append(*std::move(ahead));
            seen += history.size();
            if (const auto done = checkCase(entry, history); !done)
                return done;
            ++m_report.cases;
            if (m_report.cases % 256 == 0 && !goOn(0.7 * double(seen) / double(qMax<qint64>(1, m_report.decisions))))
                return stopped();
        }
        for (; ahead; advance())
            findOrphan(*ahead);
        for (const auto *rows : {&*cases, &*decisions}) {
            if (rows->trouble())
                return *rows->trouble();
        }
        return Done{};
    }

    void findOrphan(const AuditedDecision &decision)
    {
        find(tr("case %1").arg(decision.row.caseId), missingCode,
             tr("Decision %1 is about this case, which is missing.").arg(decision.id));
    }

    Result<Done> checkCase(AuditedCase &entry, QList<AuditedDecision> &history)
    {
        const QString reference = entry.content.reference;
        checkChain(entry, history);
        const QString caseName = tr("case %1").arg(reference);
        const bool complete = history.size() == entry.version;
        if (complete && !history.isEmpty()) {
            const AuditedDecision &last = history.constLast();
            const QStringList desks = desksOf(entry, history);
            if (entry.headHash != last.hash || entry.state != last.row.toState || entry.desk != desks.constLast())
                find(caseName, changedCode, tr("Its state, desk or hash is not what its last decision made of it."));
            tellWork(entry, history, desks);
        }
        if (const auto read = readContent(entry); !read)
            return read;
        if (contentHash(entry.content) != entry.contentHash)
            find(caseName, changedCode,
                 tr("What was handed in (its fields, its papers or its line in the lists) was changed."));
        return complete && !history.isEmpty() ? checkRealName(entry, history.constLast()) : Result<Done>(Done{});
    }

    void checkChain(const AuditedCase &entry, QList<AuditedDecision> &history)
    {
        const QString reference = entry.content.reference;
        QString previousHash;
        QString previousState;
        int expected = 0;
        for (AuditedDecision &decision : history) {
            const QString name = nameOf(decision, reference);
            decision.row.contentHash = entry.contentHash;
            for (; expected < decision.row.version; ++expected)
                findMissing(reference, expected);
            const bool follows = decision.row.version == 0 || previousHash == decision.row.previousHash;
            if (decisionHash(decision.row) != decision.hash)
                find(name, changedCode, tr("The row was changed: its hash does not fit what it says."));
            else if (!follows || (decision.row.version == 0 && !decision.row.previousHash.isEmpty()))
                find(name, changedCode,
                     tr("The row does not follow from the one before it, which was changed or is missing."));
            else if (decision.row.fromState != previousState)
                find(name, changedCode, tr("The row begins in another state than the one before it ended in."));
            previousHash = decision.hash;
            previousState = decision.row.toState;
            expected = decision.row.version + 1;
        }
        for (; expected < entry.version; ++expected)
            findMissing(reference, expected);
        if (expected > entry.version)
            find(tr("case %1").arg(reference), changedCode,
                 tr("Its version is lower than the number of rows in its history."));
    }

    void findMissing(const QString &reference, int version)
    {
        find(tr("decision of %1, version %2").arg(reference).arg(version), missingCode,
             tr("The row is missing from the history of the case."));
    }

    const ActionDefinition *actionOf(const AuditedCase &entry, const AuditedDecision &decision) const
    {
        const KindDefinition *kind = m_kinds.find(entry.content.kind, entry.content.kindVersion);
        return kind ? kind->action(decision.row.action) : nullptr;
    }

    /// Where the case lay after each row of its whole history. What a row says of the desk before it is in no hash: it
    /// is compared with what follows from the rows before.
    QStringList desksOf(const AuditedCase &entry, const QList<AuditedDecision> &history)
    {
        QStringList desks;
        for (const AuditedDecision &decision : history) {
            if (entry.registrationId > 0 && decision.fromDesk != desks.value(desks.size() - 1))
                find(nameOf(decision, entry.content.reference), changedCode,
                     tr("The row tells another desk than the one where the case lay."));
            const ActionDefinition *action = actionOf(entry, decision);
            if (!action)
                desks.append(QString());
            else if (action->restores != Restores::Nothing)
                desks.append(desks.value(decision.row.undoes.value_or(0) - 1));
            else
                desks.append(deskNamed(action->desk, entry.content));
        }
        return desks;
    }

    /// What the overview's counters must say of it.
    void tellWork(const AuditedCase &entry, const QList<AuditedDecision> &history, const QStringList &desks)
    {
        QList<ToldDecision> told;
        for (qsizetype i = 0; i < history.size(); ++i)
            told.append({actionOf(entry, history.at(i)), history.at(i).actor, history.at(i).row.decidedAt,
                         desks.value(i - 1), desks.at(i)});
        m_work.tell(entry.content.kind, told);
    }

    static QString deskNamed(QString desk, const CaseContent &content)
    {
        return desk.replace(u"{unit}"_s, QString::number(content.unitId))
            .replace(u"{department}"_s, content.department)
            .replace(u"{account}"_s, QString::number(content.accountId));
    }

    Result<Done> readContent(AuditedCase &entry)
    {
        auto fields = m_database.select(u"select name, value from case_field where case_id = ?"_s, {entry.id});
        if (!fields)
            return fields.error();
        while (fields->next())
            entry.content.fields.insert(fields->text(0), fields->text(1));
        auto papers = m_database.select(u"select slot, sha256 from case_document where case_id = ?"_s, {entry.id});
        if (!papers)
            return papers.error();
        while (papers->next())
            entry.content.documents.insert(papers->text(0), papers->text(1));
        return Done{};
    }

    /// The account's real name is what the last decision made of it, unless a later case spoke.
    Result<Done> checkRealName(const AuditedCase &entry, const AuditedDecision &last)
    {
        const ActionDefinition *action = actionOf(entry, last);
        if (!action || !action->effect || action->effect->part.isEmpty())
            return Done{};
        auto rows = m_database.select(u"select state, case_id from real_name where account_id = ? and part = ?"_s,
                                      {entry.content.accountId, action->effect->part});
        if (!rows)
            return rows.error();
        const QString name
            = tr("real name (%1) of the account of %2").arg(action->effect->part, entry.content.reference);
        if (!rows->next())
            find(name, missingCode, tr("The row is missing."));
        else if (rows->integer(1) == entry.id && rows->text(0) != action->effect->realNameState)
            find(name, changedCode, tr("It is not what the last decision made of it."));
        return Done{};
    }

    Result<Done> checkDocuments()
    {
        auto rows = m_database.stream(u"select sha256, bytes from document_content"_s);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            if (sha256Hex(rows->value(1).toByteArray()) != rows->text(0))
                find(tr("document %1").arg(rows->text(0)), changedCode,
                     tr("Its bytes are not those that were handed in."));
            ++m_report.documents;
            if (m_report.documents % 16 == 0 && !goOn(0.85))
                return stopped();
        }
        if (rows->trouble())
            return *rows->trouble();
        auto lost
            = m_database.stream(u"select d.sha256, c.reference from case_document d join cases c on c.id = d.case_id"
                                " where not exists (select 1 from document_content k where k.sha256 = d.sha256)"_s);
        if (!lost)
            return lost.error();
        while (lost->next())
            find(tr("document %1").arg(lost->text(0)), missingCode, tr("A paper of %1 is missing.").arg(lost->text(1)));
        return Done{};
    }

    Result<Done> checkCounters()
    {
        auto rows = m_database.select(
            u"select coalesce(k.desk, c.desk), coalesce(k.kind, c.kind) from"
            " (select desk, kind, sum(open_count) as n from desk_count group by desk, kind having sum(open_count) <> "
            "0) k"
            " full join"
            " (select desk, kind, count(*) as n from cases where desk is not null group by desk, kind) c"
            " on c.desk = k.desk and c.kind = k.kind where k.n is distinct from c.n"_s);
        if (!rows)
            return rows.error();
        while (rows->next())
            find(tr("counter of %1 on the desk %2").arg(rows->text(1), rows->text(0)), changedCode,
                 tr("It is not the number of cases that lie there."));
        return Done{};
    }

    Database &m_database;
    const KindLibrary &m_kinds;
    const std::function<bool(double)> &m_progress;
    AuditReport m_report;
    ToldWork m_work;
};

} // namespace

Result<AuditReport> verifyHistory(Database &database, const KindLibrary &kinds,
                                  const std::function<bool(double)> &progress)
{
    return Audit(database, kinds, progress).run();
}

} // namespace hezhun
