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

/// Where a case lies, and who has it open: the login name where the name is not known.
struct Held
{
    QString desk;
    QString by;
};

Result<Held> heldOf(Database &database, CaseId id)
{
    auto rows = database.select(
        u"select c.desk, coalesce(nullif(a.display_name, ''), a.login_name) from cases c"
        " left join case_lease l on l.case_id = c.id and l.until > ? left join account a on a.id = l.account_id"
        " where c.id = ?"_s,
        {toStored(database.now()), id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? *rows->trouble() : storeError(u"case.unknown"_s);
    return Held{rows->text(0), rows->text(1)};
}

} // namespace

Result<QString> CaseStore::takeAway(CaseId id, const Actor *administrator)
{
    if (const auto acts = m_database.actAs(administrator ? administrator->token : QString()); !acts)
        return acts.error();
    const Result<Held> held = heldOf(m_database, id);
    if (!held)
        return held.error();
    const bool may
        = !administrator || (administrator->desk == held->desk && administrator->roles.contains(u"administrator"_s));
    if (!may)
        return Error{u"lease.not_administrator"_s,
                     Texts::tr("Only an administrator of its desk takes a case away from a colleague.")};
    if (held->by.isEmpty())
        return QString();
    const auto freed = m_database.change(m_database.dialect().takeAway, {id});
    return freed ? Result<QString>(held->by) : freed.error();
}

} // namespace hezhun
