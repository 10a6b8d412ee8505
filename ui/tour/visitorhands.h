// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/declaredcase.h"

#include <QImage>
#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace hezhun {

/// What somebody does with forms, by keyboard and mouse. Widgets are found by their object names below `root`; one that is
/// not in sight is passed over.
class VisitorHands
{
public:
    static void click(const QWidget *root, const QString &button);
    static void write(const QWidget *root, const QString &field, const QString &text);
    /// Each value into the field of its name, whatever kind of field that is.
    static void fillIn(const QWidget *root, const DeclaredFields &values);
    /// Puts a picture into a slot by the clipboard. What does not fit as it is has to be converted: see takeConverted().
    static void paste(const QWidget *root, const QString &slot, const QImage &picture);
    /// Takes every converted picture that is offered.
    static void takeConverted(const QWidget *root);
};

} // namespace hezhun
