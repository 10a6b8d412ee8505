// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/stationpassword.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>

namespace hezhun {

namespace {

/// The keychain answers when its user has unlocked it: that may take a while, and needs an event loop.
template <typename T> Result<T> awaited(const QFuture<Result<T>> &answer)
{
    QEventLoop waiting;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &waiting, &QEventLoop::quit);
    watcher.setFuture(answer);
    if (!watcher.isFinished())
        waiting.exec();
    return watcher.result();
}

} // namespace

QString keptStationPassword(const WorkspaceAddress &address)
{
    const auto keychain = StationKeychain::system();
    const auto kept = awaited(keychain->read(address));
    return kept && *kept ? **kept : QString();
}

Result<Done> keepStationPassword(const WorkspaceAddress &address, const QString &password)
{
    const auto keychain = StationKeychain::system();
    return awaited(keychain->write(address, password));
}

Result<Done> forgetStationPassword(const WorkspaceAddress &address)
{
    const auto keychain = StationKeychain::system();
    return awaited(keychain->remove(address));
}

Error passwordNeeded(const Error &error)
{
    return {error.code,
            QCoreApplication::translate("StationPassword",
                                        "The server asks for the password of the login in the address. Give it in "
                                        "PGPASSFILE or PGPASSWORD, or keep it in this computer's keychain."),
            error.details};
}

} // namespace hezhun
