// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/filingoffice.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Where a registration goes, who moves it, and the number that it gets (C-03, C-11).
class FilingTest : public QObject
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
        m_office.reset();
        m_workspace.reset();
    }

    void goesFromTheCommissionerToItsNumber(); // C-03
    void isReturnedByWhomeverItLiesWith(); // C-03
    void isMovedByNobodyElse(); // C-03, C-05
    void liesWithTheDepartmentOfItsLevel_data();
    void liesWithTheDepartmentOfItsLevel(); // C-05
    void isHandedInAnewAsARound(); // C-03
    void isActiveOnceForEachCommissioner(); // C-03
    void isWithdrawnUntilTheUnitActs();
    void isTakenBackByWhoeverDecidedIt();
    void numbersAreGaplessWithinDivisionAndYear(); // C-11
    void aRevokedNumberIsNotGivenAgain(); // C-11
    void tellsWhomItConcerns(); // C-08
    void countsWhatIsInAState(); // C-10

private:
    qint64 counted(const QString &desk, const QString &state)
    {
        return m_workspace->count(
            u"select coalesce(cast(sum(how_many) as bigint), 0) from state_count where desk = ? and state = ?"_s,
            {desk, state});
    }
    QString registration(CaseId id, const QString &columns)
    {
        (void)(*m_workspace)->database().actAs({});
        return (*m_workspace)
            ->database()
            .single(u"select %1 from registration where id = ?"_s.arg(columns), {id})
            ->toString();
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<FilingOffice> m_office;
};

void FilingTest::goesFromTheCommissionerToItsNumber()
{
    FilingOffice &office = *m_office;
    const CaseId id = office.submit(1);
    QVERIFY2(id > 0, qPrintable(office.refusal()));
    QCOMPARE(office.standing(id), u"at_unit unit:%1"_s.arg(office.unit.id));
    QCOMPARE(office.act(id, u"verify"_s, office.unitAdmin), u"done"_s); // G-05
    QCOMPARE(office.standing(id), u"in_review department:110105"_s);
    QCOMPARE(office.act(id, u"review"_s, office.county), u"done"_s);
    QCOMPARE(office.standing(id), u"to_file department:110105"_s);
    QCOMPARE(office.filings(), QString());
    QCOMPARE(office.act(id, u"file"_s, office.county), u"done"_s);
    QCOMPARE(office.standing(id), u"filed -"_s);
    QCOMPARE(office.filings(), u"KTP-2026-110105-000001"_s);
    QCOMPARE(registration(id, u"filing_number || ' ' || state || ' ' || shown_to || ' ' || unit_name"_s),
             u"KTP-2026-110105-000001 filed 110105 北京样本农业科技有限公司"_s);
    QVERIFY(!registration(id, u"filed_at"_s).isEmpty());
}

void FilingTest::isReturnedByWhomeverItLiesWith()
{
    FilingOffice &office = *m_office;
    const CaseId byUnit = office.submit(1);
    QCOMPARE(office.act(byUnit, u"return"_s, office.unit), u"done"_s);
    QCOMPARE(office.standing(byUnit), u"returned -"_s);

    const CaseId byDepartment = office.toFile(2);
    QCOMPARE(office.act(byDepartment, u"return_to_unit"_s, office.county), u"done"_s);
    QCOMPARE(office.standing(byDepartment), u"back_at_unit unit:%1"_s.arg(office.unit.id));
    QCOMPARE(office.act(byDepartment, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(byDepartment, u"return_to_commissioner"_s, office.county), u"done"_s);
    QCOMPARE(office.standing(byDepartment), u"returned -"_s);
    // Each of them with a reason.
    for (const QString &action : {u"return"_s, u"return_to_unit"_s, u"return_to_commissioner"_s}) {
        const CaseId id = office.submit(action == u"return"_s ? 3 : action == u"return_to_unit"_s ? 4 : 5);
        const bool isUnits = action == u"return"_s;
        if (!isUnits)
            QCOMPARE(office.act(id, u"verify"_s, office.unit), u"done"_s);
        QCOMPARE(codeOf((*m_workspace)
                            ->cases()
                            .decide({id, action, isUnits ? 1 : 2, {}, {}}, isUnits ? office.unit : office.county)),
                 u"action.reason_needed"_s);
    }
}

void FilingTest::isMovedByNobodyElse()
{
    FilingOffice &office = *m_office;
    const QString unknown = on(u"action.forbidden"_s, u"case.unknown"_s);
    const CaseId id = office.submit(1);
    QCOMPARE(office.act(id, u"verify"_s, office.otherUnit), unknown);
    QCOMPARE(office.act(id, u"verify"_s, office.county), unknown);
    QCOMPARE(office.act(id, u"verify"_s, office.commissioner(1)), u"action.forbidden"_s);
    QCOMPARE(office.act(id, u"verify"_s, office.centre), u"action.forbidden"_s);
    QCOMPARE(office.act(id, u"verify"_s, office.unit), u"done"_s);
    // C-05: another county has no business with it; those above look, and don't decide.
    QCOMPARE(office.act(id, u"review"_s, office.beside), unknown);
    for (const Actor &above : {office.city, office.province, office.unit, office.centre})
        QCOMPARE(office.act(id, u"review"_s, above), u"action.forbidden"_s);
    QCOMPARE(office.act(id, u"void"_s, office.county), u"action.forbidden"_s);
    QCOMPARE(office.standing(id), u"in_review department:110105"_s);
}

void FilingTest::liesWithTheDepartmentOfItsLevel_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("code");
    QTest::newRow("county") << u"county"_s << u"110105"_s;
    QTest::newRow("city") << u"city"_s << u"110100"_s;
    QTest::newRow("province") << u"province"_s << u"110000"_s;
}

void FilingTest::liesWithTheDepartmentOfItsLevel()
{
    QFETCH(QString, level);
    QFETCH(QString, code);
    FilingOffice &office = *m_office;
    const CaseId id = office.submit(1, level);
    QCOMPARE(office.act(id, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.standing(id), u"in_review department:"_s + code);
    QCOMPARE(counted(u"department:110105"_s, u"in_review"_s), level == u"county"_s ? 1 : 0);
    QCOMPARE(counted(u"department:110100"_s, u"in_review"_s), level == u"province"_s ? 0 : 1);
    QCOMPARE(counted(u"department:110000"_s, u"in_review"_s), 1);
}

void FilingTest::isHandedInAnewAsARound()
{
    FilingOffice &office = *m_office;
    const CaseId first = office.submit(1);
    QCOMPARE(office.submitAgain(first, 1), 0);
    QCOMPARE(office.refusal(), u"registration.restored"_s);
    QCOMPARE(office.act(first, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(first, u"return_to_commissioner"_s, office.county), u"done"_s);
    const CaseId second = office.submitAgain(first, 1);
    QVERIFY2(second > first, qPrintable(office.refusal()));
    QCOMPARE(m_workspace->count(u"select count(*) from registration"_s), 1);
    QCOMPARE(registration(first, u"case_id"_s), QString::number(second));
    // C-04: the department sees the new round once the unit has verified it.
    QCOMPARE(registration(first, u"shown_to"_s), QString());
    QCOMPARE(office.act(second, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(registration(first, u"shown_to"_s), u"110105"_s);
    // What came back is over, also within the minute.
    QCOMPARE(office.act(first, u"take_back"_s, office.county), u"registration.handed_in_again"_s);
    QCOMPARE(office.standing(first), u"returned -"_s);
}

void FilingTest::isActiveOnceForEachCommissioner()
{
    FilingOffice &office = *m_office;
    const CaseId first = office.submit(1);
    QCOMPARE(office.submit(1), 0);
    QCOMPARE(office.refusal(), u"registration.there_already"_s);
    QCOMPARE(office.act(first, u"return"_s, office.unit), u"done"_s);
    const CaseId another = office.submit(1);
    QVERIFY(another > 0);
    // The first can't come back beside it, nor be handed in again.
    QCOMPARE(office.act(first, u"undo"_s, office.centre, 1), u"registration.there_already"_s);
    QCOMPARE(office.submitAgain(first, 1), 0);
    QCOMPARE(office.refusal(), u"registration.there_already"_s);
    QCOMPARE(office.standing(first), u"returned -"_s);
}

void FilingTest::isWithdrawnUntilTheUnitActs()
{
    FilingOffice &office = *m_office;
    const CaseId id = office.submit(1);
    const CaseId another = office.submit(2);
    QCOMPARE(office.act(id, u"withdraw"_s, office.commissioner(2)), on(u"action.forbidden"_s, u"case.unknown"_s));
    QCOMPARE(office.act(id, u"withdraw"_s, office.commissioner(1)), u"done"_s);
    QCOMPARE(office.standing(id), u"withdrawn -"_s);
    QCOMPARE(office.act(another, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(another, u"withdraw"_s, office.commissioner(2)), u"action.wrong_state"_s);
}

void FilingTest::isTakenBackByWhoeverDecidedIt()
{
    FilingOffice &office = *m_office;
    const CaseId id = office.submit(1);
    QCOMPARE(office.act(id, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(id, u"take_back"_s, office.unitAdmin), u"action.too_late"_s);
    QCOMPARE(office.act(id, u"take_back"_s, office.unit), u"done"_s);
    QCOMPARE(office.standing(id), u"at_unit unit:%1"_s.arg(office.unit.id));
    QCOMPARE(office.act(id, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(id, u"review"_s, office.county), u"done"_s);
    QCOMPARE(office.act(id, u"take_back"_s, office.county), u"done"_s);
    QCOMPARE(office.standing(id), u"in_review department:110105"_s);
    // Taking back is not taken back.
    QCOMPARE(office.act(id, u"take_back"_s, office.county), u"undo.not_this"_s);
    QCOMPARE(office.act(id, u"review"_s, office.county), u"done"_s);
    m_workspace->pass(std::chrono::seconds(61));
    QCOMPARE(office.act(id, u"take_back"_s, office.county), u"action.too_late"_s);
}

void FilingTest::numbersAreGaplessWithinDivisionAndYear()
{
    FilingOffice &office = *m_office;
    for (int i = 1; i <= 3; ++i)
        office.filed(i);
    const CaseId city = office.submit(4, u"city"_s);
    QCOMPARE(office.act(city, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(city, u"review"_s, office.city), u"done"_s);
    QCOMPARE(office.act(city, u"file"_s, office.city), u"done"_s);
    // The year is China's: 16:30 UTC on the last day is the next year there.
    const CaseId late = office.toFile(5);
    m_workspace->pass(
        std::chrono::seconds(m_workspace->now().secsTo(QDateTime(QDate(2026, 12, 31), QTime(15, 59), Qt::UTC))));
    QCOMPARE(office.act(late, u"file"_s, office.county), u"done"_s);
    const CaseId later = office.toFile(6);
    m_workspace->pass(std::chrono::seconds(1800));
    QCOMPARE(office.act(later, u"file"_s, office.county), u"done"_s);
    QCOMPARE(office.filings(),
             u"KTP-2026-110100-000001 KTP-2026-110105-000001 KTP-2026-110105-000002 KTP-2026-110105-000003"
             " KTP-2026-110105-000004 KTP-2027-110105-000001"_s);
}

void FilingTest::aRevokedNumberIsNotGivenAgain()
{
    FilingOffice &office = *m_office;
    const CaseId id = office.filed(1);
    QCOMPARE(office.act(id, u"take_back"_s, office.county), u"done"_s);
    QCOMPARE(office.filings(), u"(KTP-2026-110105-000001)"_s);
    QCOMPARE(registration(id, u"filing_number || ' ' || (filed_at is null)"_s),
             on(u"KTP-2026-110105-000001 1"_s, u"KTP-2026-110105-000001 true"_s));
    QCOMPARE(office.act(id, u"file"_s, office.county), u"done"_s);
    QCOMPARE(office.filings(), u"(KTP-2026-110105-000001) KTP-2026-110105-000002"_s);
    QCOMPARE(registration(id, u"filing_number || ' ' || (filed_at is null)"_s),
             on(u"KTP-2026-110105-000002 0"_s, u"KTP-2026-110105-000002 false"_s));
    // Nor does anybody change what was given.
    Database &database = (*m_workspace)->database();
    for (const QString &sql :
         {u"delete from filing"_s, u"update filing set number = number || '1'"_s,
          u"update filing set revoked_at = null"_s, u"update filing set ordinal = ordinal + 5"_s}) {
        const auto changed = database.change(sql);
        QVERIFY2(!changed.ok() && changed.error().code == u"history.append_only"_s, qPrintable(sql));
    }
}

void FilingTest::tellsWhomItConcerns()
{
    FilingOffice &office = *m_office;
    const auto told = [&](CaseId id) {
        auto rows
            = (*m_workspace)
                  ->database()
                  .select(u"select phone, message from outbox where case_id = ? and state = 'queued' order by phone"_s,
                          {id});
        QStringList phones;
        while (rows->next())
            phones.append(rows->text(0));
        return phones.join(u' ');
    };
    const CaseId id = office.toFile(1);
    QCOMPARE(told(id), QString());
    QCOMPARE(office.act(id, u"file"_s, office.county), u"done"_s);
    QCOMPARE(told(id), u"13600000001 13911000006"_s); // commissioner and unit
    QVERIFY(m_workspace->count(u"select count(*) from outbox where message like '%备案编号KTP-2026-110105-000001。'"_s)
            == 2);
    QCOMPARE(office.act(id, u"take_back"_s, office.county), u"done"_s);
    QCOMPARE(told(id), QString());
    QCOMPARE(office.act(id, u"return_to_unit"_s, office.county), u"done"_s);
    QCOMPARE(told(id), u"13911000006"_s);
    // C-08: and everybody of what was undone, the department among them.
    QCOMPARE(office.act(id, u"undo"_s, office.centre, 5), u"done"_s);
    QCOMPARE(told(id), u"13600000001 13911000001 13911000006"_s);
}

void FilingTest::countsWhatIsInAState()
{
    FilingOffice &office = *m_office;
    const QString unit = office.unit.desk;
    const CaseId id = office.submit(1);
    QCOMPARE(counted(unit, u"at_unit"_s), 1);
    QCOMPARE(counted(u"centre"_s, u"at_unit"_s), 1);
    QCOMPARE(counted(u"department:110105"_s, u"at_unit"_s), 0); // C-04
    QCOMPARE(office.act(id, u"verify"_s, office.unit), u"done"_s);
    QCOMPARE(office.act(id, u"return_to_unit"_s, office.county), u"done"_s);
    QCOMPARE(counted(unit, u"at_unit"_s), 0);
    for (const QString &desk :
         {unit, u"department:110105"_s, u"department:110100"_s, u"department:110000"_s, u"centre"_s})
        QCOMPARE(counted(desk, u"back_at_unit"_s), 1);
    QCOMPARE(counted(office.otherUnit.desk, u"back_at_unit"_s), 0);
    QCOMPARE(counted(u"department:110108"_s, u"back_at_unit"_s), 0);
}

QTEST_GUILESS_MAIN(FilingTest)
#include "filingtest.moc"
