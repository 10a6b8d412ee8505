// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/namedundoing.h"

#include "kinds/kindlibrary.h"
#include "store/database.h"
#include "store/decidinginfile.h"
#include "store/storeerrors.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The case that is named, and what of it is to be undone.
struct NamedCase
{
    CaseId id = 0;
    int version = 0;
    QString kind;
    int kindVersion = 1;
    QString state;
    std::optional<int> last; ///< the decision to undo
    QString reference; ///< of the request
};

Result<NamedCase> namedCase(Database &database, CaseId request, const QString &field)
{
    auto rows = database.select(
        u"select x.id, x.version, x.kind, x.kind_version, x.state, (select max(d.version) from decision d"
        " where d.case_id = x.id and d.from_state <> '' and not exists (select 1 from kind_action k"
        " where k.kind = x.kind and k.version = x.kind_version and k.action = d.action"
        " and (k.restores is not null or k.role = 'system'))"
        " and not exists (select 1 from decision u where u.case_id = d.case_id and u.version > d.version"
        " and u.undoes <= d.version)), c.reference"
        " from cases c join case_field f on f.case_id = c.id and f.name = ?"
        " join cases x on x.id = coalesce((select g.case_id from filing g where g.number = upper(trim(f.value))),"
        " (select y.id from cases y where y.reference = upper(trim(f.value)))) and x.registration_id is not null"
        " where c.id = ?"_s,
        {field, request});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? *rows->trouble() : storeError(u"undo.no_case"_s);
    NamedCase named{rows->integer(0), static_cast<int>(rows->integer(1)),
                    rows->text(2),    static_cast<int>(rows->integer(3)),
                    rows->text(4),    {},
                    rows->text(6)};
    if (!rows->value(5).isNull())
        named.last = static_cast<int>(rows->integer(5));
    return named;
}

/// The reason that says it was a mistake, where the kind has one.
QString reasonOf(const KindDefinition &kind)
{
    const QString mistaken = u"mistaken"_s;
    if (kind.reason(mistaken) || kind.reasons.isEmpty())
        return mistaken;
    return std::min_element(kind.reasons.cbegin(), kind.reasons.cend(),
                            [](const auto &one, const auto &other) { return one.code < other.code; })
        ->code;
}

} // namespace

Result<Done> undoNamedCase(Database &database, const KindLibrary &kinds, CaseId request, const QString &field,
                           const Actor &actor)
{
    const Result<NamedCase> named = namedCase(database, request, field);
    if (!named)
        return named.error();
    const KindDefinition *kind = kinds.find(named->kind, named->kindVersion);
    if (!named->last || !kind)
        return storeError(u"undo.not_this"_s);
    for (const ActionDefinition &action : kind->actionsFrom(named->state)) {
        if (action.restores != Restores::Chosen)
            continue;
        Decision undoing{named->id, action.name, named->version, {reasonOf(*kind)}, {}};
        undoing.undoes = named->last;
        const auto undone = decideInTransaction(database, kinds, undoing, u"申请编号"_s + named->reference, actor);
        return undone ? Result<Done>(Done{}) : undone.error();
    }
    return storeError(u"undo.not_this"_s);
}

} // namespace hezhun
