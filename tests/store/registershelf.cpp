// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/registershelf.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

RegisterShelf::RegisterShelf(TestWorkspace &workspace)
    : m_workspace(workspace)
{
    for (int number : {1, 2}) {
        const auto added = m_workspace->accounts().add(
            {.loginName = u"unit_%1"_s.arg(number), .type = u"unit"_s, .displayName = u"第%1农科所"_s.arg(number)});
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        const AccountId id = *m_workspace->accounts().find(u"unit_%1"_s.arg(number));
        m_units.insert(number, id);
        run(u"insert into real_name (account_id, part, state, changed_at) values (?, 'unit', 'passed_by_reviewer', 0)"_s,
            {id});
        Actor actor{id, u"unit_%1"_s.arg(number), u"第%1农科所"_s.arg(number), u"unit:%1"_s.arg(id), {u"unit"_s}};
        if (testEngine() == Engine::PostgreSql)
            actor = m_workspace.atStation(actor);
        m_actors.insert(actor.desk, actor);
    }
    for (const QString &code : {u"130724"_s, u"130729"_s, u"130700"_s, u"130000"_s, u"320000"_s})
        addPerson(u"dept_"_s + code, u"department"_s, u"department:"_s + code);
    addPerson(u"centre_he"_s, u"centre"_s, u"centre"_s);
    m_commissioner = addPerson(u"commissioner"_s, {}, {}).id;
}

Actor RegisterShelf::addPerson(const QString &login, const QString &role, const QString &desk)
{
    const auto added
        = m_workspace->accounts().add({.loginName = login, .displayName = login, .role = role, .desk = desk});
    if (!added)
        qFatal("%s", qPrintable(added.error().message));
    const AccountId id = *m_workspace->accounts().find(login);
    run(u"insert into real_name (account_id, part, state, changed_at) values (?, 'person', 'passed_by_reviewer', 0)"_s,
        {id});
    Actor actor{id, login, login, desk, role.isEmpty() ? QStringList() : QStringList{role}};
    if (testEngine() == Engine::PostgreSql)
        actor = m_workspace.atStation(actor);
    m_actors.insert(desk, actor);
    return actor;
}

void RegisterShelf::run(const QString &sql, const QVariantList &parameters)
{
    const auto changed = m_workspace->database().change(sql, parameters);
    if (!changed)
        qFatal("%s (%s): %s", qPrintable(changed.error().message), qPrintable(changed.error().details),
               qPrintable(sql));
}

CaseId RegisterShelf::put(const ShelvedRegistration &entry)
{
    const QString reference = u"F-2026-%1"_s.arg(++m_put, 8, 10, QChar(u'0'));
    const qint64 at = m_workspace.now().toMSecsSinceEpoch() + entry.minute * 60'000LL;
    const auto id = m_workspace->database().insert(u"insert into cases (reference, kind, kind_version, account_id, "
                                                   u"subject, subject_masked, number_masked, place_code,"
                                                   " submitted_at, due_at, content_hash, unit_id, department) values "
                                                   "(?, ?, 1, ?, ?, ?, '1301***', ?, ?, ?, ?, ?, ?)"
                                                   " returning id"_s,
                                                   {reference, entry.kind, m_commissioner, entry.subject,
                                                    entry.subject.left(1) + u"＊"_s, entry.department, at, at + 1000,
                                                    QString(64, u'0'), m_units.value(entry.unit), entry.department});
    if (!id)
        qFatal("%s (%s)", qPrintable(id.error().message), qPrintable(id.error().details));
    run(u"insert into registration (id, case_id, kind, kind_version, account_id, unit_id, unit_name, department, "
        u"shown_to,"
        " subject, number, number_masked, place_code, reference, state, desk, active, sole_key, submitted_at, due_at,"
        " changed_at, filing_number, filed_at)"
        " values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, '1301***', ?, ?, ?, null, %1, ?, ?, ?, ?, ?, ?)"_s.arg(
            on(u"0"_s, u"false"_s)),
        {*id, *id, entry.kind, m_commissioner, m_units.value(entry.unit), u"第%1农科所"_s.arg(entry.unit),
         entry.department, entry.isShown ? entry.department : u""_s, entry.subject, entry.number, entry.department,
         reference, entry.state, u"account:%1"_s.arg(m_put), at, at + 1000, at,
         entry.filing.isEmpty() ? u""_s : entry.filing, entry.filing.isEmpty() ? QVariant() : QVariant(at)});
    const QStringList numbers = entry.filing.isEmpty() ? entry.revoked : entry.revoked + QStringList{entry.filing};
    for (const QString &number : numbers) {
        run(u"insert into filing (number, registration_id, case_id, series, ordinal, filed_at, revoked_at)"
            " values (?, ?, ?, ?, ?, ?, ?)"_s,
            {number, *id, *id, number.left(15), number.right(6).toInt(), at,
             number == entry.filing ? QVariant() : QVariant(at + 500)});
    }
    return *id;
}

void RegisterShelf::count()
{
    run(u"delete from state_count"_s);
    const QString rows = u"select '%1' || %2 as desk, kind, state from registration where %3"_s;
    QStringList parts{rows.arg(u"unit:"_s, u"unit_id"_s, u"true"_s), rows.arg(u"centre"_s, u"''"_s, u"true"_s)};
    for (const QString &code : {u"130724"_s, u"130729"_s, u"130700"_s, u"130000"_s, u"320000"_s}) {
        QString area = code;
        while (area.endsWith(u"00"_s))
            area.chop(2);
        parts.append(rows.arg(u"department:"_s + code, u"''"_s,
                              u"shown_to <> '' and substr(shown_to, 1, %1) = '%2'"_s.arg(area.size()).arg(area)));
    }
    run(u"insert into state_count (desk, kind, state, how_many) select desk, kind, state, count(*) from (%1) x"
        " group by desk, kind, state"_s.arg(parts.join(u" union all "_s)));
}

RegisterStore &RegisterShelf::storeOf(const Actor &actor)
{
    if (testEngine() == Engine::Sqlite)
        return m_workspace->registerOfFilings();
    auto &station = m_stations[actor.token];
    if (!station)
        station = m_workspace.station(actor);
    return station->registerOfFilings();
}

} // namespace hezhun
