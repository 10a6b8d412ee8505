// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"

#include <QTextLayout>
#include <QWidget>

#include <memory>
#include <vector>

namespace hezhun {

/// One sentence beside a value, with its sign; perhaps with another case to open.
struct RowNote
{
    CheckLevel level = CheckLevel::Passed;
    QString text;
    qint64 link = 0; ///< id of a case, 0: none
    QString linkText;

    bool operator==(const RowNote &) const = default;
};

/// What a row of the panel of declared values says.
struct RowContent
{
    enum class Style {
        Title, ///< of a group
        Value, ///< label, value, notes
        Alert, ///< notes on a tinted ground, for the summary
        Fold ///< a line that unfolds those below it
    };

    Style style = Style::Value;
    QString label;
    QString value;
    QString plain; ///< what copying all of the value gives
    QString hint;
    bool numeral = false;
    bool concealed = false;
    bool unfolded = false;
    QList<RowNote> notes;

    bool operator==(const RowContent &) const = default;
};

/// A row that paints itself, so that the panel can be filled anew for every case without building widgets. The value
/// can be selected with the mouse and copied; links and the eye of a concealed value are clicked, or reached with
/// the keyboard: Enter opens the first link, reveals or unfolds.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    explicit FieldRow(QWidget *parent = nullptr);
    ~FieldRow() override;

    void setContent(const RowContent &content);
    const RowContent &content() const { return m_content; }
    /// Pixels that the label takes at the left, the same for all rows of a panel.
    void setLabelWidth(int width);
    int heightForWidth(int width) const override;
    QString selectedText() const;

signals:
    void caseAsked(qint64 id);
    void revealAsked();
    void foldToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Block
    {
        std::unique_ptr<QTextLayout> layout;
        QPointF at;
        int note = -1; ///< index, -1: label or value
        int linkFrom = -1; ///< position in the text, -1: no link
    };

    void layOut(int width) const;
    qreal place(Block &block, const QString &text, const QFont &font, qreal x, qreal y, qreal width) const;
    qreal placeNotes(qreal x, qreal y, qreal width) const;
    void paintNote(QPainter &painter, const Block &block) const;
    void activate();
    const Block *linkAt(QPointF point) const;
    int cursorAt(QPointF point) const;
    bool isOnValue(QPointF point) const;
    void copy() const;
    void select(int from, int to);
    QString spoken() const;

    RowContent m_content;
    int m_labelWidth = 96;
    mutable int m_laidOutFor = -1;
    mutable int m_height = 0;
    mutable Block m_label;
    mutable Block m_value;
    mutable std::vector<Block> m_notes;
    mutable QRectF m_signRect; ///< of the eye, the hint or the fold
    int m_selectFrom = 0;
    int m_selectTo = 0;
    bool m_selecting = false;
};

} // namespace hezhun
