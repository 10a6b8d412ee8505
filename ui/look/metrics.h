// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The 8 px grid, in logical pixels (UI.md "Look").
namespace hezhun::metrics {

inline constexpr int grid = 8;
inline constexpr int halfGrid = 4;
inline constexpr int margin = 16; ///< around the content of a page
inline constexpr int gap = 8; ///< between two things that belong together
inline constexpr int sectionGap = 24; ///< between two groups
inline constexpr int radius = 4; ///< corner of a frame, a button, a chip

inline constexpr int rowHeight = 32; ///< of a table
inline constexpr int controlHeight = 32; ///< of a button or a field
inline constexpr int barHeight = 48; ///< of a head line or a decision bar
inline constexpr int railWidth = 80; ///< the longest word of the rail fits, in every language

inline constexpr int textPixels = 14;
inline constexpr int secondaryPixels = 12;
inline constexpr int headingPixels = 18;
inline constexpr int numeralPixels = 20;

inline constexpr int iconSmall = 16; ///< in a line of text, a table, a tool button
inline constexpr int iconMedium = 20; ///< in a button
inline constexpr int iconLarge = 24; ///< on the rail
inline constexpr int iconHuge = 48; ///< on an empty page

} // namespace hezhun::metrics
