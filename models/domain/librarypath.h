// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QString;

namespace hezhun {

/// A path as libraries of C take it, which open files by themselves (SQLite, libxlsxwriter): in the system's encoding,
/// which is UTF-8 on Windows too (packaging/windows/hezhun.manifest), and in the form that Windows demands of paths
/// beyond 260 characters.
QByteArray libraryPath(const QString &path);

} // namespace hezhun
