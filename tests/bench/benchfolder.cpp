// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"

#include "demo/demofill.h"
#include "demo/demopackage.h"
#include "demo/demostories.h"
#include "figures.h"
#include "store/importer.h"
#include "store/workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr quint32 seed = 7;

/// Changes when a workspace made earlier would no longer be what the program makes now.
QString stamp()
{
    QStringList files;
    for (const QString &folder : {u":/schema"_s, u":/kinds"_s}) {
        QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
    }
    files.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return QString::fromLatin1(hash.result().toHex().left(8));
}

Error broken(const QString &what)
{
    return {u"bench.folder"_s, u"%1 can't be made. Is there room on the disk?"_s.arg(what)};
}

Result<Done> addReviewer(Workspace &workspace)
{
    const DemoReviewer &sample = DemoStories::builtIn().reviewers.constFirst();
    NewAccount account;
    account.loginName = sample.login;
    account.displayName = sample.name;
    account.password = sample.password;
    account.role = sample.role;
    account.desk = sample.desk;
    const auto added = workspace.accounts().add(account);
    return added ? Result<Done>(Done{}) : added.error();
}

template <typename Fill> Result<QString> madeWorkspace(const QString &name, Fill fill)
{
    const QString path = benchPath(u"%1-%2.hezhun"_s.arg(name, stamp()));
    if (QFile::exists(path))
        return path;
    const QString unfinished = path + u".part"_s;
    removeWorkspace(unfinished);
    {
        const auto workspace = Workspace::create(WorkspaceAddress::sqlite(unfinished));
        if (!workspace)
            return workspace.error();
        if (const auto added = addReviewer(**workspace); !added)
            return added.error();
        if (const Result<Done> filled = fill(**workspace); !filled)
            return filled.error();
        if (const auto whole = (*workspace)->database().change(u"pragma wal_checkpoint(truncate)"_s); !whole)
            return whole.error();
    }
    if (!QFile::rename(unfinished, path))
        return broken(path);
    return path;
}

Result<QString> madePackage(const QString &name, int cases, PackagePapers papers)
{
    const QString folder = benchPath(u"%1-%2"_s.arg(name, stamp()));
    if (QDir(folder).exists())
        return folder;
    const QString unfinished = folder + u".part"_s;
    QDir(unfinished).removeRecursively();
    if (const auto written = writePackage(unfinished, seed, cases, {.papers = papers}); !written)
        return written.error();
    if (!QDir().rename(unfinished, folder))
        return broken(folder);
    return folder;
}

} // namespace

void say(const QString &what)
{
    QTextStream(stderr) << what << Qt::endl;
}

QString benchPath(const QString &name)
{
    const QDir folder(QStringLiteral(HEZHUN_BENCH_FOLDER));
    folder.mkpath(u"."_s);
    return folder.filePath(name);
}

Result<QString> queueWorkspace(int cases)
{
    return madeWorkspace(u"queue-%1"_s.arg(cases), [cases](Workspace &workspace) -> Result<Done> {
        say(u"making a workspace with %1 cases"_s.arg(countText(cases)));
        // Nothing is lost by a power cut here; the cache holds the indexes that are written all over.
        for (const QString &setting : {u"pragma synchronous = off"_s, u"pragma cache_size = -1000000"_s}) {
            if (const auto set = workspace.database().change(setting); !set)
                return set.error();
        }
        return fillCases(workspace, cases, seed, QDateTime::currentDateTimeUtc(), [cases](int done) {
            if (done % 100'000 == 0)
                say(u"  %1 of %2"_s.arg(countText(done), countText(cases)));
        });
    });
}

Result<QString> photographWorkspace(int cases)
{
    return madeWorkspace(u"photographs-%1"_s.arg(cases), [cases](Workspace &workspace) -> Result<Done> {
        say(u"making a workspace with %1 cases of two photographs"_s.arg(countText(cases)));
        const auto folder = madePackage(u"photographs-package"_s, cases, PackagePapers::Photographs);
        if (!folder)
            return folder.error();
        const auto imported = Importer(workspace).importPackage(*folder);
        QDir(*folder).removeRecursively();
        if (!imported)
            return imported.error();
        return imported->taken == cases ? Result<Done>(Done{}) : broken(*folder);
    });
}

Result<QString> portalPackage(int cases)
{
    return madePackage(u"package-%1"_s.arg(cases), cases, PackagePapers::Alike);
}

void removeWorkspace(const QString &path)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

Result<QString> copyOf(const QString &path)
{
    const QString copy = path + u".copy"_s;
    removeWorkspace(copy);
    if (!QFile::copy(path, copy))
        return broken(copy);
    return copy;
}

Reviewer reviewer()
{
    const DemoReviewer &sample = DemoStories::builtIn().reviewers.constFirst();
    return {sample.login, sample.password};
}

} // namespace hezhun::bench
