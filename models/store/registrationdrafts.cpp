// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drafts of registrations: for a unit, with what was typed so far (C-03, C-07).
#include "kinds/kindlibrary.h"
#include "store/counterstore.h"
#include "store/database.h"
#include "store/drafts.h"
#include "store/identity.h"
#include "store/registrationterms.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// What can't be kept as it is: a text that ends half-way for a database is none.
bool isReadable(const QString &text)
{
    return !text.contains(QChar(u'\0'));
}

QVariant orNull(qint64 id)
{
    return id > 0 ? QVariant(id) : QVariant();
}

} // namespace

Result<const KindDefinition *> DraftStore::registrationKind(const QString &kind, AccountId account, const Actor *by)
{
    const KindDefinition *definition = this->definition(kind);
    if (!definition || !definition->isRegistration())
        return storeError(u"kind.unknown"_s);
    const Result<bool> may = by ? mayActFor(m_database, *by, account) : Result<bool>(false);
    if (!may)
        return may.error();
    return *may ? Result<const KindDefinition *>(definition) : storeError(u"draft.forbidden"_s);
}

Result<QList<DraftUnit>> DraftStore::units(const QString &kind, AccountId account, const Actor *by)
{
    const Result<const KindDefinition *> definition = registrationKind(kind, account, by);
    if (!definition)
        return definition.error();
    if (m_database.engine() == Engine::Sqlite)
        return RegistrationTerms(m_database, m_kinds).units(**definition, account);
    auto rows = m_database.select(
        u"select id, name, until, hindrance from registration_units(?, ?) order by name, id"_s, {kind, account});
    if (!rows)
        return rows.error();
    QList<DraftUnit> units;
    while (rows->next())
        units.append({rows->integer(0), rows->text(1), rows->time(2), rows->text(3)});
    return units;
}

Result<std::optional<Draft>> DraftStore::find(const QString &kind, AccountId account, const Actor *by)
{
    const Result<bool> may = by ? mayActFor(m_database, *by, account) : Result<bool>(false);
    if (!may)
        return may.error();
    if (!*may)
        return storeError(u"draft.forbidden"_s);
    const auto id
        = m_database.single(m_database.engine() == Engine::PostgreSql
                                ? u"select find_draft(?, ?)"_s
                                : u"select id from draft where kind = ? and account_id = ? and case_id is null"_s,
                            {kind, account});
    if (!id)
        return id.error();
    if (id->isNull())
        return std::optional<Draft>();
    Result<Draft> draft = read({id->toLongLong(), {}}, by);
    return draft ? Result<std::optional<Draft>>(std::move(draft).value()) : draft.error();
}

Result<DraftKey> DraftStore::registrationDraft(const KindDefinition &kind, AccountId account, const Actor *by,
                                               const DraftFor &what)
{
    RegistrationTerms terms(m_database, m_kinds);
    {
        auto there = m_database.select(u"select id, unit_id, follows from draft where account_id = ? and kind = ?"
                                       " and case_id is null"_s,
                                       {account, kind.name});
        if (!there)
            return there.error();
        if (there->next()) {
            const bool same = (what.unit == 0 || what.unit == there->integer(1))
                && ((what.unit == 0 && what.follows == 0) || what.follows == there->integer(2));
            return same ? Result<DraftKey>(DraftKey{there->integer(0)}) : storeError(u"registration.another_draft"_s);
        }
    }
    CorrectedRound round;
    AccountId unit = what.unit;
    if (what.follows > 0) {
        const auto corrected = terms.corrected(kind, account, what.follows);
        if (!corrected)
            return corrected.error();
        round = *corrected;
        unit = round.unit;
        if (what.unit > 0 && what.unit != unit)
            return storeError(u"registration.unit_fixed"_s);
    }
    const auto granting = terms.unit(kind, account, unit);
    if (!granting)
        return granting.error();
    if (!granting->hindrance.isEmpty())
        return storeError(granting->hindrance);
    if (const auto sole = terms.checkIsSole(kind, account, unit, round.registration); !sole)
        return sole.error();
    const auto id
        = m_database.insert(u"insert into draft (kind, account_id, entered_by, touched_at, unit_id, follows)"
                            " values (?, ?, ?, ?, ?, ?) returning id"_s,
                            {kind.name, account, by->id, toStored(m_database.now()), unit, orNull(round.caseId)});
    if (!id)
        return id.error();
    if (round.caseId > 0) {
        if (const auto copied = copyRound(*id, kind, round.caseId); !copied)
            return copied.error();
    }
    return DraftKey{*id};
}

Result<Done> DraftStore::copyRound(qint64 draft, const KindDefinition &kind, CaseId round)
{
    for (const FieldDefinition &field : kind.fields) {
        if (field.from)
            continue;
        if (auto copied = m_database.change(u"insert into draft_field (draft_id, name, value) select ?, name, value"
                                            " from case_field where case_id = ? and name = ?"_s,
                                            {draft, round, field.name});
            !copied)
            return copied;
    }
    for (const SlotDefinition &slot : kind.slotList) {
        if (auto copied = m_database.change(u"insert into draft_paper (draft_id, slot, sha256) select ?, slot, sha256"
                                            " from case_document where case_id = ? and slot = ?"_s,
                                            {draft, round, slot.name});
            !copied)
            return copied;
    }
    return Done{};
}

Result<Draft> DraftStore::registrationInFile(qint64 draft, const KindDefinition &kind, AccountId account)
{
    Draft found;
    {
        auto rows = m_database.select(u"select unit_id, follows, touched_at from draft where id = ?"_s, {draft});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return storeError(u"draft.unknown"_s);
        found.unit = rows->integer(0);
        found.follows = rows->integer(1);
        found.touchedAt = rows->time(2);
    }
    RegistrationTerms terms(m_database, m_kinds);
    const auto unit = terms.unit(kind, account, found.unit);
    if (!unit)
        return unit.error();
    found.unitName = unit->name;
    found.hindrance = unit->hindrance;
    // A unit that granted nothing, or took it back, says nothing of itself.
    const bool isGranted = unit->hindrance != u"registration.no_grant"_s;
    auto fixed = terms.fixedFields(kind, account, isGranted ? found.unit : 0);
    if (!fixed)
        return fixed.error();
    found.fixedFields = std::move(fixed).value();
    auto rows = m_database.select(u"select name, value from draft_field where draft_id = ?"_s, {draft});
    if (!rows)
        return rows.error();
    while (rows->next())
        found.fields.insert(rows->text(0), rows->text(1));
    if (rows->trouble())
        return *rows->trouble();
    found.fields = typedFields(kind, found.fields);
    return found;
}

Result<Draft> DraftStore::registrationOnServer(const DraftKey &draft, const KindDefinition &kind)
{
    auto rows = m_database.select(u"select unit_id, unit_name, hindrance, follows, touched_at, typed, fixed from"
                                  " read_registration_draft(?)"_s,
                                  {draft.id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"draft.unknown"_s);
    Draft found;
    found.unit = rows->integer(0);
    found.unitName = rows->text(1);
    found.hindrance = rows->text(2);
    found.follows = rows->integer(3);
    found.touchedAt = rows->time(4);
    found.fields = typedFields(kind, fromJsonFields(rows->text(5)));
    found.fixedFields = fromJsonFields(rows->text(6));
    return found;
}

Result<Done> DraftStore::saveFields(const DraftKey &draft, const DeclaredFields &fields, const Actor *by)
{
    const Result<Standing> found = standing(draft, by);
    if (!found)
        return found.error();
    const KindDefinition *kind = definition(found->kind);
    if (!kind || !kind->isRegistration() || found->caseId > 0)
        return storeError(u"draft.unknown"_s);
    qsizetype bytes = 0;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        if (!kind->field(it.key()))
            return storeError(u"field.unknown"_s);
        if (!isReadable(it.value()))
            return storeError(u"fields.form"_s);
        bytes += it.key().toUtf8().size() + it.value().toUtf8().size();
    }
    if (bytes > maximumTyped)
        return storeError(u"draft.too_large"_s);
    DeclaredFields typed = typedFields(*kind, fields);
    typed.removeIf([](const auto &field) { return field.value().isEmpty(); });
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.change(u"select save_draft_fields(?, ?)"_s, {draft.id, toJsonFields(typed)});
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    // It may just have been handed in by another window.
    const auto open
        = m_database.single(u"update draft set touched_at = ? where id = ? and case_id is null returning 1"_s,
                            {toStored(m_database.now()), draft.id});
    if (!open)
        return open.error();
    if (!open->isValid())
        return storeError(u"draft.unknown"_s);
    if (auto gone = m_database.change(u"delete from draft_field where draft_id = ?"_s, {draft.id}); !gone)
        return gone;
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        if (auto kept = m_database.change(u"insert into draft_field (draft_id, name, value) values (?, ?, ?)"_s,
                                          {draft.id, it.key(), it.value()});
            !kept)
            return kept;
    }
    return transaction->commit();
}

Result<Draft> DraftStore::changeUnit(const DraftKey &draft, AccountId unit, const Actor *by)
{
    const Result<Standing> found = standing(draft, by);
    if (!found)
        return found.error();
    const KindDefinition *kind = definition(found->kind);
    if (!kind || !kind->isRegistration() || found->caseId > 0)
        return storeError(u"draft.unknown"_s);
    if (m_database.engine() == Engine::PostgreSql) {
        const auto changed = m_database.change(u"select change_draft_unit(?, ?)"_s, {draft.id, unit});
        return changed ? read(draft, by) : Result<Draft>(changed.error());
    }
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    RegistrationTerms terms(m_database, m_kinds);
    if (found->draft.follows > 0)
        return storeError(u"registration.unit_fixed"_s);
    const auto granting = terms.unit(*kind, found->accountId, unit);
    if (!granting)
        return granting.error();
    if (!granting->hindrance.isEmpty())
        return storeError(granting->hindrance);
    if (const auto sole = terms.checkIsSole(*kind, found->accountId, unit, 0); !sole)
        return sole.error();
    const auto changed = m_database.change(u"update draft set unit_id = ?, touched_at = ? where id = ?"
                                           " and case_id is null and follows is null"_s,
                                           {unit, toStored(m_database.now()), draft.id});
    if (!changed)
        return changed.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return read(draft, by);
}

} // namespace hezhun
