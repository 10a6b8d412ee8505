// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/declaredcase.h"

#include <QImage>
#include <QString>

namespace hezhun {

/// Somebody who comes to the platform for the first time while the tour goes on: invented, with drawn papers.
struct TourApplicant
{
    QString loginName;
    QString name;
    QString number; ///< of the ID
    QString phone;
    QString newPhone; ///< after the first was lost
    QString password;
    QString newPassword; ///< after the first was forgotten
    DeclaredFields fields; ///< what is declared, by the names of the definition
    QImage front;
    QImage back;
    QImage blurredFront; ///< what is handed in first
};

} // namespace hezhun
