// SPDX-License-Identifier: GPL-3.0-or-later
#include "staffdesk.h"

#include "tests/ui/listeningsession.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

template <typename T> T need(Result<T> result)
{
    if (!result.ok())
        qFatal("%s: %s", qPrintable(result.error().code), qPrintable(result.error().message + result.error().details));
    return std::move(result).value();
}

} // namespace

StaffDesk::StaffDesk(const QString &role)
{
    // The pages look at the real clock, when a code runs out for one.
    m_workspace.pass(std::chrono::seconds(m_workspace.now().secsTo(QDateTime::currentDateTimeUtc())));
    NewAccount account;
    account.loginName = u"wang_fang"_s;
    account.displayName = u"王芳"_s;
    account.role = role;
    account.desk = u"platform"_s;
    need(m_workspace->accounts().add(account));
    Actor actor = need(m_workspace->accounts().actor(account.loginName));
    WorkspaceAccess access = m_workspace.access();
    if (testEngine() == Engine::PostgreSql) {
        actor = m_workspace.atStation(actor);
        access = m_workspace.database().station(u"hezhun_station"_s, actor.token);
    }
    m_session = listeningSession(access, actor, m_workspace->kinds());
}

AccountId StaffDesk::addPerson(const QString &loginName, const QString &name, const QString &number,
                               const QString &phone)
{
    NewAccount account;
    account.loginName = loginName;
    account.displayName = name;
    account.phone = phone;
    account.password = QString::fromLatin1(password);
    const AccountId id = need(m_workspace->accounts().add(account));
    const KindDefinition *kind = m_workspace->kinds().newest(u"realname.person"_s);
    for (const auto &[field, value] : {std::pair(kind->subjectField, name), std::pair(kind->numberField, number)})
        need(m_workspace->database().change(
            u"insert into account_field (account_id, part, name, value) values (?, 'person', ?, ?)"_s,
            {id, field, value}));
    return id;
}

QString StaffDesk::text(const QString &sql, const QVariantList &parameters)
{
    return need(m_workspace->database().single(sql, parameters)).toString();
}

} // namespace hezhun
