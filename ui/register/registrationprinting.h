// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/desksession.h"
#include "tables/registrationpaper.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace hezhun {

/// Prints one registration with its form, its photograph and the history of all rounds (C-10): asks for a printer
/// first. `done` is told what came of it, on the GUI thread, unless `window` is gone by then or whoever was asked
/// changed their mind. What opens a paper leaves a line in the access log.
void printRegistration(DeskSession &session, CaseId id, QWidget *window,
                       std::function<void(const Result<Done> &)> done);

/// The same for whoever handed the registration in, who may look at all of it but at no reviewer's name. `registration`
/// is the case of its first round.
void printOwnRegistration(DeskSession &session, CaseId registration, QWidget *window,
                          std::function<void(const Result<Done> &)> done);

/// What that prints; for a worker's thread. Code: case.unknown.
Result<RegistrationPaper> readOwnPaper(Workspace &workspace, CaseId registration, const Actor &actor);

/// A registration into a PDF file.
void saveRegistration(DeskSession &session, CaseId id, const QString &path, QWidget *window,
                      std::function<void(const Result<Done> &)> done);

} // namespace hezhun
