// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/accountmatches.h"

#include "domain/workingcalendar.h"
#include "store/storeerrors.h"
#include "store/workspace.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AccountMatches)
};

} // namespace

void print(QTextStream &out, const QList<AccountMatch> &matches)
{
    for (const AccountMatch &match : matches) {
        out << u"  "_s << Texts::tr("matches") << u'\t' << match.loginName << u'\t' << match.name << u'\t'
            << match.maskedNumber << u'\t' << match.maskedPhone << u'\t' << match.how.join(u' ') << u'\t'
            << (match.verified ? Texts::tr("verified") : Texts::tr("not verified")) << u'\t' << match.state << Qt::endl;
    }
}

QJsonArray jsonOf(const QList<AccountMatch> &matches)
{
    QJsonArray list;
    for (const AccountMatch &match : matches) {
        list.append(QJsonObject{
            {u"login_name"_s, match.loginName},
            {u"type"_s, match.type},
            {u"name"_s, match.name},
            {u"number_masked"_s, match.maskedNumber},
            {u"phone_masked"_s, match.maskedPhone},
            {u"state"_s, match.state},
            {u"how"_s, QJsonArray::fromStringList(match.how)},
            {u"verified"_s, match.verified},
            {u"since"_s, match.createdAt.toTimeZone(WorkingCalendar::builtIn().zone()).toString(Qt::ISODate)}});
    }
    return list;
}

Result<AccountId> matchOf(Workspace &workspace, CaseId id, const QString &loginName)
{
    const auto matches = workspace.matches().forCase(id);
    if (!matches)
        return matches.error();
    for (const AccountMatch &match : *matches) {
        if (match.loginName.compare(loginName, Qt::CaseInsensitive) == 0) // I-02
            return match.id;
    }
    return storeError(u"action.account_not_matching"_s);
}

} // namespace hezhun
