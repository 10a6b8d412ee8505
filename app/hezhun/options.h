// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ui/look/palette.h"

#include <QCoreApplication>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace hezhun {

/// What the client was asked at the command line.
struct Options
{
    Q_DECLARE_TR_FUNCTIONS(Options)

public:
    QString workspace; ///< address; empty: the one of last time
    QString file; ///< of a workspace, as a double click hands it over; empty: none
    bool demo = false;
    QString language; ///< empty: the one of last time, or the preset one
    std::optional<Scheme> scheme; ///< nothing: likewise
    std::optional<QSize> size; ///< of the window, logical pixels; nothing: that of last time
    QString tour; ///< folder for the pictures of the tour; empty: no tour

    /// Ends the program for --help and --version. Code options.usage.
    static Result<Options> parse(const QStringList &arguments);
};

} // namespace hezhun
