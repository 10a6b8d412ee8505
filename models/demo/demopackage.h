// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace hezhun {

/// What can be wrong with a line of a portal's package.
enum class PackageFault {
    CheckDigit,
    RequiredFieldMissing,
    UnknownKind,
    UnknownSlot,
    UnknownKey,
    FileMissing,
    PngNamedJpg,
    TooLarge, ///< over 1 MB
    HugeDimensions, ///< a header that promises 60000 x 60000 pixels
    PathLeaves, ///< the folder of the package
    BrokenJson,
};

/// Every fault there is, in the order above.
QList<PackageFault> packageFaults();

/// What the papers of a package are.
enum class PackagePapers {
    Own, ///< each case its own, with what it declares: 1600 x 1100 pixels, under 200 KB
    Alike, ///< 280,000 to 320,000 bytes, each a file of its own, drawn once
    Photographs ///< 12 megapixels, 820,000 to 1,000,000 bytes, each a file of its own, drawn a few times
};

struct PackageOptions
{
    PackagePapers papers = PackagePapers::Own;
    /// Names of demoForms(), used in turn.
    QStringList forms = {QStringLiteral("person")};
    /// A line with each of these, after the good ones.
    QList<PackageFault> faults = {};
    /// When the last case was handed in; the others before it, three minutes apart.
    QDateTime now = QDateTime::currentDateTimeUtc();
    std::function<void(int casesWritten)> progress = {};
};

/// Writes a package as a portal hands it over (DESIGN.md, "Import package") into `folder`: cases.jsonl with
/// `count` good lines, and its files below documents/. Needs a QGuiApplication. Two packages of different
/// seeds have no reference, login name, number or phone in common. Error codes: demo.folder when the folder
/// or a file in it can't be written.
Result<Done> writePackage(const QString &folder, quint32 seed, int count, const PackageOptions &options = {});

} // namespace hezhun
