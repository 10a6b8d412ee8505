// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/drafts.h"
#include "store/workspace.h"

#include <QMap>

#include <optional>

namespace hezhun {

/// Everything that an appeal is made of.
struct AppealFiling
{
    QString kind;
    HandIn handIn; ///< without the draft
    QMap<QString, QByteArray> papers; ///< by slot
    std::optional<Actor> clerk; ///< who enters it for somebody at the counter
};

/// On the worker: puts the papers into a draft and hands it in. `draft` is that of an earlier attempt, or nothing;
/// where this one is refused, it is there for the next. What is wrong with a paper is a fault at "documents." and its
/// slot.
Result<HandedIn> file(Workspace &workspace, const AppealFiling &filing, std::optional<DraftKey> &draft);

} // namespace hezhun
