// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stationstore.h"

#include "store/database.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StationStore)
};

struct RoleName
{
    StationRole role;
    const char16_t *code;
    const char16_t *group; ///< of PostgreSQL
};

constexpr RoleName roleNames[] = {
    {StationRole::Reviewing, u"station", u"hezhun_station"},
    {StationRole::Reading, u"readonly", u"hezhun_readonly"},
    {StationRole::Dispatching, u"dispatcher", u"hezhun_dispatcher"},
};

QString groupOf(StationRole role)
{
    for (const RoleName &name : roleNames) {
        if (name.role == role)
            return QString::fromUtf16(name.group);
    }
    return {};
}

StationRole roleOfGroup(const QString &group)
{
    for (const RoleName &name : roleNames) {
        if (group == QString::fromUtf16(name.group))
            return name.role;
    }
    return StationRole::Reviewing;
}

/// 28 signs of 31, in groups: 138 bits, without what looks alike (0 and o, 1 and i and l).
QString newSecret()
{
    constexpr QStringView signs = u"abcdefghjkmnpqrstuvwxyz23456789";
    QString secret;
    for (int at = 0; at < 28; ++at) {
        if (at > 0 && at % 4 == 0)
            secret += u'-';
        secret += signs.at(static_cast<qsizetype>(QRandomGenerator::system()->bounded(quint32(signs.size()))));
    }
    return secret;
}

/// Names need no quotes in pg_hba.conf, in an address or on a command line.
Result<Done> checkName(const QString &name)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9_-]{0,62}\\z"_s);
    if (form.match(name).hasMatch() && !name.startsWith(u"pg_"_s) && !name.startsWith(u"hezhun_"_s)
        && name != u"public"_s && name != u"none"_s)
        return Done{};
    return Error{
        u"station.name"_s,
        Texts::tr("A station's name is made of small letters a to z, digits, _ and -, begins with a letter and "
                  "has at most 63 signs; names beginning with pg_ or hezhun_ are taken.")};
}

} // namespace

std::optional<StationRole> stationRoleFromCode(const QString &code)
{
    for (const RoleName &name : roleNames) {
        if (code == QString::fromUtf16(name.code))
            return name.role;
    }
    return {};
}

QString codeOf(StationRole role)
{
    for (const RoleName &name : roleNames) {
        if (name.role == role)
            return QString::fromUtf16(name.code);
    }
    return {};
}

StationStore::StationStore(Database &database)
    : m_database(database)
{
}

Result<QList<Station>> StationStore::list() const
{
    auto rows = m_database.select(
        u"select r.rolname, min(g.rolname), r.rolconnlimit, not r.rolcanlogin,"
        " (select count(*) from pg_stat_activity s where s.usesysid = r.oid and s.datname = current_database())"
        " from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid"
        " join pg_database d on d.datname = current_database()"
        " where g.rolname in ('hezhun_station', 'hezhun_dispatcher', 'hezhun_readonly')"
        " and exists (select from aclexplode(d.datacl) a where a.grantee = r.oid and a.privilege_type = 'CONNECT')"
        // From PostgreSQL 16 on whoever makes a role is a member of it: an owner is no station.
        " and not m.admin_option and not r.rolsuper and not r.rolcreaterole and r.oid <> d.datdba"
        " group by r.oid, r.rolname, r.rolconnlimit, r.rolcanlogin order by r.rolname"_s);
    if (!rows)
        return rows.error();
    QList<Station> stations;
    while (rows->next())
        stations.append({rows->text(0), roleOfGroup(rows->text(1)), int(rows->integer(2)), int(rows->integer(4)),
                         rows->integer(3) != 0});
    return stations;
}

/// Runs what a query says: names and values are put into its text by the server, because statements about logins take
/// no parameters.
Result<Done> StationStore::runTextOf(const QString &query, const QVariantList &parameters)
{
    const auto text = m_database.single(query, parameters);
    if (!text)
        return text.error();
    return m_database.change(text->toString());
}

Result<Station> StationStore::find(const QString &name) const
{
    const Result<QList<Station>> stations = list();
    if (!stations)
        return stations.error();
    for (const Station &station : *stations) {
        if (station.name == name)
            return station;
    }
    return Error{u"station.unknown"_s, Texts::tr("There is no station \"%1\" in this workspace.").arg(name)};
}

/// PostgreSQL 16 and later ask for the right to give a role away, which whoever made it has; before, the right to make
/// logins was enough.
Result<Done> StationStore::checkRights(const QString &group) const
{
    auto rows = m_database.select(
        u"select r.rolsuper or r.rolcreaterole, r.rolsuper or current_setting('server_version_num')::integer < 160000"
        " or exists (select from pg_auth_members m where m.member = r.oid and m.admin_option"
        " and m.roleid = (select g.oid from pg_roles g where g.rolname = cast(? as text))),"
        " format('alter role %I createrole', r.rolname), format('grant %I to %I with admin option', cast(? as text), "
        "r.rolname)"
        " from pg_roles r where r.rolname = current_user"_s,
        {group, group});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? Result<Done>(*rows->trouble()) : Result<Done>(Done{});
    if (rows->integer(0) != 0 && rows->integer(1) != 0)
        return Done{};
    return Error{u"station.rights"_s,
                 Texts::tr("Your login may not make logins of stations. Let a superuser run: %1;")
                     .arg(rows->text(rows->integer(0) == 0 ? 2 : 3))};
}

Result<QString> StationStore::add(const QString &name, StationRole role, int mostConnections)
{
    if (const auto checked = checkName(name); !checked)
        return checked.error();
    if (mostConnections < 1)
        return Error{u"station.connections"_s, Texts::tr("A station needs at least one connection.")};
    if (const auto may = checkRights(groupOf(role)); !may)
        return may.error();
    const auto there = m_database.single(u"select 1 from pg_roles where rolname = ?"_s, {name});
    if (!there)
        return there.error();
    if (there->isValid())
        return Error{u"station.there"_s,
                     Texts::tr("The server has a login \"%1\" already. Choose another name.").arg(name)};
    const QString secret = newSecret();
    const Result<QString> verifier = m_database.passwordVerifier(name, secret);
    if (!verifier)
        return verifier.error();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto made = runTextOf(u"select format('create role %I login password %L connection limit %s in role %I',"
                                " cast(? as text), cast(? as text), cast(? as integer), cast(? as text))"_s,
                                {name, *verifier, mostConnections, groupOf(role)});
    if (!made)
        return made.error();
    const auto admitted = runTextOf(
        u"select format('grant connect on database %I to %I', current_database(), cast(? as text))"_s, {name});
    if (!admitted)
        return admitted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return secret;
}

Result<QString> StationStore::reset(const QString &name)
{
    const Result<Station> station = find(name);
    if (!station)
        return station.error();
    if (const auto may = checkRights(groupOf(station->role)); !may)
        return may.error();
    const QString secret = newSecret();
    const Result<QString> verifier = m_database.passwordVerifier(name, secret);
    if (!verifier)
        return verifier.error();
    const auto set = runTextOf(u"select format('alter role %I password %L', cast(? as text), cast(? as text))"_s,
                               {name, *verifier});
    if (!set)
        return set.error();
    if (const auto out = shutOut(name); !out)
        return out.error();
    return secret;
}

Result<bool> StationStore::remove(const QString &name)
{
    const Result<Station> station = find(name);
    if (!station)
        return station.error();
    if (const auto may = checkRights(groupOf(station->role)); !may)
        return may.error();
    const auto refused = runTextOf(
        u"select format('revoke connect on database %I from %I', current_database(), cast(? as text))"_s, {name});
    if (!refused)
        return refused.error();
    if (const auto out = shutOut(name); !out)
        return out.error();
    const auto elsewhere
        = m_database.single(u"select count(*) from pg_database d, aclexplode(d.datacl) a, pg_roles r"
                            " where r.rolname = ? and a.grantee = r.oid and a.privilege_type = 'CONNECT'"_s,
                            {name});
    if (!elsewhere)
        return elsewhere.error();
    if (elsewhere->toLongLong() > 0)
        return false;
    // A login that owns something can't go, and every login can make itself default rights and large objects.
    for (const QString &statement : {u"select format('grant %I to %I', cast(? as text), current_user)"_s,
                                     u"select format('drop owned by %I', cast(? as text))"_s,
                                     u"select format('drop role %I', cast(? as text))"_s}) {
        if (const auto gone = runTextOf(statement, {name}); !gone)
            return gone.error();
    }
    return true;
}

/// Ends what a login has open here. Only who has a role's rights may end its connections: for the moment of it the
/// owner takes them.
Result<Done> StationStore::shutOut(const QString &name)
{
    if (const auto ended = m_database.change(u"select end_session(s.id) from session s where s.station = ?"_s, {name});
        !ended)
        return ended;
    if (auto taken = runTextOf(u"select format('grant %I to %I', cast(? as text), current_user)"_s, {name}); !taken)
        return taken;
    if (auto ended = m_database.change(u"select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                                       " where usename = ? and datname = current_database()"_s,
                                       {name});
        !ended)
        return ended;
    return runTextOf(u"select format('revoke %I from %I', cast(? as text), current_user)"_s, {name});
}

} // namespace hezhun
