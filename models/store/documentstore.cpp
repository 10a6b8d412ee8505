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

Result<QByteArray> DocumentStore::read(const QString &sha256) const
{
    auto rows = m_database.select(u"select bytes from document_content where sha256 = ?"_s, {sha256});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"document.unknown"_s, sha256);
    QByteArray bytes = rows->value(0).toByteArray();
    if (sha256Hex(bytes) != sha256)
        return storeError(u"document.changed"_s, sha256);
    return bytes;
}

Result<Done> DocumentStore::recordShown(CaseId id, const QString &slot, const Actor &actor)
{
    return m_database.change(
        u"insert into access_log (at, account_id, event, case_id, slot) values (?, ?, 'document.shown', ?, ?)"_s,
        {toStored(m_database.now()), actor.id, id, slot});
}

} // namespace hezhun
