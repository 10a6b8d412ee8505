// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/appealdesk.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QString codeOf(const Result<Decided> &result)
{
    return result.ok() ? u"done"_s : result.error().code;
}

Result<Decided> approve(TestWorkspace &workspace, CaseId id, AccountId chosen, int version)
{
    return workspace->cases().decide(
        {.caseId = id, .action = u"pass"_s, .expectedVersion = version, .chosenAccount = chosen}, workspace.reviewer());
}

Result<Decided> takeBack(TestWorkspace &workspace, CaseId id, int version)
{
    return workspace->cases().decide({id, u"take_back"_s, version, {}, {}}, workspace.reviewer());
}

QString text(TestWorkspace &workspace, const QString &sql, const QVariantList &parameters)
{
    const auto value = workspace->database().single(sql, parameters);
    return value.ok() ? value->toString() : value.error().details;
}

QString queuedMessage(TestWorkspace &workspace)
{
    return text(workspace, u"select message from outbox where state = 'queued' order by id desc limit 1"_s);
}

QString sentPassword(TestWorkspace &workspace)
{
    static const QRegularExpression form(u"[A-Z2-9]{12}"_s);
    return form.match(queuedMessage(workspace)).captured();
}

QString logInWith(TestWorkspace &workspace, const QString &name, const QString &type, const QString &password)
{
    const auto actor = workspace->accounts().logIn(name, type, password);
    return actor.ok() ? u"in"_s : actor.error().code;
}

QStringList toldMatches(TestWorkspace &workspace, CaseId id)
{
    const auto matches = workspace->matches().forCase(id);
    if (!matches)
        return {matches.error().code + u' ' + matches.error().details};
    QStringList told;
    for (const AccountMatch &match : *matches)
        told.append(match.loginName + u": "_s + match.how.join(u", "_s));
    return told;
}

} // namespace hezhun
