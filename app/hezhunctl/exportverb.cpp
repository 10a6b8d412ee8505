// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/actingperson.h"
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"

#include "store/workspace.h"
#include "tables/registersheet.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ExportVerb)
};

bool looksIntoRegister(const Actor &actor)
{
    return actor.roles.contains(u"unit"_s) || actor.roles.contains(u"department"_s)
        || actor.roles.contains(u"centre"_s);
}

/// Where somebody looks from: the desk that was said, or the first of theirs that looks into the register.
Result<QString> viewerOf(Invocation &call, Workspace &workspace, const Actor &actor)
{
    if (call.isSet(u"desk"_s))
        return call.option(u"desk"_s);
    const auto standings = workspace.accounts().standings(actor);
    if (!standings)
        return standings.error();
    for (const Standing &standing : *standings) {
        if (looksIntoRegister(standing.actor))
            return standing.actor.desk;
    }
    return actor.desk;
}

int exportIt(Invocation &call, Workspace &workspace, const Actor &actor)
{
    const Result<QString> viewer = viewerOf(call, workspace, actor);
    if (!viewer)
        return call.refuse(viewer.error());
    const RegisterQuery query{.viewer = *viewer,
                              .state = call.option(u"state"_s),
                              .kind = call.option(u"kind"_s),
                              .placePrefix = call.option(u"place"_s),
                              .search = classifyRegisterSearch(call.option(u"search"_s))};
    const QString path = call.option(u"to"_s);
    const auto rows = exportRegister(workspace, query, call.isSet(u"numbers"_s), actor, path);
    if (!rows)
        return call.refuse(rows.error());
    call.answer(QJsonObject{{u"exported"_s, *rows}, {u"file"_s, path}, {u"desk"_s, *viewer}});
    if (!call.json())
        call.out() << Texts::tr("%n registration(s) written to %1", nullptr, int(*rows)).arg(path) << Qt::endl;
    return ExitDone;
}

} // namespace

int runExport(Invocation &call)
{
    const QList<QCommandLineOption> options{{u"to"_s, {}, u"FILE"_s},
                                            {u"desk"_s, {}, u"DESK"_s},
                                            {u"state"_s, {}, u"STATE"_s},
                                            {u"kind"_s, {}, u"KIND"_s},
                                            {u"place"_s, {}, u"DIGITS"_s},
                                            {u"search"_s, {}, u"TEXT"_s},
                                            {u"numbers"_s, Texts::tr("whole ID numbers; the access log notes it")}};
    const QString form
        = u"--workspace URL export register --as LOGIN --to FILE.csv|FILE.xlsx [--desk DESK] [--state STATE]"
          " [--kind KIND] [--place DIGITS] [--search TEXT] [--numbers]"_s;
    if (!call.parse(ActingPerson::options() + options, 1, 1, form))
        return ExitUsage;
    if (call.word(0) != u"register"_s || !call.isSet(u"to"_s))
        return call.usage(form);
    const auto workspace = call.openWorkspace();
    if (!workspace)
        return call.exitCode();
    const auto person = ActingPerson::of(call, *workspace);
    return person ? exportIt(call, *workspace, person->actor()) : call.exitCode();
}

} // namespace hezhun
