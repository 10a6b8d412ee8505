// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sessionstore.h"

#include "store/actorrow.h"
#include "store/administrators.h"
#include "store/database.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

SessionStore::SessionStore(Database &database)
    : m_database(database)
{
}

Result<QList<OpenSession>> SessionStore::list() const
{
    if (m_database.engine() != Engine::PostgreSql)
        return storeError(u"session.engine"_s);
    const QVariant now = toStored(m_database.now());
    auto rows = m_database.select(
        u"select s.id, a.login_name, s.station, s.opened_at, s.seen_at, least(s.ends_at, s.seen_at + s.idle_ms)"
        " from session s join account a on a.id = s.account_id left join account_key k on k.account_id = s.account_id"
        " where s.ends_at > ? and s.seen_at + s.idle_ms > ? and s.key_hash is not distinct from k.key_hash"
        " and not exists (select from session_end e where e.session_id = s.id) order by s.opened_at desc, s.id desc"_s,
        {now, now});
    if (!rows)
        return rows.error();
    QList<OpenSession> sessions;
    while (rows->next())
        sessions.append({rows->integer(0), rows->text(1), rows->text(2), rows->time(3), rows->time(4), rows->time(5)});
    if (rows->trouble())
        return *rows->trouble();
    return sessions;
}

Result<bool> SessionStore::end(qint64 id)
{
    if (m_database.engine() != Engine::PostgreSql)
        return storeError(u"session.engine"_s);
    const auto ended = m_database.single(u"select end_session(?)"_s, {id});
    return ended ? Result<bool>(ended->toBool()) : ended.error();
}

Result<int> SessionStore::endAll(const QString &loginName, const Actor *administrator)
{
    if (m_database.engine() != Engine::PostgreSql)
        return storeError(u"session.engine"_s);
    if (const auto acts = actAsAdministrator(m_database, administrator); !acts)
        return acts.error();
    const auto ended = m_database.single(u"select end_sessions_of(?)"_s, {loginName});
    return ended ? Result<int>(ended->toInt()) : ended.error();
}

Result<Actor> SessionStore::resume(const QString &token)
{
    if (m_database.engine() != Engine::PostgreSql)
        return storeError(u"session.engine"_s);
    if (const auto acts = m_database.actAs(token); !acts)
        return acts.error();
    auto rows = m_database.select(u"select account_id, login_name, display_name, desk, roles from myself()"_s);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? *rows->trouble() : storeError(u"session.over"_s);
    Actor actor = actorFrom(*rows);
    actor.token = token;
    return actor;
}

} // namespace hezhun
