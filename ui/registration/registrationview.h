// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/drafts.h"
#include "store/ownregistrations.h"

#include <QStringList>

#include <memory>

namespace hezhun {

class KindLibrary;
class Workspace;

/// One registration on the page: as it is being filled in, as it was handed in, or both, where it is corrected.
struct RegistrationThread
{
    std::shared_ptr<const KindDefinition> kind; ///< of the draft the newest, else of the round that is shown
    std::optional<Draft> draft;
    std::optional<OwnRegistration> registration;
    DeclaredFields declared; ///< in the round that is shown
    QList<DraftUnit> units; ///< for which the draft could be

    /// What tells it apart from the others on the page: the same before and after it was read anew.
    QString key() const;
    bool operator==(const RegistrationThread &) const = default;
};

/// A kind of registration that can be begun, and for whom.
struct RegistrationOffer
{
    std::shared_ptr<const KindDefinition> kind;
    QList<DraftUnit> units;

    bool operator==(const RegistrationOffer &) const = default;
};

/// Everything that the page of a commissioner shows.
struct RegistrationView
{
    QList<RegistrationThread> threads; ///< what is being filled in first, then the newest first
    QList<RegistrationOffer> offers;
    bool isGranted = false; ///< some unit granted some role, of use now or not

    bool operator==(const RegistrationView &) const = default;
};

/// For a worker's thread.
Result<RegistrationView> readRegistrations(Workspace &workspace, AccountId account, const Actor &by);

/// Where a registration is and what there is to do, in words.
struct RegistrationWords
{
    enum class Tone { Draft, Busy, Good, Bad };

    Tone tone = Tone::Draft;
    QString state; ///< "Waiting for 榕光科技 to verify it"
    QString since; ///< "Since 10:32", "Handed in …"
    QStringList reasons; ///< why it came back, and the words that were written
    QString next; ///< what happens next, or is to be done
    QString filingNumber;
    bool mayWithdraw = false;
    bool mayCorrect = false;
    bool mayPrint = false;

    static RegistrationWords of(const RegistrationThread &thread, const QDateTime &now);
};

} // namespace hezhun
