// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "tests/store/filingoffice.h"
#include "tests/store/meetingpoint.h"

#include <QDataStream>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

constexpr int patience = 60'000; ///< ms
constexpr QLatin1StringView clerkArgument{"--clerk"};

/// What a process of its own has to do.
struct Errand
{
    WorkspaceAccess access;
    QDateTime now;
    Actor clerk;
    QList<CaseId> cases;
};

QByteArray packed(const Errand &errand)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << errand.access.address.toString() << errand.access.stationPassword << errand.access.token << errand.now
           << errand.clerk.id << errand.clerk.loginName << errand.clerk.desk << errand.clerk.roles << errand.clerk.token
           << errand.cases;
    return bytes.toBase64() + '\n';
}

Errand unpacked(const QByteArray &line)
{
    const QByteArray bytes = QByteArray::fromBase64(line.trimmed());
    QDataStream stream(bytes);
    Errand errand;
    QString address;
    stream >> address >> errand.access.stationPassword >> errand.access.token >> errand.now >> errand.clerk.id
        >> errand.clerk.loginName >> errand.clerk.desk >> errand.clerk.roles >> errand.clerk.token >> errand.cases;
    if (const auto parsed = WorkspaceAddress::parse(address); parsed && stream.status() == QDataStream::Ok)
        errand.access.address = *parsed;
    else
        qFatal("not an errand: %s", line.constData());
    return errand;
}

/// The clerk's process: opens the workspace, says so, waits for the word, files.
int fileAsToldOnInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const Errand errand = unpacked(input.readLine());
    const auto workspace = Workspace::open(errand.access, [now = errand.now] { return now; });
    if (!workspace)
        qFatal("%s", qPrintable(workspace.error().message));
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly) || output.write("ready\n") < 0 || !output.flush())
        return 2;
    input.readLine();
    for (const CaseId id : errand.cases) {
        const QString outcome = FilingOffice::act(**workspace, id, u"file"_s, errand.clerk, 3);
        if (outcome != u"done"_s)
            qFatal("case %lld: %s", static_cast<long long>(id), qPrintable(outcome));
    }
    return 0;
}

} // namespace

/// Numbers that many give at once: each of them once, without a gap, to one case (C-11).
class FilingTogetherTest : public QObject
{
    Q_OBJECT

private slots:
    void fiftyClientsFileAtOnce(); // C-11
    void processesFileAtOnce(); // C-11
    void ofTwoWhoFileTheSameOneWins(); // C-11
    void numbersOfWhatFailedAreNotLost(); // C-11

private:
    /// What the numbers of a division must be after so many were filed there.
    static void checkNumbers(TestWorkspace &workspace, int filed)
    {
        (void)workspace->database().actAs({});
        QCOMPARE(workspace.count(u"select count(*) from filing where series = 'KTP-2026-110105'"_s), filed);
        QCOMPARE(workspace.count(u"select count(distinct case_id) from filing"_s), filed);
        QCOMPARE(workspace.count(u"select max(ordinal) from filing"_s), filed);
        QCOMPARE(workspace.count(u"select min(ordinal) from filing"_s), 1);
        QCOMPARE(workspace.count(u"select count(*) from cases c join filing f on f.case_id = c.id"
                                 " where c.state = 'filed' and f.revoked_at is null"_s),
                 filed);
        QCOMPARE(workspace.count(u"select count(distinct filing_number) from registration where filing_number <> ''"_s),
                 filed);
        const auto report = verifyHistory(workspace->database(), workspace->kinds());
        QVERIFY(report.ok());
        QVERIFY2(report->findings.isEmpty(),
                 qPrintable(report->findings.value(0).row + report->findings.value(0).message));
    }
};

void FilingTogetherTest::fiftyClientsFileAtOnce()
{
    const int clients = testEngine() == Engine::PostgreSql ? 50 : 8;
    TestWorkspace workspace;
    FilingOffice office(workspace);
    QList<CaseId> cases;
    for (int i = 0; i < clients; ++i)
        cases.append(office.toFile(i));
    std::vector<QString> outcomes(clients);
    {
        MeetingPoint everybodyIsThere(clients);
        std::vector<std::jthread> threads;
        for (int i = 0; i < clients; ++i) {
            threads.emplace_back([&, i] {
                const auto own = workspace.another(office.county);
                everybodyIsThere.meet();
                outcomes[i] = FilingOffice::act(*own, cases.at(i), u"file"_s, office.county, 3);
            });
        }
    }
    for (const QString &outcome : outcomes)
        QCOMPARE(outcome, u"done"_s);
    checkNumbers(workspace, clients);
}

void FilingTogetherTest::processesFileAtOnce()
{
    constexpr int processes = 6;
    constexpr int each = 5;
    TestWorkspace workspace;
    FilingOffice office(workspace);
    QList<CaseId> cases;
    for (int i = 0; i < processes * each; ++i)
        cases.append(office.toFile(i));
    std::vector<std::unique_ptr<QProcess>> clerks;
    for (int i = 0; i < processes; ++i) {
        auto &clerk = clerks.emplace_back(std::make_unique<QProcess>());
        clerk->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        clerk->start(QCoreApplication::applicationFilePath(), {QString(clerkArgument)});
        clerk->write(
            packed({workspace.access(office.county), workspace.now(), office.county, cases.mid(i * each, each)}));
    }
    for (const auto &clerk : clerks) {
        QVERIFY2(clerk->canReadLine() || clerk->waitForReadyRead(patience), qPrintable(clerk->errorString()));
        QCOMPARE(clerk->readLine().trimmed(), "ready");
    }
    for (const auto &clerk : clerks)
        clerk->write("go\n");
    for (const auto &clerk : clerks) {
        clerk->closeWriteChannel();
        QVERIFY2(clerk->state() == QProcess::NotRunning || clerk->waitForFinished(patience),
                 qPrintable(clerk->errorString()));
        QVERIFY(clerk->exitStatus() == QProcess::NormalExit && clerk->exitCode() == 0);
    }
    checkNumbers(workspace, processes * each);
}

void FilingTogetherTest::ofTwoWhoFileTheSameOneWins()
{
    constexpr int cases = 8;
    TestWorkspace workspace;
    FilingOffice office(workspace);
    QList<CaseId> ids;
    for (int i = 0; i < cases; ++i)
        ids.append(office.toFile(i));
    std::array<QStringList, 2> outcomes;
    {
        MeetingPoint bothAreThere(2);
        std::vector<std::jthread> threads;
        for (int i = 0; i < 2; ++i) {
            threads.emplace_back([&, i] {
                const auto own = workspace.another(office.county);
                for (const CaseId id : std::as_const(ids)) {
                    bothAreThere.meet();
                    outcomes[i].append(FilingOffice::act(*own, id, u"file"_s, office.county, 3));
                }
            });
        }
    }
    for (int i = 0; i < cases; ++i) {
        const QStringList both = outcomes[0].mid(i, 1) + outcomes[1].mid(i, 1);
        QVERIFY2(both.contains(u"done"_s) && both.contains(u"case.stale"_s), qPrintable(both.join(u' ')));
    }
    checkNumbers(workspace, cases);
}

void FilingTogetherTest::numbersOfWhatFailedAreNotLost()
{
    TestWorkspace workspace;
    FilingOffice office(workspace);
    office.filed(1);
    const CaseId second = office.toFile(2);
    {
        Database &database = workspace->database();
        QVERIFY(database.actAs(office.county.token).ok());
        Result<Transaction> transaction = Transaction::begin(database);
        QVERIFY(transaction.ok());
        // A number is given, and then given up with everything else.
        if (testEngine() == Engine::PostgreSql)
            QVERIFY(
                database.change(u"insert into decision (case_id, version, action) values (?, 3, 'file')"_s, {second})
                    .ok());
        else
            QVERIFY(
                database.change(u"update numbering set last = last + 1 where name = 'filing:KTP-2026-110105'"_s).ok());
    }
    QCOMPARE(office.standing(second), u"to_file department:110105"_s);
    QCOMPARE(office.act(second, u"file"_s, office.county), u"done"_s);
    checkNumbers(workspace, 2);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(clerkArgument))
        return fileAsToldOnInput();
    FilingTogetherTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "filingtogethertest.moc"
