// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace.h"

#include "store/kindinstallation.h"
#include "store/migrations.h"

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

Error sharedNotHere()
{
    return {u"workspace.engine"_s,
            Texts::tr("This version opens embedded workspaces (sqlite:PATH) only. Use one of these.")};
}

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

Result<Opened> openDatabase(const WorkspaceAddress &address, Clock clock, bool isNew)
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
    const Result<KindLibrary> builtIn = KindLibrary::builtIn();
    if (!builtIn)
        return builtIn.error();
    if (const auto installed = installKinds(**database, *builtIn); !installed)
        return installed.error();
    // So that the file's own header tells what it is, to us and to `file`.
    if (isNew) {
        if (const auto flushed = (*database)->change(u"pragma wal_checkpoint(truncate)"_s); !flushed)
            return flushed.error();
    }
    auto kinds = installedKinds(**database);
    if (!kinds)
        return kinds.error();
    return Opened{std::move(database).value(), std::move(kinds).value()};
}

} // namespace

Workspace::Workspace(WorkspaceAddress address, std::unique_ptr<Database> database, KindLibrary kinds)
    : m_address(std::move(address))
    , m_database(std::move(database))
    , m_kinds(std::move(kinds))
    , m_cases(std::make_unique<CaseStore>(*m_database, m_kinds))
    , m_accounts(std::make_unique<AccountStore>(*m_database))
    , m_documents(std::make_unique<DocumentStore>(*m_database))
{
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceAccess &access, Clock clock)
{
    const WorkspaceAddress &address = access.address;
    if (address.engine != Engine::Sqlite)
        return sharedNotHere();
    if (const auto checked = checkSqliteHeader(address.path); !checked)
        return checked.error();
    Result<Opened> opened = openDatabase(address, std::move(clock), false);
    if (!opened)
        return opened.error();
    return std::unique_ptr<Workspace>(new Workspace(address, std::move(opened->database), std::move(opened->kinds)));
}

Result<std::unique_ptr<Workspace>> Workspace::create(const WorkspaceAccess &access, Clock clock, bool *made)
{
    const WorkspaceAddress &address = access.address;
    if (made)
        *made = false;
    if (address.engine != Engine::Sqlite)
        return sharedNotHere();
    // An empty file is one that somebody reserved for us (mktemp); everything else must be a workspace already.
    const QFileInfo file(address.path);
    if (file.exists() && file.size() > 0)
        return open(access, std::move(clock));
    if (!QDir().mkpath(file.absolutePath()))
        return Error{u"workspace.folder"_s,
                     Texts::tr("The folder %1 can't be made. Choose another place.").arg(file.absolutePath())};
    Result<Opened> opened = openDatabase(address, std::move(clock), true);
    if (!opened) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(address.path + suffix);
        return opened.error();
    }
    if (made)
        *made = true;
    return std::unique_ptr<Workspace>(new Workspace(address, std::move(opened->database), std::move(opened->kinds)));
}

} // namespace hezhun
