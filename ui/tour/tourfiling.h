// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/declaredcase.h"

#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

namespace hezhun {

/// Somebody of the demo who can log in.
struct TourLogin
{
    QString loginName;
    QString password;
    QString name;
    QString number = {}; ///< of the ID; empty: nobody asks for it
};

/// Those who take part from a department's first day to a registration: all invented.
struct TourFiling
{
    QString departmentCode;
    QString departmentName;
    TourLogin departmentOperator; ///< the account that the centre issues; its password is the operator's own
    QString operatorPhone;
    DeclaredFields operatorFields; ///< of the real name, by the names of the definition
    TourLogin centre;
    TourLogin unit;
    DeclaredFields unitFields; ///< of the unit's real name
    TourLogin admin;
    TourLogin commissioner;
    DeclaredFields registration; ///< what is typed into the form
    DeclaredFields corrected; ///< what is typed anew after it came back
    QStringList slotNames;
    QList<QImage> papers; ///< one for each slot
    QStringList knownNumbers; ///< to the national service: the operator's, the unit's
};

} // namespace hezhun
