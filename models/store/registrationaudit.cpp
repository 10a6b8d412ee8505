// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registrationaudit.h"

#include "store/database.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class RegistrationAudit
{
    Q_DECLARE_TR_FUNCTIONS(RegistrationAudit)

public:
    explicit RegistrationAudit(Database &database)
        : m_database(database)
    {
    }

    Result<QList<AuditFinding>> run()
    {
        for (const auto check : {&RegistrationAudit::checkLines, &RegistrationAudit::checkNumbers,
                                 &RegistrationAudit::checkFilings, &RegistrationAudit::checkCounts}) {
            if (const auto done = (this->*check)(); !done)
                return done.error();
        }
        return m_findings;
    }

private:
    /// A finding for each row; `name` is made of its columns.
    template <typename Name>
    Result<Done> findEach(const QString &sql, const QString &code, const QString &message, Name name)
    {
        auto rows = m_database.select(sql);
        if (!rows)
            return rows.error();
        while (rows->next())
            m_findings.append({name(*rows), code, message});
        return rows->trouble() ? Result<Done>(*rows->trouble()) : Result<Done>(Done{});
    }

    /// The line of a registration is that of its newest round which is of account, as the case stands.
    Result<Done> checkLines()
    {
        const auto name = [](const Database::Rows &row) { return tr("registration of %1").arg(row.text(0)); };
        auto missing = findEach(u"select c.reference from cases c where c.registration_id is not null and not exists"
                                " (select 1 from registration r where r.id = c.registration_id) order by c.id"_s,
                                u"audit.missing"_s, tr("The row is missing."), name);
        if (!missing)
            return missing;
        return findEach(
            u"select r.reference from registration r left join cases c on c.id = r.case_id where c.id is null"
            " or c.registration_id <> r.id or c.kind <> r.kind or c.account_id <> r.account_id or c.unit_id <> "
            "r.unit_id"
            " or c.kind_version <> r.kind_version or r.number <> coalesce((select f.value from case_field f join "
            "kind_version v"
            "   on v.kind = c.kind and v.version = c.kind_version where f.case_id = c.id and f.name = %1), '')"
            " or r.filed_at is distinct from (select case when f.revoked_at is null then f.filed_at end from filing f"
            "   where f.registration_id = r.id order by f.filed_at desc, f.ordinal desc limit 1)"
            " or c.department <> r.department or c.shown_to <> r.shown_to or c.subject <> r.subject"
            " or c.number_masked <> r.number_masked or c.place_code <> r.place_code or c.reference <> r.reference"
            " or c.state <> r.state or coalesce(c.desk, '') <> coalesce(r.desk, '') or c.submitted_at <> r.submitted_at"
            " or c.due_at <> r.due_at or (c.shown_to <> '' and c.shown_to <> c.department)"
            " or r.active <> (c.desk is not null or exists"
            "   (select 1 from filing f where f.case_id = c.id and f.revoked_at is null))"
            " or exists (select 1 from cases x where x.registration_id = r.id and x.id > r.case_id and not exists"
            "   (select 1 from kind_action k where k.kind = x.kind and k.version = x.kind_version"
            "     and k.role = 'system' and k.to_state = x.state))"
            " or r.filing_number <> coalesce((select f.number from filing f where f.registration_id = r.id"
            "   order by f.filed_at desc, f.ordinal desc limit 1), '') order by r.id"_s.arg(
                m_database.engine() == Engine::Sqlite ? u"v.definition ->> 'number'"_s
                                                      : u"v.definition::jsonb ->> 'number'"_s),
            u"audit.changed"_s, tr("It is not what the decisions made of its newest round."), name);
    }

    /// Gapless within a division and year: as many as the last is high, and the last is what was given last (C-11).
    Result<Done> checkNumbers()
    {
        const auto name = [](const Database::Rows &row) { return tr("filing numbers %1").arg(row.text(0)); };
        auto gaps = findEach(u"select s.series from (select substr(name, 8) as series, last from numbering"
                             " where name >= 'filing:' and name < 'filing;') s left join"
                             " (select series, count(*) as n, min(ordinal) as low, max(ordinal) as high from filing"
                             " group by series) f on f.series = s.series where f.n is null or f.low <> 1"
                             " or f.high <> f.n or s.last <> f.n order by 1"_s,
                             u"audit.missing"_s, tr("A number that was given is missing."), name);
        if (!gaps)
            return gaps;
        return findEach(
            u"select f.number from filing f where substr(f.number, 1, length(f.series) + 1) <> f.series || '-'"
            " or cast(substr(f.number, length(f.series) + 2) as bigint) <> f.ordinal"
            " or not exists (select 1 from numbering n where n.name = 'filing:' || f.series) order by 1"_s,
            u"audit.changed"_s, tr("The number does not fit its series."),
            [](const Database::Rows &row) { return tr("filing %1").arg(row.text(0)); });
    }

    /// Each decision that files gave a number at that moment, each number was given by one, and it is in force while
    /// the case is as that decision left it.
    Result<Done> checkFilings()
    {
        const QString given
            = u"select d.case_id, d.decided_at, c.reference from decision d join cases c on c.id = d.case_id"
              " join kind_action k on k.kind = c.kind and k.version = c.kind_version and k.action = d.action"
              " and k.from_state = d.from_state where k.effect = 'file'"_s;
        auto without = findEach(u"select g.reference from (%1) g where not exists (select 1 from filing f"
                                " where f.case_id = g.case_id and f.filed_at = g.decided_at) order by 1"_s.arg(given),
                                u"audit.missing"_s, tr("It was filed, and its number is missing."),
                                [](const Database::Rows &row) { return tr("filing of %1").arg(row.text(0)); });
        if (!without)
            return without;
        return findEach(
            u"select f.number from filing f where not exists (select 1 from (%1) g where g.case_id = f.case_id"
            " and g.decided_at = f.filed_at) or (f.revoked_at is null) <> (exists (select 1 from cases c"
            " join kind_action k on k.kind = c.kind and k.version = c.kind_version and k.effect = 'file'"
            " and k.to_state = c.state where c.id = f.case_id) and not exists (select 1 from filing later"
            " where later.case_id = f.case_id and (later.filed_at > f.filed_at or"
            " (later.series = f.series and later.ordinal > f.ordinal)))) order by 1"_s.arg(given),
            u"audit.changed"_s, tr("It is not what the decisions made of it."),
            [](const Database::Rows &row) { return tr("filing %1").arg(row.text(0)); });
    }

    Result<Done> checkCounts()
    {
        const bool isFile = m_database.engine() == Engine::Sqlite;
        const QString desks = isFile
            ? u"select d.desk, r.kind, r.state from registration r join registration_desk d on d.registration_id = r.id"_s
            : u"select d.desk, r.kind, r.state from registration r cross join lateral registration_desks(r) d (desk)"_s;
        return findEach(
            u"select coalesce(k.state, c.state), coalesce(k.desk, c.desk) from (select desk, kind, state, "
            u"sum(how_many) as n"
            " from state_count group by desk, kind, state having sum(how_many) <> 0) k full join"
            " (select desk, kind, state, count(*) as n from (%1) each_one group by desk, kind, state) c"
            " on c.desk = k.desk and c.kind = k.kind and c.state = k.state"
            " where coalesce(k.n, 0) <> coalesce(c.n, 0) order by 1, 2"_s.arg(desks),
            u"audit.changed"_s, tr("It is not the number of registrations that are in this state."),
            [](const Database::Rows &row) { return tr("count of %1 for %2").arg(row.text(0), row.text(1)); });
    }

    Database &m_database;
    QList<AuditFinding> m_findings;
};

} // namespace

Result<QList<AuditFinding>> registrationFindings(Database &database)
{
    return RegistrationAudit(database).run();
}

} // namespace hezhun
