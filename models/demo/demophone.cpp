// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demophone.h"

#include "store/database.h"
#include "store/workspace.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Result<QStringList> messagesTo(Workspace &workspace, const QString &phone)
{
    auto rows = workspace.database().select(u"select message from outbox where phone = ? order by id desc"_s, {phone});
    if (!rows)
        return rows.error();
    QStringList messages;
    while (rows->next())
        messages.append(rows->text(0));
    if (rows->trouble())
        return *rows->trouble();
    return messages;
}

} // namespace hezhun
