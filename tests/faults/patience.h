// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hezhun {

/// Milliseconds within which everybody must be at work again once a server is there (issue 3, "Faults, as tests").
constexpr int soon = 10'000;
/// Milliseconds that only a test that hangs meets.
constexpr int patience = 60'000;

} // namespace hezhun
