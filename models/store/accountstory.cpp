// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountstory.h"

#include "domain/masking.h"
#include "store/administrators.h"
#include "store/database.h"
#include "store/storeerrors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// What story_of() tells on a server, of a file. One parameter: the account.
const QString storyInFile = uR"(select json_object(
    'account', (select json_object('id', a.id, 'login_name', a.login_name, 'type', a.type, 'name', a.display_name,
            'phone', a.phone, 'email', a.email, 'created_at', a.created_at, 'state', a.state, 'locked_at', a.locked_at,
            'lock_reason', a.lock_reason, 'has_password', json(iif(a.key_hash is null, 'false', 'true')),
            'key_set_at', a.key_set_at, 'must_change', json(iif(a.must_change, 'true', 'false')),
            'one_time_until', a.one_time_until) from account a where a.id = x.id),
    'password_days', (select value from workspace_info where name = 'password_days'),
    'roles', (select json_group_array(json_object('role', r.role, 'desk', r.desk)) from (
            select role, desk from account_role where account_id = x.id order by desk, role) r),
    'real_names', (select json_group_array(json_object('part', n.part, 'state', n.state, 'reasons', json(n.reasons),
            'words', n.words)) from (select * from real_name where account_id = x.id order by part) n),
    'cases', (select json_group_array(json_object('id', c.id, 'reference', c.reference, 'kind', c.kind,
            'kind_version', c.kind_version, 'state', c.state, 'submitted_at', c.submitted_at, 'closed_at', c.closed_at))
        from (select * from cases where account_id = x.id order by submitted_at desc, id desc limit 100) c),
    'events', (select json_group_array(json_object('at', e.at, 'event', e.event, 'field', e.field,
            'before', e.before_value, 'after', e.after_value, 'by', e.account_id, 'by_login', e.login_name,
            'by_name', e.display_name))
        from (select l.*, b.login_name, b.display_name from access_log l left join account b on b.id = l.account_id
            where l.subject_id = x.id order by l.id desc limit 200) e))
    from (select ? as id) x)"_s;

/// Three parameters: the text, twice, and the text with the last character of all behind.
const QString searchInFile = uR"(with wanted (text) as (select ?)
    select a.id, a.login_name, a.type, a.display_name, a.phone, a.state, a.locked_at,
        coalesce((select group_concat(r.role, ' ') from (select role from account_role where account_id = a.id
            order by role) r), '')
    from account a, wanted w where a.id in (
        select id from account where lower(login_name) >= lower(?) and lower(login_name) < lower(?)
        union select id from account where display_name = w.text
        union select account_id from account_field where name in (
                select json_extract(definition, '$.subject') from kind_version
                union select json_extract(definition, '$.number') from kind_version)
            and value in (w.text, upper(w.text))
        union select account_id from binding where key in ('number', 'credit_code', 'unit_name')
            and value in (w.text, upper(w.text))
        union select c.account_id from case_key k join cases c on c.id = k.case_id
            where k.key in ('number', 'credit_code') and k.value = upper(w.text)
        union select account_id from cases where subject = w.text)
    order by lower(a.login_name) limit 50)"_s;

QDateTime timeOf(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue text : value.toArray())
        texts.append(text.toString());
    return texts;
}

LoginState loginOf(const QJsonObject &account, int days)
{
    LoginState state{.lockedAt = timeOf(account[u"locked_at"_s]),
                     .lockReason = account[u"lock_reason"_s].toString(),
                     .isRetired = account[u"state"_s].toString() != u"active"_s,
                     .hasPassword = account[u"has_password"_s].toBool()};
    if (state.hasPassword && days > 0)
        state.passwordUntil = timeOf(account[u"key_set_at"_s]).addDays(days);
    state.mustChange = state.hasPassword && account[u"must_change"_s].toBool();
    state.oneTimeUntil = timeOf(account[u"one_time_until"_s]);
    return state;
}

AccountEvent eventOf(const QJsonObject &event, AccountId subject)
{
    const QJsonValue by = event[u"by"_s];
    return {.at = timeOf(event[u"at"_s]),
            .event = event[u"event"_s].toString(),
            .field = event[u"field"_s].toString(),
            .before = event[u"before"_s].toString(),
            .after = event[u"after"_s].toString(),
            .byLogin = event[u"by_login"_s].toString(),
            .byName = event[u"by_name"_s].toString(),
            .bySomebodyElse = by.isDouble() && by.toInteger() != subject};
}

void readLists(const QJsonObject &told, Story &story)
{
    for (const QJsonValue role : told[u"roles"_s].toArray())
        story.roles.append({role[u"role"_s].toString(), role[u"desk"_s].toString()});
    for (const QJsonValue part : told[u"real_names"_s].toArray())
        story.realNames.append({part[u"part"_s].toString(), part[u"state"_s].toString(), textsOf(part[u"reasons"_s]),
                                part[u"words"_s].toString()});
    for (const QJsonValue session : told[u"sessions"_s].toArray())
        story.sessions.append({session[u"id"_s].toInteger(), story.account.loginName, session[u"station"_s].toString(),
                               timeOf(session[u"opened_at"_s]), timeOf(session[u"seen_at"_s]),
                               timeOf(session[u"ends_at"_s])});
    for (const QJsonValue one : told[u"cases"_s].toArray())
        story.cases.append({one[u"id"_s].toInteger(), one[u"reference"_s].toString(), one[u"kind"_s].toString(),
                            one[u"kind_version"_s].toInt(), one[u"state"_s].toString(), timeOf(one[u"submitted_at"_s]),
                            timeOf(one[u"closed_at"_s])});
    for (const QJsonValue event : told[u"events"_s].toArray())
        story.events.append(eventOf(event.toObject(), story.account.id));
}

Story storyFrom(const QByteArray &json)
{
    const QJsonObject told = QJsonDocument::fromJson(json).object();
    const QJsonObject account = told[u"account"_s].toObject();
    Story story;
    story.account = {.id = account[u"id"_s].toInteger(),
                     .loginName = account[u"login_name"_s].toString(),
                     .type = account[u"type"_s].toString(),
                     .name = account[u"name"_s].toString(),
                     // What a server has masked stays as it is.
                     .maskedPhone = maskPhone(account[u"phone"_s].toString()),
                     .isRetired = account[u"state"_s].toString() != u"active"_s,
                     .isLocked = account[u"locked_at"_s].isDouble()};
    story.maskedEmail = maskEmail(account[u"email"_s].toString());
    story.createdAt = timeOf(account[u"created_at"_s]);
    story.login = loginOf(account, told[u"password_days"_s].toString().toInt());
    readLists(told, story);
    for (const HeldRole &held : std::as_const(story.roles))
        story.account.roles.append(held.role);
    return story;
}

FoundAccount foundFrom(const Database::Rows &rows)
{
    return {.id = rows.integer(0),
            .loginName = rows.text(1),
            .type = rows.text(2),
            .name = rows.text(3),
            .maskedPhone = maskPhone(rows.text(4)),
            .isRetired = rows.text(5) != u"active"_s,
            .isLocked = !rows.value(6).isNull(),
            .roles = rows.text(7).split(u' ', Qt::SkipEmptyParts)};
}

/// A look that finds nobody's account in particular leaves a line too.
Result<Done> noteLook(Database &database, const QString &event, AccountId by, AccountId subject, const QString &what)
{
    return database.change(u"insert into access_log (at, account_id, event, subject_id, after_value)"
                           " values (?, ?, ?, ?, ?)"_s,
                           {toStored(database.now()), by > 0 ? QVariant(by) : QVariant(), event,
                            subject > 0 ? QVariant(subject) : QVariant(), what});
}

} // namespace

AccountStory::AccountStory(Database &database)
    : m_database(database)
{
}

Result<Story> AccountStory::of(const QString &loginName, const Actor *administrator)
{
    const Result<AccountId> by = actAsAdministrator(m_database, administrator);
    if (!by)
        return by.error();
    QString sql = u"select story_of(?)"_s;
    qint64 parameter = 0;
    if (m_database.engine() == Engine::PostgreSql) {
        const auto look = m_database.single(u"select look_at_account(?)"_s, {loginName});
        if (!look)
            return look.error();
        parameter = look->toLongLong();
    } else {
        const Result<AccountId> account = AccountStore(m_database).find(loginName);
        if (!account)
            return account.error();
        if (const auto noted = noteLook(m_database, u"account.looked_at"_s, *by, *account, {}); !noted)
            return noted.error();
        sql = storyInFile;
        parameter = *account;
    }
    const auto told = m_database.single(sql, {parameter});
    if (!told)
        return told.error();
    return storyFrom(told->toString().toUtf8());
}

Result<QList<FoundAccount>> AccountStory::search(const QString &typed, const Actor *administrator)
{
    const QString text = typed.trimmed();
    const Result<AccountId> by = actAsAdministrator(m_database, administrator);
    if (!by)
        return by.error();
    if (text.isEmpty() || text.size() > 200)
        return storeError(u"search.empty"_s);
    QString sql = searchInFile;
    QVariantList parameters{text, text, text + u"\U0010ffff"_s};
    if (m_database.engine() == Engine::PostgreSql) {
        const auto look = m_database.single(u"select look_for_accounts(?)"_s, {text});
        if (!look)
            return look.error();
        sql = u"select id, login_name, type, display_name, phone, state, locked_at, roles from found_accounts(?, ?)"_s;
        parameters = {*look, text};
    } else if (const auto noted = noteLook(m_database, u"account.searched"_s, *by, 0, text.first(1) + u"***"_s);
               !noted) {
        return noted.error();
    }
    auto rows = m_database.select(sql, parameters);
    if (!rows)
        return rows.error();
    QList<FoundAccount> found;
    while (rows->next())
        found.append(foundFrom(*rows));
    if (rows->trouble())
        return *rows->trouble();
    return found;
}

} // namespace hezhun
