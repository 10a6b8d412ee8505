// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/office.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// What of the catalogue must stay: names, owners and rights of everything that can be made or changed. Roles are the
/// whole server's; those of other tests come and go.
constexpr auto catalogueStatement = uR"(
    select 'catalogue: relations', row(relname, relowner, relacl, relrowsecurity, relkind)::text from pg_class where oid >= 16384
    union all select 'catalogue: columns', row(attrelid, attname, attacl)::text from pg_attribute where attacl is not null
    union all select 'catalogue: functions', row(oid::regprocedure, proacl, prosecdef, proconfig, proowner, md5(prosrc))::text
        from pg_proc where oid >= 16384
    union all select 'catalogue: schemas', row(nspname, nspacl)::text from pg_namespace where nspname !~ '^pg_(toast_)?temp_'
    union all select 'catalogue: policies', row(polname, polcmd, polqual, polwithcheck)::text from pg_policy
    union all select 'catalogue: triggers', row(tgname, tgenabled)::text from pg_trigger
    union all select 'catalogue: rules', row(rulename, ev_class)::text from pg_rewrite where oid >= 16384
    union all select 'catalogue: types', oid::regtype::text from pg_type where oid >= 16384
    union all select 'catalogue: operators', oid::regoperator::text from pg_operator where oid >= 16384
    union all select 'catalogue: casts', oid::text from pg_cast where oid >= 16384
    union all select 'catalogue: extensions', extname from pg_extension
    union all select 'catalogue: event triggers', evtname from pg_event_trigger
    union all select 'catalogue: foreign servers', srvname from pg_foreign_server
    union all select 'catalogue: publications', pubname from pg_publication
    union all select 'catalogue: statistics', stxname from pg_statistic_ext
    union all select 'catalogue: large objects', oid::text from pg_largeobject_metadata
    union all select 'catalogue: settings', row(setrole, setconfig)::text from pg_db_role_setting
        where setdatabase = (select oid from pg_database where datname = current_database())
    union all select 'catalogue: database', row(datacl, datdba)::text from pg_database where datname = current_database()
    union all select 'catalogue: roles', row(r.*)::text from pg_authid r
        where starts_with(rolname, current_database() || '_') or starts_with(rolname, 'hezhun_')
    union all select 'catalogue: members', row(roleid, member, admin_option)::text from pg_auth_members
        where starts_with(member::regrole::text, current_database() || '_'))";

} // namespace

Office::Office()
    : m_database(std::in_place)
    , m_superuser(Cluster::ofTheTests().asSuperuser(m_database->name()))
{
    makeLogin(u"first"_s, u"hezhun_station"_s);
    makeLogin(u"second"_s, u"hezhun_station"_s);
    makeLogin(u"readonly"_s, u"hezhun_readonly"_s);
    makeLogin(u"dispatcher"_s, u"hezhun_dispatcher"_s);
    ClusterConnection making = owner();
    for (const QString &sql : {u"set search_path = hezhun, pg_temp"_s, fileOf(u"office.sql"_s)}) {
        if (const ClusterAnswer answer = making.run(sql); !answer.ok())
            qFatal("office.sql: %s", qPrintable(answer.message));
    }
    openSessions();
    // What is on the way when the office opens: decisions of Li's, and cases that somebody has open.
    ClusterConnection li = connect(u"li"_s);
    ClusterConnection wang = connect(u"wang"_s);
    ClusterConnection zhao = connect(u"zhao"_s);
    for (const ClusterAnswer &answer :
         {li.run(u"insert into decision (case_id, version, action) values (4, 1, 'pass')"_s),
          li.run(u"insert into decision (case_id, version, action) values (9, 1, 'hand_over')"_s),
          li.run(
              u"insert into decision (case_id, version, action, reasons) values (10, 1, 'refuse', '[\"blurred\"]')"_s),
          wang.run(u"select take_case(3, 600)"_s), zhao.run(u"select take_case(7, 600)"_s)}) {
        if (!answer.ok())
            qFatal("The office does not open: %s", qPrintable(answer.message));
    }
    const ClusterAnswer tables
        = administer(u"select relname from pg_class where relnamespace = 'hezhun'::regnamespace and relkind = 'r'"_s);
    QStringList parts{QString::fromUtf16(catalogueStatement)};
    for (const QStringList &row : tables.rows)
        parts.append(u"select '%1', t::text from hezhun.%1 t"_s.arg(row.constFirst()));
    m_digestStatement = u"select name, md5(string_agg(content, E'\\n' order by content collate \"C\")) from ("_s
        + parts.join(u" union all "_s) + u") parts (name, content) group by name"_s;
}

QString Office::fileOf(const QString &name)
{
    QFile file(QStringLiteral(HEZHUN_GUARD_FOLDER) + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

Office::~Office()
{
    // A login can go only when nothing is granted to it any more.
    m_connections.clear();
    m_superuser.reset();
    m_database.reset();
    ClusterConnection superuser = Cluster::ofTheTests().asSuperuser();
    for (const QString &login : std::as_const(m_logins))
        superuser.run(u"drop role %1"_s.arg(login));
}

void Office::makeLogin(const QString &station, const QString &role)
{
    const QString login = m_database->name() + u'_' + station;
    m_logins.insert(station, login);
    administer(u"create role %1 login password 'pass-word' in role %2; grant connect on database %3 to %1"_s.arg(
        login, role, m_database->name()));
}

void Office::openSessions()
{
    const QMap<QString, int> staff{{u"li"_s, 1},  {u"wang"_s, 2}, {u"chief"_s, 3},
                                   {u"sun"_s, 4}, {u"zhao"_s, 5}, {u"qian"_s, 6}};
    const auto open = [this](const QString &token, int account, const QString &station) {
        administer(u"insert into session (token_hash, account_id, station, opened_at, seen_at, idle_ms, ends_at)"
                   " values (sha256('%1'), %2, '%3', clock_ms(), clock_ms(), 1800000, clock_ms() + 43200000)"_s.arg(
                       token, QString::number(account), login(station)));
    };
    for (auto it = staff.cbegin(); it != staff.cend(); ++it)
        open(tokenOf(it.key()), it.value(), u"first"_s);
    open(tokenOf(u"readonly"_s), 1, u"readonly"_s);
    open(tokenOf(u"dispatcher"_s), 1, u"dispatcher"_s);
}

QString Office::tokenOf(const QString &who)
{
    return u"token-of-"_s + (who == u"thief"_s ? u"li"_s : who);
}

ClusterConnection Office::connect(const QString &who, const QMap<QByteArray, QString> &more)
{
    const QString station = who == u"thief"_s || who == u"second"_s ? u"second"_s
        : who == u"readonly"_s || who == u"dispatcher"_s            ? who
                                                                    : u"first"_s;
    const bool withToken = who != u"nobody"_s && who != u"second"_s;
    QMap<QByteArray, QString> keywords{
        {"options",
         u"-c search_path=hezhun,pg_temp -c lock_timeout=2000 -c statement_timeout=20000"_s
             + (withToken ? u" -c hezhun.token="_s + tokenOf(who) : QString())}};
    keywords.insert(more);
    return Cluster::ofTheTests().as(login(station), u"pass-word"_s, m_database->name(), keywords);
}

ClusterConnection &Office::again(const QString &who)
{
    auto found = m_connections.find(who);
    if (found == m_connections.end() || !found->second.run(u"rollback"_s).ok()
        || !found->second.run(u"discard all"_s).ok())
        found = m_connections.insert_or_assign(who, connect(who)).first;
    return found->second;
}

ClusterConnection Office::connectWith(const QString &token, const QString &station)
{
    return Cluster::ofTheTests().as(login(station), u"pass-word"_s, m_database->name(),
                                    {{"options", u"-c search_path=hezhun,pg_temp -c hezhun.token="_s + token}});
}

ClusterAnswer Office::administer(const QString &sql)
{
    const ClusterAnswer answer = m_superuser->run(u"set search_path = hezhun; "_s + sql);
    if (!answer.ok())
        qFatal("%s: %s", qPrintable(sql), qPrintable(answer.message));
    return answer;
}

ClusterConnection Office::owner() const
{
    const Cluster &cluster = Cluster::ofTheTests();
    return cluster.as(cluster.setting(u"OWNER"_s), cluster.setting(u"OWNER_PASSWORD"_s), m_database->name());
}

void Office::setClockForward(qint64 milliseconds)
{
    administer(u"create or replace function clock_ms() returns bigint language sql volatile"
               " set search_path = pg_catalog, hezhun, pg_temp"
               " as 'select (extract(epoch from clock_timestamp()) * 1000)::bigint + %1'"_s.arg(milliseconds));
}

QMap<QString, QString> Office::digest()
{
    QMap<QString, QString> digest;
    const ClusterAnswer answer = m_superuser->run(m_digestStatement);
    if (!answer.ok())
        qFatal("%s", qPrintable(answer.message));
    for (const QStringList &row : answer.rows)
        digest.insert(row.at(0), row.at(1));
    return digest;
}

} // namespace hezhun
