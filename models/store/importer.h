// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/intake.h"

#include <functional>

namespace hezhun {

class Workspace;

/// A line of a package that was not taken, with everything that is wrong with it.
struct RefusedLine
{
    int line = 0; ///< from 1
    QString reference;
    QList<IntakeFault> faults;
};

struct ImportSummary
{
    int taken = 0;
    int alreadyThere = 0;
    QList<RefusedLine> refused;
};

struct ImportProgress
{
    qint64 bytesDone = 0; ///< of cases.jsonl
    qint64 bytesTotal = 0;
    int lines = 0;
};

/// Brings in a portal's package: a folder with cases.jsonl and the files that it names (DESIGN.md, "Import package"). A
/// line of a kind that belongs to no account has "notice_phone", the phone that is told, in place of "account".
/// Lines are read and inspected on threads of their own, and written in transactions of `linesPerTransaction`.
class Importer
{
public:
    explicit Importer(Workspace &workspace);

    static constexpr int linesPerTransaction = 32;

    /// `progress` is called now and then on this thread; it returns false to stop after the lines written so far.
    /// Codes: import.no_package when there is no readable cases.jsonl.
    Result<ImportSummary> importPackage(const QString &folder,
                                        const std::function<bool(const ImportProgress &)> &progress = {});

private:
    Workspace &m_workspace;
};

} // namespace hezhun
