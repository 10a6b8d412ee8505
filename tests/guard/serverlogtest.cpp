// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kindlibrary.h"
#include "store/accountstore.h"
#include "store/casestore.h"
#include "store/database.h"
#include "tests/guard/login.h"
#include "tests/guard/office.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString password = u"Right-Horse-7-kept-secret"_s;

} // namespace

/// What a server writes down of a day's work, when it is told to write down everything.
class ServerLogTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsNoSecret();
};

void ServerLogTest::holdsNoSecret()
{
    Office office;
    const QByteArray salt = QByteArrayLiteral("sixteen bytes of");
    QByteArray key = Login::key(password, salt, 210'000);
    office.administer(
        u"insert into account_key (account_id, salt, rounds, key_hash) values (2, '%1', 210000, '\\x%2')"_s.arg(
            QString::fromLatin1(salt), QString::fromLatin1(Login::sha256(key).toHex())));
    office.administer(
        u"alter database %1 set log_statement = 'all'; alter database %1 set log_min_duration_statement = 0;"
        " alter database %1 set log_parameter_max_length = -1; alter database %1 set log_error_verbosity = verbose;"
        " alter database %1 set log_parameter_max_length_on_error = -1"_s.arg(office.database().name()));
    QFile log(Cluster::ofTheTests().setting(u"LOG"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    log.seek(log.size());

    WorkspaceAccess access{
        Cluster::ofTheTests().address(office.database().name(), office.login(u"first"_s)), u"pass-word"_s, {}};
    const auto kinds = KindLibrary::builtIn();
    QVERIFY(kinds.ok());
    QString token;
    {
        auto database = Database::openPostgreSql(access, {});
        QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().message));
        AccountStore accounts(**database);
        const auto refused = accounts.logIn(u"wang"_s, u"person"_s, u"Wrong-Horse-7"_s);
        QVERIFY(!refused.ok());
        const auto actor = accounts.logIn(u"wang"_s, u"person"_s, password);
        QVERIFY2(actor.ok(), actor.ok() ? "" : qPrintable(actor.error().message));
        token = actor->token;
        QVERIFY(accounts.touch(*actor).ok());
        CaseStore cases(**database, *kinds);
        const auto decided = cases.decide({.caseId = 1, .action = u"pass"_s, .expectedVersion = 1}, *actor);
        QVERIFY2(decided.ok(), decided.ok() ? "" : qPrintable(decided.error().message));
        QVERIFY(!cases.decide({.caseId = 1, .action = u"pass"_s, .expectedVersion = 1}, *actor).ok());
    }
    // A second connection begins with the token, as a client's do.
    access.token = token;
    {
        auto database = Database::openPostgreSql(access, {});
        QVERIFY(database.ok());
        AccountStore accounts(**database);
        Actor actor;
        actor.token = token;
        QVERIFY(CaseStore(**database, *kinds).page({.desk = u"platform"_s}).ok());
        QVERIFY(accounts.logOut(actor).ok());
    }
    const QByteArray written = log.readAll();
    QVERIFY(written.contains("login_prove") && written.contains("insert into decision") && written.contains("log_out"));
    QVERIFY(written.contains("parameters:") && written.contains("duration:"));
    QCOMPARE(token.size(), 64);
    const QMap<QString, QByteArray> secrets{{u"password"_s, password.toUtf8()},
                                            {u"wrong password"_s, "Wrong-Horse-7"},
                                            {u"key"_s, key.toHex()},
                                            {u"key, in bytes"_s, key},
                                            {u"hash of the key"_s, Login::sha256(key).toHex()},
                                            {u"token"_s, token.toUtf8()},
                                            {u"hash of the token"_s, Login::sha256(token.toUtf8()).toHex()},
                                            {u"station's password"_s, "pass-word"}};
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
        QVERIFY2(!written.contains(it.value()), qPrintable(it.key()));
        qInfo("not in the server's log: %s", qPrintable(it.key()));
    }
}

QTEST_GUILESS_MAIN(ServerLogTest)
#include "serverlogtest.moc"
