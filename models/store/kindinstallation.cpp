// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/kindinstallation.h"

#include "kinds/kindloader.h"
#include "store/casereading.h"
#include "store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QVariant restoresCode(Restores restores)
{
    switch (restores) {
    case Restores::Nothing: break;
    case Restores::Last: return u"last"_s;
    case Restores::Chosen: return u"chosen"_s;
    }
    return {};
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

Result<Done> changeEach(Database &database, const QString &sql, const QList<QVariantList> &rows)
{
    for (const QVariantList &row : rows) {
        if (auto changed = database.change(sql, row); !changed)
            return changed.error();
    }
    return Done{};
}

QList<QVariantList> actionRows(const KindDefinition &kind)
{
    QList<QVariantList> rows;
    for (const ActionDefinition &action : kind.actions) {
        const EffectDefinition effect = action.effect.value_or(EffectDefinition{});
        // A text that is null would be no text.
        const QString to = action.to.isEmpty() ? u""_s : action.to;
        for (const QString &from : action.from) {
            rows.append({kind.name, kind.version, action.name, from, to, orNull(action.desk), orNull(action.role),
                         action.needsReason, action.withinSeconds, orNull(effect.part), orNull(effect.realNameState),
                         orNull(action.notice), action.needsAccount, orNull(action.chosenType),
                         orNull(effect.undoes.isEmpty() ? effect.does : u"undo"_s),
                         orNull(effect.rows.isEmpty() ? effect.field : effect.rows), orNull(action.at),
                         restoresCode(action.restores)});
        }
    }
    return rows;
}

Result<Done> install(Database &database, const KindDefinition &kind)
{
    QList<QVariantList> reasons;
    for (const ReasonDefinition &reason : kind.reasons)
        reasons.append({kind.name, kind.version, reason.code, reason.label.in(u"zh_CN"_s)});
    QList<QVariantList> notices;
    for (const NoticeDefinition &notice : kind.notices)
        notices.append(
            {kind.name, kind.version, notice.name, notice.text, notice.delaySeconds, toJsonTexts(notice.told)});
    const struct
    {
        QString sql;
        QList<QVariantList> rows;
    } tables[] = {
        {u"insert into kind_version (kind, version, definition, installed_at) values (?, ?, ?, ?)"_s,
         {{kind.name, kind.version, QString::fromUtf8(kind.source), toStored(database.now())}}},
        {u"insert into kind_action (kind, version, action, from_state, to_state, to_desk, role, needs_reason,"
         " within_seconds, effect_part, effect_state, notice, needs_account, chosen_type, effect, effect_rows,"
         " at_desk, restores) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
         actionRows(kind)},
        {u"insert into kind_reason (kind, version, code, label) values (?, ?, ?, ?)"_s, reasons},
        {u"insert into kind_notice (kind, version, notice, template, delay_seconds, told) values (?, ?, ?, ?, ?, ?)"_s,
         notices},
    };
    for (const auto &table : tables) {
        if (auto changed = changeEach(database, table.sql, table.rows); !changed)
            return changed;
    }
    return Done{};
}

} // namespace

Result<Done> installKinds(Database &database, const KindLibrary &kinds)
{
    QList<const KindDefinition *> missing;
    for (const KindDefinition *kind : kinds.all()) {
        const auto found = database.single(u"select 1 from kind_version where kind = ? and version = ?"_s,
                                           {kind->name, kind->version});
        if (!found)
            return found.error();
        if (!found->isValid())
            missing.append(kind);
    }
    if (missing.isEmpty())
        return Done{};
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    for (const KindDefinition *kind : missing) {
        if (auto installed = install(database, *kind); !installed)
            return installed;
    }
    return transaction->commit();
}

Result<KindLibrary> installedKinds(Database &database, const KindLibrary &known)
{
    KindLibrary library;
    auto rows = database.select(u"select definition, kind, version from kind_version order by serial"_s);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const QByteArray source = rows->text(0).toUtf8();
        const KindDefinition *same = known.find(rows->text(1), static_cast<int>(rows->integer(2)));
        if (same && same->source == source) {
            library.add(*same);
            continue;
        }
        LoadedKind loaded = loadKind(source);
        if (!loaded.definition)
            return Error{u"kind.faulty"_s,
                         u"%1: %2: %3"_s.arg(rows->text(1), loaded.faults.constFirst().place,
                                             loaded.faults.constFirst().message)};
        library.add(*std::move(loaded.definition));
    }
    if (rows->trouble())
        return *rows->trouble();
    return library;
}

} // namespace hezhun
