// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hezhun {

/// One place for a document of a case, as the viewer needs it.
struct Sheet
{
    QString slot = {}; ///< key of the slot in the kind's definition
    QString label = {}; ///< what the user reads above the page
    QString sha256 = {}; ///< of the document to show; empty when nothing was uploaded
    bool required = false;
    QString samplePicture = {}; ///< resource, for example ":/samples/id_front.png"; may be empty
    QString note = {}; ///< a few words beside the label; may be empty

    bool operator==(const Sheet &) const = default;
};

} // namespace hezhun
