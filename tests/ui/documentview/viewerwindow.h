// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documentview/documentview.h"
#include "ui/documentview/drawndocuments.h"

#include <QColor>

#include <memory>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace hezhun {
class SheetPage;
}

namespace hezhun::test {

/// A sheet that shows the document of this name.
Sheet sheet(const QString &document, bool required = true);

/// A window like the page of a case: a text field, a viewer and its keys; documents "front" (JPEG, 1600 by
/// 1200), "back" (PNG, 1200 by 1600), "third" (PNG, 500 by 500) and "cut" (a JPEG that is cut off).
class ViewerWindow
{
public:
    ViewerWindow();
    ~ViewerWindow();

    void open(const QList<Sheet> &sheets); ///< and waits until it is shown
    QList<SheetPage *> visiblePages() const; ///< from left to right
    /// Of the document as shown, at a place given in shares of its size.
    QColor colourAt(SheetPage *page, double x, double y) const;

    std::shared_ptr<DrawnDocuments> documents;
    std::unique_ptr<PictureLoader> loader;
    std::unique_ptr<QWidget> owner;
    QLineEdit *field = nullptr;
    DocumentView *view = nullptr;
};

} // namespace hezhun::test
