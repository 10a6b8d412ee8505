// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/stationpassword.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>

namespace hezhun {

QString keptStationPassword(const WorkspaceAddress &address)
{
    const auto keychain = StationKeychain::system();
    QEventLoop waiting;
    QFutureWatcher<Result<std::optional<QString>>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &waiting, &QEventLoop::quit);
    watcher.setFuture(keychain->read(address));
    if (!watcher.isFinished())
        waiting.exec();
    const auto kept = watcher.result();
    return kept && *kept ? **kept : QString();
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
