// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/secretinput.h"
#include "app/hezhunctl/stationpassword.h"
#include "app/hezhunctl/verbs.h"

#include "store/stationstore.h"
#include "store/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StationVerbs)
};

/// The one time that a secret is shown.
int giveSecret(Invocation &call, QJsonObject answer, const QString &secret, const QString &words)
{
    answer.insert(u"secret"_s, secret);
    call.answer(answer);
    if (!call.json())
        call.out() << words << Qt::endl << secret << Qt::endl;
    return ExitDone;
}

int addStation(Invocation &call, StationStore stations)
{
    const auto role = stationRoleFromCode(call.option(u"role"_s));
    if (!role)
        return call.usage(Texts::tr("--role is station, readonly or dispatcher."));
    bool isNumber = false;
    const int most = call.option(u"connections"_s).toInt(&isNumber);
    if (!isNumber || most < 1)
        return call.usage(Texts::tr("--connections is a number, at least 1."));
    const auto secret = stations.add(call.word(1), *role, most);
    if (!secret)
        return call.refuse(secret.error());
    return giveSecret(
        call, QJsonObject{{u"name"_s, call.word(1)}, {u"role"_s, codeOf(*role)}, {u"connections"_s, most}}, *secret,
        Texts::tr("Added the station %1. Its secret, which is shown this once:").arg(call.word(1)));
}

int resetStation(Invocation &call, StationStore stations)
{
    const auto secret = stations.reset(call.word(1));
    if (!secret)
        return call.refuse(secret.error());
    return giveSecret(call, QJsonObject{{u"name"_s, call.word(1)}}, *secret,
                      Texts::tr("The station %1 has a new secret, and what the old one had opened was ended. "
                                "The new one is shown this once:")
                          .arg(call.word(1)));
}

int removeStation(Invocation &call, StationStore stations)
{
    const auto removed = stations.remove(call.word(1));
    if (!removed)
        return call.refuse(removed.error());
    call.answer(QJsonObject{{u"name"_s, call.word(1)}, {u"login_removed"_s, *removed}});
    if (!call.json()) {
        call.out() << (*removed ? Texts::tr("Removed the station %1.")
                                : Texts::tr("The station %1 is not admitted to this workspace any more. Its login "
                                            "stays: it is admitted to other databases of the server."))
                          .arg(call.word(1))
                   << Qt::endl;
    }
    return ExitDone;
}

int listStations(Invocation &call, const StationStore &stations)
{
    const auto list = stations.list();
    if (!list)
        return call.refuse(list.error());
    QJsonArray answer;
    for (const Station &station : *list) {
        answer.append(QJsonObject{{u"name"_s, station.name},
                                  {u"role"_s, codeOf(station.role)},
                                  {u"connections"_s, station.mostConnections},
                                  {u"connected"_s, station.connections},
                                  {u"closed"_s, station.isClosed}});
        if (!call.json())
            call.out() << station.name << u'\t' << codeOf(station.role) << u'\t'
                       << Texts::tr("%1 of %2 connections").arg(station.connections).arg(station.mostConnections)
                       << (station.isClosed ? u'\t' + Texts::tr("closed") : QString()) << Qt::endl;
    }
    call.answer(answer);
    return ExitDone;
}

/// This machine's own password of the shared workspace, in the keychain of whoever works here: `keep` or `forget`.
int changeKeychain(Invocation &call)
{
    const auto address = call.address();
    if (!address)
        return call.exitCode();
    if (address->engine != Engine::PostgreSql)
        return call.usage(Texts::tr("An embedded workspace has no station, and no password of one."));
    if (call.word(0) == u"forget"_s) {
        if (const auto forgotten = forgetStationPassword(*address); !forgotten)
            return call.refuse(forgotten.error());
        if (!call.json())
            call.out() << Texts::tr("This computer's keychain has no password of this workspace any more.") << Qt::endl;
        return ExitDone;
    }
    const QString password = readSecret(Texts::tr("Password of the station:"));
    // One that is wrong would be found out by whoever comes next.
    if (const auto opened = Workspace::open({*address, password}); !opened)
        return call.refuse(opened.error());
    if (const auto kept = keepStationPassword(*address, password); !kept)
        return call.refuse(kept.error());
    if (!call.json())
        call.out() << Texts::tr("This computer's keychain keeps the password of this workspace.") << Qt::endl;
    return ExitDone;
}

} // namespace

int runStation(Invocation &call)
{
    const QString form = u"--workspace URL station add NAME [--role station|readonly|dispatcher] [--connections N] | "
                         "list | remove NAME | reset NAME | keep | forget"_s;
    const QList<QCommandLineOption> options{{u"role"_s, {}, u"ROLE"_s, u"station"_s},
                                            {u"connections"_s, {}, u"N"_s, u"8"_s}};
    if (!call.parse(options, 1, 2, form))
        return call.exitCode();
    const bool isNamed = call.words().size() == 2;
    const QString what = call.word(0);
    if (!isNamed && (what == u"keep"_s || what == u"forget"_s))
        return changeKeychain(call);
    if (isNamed ? what != u"add"_s && what != u"remove"_s && what != u"reset"_s : what != u"list"_s)
        return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
    const auto workspace = call.openWorkspace(Invocation::Shared | Invocation::Owned);
    if (!workspace)
        return call.exitCode();
    StationStore stations(workspace->database());
    if (what == u"add"_s)
        return addStation(call, stations);
    if (what == u"remove"_s)
        return removeStation(call, stations);
    return what == u"reset"_s ? resetStation(call, stations) : listStations(call, stations);
}

} // namespace hezhun
