// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "tests/store/testworkspace.h"

#include <QTest>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

/// The stores at a reviewer's machine, whose login sees only what the person's desks keep.
class StationTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsHoldWhatTheDesksKeep_data();
    void listsHoldWhatTheDesksKeep();
    void readsACaseInFull();
    void paperIsReadOnlyWithATrace();
    void caseThatWentToAnotherDeskIsAnswered();
    void takesTheFirstThatAreFree();
    void onlyTheOwnerVerifies();

private:
    Decision pass(CaseId id, const QString &request = {}) const { return {id, u"pass"_s, 1, {}, {}, request}; }
    /// Puts a case onto a desk that is nobody's here.
    void moveAway(CaseId id);

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_station;
    Actor m_actor;
    CaseId m_first = 0;
    CaseId m_second = 0;
};

void StationTest::init()
{
    m_station.reset();
    m_workspace = std::make_unique<TestWorkspace>();
    m_first = m_workspace->submitPerson(1);
    m_second = m_workspace->submitPerson(2);
    QVERIFY(m_first > 0 && m_second > 0);
    m_actor = m_workspace->atStation(m_workspace->reviewer());
    m_station = m_workspace->station(m_actor);
}

void StationTest::moveAway(CaseId id)
{
    const QString text
        = u"set session_replication_role = replica; set search_path = hezhun;"
          " update cases set kept_by = 'unit:9', desk = 'unit:9' where id = %1;"
          " update case_key set kept_by = 'unit:9' where case_id = %1;"
          " update case_document set kept_by = 'unit:9' where case_id = %1; reset session_replication_role"_s.arg(id);
    QVERIFY(m_workspace->database().administer(text).ok());
}

void StationTest::listsHoldWhatTheDesksKeep_data()
{
    QTest::addColumn<QString>("desk");
    QTest::addColumn<QString>("typed");
    for (const QString &desk : {u""_s, u"platform"_s}) {
        QTest::addRow("list of \"%s\"", qPrintable(desk)) << desk << u""_s;
        QTest::addRow("name on \"%s\"", qPrintable(desk)) << desk << u"张样本"_s;
        QTest::addRow("number on \"%s\"", qPrintable(desk)) << desk << u"11010519900101001"_s;
    }
}

void StationTest::listsHoldWhatTheDesksKeep()
{
    QFETCH(QString, desk);
    QFETCH(QString, typed);
    CaseQuery query{.desk = desk};
    if (typed.startsWith(u'1'))
        query.search = classifySearch(m_workspace->person(1).fields.value(u"id_number"_s));
    else if (!typed.isEmpty())
        query.search = classifySearch(typed);
    const qsizetype all = typed.startsWith(u'1') ? 1 : 2;
    QCOMPARE(m_station->cases().page(query)->rows.size(), all);
    moveAway(m_first);
    QCOMPARE(m_station->cases().page(query)->rows.size(), all - 1);
    QCOMPARE(m_station->cases().rows({m_first, m_second})->size(), 1);
    QCOMPARE(m_station->cases().read(m_first).error().code, u"case.unknown"_s);
    QCOMPARE(m_station->cases().history(m_first)->size(), 0);
    QCOMPARE(m_station->cases().find(m_workspace->person(1).reference).error().code, u"case.unknown"_s);
}

void StationTest::readsACaseInFull()
{
    Submission again = m_workspace->person(3);
    again.fields.insert(u"id_number"_s, m_workspace->person(1).fields.value(u"id_number"_s));
    const CaseId third = m_workspace->submit(again);
    const auto there = m_station->cases().read(third);
    const auto whole = (*m_workspace)->cases().read(third);
    QVERIFY(there.ok() && whole.ok());
    QCOMPARE(*there, *whole);
    QCOMPARE(there->fields.value(u"name"_s), again.fields.value(u"name"_s));
    QCOMPARE(there->documents.size(), 2);
    QCOMPARE(there->loginName, u"person_3"_s);
    QCOMPARE(there->phone, again.phone);
    QCOMPARE(there->elsewhere.size(), 1);
    QCOMPARE(there->elsewhere.constFirst().caseId, m_first);
    moveAway(m_first);
    QCOMPARE(m_station->cases().read(third)->elsewhere.size(), 0);
}

void StationTest::paperIsReadOnlyWithATrace()
{
    const QString paper = m_station->cases().read(m_first)->documents.constFirst().sha256;
    const auto bytes = m_station->documents().read(paper);
    QVERIFY2(bytes.ok(), bytes.ok() ? "" : qPrintable(bytes.error().code));
    QVERIFY(*bytes == picture(2) || *bytes == picture(3));
    QVERIFY(m_station->documents().recordShown(m_first, u"id_front"_s, m_actor).ok());
    const QString traces = u"select count(*) from access_log where account_id = ? and case_id = ? and event = ?"_s;
    QCOMPARE(m_workspace->count(traces, {m_actor.id, m_first, u"document.read"_s}), 1);
    QCOMPARE(m_workspace->count(traces, {m_actor.id, m_first, u"document.shown"_s}), 1);
    moveAway(m_first);
    QCOMPARE(m_station->documents().read(paper).error().code, u"document.unknown"_s);
    QCOMPARE(m_station->documents().recordShown(m_first, u"id_front"_s, m_actor).error().code, u"case.unknown"_s);
}

void StationTest::caseThatWentToAnotherDeskIsAnswered()
{
    const QString request = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QVERIFY(m_station->cases().decide(pass(m_first, request), m_actor).ok());
    moveAway(m_first);
    const auto settled = m_station->cases().settle(request);
    QVERIFY(settled.ok() && settled->has_value());
    QCOMPARE((*settled)->row.id, m_first);
    QCOMPARE((*settled)->row.state, u"passed"_s);
    QCOMPARE((*settled)->row.version, 2);
}

void StationTest::takesTheFirstThatAreFree()
{
    QVERIFY((*m_workspace)->cases().take(m_first, m_workspace->colleague()).ok());
    QCOMPARE(m_station->cases().take(m_first, m_actor).error().code, u"case.taken"_s);
    QCOMPARE(m_station->cases().page({.desk = u"platform"_s})->rows.constFirst().openedBy, u"王强"_s);
    const auto taken = m_station->cases().takeFirst({m_first, m_second}, 2, m_actor);
    QVERIFY(taken.ok());
    QCOMPARE(*taken, QList<CaseId>{m_second});
    QVERIFY(m_station->cases().release(m_second, m_actor).ok());
    QVERIFY((*m_workspace)->cases().take(m_second, m_workspace->colleague()).ok());
}

void StationTest::onlyTheOwnerVerifies()
{
    QCOMPARE(verifyHistory(m_station->database(), m_station->kinds()).error().code, u"audit.not_owner"_s);
    QVERIFY(m_station->cases().decide(pass(m_first), m_actor).ok());
    const auto report = verifyHistory((*m_workspace)->database(), (*m_workspace)->kinds());
    QVERIFY(report.ok());
    QCOMPARE(report->findings.size(), 0);
    QCOMPARE(report->cases, 2);
    QCOMPARE(report->decisions, 3);
}

QTEST_GUILESS_MAIN(StationTest)
#include "stationtest.moc"
