// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"

#include "store/database.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

DraftStore::DraftStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<Draft> DraftStore::open(const QString &, AccountId, const Actor *)
{
    return storeError(u"kind.unknown"_s);
}

Result<CaseDocument> DraftStore::put(const DraftKey &, const QString &, const QByteArray &, const Actor *)
{
    return storeError(u"draft.unknown"_s);
}

Result<Done> DraftStore::remove(const DraftKey &, const QString &, const Actor *)
{
    return storeError(u"draft.unknown"_s);
}

Result<Draft> DraftStore::read(const DraftKey &, const Actor *)
{
    return storeError(u"draft.unknown"_s);
}

Result<QByteArray> DraftStore::bytes(const DraftKey &, const QString &, const Actor *)
{
    return storeError(u"draft.unknown"_s);
}

Result<Done> DraftStore::discard(const DraftKey &, const Actor *)
{
    return storeError(u"draft.unknown"_s);
}

Result<HandedIn> DraftStore::submit(const HandIn &, const Actor *)
{
    return storeError(u"draft.unknown"_s);
}

} // namespace hezhun
