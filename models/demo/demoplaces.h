// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demovalues.h"

#include <QString>
#include <QStringList>

namespace hezhun {

/// Six-digit codes of the counties and districts that sample people live in, all of the mainland's.
const QStringList &demoCounties();

/// Words about a county: place (its full name), city, county, short (the county's name without its last
/// character).
DemoValues placeWords(const QString &countyCode);

} // namespace hezhun
