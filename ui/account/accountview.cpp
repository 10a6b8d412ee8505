// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountview.h"

#include "store/storeerrors.h"
#include "tables/displaylanguage.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

Result<QList<PartView>> readParts(Workspace &workspace, AccountId account, const Actor &by)
{
    InformationStore &store = workspace.information();
    QList<PartView> parts;
    for (const QString &name : store.parts(u"person"_s) + store.parts(u"unit"_s)) {
        Result<Information> information = store.read(account, name, by);
        if (!information && information.error().code == u"information.unknown_part"_s)
            continue; // an account of the other type
        if (!information)
            return information.error();
        parts.append({*std::move(information), std::make_shared<const KindDefinition>(*store.definition(name)), {}});
    }
    return parts;
}

} // namespace

const PartView *AccountView::part(const QString &name) const
{
    const auto found = std::find_if(parts.cbegin(), parts.cend(),
                                    [&name](const PartView &view) { return view.information.part == name; });
    return found == parts.cend() ? nullptr : &*found;
}

Result<AccountView> readAccount(Workspace &workspace, AccountId account, const Actor &by)
{
    AccountView view;
    Result<QList<PartView>> parts = readParts(workspace, account, by);
    if (!parts)
        return parts.error();
    view.parts = *std::move(parts);
    Result<Contact> contact = workspace.information().contact(account, by);
    if (!contact)
        return contact.error();
    view.contact = *std::move(contact);
    Result<QList<OwnCase>> cases = workspace.ownCases().ownCases(account, by);
    if (!cases)
        return cases.error();
    view.cases = *std::move(cases);
    Result<QList<AccountEvent>> changes = workspace.information().changes(account, by);
    if (!changes)
        return changes.error();
    view.changes = *std::move(changes);
    if (account == by.id) {
        Result<std::optional<DepartmentOffice>> office = workspace.departments().officeOf(by);
        if (!office)
            return office.error();
        view.office = *std::move(office);
    }
    for (PartView &part : view.parts) {
        const auto newest = std::find_if(view.cases.cbegin(), view.cases.cend(),
                                         [&](const OwnCase &own) { return own.kind == part.kind->name; });
        if (newest != view.cases.cend())
            part.newestCase = *newest;
    }
    return view;
}

QString reasonText(const KindDefinition &kind, const QString &code)
{
    if (const ReasonDefinition *reason = kind.reason(code))
        return reason->label.in(displayLanguage());
    return storeError(code).message;
}

} // namespace hezhun
