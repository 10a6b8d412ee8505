// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/records.h"

namespace hezhun {

/// Of `k`, behind the slot: what a paper is, without its bytes.
constexpr auto paperColumns = u"k.sha256, k.format, k.byte_count, k.width, k.height";

/// A row that begins with the slot and goes on with paperColumns.
inline CaseDocument paperFrom(const Database::Rows &row)
{
    return {row.text(0),
            row.text(1),
            row.text(2),
            row.integer(3),
            static_cast<int>(row.integer(4)),
            static_cast<int>(row.integer(5))};
}

} // namespace hezhun
