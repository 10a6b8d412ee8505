// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documentview/pagepicture.h"
#include "ui/documentview/sheet.h"
#include "ui/documentview/viewstate.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace hezhun {

class Watermark;

/// One document with its label: paints it, and follows wheel, mouse and arrow keys. Says "not uploaded" where
/// there is none, and why where it can't be shown.
class SheetPage : public QWidget
{
    Q_OBJECT

public:
    SheetPage(PictureLoader *loader, const Watermark *watermark, QWidget *parent = nullptr);

    /// Another document: fitted, unseen. `place` is what stands at the right of the label.
    void setSheet(const Sheet &sheet, const QString &place);
    const Sheet &sheet() const { return m_sheet; }
    void setActive(bool active);
    void setLoupe(bool on);
    void setContrast(bool on);
    void readMissing() { m_picture.askAgain(); }

    const ViewState &view() const { return m_view; }
    void fitToWindow();
    void fitToWidth();
    void oneToOne();
    void zoom(double factor); ///< at the pointer if it is over the document, else at the middle
    void rotate(int quarterTurns);

    /// Painted with its picture, fault or absence since it became visible; since setSheet().
    bool isPainted() const { return m_painted; }
    bool wasSeen() const { return m_seen; }

    /// The device pixels that a document gets in a page of so many logical ones.
    static QSize boundFor(QSize page, double devicePixelRatio);

signals:
    void painted(); ///< isPainted() has become true; after the paint event
    void pressed(); ///< the user turned to this page
    void viewChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void load();
    void followSize();
    void pictureChanged();
    void change(const std::function<void()> &move); ///< moves the view, then repaints and tells
    void paintDocument(QPainter &painter, const QRect &body);
    void paintMessage(QPainter &painter, const QRect &body) const;
    void countAsPainted();
    void updateCursor();
    void updateDescription();
    QPointF toPage(QPointF widgetPoint) const; ///< device pixels of the body
    QPointF zoomPoint() const;
    bool isComplete() const; ///< what can be known of the document is there

    Sheet m_sheet;
    QString m_place;
    PagePicture m_picture;
    const Watermark *m_watermark = nullptr;
    ViewState m_view;
    QTimer m_loadingPatience; ///< only a wait that one notices is mentioned
    QTimer m_resizePatience; ///< only the last of many sizes is decoded for
    QPointF m_pointer;
    QPointF m_dragFrom;
    quint64 m_generation = 0;
    bool m_pointerInside = false;
    bool m_dragging = false;
    bool m_active = false;
    bool m_loupe = false;
    bool m_painted = false;
    bool m_seen = false;
};

} // namespace hezhun
