// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connectiontrial.h"

#include "store/workspace.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Result<ConnectionReport> tryConnection(const WorkspaceAccess &access)
{
    const auto workspace = Workspace::open(access);
    if (!workspace.ok())
        return workspace.error();
    Database &database = workspace.value()->database();
    const auto version = database.single(u"select split_part(current_setting('server_version'), ' ', 1)"_s);
    if (!version.ok())
        return version.error();
    const auto tls = database.single(u"select version from pg_stat_ssl where pid = pg_backend_pid()"_s);
    if (!tls.ok())
        return tls.error();
    return ConnectionReport{version->toString(), tls->toString().remove(u"TLSv"_s)};
}

} // namespace hezhun
