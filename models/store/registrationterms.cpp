// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registrationterms.h"

#include "kinds/kindlibrary.h"
#include "store/database.h"
#include "store/identity.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString passed = u"('passed_national', 'passed_by_reviewer')"_s;

/// A row for each grant that was not taken back: unit, name, until, whether the unit is in use, verified, and the
/// person.
const QString grants
    = u"select u.id, coalesce((select b.value from binding b where b.account_id = u.id and b.key = 'unit_name'),"
      " nullif(u.display_name, ''), u.login_name) as name, g.until, u.state = 'active' and u.locked_at is null,"
      " exists (select 1 from real_name n where n.account_id = u.id and n.part = 'unit' and n.state in %1),"
      " exists (select 1 from real_name n where n.account_id = g.person_id and n.part = 'person' and n.state in %1)"
      " from unit_grant g join account u on u.id = g.unit_id"
      " where g.person_id = ?1 and g.system = ?2 and g.role = ?3 and g.ended_at is null"_s.arg(passed);

DraftUnit draftUnitFrom(const Database::Rows &rows, const QDateTime &now)
{
    DraftUnit unit{rows.integer(0), rows.text(1), rows.time(2), {}};
    if (rows.integer(5) == 0)
        unit.hindrance = u"registration.person_not_verified"_s;
    else if (unit.until.isValid() && unit.until <= now)
        unit.hindrance = u"registration.grant_run_out"_s;
    else if (rows.integer(3) == 0)
        unit.hindrance = u"registration.unit_stopped"_s;
    else if (rows.integer(4) == 0)
        unit.hindrance = u"registration.unit_not_verified"_s;
    return unit;
}

/// What an account says of itself without a part: "phone".
QString ownColumn(const QString &field)
{
    static const QStringList known{u"phone"_s, u"email"_s, u"display_name"_s, u"login_name"_s};
    return known.contains(field) ? field : u"''"_s;
}

bool isBad(const KindDefinition *kind, const QString &state)
{
    const StateDefinition *known = kind ? kind->state(state) : nullptr;
    return known && known->tone == StateTone::Bad;
}

} // namespace

DeclaredFields typedFields(const KindDefinition &kind, const DeclaredFields &fields)
{
    DeclaredFields typed;
    for (const FieldDefinition &field : kind.fields) {
        if (!field.from && fields.contains(field.name))
            typed.insert(field.name, fields.value(field.name));
    }
    return typed;
}

RegistrationTerms::RegistrationTerms(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<QList<DraftUnit>> RegistrationTerms::units(const KindDefinition &kind, AccountId account)
{
    auto rows = m_database.select(grants + u" order by name, u.id"_s, {account, kind.system, kind.grantRole});
    if (!rows)
        return rows.error();
    QList<DraftUnit> units;
    while (rows->next())
        units.append(draftUnitFrom(*rows, m_database.now()));
    if (rows->trouble())
        return *rows->trouble();
    return units;
}

Result<DraftUnit> RegistrationTerms::unit(const KindDefinition &kind, AccountId account, AccountId unit)
{
    auto rows = m_database.select(grants + u" and g.unit_id = ?4"_s, {account, kind.system, kind.grantRole, unit});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return DraftUnit{unit, {}, {}, u"registration.no_grant"_s};
    return draftUnitFrom(*rows, m_database.now());
}

Result<DeclaredFields> RegistrationTerms::fixedFields(const KindDefinition &kind, AccountId account, AccountId unit)
{
    DeclaredFields fixed;
    QMap<std::pair<AccountId, QString>, DeclaredFields> parts;
    for (const FieldDefinition &field : kind.fields) {
        const AccountId owner = !field.from ? 0 : field.from->isUnits ? unit : account;
        if (owner == 0)
            continue;
        QString value;
        if (const QString part = field.from->part; part.isEmpty()) {
            const auto own = m_database.single(
                u"select %1 from account where id = ?"_s.arg(ownColumn(field.from->field)), {owner});
            if (!own)
                return own.error();
            value = own->toString();
        } else {
            const auto known = parts.constFind({owner, part});
            if (known == parts.cend()) {
                const KindDefinition *verified = m_kinds.newest(u"realname."_s + part);
                const KindDefinition *form = verified ? verified : m_kinds.newest(u"information."_s + part);
                const auto saved = form ? IdentityInFile(m_database, m_kinds).fields(owner, part, *form)
                                        : Result<DeclaredFields>(DeclaredFields{});
                if (!saved)
                    return saved.error();
                parts.insert({owner, part}, *saved);
            }
            value = parts.value({owner, part}).value(field.from->field);
        }
        if (!value.isEmpty())
            fixed.insert(field.name, value);
    }
    return fixed;
}

Result<Done> RegistrationTerms::checkIsSole(const KindDefinition &kind, AccountId account, AccountId unit,
                                            qint64 registration)
{
    if (kind.sole.isEmpty())
        return Done{};
    const QString key = u"%1:%2"_s.arg(kind.sole).arg(kind.sole == "unit"_L1 ? unit : account);
    const auto other
        = m_database.single(u"select 1 from registration where sole_key = ? and kind = ? and active and id <> ?"_s,
                            {key, kind.name, registration});
    if (!other)
        return other.error();
    return other->isValid() ? Result<Done>(storeError(u"registration.there_already"_s)) : Done{};
}

Result<CorrectedRound> RegistrationTerms::corrected(const KindDefinition &kind, AccountId account, CaseId caseId)
{
    // Of the rounds, the one that counts is that of which something was decided last: a restored one lies before others
    // that were voided.
    auto rows = m_database.select(
        u"select c.registration_id, c.unit_id, c.state, c.kind_version, c.id = (select d.case_id from decision d join"
        " cases r on r.id = d.case_id where r.registration_id = c.registration_id order by d.id desc limit 1),"
        " exists (select 1 from cases r left join filing f on f.case_id = r.id and f.revoked_at is null"
        " where r.registration_id = c.registration_id and (r.desk is not null or f.number is not null))"
        " from cases c where c.id = ? and c.account_id = ? and c.kind = ? and c.registration_id is not null"_s,
        {caseId, account, kind.name});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"registration.not_returned"_s);
    if (rows->integer(5) != 0)
        return storeError(u"registration.restored"_s);
    if (rows->integer(4) == 0 || !isBad(m_kinds.find(kind.name, static_cast<int>(rows->integer(3))), rows->text(2)))
        return storeError(u"registration.not_returned"_s);
    return CorrectedRound{caseId, rows->integer(0), rows->integer(1)};
}

Result<bool> RegistrationTerms::isDepartment(const QString &code)
{
    const auto there = m_database.single(u"select 1 from department where code = ?"_s, {code});
    return there ? Result<bool>(there->isValid()) : there.error();
}

Result<QString> RegistrationTerms::nextRound(qint64 registration)
{
    const auto first = m_database.single(u"select reference from cases where id = ?"_s, {registration});
    if (!first)
        return first.error();
    const auto rounds = m_database.single(u"select count(*) from cases where registration_id = ?"_s, {registration});
    return rounds ? Result<QString>(u"%1-%2"_s.arg(first->toString()).arg(rounds->toLongLong() + 1)) : rounds.error();
}

} // namespace hezhun
