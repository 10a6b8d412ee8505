// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demovalues.h"
#include "store/intake.h"

#include <QList>
#include <QMap>
#include <QString>

namespace hezhun {

/// How a sample case of a kind is filled in: patterns for its fields, and the paper for each slot
/// (:/demo/forms.json). No field is named in the program.
struct DemoForm
{
    /// Whose person's data stand in it: that of the account, the unit's legal representative, its agent.
    enum Holder { Person, Representative, Agent };

    QString kind;
    QString letter; ///< first of its references
    QString accountType;
    Holder holder = Person;
    QString loginName; ///< pattern
    QString phone; ///< pattern
    QMap<QString, QString> fields;
    QMap<QString, QString> papers; ///< slot to the name of a paper
};

/// The forms that the program carries, by name. Broken ones are a defect of the build, and end the program.
const QMap<QString, DemoForm> &demoForms();

/// The form filled in, still without reference, time and papers. Values that come out empty are left out.
Submission filledIn(const DemoForm &form, const DemoValues &values);

/// "P-2026-000123", or "PB-2026-000123" for another seed's mark "b".
QString demoReference(const DemoForm &form, const QString &mark, int year, int serial);

} // namespace hezhun
