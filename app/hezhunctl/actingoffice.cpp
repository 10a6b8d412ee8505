// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/actingoffice.h"

#include "app/hezhunctl/invocation.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

std::optional<ActingOffice> ActingOffice::of(Invocation &call, const QString &type)
{
    const bool isSomebody = call.isSet(u"as"_s) || !call.token().isEmpty();
    ActingOffice office;
    office.workspace = call.openWorkspace(isSomebody ? Invocation::Needs() : Invocation::Owned);
    if (!office.workspace)
        return {};
    // Nobody has a session on a file: without --as it is its owner there too.
    const bool isFile = office.workspace->address().engine == Engine::Sqlite;
    if (call.isSet(u"as"_s) || (isSomebody && !isFile)) {
        office.person = ActingPerson::of(call, *office.workspace, type);
        if (!office.person)
            return {};
    }
    return office;
}

} // namespace hezhun
