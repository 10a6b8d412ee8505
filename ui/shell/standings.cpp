// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/standings.h"

#include "ui/administration/accountlist.h"

#include <QCoreApplication>
#include <QSettings>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class StandingWords
{
    Q_DECLARE_TR_FUNCTIONS(StandingWords)
};

QString settingsKey(const WorkspaceAddress &workspace, AccountId account)
{
    const QByteArray where = QUrl::toPercentEncoding(workspace.toString());
    return u"desk/%1/%2"_s.arg(QString::fromLatin1(where)).arg(account);
}

} // namespace

QString standingText(const Standing &standing)
{
    const QString &desk = standing.actor.desk;
    if (desk == u"unit:%1"_s.arg(standing.actor.id))
        return StandingWords::tr("Unit %1").arg(standing.label);
    if (desk.startsWith(u"unit:"_s))
        return StandingWords::tr("Unit %1 – administrator").arg(standing.label);
    if (desk.startsWith(u"department:"_s))
        return StandingWords::tr("Department %1").arg(standing.label);
    if (desk.startsWith(u"account:"_s))
        return StandingWords::tr("Myself");
    QStringList roles;
    for (const QString &role : standing.actor.roles)
        roles.append(roleText(role));
    return roles.join(StandingWords::tr(", "));
}

QList<Standing> choicesOf(QList<Standing> standings)
{
    const auto isOwnUnit = [](const Standing &one) { return one.actor.desk == u"unit:%1"_s.arg(one.actor.id); };
    if (std::any_of(standings.cbegin(), standings.cend(), isOwnUnit))
        standings.removeIf([](const Standing &one) { return one.actor.desk == u"account:%1"_s.arg(one.actor.id); });
    return standings;
}

QString sitterText(const Actor &actor, const QList<Standing> &standings)
{
    const Standing *here = standingAt(standings, actor.desk);
    if (!here || here->label.isEmpty() || here->label == actor.name)
        return actor.name;
    //: Who sits here, and the unit or the department for which.
    return StandingWords::tr("%1 · %2").arg(actor.name, here->label);
}

const Standing *standingAt(const QList<Standing> &standings, const QString &desk)
{
    const auto found = std::find_if(standings.cbegin(), standings.cend(),
                                    [&desk](const Standing &standing) { return standing.actor.desk == desk; });
    return found == standings.cend() ? nullptr : &*found;
}

QString rememberedDesk(const WorkspaceAddress &workspace, AccountId account)
{
    return QSettings().value(settingsKey(workspace, account)).toString();
}

void rememberDesk(const WorkspaceAddress &workspace, AccountId account, const QString &desk)
{
    QSettings().setValue(settingsKey(workspace, account), desk);
}

} // namespace hezhun
