// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;
class KindLibrary;

/// What somebody says of themselves to get an account.
struct Registration
{
    QString type = QStringLiteral("person"); ///< "person" or "unit" (I-01)
    QString loginName;
    QString password;
    QString phone;
    QString email; ///< empty: none
    qint64 codeId = 0; ///< of the code sent to `phone` for the purpose "register"
    QString code;
    DeclaredFields fields; ///< of the person or the unit: those of registrationFields()
    DeclaredFields agent; ///< of a unit's agent (I-06)
};

/// The fields that make known who somebody is: subject and number, and the choices that decide what the number has to
/// look like, in the order of the definition.
QStringList registrationFields(const KindDefinition &kind);

/// New accounts. Synchronous; belongs to the thread of its connection.
class RegistrationStore
{
public:
    RegistrationStore(Database &database, const KindLibrary &kinds);

    /// Makes an account, of which everything but who it is remains to be said (I-30, incomplete). `clerk` enters it
    /// for somebody at the counter; nullptr: they do so themselves. The code is asked for first: only who holds the
    /// phone learns of a conflict. Codes: login_name.*, password.*, email.*, those of the fields' rules (details: the
    /// field), code.*, inquiry.*, counter.forbidden; and the conflicts, each with its own way out:
    /// - account.login_name_taken (I-02): another name
    /// - registration.number_taken (I-09): a person's appeal
    /// - registration.unit_name_taken (I-09): a unit's appeal
    /// - registration.credit_code_taken (I-09, renamed): a unit's appeal with the newest name
    /// - registration.phone_used (I-07): another phone, or a person's appeal
    Result<AccountId> enter(const Registration &registration, const Actor *clerk = nullptr);

private:
    Database &m_database;
    const KindLibrary &m_kinds;
};

} // namespace hezhun
