// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/invocation.h"

#include "app/hezhunctl/stationpassword.h"

#include "store/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Invocation::Invocation(QString workspaceAddress, bool json, QString verb, QStringList words)
    : m_workspaceAddress(std::move(workspaceAddress))
    , m_json(json)
    , m_verb(std::move(verb))
    , m_given(std::move(words))
    , m_out(stdout)
    , m_err(stderr)
{
}

bool Invocation::parse(const QList<QCommandLineOption> &options, int leastWords, int mostWords, const QString &form)
{
    m_parser.addOptions(options);
    m_parser.addOption({u"json"_s, {}});
    if (!m_parser.parse(QStringList{u"hezhunctl"_s} + m_given)) {
        usage(tr("%1 The form is: hezhunctl %2").arg(m_parser.errorText(), form));
        return false;
    }
    m_json = m_json || m_parser.isSet(u"json"_s);
    m_positional = m_parser.positionalArguments();
    if (m_positional.size() < leastWords || m_positional.size() > mostWords) {
        usage(tr("The form is: hezhunctl %1").arg(form));
        return false;
    }
    return true;
}

std::optional<WorkspaceAddress> Invocation::address()
{
    if (m_workspaceAddress.isEmpty()) {
        usage(tr("Name the workspace: hezhunctl --workspace URL %1 …").arg(m_verb));
        return {};
    }
    const Result<WorkspaceAddress> address = WorkspaceAddress::parse(m_workspaceAddress);
    if (address)
        return *address;
    usage(address.error().message);
    return {};
}

std::unique_ptr<Workspace> Invocation::openWorkspace(Needs needs)
{
    const auto where = address();
    if (!where)
        return {};
    if (needs.testFlag(Shared) && where->engine != Engine::PostgreSql) {
        refuse({u"workspace.embedded"_s,
                tr("An embedded workspace has neither stations nor sessions: they belong to a shared one, "
                   "postgresql://host/database.")});
        return {};
    }
    const WorkspaceAccess access{*where, {}, needs.testFlag(Owned) ? QString() : token()};
    auto workspace = withStationPassword(access, [this](const WorkspaceAccess &with) {
        m_openedWith = with;
        return Workspace::open(with);
    });
    if (!workspace) {
        refuse(workspace.error());
        return {};
    }
    if (needs.testFlag(Owned) && !(*workspace)->database().isOwner()) {
        refuse({u"workspace.not_owner"_s,
                tr("Only the owner of the workspace may do this. Put the owner's login into the address: "
                   "postgresql://OWNER@…")});
        return {};
    }
    return std::move(workspace).value();
}

int Invocation::usage(const QString &message)
{
    m_err << message << Qt::endl;
    m_exit = ExitUsage;
    return ExitUsage;
}

int Invocation::refuse(const Error &error)
{
    if (m_json)
        answer(QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, error.code}, {u"message"_s, error.message}}}});
    m_err << error.message << Qt::endl;
    m_exit = ExitRefused;
    return ExitRefused;
}

void Invocation::answer(const QJsonValue &value)
{
    if (!m_json)
        return;
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    m_out << QString::fromUtf8(document.toJson(QJsonDocument::Compact)) << Qt::endl;
}

} // namespace hezhun
