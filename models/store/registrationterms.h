// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kinds/declaredcase.h"
#include "store/drafts.h"
#include "store/records.h"

namespace hezhun {

class Database;
class KindLibrary;

/// A registration that came back, whose newest round somebody corrects.
struct CorrectedRound
{
    CaseId caseId = 0;
    qint64 registration = 0;
    AccountId unit = 0;

    bool operator==(const CorrectedRound &) const = default;
};

/// Who may hand in a registration for whom in a file, and what the accounts say for it. The twin of
/// postgresql/functions/registrationdrafts.sql.
class RegistrationTerms
{
public:
    RegistrationTerms(Database &database, const KindLibrary &kinds);

    /// By name: those that granted the role and did not take it back, whether it can be used now or not.
    Result<QList<DraftUnit>> units(const KindDefinition &kind, AccountId account);
    /// The unit as units() would give it; of one that granted nothing: registration.no_grant, without a name.
    Result<DraftUnit> unit(const KindDefinition &kind, AccountId account, AccountId unit);
    /// What nobody types (FieldDefinition::from). A unit that is 0 says nothing.
    Result<DeclaredFields> fixedFields(const KindDefinition &kind, AccountId account, AccountId unit);
    /// Code registration.there_already: of what there is one at a time there is another one than this.
    Result<Done> checkIsSole(const KindDefinition &kind, AccountId account, AccountId unit, qint64 registration);
    /// Codes registration.not_returned, registration.restored.
    Result<CorrectedRound> corrected(const KindDefinition &kind, AccountId account, CaseId caseId);
    Result<bool> isDepartment(const QString &code);
    /// Of the round after those that there are: "F-2026-00000012-2".
    Result<QString> nextRound(qint64 registration);

private:
    Database &m_database;
    const KindLibrary &m_kinds;
};

/// Those of the values that are typed: what is taken from accounts, and what the kind does not have, is left out.
DeclaredFields typedFields(const KindDefinition &kind, const DeclaredFields &fields);

} // namespace hezhun
