// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/palette.h"
#include "ui/shell/preset.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace hezhun {

/// What the user chose for the whole program, kept in the settings of the computer's user; where nothing was chosen,
/// what the administrator preset. What is the same as preset counts as not chosen: it follows when the preset changes.
struct Choices
{
    QString language = QStringLiteral("zh_CN"); ///< "zh_CN" or "en"; not the system's
    std::optional<Scheme> scheme = {}; ///< nothing: as the system has it
    QString workspace = {}; ///< address; empty: none was opened yet
    QByteArray geometry = {};
    Preset preset = {};

    static Choices remembered(const Preset &preset = {});
    void remember() const;

    bool operator==(const Choices &) const = default;
};

} // namespace hezhun
