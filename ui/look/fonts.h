// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace hezhun {

/// The text of the program, 14 px: Noto Sans CJK SC or Microsoft YaHei UI, else what the system has.
QFont textFont();

/// 12 px, for what explains something else.
QFont secondaryFont();

/// 18 px, half bold: one a page.
QFont headingFont();

/// Fixed width, 20 px: for a number that is compared with a picture. Han characters among the digits come
/// from the face of textFont().
QFont numeralFont();

/// textFont() with digits of one width, so that columns of numbers stand in line.
QFont tableFont();

} // namespace hezhun
