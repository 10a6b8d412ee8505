// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "tests/store/filingoffice.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What the centre undoes, and what goes with it (C-08).
class UndoTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_office = std::make_unique<FilingOffice>(*m_workspace);
    }
    void cleanup()
    {
        // Whatever was undone, the history holds.
        (void)(*m_workspace)->database().actAs({});
        const auto report = verifyHistory((*m_workspace)->database(), (*m_workspace)->kinds());
        QVERIFY(report.ok());
        for (const AuditFinding &finding : report->findings)
            QVERIFY2(false, qPrintable(finding.row + u": "_s + finding.message));
        m_office.reset();
        m_workspace.reset();
    }

    void goesBackToTheStateBefore_data();
    void goesBackToTheStateBefore(); // C-08
    void goesBackOverSeveralDecisions(); // C-08
    void revokesTheFiling(); // C-08, C-11
    void bringsBackWhatWasReturned(); // C-08
    void voidsTheRoundsThatFollowed(); // C-08
    void nothingIsHandedInForWhatIsActiveAgain(); // C-08
    void isTheCentresAlone(); // C-08
    void isNotForEverything_data();
    void isNotForEverything(); // C-08
    void needsAReason(); // C-08
    void doesNotMindWhoIsLooking(); // C-08

private:
    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<FilingOffice> m_office;
};

void UndoTest::goesBackToTheStateBefore_data()
{
    QTest::addColumn<QStringList>("actions");
    QTest::addColumn<QString>("standing");
    QTest::newRow("verified") << QStringList{u"verify"_s} << u"at_unit unit:U"_s;
    QTest::newRow("returned by the unit") << QStringList{u"return"_s} << u"at_unit unit:U"_s;
    QTest::newRow("reviewed") << QStringList{u"verify"_s, u"review"_s} << u"in_review department:110105"_s;
    QTest::newRow("returned to the unit")
        << QStringList{u"verify"_s, u"return_to_unit"_s} << u"in_review department:110105"_s;
    QTest::newRow("returned to the commissioner")
        << QStringList{u"verify"_s, u"review"_s, u"return_to_commissioner"_s} << u"to_file department:110105"_s;
    QTest::newRow("verified again") << QStringList{u"verify"_s, u"return_to_unit"_s, u"verify"_s}
                                    << u"back_at_unit unit:U"_s;
    QTest::newRow("filed") << QStringList{u"verify"_s, u"review"_s, u"file"_s} << u"to_file department:110105"_s;
}

void UndoTest::goesBackToTheStateBefore()
{
    QFETCH(QStringList, actions);
    QFETCH(QString, standing);
    FilingOffice &office = *m_office;
    const CaseId id = office.submit(1);
    for (const QString &action : std::as_const(actions)) {
        const bool isUnits = action == u"verify"_s || action == u"return"_s;
        QCOMPARE(office.act(id, action, isUnits ? office.unit : office.county), u"done"_s);
    }
    QCOMPARE(office.act(id, u"undo"_s, office.centre, int(actions.size())), u"done"_s);
    QCOMPARE(office.standing(id), standing.replace(u'U', QString::number(office.unit.id)));
    // And goes on from there.
    const QString state = office.standing(id).section(u' ', 0, 0);
    const QString next = state == u"in_review"_s ? u"review"_s : state == u"to_file"_s ? u"file"_s : u"verify"_s;
    QCOMPARE(office.act(id, next, next == u"verify"_s ? office.unitAdmin : office.county), u"done"_s);
}

void UndoTest::goesBackOverSeveralDecisions()
{
    FilingOffice &office = *m_office;
    const CaseId id = office.filed(1);
    QCOMPARE(office.act(id, u"undo"_s, office.centre, 1), u"done"_s);
    QCOMPARE(office.standing(id), u"at_unit unit:%1"_s.arg(office.unit.id));
    // The second is undone with the first.
    QCOMPARE(office.act(id, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(id, u"undo"_s, office.centre, 2), u"undo.already"_s);
    const auto history = (*m_workspace)->cases().history(id);
    QVERIFY(history.ok());
    QCOMPARE(history->at(4).undoes, std::optional(1));
    QCOMPARE(history->at(4).action, u"undo"_s);
}

void UndoTest::revokesTheFiling()
{
    FilingOffice &office = *m_office;
    const CaseId id = office.filed(1);
    m_workspace->pass(std::chrono::hours(24 * 40));
    QCOMPARE(office.act(id, u"undo"_s, office.centre, 3), u"done"_s);
    QCOMPARE(office.filings(), u"(KTP-2026-110105-000001)"_s);
    QCOMPARE(office.act(id, u"file"_s, office.county), u"done"_s);
    QCOMPARE(office.filings(), u"(KTP-2026-110105-000001) KTP-2026-110105-000002"_s);
}

void UndoTest::bringsBackWhatWasReturned()
{
    FilingOffice &office = *m_office;
    const CaseId id = office.submit(1);
    QCOMPARE(office.act(id, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(id, u"return_to_commissioner"_s, office.county), u"done"_s);
    m_workspace->pass(std::chrono::hours(24));
    QCOMPARE(office.act(id, u"undo"_s, office.centre, 2), u"done"_s);
    QCOMPARE(office.standing(id), u"in_review department:110105"_s);
    QCOMPARE(m_workspace->count(u"select count(*) from registration where active and desk = 'department:110105'"_s), 1);
}

void UndoTest::voidsTheRoundsThatFollowed()
{
    FilingOffice &office = *m_office;
    const CaseId first = office.submit(1);
    QCOMPARE(office.act(first, u"return"_s, office.unit), u"done"_s);
    const CaseId second = office.submitAgain(first, 1);
    QCOMPARE(office.act(second, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(second, u"return_to_commissioner"_s, office.county), u"done"_s);
    const CaseId third = office.submitAgain(second, 1);
    QVERIFY2(third > 0, qPrintable(office.refusal()));
    QCOMPARE(office.act(third, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(third, u"review"_s, office.county), u"done"_s);
    QCOMPARE(office.act(third, u"file"_s, office.county), u"done"_s);
    QCOMPARE(office.act(first, u"undo"_s, office.centre, 1), u"done"_s);
    QCOMPARE(office.standing(first), u"at_unit unit:%1"_s.arg(office.unit.id));
    QCOMPARE(office.standing(second), u"voided -"_s);
    QCOMPARE(office.standing(third), u"voided -"_s);
    QCOMPARE(office.filings(), u"(KTP-2026-110105-000001)"_s);
    (void)(*m_workspace)->database().actAs({});
    QCOMPARE(m_workspace->count(u"select case_id from registration"_s), first);
    QCOMPARE(m_workspace->count(u"select count(*) from registration where state = 'at_unit' and active"_s), 1);
    // What is of no account stays so.
    QCOMPARE(office.act(third, u"undo"_s, office.centre, 3), u"action.wrong_state"_s);
    QCOMPARE(office.act(first, u"return"_s, office.unit), u"done"_s);
    const CaseId fourth = office.submitAgain(first, 1);
    QVERIFY2(fourth > third, qPrintable(office.refusal()));
}

void UndoTest::nothingIsHandedInForWhatIsActiveAgain()
{
    FilingOffice &office = *m_office;
    const CaseId first = office.submit(1);
    QCOMPARE(office.act(first, u"return"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(first, u"undo"_s, office.centre, 1), u"done"_s);
    QCOMPARE(office.submitAgain(first, 1), 0);
    QCOMPARE(office.refusal(), u"registration.restored"_s);
}

void UndoTest::isTheCentresAlone()
{
    FilingOffice &office = *m_office;
    const CaseId id = office.filed(1);
    for (const Actor &actor : {office.county, office.city, office.province, office.unit, office.commissioner(1)})
        QCOMPARE(office.act(id, u"undo"_s, actor, 3), u"action.forbidden"_s);
    for (const Actor &actor : {office.beside, office.otherUnit, m_workspace->reviewer()})
        QCOMPARE(office.act(id, u"undo"_s, actor, 3), on(u"action.forbidden"_s, u"case.unknown"_s));
    QCOMPARE(office.standing(id), u"filed -"_s);
}

void UndoTest::isNotForEverything_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("undoes");
    QTest::newRow("handing in") << u"undo"_s << 0;
    QTest::newRow("before handing in") << u"undo"_s << -1;
    QTest::newRow("what is still to come") << u"undo"_s << 9;
    QTest::newRow("taking back") << u"undo"_s << 2;
    QTest::newRow("by another action") << u"review"_s << 3;
}

void UndoTest::isNotForEverything()
{
    QFETCH(QString, action);
    QFETCH(int, undoes);
    FilingOffice &office = *m_office;
    const CaseId id = office.submit(1);
    QCOMPARE(office.act(id, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(id, u"take_back"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(id, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(id, action, action == u"undo"_s ? office.centre : office.county, undoes), u"undo.not_this"_s);
    QCOMPARE(office.act(id, u"undo"_s, office.centre), u"undo.not_this"_s); // of none that was named
    QCOMPARE(office.standing(id), u"in_review department:110105"_s);
}

void UndoTest::needsAReason()
{
    FilingOffice &office = *m_office;
    const CaseId id = office.filed(1);
    Decision undo{id, u"undo"_s, 4, {}, u"误操作"_s};
    undo.undoes = 3;
    QCOMPARE(codeOf((*m_workspace)->cases().decide(undo, office.centre)), u"action.reason_needed"_s);
    undo.reasons = {u"mistaken"_s};
    const auto undone = (*m_workspace)->cases().decide(undo, office.centre);
    QVERIFY(undone.ok());
    QCOMPARE(undone->row.state, u"to_file"_s);
    QVERIFY2(!undone->takeBackUntil.isValid(), "an undoing is not taken back");
}

void UndoTest::doesNotMindWhoIsLooking()
{
    FilingOffice &office = *m_office;
    const CaseId id = office.toFile(1);
    QCOMPARE(codeOf((*m_workspace)->cases().take(id, office.county)), u"done"_s);
    QCOMPARE(office.act(id, u"undo"_s, office.centre, 2), u"done"_s);
    QCOMPARE(office.standing(id), u"in_review department:110105"_s);
}

QTEST_GUILESS_MAIN(UndoTest)
#include "undotest.moc"
