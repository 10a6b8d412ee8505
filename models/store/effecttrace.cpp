// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/effecttrace.h"

#include "domain/masking.h"
#include "store/accountlog.h"
#include "store/database.h"
#include "store/movedoffice.h"
#include "store/onetimepassword.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The statement that puts one thing back, with what it is told.
struct Undoing
{
    QString sql;
    QVariantList parameters;
};

Undoing undoingOf(const EffectTrace &t)
{
    const QVariant id = t.account;
    const qint64 boundBy = t.after.toLongLong(); // a case; what the national service passed is bound by none
    const QString part = t.name.section(u'/', 0, 0);
    const QString field = t.name.section(u'/', 1);
    const QHash<QString, Undoing> known{
        {u"phone"_s, {u"update account set phone = ? where id = ? and phone = ?"_s, {t.before, id, t.after}}},
        {u"display_name"_s,
         {u"update account set display_name = ? where id = ? and display_name = ?"_s, {t.before, id, t.after}}},
        {u"field"_s,
         {u"update account_field set value = ? where account_id = ? and part = ? and name = ? and value = ?"_s,
          {t.before, id, part, field, t.after}}},
        {u"rebound"_s,
         {u"update binding set value = ? where key = ? and value = ? and account_id = ?"_s,
          {t.before, t.name, t.after, id}}},
        {u"bound"_s, {u"delete from binding where key = ? and value = ? and account_id = ?"_s, {t.name, t.after, id}}},
        {u"freed"_s,
         {u"insert into binding (key, value, account_id, case_id) values (?, ?, ?, ?) on conflict do nothing"_s,
          {t.name, t.before, id, boundBy > 0 ? QVariant(boundBy) : QVariant()}}},
        {u"former_name"_s, {u"delete from former_name where account_id = ? and name = ?"_s, {id, t.after}}},
        {u"retired"_s, {u"update account set state = 'active' where id = ? and state = 'retired'"_s, {id}}},
        {u"project"_s,
         {u"update project set account_id = ? where number = ? and account_id = ?"_s, {t.before, t.name, t.after}}},
    };
    return known.value(t.what);
}

/// The line in the account's story that tells of it; an empty event: none.
AccountEntry entryOf(const EffectTrace &t, AccountId by)
{
    if (t.what == u"phone"_s)
        return {u"phone.changed"_s,
                t.account,
                by,
                u"phone"_s,
                maskPhone(t.after.toString()),
                maskPhone(t.before.toString())};
    if (t.what == u"display_name"_s)
        return {u"information.changed"_s, t.account, by, u"unit_name"_s, t.after.toString(), t.before.toString()};
    if (t.what == u"retired"_s)
        return {u"account.merge_undone"_s, t.account, by};
    return {};
}

/// The one-time password that the account had before, if it had one: hash, until when, of which case.
Result<Done> undoOneTimePassword(Database &database, CaseId of, const EffectTrace &t, AccountId by)
{
    const Result<bool> taken = voidOneTimePassword(database, t.account, of, by);
    if (!taken)
        return taken.error();
    const QStringList before = t.before.toString().split(u' ');
    if (!*taken || before.size() != 3)
        return Done{};
    const qint64 from = before.at(2).toLongLong();
    return database.change(
        u"update account set one_time_hash = ?, one_time_until = ?, one_time_case = ? where id = ?"_s,
        {QByteArray::fromHex(before.at(0).toLatin1()), before.at(1).toLongLong(),
         from > 0 ? QVariant(from) : QVariant(), t.account});
}

/// Whoever had the office has it again, unless it went on meanwhile (C-09).
Result<Done> giveOfficeBack(Database &database, const EffectTrace &t, AccountId by)
{
    const QString desk = u"department:"_s + t.name;
    const auto given = t.before.isNull()
        ? database.single(u"delete from account_role where role = 'department' and desk = ? and account_id = ?"
                          " returning 1"_s,
                          {desk, t.account})
        : database.single(u"update account_role set account_id = ? where role = 'department' and desk = ?"
                          " and account_id = ? returning 1"_s,
                          {t.before.toLongLong(), desk, t.account});
    if (!given)
        return given.error();
    return given->isValid() ? noteOffice(database, t.name, t.account, t.before.toLongLong(), by) : Result<Done>(Done{});
}

Result<QList<EffectTrace>> tracesOf(Database &database, CaseId of)
{
    auto rows = database.select(u"select what, account_id, name, before_value, after_value from effect_trace"
                                " where case_id = ? order by id desc"_s,
                                {of});
    if (!rows)
        return rows.error();
    QList<EffectTrace> traces;
    while (rows->next())
        traces.append({rows->text(0), rows->integer(1), rows->text(2), rows->value(3), rows->value(4)});
    if (rows->trouble())
        return *rows->trouble();
    return traces;
}

} // namespace

Result<Done> leaveTrace(Database &database, CaseId of, const EffectTrace &trace)
{
    return database.change(u"insert into effect_trace (case_id, what, account_id, name, before_value, after_value,"
                           " made_at) values (?, ?, ?, ?, ?, ?, ?)"_s,
                           {of, trace.what, trace.account, trace.name.isNull() ? u""_s : trace.name, trace.before,
                            trace.after, toStored(database.now())});
}

Result<Done> undoEffects(Database &database, CaseId of, AccountId by)
{
    const auto traces = tracesOf(database, of);
    if (!traces)
        return traces.error();
    for (const EffectTrace &trace : *traces) {
        if (trace.what == u"office"_s) {
            if (const auto undone = giveOfficeBack(database, trace, by); !undone)
                return undone;
            continue;
        }
        const Undoing undoing = undoingOf(trace);
        const auto undone = undoing.sql.isEmpty() ? undoOneTimePassword(database, of, trace, by)
                                                  : database.change(undoing.sql, undoing.parameters);
        if (!undone)
            return undone.error();
        const AccountEntry entry = entryOf(trace, by);
        if (entry.event.isEmpty())
            continue;
        if (const auto noted = noteAccount(database, entry); !noted)
            return noted.error();
    }
    return database.change(u"delete from effect_trace where case_id = ?"_s, {of});
}

} // namespace hezhun
