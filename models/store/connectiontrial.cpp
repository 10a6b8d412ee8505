// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connectiontrial.h"

#include "store/workspace.h"

#include <openssl/crypto.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

Result<ConnectionReport> reportOn(const WorkspaceAccess &access)
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

} // namespace

Result<ConnectionReport> tryConnection(const WorkspaceAccess &access)
{
    const Result<ConnectionReport> report = reportOn(access);
    // A pool's thread may end after OpenSSL did, and could then not give back what it kept for the thread.
    OPENSSL_thread_stop();
    return report;
}

} // namespace hezhun
