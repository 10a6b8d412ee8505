// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/owncases.h"

#include "store/database.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

OwnCaseStore::OwnCaseStore(Database &database)
    : m_database(database)
{
}

Result<QList<OwnCase>> OwnCaseStore::ownCases(AccountId, const Actor &) const
{
    return storeError(u"draft.forbidden"_s);
}

Result<QByteArray> OwnCaseStore::ownPaper(CaseId, const QString &, const Actor &)
{
    return storeError(u"document.unknown"_s);
}

} // namespace hezhun
