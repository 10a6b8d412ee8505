// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/movedoffice.h"

#include "store/accountlog.h"
#include "store/database.h"
#include "store/effecttrace.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct KnownOffice
{
    QString code;
    AccountId holder = 0; ///< 0: nobody
    bool isVerified = false; ///< the one who was chosen
    bool isNewOperator = false;
    bool holderIsAnother = false; ///< than the letter says
};

Result<KnownOffice> officeFor(Database &database, const OfficeMove &move)
{
    // Numbers of the case: that of its own number field is the new operator's.
    const QString named = u"exists (select 1 from binding b join case_key k on k.case_id = c.id and k.key = 'number'"
                          " and k.value = b.value where b.key = 'number' and b.account_id = %1 and k.field %2"
                          " (select v.definition ->> '$.number' from kind_version v where v.kind = c.kind"
                          " and v.version = c.kind_version))"_s;
    auto rows = database.select(
        u"select d.code, coalesce(r.account_id, 0),"
        " exists (select 1 from real_name n where n.account_id = x.id and n.part = 'person'"
        " and n.state in ('passed_national', 'passed_by_reviewer')), %1,"
        " exists (select 1 from binding b where b.account_id = r.account_id and b.key = 'number') and not %2"
        " from cases c join account x on x.id = ? join case_field f on f.case_id = c.id and f.name = ?"
        " join department d on d.code = f.value"
        " left join account_role r on r.role = 'department' and r.desk = 'department:' || d.code where c.id = ?"_s.arg(
            named.arg(u"x.id"_s, u"="_s), named.arg(u"r.account_id"_s, u"<>"_s)),
        {move.chosen, move.field, move.caseId});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? *rows->trouble() : storeError(u"department.unknown"_s);
    return KnownOffice{rows->text(0), rows->integer(1), rows->integer(2) != 0, rows->integer(3) != 0,
                       rows->integer(4) != 0};
}

} // namespace

Result<Done> moveOffice(Database &database, const OfficeMove &move)
{
    const Result<KnownOffice> office = officeFor(database, move);
    if (!office)
        return office.error();
    if (office->holder == move.chosen)
        return storeError(u"office.has_it"_s);
    if (!office->isVerified)
        return storeError(u"office.not_verified"_s);
    if (!office->isNewOperator)
        return storeError(u"office.other_person"_s);
    if (office->holderIsAnother)
        return storeError(u"office.other_operator"_s);
    const QString desk = u"department:"_s + office->code;
    const auto moved = office->holder == 0
        ? database.change(u"insert into account_role (account_id, role, desk) values (?, 'department', ?)"_s,
                          {move.chosen, desk})
        : database.change(u"update account_role set account_id = ? where role = 'department' and desk = ?"_s,
                          {move.chosen, desk});
    if (!moved)
        return moved;
    const QVariant before = office->holder > 0 ? QVariant(office->holder) : QVariant();
    if (auto left = leaveTrace(database, move.caseId, {u"office"_s, move.chosen, office->code, before, move.chosen});
        !left)
        return left;
    return noteOffice(database, office->code, office->holder, move.chosen, move.by);
}

Result<Done> noteOffice(Database &database, const QString &code, AccountId from, AccountId to, AccountId by)
{
    if (from > 0) {
        if (auto given = database.change(u"delete from case_lease where account_id = ? and case_id in"
                                         " (select id from cases where desk = ?)"_s,
                                         {from, u"department:"_s + code});
            !given)
            return given;
        if (auto noted = noteAccount(database, {u"office.left"_s, from, by, u"department"_s, code, u""_s}); !noted)
            return noted;
    }
    if (to <= 0)
        return Done{};
    return noteAccount(database, {u"office.taken"_s, to, by, u"department"_s, u""_s, code});
}

} // namespace hezhun
