// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stationkeychain.h"

#include <QCoreApplication>
#include <QPromise>

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString service = u"Hezhun"_s;
/// Nothing is ever kept under it: a question for it only tells whether somebody answers.
const QString probeKey = u"?"_s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StationKeychain)
};

Error keychainError(const QKeychain::Job &job)
{
    // The service's own words name services and folders, never what is kept.
    const QString details = u"%1 %2"_s.arg(job.error()).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {u"keychain.locked"_s,
                Texts::tr("The system keychain stayed locked. Unlock it, or type the password each time."), details};
    default:
        return {u"keychain.missing"_s,
                Texts::tr("This computer has no keychain that can be reached. The password is not kept, and is asked "
                          "for each time."),
                details};
    }
}

class SystemKeychain : public StationKeychain
{
public:
    QFuture<Result<std::optional<QString>>> read(const WorkspaceAddress &address) override
    {
        return start<std::optional<QString>>(
            new QKeychain::ReadPasswordJob(service), keyOf(address),
            [](const QKeychain::ReadPasswordJob &job) { return std::optional(job.textData()); },
            std::make_optional(std::optional<QString>()));
    }

    QFuture<Result<Done>> write(const WorkspaceAddress &address, const QString &password) override
    {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setTextData(password);
        return start<Done>(job, keyOf(address), [](const auto &) { return Done{}; });
    }

    QFuture<Result<Done>> remove(const WorkspaceAddress &address) override
    {
        return start<Done>(
            new QKeychain::DeletePasswordJob(service), keyOf(address), [](const auto &) { return Done{}; }, Done{});
    }

    QFuture<Result<Done>> probe() override
    {
        return start<Done>(
            new QKeychain::ReadPasswordJob(service), probeKey, [](const auto &) { return Done{}; }, Done{});
    }

private:
    /// `none` is the answer when nothing is kept under the key; without it, that is a fault.
    template <typename T, typename Job, typename Read>
    static QFuture<Result<T>> start(Job *job, const QString &key, Read read, std::optional<T> none = {})
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        job->setKey(key);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, read, none] {
            if (job->error() == QKeychain::NoError)
                promise->addResult(Result<T>(read(*job)));
            else if (job->error() == QKeychain::EntryNotFound && none)
                promise->addResult(Result<T>(*none));
            else
                promise->addResult(Result<T>(keychainError(*job)));
            promise->finish();
        });
        job->start();
        return promise->future();
    }
};

} // namespace

std::shared_ptr<StationKeychain> StationKeychain::system()
{
    return std::make_shared<SystemKeychain>();
}

QString StationKeychain::keyOf(const WorkspaceAddress &address)
{
    return address.uri.mid(13).section(u'?', 0, 0);
}

} // namespace hezhun
