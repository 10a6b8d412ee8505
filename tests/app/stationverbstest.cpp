// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"
#include "portalpackage.h"
#include "tests/cluster/clusterdatabase.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

class StationVerbsTest : public QObject
{
    Q_OBJECT

private:
    Office m_office;
    QStringList m_made;

    Outcome station(const QStringList &words) const { return m_office.ctl().json(QStringList{u"station"_s} + words); }
    /// Logins belong to the whole server: each test has names of its own.
    QString newName()
    {
        m_made.append(m_office.database().name() + u"-"_s + QString::number(m_made.size()));
        return m_made.constLast();
    }
    QString add(const QString &name, const QStringList &more = {})
    {
        return station(QStringList{u"add"_s, name} + more).object().value(u"secret"_s).toString();
    }
    ClusterConnection connect(const QString &name, const QString &secret) const
    {
        return Cluster::ofTheTests().as(name, secret, const_cast<Office &>(m_office).database().name());
    }
    QString login(const QString &name, const QString &columns)
    {
        return m_office.text(u"select concat_ws(' ', %1) from pg_roles where rolname = '%2'"_s.arg(columns, name));
    }
    QJsonValue listed(const QString &name) const
    {
        for (const QJsonValue one : station({u"list"_s}).list()) {
            if (one[u"name"_s].toString() == name)
                return one;
        }
        return {};
    }

private slots:
    void cleanupTestCase()
    {
        for (const QString &name : m_made)
            station({u"remove"_s, name});
    }

    void showsASecretOnce()
    {
        const QString name = newName();
        const Outcome outcome = m_office.ctl().run({u"station"_s, u"add"_s, name});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.lines().size(), 2);
        const QString secret = outcome.lines().constLast();
        // 28 of 31 signs are more than 128 bits; none is taken for another.
        static const QRegularExpression form(u"^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){6}$"_s);
        QVERIFY2(form.match(secret).hasMatch(), qPrintable(secret));
        QVERIFY(connect(name, secret).isOpen());
        QVERIFY(!connect(name, u"another"_s).isOpen());
        QVERIFY(add(newName()) != secret);
    }

    void givesALoginNoMoreThanItNeeds_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("group");
        QTest::newRow("station") << u"station"_s << u"hezhun_station"_s;
        QTest::newRow("read-only") << u"readonly"_s << u"hezhun_readonly"_s;
        QTest::newRow("dispatcher") << u"dispatcher"_s << u"hezhun_dispatcher"_s;
    }

    void givesALoginNoMoreThanItNeeds()
    {
        QFETCH(QString, role);
        QFETCH(QString, group);
        const QString name = newName();
        const QString secret = add(name, {u"--role"_s, role, u"--connections"_s, u"1"_s});
        QCOMPARE(login(name, u"rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, rolconnlimit"_s),
                 u"f f f f f 1"_s);
        QCOMPARE(
            m_office.texts(u"select roleid::regrole from pg_auth_members where member = '\"%1\"'::regrole"_s.arg(name)),
            QStringList{group});
        const ClusterConnection first = connect(name, secret);
        QVERIFY(first.isOpen());
        QVERIFY(!connect(name, secret).isOpen());
        QCOMPARE(listed(name).toObject(),
                 (QJsonObject{{u"name"_s, name},
                              {u"role"_s, role},
                              {u"connections"_s, 1},
                              {u"connected"_s, 1},
                              {u"closed"_s, false}}));
    }

    void replacesASecret()
    {
        const QString name = newName();
        const QString secret = add(name);
        ClusterConnection stolen = connect(name, secret);
        QVERIFY(stolen.run(u"select 1"_s).ok());
        const Outcome reset = station({u"reset"_s, name});
        QCOMPARE(reset.exitCode, 0);
        QVERIFY(!stolen.run(u"select 1"_s).ok());
        QVERIFY(!connect(name, secret).isOpen());
        QVERIFY(connect(name, reset.object().value(u"secret"_s).toString()).isOpen());
        // The right that it took to end the connections is given back.
        QCOMPARE(m_office.text(u"select count(*) from pg_auth_members where roleid = '\"%1\"'::regrole"_s.arg(name)),
                 u"0"_s);
    }

    void removesAStation()
    {
        const QString name = newName();
        const QString secret = add(name);
        ClusterConnection open = connect(name, secret);
        const Outcome removed = station({u"remove"_s, name});
        QCOMPARE(removed.exitCode, 0);
        QCOMPARE(removed.object().value(u"login_removed"_s), QJsonValue(true));
        QVERIFY(!open.run(u"select 1"_s).ok());
        QCOMPARE(login(name, u"rolname"_s), QString());
        QVERIFY(listed(name).isNull() || listed(name).isUndefined());
        QCOMPARE(station({u"remove"_s, name}).errorCode(), u"station.unknown"_s);
    }

    void leavesALoginThatIsAdmittedElsewhere()
    {
        const QString name = newName();
        const QString secret = add(name);
        m_office.database().administer(u"grant connect on database postgres to \"%1\""_s.arg(name));
        const Outcome removed = station({u"remove"_s, name});
        QCOMPARE(removed.exitCode, 0);
        QCOMPARE(removed.object().value(u"login_removed"_s), QJsonValue(false));
        QVERIFY(!connect(name, secret).isOpen());
        QVERIFY(Cluster::ofTheTests().as(name, secret, u"postgres"_s).isOpen());
        m_office.database().administer(
            u"revoke connect on database postgres from \"%1\"; drop role \"%1\""_s.arg(name));
    }

    void refusesWhatIsNoStation_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("name that is there") << QStringList{u"add"_s, u"postgres"_s} << u"station.there"_s;
        for (const QString &name : {u"Desk"_s, u"7desk"_s, u"desk 7"_s, u"desk\"; drop"_s, u"pg_monitor"_s, u"public"_s,
                                    u"hezhun_owner"_s, QString(64, u'd'), u"工作站"_s})
            QTest::addRow("name %s", qPrintable(name)) << QStringList{u"add"_s, name} << u"station.name"_s;
        for (const QString &verb : {u"remove"_s, u"reset"_s}) {
            for (const QString &name : {u"postgres"_s, u"hezhun_owner"_s, u"hezhun_station"_s, u"nobody"_s})
                QTest::addRow("%s %s", qPrintable(verb), qPrintable(name))
                    << QStringList{verb, name} << u"station.unknown"_s;
        }
    }

    void refusesWhatIsNoStation()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, code);
        // Those that are the whole server's: others come and go with the tests that run beside this one.
        const QString roles = u"select rolname || coalesce(rolpassword, '') from pg_authid where rolname = 'postgres'"
                              " or rolname like 'hezhun%'"_s;
        const QStringList before = m_office.texts(roles);
        const Outcome outcome = station(words);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errorCode(), code);
        QCOMPARE(outcome.err.count('\n'), 1);
        for (const QString &role : before)
            QVERIFY(m_office.texts(roles).contains(role));
    }

    /// Where there is no keychain: nobody listens at this bus.
    void keepsAPasswordInTheKeychainOnly_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("code");
        QTest::newRow("keep") << u"keep"_s << ClusterDatabase::stationPassword().toUtf8() << u"keychain.missing"_s;
        QTest::newRow("keep a wrong one") << u"keep"_s << QByteArray("wrong") << u"connection.password"_s;
        QTest::newRow("forget") << u"forget"_s << QByteArray() << u"keychain.missing"_s;
    }

    void keepsAPasswordInTheKeychainOnly()
    {
        QFETCH(QString, word);
        QFETCH(QByteArray, input);
        QFETCH(QString, code);
        const CommandLine here
            = m_office.station().with(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere/bus"_s).with(u"PGPASSWORD"_s, {});
        const Outcome outcome = here.json({u"station"_s, word}, input + '\n');
        QCOMPARE(outcome.errorCode(), code);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(!outcome.err.contains(input) || input.isEmpty());
    }

    void endsWithTwoForWrongWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no word") << QStringList{};
        QTest::newRow("no name") << QStringList{u"add"_s};
        QTest::newRow("unknown word") << QStringList{u"paint"_s, u"desk"_s};
        QTest::newRow("unknown role") << QStringList{u"add"_s, u"desk"_s, u"--role"_s, u"king"_s};
        QTest::newRow("no connection") << QStringList{u"add"_s, u"desk"_s, u"--connections"_s, u"0"_s};
        QTest::newRow("connections are no number") << QStringList{u"add"_s, u"desk"_s, u"--connections"_s, u"many"_s};
    }

    void endsWithTwoForWrongWords()
    {
        QFETCH(QStringList, words);
        const Outcome outcome = station(words);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(outcome.out.isEmpty());
    }

    void leavesAdministrationToTheOwner_data()
    {
        QTest::addColumn<QStringList>("words");
        PortalPackage package;
        QTest::newRow("station list") << QStringList{u"station"_s, u"list"_s};
        QTest::newRow("station add") << QStringList{u"station"_s, u"add"_s, u"desk"_s};
        QTest::newRow("session list") << QStringList{u"session"_s, u"list"_s};
        QTest::newRow("session end") << QStringList{u"session"_s, u"end"_s, u"1"_s};
        QTest::newRow("account list") << QStringList{u"account"_s, u"list"_s};
        QTest::newRow("account add") << QStringList{u"account"_s, u"add"_s, u"somebody"_s};
        QTest::newRow("import") << QStringList{u"import"_s, u"somewhere"_s};
        QTest::newRow("audit") << QStringList{u"audit"_s, u"verify"_s};
        QTest::newRow("init") << QStringList{u"init"_s};
    }

    void leavesAdministrationToTheOwner()
    {
        QFETCH(QStringList, words);
        const auto before = m_office.rowCounts();
        const Outcome outcome = m_office.station().json(words, "Geheim123@\n");
        QCOMPARE(outcome.errorCode(), u"workspace.not_owner"_s);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count('\n'), 1);
        QCOMPARE(m_office.rowCounts(), before);
    }

    void writesNoSecretIntoTheServersLog()
    {
        ClusterDatabase &database = m_office.database();
        database.administer(u"alter database %1 set log_statement = 'all'"_s.arg(database.name()));
        const QString name = newName();
        const QString first = add(name);
        const QString second = station({u"reset"_s, name}).object().value(u"secret"_s).toString();
        const QByteArray password = "Geheim123@";
        const QByteArray changed = "Neues456#";
        QCOMPARE(m_office.ctl()
                     .run({u"account"_s, u"add"_s, u"li_min"_s, u"--role"_s, u"platform_reviewer"_s}, password)
                     .exitCode,
                 0);
        QCOMPARE(m_office.ctl().run({u"account"_s, u"password"_s, u"li_min"_s}, changed).exitCode, 0);
        const CommandLine desk = m_office.as(name, second);
        const QString token = desk.json({u"session"_s, u"open"_s, u"--as"_s, u"li_min"_s}, changed)
                                  .object()
                                  .value(u"token"_s)
                                  .toString();
        QVERIFY(!token.isEmpty());
        QCOMPARE(desk.with(u"HEZHUN_TOKEN"_s, token).run({u"queue"_s}).exitCode, 0);
        QCOMPARE(desk.run({u"queue"_s, u"--as"_s, u"li_min"_s}, changed).exitCode, 0);

        QFile file(Cluster::ofTheTests().setting(u"LOG"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray log = file.readAll();
        QVERIFY2(log.contains("create role \"" + name.toUtf8()),
                 "the log must hold statements for this to mean anything");
        for (const QByteArray &secret : {first.toUtf8(), second.toUtf8(), password, changed, token.toUtf8()})
            QVERIFY2(!log.contains(secret), secret);
    }
};

QTEST_GUILESS_MAIN(StationVerbsTest)
#include "stationverbstest.moc"
