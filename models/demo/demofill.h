// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>

#include <functional>

namespace hezhun {

class Workspace;

/// Puts `count` more cases on the desks of a workspace, by the same intake that an import uses, for measuring
/// with many cases. Nine of ten are persons', the others agents'; they were handed in over the thirty days
/// before `now` and share two small papers. Two fills of different seeds have no reference, login name,
/// number or phone in common. Codes: those of CaseIntake; demo.refused, a defect of the samples. `progress`
/// is told how many are in.
Result<Done> fillCases(Workspace &workspace, int count, quint32 seed, const QDateTime &now,
                       const std::function<void(int cases)> &progress = {});

} // namespace hezhun
