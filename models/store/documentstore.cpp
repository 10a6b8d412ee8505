// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/documentstore.h"

#include "store/database.h"
#include "store/decisionhash.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

DocumentStore::DocumentStore(Database &database)
    : m_database(database)
{
}

namespace {

/// Two transactions: the first writes down who reads, the second gives what is read.
Result<QVariant> readByTicket(Database &database, const QString &sha256)
{
    const auto ticket = database.single(u"select open_paper(?)"_s, {sha256});
    if (!ticket)
        return ticket.error();
    return database.single(u"select read_paper(?)"_s, {ticket->toLongLong()});
}

} // namespace

Result<QByteArray> DocumentStore::read(const QString &sha256) const
{
    const auto found = m_database.isOwner()
        ? m_database.single(u"select bytes from document_content where sha256 = ?"_s, {sha256})
        : readByTicket(m_database, sha256);
    if (!found)
        return found.error();
    if (!found->isValid())
        return storeError(u"document.unknown"_s, sha256);
    QByteArray bytes = found->toByteArray();
    if (sha256Hex(bytes) != sha256)
        return storeError(u"document.changed"_s, sha256);
    return bytes;
}

Result<Done> DocumentStore::recordShown(CaseId id, const QString &slot, const Actor &actor)
{
    if (m_database.engine() == Engine::PostgreSql) {
        if (auto acting = m_database.actAs(actor.token); !acting)
            return acting;
        return m_database.change(u"select record_shown(?, ?)"_s, {id, slot});
    }
    return m_database.change(
        u"insert into access_log (at, account_id, event, case_id, slot) values (?, ?, 'document.shown', ?, ?)"_s,
        {toStored(m_database.now()), actor.id, id, slot});
}

} // namespace hezhun
