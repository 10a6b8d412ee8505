// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/codestore.h"
#include "store/records.h"

namespace hezhun {

class KindLibrary;

/// Where a code for a new password can be sent, and what is asked besides (I-20). Empty: there is no such address.
struct ResetOffer
{
    QString maskedPhone;
    QString maskedEmail;
    bool needsUnit = false; ///< name and credit code are asked for too

    bool operator==(const ResetOffer &) const = default;
};

struct ResetRequest
{
    QString type; ///< "person" or "unit"
    QString loginName;
    QString channel; ///< "sms" or "email"
    QString address; ///< typed again: must be the reserved one
    QString unitName; ///< a unit's, as its name and credit code are known here
    QString creditCode;
    QString reason; ///< kept in the access log
};

/// Finding one's way back to an account before anyone is logged in. What is asked is limited for each subject and each
/// station; unknown names are answered as known ones are. Synchronous; belongs to the thread of its connection.
class RecoveryStore
{
public:
    RecoveryStore(Database &database, const KindLibrary &kinds);

    /// The login names of those for whom both values agree (I-11): a person's name and ID number, a unit's full name
    /// and credit code. Empty: nothing agrees. Codes: inquiry.subject, inquiry.station.
    Result<QStringList> loginNames(const QString &type, const QString &name, const QString &number);

    /// Where a code can go (I-20); for an unknown name an invented phone, always the same. Codes: recovery.no_address
    /// (I-21: on to the appeal), inquiry.subject, inquiry.station.
    Result<ResetOffer> beginReset(const QString &type, const QString &loginName);
    /// The answer is the same whether or not everything agrees; a code goes out only when it does. Codes: code.address,
    /// code.too_soon, code.too_many, inquiry.subject, inquiry.station, recovery.reason (none given).
    Result<SentCode> sendResetCode(const ResetRequest &request);
    /// Sets a new password: who was logged in is out, and a name that was locked by wrong passwords is so no longer.
    /// Codes: password.* (I-03), password.used_before (one of the last five), code.wrong, code.over.
    Result<Done> finishReset(qint64 codeId, const QString &code, const QString &newPassword);

private:
    Database &m_database;
    const KindLibrary &m_kinds;
};

} // namespace hezhun
