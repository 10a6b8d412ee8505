// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demopackage.h"
#include "store/intake.h"

#include <QJsonObject>

namespace hezhun {

/// A file of a sample package.
struct PackageFile
{
    QString slot;
    QString path; ///< within the package
    QByteArray bytes;
    bool written = true;
};

/// A line of a sample package before it is written, with its files.
struct PackageLine
{
    QJsonObject object; ///< without the documents
    QList<PackageFile> files;
    bool broken = false; ///< cut off in the middle

    /// With its end of line.
    QByteArray text() const;
};

/// The line of a submission, still without files.
PackageLine packageLine(const Submission &submission);

/// Makes a good line one with that fault, and no other.
void spoil(PackageLine &line, PackageFault fault);

} // namespace hezhun
