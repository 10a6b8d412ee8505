// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringList>

namespace hezhun {

class Workspace;

/// What lies in the outbox for a phone of the sample workspace, the newest first, sent or not: there is nobody who would
/// send it.
Result<QStringList> messagesTo(Workspace &workspace, const QString &phone);

} // namespace hezhun
