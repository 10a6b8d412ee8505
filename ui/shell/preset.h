// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/palette.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace hezhun {

/// What the administrator of a computer decided for everybody at it, in one file (packaging/rollout.md). It counts
/// where the command line says nothing and the user chose nothing; a workspace that is fixed counts before the user's
/// choice. That is for convenience: the rights are kept by the workspace.
struct Preset
{
    Q_DECLARE_TR_FUNCTIONS(Preset)

public:
    /// The first thing in the file that can't be followed. Nothing of such a file is used.
    struct Fault
    {
        enum class Kind { Unreadable, Encoding, Line, Address, Authority };

        Kind kind = Kind::Line;
        int line = 0; ///< from 1; 0: the file as a whole
        QString word = {}; ///< the line, or the file that is named in it; never of an address, that may hold a password

        bool operator==(const Fault &) const = default;
    };

    QString file = {}; ///< where all this was read; empty: there is no such file
    QString workspace = {}; ///< address; empty: none is preset
    bool isFixed = false; ///< nobody chooses another workspace in the windows
    QString authority = {}; ///< absolute path of a certificate; empty: none is preset
    QString language = {}; ///< "zh_CN" or "en"; empty: none is preset
    std::optional<Scheme> scheme = {}; ///< nothing: as the system has it
    std::optional<Fault> fault = {};

    /// hezhun.ini beside the program on Windows, /etc/hezhun/hezhun.ini elsewhere; HEZHUN_PRESET_FILE names another.
    static QString place();
    /// All defaults where there is no file. Paths in it may be relative to its folder.
    static Preset read(const QString &path);

    /// The fault as a sentence in the language of the program; empty: there is none.
    QString trouble() const;
    /// Lets the authority vouch for servers whose address names none, by the variable that libpq knows for it
    /// (PGSSLROOTCERT); one that is set already stays.
    void vouch() const;

    bool operator==(const Preset &) const = default;
};

} // namespace hezhun
