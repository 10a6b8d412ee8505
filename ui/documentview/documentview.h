// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documentview/sheet.h"

#include <QAction>
#include <QList>
#include <QSet>
#include <QWidget>

#include <memory>

namespace hezhun {

class PictureLoader;

/// The documents of a case: two side by side or one large, with the tools to look at them closely.
///
/// Nothing here waits: pictures come from the PictureLoader, the page says so while they are on the way. The
/// loader must outlive the view. The owner's page does addActions(viewActions()), so that the keys work in
/// the whole page; a text field with the focus keeps them for itself. Tab and Shift+Tab are the owner's to
/// bind to nextSheet() and previousSheet(); in full screen the view binds them itself.
class DocumentView : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentView(PictureLoader *loader, QWidget *parent = nullptr);
    ~DocumentView() override;

    /// Shows the documents of another case: first sheet current, everything fitted, nothing seen yet.
    void setSheets(const QList<Sheet> &sheets);
    /// Asks again for the documents that could not be got. Until it could be, one does not count as shown.
    void readMissing();
    QList<Sheet> sheets() const;
    void clear();

    /// Decodes the documents of a case that may come next, to the size at which they would be shown.
    void prefetch(const QList<Sheet> &sheets);

    /// One line that says who looks and when, drawn faintly across every page. Empty: none.
    void setWatermark(const QString &line);

    int currentSheet() const; ///< -1 when there is none
    void setCurrentSheet(int index);

    /// Every page now visible has been painted with its picture, its fault or its absence.
    bool isFullyShown() const;
    /// Indices of the sheets that have been painted so since setSheets().
    QSet<int> shownSheets() const;
    /// Every required sheet is among shownSheets().
    bool allRequiredWereShown() const;

    /// Device pixels that a page may take in the present layout if a case has so many sheets; -1: as now.
    QSize pageBound(int sheetCount = -1) const;

    /// The tools with their keys, in the order of the tool bar, for the owner's page and its list of
    /// shortcuts.
    QList<QAction *> viewActions() const;

    bool isSideBySide() const;
    bool isFullScreenShown() const;
    bool isSampleShown() const;
    /// Device pixels for one pixel of the current document: 1.0 is 1:1. 0 while nothing is shown.
    double currentScale() const;

public slots:
    void nextSheet(); ///< from the last to the first
    void previousSheet();
    void fitToWindow();
    void fitToWidth();
    void oneToOne();
    void zoomIn();
    void zoomOut();
    void rotateLeft();
    void rotateRight();
    void toggleLoupe();
    void toggleContrast();
    void toggleFullScreen();
    void toggleSideBySide();
    void toggleSample();

signals:
    /// The sheet's picture, its broken page or its absence was really painted; once a sheet and case.
    void sheetShown(int index);
    /// After the last required sheet's sheetShown(); at once for a case without required sheets.
    void allRequiredShown();
    /// isFullyShown() has become true.
    void fullyShown();
    void currentSheetChanged(int index);
    void fullScreenChanged(bool shown);

private:
    struct Parts;

    void connectActions();
    void connectCanvas();
    void prefetchAt(const QList<Sheet> &sheets, QSize bound);
    void showFullScreenFrame(bool shown);

    std::unique_ptr<Parts> m_parts;
};

} // namespace hezhun
