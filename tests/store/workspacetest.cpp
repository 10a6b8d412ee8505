// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"
#include "tests/store/testworkspace.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreRead_data();
    void addressesAreRead();
    void serverAddressesAreTakenApartAndPutTogether_data();
    void serverAddressesAreTakenApartAndPutTogether();
    void makesAWorkspaceOnce();
    void missingFileIsNotMade();
    void foreignFilesAreRefusedUntouched_data();
    void foreignFilesAreRefusedUntouched();
    void newerWorkspaceIsRefusedUntouched();
    void opensWithItsSettings_data();
    void opensWithItsSettings();
    void keepsForeignKeys();
    void kindsStayInTheVersionThatCasesWereFiledUnder();
    void folderThatCannotBeMadeIsSaid();
    void opensUnderAnyName_data();
    void opensUnderAnyName();

private:
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
};

void WorkspaceTest::addressesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("file") << u"sqlite:/srv/a.hezhun"_s << u"ok"_s;
    QTest::newRow("relative file") << u"sqlite:a.hezhun"_s << u"ok"_s;
    QTest::newRow("shared") << u"postgresql://db1,db2:5432/hezhun?sslmode=verify-full"_s << u"ok"_s;
    QTest::newRow("with a user") << u"postgresql://station@db1/hezhun"_s << u"ok"_s;
    QTest::newRow("with a password") << u"postgresql://station:secret@db1/hezhun"_s << u"address.password"_s;
    QTest::newRow("with a password behind") << u"postgresql://db1/hezhun?password=secret"_s << u"address.password"_s;
    QTest::newRow("with a key's password") << u"postgresql://db1/hezhun?sslpassword=secret"_s << u"address.password"_s;
    QTest::newRow("with a file of passwords") << u"postgresql://db1/hezhun?passfile=/p"_s << u"address.form"_s;
    QTest::newRow("with settings") << u"postgresql://db1/hezhun?options=-cx%3D1"_s << u"address.form"_s;
    QTest::newRow("unknown parameter") << u"postgresql://db1/hezhun?sslmoed=disable"_s << u"address.form"_s;
    QTest::newRow("no host") << u"postgresql:///hezhun"_s << u"address.form"_s;
    QTest::newRow("no database") << u"postgresql://db1"_s << u"address.form"_s;
    QTest::newRow("no file") << u"sqlite:"_s << u"address.form"_s;
    QTest::newRow("a bare path") << u"/srv/a.hezhun"_s << u"address.form"_s;
    QTest::newRow("nothing") << u""_s << u"address.form"_s;
}

void WorkspaceTest::addressesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto address = WorkspaceAddress::parse(text);
    QCOMPARE(address.ok() ? u"ok"_s : address.error().code, code);
    if (address.ok())
        QCOMPARE(address->toString(), text);
}

void WorkspaceTest::serverAddressesAreTakenApartAndPutTogether_data()
{
    QTest::addColumn<ServerParts>("parts");
    QTest::addColumn<QString>("uri");
    QTest::newRow("plain") << ServerParts{.hosts = {u"db1"_s}, .database = u"hezhun"_s} << u"postgresql://db1/hezhun"_s;
    QTest::newRow("two servers, one who logs in") << ServerParts{.hosts = {u"db1:5432"_s, u"[2001:db8::1]:5433"_s},
                                                                 .user = u"station_7"_s,
                                                                 .database = u"hezhun"_s}
                                                  << u"postgresql://station_7@db1:5432,[2001:db8::1]:5433/hezhun"_s;
    QTest::newRow("certificates")
        << ServerParts{.hosts = {u"db1"_s},
                       .database = u"hezhun"_s,
                       .sslMode = u"verify-ca"_s,
                       .rootCertificate = u"/etc/证书/root.crt"_s,
                       .clientCertificate = u"/a&b=c?.crt"_s,
                       .clientKey = u"/a b.key"_s,
                       .others = {{u"connect_timeout"_s, u"9"_s}}}
        << u"postgresql://db1/hezhun?connect_timeout=9&sslcert=/a%26b%3Dc%3F.crt&sslkey=/a%20b.key&sslmode=verify-ca"
           "&sslrootcert=/etc/%E8%AF%81%E4%B9%A6/root.crt"_s;
    QTest::newRow("odd names") << ServerParts{.hosts = {u"db1"_s}, .user = u"a@b:c"_s, .database = u"核准/1"_s}
                               << u"postgresql://a%40b%3Ac@db1/%E6%A0%B8%E5%87%86%2F1"_s;
}

void WorkspaceTest::serverAddressesAreTakenApartAndPutTogether()
{
    QFETCH(ServerParts, parts);
    QFETCH(QString, uri);
    const auto address = WorkspaceAddress::postgreSql(parts);
    QVERIFY2(address.ok(), qPrintable(parts.database));
    QCOMPARE(address->toString(), uri);
    QVERIFY(address->serverParts() == parts);
    // What somebody types into a form does not become another part of the address.
    const auto sly = WorkspaceAddress::postgreSql({.hosts = {u"db1/x?password=y"_s}, .database = u"hezhun"_s});
    QVERIFY(!sly.ok() || sly->serverParts().database == u"hezhun"_s);
}

void WorkspaceTest::makesAWorkspaceOnce()
{
    QTemporaryDir folder;
    const WorkspaceAddress address = WorkspaceAddress::sqlite(folder.filePath(u"deep/er/张伟.hezhun"_s));
    bool made = false;
    QVERIFY(Workspace::create(address, {}, &made).ok());
    QVERIFY(made);
    QVERIFY(Workspace::create(address, {}, &made).ok());
    QVERIFY(!made);
    QVERIFY(Workspace::open(address).ok());
    QCOMPARE(address.displayName(), u"张伟"_s);
}

void WorkspaceTest::missingFileIsNotMade()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"none.hezhun"_s);
    QCOMPARE(Workspace::open(WorkspaceAddress::sqlite(path)).error().code, u"workspace.missing"_s);
    QVERIFY(!QFile::exists(path));
}

void WorkspaceTest::foreignFilesAreRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray otherProgram(512, '\0');
    otherProgram.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    QTest::newRow("a letter") << QByteArray("Dear sir or madam");
    QTest::newRow("a picture") << picture(1);
    QTest::newRow("another program's database") << otherProgram;
}

void WorkspaceTest::foreignFilesAreRefusedUntouched()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.hezhun"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QCOMPARE(Workspace::open(WorkspaceAddress::sqlite(path)).error().code, u"workspace.foreign"_s);
    QCOMPARE(Workspace::create(WorkspaceAddress::sqlite(path)).error().code, u"workspace.foreign"_s);
    QCOMPARE(contents(path), bytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.hezhun"_s});
}

void WorkspaceTest::newerWorkspaceIsRefusedUntouched()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.hezhun"_s);
    const WorkspaceAddress address = WorkspaceAddress::sqlite(path);
    {
        const auto workspace = Workspace::create(address);
        QVERIFY((*workspace)->database().change(u"pragma user_version = %1"_s.arg(newestSchemaVersion + 1)).ok());
    }
    const QByteArray before = contents(path);
    const auto opened = Workspace::open(address);
    QCOMPARE(opened.error().code, u"workspace.newer"_s);
    QCOMPARE(contents(path), before);
}

void WorkspaceTest::opensWithItsSettings_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("value");
    if (testEngine() == Engine::Sqlite) {
        QTest::newRow("writes ahead") << u"pragma journal_mode"_s << u"wal"_s;
        QTest::newRow("keeps foreign keys") << u"pragma foreign_keys"_s << u"1"_s;
        QTest::newRow("outlives a power cut") << u"pragma synchronous"_s << u"2"_s; // full
        QTest::newRow("newest schema") << u"pragma user_version"_s << QString::number(newestSchemaVersion);
    } else {
        QTest::newRow("over TLS") << u"select ssl from pg_stat_ssl where pid = pg_backend_pid()"_s << u"1"_s;
        QTest::newRow("finds nobody else's functions") << u"show search_path"_s << u"hezhun,pg_temp"_s;
        QTest::newRow("speaks UTF-8") << u"show client_encoding"_s << u"UTF8"_s;
        QTest::newRow("sees what others commit") << u"show transaction_isolation"_s << u"read committed"_s;
    }
}

void WorkspaceTest::opensWithItsSettings()
{
    QFETCH(QString, sql);
    QFETCH(QString, value);
    TestWorkspace workspace;
    QCOMPARE(workspace.another()->database().single(sql)->toString(), value);
}

void WorkspaceTest::keepsForeignKeys()
{
    TestWorkspace workspace;
    QVERIFY(!workspace->database().change(u"insert into account_role values (999, 'x', 'y')"_s).ok());
    QCOMPARE(workspace.count(u"select count(*) from account_role"_s), 2);
}

void WorkspaceTest::kindsStayInTheVersionThatCasesWereFiledUnder()
{
    TestWorkspace workspace;
    const auto again = workspace.another();
    QCOMPARE(again->kinds().all().size(), 12);
    const KindDefinition *kind = again->kinds().newest(u"realname.person"_s);
    QVERIFY(kind);
    QCOMPARE(*again->kinds().find(u"realname.person"_s, kind->version), *kind);
    QCOMPARE(workspace.count(u"select count(*) from kind_version"_s), 12);
}

void WorkspaceTest::folderThatCannotBeMadeIsSaid()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto made = Workspace::create(WorkspaceAddress::sqlite(folder.filePath(u"file/a.hezhun"_s)));
    QCOMPARE(made.error().code, u"workspace.folder"_s);
}

void WorkspaceTest::opensUnderAnyName_data()
{
    QTest::addColumn<QString>("below");
    QTest::newRow("a person's name") << u"张伟/我的 文档"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷"_s;
    // SQLite takes 512 bytes on Linux.
    QTest::newRow("longer than Windows likes") << u"a-folder-of-the-office/"_s.repeated(13) + u"张伟"_s;
}

void WorkspaceTest::opensUnderAnyName()
{
    QFETCH(QString, below);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(below));
    const WorkspaceAddress address
        = WorkspaceAddress::sqlite(QDir::cleanPath(folder.filePath(below)) + u"/办公室.hezhun"_s);
    NewAccount account;
    account.loginName = u"limin"_s;
    account.displayName = u"李敏"_s;
    account.role = u"platform_reviewer"_s;
    account.desk = u"platform"_s;
    {
        auto made = Workspace::create(address);
        QVERIFY2(made.ok(), qPrintable(made.ok() ? QString() : made.error().details));
        QVERIFY((*made)->accounts().add(account).ok());
    }
    auto again = Workspace::open(address);
    QVERIFY2(again.ok(), qPrintable(again.ok() ? QString() : again.error().details));
    QCOMPARE((*again)->accounts().actor(u"limin"_s)->name, u"李敏"_s);
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "workspacetest.moc"
