// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/pagestore.h"

#include <QStringList>

namespace hezhun {

/// Draws the pages of PDFs, each in a process of its own that may do next to nothing: a PDF that came from outside may
/// be made to break whoever reads it. What that process says is believed as little as the PDF.
class PageDrawer
{
public:
    static constexpr std::chrono::seconds longestTime{60};

    /// The words by which this very program becomes the child (main.cpp).
    static constexpr const char *childVerb = "draw-pages";

    explicit PageDrawer(QString program = {}, std::chrono::milliseconds atMost = longestTime);

    /// As many pages as could be drawn. Trouble: drawing.locked (it asks for a password), drawing.broken (no PDF, or no
    /// page in it), drawing.timeout, drawing.failed.
    DrawnPages draw(const QByteArray &pdf) const;

private:
    QString m_program;
    std::chrono::milliseconds m_atMost;
};

} // namespace hezhun
