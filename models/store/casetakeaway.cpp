// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casestore.h"

#include "store/database.h"
#include "store/dialect.h"
#include "store/storeerrors.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CaseStore)
};

} // namespace

Result<std::optional<QString>> CaseStore::takeAway(CaseId id, const Actor *administrator)
{
    if (const auto acts = m_database.actAs(administrator ? administrator->token : QString()); !acts)
        return acts.error();
    const Result<QList<CaseRow>> found = rows({id});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return storeError(u"case.unknown"_s);
    const CaseRow &row = found->constFirst();
    const auto desk = m_database.single(u"select desk from cases where id = ?"_s, {id});
    if (!desk)
        return desk.error();
    const bool may = !administrator || row.openedById == administrator->id
        || (administrator->desk == desk->toString() && administrator->roles.contains(u"administrator"_s));
    if (!may)
        return Error{u"lease.not_administrator"_s,
                     Texts::tr("Only an administrator of its desk takes a case away from a colleague.")};
    if (row.openedById == 0)
        return std::optional<QString>();
    const auto freed = m_database.change(m_database.dialect().takeAway, {id});
    return freed ? Result<std::optional<QString>>(row.openedBy) : freed.error();
}

} // namespace hezhun
