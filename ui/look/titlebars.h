// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/palette.h"

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace hezhun {

/// Lets the title bars, which Windows draws, go with the scheme: those that are there and all that come. Other systems
/// draw theirs as they like.
void colourTitleBars(QApplication &application, Scheme scheme);

} // namespace hezhun
