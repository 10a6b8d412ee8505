// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

namespace hezhun {

/// The tools of the viewer with their words, icons and keys (UI.md "Keys"). The keys work where the actions
/// are added to, never in a text field.
class ViewActions : public QObject
{
    Q_OBJECT

public:
    explicit ViewActions(QObject *parent = nullptr);

    QList<QAction *> all() const; ///< in the order of the tool bar

    QAction *const fit;
    QAction *const fitWidth;
    QAction *const oneToOne;
    QAction *const zoomIn;
    QAction *const zoomOut;
    QAction *const rotateLeft;
    QAction *const rotateRight;
    QAction *const loupe;
    QAction *const contrast;
    QAction *const fullScreen;
    QAction *const sideBySide;
    QAction *const sample;
};

} // namespace hezhun
