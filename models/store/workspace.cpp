// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace.h"

#include "store/calendarinstallation.h"
#include "store/kindinstallation.h"
#include "store/migrations.h"
#include "store/sharedschema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

struct Opened
{
    std::unique_ptr<Database> database;
    KindLibrary kinds;
};

/// Settings of the file itself: they stay with it.
Result<Done> prepareNewFile(Database &database)
{
    for (const QString &setting : {u"pragma page_size = 8192"_s, u"pragma journal_mode = wal"_s}) {
        if (const auto set = database.change(setting); !set)
            return set.error();
    }
    return Done{};
}

/// The kinds of the workspace; those of the program are written into it first, where that is for this login to do.
Result<KindLibrary> kindsOf(Database &database, bool installs)
{
    const Result<KindLibrary> builtIn = KindLibrary::builtIn();
    if (!builtIn)
        return builtIn.error();
    if (installs) {
        if (const auto installed = installKinds(database, *builtIn); !installed)
            return installed.error();
        if (const auto installed = installCalendar(database); !installed)
            return installed.error();
    }
    return installedKinds(database, *builtIn);
}

Result<Opened> openFile(const WorkspaceAddress &address, Clock clock, bool isNew)
{
    auto database = Database::openSqlite(address.path, std::move(clock));
    if (!database)
        return database.error();
    if (isNew) {
        if (const auto prepared = prepareNewFile(**database); !prepared)
            return prepared.error();
    }
    if (const auto migrated = migrate(**database); !migrated)
        return migrated.error();
    auto kinds = kindsOf(**database, true);
    if (!kinds)
        return kinds.error();
    // So that the file's own header tells what it is, to us and to `file`.
    if (isNew) {
        if (const auto flushed = (*database)->change(u"pragma wal_checkpoint(truncate)"_s); !flushed)
            return flushed.error();
    }
    return Opened{std::move(database).value(), std::move(kinds).value()};
}

Result<Opened> openShared(const WorkspaceAccess &access, Clock clock)
{
    auto database = Database::openPostgreSql(access, std::move(clock));
    if (!database)
        return database.error();
    if (const auto checked = checkSharedSchema(**database); !checked)
        return checked.error();
    auto kinds = kindsOf(**database, false);
    if (!kinds)
        return kinds.error();
    return Opened{std::move(database).value(), std::move(kinds).value()};
}

Result<Opened> createShared(const WorkspaceAccess &access, Clock clock, bool *made)
{
    auto database = Database::openPostgreSql(access, std::move(clock));
    if (!database)
        return database.error();
    const Result<bool> migrated = migrateShared(**database);
    if (!migrated)
        return migrated.error();
    auto kinds = kindsOf(**database, true);
    if (!kinds)
        return kinds.error();
    if (made)
        *made = *migrated;
    return Opened{std::move(database).value(), std::move(kinds).value()};
}

Result<Opened> createFile(const WorkspaceAddress &address, Clock clock, bool *made)
{
    // An empty file is one that somebody reserved for us (mktemp); everything else must be a workspace already.
    const QFileInfo file(address.path);
    const bool isNew = !file.exists() || file.size() == 0;
    if (!isNew) {
        if (const auto checked = checkSqliteHeader(address.path); !checked)
            return checked.error();
    } else if (!QDir().mkpath(file.absolutePath())) {
        return Error{u"workspace.folder"_s,
                     Texts::tr("The folder %1 can't be made. Choose another place.").arg(file.absolutePath())};
    }
    Result<Opened> opened = openFile(address, std::move(clock), isNew);
    if (!opened && isNew) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(address.path + suffix);
    }
    if (made)
        *made = isNew && opened;
    return opened;
}

} // namespace

Workspace::Workspace(WorkspaceAddress address, std::unique_ptr<Database> database, KindLibrary kinds)
    : m_address(std::move(address))
    , m_database(std::move(database))
    , m_kinds(std::move(kinds))
    , m_cases(std::make_unique<CaseStore>(*m_database, m_kinds))
    , m_accounts(std::make_unique<AccountStore>(*m_database))
    , m_documents(std::make_unique<DocumentStore>(*m_database))
    , m_story(std::make_unique<AccountStory>(*m_database))
    , m_information(std::make_unique<InformationStore>(*m_database, m_kinds))
    , m_verification(std::make_unique<VerificationStore>(*m_database, m_kinds))
    , m_drafts(std::make_unique<DraftStore>(*m_database, m_kinds))
    , m_matches(std::make_unique<MatchStore>(*m_database))
    , m_ownCases(std::make_unique<OwnCaseStore>(*m_database))
    , m_entry(std::make_unique<EntryStore>(*m_database, m_kinds))
    , m_grants(std::make_unique<GrantStore>(*m_database, m_kinds))
    , m_ownRegistrations(std::make_unique<OwnRegistrationStore>(*m_database))
    , m_outbox(std::make_unique<OutboxStore>(*m_database))
    , m_pages(std::make_unique<PageStore>(*m_database))
    , m_codes(std::make_unique<CodeStore>(*m_database))
    , m_registration(std::make_unique<RegistrationStore>(*m_database, m_kinds))
    , m_register(std::make_unique<RegisterStore>(*m_database))
    , m_recovery(std::make_unique<RecoveryStore>(*m_database, m_kinds))
    , m_counter(std::make_unique<CounterStore>(*m_database, m_kinds))
    , m_departments(std::make_unique<DepartmentStore>(*m_database))
    , m_overview(std::make_unique<OverviewStore>(*m_database))
{
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceAccess &access, Clock clock)
{
    const bool isFile = access.address.engine == Engine::Sqlite;
    if (isFile) {
        if (const auto checked = checkSqliteHeader(access.address.path); !checked)
            return checked.error();
    }
    Result<Opened> opened
        = isFile ? openFile(access.address, std::move(clock), false) : openShared(access, std::move(clock));
    if (!opened)
        return opened.error();
    return std::unique_ptr<Workspace>(
        new Workspace(access.address, std::move(opened->database), std::move(opened->kinds)));
}

Result<std::unique_ptr<Workspace>> Workspace::create(const WorkspaceAccess &access, Clock clock, bool *made)
{
    if (made)
        *made = false;
    Result<Opened> opened = access.address.engine == Engine::Sqlite ? createFile(access.address, std::move(clock), made)
                                                                    : createShared(access, std::move(clock), made);
    if (!opened)
        return opened.error();
    return std::unique_ptr<Workspace>(
        new Workspace(access.address, std::move(opened->database), std::move(opened->kinds)));
}

} // namespace hezhun
