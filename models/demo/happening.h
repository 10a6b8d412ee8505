// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QList>

#include <functional>

namespace hezhun {

/// Something that happens in the sample workspace, at a time that its clock is set to before.
struct Happening
{
    QDateTime at;
    std::function<Result<Done>()> takePlace;
};

} // namespace hezhun
