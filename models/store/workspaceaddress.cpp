// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspaceaddress.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceAddress)
};

} // namespace

Result<WorkspaceAddress> WorkspaceAddress::parse(const QString &text)
{
    if (text.startsWith(u"sqlite:"_s) && text.size() > 7)
        return sqlite(text.mid(7));
    if (text.startsWith(u"postgresql://"_s)) {
        // Several hosts make it no URL in QUrl's eyes; the password is all that is looked for here.
        const QString authority = text.mid(13).section(u'/', 0, 0);
        if (authority.section(u'@', 0, 0, QString::SectionSkipEmpty).contains(u':') && authority.contains(u'@'))
            return Error{u"address.password"_s,
                         Texts::tr("An address must not hold a password. Leave it out; it is asked for, or taken "
                                   "from the keychain.")};
        return WorkspaceAddress{Engine::PostgreSql, {}, text};
    }
    return Error{u"address.form"_s,
                 Texts::tr("\"%1\" is not the address of a workspace. Write sqlite:PATH or "
                           "postgresql://host/database.")
                     .arg(text)};
}

WorkspaceAddress WorkspaceAddress::sqlite(const QString &path)
{
    return {Engine::Sqlite, path, u"sqlite:"_s + path};
}

QString WorkspaceAddress::displayName() const
{
    if (engine == Engine::Sqlite)
        return QFileInfo(path).completeBaseName();
    return uri.mid(13).section(u'@', -1).section(u'?', 0, 0);
}

QString WorkspaceAddress::toString() const
{
    return uri;
}

} // namespace hezhun
