// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accountview.h"

#include <QCoreApplication>

namespace hezhun {

/// How far the verification of a part is, in words, and what its owner can do now (I-30 to I-38).
struct VerificationWords
{
    Q_DECLARE_TR_FUNCTIONS(VerificationWords)

public:
    enum class Tone { Quiet, Busy, Good, Bad };
    enum class Papers {
        None, ///< nothing to upload, nothing to see
        Upload, ///< they may be uploaded and handed in
        Look, ///< those that were handed in may be looked at (I-35, I-37)
    };

    Tone tone = Tone::Quiet;
    QString state; ///< the words of I-30
    QString next; ///< what to do now
    QStringList details; ///< why it failed or was refused: reasons, then the reviewer's words
    Papers papers = Papers::None;
    /// Said before a change of a field that triggers a check is saved; empty: nothing is lost by it (I-32, I-35).
    QString warning;
    /// Somebody else's account has the number, the name, the code or the phone: "person" or "unit" is whose appeal gets
    /// it back (I-38); empty: no such conflict.
    QString appeal;

    static VerificationWords of(const PartView &part);
};

} // namespace hezhun
