// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"
#include "store/records.h"

#include <QImage>

QT_BEGIN_NAMESPACE
class QTextDocument;
QT_END_NAMESPACE

namespace hezhun {

/// A registration as it is printed (C-10): its form, the photograph, its filing numbers, and what became of it in every
/// round.
struct RegistrationPaper
{
    CaseRecord record;
    KindDefinition kind;
    QImage photograph = {}; ///< null: none
    QString department = {}; ///< its name; empty: the place that the record's code stands for
    QDateTime printedAt = {};
    QString printedBy = {};

    /// In the display language; QGuiApplication is needed, but not its thread.
    void write(QTextDocument &document) const;
};

} // namespace hezhun
