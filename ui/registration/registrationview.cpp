// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/registrationview.h"

#include "kinds/kindlibrary.h"
#include "store/workspace.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QString RegistrationThread::key() const
{
    if (registration)
        return u"registration:%1"_s.arg(registration->id);
    return u"draft:"_s + kind->name;
}

namespace {

std::shared_ptr<const KindDefinition> kept(const KindDefinition *kind)
{
    return kind ? std::make_shared<const KindDefinition>(*kind) : nullptr;
}

/// What stands in the way of beginning another one: the same that the store would say.
bool isTaken(const KindDefinition &kind, const QList<RegistrationThread> &threads, AccountId unit)
{
    return std::any_of(threads.cbegin(), threads.cend(), [&](const RegistrationThread &thread) {
        if (!thread.registration || thread.kind->name != kind.name)
            return false;
        const OwnRegistration &own = *thread.registration;
        const StateDefinition *state = thread.kind->state(own.round().state);
        const bool isActive = !own.desk.isEmpty() || (state && state->tone == StateTone::Good);
        return isActive && (kind.sole == "account"_L1 || (kind.sole == "unit"_L1 && own.unit == unit));
    });
}

Result<Done> addRegistrations(Workspace &workspace, AccountId account, const Actor &by, RegistrationView &view)
{
    const auto registrations = workspace.ownRegistrations().ownRegistrations(account, by);
    if (!registrations)
        return registrations.error();
    for (const OwnRegistration &own : *registrations) {
        RegistrationThread thread;
        thread.kind = kept(workspace.kinds().find(own.kind, own.round().kindVersion));
        if (!thread.kind)
            continue;
        thread.registration = own;
        auto declared = workspace.ownRegistrations().declared(own.round().id, by);
        if (!declared)
            return declared.error();
        thread.declared = std::move(declared).value();
        view.threads.append(thread);
    }
    return Done{};
}

Result<Done> addDraft(Workspace &workspace, const KindDefinition &kind, AccountId account, const Actor &by,
                      const QList<DraftUnit> &units, RegistrationView &view)
{
    auto draft = workspace.drafts().find(kind.name, account, &by);
    if (!draft)
        return draft.error();
    if (!*draft)
        return Done{};
    // What corrects a registration belongs to it.
    for (RegistrationThread &thread : view.threads) {
        const bool corrects = thread.registration && (*draft)->follows > 0
            && std::any_of(thread.registration->rounds.cbegin(), thread.registration->rounds.cend(),
                           [&](const OwnCase &round) { return round.id == (*draft)->follows; });
        if (!corrects)
            continue;
        thread.draft = **draft;
        thread.kind = kept(&kind);
        thread.units = units;
        return Done{};
    }
    view.threads.prepend({.kind = kept(&kind), .draft = **draft, .registration = {}, .declared = {}, .units = units});
    return Done{};
}

} // namespace

Result<RegistrationView> readRegistrations(Workspace &workspace, AccountId account, const Actor &by)
{
    RegistrationView view;
    if (const auto added = addRegistrations(workspace, account, by, view); !added)
        return added.error();
    for (const KindDefinition *kind : workspace.kinds().cases()) {
        if (!kind->isRegistration())
            continue;
        const auto units = workspace.drafts().units(kind->name, account, &by);
        if (!units)
            return units.error();
        view.isGranted = view.isGranted || !units->isEmpty();
        if (const auto added = addDraft(workspace, *kind, account, by, *units, view); !added)
            return added.error();
        const bool isDrafted
            = std::any_of(view.threads.cbegin(), view.threads.cend(), [kind](const RegistrationThread &thread) {
                  return thread.draft && thread.kind->name == kind->name;
              });
        RegistrationOffer offer{kept(kind), *units};
        offer.units.removeIf([&](const DraftUnit &unit) { return isTaken(*kind, view.threads, unit.id); });
        if (!isDrafted && !offer.units.isEmpty())
            view.offers.append(offer);
    }
    return view;
}

} // namespace hezhun
