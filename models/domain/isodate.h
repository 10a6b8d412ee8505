// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDate>
#include <QStringView>

namespace hezhun {

/// A real day written as the fields of cases have it: year-month-day with all digits, 2026-05-01 (ISO 8601),
/// from the year 1000 on. Error codes: date.format .invalid
Result<QDate> parseIsoDate(QStringView text);

} // namespace hezhun
