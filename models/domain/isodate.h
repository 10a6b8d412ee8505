// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDate>
#include <QString>
#include <QStringView>

namespace hezhun {

/// A real day written as the fields of cases have it: year-month-day with all digits, 2026-05-01 (ISO 8601),
/// from the year 1000 on. Error codes: date.format .invalid
Result<QDate> parseIsoDate(QStringView text);

/// A day as people type one, as ISO 8601: 2026-5-1, 2026/05/01, 2026.5.1, 20260501, 2026年5月1日 are the same. What is
/// none of these stays as it was typed, for a rule to say what is wrong with it.
QString isoDateOf(const QString &typed);

} // namespace hezhun
