// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What the server's own catalogue says of the guard: every right that anybody has stands in rights.txt.
class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_office.emplace(); }
    void cleanupTestCase() { m_office.reset(); }

    void functionsHaveAPathOfTheirOwn();
    void nothingIsForEverybody();
    void rowsAreClosed();
    void rightsAreThese();
    void rolesCanDoNothingElse();
    void ownersOwnEverything();

private:
    QString nothing(const QString &sql) { return outcomeOf(m_office->administer(sql)); }

    std::optional<Office> m_office;
};

void CatalogueTest::functionsHaveAPathOfTheirOwn()
{
    QCOMPARE(nothing(u"select oid::regprocedure from pg_proc where pronamespace = 'hezhun'::regnamespace and"
                     " array_remove(array_remove(proconfig, 'plan_cache_mode=force_generic_plan'),"
                     " 'plan_cache_mode=force_custom_plan') is distinct from"
                     " array['search_path=pg_catalog, hezhun, pg_temp']"_s),
             u"rows:"_s);
    QVERIFY(
        m_office
            ->administer(u"select count(*) from pg_proc where pronamespace = 'hezhun'::regnamespace and prosecdef"_s)
            .value()
            .toInt()
        > 30);
    // Only languages that can't leave the database, no statements put together from texts, nothing leakproof.
    QCOMPARE(
        nothing(u"select oid::regprocedure from pg_proc p where pronamespace = 'hezhun'::regnamespace and (proleakproof"
                " or (select lanname from pg_language l where l.oid = p.prolang) not in ('sql', 'plpgsql')"
                " or prosrc ~* '\\mexecute\\M')"_s),
        u"rows:"_s);
}

void CatalogueTest::nothingIsForEverybody()
{
    const QString everybody = u", aclexplode(coalesce(%1, acldefault('%2', %3))) a where a.grantee = 0 and "_s;
    QCOMPARE(nothing(u"select relname, a.privilege_type from pg_class"_s
                     + everybody.arg(u"relacl"_s, u"r"_s, u"relowner"_s)
                     + u"relnamespace = 'hezhun'::regnamespace and relkind in ('r', 'v', 'm', 'p')"_s),
             u"rows:"_s);
    QCOMPARE(nothing(u"select relname, a.privilege_type from pg_class"_s
                     + everybody.arg(u"relacl"_s, u"s"_s, u"relowner"_s)
                     + u"relnamespace = 'hezhun'::regnamespace and relkind = 'S'"_s),
             u"rows:"_s);
    QCOMPARE(nothing(u"select attname from pg_attribute, aclexplode(attacl) a where a.grantee = 0 and attrelid in"
                     " (select oid from pg_class where relnamespace = 'hezhun'::regnamespace)"_s),
             u"rows:"_s);
    QCOMPARE(nothing(u"select proname from pg_proc"_s + everybody.arg(u"proacl"_s, u"f"_s, u"proowner"_s)
                     + u"pronamespace = 'hezhun'::regnamespace"_s),
             u"rows:"_s);
    QCOMPARE(nothing(u"select nspname, a.privilege_type from pg_namespace"_s
                     + everybody.arg(u"nspacl"_s, u"n"_s, u"nspowner"_s) + u"nspname in ('hezhun', 'public')"_s),
             u"rows:"_s);
    QCOMPARE(nothing(u"select datname, a.privilege_type from pg_database"_s
                     + everybody.arg(u"datacl"_s, u"d"_s, u"datdba"_s)
                     + u"datname in (current_database(), '%1')"_s.arg(Cluster::ofTheTests().setting(u"TEMPLATE"_s))),
             u"rows:"_s);
    // What the owner makes later is not for everybody either.
    QCOMPARE(
        nothing(
            u"select defaclobjtype, a.privilege_type from pg_default_acl, aclexplode(defaclacl) a where a.grantee = 0"_s),
        u"rows:"_s);
    QCOMPARE(m_office->administer(u"select count(*) from pg_default_acl where defaclobjtype = 'f'"_s).value(), u"1"_s);
}

void CatalogueTest::rowsAreClosed()
{
    QCOMPARE(
        nothing(u"select relname from pg_class where relnamespace = 'hezhun'::regnamespace and relkind in ('r', 'p')"
                " and not relrowsecurity order by 1"_s),
        u"rows: calendar_day, handling_bucket, kind_action, kind_notice, kind_reason, kind_version, numbering, workspace_info"_s);
    QCOMPARE(
        nothing(
            u"select relname from pg_class where relnamespace = 'hezhun'::regnamespace and relkind not in ('r', 'i', 'S', 'c')"_s),
        u"rows:"_s);
    QCOMPARE(nothing(u"select tablename || '.' || policyname || ' ' || cmd || ' ' || array_to_string(roles, '+') from "
                     u"pg_policies"
                     " where schemaname = 'hezhun' order by 1"_s),
             u"rows: case_lease.leases_on_my_desks SELECT hezhun_readonly+hezhun_station,"
             " cases.cases_of_my_desks SELECT hezhun_readonly+hezhun_station,"
             " decision.decided_by_me INSERT hezhun_station, decision.number_of_my_decision SELECT hezhun_station,"
             " desk_count.counters_of_my_desks SELECT hezhun_readonly+hezhun_station"_s);
    // No samples of what a station can ask for by value.
    QCOMPARE(
        nothing(
            u"select attname from pg_attribute where attrelid = 'cases'::regclass and attnum > 0 and attstattarget = 0 order by 1"_s),
        u"rows: content_hash, head_hash, number_masked, reference, subject, subject_masked"_s);
}

void CatalogueTest::rightsAreThese()
{
    const ClusterAnswer rights = m_office->administer(
        u"select r.rolname || ' ' || x.privilege || ' ' || x.object from ("
        " select a.grantee, lower(a.privilege_type), relname::text from pg_class, aclexplode(relacl) a"
        "   where relnamespace = 'hezhun'::regnamespace"
        " union all select a.grantee, lower(a.privilege_type), attrelid::regclass || '.' || attname from pg_attribute,"
        "   aclexplode(attacl) a where attrelid in (select oid from pg_class where relnamespace = "
        "'hezhun'::regnamespace)"
        " union all select a.grantee, lower(a.privilege_type), oid::regprocedure::text from pg_proc, "
        "aclexplode(proacl) a"
        "   where pronamespace = 'hezhun'::regnamespace"
        " union all select a.grantee, lower(a.privilege_type), 'schema ' || nspname from pg_namespace, "
        "aclexplode(nspacl) a"
        "   where nspname in ('hezhun', 'public')"
        ") x (grantee, privilege, object) join pg_roles r on r.oid = x.grantee"
        " where r.rolname not in ('%1', 'postgres', 'pg_database_owner') order by r.rolname collate \"C\","
        " x.object collate \"C\", x.privilege"_s.arg(Cluster::ofTheTests().setting(u"OWNER"_s)));
    QStringList found;
    for (const QStringList &row : rights.rows)
        found.append(row.constFirst());
    QStringList expected = Office::fileOf(u"rights.txt"_s).split(u'\n', Qt::SkipEmptyParts);
    expected.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    for (const QString &right : std::as_const(found))
        QVERIFY2(expected.contains(right), qPrintable(u"not in rights.txt: "_s + right));
    QCOMPARE(found, expected);
}

void CatalogueTest::rolesCanDoNothingElse()
{
    QCOMPARE(
        nothing(
            u"select rolname from pg_roles where rolname in ('hezhun_station', 'hezhun_readonly', 'hezhun_dispatcher')"
            " and (rolcanlogin or rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)"_s),
        u"rows:"_s);
    QCOMPARE(
        nothing(
            u"select member::regrole from pg_auth_members where member in"
            " (select oid from pg_roles where rolname in ('hezhun_station', 'hezhun_readonly', 'hezhun_dispatcher'))"_s),
        u"rows:"_s);
    QCOMPARE(
        nothing(
            u"select rolname from pg_roles where starts_with(rolname, current_database() || '_') and"
            " (has_database_privilege(oid, current_database(), 'temp') or has_database_privilege(oid, "
            "current_database(),"
            " 'create') or has_schema_privilege(oid, 'hezhun', 'create') or has_schema_privilege(oid, 'public', 'usage'))"_s),
        u"rows:"_s);
}

void CatalogueTest::ownersOwnEverything()
{
    const QString owner = Cluster::ofTheTests().setting(u"OWNER"_s);
    QCOMPARE(
        nothing(
            u"select relname from pg_class where relnamespace = 'hezhun'::regnamespace and relowner <> '%1'::regrole"
            " union all select proname from pg_proc where pronamespace = 'hezhun'::regnamespace"
            " and proowner <> '%1'::regrole"_s.arg(owner)),
        u"rows:"_s);
    // The schema's functions do no more than its owner may: who is no superuser.
    QCOMPARE(
        nothing(
            u"select rolname from pg_roles where rolname = '%1' and (rolsuper or rolbypassrls or rolreplication)"_s.arg(
                owner)),
        u"rows:"_s);
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "cataloguetest.moc"
