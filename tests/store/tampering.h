// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/testworkspace.h"

namespace hezhun {

/// What somebody with the file in hand, or the server's superuser, can do: the triggers are no hindrance to them.
inline void tamper(TestWorkspace &workspace, const QStringList &statements)
{
    if (testEngine() == Engine::PostgreSql) {
        workspace.database().administer(QStringLiteral("set session_replication_role = replica; ")
                                        + statements.join(QStringLiteral("; ")));
        return;
    }
    Database &database = workspace->database();
    const auto mustChange = [&database](const QString &sql) {
        if (const auto changed = database.change(sql); !changed.ok())
            qFatal("%s: %s", qPrintable(sql), qPrintable(changed.error().details));
    };
    QStringList triggers;
    {
        auto rows = database.select(QStringLiteral("select name from sqlite_master where type = 'trigger'"));
        while (rows->next())
            triggers.append(rows->text(0));
    }
    mustChange(QStringLiteral("pragma foreign_keys = off"));
    for (const QString &trigger : triggers)
        mustChange(QStringLiteral("drop trigger ") + trigger);
    for (const QString &statement : statements)
        mustChange(statement);
}

} // namespace hezhun
