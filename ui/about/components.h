// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace hezhun {

/// Something that others made and this program holds or stands on (resources/licences).
struct Component
{
    QString name;
    QString version; ///< that this program was built with
    QString licence; ///< as SPDX writes it
    QString copyright; ///< empty: it stands in the text
    QString home; ///< where it comes from
    QString within; ///< the component that holds it; empty: it stands for itself
    QStringList texts; ///< names for licenceText()
};

/// Those of this system, in the order in which they are shown. Read anew each time.
QList<Component> components();

/// The whole text of one licence; "hezhun" is that of the program itself.
QString licenceText(const QString &name);

} // namespace hezhun
