// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"
#include "app/hezhunctl/waysout.h"

#include "gateway/gatewayaccess.h"
#include "store/workspace.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(GatewayVerbs)
};

QString shown(const QString &url)
{
    return url.isEmpty() ? Texts::tr("not configured") : url;
}

int show(Invocation &call, const GatewayAddresses &kept)
{
    const GatewayAddresses inForce = addressesInForce(kept);
    call.answer(QJsonObject{{u"national_check"_s, inForce.nationalCheck},
                            {u"messages"_s, inForce.messages},
                            {u"from_environment"_s, inForce != kept}});
    if (!call.json()) {
        call.out() << Texts::tr("National check: %1").arg(shown(inForce.nationalCheck)) << Qt::endl
                   << Texts::tr("Messages: %1").arg(shown(inForce.messages)) << Qt::endl;
        if (inForce != kept)
            call.out() << Texts::tr("The environment says so here; the workspace keeps %1 and %2.")
                              .arg(shown(kept.nationalCheck), shown(kept.messages))
                       << Qt::endl;
    }
    return ExitDone;
}

int set(Invocation &call, Database &database, GatewayAddresses kept)
{
    QString url = call.word(2);
    if (url == "none"_L1) {
        url.clear();
    } else if (const auto checked = gatewayUrl(url); !checked) {
        return call.refuse(checked.error());
    }
    (call.word(1) == "messages"_L1 ? kept.messages : kept.nationalCheck) = url;
    if (const auto done = setGatewayAddresses(database, kept); !done)
        return call.refuse(done.error());
    return show(call, kept);
}

} // namespace

int runGateway(Invocation &call)
{
    const QString form = u"--workspace URL gateway show | set national-check|messages https://…|none"_s;
    if (!call.parse({}, 1, 3, form))
        return call.exitCode();
    const bool sets = call.word(0) == "set"_L1;
    const bool isWhole = sets ? call.words().size() == 3 : call.words().size() == 1 && call.word(0) == "show"_L1;
    if (!isWhole || (sets && call.word(1) != "national-check"_L1 && call.word(1) != "messages"_L1))
        return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
    const auto workspace = call.openWorkspace(sets ? Invocation::Needs(Invocation::Owned) : Invocation::Needs());
    if (!workspace)
        return call.exitCode();
    const auto kept = gatewayAddresses(workspace->database());
    if (!kept)
        return call.refuse(kept.error());
    return sets ? set(call, workspace->database(), *kept) : show(call, *kept);
}

} // namespace hezhun
