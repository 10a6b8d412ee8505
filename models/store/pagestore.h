// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace hezhun {

class Database;

/// One page of a paper, drawn as a picture.
struct DrawnPage
{
    int page = 1; ///< from 1
    QString format; ///< "jpg"
    int width = 0; ///< pixels
    int height = 0;
    QByteArray bytes;

    bool operator==(const DrawnPage &) const = default;
};

/// The pages of a paper that is no picture, or why there are none.
struct DrawnPages
{
    bool isDrawn = false; ///< somebody tried: `pages` is all there will be
    int pageCount = 0; ///< of the paper; more than `pages` when not all of them are drawn
    QString trouble = {}; ///< code ("drawing.failed"); empty: none
    QList<DrawnPage> pages = {};

    bool operator==(const DrawnPages &) const = default;
};

/// A paper whose pages are ours to draw, until the claim runs out.
struct ClaimedPaper
{
    QString sha256;
    QByteArray bytes;

    bool operator==(const ClaimedPaper &) const = default;
};

/// The name by which a viewer asks for one page of a paper instead of the paper itself; page 0 is the sentence that
/// says why there are no more.
struct PageName
{
    QString sha256;
    int page = 0;

    QString toString() const { return sha256 + u'#' + QString::number(page); }
    /// Nothing when it is the name of a paper as a whole.
    static std::optional<PageName> parse(const QString &name);
};

/// The sentence for a code of trouble in drawing.
QString drawingTrouble(const QString &code);

/// Pages of papers that came as PDF, drawn by the service so that a viewer needs no PDF engine (DESIGN.md, decision 8).
class PageStore
{
public:
    static constexpr int mostPages = 20;
    static constexpr int longestSide = 2000; ///< pixels

    explicit PageStore(Database &database);

    /// A paper that waits for its pages; nothing when none does. One that was claimed three times without a result is
    /// marked as not to be drawn (drawing.failed). For the service.
    Result<std::optional<ClaimedPaper>> claim(std::chrono::seconds howLong);
    /// Puts the pages beside the paper, for good. Codes: drawing.not_claimed (also when they are there),
    /// drawing.too_many.
    Result<Done> addPages(const QString &sha256, const DrawnPages &drawn);

    /// How far the drawing of a case's papers is, by their digests.
    Result<QMap<QString, PaperDrawing>> drawings(CaseId id) const;
    /// As the paper itself may be read, and written into the access log like that. document.unknown.
    Result<DrawnPages> pages(const QString &sha256) const;

private:
    Database &m_database;
};

} // namespace hezhun
