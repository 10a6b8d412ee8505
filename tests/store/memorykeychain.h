// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/stationkeychain.h"

#include <QHash>

namespace hezhun {

/// A keychain for tests: forgets everything when it goes away, and can be missing.
class MemoryKeychain : public StationKeychain
{
public:
    QFuture<Result<std::optional<QString>>> read(const WorkspaceAddress &address) override
    {
        using Kept = Result<std::optional<QString>>;
        if (isMissing)
            return QtFuture::makeReadyFuture(Kept(missing()));
        const auto found = kept.constFind(keyOf(address));
        return QtFuture::makeReadyFuture(Kept(found == kept.cend() ? std::nullopt : std::optional(*found)));
    }

    QFuture<Result<Done>> write(const WorkspaceAddress &address, const QString &password) override
    {
        if (!isMissing)
            kept.insert(keyOf(address), password);
        return probe();
    }

    QFuture<Result<Done>> remove(const WorkspaceAddress &address) override
    {
        kept.remove(keyOf(address));
        return probe();
    }

    QFuture<Result<Done>> probe() override
    {
        return QtFuture::makeReadyFuture(isMissing ? Result<Done>(missing()) : Result<Done>(Done{}));
    }

    QHash<QString, QString> kept; ///< by keyOf()
    bool isMissing = false;

private:
    static Error missing() { return {QStringLiteral("keychain.missing"), QStringLiteral("There is no keychain.")}; }
};

} // namespace hezhun
