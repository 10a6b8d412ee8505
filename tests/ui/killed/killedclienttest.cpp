// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofill.h"
#include "store/audit.h"
#include "store/workspace.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString login = u"li_min"_s;
const QString password = u"Geheim123@"_s;
constexpr int caseCount = 130;
constexpr int patience = 60'000; // ms; only a program that hangs meets it

/// A commit that the program told of.
struct Told
{
    qint64 decision = 0;
    CaseId caseId = 0;
    int version = 0;
    QString state;
};

QList<Told> toldIn(const QList<QByteArray> &lines)
{
    QList<Told> all;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.trimmed().split(' ');
        if (line.endsWith('\n') && words.size() == 4)
            all.append({words.at(0).toLongLong(), words.at(1).toLongLong(), words.at(2).toInt(),
                        QString::fromLatin1(words.at(3))});
    }
    return all;
}

qint64 number(Workspace &workspace, const QString &sql, const QVariantList &parameters = {})
{
    const auto value = workspace.database().single(sql, parameters);
    return value ? value->toLongLong() : -1;
}

const HistoryRow &lastOf(const QList<HistoryRow> &rows)
{
    return *std::max_element(rows.cbegin(), rows.cend(),
                             [](const HistoryRow &a, const HistoryRow &b) { return a.version < b.version; });
}

} // namespace

/// The client is killed while a hundred decisions are being made (issue 2, "Shown by").
class KilledClientTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_original;

    /// Everything that a decision changes has changed with it, or nothing has.
    void compareWhole(Workspace &workspace, const CaseRow &row)
    {
        const auto read = workspace.cases().read(row.id);
        QVERIFY(read.ok());
        const QList<HistoryRow> &history = read->history;
        QCOMPARE(int(history.size()), row.version);
        const HistoryRow &last = lastOf(history);
        QCOMPARE(last.toState, row.state);
        const KindDefinition *kind = workspace.kinds().find(row.kind, row.kindVersion);
        const ActionDefinition *action = kind->action(last.action);
        const bool over = action->desk.isEmpty();
        QCOMPARE(row.closedAt.isValid(), over);

        const auto parts = workspace.accounts().realNames(read->accountId);
        QVERIFY(parts.ok());
        const auto part = std::find_if(parts->cbegin(), parts->cend(), [action](const AccountStore::RealName &one) {
            return one.part == action->effect->part;
        });
        QVERIFY(part != parts->cend());
        QCOMPARE(part->state, action->effect->realNameState);
        QCOMPARE(part->reasons, last.reasons);

        // One message waits for the phone when the case is over, of that very decision, and none otherwise.
        QCOMPARE(number(workspace, u"select count(*) from outbox where case_id = ? and state = 'queued'"_s, {row.id}),
                 over ? 1 : 0);
        QCOMPARE(number(workspace,
                        u"select count(*) from outbox where case_id = ? and state = 'queued' and decision_id = ?"_s,
                        {row.id, last.id}),
                 over ? 1 : 0);
        const bool passed = kind->state(row.state)->tone == StateTone::Good;
        const qint64 binds
            = number(workspace, u"select count(*) from case_key where case_id = ? and binds"_s, {row.id});
        QCOMPARE(number(workspace, u"select count(*) from binding where case_id = ?"_s, {row.id}), passed ? binds : 0);
    }

    void compareSound(Workspace &workspace)
    {
        const auto report = verifyHistory(workspace.database(), workspace.kinds());
        QVERIFY(report.ok());
        for (const AuditFinding &finding : report->findings)
            QFAIL(qUtf8Printable(finding.row + u": "_s + finding.message));
        QCOMPARE(report->cases, caseCount);
        CaseQuery everything;
        everything.limit = 1000;
        const auto page = workspace.cases().page(everything);
        QVERIFY(page.ok());
        qint64 open = 0;
        for (const CaseRow &row : page->rows) {
            compareWhole(workspace, row);
            if (QTest::currentTestFailed())
                return;
            open += !row.closedAt.isValid();
        }
        const auto actor = workspace.accounts().actor(login);
        QVERIFY(actor.ok());
        const auto counts = workspace.cases().counts(*actor);
        QVERIFY(counts.ok());
        QCOMPARE(counts->open, open);
        QCOMPARE(qint64(counts->decidedToday), report->decisions - caseCount);
    }

private slots:
    void initTestCase()
    {
        m_original = m_folder.filePath(u"original.hezhun"_s);
        auto made = Workspace::create(WorkspaceAddress::sqlite(m_original));
        QVERIFY(made.ok());
        Workspace &workspace = **made;
        NewAccount account;
        account.loginName = login;
        account.displayName = u"李敏"_s;
        account.password = password;
        account.role = u"platform_reviewer"_s;
        account.desk = u"platform"_s;
        QVERIFY(workspace.accounts().add(account).ok());
        QVERIFY(fillCases(workspace, caseCount, 1, QDateTime::currentDateTimeUtc()).ok());
        QVERIFY(workspace.database().change(u"pragma wal_checkpoint(truncate)"_s).ok());
    }

    void everyDecisionIsWholeOrAbsent_data()
    {
        QTest::addColumn<int>("linesBefore");
        QList<int> moments{1, 100}; // the first commit; never: it ends by itself
        QRandomGenerator random(20261121);
        for (int i = 0; i < 6; ++i)
            moments.append(random.bounded(2, 99));
        for (const int moment : moments)
            QTest::addRow("after %d", moment) << moment;
    }

    void everyDecisionIsWholeOrAbsent()
    {
        QFETCH(int, linesBefore);
        const QString path = m_folder.filePath(u"round%1.hezhun"_s.arg(linesBefore));
        QVERIFY(QFile::copy(m_original, path));
        QProcess reviewer;
        reviewer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        reviewer.start(QStringLiteral(HEZHUN_REVIEWER), {path, login, password});
        QList<QByteArray> lines;
        while (lines.size() < linesBefore && (reviewer.canReadLine() || reviewer.waitForReadyRead(patience))) {
            while (reviewer.canReadLine() && lines.size() < linesBefore)
                lines.append(reviewer.readLine());
        }
        QCOMPARE(lines.size(), linesBefore);
        reviewer.kill();
        QVERIFY(reviewer.waitForFinished(patience));
        while (!reviewer.atEnd())
            lines.append(reviewer.readLine());
        const QList<Told> told = toldIn(lines);
        QVERIFY(told.size() >= linesBefore);

        auto opened = Workspace::open(WorkspaceAddress::sqlite(path));
        QVERIFY(opened.ok());
        compareSound(**opened);
        for (const Told &one : told) {
            QCOMPARE(
                number(**opened,
                       u"select count(*) from decision where id = ? and case_id = ? and version = ? and to_state = ?"_s,
                       {one.decision, one.caseId, one.version - 1, one.state}),
                1);
        }
    }
};

QTEST_GUILESS_MAIN(KilledClientTest)
#include "killedclienttest.moc"
