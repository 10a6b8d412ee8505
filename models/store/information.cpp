// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/information.h"

#include "kinds/kindlibrary.h"
#include "store/database.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

InformationStore::InformationStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

QStringList InformationStore::parts(const QString &accountType) const
{
    QStringList result;
    for (const QString &part : {u"person"_s, u"unit"_s, u"unit_other"_s, u"agent"_s}) {
        const KindDefinition *kind = definition(part);
        if (kind && kind->accountType == accountType)
            result.append(part);
    }
    return result;
}

const KindDefinition *InformationStore::definition(const QString &part) const
{
    const KindDefinition *verified = m_kinds.newest(u"realname."_s + part);
    return verified ? verified : m_kinds.newest(u"information."_s + part);
}

Result<Information> InformationStore::read(AccountId, const QString &, const Actor &) const
{
    return storeError(u"information.forbidden"_s);
}

Result<Information> InformationStore::save(AccountId, const QString &, const DeclaredFields &, const Actor &)
{
    return storeError(u"information.forbidden"_s);
}

Result<Contact> InformationStore::contact(AccountId, const Actor &) const
{
    return storeError(u"information.forbidden"_s);
}

Result<Contact> InformationStore::setContact(AccountId, const NewContact &, const Actor &)
{
    return storeError(u"information.forbidden"_s);
}

Result<QList<AccountEvent>> InformationStore::changes(AccountId, const Actor &, int) const
{
    return storeError(u"information.forbidden"_s);
}

} // namespace hezhun
