// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/owncluster.h"
#include "tests/faults/ledger.h"
#include "tests/faults/patience.h"
#include "tests/faults/staff.h"

#include <QFile>
#include <QProcess>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

constexpr int people = 20;

/// What a killed program told of itself.
struct Told
{
    QStringList made; ///< requests
    QList<Outcome> outcomes;
};

} // namespace

/// The server, or a client, stops in the middle of work (issue 3, "Faults, as tests").
class ServerFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_cluster.emplace(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void serverRestartedImmediately();
    void serverStopped_data();
    void serverStopped();
    void administratorEndsConnections();
    void noRoomForConnections();
    void clientKilled();

private:
    /// Every one of the people goes on by itself, and what they were told is true.
    void compareBooks(const Office &office, const QList<Outcome> &outcomes) const
    {
        const QStringList faults = faultsOfTheBooks(office, m_cluster->server(), outcomes);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 20).join(u'\n')));
        qInfo("%s", qPrintable(summary(outcomes)));
    }

    void expectEverybodySoon(const Staff &staff, const char *when) const
    {
        const auto back = staff.awaitEverybody(1, soon);
        QVERIFY2(back, qPrintable(staff.whoIsMissing()));
        qInfo("%s: all work again after %lld ms", when, *back);
    }

    void finish(const Office &office, Staff &staff) const
    {
        QVERIFY2(staff.awaitEverybody(2, patience), qPrintable(staff.whoIsMissing()));
        QVERIFY(staff.stop());
        QCOMPARE(staff.troubles(), QStringList());
        compareBooks(office, staff.outcomes());
    }

    void signalServer(int number) const
    {
        QFile file(m_cluster->server().setting(u"DATA"_s) + u"/postmaster.pid"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const pid_t process = file.readLine().trimmed().toInt();
        QVERIFY(process > 1);
        QCOMPARE(::kill(process, number), 0);
    }

    bool awaitEndOfServer() const
    {
        const QString file = m_cluster->server().setting(u"DATA"_s) + u"/postmaster.pid"_s;
        return QTest::qWaitFor([&file] { return !QFile::exists(file); }, patience);
    }

    std::optional<OwnCluster> m_cluster;
};

void ServerFaultsTest::serverRestartedImmediately()
{
    Office office(m_cluster->server(), people, 400);
    Staff staff(office);
    staff.work();
    for (const char *when : {"first restart", "second restart"}) {
        QVERIFY2(staff.awaitEverybody(3, patience), qPrintable(staff.whoIsMissing()));
        meanwhile([this] { m_cluster->restartImmediately(); });
        expectEverybodySoon(staff, when);
        if (QTest::currentTestFailed())
            return;
    }
    finish(office, staff);
}

void ServerFaultsTest::serverStopped_data()
{
    QTest::addColumn<bool>("waitsForClients");
    QTest::newRow("fast") << false;
    QTest::newRow("smart") << true;
}

void ServerFaultsTest::serverStopped()
{
    QFETCH(bool, waitsForClients);
    Office office(m_cluster->server(), people, 400);
    Staff staff(office);
    staff.work();
    QVERIFY2(staff.awaitEverybody(3, patience), qPrintable(staff.whoIsMissing()));
    if (waitsForClients) {
        signalServer(SIGTERM);
        // Whoever is connected goes on; the server waits for them.
        QVERIFY2(staff.awaitEverybody(3, patience), qPrintable(staff.whoIsMissing()));
    }
    signalServer(SIGINT);
    QVERIFY(awaitEndOfServer());
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(staff.people().cbegin(), staff.people().cend(), [](const auto &one) { return one->isAway(); }),
        patience);
    meanwhile([this] { m_cluster->resume(); });
    expectEverybodySoon(staff, waitsForClients ? "smart stop" : "fast stop");
    if (!QTest::currentTestFailed())
        finish(office, staff);
}

void ServerFaultsTest::administratorEndsConnections()
{
    Office office(m_cluster->server(), people, 400);
    Staff staff(office);
    staff.work();
    for (int round = 0; round < 5; ++round) {
        QVERIFY2(staff.awaitEverybody(2, patience), qPrintable(staff.whoIsMissing()));
        office.database().administer(
            u"select pg_terminate_backend(pid) from pg_stat_activity where usename = '%1'"_s.arg(
                office.database().stationLogin()));
        expectEverybodySoon(staff, "connections ended");
        if (QTest::currentTestFailed())
            return;
    }
    finish(office, staff);
}

void ServerFaultsTest::noRoomForConnections()
{
    Office office(m_cluster->server(), people, 400);
    Staff staff(office);
    staff.work();
    QVERIFY2(staff.awaitEverybody(2, patience), qPrintable(staff.whoIsMissing()));
    const QString login = office.database().stationLogin();
    office.database().administer(u"alter role %1 connection limit 0"_s.arg(login));
    office.database().administer(
        u"select pg_terminate_backend(pid) from pg_stat_activity where usename = '%1'"_s.arg(login));
    // They try less and less often; and are back soon all the same.
    for (const auto &one : staff.people()) {
        QTRY_VERIFY_WITH_TIMEOUT(one->absences().size() >= 6, patience);
        QCOMPARE(one->absences().constLast(), u"connection.full"_s);
    }
    office.database().administer(u"alter role %1 connection limit -1"_s.arg(login));
    expectEverybodySoon(staff, "room again");
    if (!QTest::currentTestFailed())
        finish(office, staff);
}

/// What it was told is what it printed; of what it sent last nobody was told, so that is settled here.
static QList<Outcome> outcomesOf(QProcess &program, Workspace &owner)
{
    QList<Outcome> outcomes;
    while (program.canReadLine()) {
        const QByteArrayList words = program.readLine().trimmed().split(' ');
        if (words.constFirst() == "sent") {
            Outcome outcome;
            outcome.how = Outcome::How::SettledAsNotMade;
            outcome.decision = {words.at(2).toLongLong(), u"pass"_s, words.at(3).toInt(), {}, {}};
            outcome.decision.request = QString::fromLatin1(words.at(1));
            outcomes.append(outcome);
        } else {
            outcomes.last().how = Outcome::How::Acknowledged;
            outcomes.last().id = words.at(1).toLongLong();
        }
    }
    if (!outcomes.isEmpty() && !outcomes.constLast().isMade()) {
        const auto settled = owner.cases().settle(outcomes.constLast().decision.request);
        if (settled.ok() && settled->has_value()) {
            outcomes.last().how = Outcome::How::SettledAsMade;
            outcomes.last().id = (*settled)->id;
        }
    }
    return outcomes;
}

void ServerFaultsTest::clientKilled()
{
    Office office(m_cluster->server(), people, 250);
    const WorkspaceAccess access = office.station(0);
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HEZHUN_STATION_PASSWORD"_s, access.stationPassword);
    environment.insert(u"HEZHUN_TOKEN"_s, access.token);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(HEZHUN_STATION), {access.address.toString(), office.reviewer(0).desk});
    Staff staff(office, {}, WorkingClient::Habit::DecidesForGood, 1);
    // It has decided, and is about to decide again, when the others begin.
    QVERIFY(QTest::qWaitFor([&program] { return program.bytesAvailable() > 200; }, patience));
    staff.work();
    QVERIFY2(staff.awaitEverybody(1, patience), qPrintable(staff.whoIsMissing()));
    QCOMPARE(program.state(), QProcess::Running);
    program.kill();
    QVERIFY(program.waitForFinished(patience));

    // What the dead one had open is nobody else's, but everything else is decided.
    QVERIFY(QTest::qWaitFor([&staff] { return staff.isAtRest(); }, patience));
    QCOMPARE(staff.troubles(), QStringList());
    const auto owner = office.owner(m_cluster->server());
    const auto count = [&owner](const QString &condition) {
        return owner->database()
            .single(u"select count(*) from cases c left join case_lease l on l.case_id = c.id where "_s + condition)
            ->toLongLong();
    };
    const qint64 held = count(u"c.desk is not null and l.account_id = %1"_s.arg(office.reviewer(0).id));
    QVERIFY(held > 0);
    QCOMPARE(count(u"c.desk is not null"_s), held);

    // Its lease ends by itself.
    office.pass(std::chrono::minutes(6));
    staff.work();
    QVERIFY(QTest::qWaitFor([&staff] { return staff.isAtRest(); }, patience));
    QCOMPARE(count(u"c.desk is not null"_s), 0);
    compareBooks(office, staff.outcomes() + outcomesOf(program, *owner));
}

QTEST_GUILESS_MAIN(ServerFaultsTest)
#include "serverfaultstest.moc"
