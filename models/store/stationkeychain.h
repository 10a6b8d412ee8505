// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/workspaceaddress.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace hezhun {

/// Where the password with which this computer, the station, logs in to a shared workspace is kept between two days:
/// the keychain of the computer's user. There is no other place: without a keychain it is asked for each time.
///
/// Answers come on the thread that asked, which needs an event loop; a keychain that is locked answers when its user
/// has unlocked it, or has refused to. Codes: keychain.missing (no service on this computer), keychain.locked (its
/// user did not unlock it), each with a sentence.
class StationKeychain
{
public:
    /// The one of the system: Secret Service or KWallet, on Windows the credential store.
    static std::shared_ptr<StationKeychain> system();
    /// Under which name a password is kept: `user@host[:port][,host]/database`. How the connection is secured does
    /// not belong to it.
    static QString keyOf(const WorkspaceAddress &address);

    StationKeychain() = default;
    virtual ~StationKeychain() = default;
    StationKeychain(const StationKeychain &) = delete;
    StationKeychain &operator=(const StationKeychain &) = delete;

    /// Nothing: none is kept for this workspace.
    virtual QFuture<Result<std::optional<QString>>> read(const WorkspaceAddress &address) = 0;
    virtual QFuture<Result<Done>> write(const WorkspaceAddress &address, const QString &password) = 0;
    /// One that is not there is removed already.
    virtual QFuture<Result<Done>> remove(const WorkspaceAddress &address) = 0;
    /// Whether there is a keychain at all.
    virtual QFuture<Result<Done>> probe() = 0;
};

} // namespace hezhun
