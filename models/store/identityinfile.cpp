// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/identity.h"

#include "domain/realnamestate.h"
#include "kinds/kindlibrary.h"
#include "store/accountlog.h"
#include "store/casereading.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The decision that would take back a case that is open; without an action where the version of its kind has none.
struct OpenCase
{
    HashedDecision decision;
    bool isHeld = false; ///< somebody has it before them
};

/// What whoever meets a value that is bound elsewhere is told (I-38).
QString conflictCode(const QString &key)
{
    static const QMap<QString, QString> codes{{caseKeyCode(CaseKey::Number), u"identity.number_bound"_s},
                                              {caseKeyCode(CaseKey::UnitName), u"identity.unit_name_bound"_s},
                                              {caseKeyCode(CaseKey::CreditCode), u"identity.credit_code_bound"_s},
                                              {caseKeyCode(CaseKey::Phone), u"identity.phone_used"_s}};
    return codes.value(key);
}

bool isPassedState(const QString &state)
{
    const auto known = realNameStateFromCode(state);
    return known && isPassed(*known);
}

const QString inReview = realNameStateCode(RealNameState::InReview);

Result<std::optional<OpenCase>> openCaseOf(Database &database, AccountId account, const QString &kind)
{
    auto rows = database.select(
        u"select c.id, c.content_hash, c.version, c.state, c.head_hash, a.action, a.to_state, l.case_id is not null"
        " from cases c left join case_lease l on l.case_id = c.id and l.until > ?"
        " left join kind_action a on a.kind = c.kind and a.version = c.kind_version and a.from_state = c.state"
        " and a.role = 'applicant'"
        " where c.account_id = ? and c.kind = ? and c.closed_at is null order by c.id desc limit 1"_s,
        {toStored(database.now()), account, kind});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<OpenCase>();
    OpenCase open;
    open.decision.caseId = rows->integer(0);
    open.decision.contentHash = rows->text(1);
    open.decision.version = static_cast<int>(rows->integer(2));
    open.decision.fromState = rows->text(3);
    open.decision.previousHash = rows->text(4);
    open.decision.action = rows->text(5);
    open.decision.toState = rows->text(6);
    open.decision.reasons = u"[]"_s;
    open.isHeld = rows->integer(7) != 0;
    return std::optional<OpenCase>(open);
}

} // namespace

IdentityInFile::IdentityInFile(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<DeclaredFields> IdentityInFile::fields(AccountId account, const QString &part, const KindDefinition &kind)
{
    auto rows = m_database.select(u"select name, value from account_field where account_id = ?1 and part = ?2"
                                  " union all select f.name, f.value from case_field f where f.case_id = ("
                                  "select id from cases where account_id = ?1 and kind = ?3 order by id desc limit 1)"
                                  " and not exists (select 1 from account_field where account_id = ?1 and part = ?2)"_s,
                                  {account, part, kind.name});
    if (!rows)
        return rows.error();
    DeclaredFields fields;
    while (rows->next()) {
        if (kind.field(rows->text(0)))
            fields.insert(rows->text(0), rows->text(1));
    }
    if (rows->trouble())
        return *rows->trouble();
    return fields;
}

Result<Done> IdentityInFile::change(const IdentityChange &change)
{
    if (auto kept = keepNumber(change); !kept)
        return kept;
    const auto conflicting = conflict(change.account, boundValues(*change.kind, change.after, change.phoneAfter));
    if (!conflicting)
        return conflicting.error();
    if (!conflicting->isEmpty())
        return storeError(*conflicting);
    // A phone changes by itself, and no value with it.
    if (change.phoneBefore == change.phoneAfter) {
        if (auto written = write(change); !written)
            return written;
    }
    if (change.kind->formOnly)
        return Done{};
    const bool triggers = triggeringValues(*change.kind, change.before, change.phoneBefore)
        != triggeringValues(*change.kind, change.after, change.phoneAfter);
    if (auto done = triggers ? beginAnew(change) : rebindPhone(change); !done)
        return done;
    return askIfDue(change);
}

Result<QString> IdentityInFile::conflict(AccountId account, const QList<BoundValue> &values)
{
    for (const BoundValue &bound : values) {
        const auto other = m_database.single(u"select 1 from binding where key = ? and value = ? and account_id <> ?"_s,
                                             {bound.key, bound.value, account});
        if (!other)
            return other.error();
        if (other->isValid())
            return conflictCode(bound.key);
    }
    return QString();
}

/// A number that is bound stays (I-08), also while the account is being verified anew.
Result<Done> IdentityInFile::keepNumber(const IdentityChange &change)
{
    for (const FieldDefinition &field : change.kind->fields) {
        if (!field.binds || field.key != CaseKey::Number)
            continue;
        const auto other
            = m_database.single(u"select 1 from binding where account_id = ? and key = ? and value <> ?"_s,
                                {change.account, caseKeyCode(CaseKey::Number), change.after.value(field.name)});
        if (!other)
            return other.error();
        if (other->isValid())
            return storeError(u"identity.number_fixed"_s);
    }
    return Done{};
}

Result<Done> IdentityInFile::write(const IdentityChange &change)
{
    const QVariantList where{change.account, change.part};
    if (auto gone = m_database.change(u"delete from account_field where account_id = ? and part = ?"_s, where); !gone)
        return gone;
    for (auto it = change.after.cbegin(); it != change.after.cend(); ++it) {
        if (auto kept
            = m_database.change(u"insert into account_field (account_id, part, name, value) values (?, ?, ?, ?)"_s,
                                where + QVariantList{it.key(), it.value()});
            !kept)
            return kept;
    }
    for (const FieldDefinition &field : change.kind->fields) {
        const QString before = change.before.value(field.name);
        const QString after = change.after.value(field.name);
        if (before == after)
            continue;
        if (auto noted
            = noteAccount(m_database,
                          {u"information.changed"_s, change.account, change.by.id, change.part + u'.' + field.name,
                           maskedValue(field, before), maskedValue(field, after)});
            !noted)
            return noted;
    }
    // An account is shown by the name of whom it is of; whoever holds an office only once they are verified (C-02).
    if (change.after.value(change.kind->subjectField).isEmpty())
        return Done{};
    return m_database.change(u"update account set display_name = ? where id = ? and type = ? and not exists ("
                             "select 1 from account_role r where r.account_id = account.id and r.role = 'department')"_s,
                             {change.after.value(change.kind->subjectField), change.account, change.part});
}

Result<Done> IdentityInFile::beginAnew(const IdentityChange &change)
{
    if (auto withdrawn = withdrawOpenCase(change.account, change.kind->name, change.by); !withdrawn)
        return withdrawn;
    if (auto dropped = m_database.change(
            u"update national_check set state = 'dropped' where account_id = ? and part = ? and state = 'queued'"_s,
            {change.account, change.part});
        !dropped)
        return dropped;
    const QList<BoundValue> kept = boundValues(*change.kind, change.after, change.phoneAfter);
    for (const BoundValue &bound : boundValues(*change.kind, change.before, change.phoneBefore)) {
        if (kept.contains(bound))
            continue;
        if (auto freed = free(change, bound); !freed)
            return freed;
    }
    return setState(change.account, change.part, realNameStateCode(RealNameState::Incomplete), {}, change.by.id);
}

Result<Done> IdentityInFile::free(const IdentityChange &change, const BoundValue &bound)
{
    // A unit is found by the name that it had, too (I-23).
    if (bound.key == caseKeyCode(CaseKey::UnitName)) {
        if (auto kept = m_database.change(
                u"insert into former_name (account_id, name, until) select account_id, value, ? from binding"
                " where account_id = ? and key = ? and value = ?"
                " on conflict (name, account_id) do update set until = excluded.until"_s,
                {toStored(m_database.now()), change.account, bound.key, bound.value});
            !kept)
            return kept;
    }
    return m_database.change(u"delete from binding where account_id = ? and key = ? and value = ?"_s,
                             {change.account, bound.key, bound.value});
}

/// A phone that is bound, but no part of the identity, is bound anew.
Result<Done> IdentityInFile::rebindPhone(const IdentityChange &change)
{
    if (!change.kind->bindsPhone || change.phoneBefore == change.phoneAfter)
        return Done{};
    return m_database.change(u"update binding set value = ? where account_id = ? and key = ? and value = ?"_s,
                             {change.phoneAfter, change.account, caseKeyCode(CaseKey::Phone), change.phoneBefore});
}

Result<Done> IdentityInFile::askIfDue(const IdentityChange &change)
{
    const DeclaredValue declared = [&](const QString &field) { return change.after.value(field); };
    if (!isComplete(*change.kind, change.after, change.phoneAfter) || !change.kind->asksNationalService(declared))
        return Done{};
    const auto now = state(change.account, change.part);
    if (!now)
        return now.error();
    if (isPassedState(*now) || *now == inReview)
        return Done{};
    const QVariant at = toStored(m_database.now());
    return m_database.change(
        u"insert into national_check (account_id, part, fields, requested_at, not_before) select ?, ?, ?, ?, ?"
        " where not exists (select 1 from national_check where account_id = ?1 and part = ?2 and state = 'queued')"_s,
        {change.account, change.part, toJsonFields(triggeringValues(*change.kind, change.after, change.phoneAfter)), at,
         at});
}

Result<Done> IdentityInFile::withdrawOpenCase(AccountId account, const QString &kind, const Actor &by)
{
    const auto found = openCaseOf(m_database, account, kind);
    if (!found)
        return found.error();
    if (!*found)
        return Done{};
    OpenCase open = **found;
    if (open.isHeld)
        return storeError(u"identity.being_reviewed"_s);
    if (open.decision.action.isEmpty())
        return storeError(u"case.open"_s);
    open.decision.actorLogin = by.loginName;
    open.decision.actorName = by.name;
    open.decision.decidedAt = m_database.now().toMSecsSinceEpoch();
    const auto inserted = insertDecision(m_database, open.decision, by.id);
    return inserted ? Result<Done>(Done{}) : inserted.error();
}

Result<QString> IdentityInFile::state(AccountId account, const QString &part)
{
    const auto found
        = m_database.single(u"select state from real_name where account_id = ? and part = ?"_s, {account, part});
    if (!found)
        return found.error();
    return found->isValid() ? found->toString() : realNameStateCode(RealNameState::Incomplete);
}

Result<Done> IdentityInFile::setState(AccountId account, const QString &part, const QString &newState,
                                      const QStringList &reasons, AccountId by)
{
    const auto before = state(account, part);
    if (!before)
        return before.error();
    const QVariant now = toStored(m_database.now());
    if (auto set = m_database.change(
            u"insert into real_name (account_id, part, state, reasons, words, case_id, changed_at)"
            " values (?, ?, ?, ?, '', null, ?) on conflict (account_id, part) do update set state = excluded.state,"
            " reasons = excluded.reasons, words = '', case_id = null, changed_at = excluded.changed_at"_s,
            {account, part, newState, toJsonTexts(reasons), now});
        !set)
        return set;
    if (*before == newState)
        return Done{};
    return noteAccount(m_database, {u"real_name.changed"_s, account, by, part, *before, newState});
}

} // namespace hezhun
