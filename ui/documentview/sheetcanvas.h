// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documentview/sheet.h"
#include "ui/documentview/watermark.h"

#include <QList>
#include <QSet>
#include <QWidget>

namespace hezhun {

class PictureLoader;
class SheetPage;
class SheetStrip;

/// Lays out the pages of a case, one large or two side by side, and keeps account of which were seen. There
/// is a page for each sheet; those that don't fit are hidden and reached by turning to them.
class SheetCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit SheetCanvas(PictureLoader *loader, QWidget *parent = nullptr);

    void setSheets(const QList<Sheet> &sheets);
    /// Asks again for the documents that could not be got.
    void readMissing();
    const QList<Sheet> &sheets() const { return m_sheets; }
    void setWatermark(const QString &line);

    int current() const { return m_current; }
    void setCurrent(int index);
    void turn(int steps); ///< round and round
    SheetPage *currentPage() const; ///< null when there is none

    void setSideBySide(bool on);
    void setLoupe(bool on);
    void setContrast(bool on);

    bool isFullyShown() const;
    QSet<int> shownSheets() const;
    bool allRequiredWereShown() const;
    QSize pageBound(int sheetCount) const; ///< see DocumentView

signals:
    void sheetShown(int index);
    void allRequiredShown();
    void fullyShown();
    void currentChanged(int index);
    void viewChanged(); ///< of the current page

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int visibleCount(int sheetCount) const;
    QSize pageSize(int sheetCount) const;
    bool hasStrip(int sheetCount) const;
    void addPage();
    void arrange();
    void keepFocus(); ///< with the current page, before the page that has it is hidden
    void markCurrent();
    void countAsShown(int index);
    void announce();

    PictureLoader *m_loader = nullptr;
    Watermark m_watermark;
    SheetStrip *m_strip = nullptr;
    QList<Sheet> m_sheets;
    QList<SheetPage *> m_pages; ///< at least one a sheet; those beyond are hidden
    QSet<int> m_announced;
    int m_current = -1;
    int m_first = 0; ///< leftmost sheet on the screen
    bool m_sideBySide = true;
    bool m_loupe = false;
    bool m_contrast = false;
    bool m_fullyShownAnnounced = false;
    bool m_requiredAnnounced = false;
};

} // namespace hezhun
