// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace hezhun {

/// Goes through the real windows on a demo made for it, with settings of its own, and gives the exit code: 0 only
/// when every step did what it should, else 1 after a sentence on standard error (DESIGN.md, "Programs").
int takeTour(QApplication &application, const Options &options);

} // namespace hezhun
