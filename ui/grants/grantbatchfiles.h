// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace hezhun {

/// The path of a table that the user chose; empty: none. The folder is that of the last time.
QString chooseSheetToRead(QWidget *parent);
/// `name` is suggested, without an ending.
QString chooseSheetToWrite(QWidget *parent, const QString &name);

} // namespace hezhun
