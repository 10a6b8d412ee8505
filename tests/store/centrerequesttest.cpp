// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/filingoffice.h"
#include "tests/store/nobodyscase.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

/// Residents by number: the county's operator, the new one, and somebody else.
constexpr int oldOne = 11;
constexpr int newOne = 12;
constexpr int another = 13;

} // namespace

/// Requests by letter that the centre approves: another operator for a department (C-09, Q-05), and undoing a mistaken
/// decision (C-08, Q-07).
class CentreRequestTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void officeMovesToTheNewOperator(); // C-09, Q-05
    void oldOperatorsSessionLosesTheDesk(); // C-09
    void onlyTheCentreMovesIt();
    void refusesWhoCantHaveIt_data();
    void refusesWhoCantHaveIt(); // Q-05, C-02
    void refusesACommissioner(); // G-07
    void refusesWhenTheOldOperatorIsSomebodyElse();
    void officeThatWasNeverTakenUpMoves(); // C-09
    void officeOfNobodyMoves(); // C-09
    void refusesWithoutADepartment(); // C-02
    void takingBackGivesTheOfficeBack();
    void takingBackLeavesAnOfficeThatWentOn();
    void undoesTheLastDecision_data();
    void undoesTheLastDecision(); // C-08, Q-07
    void undoesWhatStillStands(); // C-08
    void undoingRevokesTheNumber(); // C-08, C-11
    void undoesNothingElse_data();
    void undoesNothingElse();
    void undoingIsNotTakenBack(); // C-08

private:
    DeclaredFields letter(const QString &division = u"110105"_s, int from = oldOne, int to = newOne)
    {
        return {{u"division"_s, division},
                {u"old_name"_s, u"王旧任"_s},
                {u"old_id_type"_s, u"resident_id"_s},
                {u"old_id_number"_s, residentNumber(from)},
                {u"old_phone"_s, u"13811000001"_s},
                {u"name"_s, u"李新任"_s},
                {u"id_type"_s, u"resident_id"_s},
                {u"id_number"_s, residentNumber(to)}};
    }
    CaseId hand(const DeclaredFields &fields, const QString &kind = u"request.operator"_s)
    {
        owner();
        return handIn(**m_workspace, kind, fields, u"13700000009"_s);
    }
    CaseId handUndoing(const QString &number)
    {
        return hand({{u"unit_name"_s, u"朝阳区科技局"_s},
                     {u"handler_name"_s, u"王经办"_s},
                     {u"case_number"_s, number},
                     {u"why"_s, u"误操作"_s}},
                    u"request.undo"_s);
    }
    QString decide(CaseId id, const QString &action, AccountId chosen = 0, int version = 1)
    {
        return decideAs(m_office->centre, id, action, chosen, version);
    }
    QString decideAs(const Actor &actor, CaseId id, const QString &action, AccountId chosen = 0, int version = 1)
    {
        owner();
        Decision decision{id, action, version, {}, {}};
        decision.chosenAccount = chosen;
        return codeOf((*m_workspace)->cases().decide(decision, actor));
    }
    void owner() { QVERIFY((*m_workspace)->database().actAs({}).ok()); }
    QString text(const QString &sql, const QVariantList &values = {})
    {
        owner();
        const auto found = (*m_workspace)->database().single(sql, values);
        return found ? found->toString() : found.error().code;
    }
    void change(const QString &sql, const QVariantList &values = {})
    {
        owner();
        QVERIFY((*m_workspace)->database().change(sql, values).ok());
    }
    AccountId holder(const QString &division = u"110105"_s)
    {
        return text(u"select account_id from account_role where role = 'department' and desk = ?"_s,
                    {u"department:"_s + division})
            .toLongLong();
    }
    AccountId person(const QString &login, int number, bool isVerified = true)
    {
        owner();
        const AccountId id = addAccount(**m_workspace, login, u"person"_s, u"13822000001"_s);
        bind(**m_workspace, u"number"_s, residentNumber(number), id);
        if (isVerified)
            change(u"insert into real_name (account_id, part, state, changed_at)"
                   " values (?, 'person', 'passed_by_reviewer', 0)"_s,
                   {id});
        return id;
    }
    QString reference(CaseId id) { return text(u"select reference from cases where id = ?"_s, {id}); }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<FilingOffice> m_office;
    AccountId m_new = 0;
};

void CentreRequestTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_office = std::make_unique<FilingOffice>(*m_workspace);
    owner();
    bind(**m_workspace, u"number"_s, residentNumber(oldOne), m_office->county.id);
    m_new = person(u"li_xin"_s, newOne);
}

void CentreRequestTest::cleanup()
{
    m_office.reset();
    m_workspace.reset();
}

void CentreRequestTest::officeMovesToTheNewOperator()
{
    const CaseId id = hand(letter());
    QVERIFY(id > 0);
    QCOMPARE(text(u"select desk from cases where id = ?"_s, {id}), u"centre"_s);
    QCOMPARE(decide(id, u"pass"_s), u"action.account_needed"_s);
    QCOMPARE(decide(id, u"pass"_s, m_new), u"done"_s);
    QCOMPARE(holder(), m_new);
    const auto told = [this](const QString &event, AccountId of) {
        return m_workspace->count(
            u"select count(*) from access_log where event = ? and subject_id = ? and account_id = ?"_s,
            {event, of, m_office->centre.id});
    };
    QCOMPARE(told(u"office.taken"_s, m_new), 1); // I-39
    QCOMPARE(told(u"office.left"_s, m_office->county.id), 1);
    const QString message = text(u"select message from outbox where case_id = ?"_s, {id});
    QVERIFY2(message.contains(u"li_xin"_s) && !message.contains(u'{'), qPrintable(message));
}

void CentreRequestTest::oldOperatorsSessionLosesTheDesk()
{
    const CaseId filing = m_office->toFile(1);
    change(on(u"insert into case_lease (case_id, account_id, until) values (?, ?, ?)"_s,
              u"insert into case_lease (case_id, account_id, until, kept_by, holder_name)"
              " values (?, ?, ?, 'department:110105', 'x')"_s),
           {filing, m_office->county.id, toStored(m_workspace->now().addSecs(300))});
    QCOMPARE(decide(hand(letter()), u"pass"_s, m_new), u"done"_s);
    const QString refused = m_office->act(filing, u"file"_s, m_office->county);
    QVERIFY2(refused == u"action.forbidden"_s || refused == u"case.unknown"_s, qPrintable(refused));
    QCOMPARE(m_office->filings(), QString());
    Actor young = *(*m_workspace)->accounts().actor(u"li_xin"_s);
    QCOMPARE(young.desk, u"department:110105"_s);
    if (testEngine() == Engine::PostgreSql)
        young.token = text(u"select open_session(?)"_s, {young.id});
    QCOMPARE(m_office->act(filing, u"file"_s, young), u"done"_s); // nor is it open at the old one's any more
}

void CentreRequestTest::onlyTheCentreMovesIt()
{
    const CaseId id = hand(letter());
    for (const Actor &actor : {m_office->province, m_workspace->reviewer()}) {
        const QString code = decideAs(actor, id, u"pass"_s, m_new);
        QVERIFY2(code == u"action.forbidden"_s || code == u"case.unknown"_s, qPrintable(code));
    }
    QCOMPARE(holder(), m_office->county.id);
}

void CentreRequestTest::refusesWhoCantHaveIt_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("code");
    QTest::newRow("Q-05 somebody verified with another number") << u"other"_s << u"office.other_person"_s;
    QTest::newRow("C-02 not verified") << u"unverified"_s << u"office.not_verified"_s;
    QTest::newRow("Q-05 the operator that there is") << u"holder"_s << u"office.has_it"_s;
    QTest::newRow("Q-05 a unit") << u"unit"_s << u"action.account_not_matching"_s;
    QTest::newRow("Q-05 retired") << u"retired"_s << u"action.account_retired"_s;
}

void CentreRequestTest::refusesWhoCantHaveIt()
{
    QFETCH(const QString, who);
    const QMap<QString, AccountId> accounts{{u"other"_s, person(u"namesake"_s, another)},
                                            {u"unverified"_s, m_new},
                                            {u"holder"_s, m_office->county.id},
                                            {u"unit"_s, m_office->unit.id},
                                            {u"retired"_s, m_new}};
    if (who == u"unverified"_s)
        change(u"update real_name set state = 'incomplete' where account_id = ?"_s, {m_new});
    if (who == u"retired"_s)
        change(u"update account set state = 'retired' where id = ?"_s, {m_new});
    // The name alone matches too.
    owner();
    say(**m_workspace, accounts.value(u"other"_s), u"person"_s, u"name"_s, u"李新任"_s);
    const CaseId id = hand(letter());
    QTEST(decide(id, u"pass"_s, accounts.value(who)), "code");
    QCOMPARE(holder(), m_office->county.id);
    QCOMPARE(text(u"select state from cases where id = ?"_s, {id}), u"in_review"_s);
}

void CentreRequestTest::refusesACommissioner()
{
    change(u"insert into unit_grant (unit_id, person_id, system, role, granted_at)"
           " values (?, ?, 'commissioners', 'person_commissioner', 0)"_s,
           {m_office->unit.id, m_new});
    const CaseId id = hand(letter());
    QCOMPARE(decide(id, u"pass"_s, m_new), u"office.is_commissioner"_s);
    QCOMPARE(holder(), m_office->county.id);
    change(u"update unit_grant set ended_at = 1 where person_id = ?"_s, {m_new});
    QCOMPARE(decide(id, u"pass"_s, m_new), u"done"_s);
}

void CentreRequestTest::refusesWhenTheOldOperatorIsSomebodyElse()
{
    QCOMPARE(decide(hand(letter(u"110105"_s, another)), u"pass"_s, m_new), u"office.other_operator"_s);
    // The two of the letter are not taken for each other.
    change(u"delete from account_role where role = 'department' and account_id = ?"_s, {m_office->county.id});
    change(u"insert into account_role (account_id, role, desk) values (?, 'department', 'department:110105')"_s,
           {m_new});
    QCOMPARE(decide(hand(letter()), u"pass"_s, m_office->county.id), u"office.other_person"_s);
    QCOMPARE(holder(), m_new);
}

void CentreRequestTest::officeThatWasNeverTakenUpMoves()
{
    owner();
    QVERIFY((*m_workspace)->departments().issue({u"110106"_s, u"丰台区科委"_s}, nullptr).ok());
    QCOMPARE(decide(hand(letter(u"110106"_s, another)), u"pass"_s, m_new), u"done"_s);
    QCOMPARE(holder(u"110106"_s), m_new);
}

void CentreRequestTest::officeOfNobodyMoves()
{
    change(u"delete from account_role where role = 'department' and account_id = ?"_s, {m_office->county.id});
    const CaseId id = hand(letter());
    QCOMPARE(decide(id, u"pass"_s, m_new), u"done"_s);
    QCOMPARE(holder(), m_new);
    QCOMPARE(decide(id, u"take_back"_s, 0, 2), u"done"_s);
    QCOMPARE(holder(), 0);
}

void CentreRequestTest::refusesWithoutADepartment()
{
    QCOMPARE(decide(hand(letter(u"110107"_s)), u"pass"_s, m_new), u"department.unknown"_s);
    QCOMPARE(holder(), m_office->county.id);
}

void CentreRequestTest::takingBackGivesTheOfficeBack()
{
    const CaseId id = hand(letter());
    QCOMPARE(decide(id, u"pass"_s, m_new), u"done"_s);
    m_workspace->pass(59s);
    QCOMPARE(decide(id, u"take_back"_s, 0, 2), u"done"_s);
    QCOMPARE(holder(), m_office->county.id);
    QCOMPARE(m_workspace->count(u"select count(*) from effect_trace"_s), 0);
    QCOMPARE(m_workspace->count(u"select count(*) from access_log where event = 'office.left' and subject_id = ?"_s,
                                {m_new}),
             1);
}

void CentreRequestTest::takingBackLeavesAnOfficeThatWentOn()
{
    const CaseId id = hand(letter());
    QCOMPARE(decide(id, u"pass"_s, m_new), u"done"_s);
    const AccountId third = person(u"third"_s, another);
    change(u"update account_role set account_id = ? where role = 'department' and desk = 'department:110105'"_s,
           {third});
    QCOMPARE(decide(id, u"take_back"_s, 0, 2), u"done"_s);
    QCOMPARE(holder(), third);
}

void CentreRequestTest::undoesTheLastDecision_data()
{
    QTest::addColumn<bool>("byFilingNumber");
    QTest::newRow("by reference") << false;
    QTest::newRow("by filing number") << true;
}

void CentreRequestTest::undoesTheLastDecision()
{
    QFETCH(const bool, byFilingNumber);
    const CaseId filing = m_office->filed(1);
    const QString number = byFilingNumber ? m_office->filings() : reference(filing);
    const CaseId id = handUndoing(u" "_s + number.toLower() + u" "_s);
    QCOMPARE(decide(id, u"pass"_s), u"done"_s);
    QCOMPARE(m_office->standing(filing), u"to_file department:110105"_s);
    const auto history = (*m_workspace)->cases().history(filing);
    owner();
    const HistoryRow undone = (*m_workspace)->cases().history(filing)->constLast();
    QCOMPARE(undone.action, u"undo"_s);
    QCOMPARE(undone.reasons, QStringList{u"mistaken"_s});
    QVERIFY2(undone.words.contains(reference(id)), qPrintable(undone.words));
    QCOMPARE(undone.actorLogin, m_office->centre.loginName);
}

void CentreRequestTest::undoesWhatStillStands()
{
    // Verified, reviewed, and the review taken back: what stands is the verification.
    const CaseId filing = m_office->toFile(1);
    QCOMPARE(m_office->act(filing, u"take_back"_s, m_office->county), u"done"_s);
    QCOMPARE(decide(handUndoing(reference(filing)), u"pass"_s), u"done"_s);
    QCOMPARE(m_office->standing(filing), u"at_unit unit:%1"_s.arg(m_office->unit.id));
    // And now nothing stands but the handing in.
    QCOMPARE(decide(handUndoing(reference(filing)), u"pass"_s), u"undo.not_this"_s);
}

void CentreRequestTest::undoingRevokesTheNumber()
{
    const CaseId filing = m_office->filed(1);
    const QString number = m_office->filings();
    QCOMPARE(decide(handUndoing(number), u"pass"_s), u"done"_s);
    QCOMPARE(m_office->filings(), u"(%1)"_s.arg(number));
    QCOMPARE(m_office->act(filing, u"file"_s, m_office->county), u"done"_s);
    QVERIFY(m_office->filings().startsWith(u"(%1) "_s.arg(number)));
}

void CentreRequestTest::undoesNothingElse_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such case") << u"F-2026-99999999"_s << u"undo.no_case"_s;
    QTest::newRow("no registration") << u"*"_s << u"undo.no_case"_s;
}

void CentreRequestTest::undoesNothingElse()
{
    QFETCH(QString, number);
    const CaseId other = hand(letter());
    if (number == u"*"_s)
        number = reference(other);
    const CaseId id = handUndoing(number);
    QTEST(decide(id, u"pass"_s), "code");
    QCOMPARE(text(u"select state from cases where id = ?"_s, {id}), u"in_review"_s);
}

void CentreRequestTest::undoingIsNotTakenBack()
{
    const CaseId filing = m_office->filed(1);
    const CaseId id = handUndoing(reference(filing));
    QCOMPARE(decide(id, u"pass"_s), u"done"_s);
    QCOMPARE(decide(id, u"take_back"_s, 0, 2), u"action.wrong_state"_s);
    QCOMPARE(m_office->standing(filing), u"to_file department:110105"_s);
}

QTEST_GUILESS_MAIN(CentreRequestTest)
#include "centrerequesttest.moc"
