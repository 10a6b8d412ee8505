// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/guard/office.h"

namespace hezhun {

/// Brings drafts into the office. Draft 1 is a visitor's, with draftToken(), 2 that of account 6 (Qian), 3 that of
/// account 7, 4 was handed in by Qian: case 7. Draft 5 is a visitor's of two days ago. Their kinds are "one", of
/// persons, and "none", of nobody's account.
void addDrafts(Office &office);
QString draftToken();

/// A small photograph, different for each number.
QByteArray jpeg(int number = 0);
/// Bytes as a statement's text.
QString hex(const QByteArray &bytes);

} // namespace hezhun
