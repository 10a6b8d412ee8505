// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What the database refuses by itself, whatever a program sends it.
class TriggerTest : public QObject
{
    Q_OBJECT

private slots:
    void historyIsAppendOnly_data();
    void historyIsAppendOnly();
    void casesChangeOnlyByDecision_data();
    void casesChangeOnlyByDecision();
    void decisionMustFollowFromTheOneBefore_data();
    void decisionMustFollowFromTheOneBefore();
};

void TriggerTest::historyIsAppendOnly_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("decision changed") << u"update decision set words = 'x'"_s;
    QTest::newRow("decision deleted") << u"delete from decision"_s;
    QTest::newRow("access log changed") << u"update access_log set at = 0"_s;
    QTest::newRow("access log deleted") << u"delete from access_log"_s;
}

void TriggerTest::historyIsAppendOnly()
{
    QFETCH(QString, sql);
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QVERIFY(workspace->documents().recordShown(id, u"id_front"_s, workspace.reviewer()).ok());
    const auto changed = workspace->database().change(sql);
    QVERIFY(!changed.ok());
    QCOMPARE(changed.error().code, u"history.append_only"_s);
}

void TriggerTest::casesChangeOnlyByDecision_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code");
    const QString only = u"case.only_by_decision"_s;
    const QString stays = u"case.content_stays"_s;
    QTest::newRow("state") << u"update cases set state = 'passed'"_s << only;
    QTest::newRow("desk") << u"update cases set desk = null"_s << only;
    QTest::newRow("version") << u"update cases set version = version + 1"_s << only;
    QTest::newRow("subject") << u"update cases set subject = '某'"_s << stays;
    QTest::newRow("deleted") << u"delete from cases"_s << stays;
    QTest::newRow("field") << u"update case_field set value = 'x'"_s << stays;
    QTest::newRow("field added") << u"insert into case_field values (1, 'x', 'y')"_s << stays;
    QTest::newRow("field deleted") << u"delete from case_field"_s << stays;
    QTest::newRow("document") << u"update case_document set slot = 'x'"_s << stays;
    QTest::newRow("document deleted") << u"delete from case_document"_s << stays;
    QTest::newRow("document added")
        << u"insert into case_document select 1, 'x', sha256 from document_content limit 1"_s << stays;
    QTest::newRow("case that begins as passed")
        << u"insert into cases (reference, kind, kind_version, account_id, state, subject, subject_masked, "
           u"number_masked,"
           " place_code, submitted_at, due_at, content_hash) select 'P-2', kind, kind_version, account_id, 'passed',"
           " subject, subject_masked, number_masked, place_code, submitted_at, due_at, content_hash from cases"_s
        << only;
    QTest::newRow("bytes") << on(u"update document_content set bytes = x'00'"_s,
                                 u"update document_content set bytes = '\\x00'"_s)
                           << stays;
}

void TriggerTest::casesChangeOnlyByDecision()
{
    QFETCH(QString, sql);
    QFETCH(QString, code);
    TestWorkspace workspace;
    QCOMPARE(workspace.submitPerson(1), 1);
    const auto changed = workspace->database().change(sql);
    QVERIFY(!changed.ok());
    QCOMPARE(changed.error().code, code);
}

void TriggerTest::decisionMustFollowFromTheOneBefore_data()
{
    QTest::addColumn<int>("caseId");
    QTest::addColumn<QString>("previousHash");
    QTest::addColumn<QString>("code");
    QTest::newRow("of a case that is not there") << 99 << u"head_hash"_s << u"case.unknown"_s;
    // A server fills in the hashes itself, whatever it is sent.
    const QString broken = on(u"history.broken"_s, u"done"_s);
    QTest::newRow("with another hash before it")
        << 1 << u"replace(head_hash, substr(head_hash, 1, 1), 'x')"_s << broken;
    QTest::newRow("with no hash before it") << 1 << u"''"_s << broken;
}

void TriggerTest::decisionMustFollowFromTheOneBefore()
{
    QFETCH(int, caseId);
    QFETCH(QString, previousHash);
    QFETCH(QString, code);
    TestWorkspace workspace;
    QCOMPARE(workspace.submitPerson(1), 1);
    QVERIFY(workspace->database().actAs(workspace.reviewer().token).ok());
    const auto inserted = workspace->database().change(
        u"insert into decision (case_id, version, action, from_state, to_state, actor_id, actor_login, actor_name,"
        " decided_at, previous_hash, hash) select ?, 1, 'pass', 'in_review', 'passed', ?, 'limin', '', 0, %1, ?"
        " from cases"_s.arg(previousHash),
        {caseId, workspace.reviewer().id, u"0"_s.repeated(64)});
    QCOMPARE(inserted.ok() ? u"done"_s : inserted.error().code, code);
    // The chain holds, one way or the other.
    QCOMPARE(
        workspace.count(
            u"select count(*) from decision d join cases c on c.id = d.case_id"
            " left join decision p on p.case_id = d.case_id and p.version = d.version - 1"
            " where d.previous_hash = coalesce(p.hash, '') and (d.version + 1 <> c.version or d.hash = c.head_hash)"_s),
        inserted.ok() ? 2 : 1);
    QCOMPARE(workspace.count(u"select count(*) from decision"_s), inserted.ok() ? 2 : 1);
}

QTEST_GUILESS_MAIN(TriggerTest)
#include "triggertest.moc"
