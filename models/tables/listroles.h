// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace hezhun {

/// What lists of cases tell beside their texts, the same in each of them, so that one delegate draws them all.
enum ListRole {
    CaseIdRole = Qt::UserRole, ///< CaseId, in every column
    IconNameRole, ///< name of an icon before the text
    LevelRole, ///< int of Remaining::Level
    FractionRole, ///< double of Remaining::fraction
    ToneRole ///< int of StateTone
};

} // namespace hezhun
