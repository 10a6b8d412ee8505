// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kinds/kindlibrary.h"
#include "store/accountstore.h"
#include "store/accountstory.h"
#include "store/casestore.h"
#include "store/codestore.h"
#include "store/counterstore.h"
#include "store/database.h"
#include "store/departmentstore.h"
#include "store/documentstore.h"
#include "store/drafts.h"
#include "store/entrystore.h"
#include "store/grantstore.h"
#include "store/information.h"
#include "store/matches.h"
#include "store/outboxstore.h"
#include "store/overviewstore.h"
#include "store/owncases.h"
#include "store/ownregistrations.h"
#include "store/pagestore.h"
#include "store/recoverystore.h"
#include "store/registerstore.h"
#include "store/registrationstore.h"
#include "store/verification.h"
#include "store/workspaceaccess.h"

#include <memory>

namespace hezhun {

/// An open workspace: one connection, and the stores that work on it. Belongs to the thread that opened it.
class Workspace
{
public:
    /// Opens a workspace that is there. Codes: workspace.missing, workspace.foreign (a file that is no workspace),
    /// workspace.newer (made by a newer program); the file is left untouched in each case. An older one is brought
    /// up to date first, each step in a transaction. On a server also workspace.older, which is for its owner to mend
    /// by create(), and what postgresconnection.h names.
    static Result<std::unique_ptr<Workspace>> open(const WorkspaceAccess &access, Clock clock = {});
    /// Makes a workspace with the schema and the kinds; one that is there already is opened. `made` tells which. On a
    /// server this is for the owner's login (sharedschema.h says what may be wrong); one that is there is brought up
    /// to date, its roles get their rights back.
    static Result<std::unique_ptr<Workspace>> create(const WorkspaceAccess &access, Clock clock = {},
                                                     bool *made = nullptr);
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    const WorkspaceAddress &address() const { return m_address; }
    /// The kinds installed in the workspace, each in every version that a case was filed under.
    const KindLibrary &kinds() const { return m_kinds; }
    Database &database() { return *m_database; }
    CaseStore &cases() { return *m_cases; }
    AccountStore &accounts() { return *m_accounts; }
    DocumentStore &documents() { return *m_documents; }
    AccountStory &story() { return *m_story; }
    InformationStore &information() { return *m_information; }
    VerificationStore &verification() { return *m_verification; }
    DraftStore &drafts() { return *m_drafts; }
    MatchStore &matches() { return *m_matches; }
    OwnCaseStore &ownCases() { return *m_ownCases; }
    EntryStore &entry() { return *m_entry; }
    GrantStore &grants() { return *m_grants; }
    OwnRegistrationStore &ownRegistrations() { return *m_ownRegistrations; }
    OutboxStore &outbox() { return *m_outbox; }
    PageStore &pages() { return *m_pages; }
    CodeStore &codes() { return *m_codes; }
    RegistrationStore &registration() { return *m_registration; }
    RegisterStore &registerOfFilings() { return *m_register; }
    RecoveryStore &recovery() { return *m_recovery; }
    CounterStore &counter() { return *m_counter; }
    DepartmentStore &departments() { return *m_departments; }
    OverviewStore &overview() { return *m_overview; }

private:
    Workspace(WorkspaceAddress address, std::unique_ptr<Database> database, KindLibrary kinds);

    WorkspaceAddress m_address;
    std::unique_ptr<Database> m_database;
    KindLibrary m_kinds;
    std::unique_ptr<CaseStore> m_cases;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<DocumentStore> m_documents;
    std::unique_ptr<AccountStory> m_story;
    std::unique_ptr<InformationStore> m_information;
    std::unique_ptr<VerificationStore> m_verification;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<MatchStore> m_matches;
    std::unique_ptr<OwnCaseStore> m_ownCases;
    std::unique_ptr<EntryStore> m_entry;
    std::unique_ptr<GrantStore> m_grants;
    std::unique_ptr<OwnRegistrationStore> m_ownRegistrations;
    std::unique_ptr<OutboxStore> m_outbox;
    std::unique_ptr<PageStore> m_pages;
    std::unique_ptr<CodeStore> m_codes;
    std::unique_ptr<RegistrationStore> m_registration;
    std::unique_ptr<RegisterStore> m_register;
    std::unique_ptr<RecoveryStore> m_recovery;
    std::unique_ptr<CounterStore> m_counter;
    std::unique_ptr<DepartmentStore> m_departments;
    std::unique_ptr<OverviewStore> m_overview;
};

} // namespace hezhun
