// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

#include <QString>

namespace hezhun::bench {

/// What the benchmarks work on is made once, and kept in the build folder under a name that changes with the schema
/// and the kinds. A run that decides cases does so in a copy.

/// A path in the folder of the benchmarks, which is there then.
QString benchPath(const QString &name);

/// A workspace with so many open cases on the reviewer's desk, which share two tiny papers.
Result<QString> queueWorkspace(int cases);
/// A workspace whose cases have two photographs each: 12 megapixels, about 900 KB, no two the same file.
Result<QString> photographWorkspace(int cases);
/// The folder of a portal's package: two papers a case of about 300 KB, no two the same file.
Result<QString> portalPackage(int cases);

/// Removes a workspace's files, if they are there.
void removeWorkspace(const QString &path);
/// Copies a workspace that nobody has open.
Result<QString> copyOf(const QString &path);

/// Who works at the desk of these workspaces.
struct Reviewer
{
    QString loginName;
    QString password;
};
Reviewer reviewer();

/// Says on standard error what is being done: making things takes minutes.
void say(const QString &what);

} // namespace hezhun::bench
