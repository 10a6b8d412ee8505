// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "tests/store/tampering.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class AuditTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanWorkspaceHasNoFindings();
    void findsAndNames_data();
    void findsAndNames();
    void findsChainThatWasHashedAnew();
    void canBeStopped();

private:
    /// Three cases: passed, refused and taken back, in review.
    static void decideSome(TestWorkspace &workspace);
};

void AuditTest::decideSome(TestWorkspace &workspace)
{
    for (int i = 1; i <= 3; ++i)
        QVERIFY(workspace.submitPerson(i) > 0);
    QVERIFY(workspace->cases().decide({1, u"pass"_s, 1, {}, {}}, workspace.reviewer()).ok());
    QVERIFY(workspace->cases().decide({2, u"refuse"_s, 1, {u"expired"_s}, u"过期"_s}, workspace.reviewer()).ok());
    QVERIFY(workspace->cases().decide({2, u"take_back"_s, 2, {}, {}}, workspace.reviewer()).ok());
}

void AuditTest::cleanWorkspaceHasNoFindings()
{
    TestWorkspace workspace;
    decideSome(workspace);
    const auto report = verifyHistory(workspace->database(), workspace->kinds());
    QVERIFY(report.ok());
    QCOMPARE(report->findings.size(), 0);
    QCOMPARE(report->cases, 3);
    QCOMPARE(report->decisions, 6);
    QCOMPARE(report->documents, 6);
}

void AuditTest::findsAndNames_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QStringList &statements, const QString &found, const QString &code) {
        QTest::newRow(name) << statements << found << code;
    };
    const QString changed = u"audit.changed"_s;
    const QString missing = u"audit.missing"_s;
    row("words", {u"update decision set words = '无' where id = 5"_s}, u"5"_s, changed);
    row("reasons", {u"update decision set reasons = '[]' where id = 5"_s}, u"5"_s, changed);
    row("actor", {u"update decision set actor_name = '王强' where id = 4"_s}, u"4"_s, changed);
    row("time", {u"update decision set decided_at = decided_at + 1 where id = 4"_s}, u"4"_s, changed);
    row("hash", {u"update decision set hash = replace(hash, 'a', 'b') where id = 1"_s}, u"1"_s, changed);
    // A file counts the rows of its history; a server those of each case.
    row("row in the middle", {u"delete from decision where id = 5"_s}, on(u"5"_s, u"P-2026-000002, version 1"_s),
        missing);
    row("first row", {u"delete from decision where id = 1"_s}, on(u"1"_s, u"P-2026-000001"_s), missing);
    row("last row", {u"delete from decision where id = 6"_s}, on(u"6"_s, u"P-2026-000002"_s), missing);
    row("last row and the counter",
        {u"delete from decision where id = 6"_s,
         on(u"update sqlite_sequence set seq = 5 where name = 'decision'"_s,
            u"select setval(pg_get_serial_sequence('decision', 'id'), 5)"_s)},
        u"P-2026-000002"_s, missing);
    row("whole history", {u"delete from decision where case_id = 2"_s}, u"P-2026-000002"_s, missing);
    row("whole case", {u"delete from cases where id = 2"_s}, u"2"_s, missing);
    row("state", {u"update cases set state = 'passed' where id = 3"_s}, u"P-2026-000003"_s, changed);
    row("desk", {u"update cases set desk = null where id = 3"_s}, u"P-2026-000003"_s, changed);
    row("subject", {u"update cases set subject = '别人' where id = 3"_s}, u"P-2026-000003"_s, changed);
    row("submission time", {u"update cases set submitted_at = 0 where id = 3"_s}, u"P-2026-000003"_s, changed);
    row("field", {u"update case_field set value = '别人' where case_id = 3 and name = 'name'"_s}, u"P-2026-000003"_s,
        changed);
    row("field removed", {u"delete from case_field where case_id = 3 and name = 'name'"_s}, u"P-2026-000003"_s,
        changed);
    row("paper exchanged",
        {u"update case_document set sha256 = (select sha256 from case_document where case_id = 1 limit 1)"
         " where case_id = 3 and slot = 'id_front'"_s},
        u"P-2026-000003"_s, changed);
    row("bytes",
        {u"update document_content set bytes = %1 where sha256 = (select min(sha256) from document_content)"_s.arg(
            on(u"x'ffd8ff'"_s, u"'\\xffd8ff'"_s))},
        u"document"_s, changed);
    row("paper removed", {u"delete from document_content where sha256 = (select min(sha256) from document_content)"_s},
        u"document"_s, missing);
    row("real name", {u"update real_name set state = 'passed_by_reviewer' where case_id = 2"_s}, u"P-2026-000002"_s,
        changed);
    row("real name removed", {u"delete from real_name where case_id = 2"_s}, u"P-2026-000002"_s, missing);
    row("counter", {u"update desk_count set open_count = 9"_s}, u"platform"_s, changed);
}

void AuditTest::findsAndNames()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, row);
    QFETCH(QString, code);
    TestWorkspace workspace;
    decideSome(workspace);
    tamper(workspace, statements);
    const auto report = verifyHistory(workspace->database(), workspace->kinds());
    QVERIFY(report.ok());
    QStringList found;
    bool named = false;
    for (const AuditFinding &finding : report->findings) {
        found.append(finding.row + u" "_s + finding.code);
        named = named || (finding.row.contains(row) && finding.code == code);
    }
    QVERIFY2(named, qPrintable(found.join(u"; "_s)));
}

void AuditTest::findsChainThatWasHashedAnew()
{
    // Somebody changes a row and gives it a fitting hash: the next row, and the case, still hold the old one.
    TestWorkspace workspace;
    decideSome(workspace);
    tamper(workspace,
           {u"update decision set previous_hash = hash, hash = '%1' where id = 4"_s.arg(u"0"_s.repeated(64))});
    const auto report = verifyHistory(workspace->database(), workspace->kinds());
    QVERIFY(!report->findings.isEmpty());
    QVERIFY(report->findings.constFirst().row.contains(u"P-2026-000001"_s));
}

void AuditTest::canBeStopped()
{
    TestWorkspace workspace;
    for (int i = 1; i <= 300; ++i)
        QVERIFY(workspace.submitPerson(i) > 0);
    const auto report = verifyHistory(workspace->database(), workspace->kinds(), [](double) { return false; });
    QCOMPARE(report.error().code, u"audit.stopped"_s);
    QVERIFY(workspace.submitPerson(301) > 0);
}

QTEST_GUILESS_MAIN(AuditTest)
#include "audittest.moc"
