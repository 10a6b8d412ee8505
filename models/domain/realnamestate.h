// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hezhun {

/// How far an account's real-name verification has come (I-30).
enum class RealNameState { Incomplete, Failed, InReview, PassedNational, PassedByReviewer, RefusedByReviewer };

/// incomplete, failed, in_review, passed_national, passed_by_reviewer, refused_by_reviewer: as the database
/// holds them.
QString realNameStateCode(RealNameState state);
std::optional<RealNameState> realNameStateFromCode(QStringView code);

/// The words that users see; in Chinese, those of I-30.
QString realNameStateText(RealNameState state);

/// Passed by the national service or by a reviewer: nothing more can be uploaded (I-37).
bool isPassed(RealNameState state);

} // namespace hezhun
