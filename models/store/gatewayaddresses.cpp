// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gatewayaddresses.h"

#include "store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString nationalCheckUrl = u"national_check_url"_s;
const QString messageUrl = u"message_url"_s;

Result<Done> set(Database &database, const QString &name, const QString &value)
{
    return database.change(u"insert into workspace_info (name, value) values (?, ?)"
                           " on conflict (name) do update set value = excluded.value"_s,
                           {name, value});
}

} // namespace

Result<GatewayAddresses> gatewayAddresses(Database &database)
{
    auto rows = database.select(u"select name, value from workspace_info where name in (?, ?)"_s,
                                {nationalCheckUrl, messageUrl});
    if (!rows)
        return rows.error();
    GatewayAddresses addresses;
    while (rows->next())
        (rows->text(0) == messageUrl ? addresses.messages : addresses.nationalCheck) = rows->text(1);
    if (rows->trouble())
        return *rows->trouble();
    return addresses;
}

Result<Done> setGatewayAddresses(Database &database, const GatewayAddresses &addresses)
{
    if (auto done = set(database, nationalCheckUrl, addresses.nationalCheck); !done)
        return done;
    return set(database, messageUrl, addresses.messages);
}

} // namespace hezhun
