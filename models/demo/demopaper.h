// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demovalues.h"
#include "domain/result.h"

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QList>
#include <QMap>
#include <QPointF>
#include <QRectF>
#include <QStringList>

namespace hezhun {

/// One thing that stands on a sample paper. Lengths are in units of the paper, about a pixel of its picture.
struct PaperItem
{
    enum Kind { Text, Block, Watermark, Portrait, Waves, Frame, Line, Seal, Signature, Paper };

    Kind kind = Text;
    QString text; ///< a pattern, see filledIn(); Portrait: the sex's code; Seal: middle and round, between
                  ///< them a |
    QRectF box; ///< Text, Signature: its top left is the beginning of the base line
    qreal height = 30; ///< of the characters
    qreal spacing = 0; ///< between characters
    qreal angle = 0; ///< degrees, clockwise
    QString face = {}; ///< "sans", "serif", "mono", "hand"
    bool bold = false;
    bool centred = false;
    QColor colour = Qt::black;
    qreal stroke = 2; ///< width of lines

    /// Whether it looks the same on every copy of the paper.
    bool fixed() const { return !text.contains(QLatin1Char('{')); }
};

struct PaperDesign
{
    QSizeF size;
    QSizeF table; ///< what a photograph of the paper shows: the paper with some of the table around it
    qreal radius = 0; ///< of the corners
    QColor paper = Qt::white;
    QList<PaperItem> items;
};

/// Draws sample papers after the designs in :/demo/papers.json. They carry the declared values, so that
/// somebody can compare, and say in large faint characters that they are samples; they imitate no emblem and
/// no security mark. Needs a QGuiApplication; safe to use from several threads.
class DemoPapers
{
public:
    /// Error codes: demo.papers with the place in the details.
    static Result<DemoPapers> load(const QByteArray &json);
    /// The designs that the program carries; a broken file is a defect of the build.
    static const DemoPapers &builtIn();

    QStringList names() const { return m_designs.keys(); }
    /// `name` is one of names().
    const PaperDesign &design(const QString &name) const;
    /// `scale`: pixels a unit. With an alpha channel where the corners are round.
    QImage draw(const QString &name, const DemoValues &values, qreal scale) const;

private:
    DemoPapers() = default;

    QMap<QString, PaperDesign> m_designs;
};

} // namespace hezhun
